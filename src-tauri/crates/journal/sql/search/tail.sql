SELECT doc, entry FROM search_tail ORDER BY doc
