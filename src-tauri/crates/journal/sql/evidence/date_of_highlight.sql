SELECT r.to_date FROM highlight h JOIN role r ON r.id = h.role WHERE h.id = ?1 AND r.removed IS NULL
