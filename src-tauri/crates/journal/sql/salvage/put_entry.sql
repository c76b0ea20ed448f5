-- An entry of which nothing but its words and perhaps its day is known.
INSERT INTO entry (row, id, date, first_day, last_day, middle_day, place, kind, lenses, role, prompt, created, updated, removed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, NULL, NULL, ?8, ?8, NULL)
