UPDATE entry_body SET doc = ?2 WHERE row = ?1
