SELECT id FROM entry WHERE role = ?1
