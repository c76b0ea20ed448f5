SELECT entry FROM version v WHERE taken IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = v.entry) ORDER BY entry
