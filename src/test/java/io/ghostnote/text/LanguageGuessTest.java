package io.ghostnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Could you confirm the date?                                                    | en
        Thanks, looks great. We will get back to you on Monday.                        | en
        هل يناسبكم يوم الأحد؟                                                          | ar
        تم                                                                             | ar
        شكرًا، سأراجع ملف Website Homepage.pdf وأعود إليكم يوم الأحد إن شاء الله        | ar
        وصلني الملف https://noor.example/very/long/link/to/the/latest/version تمام      | ar
        Pourriez-vous me confirmer la date de livraison ?                              | fr
        ¿Podría confirmar la fecha de entrega?                                         | es
        Könnten Sie mir bitte den Termin bestätigen?                                   | de
        """)
    void languagesWithTextsAreSure(String text, String tag) {
        LanguageGuess guess = LanguageGuess.of(text);
        assertThat(guess.tag()).isEqualTo(tag);
        assertThat(guess.confidence()).isBetween(0.8, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345 :-)",
                "האם תוכל לאשר את התאריך?",
                "Не могли бы вы подтвердить дату?",
                "لطفا تاریخ را برای من تایید کنید",
                "براہ کرم تاریخ کی تصدیق کریں، مجھے بتائیں",
                "日程を確認していただけますか",
                "Potrebbe confermare la data? Grazie, non è urgente.",
                "Kunt u de datum bevestigen? Bedankt, het is niet dringend.",
                "Teşekkürler, bu proje için fatura çok iyi"
            })
    void otherLanguagesAreNone(String text) {
        assertThat(LanguageGuess.of(text).tag()).isEqualTo("und");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inshallah kif 7alak",
                "salam 3alaykom, shu akhbarak? bade es2alak 3an el mashrou3",
                "Mar7aba, ana mabsout ktir men el design",
                "wallah ma ba3ref, lazem nshouf el budget el jeye"
            })
    void arabicInLatinLettersIsArabicButNotReliedOn(String text) {
        assertThat(LanguageGuess.of(text).tag()).isEqualTo("ar");
        assertThat(LanguageGuess.of(text).confidence()).isLessThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The 3rd draft at 5pm is v2, see mp3 and b2b pages for 2days",
                "Yalla, sure. See you tomorrow inshallah"
            })
    void digitsAndBorrowedWordsAloneAreNotArabic(String text) {
        assertThat(LanguageGuess.of(text).tag()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Layla Hassan", "Figma v2", "Hello Sami and Omar, please see شكرا جزيلا على العرض", "ok"})
    void withoutEvidenceNothingIsSure(String text) {
        assertThat(LanguageGuess.of(text).confidence()).isLessThan(0.8);
    }

    @Test
    void labelledSentencesAreTold() throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        int sure = 0;
        try (InputStream in = LanguageGuessTest.class.getResourceAsStream("/vectors/signals-vectors.json")) {
            JsonNode vectors = new ObjectMapper().readTree(in);
            for (String list : List.of("expects_reply", "client_flags", "out_of_office")) {
                for (JsonNode one : vectors.path(list)) {
                    String text = one.path("text").asText(one.path("body").asText());
                    LanguageGuess guess = LanguageGuess.of(text);
                    all++;
                    sure += guess.confidence() >= 0.8 ? 1 : 0;
                    // A wrong language that is sure of itself writes a draft in it; an unsure one only asks.
                    if (!guess.tag().equals(one.path("lang").asText()) && guess.confidence() >= 0.8) {
                        wrong.add(one.path("lang").asText() + " " + guess + " " + text);
                    }
                }
            }
        }
        assertThat(all).isEqualTo(250);
        assertThat(wrong).isEmpty();
        assertThat(sure).isGreaterThan(all * 8 / 10);
    }
}
