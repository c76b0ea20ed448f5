UPDATE entry_body SET doc = ?2, title = ?3, tags = ?4, text = ?5 WHERE row = ?1
