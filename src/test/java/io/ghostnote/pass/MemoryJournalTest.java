package io.ghostnote.pass;

/** The fake keeps the contract of the real one. */
class MemoryJournalTest extends JournalContract {
    @Override
    protected Journal create() {
        return new MemoryJournal();
    }

    @Override
    protected Journal again(Journal open) {
        return open;
    }
}
