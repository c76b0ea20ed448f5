UPDATE entry SET first_day = ?2, last_day = ?3, middle_day = ?4, place = ?5 WHERE row = ?1
