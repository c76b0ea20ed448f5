-- Of a role that is not there, nothing says so any more.
UPDATE entry SET role = NULL WHERE role IS NOT NULL AND NOT EXISTS (SELECT 1 FROM role WHERE id = entry.role)
