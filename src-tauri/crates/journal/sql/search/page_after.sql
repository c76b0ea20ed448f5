SELECT id, data FROM search_page WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT 1
