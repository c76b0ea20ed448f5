SELECT middle_day, place & 3, lenses, role FROM entry WHERE removed IS NULL ORDER BY row
