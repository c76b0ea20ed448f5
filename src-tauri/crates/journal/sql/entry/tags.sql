SELECT min(t.name), count(*) FROM tag t JOIN entry e ON e.row = t.entry WHERE e.removed IS NULL GROUP BY t.folded ORDER BY count(*) DESC, t.folded
