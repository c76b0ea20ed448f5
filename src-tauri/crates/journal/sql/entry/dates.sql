SELECT id, date FROM entry WHERE removed IS NULL
