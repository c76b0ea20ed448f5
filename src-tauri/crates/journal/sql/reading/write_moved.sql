INSERT INTO moved_link (link, url) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET url = excluded.url
