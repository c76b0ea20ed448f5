DELETE FROM tag WHERE entry = ?1
