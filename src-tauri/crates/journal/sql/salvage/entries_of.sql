SELECT row, id, date FROM entry e WHERE EXISTS (SELECT 1 FROM entry_body b WHERE b.row = e.row) ORDER BY row
