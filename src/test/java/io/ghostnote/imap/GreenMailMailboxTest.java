package io.ghostnote.imap;

import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.testing.EmbeddedServer;
import io.ghostnote.testing.PlainClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** The contract on GreenMail: no CONDSTORE, no QRESYNC, no SPECIAL-USE, folders separated by a dot. */
class GreenMailMailboxTest extends MailboxContract {
    private final EmbeddedServer greenMail = new EmbeddedServer();

    @AfterAll
    void stop() {
        greenMail.close();
    }

    @Override
    ImapServer newUser(String name) throws IOException {
        greenMail.addUser(name + "@localhost", name, "secret");
        try (PlainClient client = new PlainClient(plainPort(), name, "secret")) {
            for (String folder : List.of("Sent", "Drafts", "Trash")) {
                client.run("CREATE " + folder);
            }
        }
        return new ImapServer("127.0.0.1", plainPort(), Security.NONE, name, Secret.password(() -> "secret"));
    }

    @Override
    int plainPort() {
        return greenMail.port();
    }
}
