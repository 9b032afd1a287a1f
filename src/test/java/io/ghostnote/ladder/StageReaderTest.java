package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Carried;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What letters tell of the stage (docs/ladder.md section 2). */
class StageReaderTest {
    private final Desk desk = new Desk();

    private MessageId owner(String label, String at, Gist gist) {
        MessageId id = desk.owner(label, at);
        desk.mail.says(id, gist);
        return id;
    }

    private void client(String label, String at, Gist gist) {
        desk.mail.says(desk.client(label, at), gist);
    }

    private Map<String, InferredStage> read() {
        return StageReader.read(desk.mail.conversations(), desk.mail);
    }

    private Optional<Stage> stage() {
        return Optional.ofNullable(read().get("")).map(InferredStage::stage);
    }

    @ParameterizedTest
    @CsvSource({"PROPOSAL,PROPOSAL", "CONTRACT,CONTRACT", "DELIVERY,DELIVERED", "INVOICE,INVOICED"})
    void whatALetterBringsIsItsStage(Carried carried, Stage stage) {
        MessageId id = owner("T", "2025-11-03T14:00", Says.bringing(carried));
        assertThat(read()).containsExactly(Map.entry("", new InferredStage(stage, id, desk.at("2025-11-03T14:00"))));
    }

    @Test
    void theNewestLetterThatBringsSomethingDecides() {
        owner("T", "2025-11-03T14:00", Says.bringing(Carried.PROPOSAL));
        MessageId contract = owner("U", "2025-11-05T14:00", Says.bringing(Carried.CONTRACT));
        owner("T", "2025-11-06T14:00", Says.score(3));
        assertThat(read().get("")).extracting(InferredStage::letter).isEqualTo(contract);
    }

    @Test
    void anEngagementHasItsOwn() {
        owner("site/A", "2025-11-03T14:00", Says.bringing(Carried.PROPOSAL));
        owner("logo/B", "2025-11-05T14:00", Says.bringing(Carried.DELIVERY));
        client("other/C", "2025-11-06T14:00", Says.score(0));
        assertThat(read()).hasSize(2);
        assertThat(read().get("site")).extracting(InferredStage::stage).isEqualTo(Stage.PROPOSAL);
        assertThat(read().get("logo")).extracting(InferredStage::stage).isEqualTo(Stage.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"-2", "0", "3"})
    void anAnswerMayBeAYesOrANo(int score) {
        owner("T", "2025-11-03T14:00", Says.bringing(Carried.PROPOSAL));
        client("U", "2025-11-04T14:00", Says.score(score));
        assertThat(stage()).isEmpty();
        owner("T", "2025-11-05T14:00", Says.bringing(Carried.CONTRACT));
        assertThat(stage()).contains(Stage.CONTRACT);
    }

    @Test
    void anAnswerAtTheSameInstantOrOneThatWasNotReadIsOneToo() {
        owner("T", "2025-11-03T14:00", Says.bringing(Carried.PROPOSAL));
        desk.client("U", "2025-11-03T14:00");
        assertThat(stage()).isEmpty();
    }

    @Test
    void aPromiseLeavesThingsAsTheyAre() {
        owner("T", "2025-11-03T14:00", Says.bringing(Carried.PROPOSAL));
        client("T", "2025-11-04T14:00", Says.announcing(Announcement.PROMISE));
        client("U", "2025-11-05T14:00", Says.announcing(Announcement.POSTPONED));
        assertThat(stage()).contains(Stage.PROPOSAL);
        client("T", "2025-11-06T14:00", Says.announcing(Announcement.GOODBYE));
        assertThat(stage()).isEmpty();
    }

    @Test
    void anAutomaticReplyIsNoAnswer() {
        owner("T", "2025-11-03T14:00", Says.bringing(Carried.PROPOSAL));
        desk.mail.autoReply("T", desk.at("2025-11-03T14:01"), Mail.LAYLA);
        assertThat(stage()).contains(Stage.PROPOSAL);
    }

    @Test
    void neitherTheClientsNorADraftNorANoteBringsAnything() {
        client("T", "2025-11-03T14:00", Says.bringing(Carried.PROPOSAL));
        desk.mail.says(desk.mail.draft("T", desk.at("2025-11-04T14:00")), Says.bringing(Carried.PROPOSAL));
        MessageId note = desk.mail.nextId();
        desk.mail.sentNote(note, "T", desk.at("2025-11-05T14:00"));
        desk.mail.says(note, Says.bringing(Carried.PROPOSAL));
        desk.mail.says(
                desk.mail.write("T", desk.at("2025-11-06T14:00"), Mail.OWNER, Mail.STRANGER, Kind.HUMAN),
                Says.bringing(Carried.PROPOSAL));
        assertThat(stage()).isEmpty();
    }

    @Test
    void afterHalfAYearNothingIsKnownAnyMore() {
        MessageId id = owner("T", "2025-11-03T14:00", Says.bringing(Carried.PROPOSAL));
        InferredStage stage = new InferredStage(Stage.PROPOSAL, id, desk.at("2025-11-03T14:00"));
        assertThat(stage.stands(desk.at("2026-05-05T13:59"))).isTrue();
        assertThat(stage.stands(desk.at("2026-05-05T14:00"))).isFalse();
    }

    @Test
    void aProposalOpensAnEpisodeWithoutAnyQuestion() {
        MessageId proposal = owner("T", "2025-11-03T14:00", Says.bringing(Carried.PROPOSAL));
        desk.stage = Stage.PROPOSAL;
        Verdict verdict = desk.judge("2025-11-20T14:00");
        assertThat(verdict.action()).isEqualTo(Action.DRAFT);
        assertThat(verdict.step()).contains(Step.S1);
        assertThat(verdict.basis()).contains(proposal);
    }
}
