SELECT source_kind, source, direction, confirmed, updated FROM decision ORDER BY source_kind, source, direction
