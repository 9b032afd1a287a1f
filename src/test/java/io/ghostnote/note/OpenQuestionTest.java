package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which question of a letter of the freelancer's a note may ask again. */
class OpenQuestionTest {
    /** {@code |} stands for the end of a line; an empty second column for no question. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Hi Omar,||The second option is the same price. Shall I prepare the contract for it?||Best,|Sami # Shall I prepare the contract for it?",
                "Hello Layla, could you confirm the colours? # Could you confirm the colours?",
                "السلام عليكم، هل يناسبكم البدء في الأول من ديسمبر؟ # هل يناسبكم البدء في الأول من ديسمبر؟",
                "وعليكم السلام أستاذة ليلى،||يمكنني البدء يوم الأحد. هل تناسبكم الألوان في الملف المرفق؟||سامي # هل تناسبكم الألوان في الملف المرفق؟",
                "How are you?||Would Tuesday suit you for the call? # Would Tuesday suit you for the call?",
                "كيف حالك؟ هل تصلح الصيغة الثانية للطباعة؟ # هل تصلح الصيغة الثانية للطباعة؟",
                "I have attached version 2.1 of the plan. Does it cover everything you need? # Does it cover everything you need?",
                "This is a line that the mail program has broken because it is long: could|you tell me which of the two you prefer? # This is a line that the mail program has broken because it is long: could you tell me which of the two you prefer?",
                "1. Which logo should go on the cover? # Which logo should go on the cover?",
                "Guten Tag Frau Weber,|passt Ihnen der Entwurf so? # passt Ihnen der Entwurf so?",
                "¿Le parece bien la segunda versión? # ¿Le parece bien la segunda versión?",
                "Which logo should go on the cover? And which colour do you prefer for the back? #",
                "- Which logo should it be?|- Which paper should it be? #",
                "How are you? #",
                "The files are attached. #",
                "OK? #",
                "Would 500 EUR suit you for the second part? #",
                "Could you look at it again and tell me about every one of the many small points that I have put into the list that I sent to you and to all of your colleagues last Monday afternoon? #",
            })
    void onlyOneThatStandsByItself(String letter, String question) {
        assertThat(OpenQuestion.in(letter.replace('|', '\n'))).isEqualTo(Optional.ofNullable(question));
    }

    @Property
    void isAlwaysWordsOfTheLetter(@ForAll("letters") String letter) {
        OpenQuestion.in(letter).ifPresent(question -> {
            assertThat(question).matches("(?s).*[?؟][\"»”)]*");
            assertThat(plain(letter)).contains(plain(question));
        });
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of(
                        "Hi Omar,",
                        "Hello Layla, ",
                        "السلام عليكم، ",
                        "shall",
                        "we",
                        "begin",
                        "هل",
                        "نبدأ",
                        "الآن",
                        "2.5",
                        "a line long enough that a mail program may have broken it",
                        "?",
                        "؟",
                        "!",
                        ". ",
                        "…",
                        "\"",
                        "\n",
                        "- ")
                .list()
                .ofMaxSize(14)
                .map(words -> String.join(" ", words));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s-]+", " ").toLowerCase(Locale.ROOT);
    }
}
