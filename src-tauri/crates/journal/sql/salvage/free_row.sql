SELECT 1 + max(coalesce((SELECT max(row) FROM entry), 0), coalesce((SELECT max(row) FROM entry_body), 0))
