DELETE FROM undo_op WHERE id NOT IN (SELECT op FROM undo_change)
