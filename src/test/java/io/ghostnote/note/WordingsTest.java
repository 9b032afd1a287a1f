package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordingsTest {
    private static final Composer MODEL = new Composer(Texts.model());
    // a ladder ends in one of two ways
    private static final Set<Step> EITHER = EnumSet.of(Step.C0, Step.C1);

    private static NoteText note(Stage stage, Step step, Language language, Facts facts, History history) {
        return Samples.note(MODEL, Samples.with(Samples.request(stage, step, language, Samples.LAYLA, facts), history));
    }

    @Test
    void theEpisodeChoosesAndAlwaysTheSame() {
        Facts facts = Samples.everything(Language.ENGLISH).build();
        Set<String> models = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            History history = new History("noor//<" + i + "@haddad.example>", List.of());
            NoteText note = note(Stage.PROPOSAL, Step.S1, Language.ENGLISH, facts, history);
            assertThat(note(Stage.PROPOSAL, Step.S1, Language.ENGLISH, facts, history))
                    .isEqualTo(note);
            models.add(note.model());
        }
        assertThat(models).containsExactlyInAnyOrder("PROPOSAL.S1", "PROPOSAL.S1.2");
        assertThat(new Wordings(new History("fixed", List.of())).order("GENERAL.S1", 3))
                .isEqualTo(new Wordings(new History("fixed", List.of())).order("GENERAL.S1", 3))
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    static Stream<Arguments> ladders() {
        return Stream.of(Language.values())
                .flatMap(language -> LadderSteps.all().entrySet().stream()
                        .flatMap(stage -> EITHER.stream()
                                .filter(closing -> stage.getValue().contains(closing)
                                        || stage.getValue().stream().noneMatch(EITHER::contains))
                                .map(closing -> Arguments.of(
                                        language,
                                        stage.getKey(),
                                        stage.getValue().stream()
                                                .filter(step -> !step.closing() || step == closing)
                                                .toList()))));
    }

    /** Two whole silences of one client, or a year of keeping in touch, with all facts and with the address alone. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("ladders")
    void noSentenceComesTwice(Language language, Stage stage, List<Step> steps) {
        for (Facts facts : List.of(
                Samples.everything(language).build(),
                Samples.fromMailOnly(language == Language.ARABIC ? "هوية متجر نور" : "Noor Store")
                        .build())) {
            for (int start = 0; start < 2; start++) {
                List<String> earlier = new ArrayList<>();
                for (int episode = 0; episode < (stage == Stage.PAST ? 1 : 2); episode++) {
                    for (Step step : steps) {
                        History history = new History("episode " + start + "/" + episode, earlier);
                        Composition made = MODEL.compose(
                                Samples.with(Samples.request(stage, step, language, Samples.LAYLA, facts), history));
                        if (made instanceof NoteText note) {
                            assertThat(new Wordings(history).repeated(note))
                                    .as(step + " in\n" + note.plain() + "\nafter\n" + String.join("\n", earlier))
                                    .isZero();
                            earlier.add(note.plain());
                        }
                    }
                }
            }
        }
    }

    @Test
    void whenAllWordingsAreUsedUpTheLeastRepeatedIsTaken() {
        Facts facts = Samples.fromMailOnly("Logo work").build();
        List<String> both = IntStream.of(0, 1)
                .mapToObj(i -> Samples.wordings(
                                MODEL, Samples.request(Stage.GENERAL, Step.S1, Language.ENGLISH, Samples.LAYLA, facts))
                        .values()
                        .stream()
                        .map(NoteText.class::cast)
                        .toList()
                        .get(i)
                        .plain())
                .toList();
        String second = both.get(1);
        String half = both.get(0).substring(0, both.get(0).indexOf("This is about"));
        assertThat(note(Stage.GENERAL, Step.S1, Language.ENGLISH, facts, new History("x", List.of(half, second)))
                        .plain())
                .isEqualTo(both.get(0));
    }

    @Test
    void aUsersOwnTextIsPreferredEvenWhenItWasUsedBefore() {
        String own = "{greeting}\n\nThis is about {project.title}, which I wrote about on {last_sent.date}: there is "
                + "one small thing that only you can tell me, and it takes a minute.\n\nShall we go on as planned?\n\n"
                + "\"Later\" or \"no\" is a perfectly good answer as well.\n\n{closing}\n";
        Template template = TemplateReader.read("mine", own).template().orElseThrow();
        Composer composer = new Composer(Texts.model().with(Map.of(Language.ENGLISH, Map.of("GENERAL.S1", template))));
        NoteRequest request = Samples.request(
                Stage.GENERAL,
                Step.S1,
                Language.ENGLISH,
                Samples.LAYLA,
                Samples.fromMailOnly("Logo work").build());
        NoteText first = Samples.note(composer, request);
        NoteText again = Samples.note(composer, Samples.with(request, new History("", List.of(first.plain()))));
        assertThat(again.plain()).isEqualTo(first.plain()).contains("Shall we go on as planned?");
    }
}
