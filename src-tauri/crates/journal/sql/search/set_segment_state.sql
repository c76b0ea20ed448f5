UPDATE search_segment SET state = ?2 WHERE id = ?1
