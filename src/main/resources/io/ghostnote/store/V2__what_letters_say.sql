-- What letters say, not a word of it: of letters of clients' conversations of the last months only. By Message-ID, for a letter that is
-- moved to another folder is another row of letter, and need not be read again.

CREATE TABLE gist (
    id_hash INTEGER NOT NULL,
    message_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    notice TEXT,
    back TEXT,
    replacements TEXT NOT NULL,
    asks INTEGER,
    announces TEXT NOT NULL,
    until TEXT,
    language TEXT NOT NULL,
    genuine INTEGER NOT NULL CHECK (genuine IN (0, 1)),
    -- it concerns all that is written to the client
    standing INTEGER NOT NULL CHECK (standing IN (0, 1)),
    PRIMARY KEY (id_hash, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX gist_standing ON gist (id_hash, message_id) WHERE standing = 1;

CREATE TRIGGER gist_goes_with_the_letter AFTER DELETE ON letter
WHEN NOT EXISTS (SELECT 1 FROM letter WHERE id_hash = OLD.id_hash AND message_id = OLD.message_id)
BEGIN
    DELETE FROM gist WHERE id_hash = OLD.id_hash AND message_id = OLD.message_id;
END;

CREATE INDEX letter_sent_at ON letter (sent_at);

-- Whose Authentication-Results the account believes, and how deep they stand.
ALTER TABLE account ADD COLUMN authserv_ids TEXT;
ALTER TABLE account ADD COLUMN authserv_depth INTEGER;

PRAGMA user_version = 2;
