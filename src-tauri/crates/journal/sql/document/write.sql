INSERT INTO document (kind, id, body, created, updated) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, created = excluded.created, updated = excluded.updated
