-- A role of which nothing but what belongs to it is known.
INSERT INTO role (id, title, kind, organisation, from_date, to_date, from_day, summary, created, updated, removed)
VALUES (?1, '？', NULL, '', ?2, ?3, ?4, '', ?5, ?5, NULL)
