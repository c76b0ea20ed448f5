DELETE FROM search_page;
DELETE FROM search_segment;
DELETE FROM search_tail;
