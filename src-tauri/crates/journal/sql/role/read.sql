SELECT title, kind, organisation, from_date, to_date, summary, created, updated, removed FROM role WHERE id = ?1
