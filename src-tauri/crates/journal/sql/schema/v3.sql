-- The journal, schema version 3: what an entry said before, and when the trash was looked through.

-- The saved contents of entries that were replaced (版). They are outside of undo and outlive its history: one goes only when
-- its entry is removed for good. id: a UUIDv5 made of entry, moment and content, so that nothing is kept twice.
CREATE TABLE version (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    entry BLOB NOT NULL CHECK (length(entry) = 16),
    saved INTEGER NOT NULL,       -- when this content was saved
    date TEXT NOT NULL,
    kind INTEGER NOT NULL,        -- as in `entry`
    role BLOB,                    -- may be gone for good by now
    prompt TEXT,
    title TEXT NOT NULL,
    tags TEXT NOT NULL,           -- one a line
    text TEXT NOT NULL,           -- Markdown, verbatim
    taken INTEGER                 -- the day on which undo took the entry away while it said this; at most one of an entry
) STRICT;
CREATE INDEX version_entry ON version (entry, saved);
CREATE INDEX version_taken ON version (entry) WHERE taken IS NOT NULL;

-- The day on which something in the trash was last seen to be there for too long. What was so then goes on a later day.
CREATE TABLE trash_seen (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    day INTEGER NOT NULL
) STRICT;
