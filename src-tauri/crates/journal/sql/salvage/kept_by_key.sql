-- Whether a table is kept by its key and has no row numbers.
SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1
