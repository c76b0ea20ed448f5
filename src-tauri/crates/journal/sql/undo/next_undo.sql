SELECT id, name FROM undo_op WHERE undone = 0 ORDER BY id DESC LIMIT 1
