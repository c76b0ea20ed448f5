SELECT id, name FROM undo_op WHERE undone = 1 ORDER BY id LIMIT 1
