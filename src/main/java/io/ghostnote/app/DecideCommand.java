package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.ladder.Question;
import io.ghostnote.ladder.Ruling;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.Dossier;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.Overview;
import io.ghostnote.render.Questions;
import io.ghostnote.render.Reasons;
import io.ghostnote.store.Mode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decide ID ANSWER} (docs/ladder.md section 7). The service, which may be running, follows it in its next pass. */
@Command(
        name = "decide",
        description = "answers a question that 'status' or 'digest' asks",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    NowOption now = new NowOption();

    @Parameters(index = "0", paramLabel = "ID", description = "the question's name in 'status'")
    String id = "";

    @Parameters(index = "1", paramLabel = "ANSWER", description = "one of its answers")
    String answer = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** A question with the client it is about. */
    private record Asked(Dossier dossier, Question question) {}

    @Override
    public Integer call() {
        Logging.quiet(common.verbose);
        Configuration configuration = Settings.require(common.config());
        Clock clock = Clock.systemUTC();
        Instant at = now.instant(clock).truncatedTo(ChronoUnit.MILLIS);
        Reasons reasons = new Reasons(Terms.tongue(configuration));
        try (Service service = Service.open(configuration, Mode.BESIDE, clock, System.getenv())) {
            List<Asked> all = asked(service.desk().look(at), at);
            Asked asked = all.stream()
                    .filter(one -> one.question().id().equals(id.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> unknown(all, reasons));
            Question question = asked.question();
            Ruling.Word word = word(question);
            service.journal()
                    .rule(
                            question.ruled(word, at),
                            new Event(
                                    at,
                                    question.client(),
                                    question.engagement(),
                                    "decided",
                                    question.code() + ": " + Questions.key(word)));
            spec.commandLine().getOut().println(question.client() + ": " + Questions.key(word));
            consequence(service.desk().look(asked.dossier(), at).overview(), question)
                    .map(decision -> reasons.of(decision.verdict().reason()))
                    .ifPresent(spec.commandLine().getOut()::println);
        }
        return Sysexits.OK;
    }

    private static List<Asked> asked(List<Overview> clients, Instant at) {
        List<Asked> all = new ArrayList<>();
        for (Overview client : clients) {
            for (Decision decision : client.decisions()) {
                decision.questions(at).forEach(question -> all.add(new Asked(client.dossier(), question)));
            }
        }
        return all;
    }

    private static Optional<Decision> consequence(Overview client, Question question) {
        return client.decisions().stream()
                .filter(decision -> decision.episode().engagement().equals(question.engagement()))
                .findFirst();
    }

    private Ruling.Word word(Question question) {
        return question.answers().stream()
                .filter(word -> Questions.key(word)
                        .equals(answer.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new Stop(
                        Sysexits.USAGE,
                        "'" + answer + "' is no answer to " + id + ": answer " + Questions.answers(question)));
    }

    private Stop unknown(List<Asked> all, Reasons reasons) {
        List<String> lines = new ArrayList<>();
        lines.add("no question is named '" + id + "'"
                + (all.isEmpty() ? "; nothing is asked at the moment" : "; these are asked:"));
        all.forEach(one -> lines.add(one.question().id() + " " + one.question().client() + ": "
                + reasons.of(one.question().reason()) + " [" + Questions.answers(one.question()) + "]"));
        return new Stop(Sysexits.USAGE, lines);
    }
}
