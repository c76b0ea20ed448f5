INSERT INTO reading (link, status, takeaway, on_day, updated) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT DO UPDATE SET
    status = excluded.status, takeaway = excluded.takeaway, on_day = excluded.on_day, updated = excluded.updated
