package io.ghostnote.crash;

import static io.ghostnote.scenario.Letters.at;
import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.app.Simulation;
import io.ghostnote.pass.PassReport;
import io.ghostnote.scenario.MailProgram;
import io.ghostnote.scenario.Weeks;
import io.ghostnote.testing.EmbeddedServer;
import io.ghostnote.testing.PlainClient;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection cut around each command that changes Drafts: the next pass makes it good. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionCutTest {
    private static final Instant WRITTEN = at("2025-11-16T14:00 Asia/Riyadh");
    private static final Instant DUE = at("2025-11-23T12:00 Asia/Riyadh");
    private static final Instant ANSWERED = at("2025-11-23T15:00 Asia/Riyadh");

    private final EmbeddedServer server = new EmbeddedServer();

    @TempDir
    Path folders;

    private int users;

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void oneDraftWhenCutAroundAppend(CuttingProxy.Cut cut) throws Exception {
        try (Office office = new Office()) {
            office.proxy.cutAt("APPEND", cut);
            office.pass(DUE);
            assertThat(office.proxy.hasCut()).isTrue();
            office.pass(DUE);
            assertThat(office.mail.list("Drafts"))
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.to()).isEqualTo("layla@noor.example"));
            office.pass(DUE);
            assertThat(office.mail.list("Drafts")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDraftWhenCutAroundTheMark(CuttingProxy.Cut cut) throws Exception {
        withdrawn("UID STORE", cut);
    }

    @ParameterizedTest
    @EnumSource
    void noDraftWhenCutAroundTheRemoval(CuttingProxy.Cut cut) throws Exception {
        withdrawn("(UID )?EXPUNGE", cut);
    }

    @ParameterizedTest
    @EnumSource
    void oneMessageAndOneWishWhenCutAroundTheMoveBack(CuttingProxy.Cut cut) throws Exception {
        try (Office office = new Office()) {
            office.answer();
            office.pass(ANSWERED);
            office.pause();
            office.proxy.cutAt("UID MOVE", cut);
            office.pass(ANSWERED);
            assertThat(office.proxy.hasCut()).isTrue();
            office.pass(ANSWERED);
            office.pass(ANSWERED.plusSeconds(300));
            assertThat(office.mail.everything("INBOX")).containsExactly("<l2@noor.example>");
            assertThat(office.mail.everything("Ghostnote.Pause")).isEmpty();
            assertThat(office.remarks).as("told once").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allCommandFoldersAreMadeWhenCutAroundTheMaking(CuttingProxy.Cut cut) throws Exception {
        try (Office office = new Office()) {
            office.proxy.cutAt("CREATE", cut);
            office.pass(WRITTEN);
            assertThat(office.proxy.hasCut()).isTrue();
            office.pass(WRITTEN);
            for (String name : List.of("Pause", "Snooze 1 week", "Close", "Never")) {
                assertThat(office.mail.everything("Ghostnote." + name)).isEmpty();
            }
        }
    }

    /** The check that the harness itself disturbs nothing. */
    @Test
    void withoutACutOneDraftComesAndGoes() throws Exception {
        try (Office office = new Office()) {
            office.pass(DUE);
            assertThat(office.mail.list("Drafts")).hasSize(1);
            office.answer();
            office.pass(ANSWERED);
            assertThat(office.everythingInDrafts()).isEmpty();
        }
    }

    private void withdrawn(String command, CuttingProxy.Cut cut) throws Exception {
        try (Office office = new Office()) {
            office.pass(DUE);
            office.answer();
            office.proxy.cutAt(command, cut);
            List<String> first = office.pass(ANSWERED);
            assertThat(office.proxy.hasCut()).isTrue();
            List<String> second = office.pass(ANSWERED);
            // Nothing is left behind, not even marked.
            assertThat(office.everythingInDrafts()).isEmpty();
            assertThat(first.size() + second.size()).as("told once").isEqualTo(1);
            assertThat(office.pass(ANSWERED)).isEmpty();
        }
    }

    /** One silent client in a mailbox of its own behind a proxy of its own. */
    private final class Office implements AutoCloseable {
        private final CuttingProxy proxy;
        private final MailProgram mail;
        private final Simulation simulation;
        private final List<String> remarks = new ArrayList<>();
        private final String user;

        Office() throws Exception {
            user = "sami" + ++users;
            server.addUser(user + "@haddad.example", user, "secret");
            int port = server.port();
            proxy = new CuttingProxy(port);
            mail = new MailProgram(port, user, "secret");
            mail.make("Drafts", "Sent", "Trash");
            mail.store(
                    "Sent",
                    letter(
                            "<silent@haddad.example>",
                            "Sami Haddad <sami@haddad.example>",
                            "layla@noor.example",
                            "هوية متجر نور",
                            WRITTEN,
                            "",
                            "",
                            "السلام عليكم ليلى، هل يناسبكم البدء في الأول من ديسمبر؟"),
                    WRITTEN,
                    Flags.Flag.SEEN);
            Path folder = Files.createDirectory(folders.resolve(user));
            simulation = new Simulation(Weeks.configuration(folder, proxy.port(), user, "secret"));
        }

        void answer() throws Exception {
            mail.store(
                    "INBOX",
                    letter(
                            "<l2@noor.example>",
                            "Layla <layla@noor.example>",
                            "Sami Haddad <sami@haddad.example>",
                            "Re: هوية متجر نور",
                            ANSWERED,
                            "<silent@haddad.example>",
                            "",
                            "نعم، يناسبنا ذلك."),
                    ANSWERED);
        }

        /** What the pass told of notes. */
        List<String> pass(Instant now) {
            PassReport report = simulation.pass(now);
            remarks.addAll(report.accounts().get(0).remarks());
            return report.drafts().stream()
                    .map(event -> event.client() + " " + event.what().key())
                    .toList();
        }

        /** The freelancer moves what is in INBOX. */
        void pause() throws IOException {
            try (PlainClient client = new PlainClient(server.port(), user, "secret")) {
                client.run("SELECT INBOX");
                client.run("UID MOVE 1:* \"Ghostnote.Pause\"");
            }
        }

        List<String> everythingInDrafts() throws Exception {
            return mail.everything("Drafts");
        }

        @Override
        public void close() throws IOException, MessagingException {
            simulation.close();
            mail.close();
            proxy.close();
        }
    }
}
