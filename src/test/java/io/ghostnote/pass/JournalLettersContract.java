package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} owes for folders and letters. */
abstract class JournalLettersContract extends JournalTrial {
    @Test
    void aSightingComesBackAsItWasGiven() {
        Letter letter = new Letter(
                new MessageId("<Ünï\u0000\u001f @h>"),
                T0,
                new Envelope(
                        List.of(new Address("ليلى \u001f\u001e\u001d\u001b\u0000 \uD83C\uDF19", "l+x", "مثال.example")),
                        Optional.of(new Address("", "", "")),
                        List.of(),
                        List.of(new Address("", "a", "b.example"), new Address("B, C", "b", "b.example")),
                        List.of(new Address("\"q\"", "c", "c.example")),
                        "Re: عرض سعر \u0000\u001b[31m 'x' -- \n"),
                new Ancestry(
                        List.of(new MessageId("<1@h>"), new MessageId("<2 \u001e@h>")),
                        List.of(new MessageId("<2@h>")),
                        Optional.of("17\u001b")),
                Kind.AUTO_REPLY);
        Sighting sighting = new Sighting(
                letter,
                new Place("work", "مسودات", 4294967295L, 4294967294L),
                Role.DRAFTS,
                true,
                true,
                false,
                Set.of("noor", "o'neil \u001f"));
        record("مسودات", sighting);
        reopen();
        assertThat(journal.sightingsOf("noor")).containsExactly(sighting);
        assertThat(journal.sightingsOf("o'neil \u001f")).containsExactly(sighting);
        assertThat(journal.sightings(letter.id())).containsExactly(sighting);
        assertThat(journal.clientsOf(Set.of(letter.id())))
                .isEqualTo(Map.of(letter.id(), Set.of("noor", "o'neil \u001f")));
    }

    @Test
    void aLetterWithNothingInItComesBack() {
        Letter bare = new Letter(
                new MessageId("<e@h>"),
                Instant.EPOCH,
                new Envelope(List.of(), Optional.empty(), List.of(), List.of(), List.of(), ""),
                Ancestry.NONE,
                Kind.HUMAN);
        record("INBOX", sighting(bare, "INBOX", 1, "noor"));
        reopen();
        assertThat(journal.sightingsOf("noor")).extracting(Sighting::letter).containsExactly(bare);
    }

