SELECT prompt, day FROM prompt_turn WHERE day >= ?1 ORDER BY day, turn
