SELECT row FROM entry WHERE id = ?1
