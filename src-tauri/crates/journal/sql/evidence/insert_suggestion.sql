INSERT INTO suggestion (source_kind, source, direction, date, signals) VALUES (?1, ?2, ?3, ?4, ?5)
