SELECT id, first_doc, end_doc FROM search_segment WHERE state = 0 AND first_doc >= ?1 AND end_doc <= ?2 ORDER BY first_doc
