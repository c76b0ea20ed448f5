-- Entries without their words.
SELECT row, id, date FROM entry e WHERE NOT EXISTS (SELECT 1 FROM entry_body b WHERE b.row = e.row) ORDER BY row
