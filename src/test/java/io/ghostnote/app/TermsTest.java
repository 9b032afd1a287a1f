package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.calendar.WorkCalendars;
import io.ghostnote.ladder.DraftWindow;
import io.ghostnote.pass.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is configured about working time reaches the calendars. */
class TermsTest {
    private static final LocalDate EID = LocalDate.parse("2026-05-28");
    private static final LocalDate CORPUS_CHRISTI = LocalDate.parse("2026-06-04");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Roster roster() throws IOException {
        Path file = folder.resolve("ghostnote.yaml");
        Files.writeString(file, """
            owner: { name: Sami, timezone: Asia/Riyadh, country: SA, draft-hours: 20:00-02:00, away: [2026-07-01] }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: imap.haddad.example, user: sami, password: { env: NOTHING } }
            clients:
              - { id: noor, addresses: [layla@noor.example], country: JO }
              - { id: plain, addresses: [mail@plain.example], country: JO, observes: false, holidays: [2026-06-03] }
              - { id: huber, addresses: [mail@huber.example], country: DE, region: DE-BY, observes: true }
            """);
        return Terms.roster(Settings.require(file));
    }

    private WorkCalendar calendar(String client) throws IOException {
        return WorkCalendars.of(roster().client(client).orElseThrow().calendar());
    }

    @Test
    void observanceRegionAndOwnDaysOff() throws IOException {
        assertThat(calendar("noor").isWorkingDay(EID)).isFalse();
        assertThat(calendar("plain").isWorkingDay(EID)).isTrue();
        assertThat(calendar("plain").isWorkingDay(LocalDate.parse("2026-06-03")))
                .isFalse();
        assertThat(calendar("huber").isWorkingDay(EID)).isFalse();
        assertThat(calendar("huber").isWorkingDay(CORPUS_CHRISTI)).isFalse();
        assertThat(calendar("plain").isWorkingDay(CORPUS_CHRISTI)).isTrue();
    }

    @Test
    void draftHoursOverMidnightAndDaysAway() throws IOException {
        DraftWindow window = roster().practice().draftWindow();
        Instant night = Instant.parse("2026-06-29T22:30:00Z");
        assertThat(window.nextOpen(night)).isEqualTo(night);
        // The evening of the last day before belongs to it until midnight; the day away ends at midnight too.
        assertThat(window.nextOpen(Instant.parse("2026-06-30T21:00:00Z"))).isEqualTo("2026-07-01T21:00:00Z");
    }
}
