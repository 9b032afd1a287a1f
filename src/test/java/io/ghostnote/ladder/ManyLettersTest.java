package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.signal.Gist;
import io.ghostnote.thread.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody limits how many letters a client, or who pretends to be one, may send: a hundred thousand cost seconds, not hours. */
@Tag("slow")
class ManyLettersTest {
    private static final int MANY = 100_000;
    // A second or two on an idle machine; a cost that grows with the square would be a thousand times that.
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Gist QUESTION = Says.score(3);

    private final WorkCalendar calendar = Places.riyadh().build();
    private final Mail mail = new Mail();

    private static Instant at(int i) {
        return START.plus(Duration.ofMinutes(7L * i));
    }

    private List<Wait> waits() {
        List<Conversation> conversations = mail.conversations();
        return assertTimeoutPreemptively(ENOUGH, () -> {
            Waits waits = new WaitReader(mail, calendar).read(conversations);
            waits.rhythm("", at(2 * MANY), calendar);
            waits.cooling(at(2 * MANY), calendar);
            return waits.all();
        });
    }

    @Test
    void questionsAndAnswersInOneConversation() {
        for (int i = 0; i < MANY; i += 2) {
            mail.says(mail.owner("T", at(i)), QUESTION);
            mail.client("T", at(i + 1));
        }
        assertThat(waits()).hasSize(MANY / 2).allMatch(wait -> wait.end() == Wait.End.ANSWERED);
    }

    @Test
    void lettersOfTheOwnersAlone() {
        for (int i = 0; i < MANY; i++) {
            mail.says(mail.owner("T", at(60 * i)), QUESTION);
        }
        assertThat(waits())
                .hasSizeGreaterThan(MANY / 10)
                .last()
                .satisfies(wait -> assertThat(wait.end()).isEqualTo(Wait.End.OPEN));
    }

    @Test
    void automaticRepliesWithoutEnd() {
        mail.says(mail.owner("T", START), QUESTION);
        for (int i = 1; i < MANY / 2; i++) {
            mail.autoReply("T", at(i), i % 2 == 0 ? Mail.LAYLA : Mail.COLLEAGUE);
        }
        assertThat(waits()).hasSize(1);
    }

    @Test
    void failedDeliveriesThatStandAloneBesideAsManyQuestions() {
        for (int i = 0; i < MANY / 10; i++) {
            mail.bounce("bounce" + i, at(i));
            mail.says(mail.owner("T" + i, at(i).plusSeconds(60)), QUESTION);
            mail.client("T" + i, at(i).plusSeconds(90));
        }
        assertThat(waits()).hasSize(MANY / 10);
    }

    @Test
    void manyAbsencesInManyConversations() {
        for (int i = 0; i < MANY / 10; i++) {
            mail.autoReply("V" + i, at(20 * i), Mail.LAYLA);
            mail.says(mail.owner("T" + i, at(20 * i).plusSeconds(60)), QUESTION);
        }
        assertThat(waits()).hasSize(MANY / 10);
    }
}
