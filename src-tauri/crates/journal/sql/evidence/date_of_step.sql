SELECT s.done FROM step s JOIN goal g ON g.id = s.goal
WHERE s.id = ?1 AND s.done IS NOT NULL AND s.removed IS NULL AND g.removed IS NULL
