SELECT organisation, alias FROM alias ORDER BY organisation
