-- Live ids that end in the hexadecimal digits ?1, at most ?2.
SELECT id FROM role WHERE removed IS NULL AND lower(hex(id)) LIKE '%' || ?1 ORDER BY id LIMIT ?2
