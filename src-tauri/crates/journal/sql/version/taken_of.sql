-- What undo took away of the entry ?1; none where it is there.
SELECT id, (SELECT min(saved) FROM version WHERE entry = ?1) FROM version v
WHERE entry = ?1 AND taken IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = v.entry)
