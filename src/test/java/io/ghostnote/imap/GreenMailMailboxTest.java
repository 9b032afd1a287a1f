package io.ghostnote.imap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.ghostnote.testing.PlainClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on GreenMail: no CONDSTORE, no QRESYNC, no SPECIAL-USE, folders separated by a dot. */
class GreenMailMailboxTest extends MailboxContract {
    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @BeforeAll
    void start() {
        greenMail.start();
    }

    @AfterAll
    void stop() {
        greenMail.stop();
    }

    @Override
    ImapServer newUser(String name) throws IOException {
        greenMail.setUser(name + "@localhost", name, "secret");
        try (PlainClient client = new PlainClient(plainPort(), name, "secret")) {
            for (String folder : List.of("Sent", "Drafts", "Trash")) {
                client.run("CREATE " + folder);
            }
        }
        return new ImapServer(
                "127.0.0.1", plainPort(), ImapServer.Security.NONE, name, Secret.password(() -> "secret"));
    }

    @Override
    int plainPort() {
        return greenMail.getImap().getPort();
    }
}
