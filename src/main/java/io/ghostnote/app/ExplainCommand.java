package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.pass.Dossier;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.View;
import io.ghostnote.render.ExplainText;
import io.ghostnote.render.Reasons;
import io.ghostnote.render.Screen;
import io.ghostnote.render.StatusJson;
import io.ghostnote.report.Card;
import io.ghostnote.store.Mode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain CLIENT}. */
@Command(
        name = "explain",
        description =
                "every conversation of a client: timeline, clock, guards, next step, and what is known of one that is silent",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    NowOption now = new NowOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE})")
    Output output = Output.text;

    @Parameters(paramLabel = "CLIENT", description = "the client's id in the configuration")
    String client = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logging.quiet(common.verbose);
        Configuration configuration = Settings.require(common.config());
        Clock clock = Clock.systemUTC();
        Instant at = now.instant(clock);
        Dossier dossier = Terms.roster(configuration)
                .client(client)
                .orElseThrow(() -> new Stop(
                        Sysexits.USAGE,
                        "no client '" + client + "' in " + common.config() + "; there are: "
                                + configuration.clients().stream()
                                        .map(entry -> entry.client().id())
                                        .collect(Collectors.joining(", "))));
        try (Service service = Service.open(configuration, Mode.READ_ONLY, clock, System.getenv())) {
            View view = service.desk().look(dossier, at);
            List<Card> cards = service.cards().of(view, at);
            List<Event> events = service.journal().events(client);
            if (output == Output.json) {
                spec.commandLine()
                        .getOut()
                        .println(StatusJson.explain(view, cards, events, at, new Reasons(Terms.tongue(configuration))));
            } else {
                ExplainText.of(view, cards, events, at, new Screen(Terms.tongue(configuration)))
                        .forEach(spec.commandLine().getOut()::println);
            }
        }
        return Sysexits.OK;
    }
}
