DELETE FROM search_tail
