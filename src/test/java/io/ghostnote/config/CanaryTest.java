package io.ghostnote.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret put into every place, rightly and wrongly, shows nowhere. */
class CanaryTest {
    private static final String CANARY = "cAn4ry-7731";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: CANARY",
                "password: 'CANARY'",
                "password: [CANARY]",
                "password: { CANARY }",
                "password: { CANARY: x }",
                "password: { fil: CANARY }",
                "password: { env: CANARY }",
                "password: { env: CANARY CANARY }",
                "password: { file: x, env: CANARY }",
                "password: { file: [CANARY] }",
                "password: { command: CANARY }",
                "password: { command: [pass, CANARY] }",
                "password: { command: [{ CANARY: CANARY }] }",
                "password: { credential: a/CANARY }",
                "password: { credential: \"\\e CANARY\" }",
                "password: {{ CANARY }}",
                "password: !CANARY",
                "password: !CANARY x",
                "password: !!CANARY x",
                "password: !<CANARY",
                "password: *CANARY",
                "password: \"CANARY",
                "password: \"\\CANARY\"",
                "password: 'CANARY'CANARY",
                "password: @CANARY",
                "password: %CANARY",
                "password: CANARY: CANARY",
                "password: > CANARY",
                "password: - CANARY",
                "password: {file: CANARY",
                "password: [CANARY",
                "passwort: CANARY",
                "oauth2: { provider: google, client-id: x, client-secret: CANARY, refresh-token: CANARY }",
                "oauth2: { provider: google, client-id: x, client-secret: [CANARY], refresh-token: { CANARY: 1 } }",
                "oauth2: CANARY",
            })
    void notInFindingsAndNotInWhatIsPrinted(String line) {
        String yaml = Fixture.text("right/shortest.yaml")
                .replace(
                        "password: { file: /etc/ghostnote/work.password } }",
                        "\n      " + line.replace("CANARY", CANARY) + "\n    }")
                .replace(
                        "imap: { host: imap.haddad.example, user: sami@haddad.example,",
                        "imap:\n      host: imap.haddad.example\n      user: sami@haddad.example")
                .replace("\n    }", "");
        assertThat(yaml).contains(CANARY);

        Result result = Fixture.reader().read(yaml, folder.resolve("ghostnote.yaml"));

        // A name that is in order is not a secret: it is what has to be said when there is no such variable.
        assertThat(printed(result)).noneMatch(text -> text.contains(CANARY));
    }

    @Test
    void notWhenSecretsAreLookedUp() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), CANARY);
        Path open = Files.writeString(folder.resolve("open"), CANARY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Spot spot = new Spot(1, 1, "password");
        List<Secret> secrets = List.of(
                new Secret.File(spot, file),
                new Secret.File(spot, open),
                new Secret.Env(spot, "MAIL"),
                new Secret.Credential(spot, "password"),
                new Secret.Bare(spot, CANARY),
                new Secret.Command(spot, List.of("echo", CANARY), folder),
                new Secret.Command(
                        spot, List.of("sh", "-c", "echo " + CANARY + "; echo " + CANARY + " >&2; exit 3"), folder),
                new Secret.Command(spot, List.of("cat", CANARY), folder));
        SecretReader reader = new SecretReader(Map.of("MAIL", CANARY), Optional.of(folder), Duration.ofSeconds(20));
        List<String> printed = new ArrayList<>();
        for (Secret secret : secrets) {
            printed.add(secret.toString());
            printed.add(reader.resolve(secret).toString());
            printed.add(new Login.Password(secret).toString());
        }
        assertThat(printed).hasSize(24).noneMatch(text -> text.contains(CANARY));
        assertThat(reader.resolve(secrets.get(0))).isEqualTo(new SecretResult.Found(CANARY));
    }

    @Test
    void notInTheConfigurationWhenTheStoreUrlHoldsAPassword() {
        Result result = Fixture.read(
                Fixture.shortestAnd("store: { url: \"jdbc:postgresql://db/x?user=a&password=" + CANARY + "\" }\n"));
        assertThat(Fixture.accepted(result).storeUrl()).isPresent();
        assertThat(printed(result)).noneMatch(text -> text.contains(CANARY));
    }

    private static List<String> printed(Result result) {
        List<String> printed = new ArrayList<>(Fixture.lines(result));
        printed.add(result.toString());
        if (result instanceof Result.Read read) {
            printed.add(read.configuration().toString());
            printed.add(read.configuration().accounts().toString());
            printed.add(read.configuration().secrets().toString());
        }
        return printed;
    }
}
