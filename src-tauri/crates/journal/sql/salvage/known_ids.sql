-- Entries as the index of their ids knows them.
SELECT id, row FROM entry INDEXED BY sqlite_autoindex_entry_1 ORDER BY id {way}
