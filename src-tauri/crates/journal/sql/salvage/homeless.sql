-- Words whose entry is not known.
SELECT row FROM entry_body b WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.row = b.row) ORDER BY row
