-- ?1 kinds (bits, 0 all), ?2 lenses (bits, 0 all), ?3 role, ?4 from, ?5 to (days), ?6 tag (folded), ?7 direction; NULL: any.
SELECT row FROM entry e
WHERE removed IS NULL
    AND (?1 = 0 OR (?1 >> kind) & 1)
    AND (?2 = 0 OR lenses & ?2)
    AND (?3 IS NULL OR role = ?3)
    AND (?4 IS NULL OR last_day >= ?4)
    AND (?5 IS NULL OR first_day <= ?5)
    AND (?6 IS NULL OR EXISTS (SELECT 1 FROM tag t WHERE t.folded = ?6 AND t.entry = e.row))
    AND (?7 IS NULL OR EXISTS (
            SELECT 1 FROM decision d WHERE d.source_kind = 0 AND d.source = e.id AND d.direction = ?7 AND d.confirmed = 1)
        OR EXISTS (SELECT 1 FROM suggestion s WHERE s.source_kind = 0 AND s.source = e.id AND s.direction = ?7)
            AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.source_kind = 0 AND d.source = e.id AND d.direction = ?7))
