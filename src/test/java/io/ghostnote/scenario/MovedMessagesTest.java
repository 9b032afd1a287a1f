package io.ghostnote.scenario;

import io.ghostnote.testing.EmbeddedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command folders end to end on GreenMail, whose folders are separated by a dot. Assertions are in {@link MovedMessages}. */
class MovedMessagesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void wishesAreHeardAndMessagesAreBack() throws Exception {
        try (EmbeddedServer server = new EmbeddedServer()) {
            server.addUser("sami@haddad.example", "sami", "secret");
            try (MailProgram mail = new MailProgram(server.port(), "sami", "secret")) {
                mail.make("Drafts", "Sent", "Trash");
            }
            MovedMessages.play(server.port(), "secret", folder, "", ".", true);
        }
    }
}
