-- The words of an entry, with the moment of its last change.
SELECT b.title, b.tags, b.text, e.updated FROM entry e JOIN entry_body b ON b.row = e.row WHERE e.id = ?1
