SELECT role, count(*) FROM entry WHERE role IS NOT NULL AND removed IS NULL GROUP BY role
