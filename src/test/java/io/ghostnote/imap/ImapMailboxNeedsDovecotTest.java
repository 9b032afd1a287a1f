package io.ghostnote.imap;

import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.testing.Dovecot;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The contract on Dovecot, with all it can do and with less. */
@Tag("dovecot")
class ImapMailboxNeedsDovecotTest {

    abstract static class OnDovecot extends MailboxContract {
        private final String missing;
        private final String options;

        @SuppressWarnings("NullAway.Init") // set before all tests
        private Dovecot dovecot;

        OnDovecot(String missing) {
            this(missing, "");
        }

        OnDovecot(String missing, String options) {
            this.missing = missing;
            this.options = options;
        }

        @BeforeAll
        void start() throws IOException {
            String announced = missing.isEmpty() ? "" : Dovecot.CAPABILITIES;
            for (String capability : missing.split(" ")) {
                announced = announced.replace(" " + capability, "");
            }
            dovecot = Dovecot.start(announced, options);
        }

        @AfterAll
        void stop() {
            dovecot.close();
        }

        @Override
        ImapServer newUser(String name) {
            return new ImapServer(
                            "localhost", dovecot.tlsPort(), Security.TLS, name, Secret.password(() -> Dovecot.PASSWORD))
                    .trusting(dovecot.certificate());
        }

        @Override
        int plainPort() {
            return dovecot.port();
        }
    }

    @Nested
    class WithEverything extends OnDovecot {
        WithEverything() {
            super("");
        }
    }

    @Nested
    class WithoutQresync extends OnDovecot {
        WithoutQresync() {
            super("QRESYNC");
        }
    }

    @Nested
    class WithoutCondstore extends OnDovecot {
        WithoutCondstore() {
            super("QRESYNC CONDSTORE ENABLE");
        }
    }

    @Nested
    class WithoutUidplus extends OnDovecot {
        WithoutUidplus() {
            super("UIDPLUS");
        }
    }

    @Nested
    class WithoutMove extends OnDovecot {
        WithoutMove() {
            super("MOVE");
        }
    }

    @Nested
    class WithoutMoveAndUidplus extends OnDovecot {
        WithoutMoveAndUidplus() {
            super("MOVE UIDPLUS");
        }
    }

    /** Maildir++ (its folders are named with dots), no folder of which can have a dot in its name. */
    @Nested
    class WithDots extends OnDovecot {
        WithDots() {
            super("", "namespace inbox {\n  separator = .\n}\nmail_location = maildir:~/Maildir\n");
        }
    }

    @Nested
    class WithoutSpecialUse extends OnDovecot {
        WithoutSpecialUse() {
            super("SPECIAL-USE");
        }
    }

    @Nested
    class WithoutListStatus extends OnDovecot {
        WithoutListStatus() {
            super("LIST-STATUS LIST-EXTENDED");
        }
    }

    @Nested
    class WithoutIdleEsearchUnselectLiteralPlus extends OnDovecot {
        WithoutIdleEsearchUnselectLiteralPlus() {
            super("IDLE ESEARCH UNSELECT LITERAL+ NAMESPACE ID");
        }
    }
}
