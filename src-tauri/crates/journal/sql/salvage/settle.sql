-- What is derived is made anew at the next start.
UPDATE entry_body SET doc = NULL;
UPDATE about SET signals = '', index_form = 0;
