-- "ok", or what is wrong with the pages and rows; faster than a whole integrity check, and blind to missing index rows.
SELECT quick_check FROM pragma_quick_check
