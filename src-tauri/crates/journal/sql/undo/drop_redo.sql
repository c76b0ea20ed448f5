DELETE FROM undo_op WHERE undone = 1
