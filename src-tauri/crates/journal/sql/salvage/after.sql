-- Rows of a table after one, in their order; no index is asked.
SELECT rowid, {columns} FROM "{table}" NOT INDEXED WHERE rowid > ?1 ORDER BY rowid
