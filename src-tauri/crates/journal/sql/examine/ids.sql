-- Public ids that name two things.
SELECT count(*) FROM (
    SELECT id FROM (
        SELECT id FROM entry UNION ALL SELECT id FROM role UNION ALL SELECT id FROM highlight
        UNION ALL SELECT id FROM goal UNION ALL SELECT id FROM step UNION ALL SELECT id FROM snapshot
    ) GROUP BY id HAVING count(*) > 1
)
