SELECT count(*) FROM entry WHERE removed IS NULL
