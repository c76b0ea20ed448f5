SELECT id, text FROM highlight WHERE role = ?1 ORDER BY position
