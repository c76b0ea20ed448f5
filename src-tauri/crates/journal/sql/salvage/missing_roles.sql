-- Roles that are not there, by what belongs to them: with the first and the last day that is known of them.
SELECT r.role,
    (SELECT date FROM entry WHERE role = r.role ORDER BY first_day, last_day DESC LIMIT 1),
    (SELECT date FROM entry WHERE role = r.role ORDER BY last_day DESC, first_day LIMIT 1)
FROM (SELECT role FROM entry WHERE role IS NOT NULL UNION SELECT role FROM highlight) r
WHERE NOT EXISTS (SELECT 1 FROM role WHERE id = r.role)
