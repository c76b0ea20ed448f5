SELECT id FROM own_link WHERE removed IS NULL ORDER BY created, id
