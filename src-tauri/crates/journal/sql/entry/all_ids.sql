SELECT id FROM entry ORDER BY row
