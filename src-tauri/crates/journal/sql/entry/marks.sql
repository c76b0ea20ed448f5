SELECT row FROM entry WHERE removed IS NULL AND place BETWEEN (?1 - 366) * 4 AND ?2 * 4 + 3 AND middle_day BETWEEN ?1 AND ?2
ORDER BY middle_day, row LIMIT ?3
