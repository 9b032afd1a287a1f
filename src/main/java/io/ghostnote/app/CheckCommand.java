package io.ghostnote.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ghostnote.config.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: everything that has to be right before the service is started, one line a finding. */
@Command(
        name = "check",
        description = "reads the configuration, tries every secret and server, opens the store",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--offline", description = "connect to nothing")
    boolean offline;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE})")
    Output output = Output.text;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Logging.quiet(common.verbose);
        Result result = Settings.read(common.config());
        Checkup checkup = new Checkup(common.config(), System.getenv(), Clock.systemUTC());
        checkup.configuration(result);
        if (result instanceof Result.Read read) {
            checkup.secrets(read.configuration());
            checkup.templates(read.configuration());
            checkup.store(read.configuration());
            if (!offline) {
                checkup.servers(read.configuration());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.json) {
            json(checkup.lines(), out);
        } else {
            checkup.lines().forEach(line -> out.println(line.text()));
        }
        return checkup.exitCode();
    }

    private static void json(List<Checkup.Line> lines, PrintWriter out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.writeStartObject();
        json.writeArrayFieldStart("findings");
        for (Checkup.Line line : lines) {
            json.writeStartObject();
            json.writeStringField("level", line.level().name());
            json.writeStringField("message", line.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        out.println();
        out.flush();
    }
}
