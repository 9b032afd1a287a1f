-- Counts the changes: what was made of the store as it was then tells by it whether that is still so.
ALTER TABLE meta ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- The status page as the service last laid it out, for a look at many clients.
CREATE TABLE page (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    terms TEXT NOT NULL,
    at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

PRAGMA user_version = 9;
