package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.config.Configuration;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.Progress;
import io.ghostnote.scenario.MailProgram;
import io.ghostnote.store.Mode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The digest as the service delivers it to a real mailbox, and what later passes make of it: nothing. */
class DigestTaskTest extends OfficeTrial {
    /** Eight in the morning in Riyadh, a Wednesday; Layla has owed an answer for more than a week. */
    private static final Instant EIGHT = Instant.parse("2025-11-26T05:00:00Z");

    private Service service() {
        Configuration configuration = Settings.require(office.configuration());
        return Service.open(configuration, Mode.READ_WRITE, Clock.fixed(EIGHT, ZoneOffset.UTC), Map.of());
    }

    private static void pass(Service service, Instant now) {
        service.pass(Progress.SILENT, service.mailboxes())
                .run(new Pass.Options(now, true, false, Set.of("work"), Duration.ZERO, () -> false));
    }

    private static DigestTask task(Service service, Instant now) {
        return new DigestTask(
                Deliveries.of(service, service.mailboxes()).orElseThrow(),
                List.of("work"),
                Clock.fixed(now, ZoneOffset.UTC),
                () -> false);
    }

    private List<MailProgram.Draft> inbox() throws Exception {
        try (MailProgram mail = office.mail()) {
            return mail.list("INBOX");
        }
    }

    @Test
    void itIsPutIntoTheInboxOnceAndIsNobodysLetter() throws Exception {
        try (Service service = service()) {
            // the second sees what the first has written
            pass(service, EIGHT.minusSeconds(60));
            pass(service, EIGHT.minusSeconds(30));
            long kept = service.journal().kept("work");
            String before = service.digest(EIGHT.plusSeconds(600)).matters().toString();

            DigestTask task = task(service, EIGHT);
            task.run();
            assertThat(inbox())
                    .as("before the account was read since the start")
                    .isEmpty();
            task.polled("work");
            task.polled("work");
            task(service, EIGHT.plusSeconds(300)).polled("work");
            assertThat(inbox()).hasSize(1);

            pass(service, EIGHT.plusSeconds(600));
            assertThat(service.journal().kept("work")).isEqualTo(kept);
            assertThat(service.digest(EIGHT.plusSeconds(600)).matters()).hasToString(before);
        }
    }

    @Test
    void onceAloneDeliversNone() throws Exception {
        assertThat(office.run("once", "--now", "2025-11-26T06:00:00Z").code()).isZero();
        assertThat(inbox()).isEmpty();
    }

    @Test
    void noneIsDeliveredWhereNoneIsWanted() {
        office.configure(office.yaml(office.port()) + "digest: { deliver: none }\n");
        try (Service service = service()) {
            assertThat(Deliveries.of(service, service.mailboxes())).isEmpty();
        }
    }
}
