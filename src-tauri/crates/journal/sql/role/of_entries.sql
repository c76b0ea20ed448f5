SELECT id, role FROM entry WHERE role IS NOT NULL AND removed IS NULL
