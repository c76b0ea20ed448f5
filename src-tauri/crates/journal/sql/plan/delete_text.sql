DELETE FROM plan_text WHERE half_year = ?1
