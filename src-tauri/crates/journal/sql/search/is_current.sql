SELECT 1 FROM entry_body WHERE row = ?1 AND doc = ?2
