package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one word to a reader is one word here. */
class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "I’ll  be\u00A0BACK,i'll be back",
                "déjà où Straße,deja ou strasse",
                "أرجو الإرسالَ إلى مكتبةٍ,ارجو الارسال الي مكتبه",
                "شكـــرًا ٢٤/١١ ۲۴,شكرا 24/11 24",
                "\u200Fمؤجَّل\u200E ٱلآن,موجل الان",
                " x ,x",
                "ﬁne,fine"
            })
    void folded(String text, String expected) {
        assertThat(Folding.fold(text)).isEqualTo(expected);
    }
}
