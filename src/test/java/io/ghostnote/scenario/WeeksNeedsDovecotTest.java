package io.ghostnote.scenario;

import io.ghostnote.testing.Dovecot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job against a real Dovecot: with all it can do, and with each extension switched off. Assertions are in {@link Story}. */
@Tag("dovecot")
class WeeksNeedsDovecotTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "QRESYNC", "CONDSTORE", "UIDPLUS", "SPECIAL-USE", "LIST-STATUS", "IDLE"})
    void sixClientsOverSixWeeksWithout(String capability) throws Exception {
        // QRESYNC brings CONDSTORE with it (RFC 7162 section 3.2.3), so a server without CONDSTORE has neither.
        String offered = Arrays.stream(Dovecot.CAPABILITIES.split(" "))
                .filter(name -> !name.equals(capability))
                .filter(name -> !(capability.equals("CONDSTORE") && name.equals("QRESYNC")))
                .collect(Collectors.joining(" "));
        try (Dovecot server = Dovecot.start(offered, "")) {
            Story.playsOut(server.port(), "sami", Dovecot.PASSWORD, folder);
        }
    }
}
