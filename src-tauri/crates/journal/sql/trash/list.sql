SELECT 0 AS thing, e.id AS id, NULL AS link, e.removed AS removed, CASE WHEN b.title <> '' THEN b.title ELSE substr(b.text, 1, 200) END AS label, 0 AS taken
FROM entry e JOIN entry_body b USING (row) WHERE e.removed IS NOT NULL
UNION ALL SELECT 0, v.entry, NULL, v.taken, CASE WHEN v.title <> '' THEN v.title ELSE substr(v.text, 1, 200) END, 1
FROM version v WHERE v.taken IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = v.entry)
UNION ALL SELECT 1, id, NULL, removed, title, 0 FROM role WHERE removed IS NOT NULL
UNION ALL SELECT 2, id, NULL, removed, direction, 0 FROM goal WHERE removed IS NOT NULL
UNION ALL SELECT 3, id, NULL, removed, text, 0 FROM step WHERE removed IS NOT NULL
UNION ALL SELECT 4, NULL, id, removed, title, 0 FROM own_link WHERE removed IS NOT NULL
ORDER BY removed DESC, thing, id, link
