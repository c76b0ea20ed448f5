-- The passphrase that the backups may still have, until they are locked anew.
CREATE TABLE IF NOT EXISTS former_key (passphrase TEXT NOT NULL) STRICT
