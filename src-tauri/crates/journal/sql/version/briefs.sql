SELECT id, saved, title, substr(text, 1, 600) FROM version WHERE entry = ?1 ORDER BY saved DESC, row DESC
