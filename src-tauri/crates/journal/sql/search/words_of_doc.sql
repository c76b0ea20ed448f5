SELECT title, tags, text FROM entry_body WHERE row = ?1 AND doc = ?2
