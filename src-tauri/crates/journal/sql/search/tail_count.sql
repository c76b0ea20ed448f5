SELECT count(*) FROM search_tail
