SELECT e.id, b.title, b.text, d.direction, d.confirmed
FROM (
    SELECT source, max(updated) AS newest FROM decision WHERE source_kind = 0 GROUP BY source ORDER BY newest DESC, source LIMIT ?1
) AS lately
JOIN entry e ON e.id = lately.source AND e.removed IS NULL
JOIN entry_body b USING (row)
JOIN decision d ON d.source_kind = 0 AND d.source = lately.source
ORDER BY lately.newest DESC, e.id, d.direction
