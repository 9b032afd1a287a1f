package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Step;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.ladder.Wait;
import io.ghostnote.ladder.Waits;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.MessageKind;
import io.ghostnote.signal.TrustedServer;
import io.ghostnote.wording.Announcement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} owes. {@link #again} is called before looking, so that what is asserted has been kept, not cached. */
public abstract class JournalContract {
    private static final Instant T0 = Instant.parse("2025-11-09T11:00:00.123Z");

    protected Journal journal;

    /** An empty journal. */
    protected abstract Journal create();

    /** The same journal, closed and opened anew where that means anything. */
    protected abstract Journal again(Journal open);

    @BeforeEach
    void open() {
        journal = create();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void reopen() {
        journal = again(journal);
    }

    // ---- runs

    @Test
    void theSecretStays() {
        byte[] secret = journal.secret();
        assertThat(secret).hasSize(32);
        secret[0]++;
        assertThat(journal.secret()).isNotEqualTo(secret);
        secret[0]--;
        reopen();
        assertThat(journal.secret()).isEqualTo(secret);
    }

    @Test
    void aNewJournalKnowsNothing() {
        assertThat(journal.lastRun()).isEmpty();
        assertThat(journal.firstSeen("work")).isEmpty();
        assertThat(journal.lastComplete("work")).isEmpty();
        assertThat(journal.marks("work")).isEmpty();
        assertThat(journal.keptUids("work", "INBOX")).isEmpty();
        assertThat(journal.kept("work")).isZero();
        assertThat(journal.clientsOf(List.of(new MessageId("<a@b>")))).isEmpty();
        assertThat(journal.changedClients()).isEmpty();
        assertThat(journal.sightingsOf("noor")).isEmpty();
        assertThat(journal.workingSet()).isEmpty();
        assertThat(journal.sightings(new MessageId("<a@b>"))).isEmpty();
        assertThat(journal.searched("work")).isEmpty();
        assertThat(journal.language(new MessageId("<a@b>"))).isEmpty();
        assertThat(journal.notes()).isEmpty();
        assertThat(journal.events("noor")).isEmpty();
    }

    @Test
    void runsAndReadings() {
        journal.recordRun(T0);
        journal.recordRun(T0.plusSeconds(5));
        journal.recordFirstSeen("work", T0);
        journal.recordFirstSeen("work", T0.plusSeconds(9));
        journal.recordReading("work", T0.plusSeconds(1), null);
        journal.recordReading("work", T0.plusSeconds(2), "host not found");
        reopen();
        assertThat(journal.lastRun()).contains(T0.plusSeconds(5));
        assertThat(journal.firstSeen("work")).contains(T0);
        assertThat(journal.lastComplete("work")).contains(T0.plusSeconds(1));
        assertThat(journal.lastComplete("home")).isEmpty();
    }

    // ---- folders and letters

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

    // ---- the working set

    @Test
    void theWorkingSetIsWhatWasSettled() {
        Sighting one = sighting(letter("<a@h>"), "INBOX", 1, "noor");
        Sighting two = sighting(letter("<b@h>"), "INBOX", 2, "noor");
        Sighting three = sighting(letter("<c@h>"), "INBOX", 3, "amal", "noor");
        record("INBOX", one, two, three);
        assertThat(journal.changedClients()).containsExactly("amal", "noor");
        assertThat(journal.workingSet()).isEmpty();
        journal.settle("noor", Set.of(one.letter().id(), three.letter().id(), new MessageId("<unknown@h>")));
        reopen();
        assertThat(journal.changedClients()).containsExactly("amal");
        assertThat(journal.workingSet()).containsExactlyInAnyOrder(one, three);
        journal.settle("amal", Set.of(three.letter().id()));
        assertThat(journal.workingSet()).as("each sighting once").containsExactlyInAnyOrder(one, three);
        journal.settle("noor", Set.of(two.letter().id()));
        reopen();
        assertThat(journal.workingSet()).containsExactlyInAnyOrder(two, three);
    }

    @Test
    void aChangedClientLeavesTheWorkingSetUntilItIsSettledAgain() {
        Sighting one = sighting(letter("<a@h>"), "INBOX", 1, "noor");
        record("INBOX", one);
        journal.settle("noor", Set.of(one.letter().id()));
        record("Archive", sighting(letter("<a@h>"), "Archive", 4, "noor"));
        assertThat(journal.workingSet()).isEmpty();
        journal.settle("noor", Set.of(one.letter().id()));
        assertThat(journal.workingSet()).hasSize(2);
    }

    // ---- configuration that was applied

    @Test
    void aSearchIsRememberedAndChangesTheClient() {
        journal.recordSearched("work", "noor", "f1");
        journal.recordSearched("home", "noor", "f2");
        journal.recordSearched("work", "noor", "f3");
        reopen();
        assertThat(journal.searched("work")).isEqualTo(Map.of("noor", "f3"));
        assertThat(journal.searched("home")).isEqualTo(Map.of("noor", "f2"));
        assertThat(journal.changedClients()).containsExactly("noor");
    }

    @Test
    void aForgottenClientLeavesOnlyWhatIsOthersToo() {
        record(
                "INBOX",
                sighting(letter("<a@h>"), "INBOX", 1, "noor"),
                sighting(letter("<b@h>"), "INBOX", 2, "noor", "amal"),
                sighting(letter("<c@h>"), "INBOX", 3, "amal"));
        journal.settle("noor", Set.of(new MessageId("<b@h>")));
        journal.recordSearched("work", "noor", "f");
        journal.write(note("<n@h>", DraftState.WAITING, T0), event("noor", T0));
        journal.forget("noor");
        journal.forget("nobody");
        reopen();
        assertThat(journal.sightingsOf("noor")).isEmpty();
        assertThat(journal.sightings(new MessageId("<a@h>"))).isEmpty();
        assertThat(journal.sightings(new MessageId("<b@h>")))
                .extracting(Sighting::clients)
                .containsExactly(Set.of("amal"));
        assertThat(journal.keptUids("work", "INBOX")).containsExactly(2L, 3L);
        assertThat(journal.kept("work")).isEqualTo(2);
        assertThat(journal.searched("work")).isEmpty();
        assertThat(journal.changedClients()).containsExactly("amal");
        assertThat(journal.workingSet()).isEmpty();
        assertThat(journal.notes()).as("notes outlive the client").hasSize(1);
        assertThat(journal.events("noor")).hasSize(1);
    }

    @Test
    void theLanguageOfALetterStaysWithItsIdentifier() {
        MessageId id = new MessageId("<a@h>");
        journal.recordLanguage(id, "ar");
        assertThat(journal.language(id)).as("of a letter that is not kept").isEmpty();
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"));
        journal.recordLanguage(id, "en");
        journal.recordLanguage(id, "ar");
        record("Sent", sighting(letter("<a@h>"), "Sent", 1, "noor"));
        reopen();
        assertThat(journal.language(id)).contains("ar");
    }

    // ---- answering times

    private static final Measured SOME_WAITS = new Measured(
            "terms",
            new Waits(List.of(
                    new Wait(T0, "", Wait.End.ANSWERED, 90, List.of(), OptionalInt.of(12)),
                    new Wait(
                            T0.plusSeconds(60), "a\u001f@b", Wait.End.WRITTEN_AGAIN, 0, List.of(), OptionalInt.empty()),
                    new Wait(
                            T0.plusSeconds(120),
                            "omar@noor.example",
                            Wait.End.OPEN,
                            0,
                            List.of(
                                    new Wait.Span(T0, T0.plusSeconds(1)),
                                    new Wait.Span(T0.plusSeconds(5), T0.plusSeconds(9))),
                            OptionalInt.empty()))));

    @Test
    void answeringTimesAreKeptAsTheyWereRecorded() {
        assertThat(journal.measured("noor")).isEmpty();
        journal.recordMeasured("noor", SOME_WAITS);
        journal.recordMeasured("amal", new Measured("others", new Waits(List.of())));
        reopen();
        assertThat(journal.measured("noor")).contains(SOME_WAITS);
        assertThat(journal.measured()).isEqualTo(Map.of("noor", "terms", "amal", "others"));
        assertThat(journal.changedClients()).isEmpty();
    }

    @Test
    void settlingRecordsAnsweringTimesOrLeavesThemAlone() {
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"));
        journal.settle("noor", Set.of(), Optional.of(SOME_WAITS));
        journal.settle("noor", Set.of());
        reopen();
        assertThat(journal.measured("noor")).contains(SOME_WAITS);
        journal.forget("noor");
        assertThat(journal.measured("noor")).isEmpty();
    }

    // ---- what letters say

    private static Gist gist(Kind kind, Announcement... announces) {
        return new Gist(
                kind,
                Optional.of(MessageKind.Notice.ABSENCE),
                Optional.of(LocalDate.of(2025, 11, 24)),
                List.of("omar@noor.example"),
                OptionalInt.of(-2),
                Set.of(announces),
                Optional.of(LocalDate.of(2025, 12, 7)),
                "ar",
                OptionalInt.of(85),
                true);
    }

    @Test
    void whatIsUnreadIsReadOnce() {
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"), sighting(letter("<b@h>"), "INBOX", 2, "noor"));
        Instant sent = letter("<a@h>").sentAt();
        assertThat(journal.unread("work", sent))
                .extracting(seen -> seen.letter().id().value())
                .containsExactlyInAnyOrder("<a@h>", "<b@h>");
        assertThat(journal.unread("work", sent.plusSeconds(1))).isEmpty();
        assertThat(journal.unread("home", sent)).isEmpty();
        journal.recordGists(Map.of(new MessageId("<a@h>"), gist(Kind.HUMAN)));
        reopen();
        assertThat(journal.unread("work", sent))
                .extracting(seen -> seen.letter().id().value())
                .containsExactly("<b@h>");
        record("Archive", sighting(letter("<a@h>"), "Archive", 1, "noor"));
        assertThat(journal.unread("work", sent)).as("moved, not read again").hasSize(1);
    }

    @Test
    void aGistComesBackAsItWas() {
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"), sighting(letter("<b@h>"), "INBOX", 2, "noor"));
        Gist full = gist(Kind.AUTO_REPLY, Announcement.PROMISE, Announcement.BUDGET_REASON);
        Map<MessageId, Gist> gists =
                Map.of(new MessageId("<a@h>"), full, new MessageId("<b@h>"), Gist.unread(Kind.HUMAN));
        journal.settle("noor", Set.of(new MessageId("<a@h>")));
        journal.recordGists(gists);
        reopen();
        assertThat(journal.changedClients())
                .as("what a letter says can end an episode")
                .containsExactly("noor");
        assertThat(journal.gistsOf("noor")).isEqualTo(gists);
        assertThat(journal.gistsOf("amal")).isEmpty();
        journal.settle("noor", Set.of(new MessageId("<a@h>")));
        assertThat(journal.gists()).containsExactly(Map.entry(new MessageId("<a@h>"), full));
    }

    @Test
    void ofLettersThatAreNotKeptNothingIsRemembered() {
        journal.recordGists(Map.of(new MessageId("<a@h>"), gist(Kind.HUMAN, Announcement.STOP_CONTACT)));
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"));
        assertThat(journal.gistsOf("noor")).isEmpty();
        journal.recordGists(Map.of(new MessageId("<a@h>"), gist(Kind.HUMAN, Announcement.STOP_CONTACT)));
        journal.forget("noor");
        record("INBOX", sighting(letter("<a@h>"), "INBOX", 1, "noor"));
        assertThat(journal.gistsOf("noor")).as("forgotten with the letter").isEmpty();
    }

    @Test
    void whatConcernsAllConversationsStands() {
        record(
                "INBOX",
                sighting(letter("<a@h>"), "INBOX", 1, "noor"),
                sighting(letter("<b@h>"), "INBOX", 2, "noor"),
                sighting(letter("<c@h>"), "INBOX", 3, "amal"));
        Gist stop = gist(Kind.HUMAN, Announcement.STOP_CONTACT);
        journal.recordGists(Map.of(
                new MessageId("<a@h>"), gist(Kind.HUMAN, Announcement.PROMISE),
                new MessageId("<b@h>"), stop,
                new MessageId("<c@h>"), gist(Kind.HUMAN, Announcement.DISPUTE)));
        record("Archive", sighting(letter("<b@h>"), "Archive", 1, "noor"));
        reopen();
        assertThat(journal.standing("noor")).containsExactly(new Journal.Standing(letter("<b@h>"), stop));
    }

    @Test
    void whoseResultsAnAccountBelieves() {
        assertThat(journal.trustedServer("work")).isEmpty();
        TrustedServer server = new TrustedServer(Set.of("mx1.example", ""), 3);
        journal.recordTrustedServer("work", server);
        reopen();
        assertThat(journal.trustedServer("work")).contains(server);
        assertThat(journal.trustedServer("home")).isEmpty();
    }

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

    // ---- material

    private void record(String folder, Sighting... sightings) {
        journal.record(new FolderBatch("work", folder, false, Arrays.asList(sightings), List.of(), Map.of(), null));
    }

    private void settleAll() {
        for (String client : journal.changedClients()) {
            journal.settle(client, Set.of());
        }
    }

    private static Sighting sighting(Letter letter, String folder, long uid, String... clients) {
        Role role = switch (folder) {
            case "INBOX" -> Role.INBOX;
            case "Sent" -> Role.SENT;
            case "Drafts" -> Role.DRAFTS;
            default -> Role.WATCHED;
        };
        return new Sighting(letter, new Place("work", folder, 1, uid), role, false, false, false, Set.of(clients));
    }

    private static Letter letter(String id) {
        Address owner = new Address("Sami", "sami", "haddad.example");
        Address client = new Address("Layla", "layla", "noor.example");
        return new Letter(
                new MessageId(id),
                T0,
                new Envelope(List.of(owner), Optional.empty(), List.of(), List.of(client), List.of(), "Offer"),
                Ancestry.NONE,
                Kind.HUMAN);
    }

    private static NoteEntry note(String id, DraftState state, Instant at) {
        StepRecord record = new StepRecord(
                new MessageId(id), "noor", "", new MessageId("<basis@h>"), Step.S1, state, at, Optional.empty());
        return new NoteEntry(
                record,
                new MessageId("<thread@h>"),
                new MessageId("<parent@h>"),
                "work",
                Optional.empty(),
                Optional.empty());
    }

    private static Event event(String client, Instant at) {
        return new Event(at, client, "", "X10", "held: out of office");
    }
}
