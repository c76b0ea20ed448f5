INSERT INTO entry_body (row, doc, title, tags, text) VALUES (?1, NULL, ?2, ?3, ?4)
