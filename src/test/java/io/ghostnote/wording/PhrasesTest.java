package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The syntax of the lists. */
class PhrasesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "(could|can) you; Can you come; Can you",
                "(could|can) you; Canyon, you; ",
                "thanks( a lot)?; Thanks a lot, Sami; Thanks a lot",
                "no longer .. need; We no longer really do need it; no longer really do need",
                "no longer .. need; we no longer one two three four five need; ",
                "no longer .. need; no longer. We need; ",
                "questions?; one question; question",
                "don't; Don’t go; Don’t",
                "e-mail; my e-mail; e-mail",
                "(thoughts|comments)$; any thoughts? Yes; thoughts",
                "(thoughts|comments)$; my thoughts are free; ",
                "^noted; Well. Noted by all; Noted",
                "^noted; as noted; ",
                "in # days; back in 10 days; in 10 days",
                "ردك(م)?; ننتظر ردكم; ردكم",
                "الرد; أرجو التكرم بالرد; بالرد",
                "الرد; وللرد عليه; وللرد",
                "هل; وهل تم ذلك; وهل",
                "كم; أرسلت لكم; ",
                "مؤجل; الأمر مُؤجَّل; مُؤجَّل",
                "continu(e|ing) with; \"we are continuing\n with us\"; \"continuing\n with\"",
                "see .. page; I see http://a.example/?x=1 page; see http://a.example/?x=1 page",
            })
    void found(String phrase, String text, String expected) {
        assertThat(Phrases.of("test", List.of(phrase))
                        .firstIn(FoldedText.of(text))
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void anotherFileMayBeIncluded() {
        // The nouns stand in the one, the sentences in the other.
        Phrases list = Phrases.load(PhrasesTest.class, "carried-contract.txt");
        assertThat(list.firstIn(FoldedText.of("Attached is the contract.")).orElse(null))
                .isEqualTo("Attached is the contract");
        assertThatThrownBy(() -> Phrases.of("test", List.of("ok", "include: other.txt")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("test:2: there is nothing to include: include: other.txt");
    }

    @Test
    void whatTouchesAnExceptionDoesNotCount() {
        Phrases list = Phrases.of("test", List.of("no longer need", "not: no longer need to (wait|call)"));
        assertThat(list.in(FoldedText.of("You no longer need to wait."))).isFalse();
        assertThat(list.in(FoldedText.of("You no longer need to wait. We no longer need it.")))
                .isTrue();
    }

    @Test
    void theLongestCountsAlsoAfterOneThatIsExcepted() {
        Phrases list = Phrases.of("test", List.of("ok", "cheers", "cheers all", "not: ok ok"));
        assertThat(list.firstIn(FoldedText.of("ok ok cheers all and more words here"), 0))
                .contains("cheers all");
    }

    @Test
    void aPartHasAName() {
        Phrases list = Phrases.of("test", List.of("will not = won't|will not", "we <will not> (be )?continu(e|ing)"));
        assertThat(list.in(FoldedText.of("We won't be continuing."))).isTrue();
        assertThat(list.in(FoldedText.of("We will continue."))).isFalse();
    }

    @Test
    void removedWordsLeaveAGap() {
        FoldedText rest = Phrases.of("test", List.of("b c")).removeFrom(FoldedText.of("a b c d"));
        assertThat(Phrases.of("test", List.of("a d")).in(rest)).isFalse();
        assertThat(Phrases.of("test", List.of("d$")).in(rest)).isTrue();
        assertThat(rest.wordCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a (b; a bracket is not closed",
                "a) b; a bracket is closed",
                "(a)?; found in every text",
                "a*; '*' has no meaning",
                "a <b>; no part is named b",
                "a <b; no part is named <b"
            })
    void whatIsWrongIsNamedWithItsLine(String phrase, String message) {
        assertThatThrownBy(() -> Phrases.of("some.txt", List.of("# fine", "fine", phrase)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("some.txt:3: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "Is it?,true",
        "هل؟,true",
        "https://a.example/x?y=1,false",
        "see a.example/x?y=1,false",
        "have you seen https://a.example/x?,true",
        "No.,false"
    })
    void aQuestionMarkOutsideOfAddresses(String text, boolean asks) {
        assertThat(FoldedText.of(text).asks()).isEqualTo(asks);
    }

    @Test
    void onlyTheBeginningOfAnEndlessTextIsRead() {
        char[] brackets = new char[1_000_000];
        Arrays.fill(brackets, '(');
        assertThat(FoldedText.of(new String(brackets)).wordCount()).isZero();
        assertThat(FoldedText.of("you ".repeat(250_000)).wordCount()).isEqualTo(5_000);
    }
}
