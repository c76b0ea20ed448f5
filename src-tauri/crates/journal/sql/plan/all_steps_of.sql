SELECT id FROM step WHERE goal = ?1 ORDER BY position, id