    @Test
    void nobodysLetterIsNotKept() {
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1));
        reopen();
        assertThat(journal.kept("work")).isZero();
        assertThat(journal.keptUids("work", "INBOX")).isEmpty();
        assertThat(journal.sightings(new MessageId("<a@h>"))).isEmpty();
        assertThat(journal.changedClients()).isEmpty();
    }

    @Test
    void oneLetterInTwoFoldersIsOneLetter() {
        Letter letter = letter("<a@h>");
        record("INBOX", sighting(letter, "INBOX", 1, "noor"));
        record("Archive", sighting(letter, "Archive", 7, "noor"));
        assertThat(journal.kept("work")).isEqualTo(1);
        assertThat(journal.sightingsOf("noor"))
                .extracting(sighting -> sighting.place().folder())
                .containsExactlyInAnyOrder("INBOX", "Archive");
    }

    @Test
    void twoContentsUnderOneMessageIdAreBothKept() {
        Letter draft = letter("<a@h>");
        Letter sent = new Letter(draft.id(), T0.plusSeconds(60), draft.envelope(), draft.ancestry(), Kind.HUMAN);
        record("Drafts", sighting(draft, "Drafts", 1, "noor"));
        record("Sent", sighting(sent, "Sent", 1, "noor"));
        reopen();
        assertThat(journal.sightings(draft.id())).extracting(Sighting::letter).containsExactlyInAnyOrder(draft, sent);
        assertThat(journal.kept("work")).isEqualTo(1);
    }

    @Test
    void anotherLetterAtAKnownPlaceTakesItsPlace() {
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"));
        journal.settle("noor", Set.of());
        record("INBOX", sighting(letter("<b@h>"), "INBOX", 1, "amal"));
        reopen();
        assertThat(journal.sightings(new MessageId("<a@h>"))).isEmpty();
        assertThat(journal.sightingsOf("noor")).isEmpty();
        assertThat(journal.kept("work")).isEqualTo(1);
        assertThat(journal.changedClients()).containsExactly("amal", "noor");
    }

    @Test
    void accountsAreKeptApart() {
        Letter letter = letter("<a@h>");
        record("INBOX", sighting(letter, "INBOX", 1, "noor"));
        Sighting home =
                new Sighting(letter, new Place("home", "INBOX", 1, 5), Role.INBOX, false, false, false, Set.of("noor"));
        journal.record(new FolderBatch("home", "INBOX", false, List.of(home), List.of(), Map.of(), null));
        reopen();
        assertThat(journal.kept("work")).isEqualTo(1);
        assertThat(journal.kept("home")).isEqualTo(1);
        assertThat(journal.keptUids("home", "INBOX")).containsExactly(5L);
        assertThat(journal.sightings(letter.id())).hasSize(2);
        assertThat(journal.sightingsOf("noor"))
                .extracting(sighting -> sighting.place().account())
                .containsExactlyInAnyOrder("work", "home");
    }

    @Test
    void theMarkMovesOnlyWhenThereIsOne() {
        FolderMark first = new FolderMark("INBOX", Role.INBOX, 7, 100, 0, 99, false);
        journal.record(new FolderBatch("work", "INBOX", false, List.of(), List.of(), Map.of(), first));
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"));
        record("Sent", sighting(letter("<b@h>"), "Sent", 1, "noor"));
        reopen();
        assertThat(journal.marks("work")).containsExactly(first);
        FolderMark second = new FolderMark("INBOX", Role.INBOX, 7, 4294967296L, Long.MAX_VALUE, 100, true);
        journal.record(new FolderBatch("work", "INBOX", false, List.of(), List.of(), Map.of(), second));
        reopen();
        assertThat(journal.marks("work")).containsExactly(second);
        assertThat(journal.marks("home")).isEmpty();
    }

    @Test
    void whatVanishedIsGoneAndTheLetterStays() {
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"), sighting(letter("<b@h>"), "INBOX", 2, "amal"));
        settleAll();
        journal.record(new FolderBatch("work", "INBOX", false, List.of(), List.of(1L, 99L), Map.of(), null));
        reopen();
        assertThat(journal.keptUids("work", "INBOX")).containsExactly(2L);
        assertThat(journal.sightingsOf("noor")).singleElement().matches(Sighting::gone);
        assertThat(journal.kept("work")).isEqualTo(2);
        assertThat(journal.changedClients()).containsExactly("noor");
    }

    @Test
    void aPlaceThatCameBackIsThereAgain() {
        Sighting sighting = sighting(letter("<a@h>"), "INBOX", 1, "noor");
        record("INBOX", sighting);
        journal.record(new FolderBatch("work", "INBOX", false, List.of(), List.of(1L), Map.of(), null));
        settleAll();
        record("INBOX", sighting);
        assertThat(journal.sightingsOf("noor")).containsExactly(sighting);
        assertThat(journal.changedClients()).containsExactly("noor");
    }

    @Test
    void flagsChange() {
        record(
                "Drafts",
                sighting(letter("<a@h>"), "Drafts", 1, "noor"),
                sighting(letter("<b@h>"), "Drafts", 2, "amal"));
        settleAll();
        Map<Long, FolderNews.Flags> flags = Map.of(
                1L,
                new FolderNews.Flags(true, true),
                2L,
                new FolderNews.Flags(false, false),
                3L,
                new FolderNews.Flags(true, true));
        journal.record(new FolderBatch("work", "Drafts", false, List.of(), List.of(), flags, null));
        reopen();
        assertThat(journal.sightingsOf("noor"))
                .singleElement()
                .matches(Sighting::draft)
                .matches(Sighting::deleted);
        assertThat(journal.changedClients())
                .as("amal's flags are what they were")
                .containsExactly("noor");
    }

    @Test
    void aResetForgetsEveryPlaceAndKeepsTheLetters() {
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"), sighting(letter("<b@h>"), "INBOX", 2, "amal"));
        record("Sent", sighting(letter("<c@h>"), "Sent", 1, "sent"));
        settleAll();
        Sighting moved = new Sighting(
                letter("<a@h>"), new Place("work", "INBOX", 2, 2), Role.INBOX, false, false, false, Set.of("noor"));
        journal.record(new FolderBatch("work", "INBOX", true, List.of(moved), List.of(), Map.of(), null));
        reopen();
        assertThat(journal.keptUids("work", "INBOX")).containsExactly(2L);
        assertThat(journal.sightingsOf("noor")).extracting(Sighting::gone).containsExactlyInAnyOrder(true, false);
        assertThat(journal.sightingsOf("amal")).extracting(Sighting::gone).containsExactly(true);
        assertThat(journal.kept("work")).isEqualTo(3);
        assertThat(journal.keptUids("work", "Sent")).containsExactly(1L);
        assertThat(journal.changedClients()).containsExactly("amal", "noor");
    }

    @Test
    void whatVanishesAfterAResetIsThePresentOne() {
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"));
        Sighting other = new Sighting(
                letter("<b@h>"), new Place("work", "INBOX", 2, 1), Role.INBOX, false, false, false, Set.of("amal"));
        journal.record(new FolderBatch("work", "INBOX", true, List.of(other), List.of(), Map.of(), null));
        settleAll();
        journal.record(new FolderBatch("work", "INBOX", false, List.of(), List.of(1L), Map.of(), null));
        assertThat(journal.keptUids("work", "INBOX")).isEmpty();
        assertThat(journal.changedClients()).containsExactly("amal");
    }

    @Test
    void anotherRoleOfTheFolderIsAChange() {
        record("Old", sighting(letter("<a@h>"), "Old", 1, "noor"));
        settleAll();
        FolderMark mark = new FolderMark("Old", Role.ARCHIVE, 1, 2, 0, 1, true);
        journal.record(new FolderBatch("work", "Old", false, List.of(), List.of(), Map.of(), mark));
        reopen();
        assertThat(journal.sightingsOf("noor")).extracting(Sighting::role).containsExactly(Role.ARCHIVE);
        assertThat(journal.changedClients()).containsExactly("noor");
    }

    @Test
    void clientsOfALetterAddUp() {
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"));
        settleAll();
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "amal"));
        reopen();
        MessageId id = new MessageId("<a@h>");
        assertThat(journal.clientsOf(List.of(id, new MessageId("<z@h>"))))
                .isEqualTo(Map.of(id, Set.of("amal", "noor")));
        assertThat(journal.sightingsOf("amal")).extracting(Sighting::clients).containsExactly(Set.of("amal", "noor"));
        assertThat(journal.changedClients()).containsExactly("amal", "noor");
    }

    @Test
    void identifiersAreComparedAsBytes() {
        record("INBOX", sighting(letter("<A@h>"), "INBOX", 1, "noor"), sighting(letter("<a@h>"), "INBOX", 2, "amal"));
        assertThat(journal.kept("work")).isEqualTo(2);
        assertThat(journal.clientsOf(List.of(new MessageId("<A@h>"))))
                .isEqualTo(Map.of(new MessageId("<A@h>"), Set.of("noor")));
    }

    @Test
    void theSameAgainChangesNobody() {
        Sighting sighting = sighting(letter("<a@h>"), "INBOX", 1, "noor");
        record("INBOX", sighting);
        settleAll();
        record("INBOX", sighting);
        assertThat(journal.changedClients()).isEmpty();
        assertThat(journal.sightingsOf("noor")).containsExactly(sighting);
    }
}
