package io.ghostnote.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.imap.ImapMailbox;
import io.ghostnote.imap.ImapServer;
import io.ghostnote.testing.ScriptedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bare client asks for the same octets as the program, or the comparison says nothing. */
class SameQuestionTest {
    @Test
    void theProgramAsksForTheSameItems() throws Exception {
        String fetched = "* 1 FETCH (UID 7 FLAGS () INTERNALDATE \"05-Mar-2026 10:00:00 +0000\" RFC822.SIZE 100"
                + " BODY[HEADER.FIELDS (FROM)] {2}\r\n\r\n)";
        try (ScriptedServer server = ScriptedServer.announcing("")
                .on("EXAMINE.*", "* 1 EXISTS", "* OK [UIDVALIDITY 1] x", "{tag} OK [READ-ONLY] done")
                .on("UID FETCH.*", fetched, "{tag} OK")) {
            try (ImapMailbox mailbox = ImapMailbox.open(new ImapServer(
                    "127.0.0.1", server.port(), Security.NONE, "user", Secret.password(() -> "secret")))) {
                assertThat(mailbox.headers("INBOX", List.of(7L))).hasSize(1);
            }
            assertThat(server.commands()).contains("UID FETCH 7 (" + BareRun.ITEMS + ")");
        }
    }
}
