# Settings.

settings-note = Changes act at once
settings-sections = Sections of the settings

settings-look = Display
settings-language = Language
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Paper
settings-theme-dark = Ink
settings-text-size = Text size
settings-text-size-small = Small
settings-text-size-standard = Standard
settings-text-size-large = Large
settings-text-size-largest = Largest
settings-text-size-note = In every view
settings-single-keys = Single-letter keys
settings-single-keys-on = On
settings-single-keys-off = Off
settings-single-keys-note = T goes to today, and so on. Never while you type

settings-place = Where the data is
settings-file = The journal's file
settings-sample-file = The sample's file
settings-file-note = { $size } · { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
} · { $roles ->
    [one] 1 role
   *[other] { $roles } roles
}. Everything is in this file.
settings-folder = Open folder
settings-size-kb = { $size } kB
settings-size-mb = { $size } MB
settings-size-gb = { $size } GB

settings-safety = Backups and lock
settings-backups = Backups
settings-backups-note = Made once on each day with a change, and before every import and restore. The last 7 days, 4 weeks and 12 months are kept, and one of each year before.
settings-backups-none = No backups yet.
settings-backup-make = Make one now
settings-backup-made = Backup made.
settings-backup-verify = Check
settings-backup-sound = This backup can be restored as it was.
settings-backup-unsound = This backup is not what it was.
settings-backup-restore = Restore
settings-backup-ask = Everything goes back to this backup. The present state is kept as a backup, too, and can be brought back.
settings-backup-restored = Restored the backup
settings-doctor = The journal's health
settings-doctor-note = Looks at the file, the ties between records, the search index, backups, permissions, synchronised folders and room on the disk. It changes nothing.
settings-doctor-do = Examine
settings-doctor-busy = Examining…
settings-doctor-sound = Nothing is wrong.
settings-doctor-repair = Repair
settings-doctor-repaired = What is made from the rest was made anew.
settings-lock = Lock
settings-lock-note = Encrypts the journal and all its backups with a passphrase. Without the passphrase and the recovery key nobody can open it.
settings-lock-is-on = Locked with a passphrase.
settings-lock-is-off = Not locked.
settings-lock-set = Set a passphrase…
settings-lock-change = Change it…
settings-lock-remove = Remove the lock…
settings-lock-now = Lock now
settings-lock-current = Current passphrase
settings-lock-new = New passphrase
settings-lock-new-note = A long row of words is stronger than a short complicated one.
settings-lock-again = Once more
settings-lock-do-lock = Lock
settings-lock-do-change = Change
settings-lock-do-unlock = Remove the lock
settings-lock-on = Locked.
settings-lock-off = The lock is gone.
settings-lock-paper = The recovery key. Write it down and keep it apart from the passphrase. It is not shown again.
settings-lock-paper-done = Written down
settings-keychain = Keychain
settings-keychain-on = On
settings-keychain-off = Off
settings-keychain-note = Keeps the passphrase in this computer’s keychain. The journal then opens at the start without typing, for whoever is logged in to this computer. Locked on purpose or by itself, it asks again.
settings-lock-after = Lock by itself
settings-lock-never = Never
settings-lock-minutes = { $minutes } min

settings-exchange = Import and export
settings-export = Export everything
settings-export-what = One JSON file
settings-export-note = Its format is documented: it can be read without Nenrin.
settings-export-go = Export…
settings-export-done = Exported to { $path }
settings-import = Import
settings-import-what = A JSON file that Nenrin exported
settings-import-note = You see the result first, then decide.
settings-import-choose = Choose a file…
settings-import-nothing-yet = Nothing has been changed yet
settings-import-nothing-new = There was nothing new in it.
settings-import-done = Imported
settings-import-go = { $count ->
    [one] Import 1 item
   *[other] Import { $count } items
}
settings-import-roles = Roles
settings-import-entries = Entries
settings-import-goals = Goals
settings-import-readings = Links on the shelf
settings-import-unchanged = Already the same
settings-import-count = { $count }

settings-aliases = Aliases
settings-alias = Organisations
settings-alias-of = Alias of { $organisation }
settings-alias-default = Company A, Company B, …
settings-alias-none = No role has an organisation yet.
settings-alias-note = Used in place of an organisation's name when you export for an application or for advice. Left empty, it reads “Company A”.

settings-trash = Trash
settings-trash-items = Removed
settings-trash-note = Each goes after 30 days. Until then you can restore it.
settings-trash-undone = Writing undone · { $day }
settings-trash-left = { $days ->
    [0] goes soon
    [one] 1 day left
   *[other] { $days } days left
}
settings-trash-none = The trash is empty.
settings-trash-untitled = (untitled)
settings-trash-entry = Entry
settings-trash-role = Role
settings-trash-goal = Goal
settings-trash-step = Step
settings-trash-link = Link
settings-trash-snapshot = Snapshot
settings-trash-restore = Restore
settings-trash-restore-one = Restore “{ $label }”
settings-trash-more = { $count } more
settings-trash-fewer = Show fewer
settings-trash-empty-ask = Empty…
settings-trash-ask = { $count ->
    [one] 1 item goes. The trash can’t bring it back then.
   *[other] { $count } items go. The trash can’t bring them back then.
}
settings-trash-empty = Empty the trash

settings-recap = Recap
settings-recap-used = In use
settings-recap-counts = { $directions } directions · { $links } links · { $prompts } prompts
settings-recap-lenses = Lenses
settings-recap-note = Put together by this app from what the talk said.

settings-about = About
settings-version = Nenrin { $version }
settings-about-private = It never goes online. A link opens in your browser when you click it.
settings-about-note = No account, no telemetry.
settings-licence = Licence
settings-licence-is = MIT or Apache-2.0

# 問い: questions of one's own.
settings-prompts = Prompts
settings-prompts-own = Your own prompts
settings-prompts-note = Asked among the recap's. None comes back within 60 days.
settings-prompts-add = Add a prompt
settings-prompts-text = Question
settings-prompts-about = About which lens
settings-prompts-general = General
settings-prompts-tense = Looks at
settings-prompts-past = the past
settings-prompts-present = now
settings-prompts-future = what is to come
settings-prompts-save = Keep
settings-prompts-edit = Change: { $text }
settings-prompts-remove = Remove: { $text }

settings-recap-data = A pack is data only: nothing in it runs, and nothing is fetched.
settings-recap-add = Add a pack…
settings-recap-remove = Remove: { $name }
settings-recap-unusable = This Nenrin can't use it
settings-recap-faults = { $count ->
        [one] One thing in this pack needs mending. Nothing was changed.
       *[other] { $count } things in this pack need mending. Nothing was changed.
    }

# 手がかり: the owner's own words.
settings-signals = Your own signals
settings-signals-offers = Recurring terms
settings-signals-offers-note = Terms that keep appearing in what you confirmed, and hardly anywhere else.
settings-signals-offer = You confirmed { $count } records with “{ $term }” ({ $all } in all)
settings-signals-accept = Make it a signal
settings-signals-accept-label = Make “{ $term }” a signal
settings-signals-decline = No
settings-signals-decline-label = “{ $term }” is no signal
settings-signals-own = Your signals
settings-signals-note = They work like the pack's. All of this stays on your machine.
settings-signals-add = Add a term
settings-signals-term = Term
settings-signals-direction = What it hints at
settings-signals-save = Keep
settings-signals-edit = Change: { $term }
settings-signals-remove = Remove: { $term }
