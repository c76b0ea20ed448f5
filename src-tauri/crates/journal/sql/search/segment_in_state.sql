SELECT id, first_doc, end_doc FROM search_segment WHERE state = ?1 ORDER BY id LIMIT 1
