-- The latest moment that anything was written at.
SELECT max(updated) FROM (SELECT max(updated) AS updated FROM entry UNION ALL SELECT max(updated) FROM role UNION ALL SELECT max(at) FROM undo_op)
