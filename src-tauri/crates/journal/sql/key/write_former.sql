INSERT INTO former_key VALUES (?1)
