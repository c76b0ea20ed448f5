SELECT source_kind, source, direction, date, signals FROM suggestion ORDER BY source_kind, source, direction
