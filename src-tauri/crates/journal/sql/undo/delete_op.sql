DELETE FROM undo_op WHERE id = ?1
