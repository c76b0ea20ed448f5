SELECT id FROM step WHERE goal = ?1 AND removed IS NULL ORDER BY position, id
