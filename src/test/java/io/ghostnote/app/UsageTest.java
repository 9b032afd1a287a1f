package io.ghostnote.app;

import static io.ghostnote.app.Ran.ghostnote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and options, before any file is read. */
class UsageTest {
    @ParameterizedTest
    @ValueSource(strings = {"run", "once", "check", "status", "explain", "digest", "inspect", "generate-completion"})
    void everyCommandExplainsItself(String command) {
        Ran ran = ghostnote(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines().get(0)).startsWith("Usage: ghostnote " + command);
        assertThat(ran.lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(ghostnote("help", command).out()).isEqualTo(ran.out());
    }

    @Test
    void theProgramListsItsCommandsAndExitCodes() {
        Ran ran = ghostnote("--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(ran.out())
                .contains(
                        "  run ",
                        "  once ",
                        "  check ",
                        "  status ",
                        "  explain ",
                        "  digest ",
                        "  inspect ",
                        "77 login refused");
    }

    @Test
    void theShellCompletesCommandsAndOptions() {
        Ran ran = ghostnote("generate-completion");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("complete -F _complete_ghostnote")
                .contains("--dry-run")
                .contains("explain");
    }

    @Test
    void theVersionIsNamed() {
        Ran ran = ghostnote("--version");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).matches("ghostnote \\S+\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|which command? See 'ghostnote --help'",
                "stauts|did you mean 'status'?",
                "xyzzy|Unmatched argument at index 0: 'xyzzy'",
                "once --dryrun|did you mean '--dry-run'?",
                "once --now yesterday|'yesterday' is not an instant such as 2025-11-09T11:00:00Z",
                "once --now 2025-11-09|'2025-11-09' is not an instant such as 2025-11-09T11:00:00Z",
                "status --output xml|expected one of [text, json]",
                "explain|CLIENT"
            })
    void whatCannotBeUnderstoodIsSaidInOneLine(String line, String message) {
        Ran ran = ghostnote(line == null ? new String[0] : line.split(" "));

        assertThat(ran.code()).isEqualTo(Sysexits.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("ghostnote: ").contains(message).hasLineCount(1);
    }
}
