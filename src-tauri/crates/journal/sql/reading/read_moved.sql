SELECT url FROM moved_link WHERE link = ?1
