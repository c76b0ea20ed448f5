DELETE FROM entry_body WHERE row = ?1
