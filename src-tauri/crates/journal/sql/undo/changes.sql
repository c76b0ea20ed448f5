SELECT seq, record, key, image FROM undo_change WHERE op = ?1 ORDER BY seq
