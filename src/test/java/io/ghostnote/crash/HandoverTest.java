package io.ghostnote.crash;

import static io.ghostnote.scenario.Letters.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.crash.Interruption.Moment;
import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.pass.AccountReport;
import io.ghostnote.pass.DraftEvent;
import io.ghostnote.pass.Handover;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.PassReport;
import io.ghostnote.pass.Postbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A note that no folder takes: it comes to its owner by mail, once, and goes on from there as any other. */
class HandoverTest {
    private static final Instant LATER = Refused.DUE.plus(Duration.ofMinutes(10));

    @TempDir
    Path folder;

    private Refused refused;

    @BeforeEach
    void open() throws IOException {
        refused = refused(Interruption.none(Moment.AFTER));
    }

    private Refused refused(Interruption interruption) throws IOException {
        return new Refused(folder, interruption);
    }

    private PassReport pass(Instant now) {
        return refused.pass(now).orElseThrow();
    }

    private static AccountReport account(PassReport report) {
        return report.accounts().get(0);
    }

    private void handOver() {
        PassReport first = pass(Refused.ASKED.plus(Duration.ofHours(1)));
        assertThat(first.drafts()).isEmpty();
        PassReport report = pass(Refused.DUE);
        assertThat(account(report).error()).isEmpty();
        assertThat(report.drafts()).singleElement().satisfies(event -> {
            assertThat(event.what()).isEqualTo(DraftEvent.What.CREATED);
            assertThat(event.place()).isEmpty();
        });
        assertThat(refused.postbox.taken()).hasSize(1);
    }

    private void isWaiting() {
        assertThat(refused.note().record().state()).isEqualTo(DraftState.WAITING);
        assertThat(refused.note().place()).isEmpty();
    }

    @Test
    void itComesOnceAndWaitsWithoutAPlace() {
        handOver();
        String mail = new String(refused.postbox.taken().get(0).octets(), StandardCharsets.UTF_8);
        assertThat(mail)
                .startsWith("From: <sami@haddad.example>\r\nTo: <sami@haddad.example>\r\n")
                .contains("Subject: Draft for sends: Annual report\r\n")
                .contains("\r\nX-Unsent: 1\r\n")
                .contains("\r\nMessage-ID: " + refused.note().record().id() + "\r\n");
        for (int more = 1; more < 4; more++) {
            assertThat(pass(Refused.DUE.plus(Duration.ofDays(more))).drafts()).isEmpty();
            isWaiting();
        }
        assertThat(refused.postbox.taken()).hasSize(1);
    }

    @Test
    void itComesWhereThereIsNoFolderForDrafts() {
        refused.mailbox.delete("Drafts");
        handOver();
        isWaiting();
        refused.answer(LATER);
        assertThat(pass(LATER.plus(Duration.ofHours(1))).drafts()).isEmpty();
        assertThat(refused.note().record().state()).isEqualTo(DraftState.WITHDRAWN);
    }

    @Test
    void anAnswerTakesItBackWithoutAWord() {
        handOver();
        refused.answer(LATER);
        PassReport report = pass(LATER.plus(Duration.ofHours(1)));
        assertThat(report.drafts()).isEmpty();
        assertThat(account(report).error()).isEmpty();
        assertThat(refused.note().record().state()).isEqualTo(DraftState.WITHDRAWN);
    }

    @Test
    void itIsSentWhenTheOwnersLetterTakesItsPlace() {
        handOver();
        refused.send(LATER);
        assertThat(pass(LATER.plus(Duration.ofHours(1))).drafts())
                .singleElement()
                .satisfies(event -> assertThat(event.what()).isEqualTo(DraftEvent.What.SENT));
        assertThat(refused.note().record().state()).isEqualTo(DraftState.SENT);
    }

