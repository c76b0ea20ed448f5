SELECT coalesce(max(position), -1) + 1 FROM step WHERE goal = ?1
