INSERT INTO own_link (id, url, title, direction, created, updated, removed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT DO UPDATE SET
    url = excluded.url, title = excluded.title, direction = excluded.direction, created = excluded.created,
    updated = excluded.updated, removed = excluded.removed
