SELECT id FROM goal WHERE removed IS NULL ORDER BY closed IS NOT NULL, by_date, id
