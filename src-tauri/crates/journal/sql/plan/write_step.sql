INSERT INTO step (id, goal, position, text, by_date, done, origin, created, updated, removed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    goal = excluded.goal, position = excluded.position, text = excluded.text, by_date = excluded.by_date,
    done = excluded.done, origin = excluded.origin, created = excluded.created, updated = excluded.updated,
    removed = excluded.removed
