DELETE FROM undo_change WHERE record = ?1 AND key IN (SELECT value FROM json_each(?2))
