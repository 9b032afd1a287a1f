package io.ghostnote.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Waits;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Measured;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A store of an earlier version is brought up to date with all that is in it. */
class MigrationTest {
    private static final MessageId ID = new MessageId("<a@h>");

    @TempDir
    Path folder;

    @Test
    void whatLettersSayIsKeptAndTheirWordsAreUnknown() throws SQLException {
        Path file = folder.resolve("store.db");
        SQLiteDataSource source = Database.source(file, Mode.READ_WRITE);
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:io/ghostnote/store")
                .target("2")
                .load()
                .migrate();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            long hash = new IdHash().of(ID);
            statement.execute("INSERT INTO account (id, name) VALUES (1, 'work')");
            statement.execute("INSERT INTO client (id, name, changed) VALUES (1, 'noor', 0)");
            statement.execute("INSERT INTO letter (id, account, id_hash, message_id, sent_at, kind, subject, addresses,"
                    + " refs, in_reply_to) VALUES (1, 1, " + hash + ", '<a@h>', 0, 'HUMAN', '', '', '', '')");
            statement.execute("INSERT INTO party (client, letter) VALUES (1, 1)");
            statement.execute("INSERT INTO gist (id_hash, message_id, kind, replacements, asks, announces, language,"
                    + " genuine, standing) VALUES (" + hash + ", '<a@h>', 'HUMAN', '', 3, '', 'en', 1, 0)");
        }
        try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
            assertThat(journal.gistsOf("noor").get(ID)).satisfies(gist -> {
                assertThat(gist.asks()).hasValue(3);
                assertThat(gist.words()).isEmpty();
            });
            assertThat(journal.measured("noor")).isEmpty();
            journal.recordMeasured("noor", new Measured("terms", new Waits(List.of())));
            assertThat(journal.measured()).containsEntry("noor", "terms");
        }
    }
}
