SELECT substr(date, 1, 7), place FROM entry WHERE row = ?1
