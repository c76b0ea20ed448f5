SELECT e.place, b.title, b.tags, b.text FROM entry_body b JOIN entry e USING (row) WHERE b.row = ?1 AND b.doc = ?2
