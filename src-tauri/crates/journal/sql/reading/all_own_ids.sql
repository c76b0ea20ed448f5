SELECT id FROM own_link ORDER BY created, id
