package io.ghostnote.scenario;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job against GreenMail, which has no CONDSTORE, no QRESYNC and no SPECIAL-USE. Assertions are in {@link Story}. */
class WeeksTest {
    @TempDir
    Path folder;

    @Test
    void sixClientsOverSixWeeks() throws Exception {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        setup.setServerStartupTimeout(10_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        try {
            server.setUser("sami@haddad.example", "sami", "secret");
            Story.playsOut(server.getImap().getPort(), "sami", "secret", folder);
        } finally {
            server.stop();
        }
    }
}
