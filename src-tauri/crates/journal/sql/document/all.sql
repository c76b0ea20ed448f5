SELECT kind, id, body, created, updated FROM document ORDER BY kind, id
