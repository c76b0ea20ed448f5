SELECT e.id, e.date, e.kind, e.lenses, r.id, b.title, b.tags, substr(b.text, 1, 600)
FROM entry e JOIN entry_body b USING (row) LEFT JOIN role r ON r.id = e.role AND r.removed IS NULL
WHERE e.row = ?1
