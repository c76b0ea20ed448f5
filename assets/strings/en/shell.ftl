# The window around the views.

shell-title = { $view } – Nenrin
shell-rail = Main views
shell-search = Search and commands ({ $keys })
shell-file-untouched = The journal's file has not been touched.
shell-sample = This is the sample journal. Nothing you write here enters your own.
shell-sample-name = Sample journal
shell-sample-leave = Back to my journal
shell-undone = Undone: { $what }
shell-redone = Redone: { $what }
shell-undo-skipped = Stepped over, not undone: { $what }
shell-redo-skipped = Stepped over, not redone: { $what }
shell-skip = Step over it
shell-nothing-to-undo = There is nothing left to undo
shell-nothing-to-redo = There is nothing left to redo

# What an operation is called when it is undone or redone.
shell-op-add-role = adding a role
shell-op-edit-role = editing a role
shell-op-end-role = ending a role
shell-op-remove-role = removing a role
shell-op-write-entry = writing an entry
shell-op-edit-entry = editing an entry
shell-op-remove-entry = removing an entry
shell-op-restore-version = going back to a version
shell-op-confirm-evidence = confirming a signal
shell-op-dismiss-evidence = dismissing a signal
shell-op-reset-evidence = taking back a decision on a signal
shell-op-star-direction = starring a direction
shell-op-write-plan = the words of the plan
shell-op-add-goal = adding a goal
shell-op-edit-goal = changing a goal
shell-op-remove-goal = removing a goal
shell-op-add-step = adding a step
shell-op-edit-step = changing a step
shell-op-finish-step = finishing a step
shell-op-remove-step = removing a step
shell-op-set-reading = changing the shelf
shell-op-add-link = adding a link
shell-op-edit-link = changing a link
shell-op-remove-link = removing a link
shell-op-take-snapshot = the snapshot of the plan
shell-op-remove-snapshot = removing a snapshot
shell-op-set-alias = changing an alias
shell-op-add-phase-check = writing a phase check
shell-op-edit-phase-check = changing a phase check
shell-op-remove-phase-check = removing a phase check
shell-op-add-prompt = adding a prompt
shell-op-edit-prompt = changing a prompt
shell-op-remove-prompt = removing a prompt
shell-op-add-card = making a sentence evidence
shell-op-edit-card = changing an evidence card
shell-op-remove-card = removing an evidence card
shell-op-decide-carry-over = a word on a carry-over
shell-op-write-review = the half-year review
shell-op-restore-backup = restoring a backup
shell-nothing-to-lock = There is no passphrase. Set one in the settings, under “Backups and lock”.
shell-op-add-pack = adding a pack
shell-op-remove-pack = removing a pack
shell-op-add-signal = adding a signal
shell-op-edit-signal = changing a signal
shell-op-remove-signal = removing a signal
shell-op-decline-signal = declining a term
shell-op-restore = restoring from the trash
shell-op-empty-trash = emptying the trash
shell-op-import-archive = importing a file
shell-op-fill-sample = filling the sample
shell-op-first-start = the first roles and Will

# What was done, said with "Undo" beside it.
shell-did-add-role = Role added
shell-did-end-role = Role ended
shell-did-remove-role = Role moved to the trash
shell-did-write-entry = Entry written
shell-did-edit-entry = Entry changed
shell-did-restore-version = Went back to the version
shell-did-remove-entry = Entry moved to the trash
shell-did-confirm-evidence = Signal confirmed
shell-did-dismiss-evidence = Signal dismissed
shell-did-add-goal = Goal set
shell-did-remove-goal = Goal moved to the trash
shell-did-add-step = Step added to the plan
shell-did-remove-step = Step moved to the trash
shell-did-add-link = Link added to the shelf
shell-did-remove-link = Link moved to the trash
shell-did-take-snapshot = Snapshot of the plan kept
shell-did-remove-snapshot = Snapshot removed
shell-did-restore = Restored from the trash
shell-did-empty-trash = Trash emptied
shell-did-import-archive = File imported

# Said once after the start, when the file of the preferences could not be used.
preferences-broken = The preferences file was damaged: a copy was kept, and Nenrin opened with the defaults
preferences-unreadable = The preferences file cannot be read: Nenrin opened with the defaults, and changes will not be kept

# ── A damaged journal ──
damage-name = Damaged journal
damage-bar = The journal's file is damaged. You see what can be read of it; nothing can be written.
damage-open = How to mend it…
damage-title = The journal's file is damaged
damage-lead = A failing disk or a write that was cut short can do this. The damaged file is neither written to nor deleted: whatever you choose, it is kept.
damage-salvage = Make a new journal of what can be read
damage-salvage-note-whole = Everything that you wrote could be read.
damage-salvage-note = { $entries ->
    [one] One record could be read.
   *[other] { $entries } records could be read.
}
damage-from-backup = What was missing came from a backup.
damage-lost = { $lost ->
    [one] One can't be read from anywhere.
   *[other] { $lost } can't be read from anywhere.
}
damage-salvage-do = Make a new journal
damage-changed = Records that are not as they were ({ $count })
damage-broken = Partly unreadable: { $tables }
damage-unreadable = Nothing could be read of this file.
damage-restore = Bring a backup back
damage-restore-note = The journal becomes what it was then. What you wrote since stays in the damaged file.
damage-back = Look at what can be read
damage-mended = This is a new journal now. The damaged file is kept in { $path }.
damage-restored = The backup is back. The damaged file is kept in { $path }.
damage-backups = Backups to bring back
damage-untitled = Untitled
