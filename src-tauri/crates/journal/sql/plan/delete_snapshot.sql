DELETE FROM snapshot WHERE id = ?1
