-- Suggestions whose source is nowhere.
SELECT count(*) FROM suggestion s WHERE CASE s.source_kind
    WHEN 0 THEN NOT EXISTS (SELECT 1 FROM entry WHERE id = s.source AND removed IS NULL)
    WHEN 1 THEN NOT EXISTS (SELECT 1 FROM highlight WHERE id = s.source)
    WHEN 2 THEN NOT EXISTS (SELECT 1 FROM step WHERE id = s.source)
    ELSE NOT EXISTS (SELECT 1 FROM reading WHERE CAST(link AS BLOB) = s.source)
END
