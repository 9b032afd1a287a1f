-- What the freelancer has decided. Like notes, rulings name the client as text and outlive it: whoever is taken out of the configuration
-- and put in again is not written to against what was said before. No message is named by an empty text.
CREATE TABLE ruling (
    id INTEGER PRIMARY KEY,
    client TEXT NOT NULL,
    engagement TEXT NOT NULL,
    word TEXT NOT NULL,
    about TEXT NOT NULL,
    at INTEGER NOT NULL,
    until INTEGER,
    UNIQUE (client, engagement, word, about, at)
) STRICT;

PRAGMA user_version = 5;
