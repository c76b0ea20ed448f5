SELECT link FROM reading ORDER BY link
