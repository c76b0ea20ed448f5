INSERT INTO plan_text (half_year, will, can_strength, can_weakness, must, updated) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT DO UPDATE SET
    will = excluded.will, can_strength = excluded.can_strength, can_weakness = excluded.can_weakness,
    must = excluded.must, updated = excluded.updated
