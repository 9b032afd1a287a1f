package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Noor Store identity|Noor Store identity",
                "  Noor \t Store  |Noor Store",
                "[EXT] [External] Website redesign.|Website redesign",
                "Website redesign?|Website redesign",
                "Logo!!!|Logo",
                "Website {if x}{end}|Website (if x)(end)",
                "Logo [v2]|Logo (v2)",
                "<b>Logo</b> & co|<b>Logo</b> & co",
                "تصميم الشعار؟|تصميم الشعار",
                "**Logo**|Logo",
            })
    void keepsATitleThatReadsWell(String subject, String title) {
        assertThat(Values.title(subject)).hasValue(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?",
                "...",
                "12345",
                "x",
                "(no subject)",
                "No subject",
                "بدون عنوان",
                "Hello",
                "مرحبا",
                "السلام عليكم ورحمة الله",
                "question",
                "https://evil.example/login",
                "see www.evil.example now",
                "write to a@b.example",
                "Can you help? Need a logo",
                "\u202E\u2066\u200B",
                "\uD800"
            })
    void knowsNoTitleWhereNoneReadsWell(String subject) {
        assertThat(Values.title(subject)).isEmpty();
    }

    @Test
    void dropsWhatMisleadsTheEye() {
        assertThat(Values.title("in\u202Evoice \u2067of\u2069 May\u200B\uFEFF\u00AD\uDB40\uDC41"))
                .hasValue("invoice of May");
        assertThat(Values.title("Logo\r\nBcc: x\u0000\u2028y")).hasValue("Logo Bcc: x y");
    }

    @Test
    void cutsAtAWordBoundary() {
        String title = Values.title("internationalisation ".repeat(9)).orElseThrow();
        assertThat(title).hasSizeLessThanOrEqualTo(80).endsWith("internationalisation…");
        assertThat(Values.title("a bb ".repeat(30)).orElseThrow().split(" ")).hasSize(12);
        assertThat(Values.title("ع".repeat(200)).orElseThrow()).hasSize(80).endsWith("…");
        assertThat(Values.title("😀ab".repeat(60)).orElseThrow())
                .doesNotContainPattern("[\uD800-\uDBFF](?![\uDC00-\uDFFF])");
    }

    @Test
    void takesOneQuestionWithItsMark() {
        assertThat(Values.question("Which date\nsuits you?", Language.ENGLISH)).hasValue("Which date suits you?");
        assertThat(Values.question("أي موعد يناسبكم?", Language.ARABIC)).hasValue("أي موعد يناسبكم؟");
        assertThat(Values.question("¿Le conviene el lunes?", Language.SPANISH)).hasValue("¿Le conviene el lunes?");
        assertThat(Values.question("Si es así, ¿le conviene?", Language.SPANISH))
                .hasValue("Si es así, ¿le conviene?");
        assertThat(Values.question("Le conviene el lunes?", Language.SPANISH)).hasValue("¿Le conviene el lunes?");
        assertThat(Values.question("¿Uno? ¿Dos?", Language.SPANISH)).isEmpty();
        assertThat(Values.punctuated("Demain? À 10:30; oui : « non » !", Language.FRENCH))
                .isEqualTo("Demain\u202F? À 10:30\u202F; oui\u202F: « non »\u202F!");
        assertThat(Values.question("One? Two?", Language.ENGLISH)).isEmpty();
        assertThat(Values.question("No question.", Language.ENGLISH)).isEmpty();
        assertThat(Values.question("Really?!", Language.ENGLISH)).isEmpty();
        assertThat(Values.question("Is https://x.example right?", Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void takesPlainWebLinksOnly() {
        assertThat(Values.url(" https://x.example/a?b=c&d#e ")).hasValue("https://x.example/a?b=c&d#e");
        for (String bad : new String[] {
            "javascript:alert(1)",
            "https://x.example/a b",
            "https://x/\u202Egpj",
            "https://x/<b>",
            "ftp://x",
            "https://x/\r\nBcc:y"
        }) {
            assertThat(Values.url(bad)).as(bad).isEmpty();
        }
    }

    @Property
    void aTitleIsOneShortHarmlessLine(@ForAll String subject) {
        Values.title(subject).ifPresent(title -> {
            assertThat(title.codePointCount(0, title.length())).isLessThanOrEqualTo(80);
            assertThat(title)
                    .doesNotContainPattern("[\\r\\n\\p{Cc}{}\\[\\]!?\u202A-\u202E\u2066-\u2069]")
                    .isEqualTo(title.strip());
        });
    }
}
