DELETE FROM highlight WHERE role = ?1
