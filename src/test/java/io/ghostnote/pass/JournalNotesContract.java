package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Ruling;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} owes of notes, of what the freelancer decided and wished, and of events. */
abstract class JournalNotesContract extends JournalLettersContract {
    // ---- notes

    @Test
    void aNoteIsInsertedAndUpdatedWithItsEvent() {
        NoteEntry intended = note("<n@h>", DraftState.INTENDED, T0);
        Event created = new Event(T0, "noor", "logo", "created", "S1 عن “عرض السعر”");
        journal.write(intended, created);
        reopen();
        assertThat(journal.notes()).containsExactly(intended);
        NoteEntry sent = intended.at(new Place("work", "Drafts", 4, 4294967295L), "ab12")
                .with(intended.record().sentAs(new MessageId("<s@h>")));
        Event seen = new Event(T0.plusSeconds(60), "noor", "logo", "sent", "found in Sent");
        journal.write(sent, seen);
        reopen();
        assertThat(journal.notes()).containsExactly(sent);
        assertThat(journal.events("noor")).containsExactly(created, seen);
    }

    @Test
    void notesComeOldestFirstAndOldOnesOnlyWhileOpen() {
        Instant longAgo = T0.minus(Duration.ofDays(1000));
        NoteEntry now = note("<1@h>", DraftState.SENT, T0);
        NoteEntry stillOpen = note("<2@h>", DraftState.EDITED, longAgo);
        NoteEntry declined = note("<3@h>", DraftState.DECLINED, T0.minus(Duration.ofDays(729)));
        NoteEntry past = note("<4@h>", DraftState.DECLINED, longAgo);
        for (NoteEntry note : List.of(now, stillOpen, declined, past)) {
            journal.write(note, event("noor", T0));
        }
        reopen();
        assertThat(journal.notes()).containsExactly(stillOpen, declined, now);
    }

    @Test
    void whatTheFreelancerDecidedIsKeptWithItsEvent() {
        Ruling snooze = new Ruling(
                "noor",
                "logo",
                Ruling.Word.SNOOZE,
                Optional.of(new MessageId("<a@h>")),
                T0,
                Optional.of(T0.plus(Duration.ofDays(7))));
        Ruling never =
                new Ruling("noor", "", Ruling.Word.NEVER, Optional.empty(), T0.minusSeconds(1), Optional.empty());
        journal.rule(snooze, event("noor", T0));
        journal.rule(never, event("noor", T0.minusSeconds(1)));
        journal.rule(snooze, event("noor", T0.plusSeconds(1)));
        reopen();
        assertThat(journal.rulings()).containsExactly(never, snooze);
        assertThat(journal.events("noor")).hasSize(3);
    }

    @Test
    void aWishIsKeptWithItsRulingUntilItsMessageIsBack() {
        Ruling pause =
                new Ruling("noor", "", Ruling.Word.PAUSE, Optional.of(new MessageId("<a@h>")), T0, Optional.empty());
        Wish wish = new Wish(new Place("work", "Ghostnote/Pause", 7, 3), pause.about(), T0);
        Wish nobodys = new Wish(new Place("work", "Ghostnote/عدم المراسلة", 8, 1), Optional.empty(), T0.plusSeconds(1));
        journal.hear(wish, List.of(pause), List.of(event("noor", T0)));
        journal.hear(nobodys, List.of(), List.of());
        reopen();
        assertThat(journal.wishes("work")).containsExactly(wish, nobodys);
        assertThat(journal.wishes("other")).isEmpty();
        assertThat(journal.rulings()).containsExactly(pause);
        assertThat(journal.events("noor")).hasSize(1);

        journal.hear(new Wish(wish.place(), wish.about(), T0.plusSeconds(9)), List.of(), List.of());
        assertThat(journal.wishes("work")).containsExactly(wish, nobodys);

        journal.putBack(wish);
        journal.putBack(wish);
        reopen();
        assertThat(journal.wishes("work")).containsExactly(nobodys);
        assertThat(journal.rulings()).containsExactly(pause);
    }

    @Test
    void whatBecameOfADigestIsKeptUntilTheNext() {
        assertThat(journal.lastDigest()).isEmpty();
        MessageId id = new MessageId("<d@haddad.example>");
        DigestEntry intended = new DigestEntry(T0, id, "work", DigestEntry.State.INTENDED, T0.plusSeconds(1));
        journal.write(intended);
        reopen();
        assertThat(journal.lastDigest()).contains(intended);
        DigestEntry delivered = intended.with(DigestEntry.State.DELIVERED, T0.plusSeconds(2));
        journal.write(delivered);
        assertThat(journal.lastDigest()).contains(delivered);
        DigestEntry next = new DigestEntry(
                T0.plus(Duration.ofDays(1)), id, "عمل", DigestEntry.State.NOTHING, T0.plus(Duration.ofDays(1)));
        journal.write(next);
        journal.write(intended);
        reopen();
        assertThat(journal.lastDigest()).contains(next);
    }

    @Test
    void whichCommandFoldersWereMadeIsKept() {
        assertThat(journal.foldersMade("work")).isEmpty();
        Journal.FoldersMade english =
                new Journal.FoldersMade(new CommandFolders("Ghostnote", Language.ENGLISH), T0, false);
        Journal.FoldersMade arabic =
                new Journal.FoldersMade(new CommandFolders("مكتب/أوامر", Language.ARABIC), T0.plusSeconds(1), true);
        journal.recordFoldersMade("work", english);
        assertThat(journal.foldersMade("work")).contains(english);
        journal.recordFoldersMade("work", arabic);
        reopen();
        assertThat(journal.foldersMade("work")).contains(arabic);
        assertThat(journal.foldersMade("other")).isEmpty();
    }

    @Test
    void eventsComeOldestFirstAndByClient() {
        Event first = event("noor", T0);
        Event alike = new Event(T0, "noor", "", "X11", "");
        journal.log(event("noor", T0.plusSeconds(1)));
        journal.log(first);
        journal.log(alike);
        journal.log(event("amal", T0));
        reopen();
        assertThat(journal.events("noor")).containsExactly(first, alike, event("noor", T0.plusSeconds(1)));
    }
}
