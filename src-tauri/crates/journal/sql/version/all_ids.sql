SELECT id FROM version ORDER BY entry, saved, id
