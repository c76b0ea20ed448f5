DELETE FROM moved_link WHERE link = ?1
