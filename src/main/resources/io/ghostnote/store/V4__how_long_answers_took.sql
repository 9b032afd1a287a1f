-- How many words an answer had; of letters read before nobody counted them.
ALTER TABLE gist ADD COLUMN words INTEGER;

-- How long each turn of the owner's waited for the client's answer, as of when the client's letters last changed. Times are milliseconds.
-- In one row, for they are only ever read and written together. The terms are those of the configuration that they were read by.
CREATE TABLE answering (
    client INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    terms TEXT NOT NULL,
    waits TEXT NOT NULL
) STRICT;

PRAGMA user_version = 4;
