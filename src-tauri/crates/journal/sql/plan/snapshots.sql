SELECT id, half_year, taken, goals FROM snapshot ORDER BY taken DESC, id DESC
