SELECT entry, saved, date, kind, role, prompt, title, tags, text, taken FROM version WHERE id = ?1
