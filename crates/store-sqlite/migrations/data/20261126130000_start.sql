-- The data store. Blobs are sealed by `seal`; everything else is a number, a day or a tag.
--
-- Every way in goes through the organisation. Numbers are small and rise with time, so that rows that are written
-- together lie together. No foreign keys: `check` looks for rows that point nowhere, and a backend that is spread over
-- several servers could not have them either. Days are counted from 1970-01-01, instants in microseconds.

CREATE TABLE organisation (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE
) STRICT;

-- The vocabulary of purposes, numbered as this file first met them, so that another order of it changes no row.
CREATE TABLE purpose (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO counter (name, value) VALUES ('subject', 1);

-- Clustered by number: `each_standing` walks it in order, beside `standing`.
CREATE TABLE subject (
    organisation INTEGER NOT NULL,
    number INTEGER NOT NULL,
    id BLOB NOT NULL,
    version INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    age_floor INTEGER,
    age_changes_on INTEGER,
    customer_until INTEGER,
    PRIMARY KEY (organisation, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX subject_by_id ON subject (organisation, id);

-- Apart, so that the rows above stay narrow.
CREATE TABLE subject_tags (
    organisation INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    tags BLOB NOT NULL,
    PRIMARY KEY (organisation, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE standing (
    organisation INTEGER NOT NULL,
    activity INTEGER NOT NULL,
    purpose INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    bits INTEGER NOT NULL,
    PRIMARY KEY (organisation, activity, purpose, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_by_subject ON standing (organisation, subject);

CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL,
    id BLOB NOT NULL,
    subject INTEGER NOT NULL,
    file INTEGER NOT NULL,
    lot INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    clock_on INTEGER,
    erase_on INTEGER,
    import INTEGER
) STRICT;
CREATE UNIQUE INDEX record_by_id ON record (organisation, id);
CREATE INDEX record_by_subject ON record (organisation, subject, file);
CREATE INDEX record_by_end ON record (organisation, erase_on) WHERE erase_on IS NOT NULL;
CREATE INDEX record_by_import ON record (organisation, import) WHERE import IS NOT NULL;

-- The place is four times the number of the record, plus the group.
CREATE TABLE envelope (
    place INTEGER PRIMARY KEY,
    envelope BLOB NOT NULL
) STRICT;

-- Rebuilt, never copied.
CREATE TABLE lookup (
    organisation INTEGER NOT NULL,
    field INTEGER NOT NULL,
    tag BLOB NOT NULL,
    posting BLOB NOT NULL,
    PRIMARY KEY (organisation, field, tag, posting)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    number INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL,
    id BLOB NOT NULL,
    subject INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    activity INTEGER NOT NULL,
    purpose INTEGER,
    at INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    text BLOB NOT NULL,
    evidence BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX event_by_id ON event (organisation, id);
CREATE INDEX event_by_subject ON event (organisation, subject);

CREATE TABLE shown_text (
    organisation INTEGER NOT NULL,
    hash BLOB NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (organisation, hash)
) STRICT;

CREATE TABLE register (
    organisation INTEGER NOT NULL,
    version INTEGER NOT NULL,
    applied_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (organisation, version)
) STRICT;

CREATE TABLE import (
    number INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL,
    id BLOB NOT NULL,
    file INTEGER NOT NULL,
    at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    people INTEGER NOT NULL,
    records INTEGER NOT NULL,
    undo_until INTEGER NOT NULL,
    detail BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_by_id ON import (organisation, id);

CREATE TABLE decision (
    organisation INTEGER NOT NULL,
    hash BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (organisation, hash)
) STRICT;

CREATE TABLE erased (
    organisation INTEGER NOT NULL,
    activity INTEGER NOT NULL,
    tag BLOB NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (organisation, activity, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    organisation INTEGER NOT NULL,
    label TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (organisation, label)
) STRICT;

-- The newest row of an organisation is the log that goes on.
CREATE TABLE log (
    number INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL,
    instance BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    frontier BLOB NOT NULL,
    last_time_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX log_by_id ON log (organisation, instance, epoch);

-- Leaves that were committed together. The place is 2^40 times the number of the log, plus the index of the first leaf.
-- Members: for each leaf about a set its place in the group (4 bytes), the length (4), then the tags.
CREATE TABLE leaf_group (
    place INTEGER PRIMARY KEY,
    leaves BLOB NOT NULL,
    members BLOB
) STRICT;

-- Hashes of full tiles; above the leaves also those of the last one, which is not full yet.
CREATE TABLE tile (
    log INTEGER NOT NULL,
    level INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (log, level, position)
) STRICT;

CREATE TABLE checkpoint (
    log INTEGER NOT NULL,
    size INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (log, size)
) STRICT;
