INSERT INTO prompt_shown (day, prompt) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET prompt = excluded.prompt
