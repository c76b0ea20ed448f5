INSERT INTO version (id, entry, saved, date, kind, role, prompt, title, tags, text, taken)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (id) DO NOTHING
