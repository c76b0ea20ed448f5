SELECT {columns} FROM "{table}" WHERE row = ?1
