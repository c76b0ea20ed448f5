DELETE FROM entry WHERE row = ?1
