package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.store.KeptPage;
import io.ghostnote.store.Mode;
import io.ghostnote.store.SqliteJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that the service keeps is what status would say anyway, and stands no longer than that is so. */
class StatusPageTest extends OfficeTrial {
    private static final Instant LATE = Instant.parse(Office.LATE);

    @Test
    void aPassKeepsWhatStatusWouldLayOut() throws IOException {
        office.run("once", "--now", Office.LATE);
        String kept = page().orElseThrow().text();
        Files.writeString(office.configuration(), office.yaml(office.port()) + "# another file\n");
        assertThat(status(Office.LATE)).containsExactlyElementsOf(kept.lines().toList());
        assertThat(kept).contains("noor", "S1");
    }

    @Test
    void aDryRunKeepsNone() {
        office.run("once", "--now", Office.SOON, "--dry-run");
        assertThat(page()).isEmpty();
    }

    @Test
    void itIsShownForTheGivenTimeAndForNoOther() {
        office.run("once", "--now", Office.LATE);
        mark(LATE);
        assertThat(status(Office.LATE)).containsExactly("MARKED");
        assertThat(status("2025-11-26T11:00:01Z")).doesNotContain("MARKED").anyMatch(line -> line.startsWith("noor"));
        assertThat(office.run("status", "--now", Office.LATE, "--output", "json")
                        .json()
                        .toString())
                .doesNotContain("MARKED")
                .contains("noor");
    }

    @ParameterizedTest
    @CsvSource({"PT-3M, true", "PT-11M, false", "PT11M, false"})
    void withoutAGivenTimeItIsShownForAFewMinutes(Duration age, boolean shown) {
        office.run("once", "--now", Office.LATE);
        mark(Instant.now().plus(age));
        List<String> lines = office.run("status").lines();
        assertThat(lines.equals(List.of("MARKED"))).isEqualTo(shown);
        assertThat(lines).isNotEmpty();
    }

    @Test
    void anotherTextOfTheOwnersIsAnotherPage() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts/en"));
        Files.writeString(
                office.configuration(), office.yaml(office.port()) + "templates: " + texts.getParent() + "\n");
        office.run("once", "--now", Office.LATE);
        mark(LATE);
        assertThat(status(Office.LATE)).containsExactly("MARKED");
        Files.writeString(texts.resolve("GENERAL.S1.txt"), "not even a text");
        assertThat(status(Office.LATE)).doesNotContain("MARKED");
    }

    @Test
    void whatTheStoreForgetsEndsIt() {
        office.run("once", "--now", Office.LATE);
        try (SqliteJournal service = SqliteJournal.open(office.store(), Mode.BESIDE)) {
            service.forget("noor");
        }
        assertThat(page()).isEmpty();
        assertThat(status(Office.LATE)).anyMatch(line -> line.startsWith("noor"));
    }

    private List<String> status(String now) {
        Ran ran = office.run("status", "--now", now);
        assertThat(ran.code()).isZero();
        return ran.lines();
    }

    private Optional<KeptPage> page() {
        try (SqliteJournal journal = SqliteJournal.open(office.store(), Mode.READ_ONLY)) {
            return journal.page();
        }
    }

    /** Another text in the place of the kept one, so that it can be told where a line comes from. */
    private void mark(Instant at) {
        try (SqliteJournal journal = SqliteJournal.open(office.store(), Mode.READ_WRITE)) {
            String terms = Imprint.of(office.configuration(), Settings.require(office.configuration()))
                    .orElseThrow();
            journal.keep(new KeptPage(terms, at, "MARKED"), journal.revision());
        }
    }
}
