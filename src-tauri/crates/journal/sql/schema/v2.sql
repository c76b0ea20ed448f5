-- The journal, schema version 2: a table for what is small, seldom and always read whole.

-- kind: which of the program's document kinds, as numbered there; id: a UUID or another name, by kind; body: JSON.
CREATE TABLE document (
    kind INTEGER NOT NULL,
    id TEXT NOT NULL CHECK (id <> ''),
    body TEXT NOT NULL CHECK (json_valid(body)),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
