package io.ghostnote.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReaderTest {
    private static final Spot SPOT = new Spot(5, 7, "accounts[0].imap.password");

    @TempDir
    private Path folder;

    private SecretResult resolve(Secret secret) {
        return resolve(secret, Duration.ofSeconds(20));
    }

    private SecretResult resolve(Secret secret, Duration patience) {
        Map<String, String> environment = Map.of("MAIL", "from env", "NOTHING", "");
        return new SecretReader(environment, Optional.of(folder), patience).resolve(secret);
    }

    private Secret.File file(String permissions, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("it's secret"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return new Secret.File(SPOT, file);
    }

    private Secret.Command command(String... words) {
        return new Secret.Command(SPOT, List.of(words), folder);
    }

    private static void found(SecretResult result, String value) {
        assertThat(result).isEqualTo(new SecretResult.Found(value));
    }

    private static String why(SecretResult result) {
        return result instanceof SecretResult.Missing missing
                ? missing.finding().toString()
                : "found";
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void aFileOfItsOwner(String permissions) throws IOException {
        found(resolve(file(permissions, "s3cret with spaces \r\nsecond line\n")), "s3cret with spaces ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void aFileThatOthersMayTouchIsRefused(String permissions) throws IOException {
        Secret.File secret = file(permissions, "s3cret");
        assertThat(why(resolve(secret)))
                .isEqualTo("5:7: accounts[0].imap.password: " + secret.path()
                        + " can be read or changed by other users; run: chmod 600 '" + folder + "/it'\\''s secret'");
    }

    @Test
    void aFileThatIsNotThere() {
        assertThat(why(resolve(new Secret.File(SPOT, folder.resolve("none")))))
                .endsWith("there is no file " + folder.resolve("none"));
    }

    @Test
    void anEmptyFile() throws IOException {
        assertThat(why(resolve(file("rw-------", "\n")))).endsWith(" is empty");
    }

    @Test
    void aFileThatCannotBeASecret() throws IOException {
        assertThat(why(resolve(file("rw-------", "x".repeat(SecretReader.MOST_BYTES + 1)))))
                .endsWith("is too large to be a secret");
    }

    @Test
    void aFolder() throws IOException {
        Path inner = Files.createDirectory(
                folder.resolve("inner"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(why(resolve(new Secret.File(SPOT, inner)))).endsWith("is a folder, not a file");
    }

    @Test
    void theEnvironment() {
        found(resolve(new Secret.Env(SPOT, "MAIL")), "from env");
        assertThat(why(resolve(new Secret.Env(SPOT, "NONE")))).endsWith("the environment variable NONE is not set");
        assertThat(why(resolve(new Secret.Env(SPOT, "NOTHING")))).endsWith("the environment variable NOTHING is empty");
    }

    @Test
    void aCredentialOfSystemdWhoseAccessListShowsAsAReadableGroup() throws IOException {
        Path file = Files.writeString(folder.resolve("work"), "from systemd");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        found(resolve(new Secret.Credential(SPOT, "work")), "from systemd");
        assertThat(why(resolve(new Secret.Credential(SPOT, "none"))))
                .endsWith("there is no file " + folder.resolve("none"));
    }

    @Test
    void aCredentialOutsideOfAService() {
        SecretReader reader = new SecretReader(Map.of(), Optional.empty(), Duration.ofSeconds(1));
        assertThat(why(reader.resolve(new Secret.Credential(SPOT, "work"))))
                .endsWith(
                        "$CREDENTIALS_DIRECTORY is not set; credentials exist only in a service with LoadCredential=work:…");
    }

    @Test
    void theFirstLineOfAProgramInTheFolderOfTheFile() throws IOException {
        found(resolve(command("printf", "a $HOME `id` *\nmore\n")), "a $HOME `id` *");
        found(resolve(command("pwd")), folder.toRealPath().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-program-anywhere | the program \"no-such-program-anywhere\" cannot be started",
                "false | the program \"false\" ended with exit code 1",
                "true | the output of \"true\" is empty",
                "yes | the program \"yes\" prints too much to be a secret",
            })
    void aProgramThatFails(String program, String why) {
        assertThat(why(resolve(command(program)))).isEqualTo("5:7: accounts[0].imap.password: " + why);
    }

    @Test
    void aProgramThatTakesTooLong() {
        String why = why(resolve(command("sh", "-c", "sleep 600 & echo CANARY; sleep 600"), Duration.ofMillis(300)));
        assertThat(why).endsWith("the program \"sh\" took longer than 0.3 seconds");
    }

    @Test
    void aBareText() {
        found(resolve(new Secret.Bare(SPOT, " as it is ")), " as it is ");
    }
}
