SELECT id, content, saved FROM draft ORDER BY saved DESC, id
