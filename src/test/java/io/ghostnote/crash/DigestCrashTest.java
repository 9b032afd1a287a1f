package io.ghostnote.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.Address;
import io.ghostnote.pass.DigestDelivery;
import io.ghostnote.pass.DigestEntry;
import io.ghostnote.pass.DigestWay;
import io.ghostnote.pass.FolderBatch;
import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.InboxWay;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.MemoryJournal;
import io.ghostnote.pass.MemoryMailbox;
import io.ghostnote.pass.MemoryPostbox;
import io.ghostnote.pass.OwnerMail;
import io.ghostnote.pass.PostboxWay;
import io.ghostnote.pass.Role;
import io.ghostnote.report.Digest;
import io.ghostnote.report.Senders;
import io.ghostnote.report.Unread;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service stopped at every effect of a digest's delivery, and started anew: the digest is there once. */
class DigestCrashTest {
    private static final Instant EIGHT = Instant.parse("2025-11-23T05:00:00Z");
    private static final OwnerAddress OWNER = OwnerAddress.configured(new Address("", "sami", "haddad.example"));

    private final MemoryMailbox mailbox = new MemoryMailbox();
    private final MemoryPostbox postbox = new MemoryPostbox();
    private final MemoryJournal journal = new MemoryJournal();

    private static DigestDelivery delivery(Journal journal, DigestWay way) {
        return new DigestDelivery(
                now -> Optional.of(EIGHT),
                journal,
                now -> Digest.of(List.of(), List.of(new Unread("work", Optional.empty(), "")), Senders.NONE, now),
                (digest, owner, id) -> new OwnerMail(
                        owner,
                        id,
                        ("Message-ID: " + id.value() + "\r\n\r\n" + digest.now() + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII)),
                OWNER,
                way);
    }

    private int inInbox() {
        return (int) mailbox.ids("INBOX").stream()
                .filter(id -> id.equals(journal.lastDigest().orElseThrow().id().value()))
                .count();
    }

    private void play(Interruption interruption, boolean bySmtp) {
        Journal watched = interruption.over(journal);
        for (int time = 0; time < 3; time++) {
            DigestWay way = bySmtp
                    ? new PostboxWay("work", interruption.over(postbox))
                    : new InboxWay("work", account -> interruption.over(mailbox), watched);
            try {
                delivery(watched, way).attend(EIGHT.plus(Duration.ofMinutes(5L * time)));
            } catch (Interruption.Stopped stopped) {
                // a new process remembers nothing but what is in the store and on the server
            }
        }
    }

    private void read(String folder, Role role) {
        journal.record(new FolderBatch(
                "work", folder, false, List.of(), List.of(), Map.of(), new FolderMark(folder, role, 1, 1, 0, 0, true)));
    }

    @ParameterizedTest
    @EnumSource
    void inTheInboxItIsOnceWhateverHappens(Interruption.Moment moment) {
        read("INBOX", Role.INBOX);
        Interruption counting = Interruption.none(moment);
        play(counting, false);
        assertThat(inInbox()).isOne();
        assertThat(counting.effects()).isPositive();
        for (int effect = 1; effect <= counting.effects(); effect++) {
            DigestCrashTest anew = new DigestCrashTest();
            anew.read("INBOX", Role.INBOX);
            anew.play(new Interruption(effect, moment), false);
            assertThat(anew.inInbox()).as("%s effect %d", moment, effect).isOne();
            assertThat(anew.journal.lastDigest().orElseThrow().state()).isEqualTo(DigestEntry.State.DELIVERED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bySmtpItNeverComesTwice(Interruption.Moment moment) {
        Interruption counting = Interruption.none(moment);
        play(counting, true);
        assertThat(postbox.taken()).hasSize(1);
        for (int effect = 1; effect <= counting.effects(); effect++) {
            DigestCrashTest anew = new DigestCrashTest();
            anew.play(new Interruption(effect, moment), true);
            // a stop between the intent and the server cannot be told from one after the server
            boolean between = (moment == Interruption.Moment.AFTER && effect == 1)
                    || (moment == Interruption.Moment.BEFORE && effect == 2);
            assertThat(anew.postbox.taken()).as("%s effect %d", moment, effect).hasSize(between ? 0 : 1);
            assertThat(anew.journal.lastDigest().orElseThrow().state().open()).isFalse();
        }
    }
}
