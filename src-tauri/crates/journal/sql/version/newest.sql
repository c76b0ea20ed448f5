SELECT max(saved) FROM version WHERE entry = ?1
