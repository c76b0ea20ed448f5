INSERT INTO goal (id, direction, by_date, closed, created, updated, removed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    direction = excluded.direction, by_date = excluded.by_date, closed = excluded.closed,
    created = excluded.created, updated = excluded.updated, removed = excluded.removed
