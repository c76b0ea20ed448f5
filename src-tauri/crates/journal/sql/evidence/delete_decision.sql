DELETE FROM decision WHERE source_kind = ?1 AND source = ?2 AND direction = ?3
