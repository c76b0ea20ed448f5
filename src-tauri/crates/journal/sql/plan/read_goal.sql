SELECT direction, by_date, closed, created, updated, removed FROM goal WHERE id = ?1
