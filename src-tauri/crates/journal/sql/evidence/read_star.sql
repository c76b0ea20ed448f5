SELECT since FROM star WHERE direction = ?1
