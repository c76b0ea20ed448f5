SELECT id FROM version WHERE entry = ?1 ORDER BY saved, row
