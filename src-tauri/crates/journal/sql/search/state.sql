SELECT next_doc, tail_bytes FROM search_state
