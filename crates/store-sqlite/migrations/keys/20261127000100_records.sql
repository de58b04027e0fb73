-- Records that went while their key stays: identifiers of sixteen bytes in a row.
ALTER TABLE journal ADD COLUMN records BLOB NOT NULL DEFAULT x'';
