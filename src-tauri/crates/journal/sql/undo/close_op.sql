UPDATE undo_op SET size = ?2, at = ?3 WHERE id = ?1
