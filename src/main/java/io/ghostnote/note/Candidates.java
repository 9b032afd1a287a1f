package io.ghostnote.note;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which texts serve a step of a stage, best first (docs/samples.md, "Steps without a text of their own"). */
final class Candidates {
    private final List<String> names = new ArrayList<>();

    private Candidates() {}

    /**
     * The names to try, those of one family together: texts that say the same with more or fewer facts.
     *
     * @param own tells which texts the user has written
     */
    static List<List<String>> of(Stage stage, Step step, Facts facts, Predicate<String> own) {
        Candidates candidates = new Candidates();
        candidates.names.add(stage + "." + step);
        switch (step) {
            case S1 -> candidates.nudge(stage);
            case S2 -> candidates.help(stage, facts);
            case C0 -> candidates.closing(stage, facts, own);
            case C1 -> candidates.add("CLOSE.C1", "CLOSE.C1.untitled");
            case I1 -> candidates.add("INVOICED.I1");
            case I2 -> candidates.add("INVOICED.I2", "INVOICED.I2.untitled");
            case F1 -> candidates.add("GOODBYE.F1");
            case K1 -> candidates.add("PAST.K1");
            case K2 -> candidates.add("PAST.K2", "PAST.K1");
            case S3 -> {}
        }
        Map<String, List<String>> families = new LinkedHashMap<>();
        candidates.names.stream()
                .distinct()
                .forEach(name -> families.computeIfAbsent(
                                name.replaceFirst("\\.(?:untitled|short)$", ""), any -> new ArrayList<>())
                        .add(name));
        return List.copyOf(families.values());
    }

    private void nudge(Stage stage) {
        if (stage == Stage.PROSPECT) {
            add("PROSPECT.S1.short");
        }
        add("GENERAL.S1", "GENERAL.S1.untitled");
    }

    private void help(Stage stage, Facts facts) {
        if (stage == Stage.PROSPECT) {
            add("PROPOSAL.S2");
        }
        // of a prospect it is not known that there is a proposal to ask about, unless one was sent
        boolean proposed = facts.get(Placeholder.PROPOSAL_DATE).isPresent();
        if (stage == Stage.PROPOSAL || (stage == Stage.PROSPECT && proposed)) {
            add("PROPOSAL.S2.short");
        }
        add("GENERAL.S2", "GENERAL.S2.untitled");
    }

    private void closing(Stage stage, Facts facts, Predicate<String> own) {
        if (stage == Stage.GENERAL && !own.test("GENERAL.C0")) {
            names.clear();
        }
        // a Subject names a matter, not a project; but a user's own closing is meant for every stage
        boolean fromSubject = facts.get(Placeholder.PROJECT_TITLE)
                .filter(title -> title.source() == Fact.Source.MAIL)
                .isPresent();
        if (fromSubject && !own.test("CLOSE.C0")) {
            add("GENERAL.C0");
        }
        add("CLOSE.C0", "CLOSE.C0.untitled");
    }

    private void add(String... more) {
        names.addAll(List.of(more));
    }
}
