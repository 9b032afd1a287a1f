package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ghostnote.mail.MessageId;
import io.ghostnote.note.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the port promises of folders that are made and of messages that are moved, on the fake and on servers of every kind. */
public interface MovingContract {
    /** A mailbox of its own with INBOX, Sent and Drafts, whose command folders lie in Ghostnote. */
    Mailbox mailbox();

    /** Messages {@code <m1@test>} and so on arrive in that folder. */
    void arrive(String folder, int... numbers) throws Exception;

    /** Another program deletes a folder. */
    void deleteFolder(String folder) throws Exception;

    private static MessageId id(int number) {
        return new MessageId("<m" + number + "@test>");
    }

    private long uid(String folder, int number) throws MailboxException {
        return mailbox().find(folder, id(number)).get(0);
    }

    private String pause() throws MailboxException {
        return mailbox().create(List.of("Ghostnote", "Pause"));
    }

    @Test
    default void aFolderThatWasMadeIsThereUnderItsName() throws Exception {
        String name = pause();

        assertThat(mailbox().create(List.of("Ghostnote", "Pause"))).isEqualTo(name);
        assertThat(mailbox().folders(List.of()))
                .filteredOn(view -> view.role() == Role.PAUSE)
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.name()).isEqualTo(name);
                    assertThat(view.messages()).isZero();
                });
    }

    @Test
    default void commandFoldersAreKnownInEveryLanguage() throws Exception {
        for (Role role : CommandFolders.ROLES) {
            for (Language language : List.of(Language.ARABIC, Language.ENGLISH)) {
                String name = mailbox().create(new CommandFolders("Ghostnote", language).path(role));
                assertThat(mailbox().folders(List.of()))
                        .filteredOn(view -> view.name().equals(name))
                        .extracting(FolderView::role)
                        .containsExactly(role);
            }
        }
    }

    @Test
    default void aDeletedCommandFolderIsLeftOutAndComesBackWhenItIsMade() throws Exception {
        String name = pause();
        List<FolderMark> known = mailbox().folders(List.of()).stream()
                .map(view -> new FolderMark(view.name(), view.role(), 0, 1, 0, 0, false))
                .toList();
        deleteFolder(name);

        assertThat(mailbox().folders(known))
                .extracting(FolderView::role)
                .contains(Role.INBOX, Role.DRAFTS)
                .doesNotContain(Role.PAUSE);

        String again = pause();
        assertThat(mailbox().folders(known)).extracting(FolderView::name).contains(again);
    }

    @Test
    default void movesExactlyOneMessage() throws Exception {
        arrive("INBOX", 1, 2);
        String pause = pause();
        long uid = uid("INBOX", 1);
        RawHeader before = mailbox().headers("INBOX", List.of(uid)).get(0);

        OptionalLong there = mailbox().move("INBOX", uid, pause);

        assertThat(mailbox().find("INBOX", id(1))).isEmpty();
        assertThat(mailbox().find("INBOX", id(2))).hasSize(1);
        List<Long> found = mailbox().find(pause, id(1));
        assertThat(found).hasSize(1);
        there.ifPresent(told -> assertThat(found).containsExactly(told));
        RawHeader after = mailbox().headers(pause, found).get(0);
        assertThat(after.internalDate()).isEqualTo(before.internalDate());
        assertThat(after.size()).isEqualTo(before.size());
        assertThat(after.deleted()).isFalse();
    }

    @Test
    default void aDraftStaysADraftThereAndBack() throws Exception {
        byte[] draft = "Message-ID: <m9@test>\r\nSubject: x\r\n\r\nbody\r\n".getBytes(StandardCharsets.US_ASCII);
        mailbox().append("Drafts", draft, Instant.parse("2026-03-05T07:00:00Z"));
        String pause = pause();

        OptionalLong there = mailbox().move("Drafts", uid("Drafts", 9), pause);
        OptionalLong back = mailbox().move(pause, uid(pause, 9), "Drafts");

        List<Long> found = mailbox().find("Drafts", id(9));
        assertThat(found).hasSize(1);
        assertThat(there.isPresent()).isEqualTo(back.isPresent());
        assertThat(mailbox().headers("Drafts", found).get(0).draft()).isTrue();
        assertThat(mailbox().content("Drafts", found.get(0), 1000)).isEqualTo(draft);
        assertThat(mailbox().find(pause, id(9))).isEmpty();
    }

    @Test
    default void aMessageThatIsGoneIsNotMoved() throws Exception {
        arrive("INBOX", 1);
        String pause = pause();

        assertThat(mailbox().move("INBOX", uid("INBOX", 1) + 7, pause)).isEmpty();
        assertThat(mailbox().find("INBOX", id(1))).hasSize(1);
    }

    @Test
    default void whereThereIsNoFolderNothingIsMoved() throws Exception {
        arrive("INBOX", 1);
        long uid = uid("INBOX", 1);

        assertThatThrownBy(() -> mailbox().move("INBOX", uid, "Nowhere"))
                .isInstanceOfSatisfying(
                        MailboxException.class,
                        e -> assertThat(e.failure()).isEqualTo(MailboxException.Failure.NO_FOLDER));
        assertThat(mailbox().find("INBOX", id(1))).containsExactly(uid);
    }

    @Test
    default void takesOneOfTwoCopiesOut() throws Exception {
        String pause = pause();
        arrive("INBOX", 1);
        arrive(pause, 1, 2);

        mailbox().takeOut(pause, uid(pause, 1), "INBOX");

        assertThat(mailbox().find(pause, id(1))).isEmpty();
        assertThat(mailbox().find(pause, id(2))).hasSize(1);
        assertThat(mailbox().find("INBOX", id(1))).hasSize(1);
    }
}
