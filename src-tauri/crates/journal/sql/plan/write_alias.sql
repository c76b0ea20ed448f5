INSERT INTO alias (organisation, alias) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET alias = excluded.alias
