INSERT INTO undo_op (name, at, size, undone) VALUES (?1, ?2, 0, 0) RETURNING id
