INSERT INTO highlight (id, role, position, text) VALUES (?1, ?2, ?3, ?4)
