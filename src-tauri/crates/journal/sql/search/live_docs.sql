SELECT b.doc, e.row, e.place FROM entry e JOIN entry_body b USING (row) WHERE e.removed IS NULL ORDER BY b.doc
