UPDATE search_state SET next_doc = ?1, tail_bytes = ?2
