-- What became of the digests, so that each is delivered once. No word of them is kept.
CREATE TABLE digest (
    due INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL,
    account TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

PRAGMA user_version = 8;
