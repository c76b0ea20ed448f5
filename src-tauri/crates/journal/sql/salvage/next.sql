-- The first row of a table after one, without a look at what it holds.
SELECT rowid FROM "{table}" NOT INDEXED WHERE rowid > ?1 ORDER BY rowid LIMIT 1
