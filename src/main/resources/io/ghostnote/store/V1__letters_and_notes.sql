-- Times are milliseconds since 1970. STRICT, so that a value changed by hand is refused when it is written, not when it is read.

PRAGMA application_id = 1735289204; -- 'gn' 'st'

CREATE TABLE meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    secret BLOB NOT NULL CHECK (length(secret) = 32),
    last_run INTEGER
) STRICT;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    first_seen INTEGER,
    last_complete INTEGER,
    last_read INTEGER,
    last_error TEXT,
    -- how many different Message-IDs it has in letter: counted here because counting there takes longer the more there are
    kept INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A folder without uid_validity has places but has not been read up to any mark yet.
CREATE TABLE folder (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    uid_validity INTEGER,
    uid_next INTEGER,
    highest_modseq INTEGER,
    messages INTEGER,
    complete INTEGER,
    UNIQUE (account, name),
    CHECK (uid_validity IS NULL
        OR (uid_next IS NOT NULL AND highest_modseq IS NOT NULL AND messages IS NOT NULL AND complete IN (0, 1)))
) STRICT;

-- One row for each content seen under a Message-ID: a draft and what was sent from it share the identifier, not the content.
CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id_hash INTEGER NOT NULL,
    message_id TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    addresses TEXT NOT NULL,
    refs TEXT NOT NULL,
    in_reply_to TEXT NOT NULL,
    provider_thread TEXT,
    language TEXT
) STRICT;

-- Over a hash, for Message-IDs arrive in no order: an index over them is written anew with every batch, and this one is small.
CREATE INDEX letter_id_hash ON letter (id_hash);

-- The UID comes before UIDVALIDITY: what vanished and what changed is told by UID alone.
CREATE TABLE sighting (
    folder INTEGER NOT NULL REFERENCES folder (id) ON DELETE CASCADE,
    uid INTEGER NOT NULL,
    uid_validity INTEGER NOT NULL,
    letter INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
    draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
    PRIMARY KEY (folder, uid, uid_validity)
) STRICT, WITHOUT ROWID;

CREATE INDEX sighting_letter ON sighting (letter);

CREATE TABLE client (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    changed INTEGER NOT NULL CHECK (changed IN (0, 1))
) STRICT;

-- Which letter is whose business; working: it matters for one of the client's open questions.
CREATE TABLE party (
    client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    letter INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
    working INTEGER NOT NULL DEFAULT 0 CHECK (working IN (0, 1)),
    PRIMARY KEY (client, letter)
) STRICT, WITHOUT ROWID;

CREATE INDEX party_letter ON party (letter);
CREATE INDEX party_working ON party (client) WHERE working = 1;

-- With which addresses an account's old mail was last searched for a client.
CREATE TABLE search (
    client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (client, account)
) STRICT, WITHOUT ROWID;

-- Notes and events name clients and accounts as text: they outlive both.
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL,
    engagement TEXT NOT NULL,
    basis TEXT NOT NULL,
    step TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sent_as TEXT,
    thread TEXT NOT NULL,
    parent TEXT NOT NULL,
    account TEXT NOT NULL,
    place_account TEXT,
    place_folder TEXT,
    place_uid_validity INTEGER,
    place_uid INTEGER,
    content_hash TEXT,
    CHECK ((place_account IS NULL) = (place_folder IS NULL)
        AND (place_account IS NULL) = (place_uid_validity IS NULL)
        AND (place_account IS NULL) = (place_uid IS NULL))
) STRICT;

CREATE INDEX note_created_at ON note (created_at);

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    client TEXT NOT NULL,
    engagement TEXT NOT NULL,
    code TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT;

CREATE INDEX event_client ON event (client, at);
CREATE INDEX event_at ON event (at);

PRAGMA user_version = 1;
