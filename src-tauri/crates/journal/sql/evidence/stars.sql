SELECT direction, since FROM star ORDER BY direction
