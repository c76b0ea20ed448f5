SELECT prompt, day FROM prompt_shown WHERE day >= ?1 ORDER BY day
