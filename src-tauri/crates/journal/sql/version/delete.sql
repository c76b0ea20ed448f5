DELETE FROM version WHERE id = ?1
