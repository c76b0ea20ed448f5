-- The journal, schema version 1. Frozen: a later version changes it by a file of its own.
-- Days are days since 1970-01-01, moments are milliseconds since 1970-01-01T00:00:00Z, public ids are 16 bytes of a UUIDv7.

-- What the derived tables were made with; when the program knows better, it makes them anew.
CREATE TABLE about (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    signals TEXT NOT NULL,        -- the recap pack whose signals made `suggestion`
    index_form INTEGER NOT NULL   -- the form of the search index
) STRICT;
INSERT INTO about VALUES (1, '', 0);

-- Roles (役割) and their highlights.
CREATE TABLE role (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT,
    organisation TEXT NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT,
    from_day INTEGER NOT NULL,
    summary TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    removed INTEGER
) STRICT;

CREATE TABLE highlight (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    role BLOB NOT NULL REFERENCES role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX highlight_role ON highlight (role, position);

-- Entries (記録): what lists, counts and the timeline need; the words are in `entry_body`.
CREATE TABLE entry (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    date TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    middle_day INTEGER NOT NULL,
    place INTEGER NOT NULL,       -- order in lists: four times the first day, plus 0 year, 1 month, 2 day
    kind INTEGER NOT NULL,        -- 0 reflection, 1 achievement, 2 learning, 3 decision
    lenses INTEGER NOT NULL,      -- derived: 1 deepen, 2 democratize, 4 multiply
    role BLOB REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    prompt TEXT,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    removed INTEGER
) STRICT;
CREATE INDEX entry_place ON entry (place) WHERE removed IS NULL;
CREATE INDEX entry_role ON entry (role) WHERE role IS NOT NULL;
CREATE INDEX entry_removed ON entry (removed) WHERE removed IS NOT NULL;

CREATE TABLE entry_body (
    row INTEGER PRIMARY KEY REFERENCES entry (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    doc INTEGER,                  -- derived: the number of this version in the search index; NULL in the trash
    title TEXT NOT NULL,
    tags TEXT NOT NULL,           -- one a line
    text TEXT NOT NULL            -- Markdown, verbatim
) STRICT;

-- Derived from `entry_body.tags`, for lists by tag.
CREATE TABLE tag (
    folded TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entry (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    PRIMARY KEY (folded, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_entry ON tag (entry);

-- Evidence (根拠). source_kind: 0 entry, 1 highlight, 2 step, 3 reading; source: the id's bytes, or the link's slug.
CREATE TABLE decision (
    source_kind INTEGER NOT NULL,
    source BLOB NOT NULL,
    direction TEXT NOT NULL,
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    updated INTEGER NOT NULL,
    PRIMARY KEY (source_kind, source, direction)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_direction ON decision (direction, source_kind, source);

-- Derived: what the signals of the recap find.
CREATE TABLE suggestion (
    source_kind INTEGER NOT NULL,
    source BLOB NOT NULL,
    direction TEXT NOT NULL,
    date TEXT,                    -- NULL: a highlight of a role that lasts, dated today
    signals TEXT NOT NULL,        -- one a line, as the pack writes them
    PRIMARY KEY (source_kind, source, direction)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_direction ON suggestion (direction, source_kind, source);

CREATE TABLE star (
    direction TEXT PRIMARY KEY,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The plan (計画).
CREATE TABLE plan_text (
    half_year TEXT PRIMARY KEY,
    will TEXT NOT NULL,
    can_strength TEXT NOT NULL,
    can_weakness TEXT NOT NULL,
    must TEXT NOT NULL,
    updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    direction TEXT NOT NULL,
    by_date TEXT NOT NULL,
    closed INTEGER,               -- a day
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    removed INTEGER
) STRICT;

CREATE TABLE step (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    goal BLOB NOT NULL REFERENCES goal (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    by_date TEXT,
    done INTEGER,                 -- a day
    origin TEXT,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    removed INTEGER
) STRICT;
CREATE INDEX step_goal ON step (goal, position);

CREATE TABLE snapshot (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    half_year TEXT NOT NULL,
    taken INTEGER NOT NULL,       -- a day
    goals INTEGER NOT NULL,
    content TEXT NOT NULL,        -- JSON, as it was then
    created INTEGER NOT NULL
) STRICT;

-- The name under which an organisation leaves.
CREATE TABLE alias (
    organisation TEXT PRIMARY KEY,
    alias TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The bookshelf (本棚).
CREATE TABLE reading (
    link TEXT PRIMARY KEY,
    status INTEGER NOT NULL,      -- 0 queued, 1 reading, 2 read
    takeaway TEXT NOT NULL,
    on_day INTEGER NOT NULL,
    updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE own_link (
    id TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    direction TEXT,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    removed INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE moved_link (
    link TEXT PRIMARY KEY,
    url TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Outside undo: unfinished texts, and which prompt was shown when.
CREATE TABLE draft (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    content TEXT NOT NULL,        -- JSON
    saved INTEGER NOT NULL
) STRICT;

CREATE TABLE prompt_shown (
    day INTEGER PRIMARY KEY,
    prompt TEXT NOT NULL
) STRICT;

-- The history for undo and redo: for each change the row as it was on the other side.
CREATE TABLE undo_op (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    size INTEGER NOT NULL,        -- bytes of its images
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE undo_change (
    op INTEGER NOT NULL REFERENCES undo_op (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    record INTEGER NOT NULL,      -- which table, as numbered in the program
    key TEXT NOT NULL,            -- JSON
    image TEXT,                   -- JSON; NULL where there was no row
    PRIMARY KEY (op, seq)
) STRICT, WITHOUT ROWID;

-- The search index, derived. Each saved version of an entry has a document number; numbers never come twice.
CREATE TABLE search_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    next_doc INTEGER NOT NULL,
    tail_bytes INTEGER NOT NULL,  -- bytes of text in the tail
    next_segment INTEGER NOT NULL
) STRICT;
INSERT INTO search_state VALUES (1, 1, 0, 1);

-- The newest versions, not in a segment yet: they are read themselves.
CREATE TABLE search_tail (
    doc INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL
) STRICT;

-- An immutable stretch of documents. docs: for each its place and row, 4 bytes each, little endian.
CREATE TABLE search_segment (
    id INTEGER PRIMARY KEY,
    first_doc INTEGER NOT NULL,
    end_doc INTEGER NOT NULL,     -- exclusive
    state INTEGER NOT NULL,       -- 0 in use, 1 being built, 2 being dropped
    docs BLOB NOT NULL
) STRICT;

-- id: segment times 2^21 plus the first gram of the page.
CREATE TABLE search_page (
    id INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;
