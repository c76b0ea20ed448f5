INSERT INTO prompt_turn (day, turn, prompt)
SELECT ?1, coalesce((SELECT max(turn) + 1 FROM prompt_turn WHERE day = ?1), 0), ?2
