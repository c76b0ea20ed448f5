SELECT id FROM entry WHERE row = ?1
