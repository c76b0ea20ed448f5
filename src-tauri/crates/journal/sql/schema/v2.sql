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

-- Which prompts were shown on which day, in their order: one may ask for another.
CREATE TABLE prompt_turn (
    day INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    prompt TEXT NOT NULL,
    PRIMARY KEY (day, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO prompt_turn (day, turn, prompt) SELECT day, 0, prompt FROM prompt_shown;
DROP TABLE prompt_shown;
