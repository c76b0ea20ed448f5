# The window around the views.

shell-rail = Main views
shell-search = Search and commands (Ctrl+K)
