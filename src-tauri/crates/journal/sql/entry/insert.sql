INSERT INTO entry (id, date, first_day, last_day, middle_day, place, kind, lenses, role, prompt, created, updated, removed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9, ?10, ?11, ?12)
