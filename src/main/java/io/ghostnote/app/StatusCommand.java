package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.Overview;
import io.ghostnote.render.Reasons;
import io.ghostnote.render.Screen;
import io.ghostnote.render.StatusJson;
import io.ghostnote.render.StatusText;
import io.ghostnote.store.Mode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            List<Overview> overviews = service.desk().look(at);
            Map<String, Optional<Journal.LastReading>> readings = new LinkedHashMap<>();
            for (String account : Terms.ids(configuration)) {
                readings.put(account, service.journal().lastReading(account));
            }
            if (output == Output.json) {
                spec.commandLine()
                        .getOut()
                        .println(StatusJson.status(overviews, readings, at, new Reasons(Terms.tongue(configuration))));
            } else {
                List<String> lines = StatusText.of(
                        overviews,
                        readings,
                        at,
                        service.roster().practice().calendar().zone(),
                        new Screen(Terms.tongue(configuration)));
                // In one piece: each line by itself would be a write of its own.
                spec.commandLine().getOut().println(String.join(System.lineSeparator(), lines));
            }
        }
        return Sysexits.OK;
    }
}
