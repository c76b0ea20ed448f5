SELECT count(*) FROM role WHERE removed IS NULL
