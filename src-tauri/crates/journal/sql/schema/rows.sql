-- Every row of a table, in any order.
SELECT * FROM "{table}"
