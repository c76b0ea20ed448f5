SELECT date FROM entry WHERE id = ?1 AND removed IS NULL
