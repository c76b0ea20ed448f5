UPDATE search_state SET next_segment = next_segment + 1 RETURNING next_segment - 1
