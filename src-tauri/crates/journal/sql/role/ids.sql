SELECT id FROM role WHERE removed IS NULL ORDER BY from_day, id
