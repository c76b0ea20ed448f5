UPDATE entry SET
    date = ?2, first_day = ?3, last_day = ?4, middle_day = ?5, place = ?6, kind = ?7, role = ?8, prompt = ?9,
    created = ?10, updated = ?11, removed = ?12
WHERE id = ?1
RETURNING row
