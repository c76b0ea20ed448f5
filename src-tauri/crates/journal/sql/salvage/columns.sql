SELECT name, pk > 0 FROM pragma_table_info(?1) ORDER BY CASE WHEN pk > 0 THEN pk ELSE 1000 + cid END
