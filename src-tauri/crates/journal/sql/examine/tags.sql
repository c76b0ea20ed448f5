-- The tags of entries, one a line, and those that lists go by.
SELECT b.tags, (SELECT group_concat(name, char(10)) FROM tag WHERE entry = b.row) FROM entry_body b
