package io.ghostnote.scenario;

import io.ghostnote.testing.Dovecot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Command folders end to end on Dovecot, with less than it can do and with other names. Assertions are in {@link MovedMessages}. */
@Tag("dovecot")
class MovedMessagesNeedDovecotTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "MOVE", "MOVE UIDPLUS", "QRESYNC CONDSTORE", "LIST-STATUS"})
    void wishesAreHeardAndMessagesAreBackWithout(String missing) throws Exception {
        List<String> less = List.of(missing.split(" "));
        String offered = Arrays.stream(Dovecot.CAPABILITIES.split(" "))
                .filter(name -> !less.contains(name))
                .collect(Collectors.joining(" "));
        try (Dovecot server = Dovecot.start(offered, "")) {
            MovedMessages.play(server.port(), Dovecot.PASSWORD, folder, "", "/", !less.contains("MOVE"));
        }
    }

    /** Maildir++ below INBOX, as Courier and Cyrus show their folders too. */
    @Test
    void wishesAreHeardWhereEverythingIsBelowInboxWithDots() throws Exception {
        String dots = "namespace inbox {\n  separator = .\n  prefix = INBOX.\n}\nmail_location = maildir:~/Maildir\n";
        try (Dovecot server = Dovecot.start("", dots)) {
            MovedMessages.play(server.port(), Dovecot.PASSWORD, folder, "INBOX.", ".", true);
        }
    }
}
