UPDATE version SET taken = NULL WHERE entry = ?1 AND taken IS NOT NULL
