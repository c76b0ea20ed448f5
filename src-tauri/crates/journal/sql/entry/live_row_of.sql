-- The row of the live entry ?1.
SELECT row FROM entry WHERE id = ?1 AND removed IS NULL
