INSERT INTO draft (id, content, saved) VALUES (?1, ?2, ?3)
ON CONFLICT (id) DO UPDATE SET content = excluded.content, saved = excluded.saved
