UPDATE about SET signals = ?1
