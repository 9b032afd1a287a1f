-- Messages that the freelancer has put into command folders and that are still to be put back. Of a message that is no client's business
-- no more than its place is kept.
CREATE TABLE wish (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    folder TEXT NOT NULL,
    uid_validity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    message_id TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (account, folder, uid_validity, uid)
) STRICT, WITHOUT ROWID;

-- The command folders that were made, so that those the freelancer deletes stay deleted.
ALTER TABLE account ADD COLUMN commands_root TEXT;
ALTER TABLE account ADD COLUMN commands_language TEXT;
ALTER TABLE account ADD COLUMN commands_at INTEGER;
ALTER TABLE account ADD COLUMN commands_all INTEGER;

PRAGMA user_version = 6;
