SELECT direction, confirmed FROM decision WHERE source_kind = ?1 AND source = ?2 ORDER BY direction
