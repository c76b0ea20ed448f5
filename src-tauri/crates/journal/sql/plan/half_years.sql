SELECT half_year FROM plan_text ORDER BY half_year DESC
