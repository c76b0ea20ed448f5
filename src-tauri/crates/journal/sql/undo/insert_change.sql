INSERT INTO undo_change (op, seq, record, key, image) VALUES (?1, ?2, ?3, ?4, ?5)
