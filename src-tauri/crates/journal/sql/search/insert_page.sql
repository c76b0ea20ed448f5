INSERT INTO search_page (id, data) VALUES (?1, ?2)
