SELECT row, tags FROM entry_body WHERE tags <> ''
