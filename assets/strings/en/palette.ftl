# The palette: Ctrl+K.

palette-name = Search and commands
palette-placeholder = Find an entry, a direction, a command
palette-results = Results
palette-records = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
palette-records-many = Entries
palette-record-note = { $date } · { $kind }
palette-roles = Roles
palette-commands = Commands
palette-write = Write an entry
palette-write-about = Write about “{ $query }”
palette-filter = See all entries with “{ $query }”
palette-lock = Lock the journal
palette-role = Add a role
palette-view = Open { $view }
palette-tab = Open { $tab } in { $view }
palette-export = Export the plan as Markdown
palette-theme-light = Switch to paper (light)
palette-theme-dark = Switch to ink (dark)
palette-language = 日本語で表示する
palette-choose = choose
palette-open = open
palette-beside = open beside
