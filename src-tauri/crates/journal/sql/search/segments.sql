SELECT id, first_doc, end_doc FROM search_segment WHERE state = 0 ORDER BY first_doc
