SELECT source_kind, source, direction, confirmed FROM decision ORDER BY source_kind, source, direction
