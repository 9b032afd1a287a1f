package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.render.Reasons;
import io.ghostnote.render.StatusJson;
import io.ghostnote.store.Mode;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code status}: a row a client, from the store alone. */
@Command(
        name = "status",
        description = "a row a client: who owes whom, since when, next step and date",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    NowOption now = new NowOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE})")
    Output output = Output.text;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        HeadStart start = HeadStart.begin(common.verbose);
        Configuration configuration = Settings.require(common.config());
        start.end();
        Clock clock = Clock.systemUTC();
        Instant at = now.instant(clock);
        try (Service service = Service.open(configuration, Mode.READ_ONLY, clock, System.getenv())) {
            if (output == Output.json) {
                spec.commandLine().getOut().println(json(service, at));
            } else {
                spec.commandLine()
                        .getOut()
                        .println(new StatusPage(service, Imprint.of(common.config(), configuration))
                                .at(at, now.given()));
            }
        }
        return Sysexits.OK;
    }

    private static String json(Service service, Instant at) {
        return StatusJson.status(
                service.desk().look(at), service.readings(), at, new Reasons(Terms.tongue(service.configuration())));
    }
}
