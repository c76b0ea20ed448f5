UPDATE about SET index_form = ?1
