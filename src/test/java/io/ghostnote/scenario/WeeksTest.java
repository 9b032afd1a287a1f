package io.ghostnote.scenario;

import io.ghostnote.testing.EmbeddedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job against GreenMail, which has no CONDSTORE, no QRESYNC and no SPECIAL-USE. Assertions are in {@link Story}. */
class WeeksTest {
    @TempDir
    Path folder;

    @Test
    void sixClientsOverSixWeeks() throws Exception {
        try (EmbeddedServer server = new EmbeddedServer()) {
            server.addUser("sami@haddad.example", "sami", "secret");
            Story.playsOut(server.port(), "sami", "secret", folder);
        }
    }
}
