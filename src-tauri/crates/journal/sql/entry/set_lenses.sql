UPDATE entry SET lenses = ?2 WHERE id = ?1 AND lenses <> ?2
