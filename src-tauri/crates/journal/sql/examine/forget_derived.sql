UPDATE about SET signals = '', index_form = 0
