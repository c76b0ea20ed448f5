INSERT INTO trash_seen (one, day) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET day = excluded.day
