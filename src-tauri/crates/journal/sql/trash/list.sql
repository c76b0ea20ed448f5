SELECT 0 AS thing, e.id AS id, NULL AS link, e.removed AS removed, CASE WHEN b.title <> '' THEN b.title ELSE substr(b.text, 1, 200) END AS label
FROM entry e JOIN entry_body b USING (row) WHERE e.removed IS NOT NULL
UNION ALL SELECT 1, id, NULL, removed, title FROM role WHERE removed IS NOT NULL
UNION ALL SELECT 2, id, NULL, removed, direction FROM goal WHERE removed IS NOT NULL
UNION ALL SELECT 3, id, NULL, removed, text FROM step WHERE removed IS NOT NULL
UNION ALL SELECT 4, NULL, id, removed, title FROM own_link WHERE removed IS NOT NULL
ORDER BY removed DESC, thing, id, link
