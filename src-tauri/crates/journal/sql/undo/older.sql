SELECT id, size FROM undo_op ORDER BY id DESC
