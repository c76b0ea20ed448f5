SELECT t.doc, t.entry, e.place FROM search_tail t JOIN entry_body b ON b.row = t.entry AND b.doc = t.doc JOIN entry e ON e.row = t.entry
