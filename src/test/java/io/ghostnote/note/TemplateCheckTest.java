package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCheckTest {
    private static final String GOOD =
            "{greeting}\n\nI hope you are well. This is about {project.title}, where one small point is open "
                    + "between us.\n\n{if open_question}It is this: {open_question}{else}Shall we go on as planned?{end}\n\n"
                    + "\"Later\" or \"no\" is a perfectly good answer as well.\n\n{closing}\n";

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("io.ghostnote.note.ModelTextsTest#texts")
    void theModelTextsPass(Language language, String name, String content) {
        assertThat(TemplateCheck.check("x", name, language, content)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one small point|just checking in, one small point|3|forbidden (filler: just checking in)",
                "as planned?|as planned? Or not?|3|questions (2 instead of 1)",
                "good answer as well.|good answer as well!|7|exclamation (!)",
                "small point|small invoice|3|step (payment: invoice)",
                "small point|small point, and I will close the file|3|step (closing: close the file)",
                "as planned?|as planned by last week?|5|relative_time (last week)",
            })
    void namesTheLineThatFails(String good, String bad, int line, String finding) {
        assertThat(TemplateCheck.check("en/GENERAL.S1.txt", "GENERAL.S1", Language.ENGLISH, GOOD.replace(good, bad)))
                .contains(new Problem("en/GENERAL.S1.txt", line, "fails the rubric: " + finding));
    }

    @Test
    void acceptsAGoodText() {
        assertThat(TemplateCheck.check("x", "GENERAL.S1", Language.ENGLISH, GOOD))
                .isEmpty();
    }

    @Test
    void knowsTheNamesOfTheSteps() {
        for (String name : List.of("GENERAL.S9", "NOTHING.S1", "GENERAL", "CLOSE.S1", "general.s1", "GENERAL.S1.9")) {
            assertThat(TemplateCheck.check("x", name, Language.ENGLISH, GOOD))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).startsWith("no step is called " + name));
        }
    }

    @Test
    void reportsWhatTheReaderReports() {
        assertThat(TemplateCheck.check("x", "GENERAL.S1", Language.ENGLISH, GOOD.replace("{end}", "")))
                .containsExactly(new Problem("x", 5, "{if …} without {end}"));
    }
}
