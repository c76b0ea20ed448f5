-- Pages of a locked file whose seal is broken, in words; no row when all are whole.
PRAGMA cipher_integrity_check
