SELECT status, takeaway, on_day, updated FROM reading WHERE link = ?1
