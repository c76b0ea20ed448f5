INSERT INTO entry_body (row, doc, title, tags, text) VALUES (?1, ?2, ?3, ?4, ?5)
