SELECT will, can_strength, can_weakness, must, updated FROM plan_text WHERE half_year = ?1
