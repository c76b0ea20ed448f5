SELECT goal, position, text, by_date, done, origin, created, updated, removed FROM step WHERE id = ?1
