DELETE FROM alias WHERE organisation = ?1
