SELECT alias FROM alias WHERE organisation = ?1
