INSERT INTO star (direction, since) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET since = excluded.since
