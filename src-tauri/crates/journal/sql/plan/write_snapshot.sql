INSERT INTO snapshot (id, half_year, taken, goals, content, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET
    half_year = excluded.half_year, taken = excluded.taken, goals = excluded.goals, content = excluded.content,
    created = excluded.created
