DELETE FROM reading WHERE link = ?1
