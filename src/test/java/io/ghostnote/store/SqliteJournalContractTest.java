package io.ghostnote.store;

import io.ghostnote.pass.Journal;
import io.ghostnote.pass.JournalContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The store keeps the contract, over a closing and opening in every test. */
class SqliteJournalContractTest extends JournalContract {
    @TempDir
    Path folder;

    @Override
    protected Journal create() {
        return SqliteJournal.open("jdbc:sqlite:" + folder.resolve("متجر store.db"), Mode.READ_WRITE);
    }

    @Override
    protected Journal again(Journal open) {
        open.close();
        return create();
    }
}
