SELECT url, title, direction, created, updated, removed FROM own_link WHERE id = ?1
