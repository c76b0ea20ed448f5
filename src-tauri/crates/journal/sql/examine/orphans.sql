-- What was decided on evidence whose source is nowhere, not even in the trash.
SELECT count(*) FROM decision d WHERE CASE d.source_kind
    WHEN 0 THEN NOT EXISTS (SELECT 1 FROM entry WHERE id = d.source)
    WHEN 1 THEN NOT EXISTS (SELECT 1 FROM highlight WHERE id = d.source)
    WHEN 2 THEN NOT EXISTS (SELECT 1 FROM step WHERE id = d.source)
    ELSE NOT EXISTS (SELECT 1 FROM reading WHERE CAST(link AS BLOB) = d.source)
END
