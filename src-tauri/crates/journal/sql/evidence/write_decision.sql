INSERT INTO decision (source_kind, source, direction, confirmed, updated) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT DO UPDATE SET confirmed = excluded.confirmed, updated = excluded.updated
