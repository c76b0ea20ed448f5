INSERT INTO role (id, title, kind, organisation, from_date, to_date, from_day, summary, created, updated, removed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
    title = excluded.title, kind = excluded.kind, organisation = excluded.organisation,
    from_date = excluded.from_date, to_date = excluded.to_date, from_day = excluded.from_day,
    summary = excluded.summary, created = excluded.created, updated = excluded.updated, removed = excluded.removed
