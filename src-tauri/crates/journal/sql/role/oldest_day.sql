SELECT min(from_day) FROM role WHERE removed IS NULL
