SELECT {key} FROM "{table}"
