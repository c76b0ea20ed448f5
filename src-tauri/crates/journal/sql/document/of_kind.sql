SELECT id, body, created, updated FROM document WHERE kind = ?1 ORDER BY id
