INSERT INTO tag (folded, entry, name) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING
