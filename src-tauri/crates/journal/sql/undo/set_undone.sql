UPDATE undo_op SET undone = ?2, size = ?3 WHERE id = ?1
