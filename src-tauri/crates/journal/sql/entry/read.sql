SELECT e.date, e.kind, e.role, e.prompt, e.created, e.updated, e.removed, b.title, b.tags, b.text
FROM entry e JOIN entry_body b USING (row) WHERE e.id = ?1
