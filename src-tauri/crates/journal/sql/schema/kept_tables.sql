-- Tables that hold something of their own: neither SQLite's nor what is made from the rest.
SELECT name
FROM sqlite_schema
WHERE type = 'table'
  AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
  AND name NOT LIKE 'search\_%' ESCAPE '\'
  AND name NOT IN ('about', 'suggestion', 'former_key', 'trash_seen')
ORDER BY name
