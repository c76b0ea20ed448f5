SELECT row, id, date FROM entry ORDER BY row
