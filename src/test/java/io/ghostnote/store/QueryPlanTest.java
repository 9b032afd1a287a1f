package io.ghostnote.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No query of an unchanged pass reads a table that grows with the mailbox, with statistics or without. */
class QueryPlanTest {
    private static final String SCAN = "SCAN (letter|sighting|party|event|link)\\b.*";

    @TempDir
    Path folder;

    private Path file;

    static List<String> queries() {
        return List.of(
                Folders.MARKS,
                Folders.KEPT_UIDS,
                Clients.CHANGED,
                Letters.WORKING_SET,
                Letters.OF_CLIENT,
                Letters.WITH_ID,
                Letters.CLIENTS_OF,
                Notes.NOTES,
                Wishes.OPEN);
    }

    @BeforeEach
    void fill() {
        file = folder.resolve("store.db");
        try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
            journal.record(Samples.batch(0, 500));
            journal.settle(Samples.client(7), Set.of(Samples.id(7)));
            assertThat(journal.workingSet()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void searchesAndNeverScans(String sql) throws SQLException {
        assertThat(plan(sql)).isNotEmpty().noneMatch(step -> step.matches(SCAN));
        try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
            journal.housekeep(Instant.EPOCH);
        }
        try (Connection connection = Database.source(file, Mode.READ_WRITE).getConnection()) {
            Sql.update(connection, "ANALYZE");
        }
        assertThat(plan(sql)).isNotEmpty().noneMatch(step -> step.matches(SCAN));
    }

    @Test
    void aScanWouldBeNoticed() throws SQLException {
        assertThat(plan("SELECT count(*) FROM sighting WHERE gone = 1")).anyMatch(step -> step.matches(SCAN));
    }

    private List<String> plan(String sql) throws SQLException {
        try (Connection connection = Database.source(file, Mode.READ_ONLY).getConnection()) {
            return Sql.list(connection, "EXPLAIN QUERY PLAN " + sql, rows -> rows.getString(4));
        }
    }
}
