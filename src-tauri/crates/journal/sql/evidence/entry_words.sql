SELECT e.id, e.date, b.title, b.text FROM entry e JOIN entry_body b USING (row) WHERE e.removed IS NULL
