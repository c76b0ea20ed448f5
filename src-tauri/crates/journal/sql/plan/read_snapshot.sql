SELECT half_year, taken, goals, content, created FROM snapshot WHERE id = ?1
