-- What an entry said last before its present content.
SELECT title, tags, text, saved FROM version WHERE entry = ?1 ORDER BY saved DESC LIMIT 1
