SELECT row FROM entry WHERE removed IS NULL AND place = ?1 * 4 + 2 ORDER BY row DESC LIMIT ?2
