package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Step;
import io.ghostnote.note.AddressForm.Gender;
import io.ghostnote.note.AddressForm.Plurality;
import io.ghostnote.note.Fact.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every step of every stage, in every language, with all facts and with the address alone, in every address form, compared with
 * the files under {@code src/test/resources/io/ghostnote/note/golden}. After an intended change of the texts write them anew with
 * {@code ./mvnw -o test -Dtest=GoldenNotesTest -Dgolden.write=true} and read the difference before it is committed.
 */
class GoldenNotesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/ghostnote/note/golden");
    private static final Composer MODEL = new Composer(Texts.model());
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private static Map<String, AddressForm> forms(Language language) {
        Map<String, AddressForm> forms = new LinkedHashMap<>();
        forms.put("plural-f", Samples.LAYLA);
        if (language != Language.ENGLISH) {
            forms.put("plural-m", Samples.form(Gender.M, Plurality.PLURAL));
            forms.put("plural-unknown", Samples.form(Gender.UNKNOWN, Plurality.PLURAL));
            forms.put("singular", Samples.form(Gender.UNKNOWN, Plurality.SINGULAR));
        }
        return forms;
    }

    private record Case(String facts, AddressForm form, Facts known) {}

    private static Map<String, Case> cases(Language language) {
        Map<String, Case> cases = new LinkedHashMap<>();
        Facts all = Samples.everything(language).build();
        forms(language).forEach((name, form) -> cases.put("all." + name, new Case("all", form, all)));
        Facts bare = all.only((placeholder, fact) -> !placeholder.key().startsWith("phase.")
                && !placeholder.key().startsWith("value.")
                && !placeholder.key().startsWith("files.")
                && placeholder != Placeholder.OPEN_QUESTION
                && placeholder != Placeholder.CONTRACT_PAUSE_CLAUSE
                && placeholder.kind() != Placeholder.Kind.CONDITION);
        cases.put("no-options", new Case("no-options", Samples.LAYLA, bare));
        String subject = language == Language.ARABIC ? "هوية متجر نور" : "Noor Store identity";
        cases.put(
                "address",
                new Case(
                        "address",
                        Samples.STRANGER,
                        Samples.fromMailOnly(subject).build()));
        cases.put(
                "no-subject",
                new Case("address", Samples.STRANGER, Samples.fromMailOnly("").build()));
        return cases;
    }

    static Stream<Arguments> notes() {
        List<Arguments> all = new ArrayList<>();
        for (Language language : Language.values()) {
            LadderSteps.all()
                    .forEach((stage, steps) -> steps.forEach(step -> cases(language)
                            .forEach((name, example) -> all.add(Arguments.of(
                                    language.tag() + "/" + stage + "." + step + "." + name,
                                    Samples.request(stage, step, language, example.form(), example.known()))))));
        }
        return all.stream();
    }

    static Stream<Arguments> files() throws Exception {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        notes().forEach(arguments -> {
            String name = (String) arguments.get()[0];
            int end = name.indexOf('.', name.indexOf('.') + 1);
            StringBuilder file = files.computeIfAbsent(name.substring(0, end), any -> new StringBuilder());
            Samples.wordings(MODEL, (NoteRequest) arguments.get()[1])
                    .forEach((model, made) -> file.append("=== ")
                            .append(name.substring(end + 1))
                            .append('\n')
                            .append(shown(made))
                            .append('\n'));
        });
        return files.entrySet().stream()
                .map(file -> Arguments.of(file.getKey(), file.getValue().toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isAsWritten(String name, String written) throws Exception {
        Path file = GOLDEN.resolve(name + ".txt");
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Samples.read(file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notes")
    void passesTheRubric(String name, NoteRequest request) {
        Samples.wordings(MODEL, request).values().forEach(made -> {
            if (made instanceof NoteText note) {
                assertThat(Tone.check(note, request.step())).as(name).isEmpty();
                assertThat(note.reasons()).as(name).noneMatch(reason -> reason.contains("fails the rubric"));
            } else {
                // only these may stay unwritten when facts are missing
                assertThat(request.step()).isIn(Step.S3, Step.I1, Step.I2, Step.C1, Step.F1, Step.K1, Step.K2);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notes")
    void hasTwoWordingsOrNone(String name, NoteRequest request) {
        Map<String, Composition> made = Samples.wordings(MODEL, request);
        assertThat(made.size()).as(made.keySet().toString()).isGreaterThanOrEqualTo(made.containsKey("none") ? 1 : 2);
    }

    private static String otherForm(Language language) {
        return switch (language) {
            case ARABIC -> ".*\\p{L}كم(?!\\p{L}).*|.*(?:تكونوا|تحتاجون|تفضّلون|أردتم|رغبتم|وجدتم|كنتم|احتجتم).*";
            case ENGLISH -> "(?!)";
            case FRENCH -> "(?iu).*\\b(?:vous|votre|vos|\\w+ez)\\b.*";
            case SPANISH ->
                "(?iu).*\\b(?:usted|ustedes|le|su|sus|tiene|prefiere|necesita algo|quiere|desea|podría indicarme)\\b.*";
            case GERMAN -> "(?u).*\\b(?:Sie|Ihr|Ihre|Ihnen|Ihrem|Ihren|Ihrer)\\b.*";
        };
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSingularShowsThePluralOrAGender(Language language) {
        List<String> plural = notes().map(arguments -> (NoteRequest) arguments.get()[1])
                .filter(request -> request.language() == language)
                .filter(request -> request.form().plurality() == Plurality.SINGULAR)
                .flatMap(request -> withoutValues(request).stream())
                .flatMap(note -> note.bodyText().lines())
                .filter(line -> line.matches(otherForm(language)))
                .toList();
        assertThat(plural).isEmpty();
    }

    /** The configured sentences are the freelancer's own words; only the texts are looked at. */
    private static List<NoteText> withoutValues(NoteRequest request) {
        Facts.Builder neutral = Facts.builder();
        for (Placeholder placeholder : Placeholder.values()) {
            request.facts().get(placeholder).ifPresent(fact -> neutral.put(placeholder, fact));
        }
        boolean arabic = request.language() == Language.ARABIC;
        neutral.words(
                Placeholder.OPEN_QUESTION,
                arabic ? "هل يناسبك البدء في 1 ديسمبر 2025؟" : "1. 12. 2025?",
                Source.CONFIGURATION);
        neutral.words(Placeholder.HELP_OFFER, arabic ? "مسودة من 3 فقرات." : "A, B, C.", Source.CONFIGURATION);
        NoteRequest plain =
                Samples.request(request.stage(), request.step(), request.language(), request.form(), neutral.build());
        return Samples.wordings(MODEL, plain).values().stream()
                .map(NoteText.class::cast)
                .toList();
    }

    private static String shown(Composition composition) {
        if (composition instanceof NoteText note) {
            StringBuilder out = new StringBuilder("# " + note.model() + "\n");
            note.reasons().forEach(reason -> out.append("# ").append(reason).append('\n'));
            return out.append('\n').append(note.plain()).toString();
        }
        Composition.NoText none = (Composition.NoText) composition;
        return "# no text: " + none.lack() + "\n# " + String.join("\n# ", none.reasons()) + "\n";
    }
}
