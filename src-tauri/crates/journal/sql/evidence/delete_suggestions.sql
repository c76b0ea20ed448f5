DELETE FROM suggestion WHERE source_kind = ?1 AND source = ?2
