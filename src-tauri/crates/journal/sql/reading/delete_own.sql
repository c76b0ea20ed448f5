DELETE FROM own_link WHERE id = ?1
