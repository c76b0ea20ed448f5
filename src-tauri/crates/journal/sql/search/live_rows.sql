SELECT row, place FROM entry WHERE removed IS NULL ORDER BY row
