package io.ghostnote.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code wrong/NAME.yaml} and, line for line, what is said about it in {@code wrong/NAME.txt}. After a change of words
 * {@code -Djacoco.args=-Dghostnote.golden.write=true} writes the latter anew, to be read before they are committed.
 */
class WrongFilesTest {

    static Stream<String> wrongFiles() throws IOException {
        try (Stream<Path> files = Files.list(Fixture.RESOURCES.resolve("wrong"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void isRefusedInTheseWords(String name) throws IOException {
        Path file = Fixture.RESOURCES.resolve("wrong").resolve(name + ".yaml");
        Result result = Fixture.reader().read(file);

        String folder = Fixture.RESOURCES.resolve("wrong").toAbsolutePath().toString();
        List<String> said = result.findings().stream()
                .map(finding -> finding.describe(file.getFileName()).replace(folder, "FOLDER"))
                .toList();
        assertThat(result).isInstanceOf(Result.Refused.class);
        if (Boolean.getBoolean("ghostnote.golden.write")) {
            Files.write(Fixture.RESOURCES.resolve("wrong").resolve(name + ".txt"), said);
        }
        assertThat(said)
                .isEqualTo(Fixture.text("wrong/" + name + ".txt").lines().toList());
    }

    @Test
    void aFileThatIsNotThere(@TempDir Path folder) {
        Result result = Fixture.reader().read(folder.resolve("none.yaml"));
        assertThat(Fixture.lines(result)).containsExactly("ghostnote.yaml: no such file");
    }

    @Test
    void aFolder(@TempDir Path folder) {
        assertThat(Fixture.lines(Fixture.reader().read(folder)))
                .containsExactly("ghostnote.yaml: is a folder, not a file");
    }

    @Test
    void aFileOfZeroBytes() {
        assertThat(Fixture.lines(Fixture.read("")))
                .containsExactly("ghostnote.yaml: is empty; see the commented example conf/ghostnote.yaml");
    }

    @Test
    void aFileThatIsFarTooLarge(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.yaml");
        Files.write(file, new byte[SourceText.MOST_BYTES + 1]);
        assertThat(Fixture.lines(Fixture.reader().read(file))).containsExactly("ghostnote.yaml: is larger than 4 MB");
    }

    @Test
    void noAccountAtAll() {
        String text =
                Fixture.text("right/shortest.yaml").replaceFirst("(?s)accounts:.*clients:", "accounts: []\nclients:");
        assertThat(Fixture.lines(Fixture.read(text)))
                .containsExactly("ghostnote.yaml:2:11: accounts: names no account");
    }

    @Test
    void aByteOrderMarkIsNoProblem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bom.yaml");
        Files.writeString(file, "\uFEFF" + Fixture.text("right/shortest.yaml"));
        assertThat(Fixture.accepted(Fixture.reader().read(file)).clients()).hasSize(1);
    }

    @Test
    void aliasesThatMultiply() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String previous = "*a" + (i - 1);
            text.append("a" + i + ": &a" + i + " ["
                    + String.join(", ", List.of(previous, previous, previous, previous, previous)) + "]\n");
        }
        assertThat(Fixture.lines(Fixture.read(text.toString())))
                .singleElement()
                .asString()
                .contains("more than 200000 values, those repeated by aliases included");
    }

    @Test
    void anAliasInsideItself() {
        assertThat(Fixture.lines(Fixture.read("owner: &o { name: *o }\n")))
                .singleElement()
                .asString()
                .startsWith("ghostnote.yaml:1:19: a * here begins an alias");
    }

    @Test
    void anOrdinaryAliasIsFine() {
        Configuration configuration = Fixture.accepted(Fixture.read(Fixture.text("right/shortest.yaml")
                .replace("name: Layla Hassan", "name: &layla Layla Hassan, company: *layla")));
        assertThat(configuration.clients().get(0).client().company()).contains("Layla Hassan");
    }

    @Test
    void aHundredThousandBrackets() {
        assertThat(Fixture.lines(Fixture.read("owner: " + "[".repeat(100_000))))
                .containsExactly("ghostnote.yaml:1:31: nested deeper than 24 levels");
    }

    @Test
    void cronIsAskedOfTheScheduler() {
        ConfigurationReader reader = new ConfigurationReader(expression -> expression.equals("0 0 8 ? * MON"));
        Path origin = Path.of("ghostnote.yaml");
        assertThat(reader.read(Fixture.shortestAnd("poll: { cron: 0 0 8 ? * MON }\n"), origin))
                .isInstanceOf(Result.Read.class);
        assertThat(Fixture.lines(reader.read(Fixture.shortestAnd("poll: { cron: 0 0 8 * * MON }\n"), origin)))
                .singleElement()
                .asString()
                .startsWith("ghostnote.yaml:8:15: poll.cron: not a cron expression: \"0 0 8 * * MON\"");
    }
}
