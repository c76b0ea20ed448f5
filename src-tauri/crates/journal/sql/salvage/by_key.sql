-- Rows of a table that is kept by its key, from its one end.
SELECT {columns} FROM "{table}" ORDER BY {key} {way}
