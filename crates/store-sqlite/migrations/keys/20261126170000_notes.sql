-- What the data store is still to take up of an entry; wiped once it is finished.
ALTER TABLE journal ADD COLUMN note BLOB;
