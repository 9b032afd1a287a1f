package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import io.ghostnote.note.AddressForm.Digits;
import io.ghostnote.note.AddressForm.Gender;
import io.ghostnote.note.AddressForm.Greeting;
import io.ghostnote.note.AddressForm.Plurality;
import io.ghostnote.note.Fact.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A note never holds a value that is not in its facts, whatever a name, a Subject or a title tries. */
class HostileFactsTest {
    private static final Composer MODEL = new Composer(Texts.model());
    private static final Pattern VALUE =
            Pattern.compile("https?://[!-~]+|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]|\\p{Nd}+");

    static List<String> tricks() {
        return List.of(
                // a header smuggled in behind a line break
                "Noor\r\nBcc: thief@evil.example\r\n\r\nPay at https://evil.example",
                // RFC 2047: never decoded again
                "=?utf-8?B?aHR0cHM6Ly9ldmlsLmV4YW1wbGU=?= =?utf-8?q?Logo=0D=0ABcc=3A?=",
                "<a href=\"https://evil.example\">Logo</a><script>alert(1)</script>",
                "Logo {invoice.amount} {if closing.date}{closing.date}{end} {{x}} ${jndi:ldap} {greeting}",
                "\u202Egpj.ogol\u202C \u2066\u2067Noor\u2069",
                "раураl.com Noor",
                "Noor\u0000\u0007\u001B[31m Logo\u200B\uFEFF",
                "write to thief@evil.example now");
    }

    private static AddressForm named(String name) {
        return new AddressForm(
                Optional.of(name),
                Map.of(),
                Optional.of(name),
                Optional.empty(),
                Gender.UNKNOWN,
                Optional.of(name),
                Greeting.FORMAL,
                Plurality.PLURAL,
                Digits.AUTO);
    }

    /** What every note keeps: no other lines than the same note with harmless facts, nothing that leads astray. */
    private static void holds(NoteText note, NoteText harmless, String trick) {
        assertThat(note.paragraphs()).as(trick).hasSameSizeAs(harmless.paragraphs());
        assertThat(note.plain())
                .as(trick)
                .doesNotContain("{", "}", "\r", "\u0000", "\u001B", "\u202E", "\u2067", "://evil", "thief@", "раураl")
                .doesNotContain("850.00", "26 November", "26. November");
        assertThat(Tone.check(note, Step.S1)).as(trick).isEmpty();
    }

    private static NoteText nudge(Language language, AddressForm form, Facts.Builder facts) {
        return Samples.note(MODEL, Samples.request(Stage.GENERAL, Step.S1, language, form, facts.build()));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void aSubjectGivesNothingButATitle(String trick) {
        for (Language language : Language.values()) {
            NoteText harmless = nudge(language, Samples.STRANGER, Samples.fromMailOnly("Logo"));
            holds(nudge(language, Samples.STRANGER, Samples.fromMailOnly(trick)), harmless, trick);
        }
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void aNameGivesNothingButAName(String trick) {
        for (Language language : Language.values()) {
            NoteText harmless = nudge(language, Samples.STRANGER, Samples.fromMailOnly("Logo"));
            NoteText note = nudge(language, named(trick), Samples.fromMailOnly("Logo"));
            holds(note, harmless, trick);
            assertThat(note.greeting()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void aConfiguredProjectGivesNothingButATitle(String trick) {
        for (Language language : Language.values()) {
            NoteText harmless = nudge(language, Samples.STRANGER, Samples.fromMailOnly("Logo"));
            Facts.Builder facts =
                    Samples.fromMailOnly("").words(Placeholder.PROJECT_TITLE, trick, Source.CONFIGURATION);
            holds(nudge(language, Samples.STRANGER, facts), harmless, trick);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "https://x.example/{closing.date}", "https://x.example/\r\nBcc: y"})
    void aLinkIsALinkOrNothing(String link) {
        assertThat(Values.url(link)).isEmpty();
    }

    @Provide
    Arbitrary<String> subjects() {
        return Arbitraries.strings()
                .withChars("abc Noor شعار0123٤٥{}[]<>@:/.-_%$\r\n\u202E\u2066\u2069")
                .ofMaxLength(40);
    }

    /** Numbers, links and addresses of a note are those of its facts. */
    @Property(tries = 150)
    void everyValueComesFromAFact(
            @ForAll("subjects") String subject,
            @ForAll("subjects") String name,
            @ForAll Language language,
            @ForAll Step step,
            @ForAll Stage stage) {
        Facts facts = Samples.everything(language)
                .words(Placeholder.PROJECT_TITLE, subject, Source.MAIL)
                .day(Placeholder.LAST_SENT_DATE, LocalDate.of(2031, 7, 8), Source.MAIL)
                .build();
        Composition made = MODEL.compose(Samples.request(stage, step, language, named(name), facts));
        if (!(made instanceof NoteText note)) {
            return;
        }
        List<String> known = new ArrayList<>(List.of(Values.clean(subject), Values.clean(name), "1er", "Samir"));
        FactWriter writer = new FactWriter(language, Optional.of("SA"), Digits.AUTO);
        for (Placeholder placeholder : Placeholder.values()) {
            writer.write(placeholder, facts).ifPresent(known::add);
        }
        String all = String.join("\n", known);
        Matcher value = VALUE.matcher(note.plain());
        while (value.find()) {
            assertThat(all).as(note.plain()).contains(value.group());
        }
    }
}
