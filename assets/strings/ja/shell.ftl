# The window around the views.

shell-rail = 主な画面
shell-search = 検索とコマンド (Ctrl+K)