    @Test
    void afterTenBusinessDaysTheOwnerIsAsked() {
        handOver();
        Instant before = at("2025-12-04T12:00 Asia/Riyadh");
        assertThat(pass(before).decisions())
                .filteredOn(decision -> decision.episode().client().equals("sends"))
                .allSatisfy(decision -> {
                    assertThat(decision.verdict().action()).isEqualTo(Action.NONE);
                    assertThat(decision.verdict().guard()).contains(GuardCode.X14);
                });
        assertThat(pass(at("2025-12-08T13:00 Asia/Riyadh")).decisions())
                .filteredOn(decision -> decision.episode().client().equals("sends"))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.verdict().action()).isEqualTo(Action.ASK);
                    assertThat(decision.verdict().guard()).contains(GuardCode.X14);
                });
        assertThat(refused.postbox.taken()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = MailboxException.Failure.class,
            names = {"UNREACHABLE", "QUOTA", "REFUSED"})
    void whatMayPassIsNotHandedOver(MailboxException.Failure failure) {
        refused.mailbox.refuse(failure);
        PassReport report = pass(Refused.DUE);
        assertThat(account(report).failure()).contains(failure);
        assertThat(refused.postbox.taken()).isEmpty();
        assertThat(refused.note().record().state()).isEqualTo(DraftState.INTENDED);
        refused.mailbox.refuse(null);
        PassReport again = pass(LATER);
        assertThat(again.drafts())
                .singleElement()
                .satisfies(event -> assertThat(event.place()).isPresent());
    }

    @Test
    void withoutAWayTheAccountSaysWhatToDo() {
        PassReport report = refused.passWithoutSmtp(Refused.DUE).orElseThrow();
        assertThat(report.drafts()).isEmpty();
        assertThat(account(report).failure()).contains(MailboxException.Failure.READ_ONLY);
        assertThat(account(report).error().orElseThrow()).contains("refused", "accounts[].smtp");
        assertThat(refused.note().record().state()).isEqualTo(DraftState.INTENDED);
    }

    @Test
    void whatTheServerDoesNotTakeIsTriedAgain() {
        refused.postbox.next(new Postbox.Outcome.NotTaken(MailboxException.Failure.LOGIN, "no such password"));
        PassReport report = pass(Refused.DUE);
        assertThat(account(report).failure()).contains(MailboxException.Failure.LOGIN);
        assertThat(account(report).error().orElseThrow()).contains("no such password");
        assertThat(refused.note().record().state()).isEqualTo(DraftState.INTENDED);
        assertThat(pass(LATER).drafts()).hasSize(1);
        assertThat(refused.postbox.taken()).hasSize(1);
        isWaiting();
    }

    @Test
    void afterARefusedLoginTheServerIsLeftAloneForAnHour() {
        Handover way = refused.way();
        refused.postbox.next(new Postbox.Outcome.NotTaken(MailboxException.Failure.LOGIN, "no such password"));
        refused.pass(Refused.DUE, way);
        PassReport soon =
                refused.pass(Refused.DUE.plus(Duration.ofMinutes(59)), way).orElseThrow();
        assertThat(account(soon).error().orElseThrow()).contains("no such password");
        assertThat(account(soon).failure()).contains(MailboxException.Failure.LOGIN);
        assertThat(refused.postbox.taken()).isEmpty();
        assertThat(refused.note().record().state()).isEqualTo(DraftState.INTENDED);
        refused.pass(Refused.DUE.plus(Duration.ofMinutes(60)), way);
        assertThat(refused.postbox.taken()).hasSize(1);
        isWaiting();
    }

    @Test
    void afterAPassingFailureItIsTriedInTheNextPass() {
        Handover way = refused.way();
        refused.postbox.next(new Postbox.Outcome.NotTaken(MailboxException.Failure.UNREACHABLE, "not there"));
        refused.pass(Refused.DUE, way);
        refused.pass(Refused.DUE.plus(Duration.ofMinutes(5)), way);
        assertThat(refused.postbox.taken()).hasSize(1);
        isWaiting();
    }

    @Test
    void ofUnknownFateItIsNotSentAgain() {
        refused.postbox.next(new Postbox.Outcome.Unknown("silence"));
        assertThat(pass(Refused.DUE).drafts()).hasSize(1);
        assertThat(pass(LATER).drafts()).isEmpty();
        assertThat(refused.postbox.taken()).hasSize(1);
        isWaiting();
    }

    @ParameterizedTest
    @EnumSource
    void stoppedAtAnyEffectItNeverComesTwice(Moment moment) throws IOException {
        Interruption counting = Interruption.none(moment);
        play(refused(counting));
        int lost = 0;
        for (int effect = 1; effect <= counting.effects(); effect++) {
            Refused stopped = refused(new Interruption(effect, moment));
            play(stopped);
            assertThat(stopped.postbox.taken())
                    .as("%s effect %d", moment, effect)
                    .hasSizeLessThan(2);
            lost += stopped.postbox.taken().isEmpty() ? 1 : 0;
            assertThat(stopped.note().record().state())
                    .as("%s effect %d", moment, effect)
                    .isEqualTo(DraftState.WAITING);
            assertThat(stopped.note().place()).isEmpty();
        }
        assertThat(counting.effects()).isPositive();
        // a stop between the intent and the server cannot be told from one after the server
        assertThat(lost).isEqualTo(moment == Moment.BEFORE || moment == Moment.AFTER ? 1 : 0);
    }

    private static void play(Refused refused) {
        for (int time = 0; time < 3; time++) {
            // stopped or not
            Optional<PassReport> unused = refused.pass(Refused.DUE.plus(Duration.ofMinutes(10L * time)));
        }
    }
}
