package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Wait;
import io.ghostnote.ladder.Waits;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.TrustedServer;
import io.ghostnote.wording.Announcement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} owes. {@link #again} is called before looking, so that what is asserted has been kept, not cached. */
public abstract class JournalContract extends JournalNotesContract {
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

    @Test
    void howTheLastReadingEnded() {
        journal.recordFirstSeen("work", T0);
        assertThat(journal.lastReading("work")).isEmpty();
        journal.recordReading("work", T0, "host not found");
        journal.recordReading("work", T0.plusSeconds(2), "login refused \u202E«\u2069» برقم");
        reopen();
        assertThat(journal.lastReading("work"))
                .contains(new Journal.LastReading(T0.plusSeconds(2), Optional.of("login refused \u202E«\u2069» برقم")));
        journal.recordReading("work", T0.plusSeconds(3), null);
        reopen();
        assertThat(journal.lastReading("work")).contains(new Journal.LastReading(T0.plusSeconds(3), Optional.empty()));
        assertThat(journal.lastReading("home")).isEmpty();
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
        Map<String, Measured> unpacked = new HashMap<>();
        journal.answeringTimes().forEach((client, times) -> unpacked.put(client, times.get()));
        assertThat(unpacked)
                .isEqualTo(Map.of("noor", SOME_WAITS, "amal", new Measured("others", new Waits(List.of()))));
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
        assertThat(journal.standing())
                .isEqualTo(Map.of("noor", journal.standing("noor"), "amal", journal.standing("amal")));
        assertThat(journal.standing("amal")).hasSize(1);
        assertThat(journal.standing("omar")).isEmpty();
    }

    @Test
    void whoseResultsAnAccountBelieves() {
        assertThat(journal.trustedServer("work")).isEmpty();
        Journal.ServerLook fruitless = new Journal.ServerLook(T0, Optional.empty());
        journal.recordTrustedServer("work", fruitless);
        reopen();
        assertThat(journal.trustedServer("work")).contains(fruitless);
        TrustedServer server = new TrustedServer(Set.of("mx1.example", ""), 3);
        Journal.ServerLook found = new Journal.ServerLook(T0.plusSeconds(60), Optional.of(server));
        journal.recordTrustedServer("work", found);
        reopen();
        assertThat(journal.trustedServer("work")).contains(found);
        assertThat(journal.trustedServer("home")).isEmpty();
    }
}
