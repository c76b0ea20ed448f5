SELECT link, url FROM moved_link ORDER BY link
