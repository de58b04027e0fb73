-- The key store: wrapped keys, the journal of destroyed ones, noted heads of logs. Numbers of keys are kept as the
-- signed number of the same 64 bits, instants in microseconds.

CREATE TABLE value (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    by_root BLOB,
    for_recovery BLOB
) STRICT;

-- Clustered by person.
CREATE TABLE key (
    organisation INTEGER NOT NULL,
    subject BLOB NOT NULL,
    number INTEGER NOT NULL,
    lot INTEGER NOT NULL,
    row BLOB NOT NULL,
    PRIMARY KEY (organisation, subject, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX key_by_number ON key (organisation, number);

CREATE TABLE journal (
    organisation INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    token BLOB NOT NULL,
    keys BLOB NOT NULL,
    hash BLOB NOT NULL,
    finished INTEGER NOT NULL,
    PRIMARY KEY (organisation, sequence)
) STRICT;
CREATE UNIQUE INDEX journal_by_token ON journal (organisation, token);
CREATE INDEX journal_unfinished ON journal (organisation, sequence) WHERE finished = 0;

CREATE TABLE head (
    organisation INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
