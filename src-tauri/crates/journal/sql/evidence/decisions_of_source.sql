SELECT direction FROM decision WHERE source_kind = ?1 AND source = ?2
