INSERT INTO search_tail (doc, entry) VALUES (?1, ?2)
