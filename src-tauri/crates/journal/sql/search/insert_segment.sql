INSERT INTO search_segment (id, first_doc, end_doc, state, docs) VALUES (?1, ?2, ?3, ?4, ?5)
