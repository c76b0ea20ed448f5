SELECT role FROM highlight WHERE id = ?1
