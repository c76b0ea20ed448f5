DELETE FROM star WHERE direction = ?1
