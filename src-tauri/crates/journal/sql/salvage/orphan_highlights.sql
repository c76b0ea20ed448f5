DELETE FROM highlight WHERE NOT EXISTS (SELECT 1 FROM role WHERE id = highlight.role)
