DELETE FROM search_page WHERE id IN (SELECT id FROM search_page WHERE id BETWEEN ?1 AND ?2 LIMIT ?3)
