SELECT r.on_day FROM reading r LEFT JOIN own_link o ON o.id = r.link
WHERE r.link = ?1 AND r.status = 2 AND trim(r.takeaway) <> '' AND o.removed IS NULL
