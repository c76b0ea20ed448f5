DELETE FROM undo_change WHERE op = ?1
