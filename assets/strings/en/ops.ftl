# Words of operations that make files: the dialogs' titles and the proposed names.

ops-save-plan = Export the career plan
ops-file-plan = career-plan.md
ops-save-timeline = Export the timeline
ops-file-timeline = timeline
ops-save-rings = Save the rings
ops-file-rings = Rings
ops-open-pack = Choose the pack’s folder
ops-save-replay = Save the plan and what happened
ops-file-replay = plan-and-what-happened.md
ops-save-archive = Export everything
ops-file-archive = nenrin.json
ops-open-archive = Import an archive

# Before a link leaves for the browser.
ops-open-address = Open a link
ops-open-address-question = Open { $host } in the browser?
ops-open-address-yes = Open
ops-open-address-no = Cancel

# ── What a doctor finds: finding-<code> ──
finding-error = Damage
finding-warning = Warning
finding-note = Note
finding-damaged = The journal's file is damaged, and only what can be read is shown: { $detail }
    .hint = Make a new journal of what can be read, or bring a backup back.
finding-integrity = Damage in the database: { $detail }
    .hint = Damage in indexes alone can be repaired. Otherwise make a new journal of what can be read, or bring a backup back.
finding-foreign-keys = Rows that point nowhere: { $detail }
    .hint = nenrin salvage makes a new journal without them.
finding-search-index = Records that a search could miss: { $detail }
finding-unreadable = Rows that say nothing: { $detail }
    .hint = nenrin salvage makes a new journal without them.
finding-ids = Ids that name two things: { $detail }
finding-dates = Records that do not stand where their date says: { $detail }
finding-tags = Records that their tags may not find: { $detail }
finding-stale-suggestions = Suggestions about what is gone: { $detail }
finding-orphaned-evidence = Decisions about what is gone: { $detail }
    .hint = They do no harm. They are yours, so they are kept.
finding-future = Something was written later than now: { $detail }
    .hint = Look at the computer's clock.
finding-backups-unreadable = The folder of backups can't be read ({ $detail })
    .hint = Check its permissions.
finding-backup-damaged = Damaged backup: { $detail }
    .hint = Make a new one with nenrin backup.
finding-backup-differs = A backup that does not hold what it held when it was made: { $detail }
    .hint = Make a new one with nenrin backup.
finding-backup-other-key = A backup that the present passphrase does not open: { $detail }
finding-no-backup = There is no backup
    .hint = nenrin backup makes one.
finding-backup-old = Something has changed since the last backup: { $detail }
    .hint = nenrin backup makes one.
finding-permissions = Others may read or write this: { $detail }
    .hint = Keep files to yourself (0600), and folders too (0700).
finding-sync-folder = { $detail } synchronises this folder
    .hint = A file that is synchronised while it is open can be damaged. Move the journal elsewhere, and synchronise its backups alone (nenrin backup --to <DIR>).
finding-sync-conflict = A copy that synchronising left: { $detail }
    .hint = Don't delete it before you know which one is newer.
finding-little-room = Little room is left on the disk ({ $detail } bytes)
    .hint = A backup or a restore may not fit.
finding-aside = A damaged file is kept here: { $detail }
    .hint = Delete the folder when you no longer need it.
finding-aside-unlocked = A damaged file without a lock is kept here: { $detail }
    .hint = It can be read. Delete the folder if you don't need it.

# ── What was salvaged of a damaged file ──
salvage-whole = Everything that you wrote could be read
salvage-partly = What could be read
salvage-entries = Records that are not as they were
salvage-nameless-roles = Roles whose name can't be read ({ $roles }) are called 「？」; their records and highlights are as they were.
salvage-history = What could be undone is not carried over.
salvage-from-backup = as in the backup
salvage-former = words of its last version
salvage-undated = words alone; the date is that of the record before
salvage-marred = some letters can't be read
salvage-lost = can't be read

# ── Tables, as one who reads a report calls them: table-<name> ──
table-alias = names for sharing
table-decision = decisions on evidence
table-document = cards, own signals and the like
table-draft = drafts
table-entry = records
table-entry-body = the words of records
table-goal = goals
table-highlight = highlights of roles
table-moved-link = new addresses of links
table-own-link = own links
table-plan-text = texts of the plan
table-prompt-turn = prompts shown
table-reading = reading
table-role = roles
table-snapshot = snapshots of the plan
table-star = stars
table-step = steps
table-tag = tags
table-undo-change = contents of the undo history
table-undo-op = undo history
table-version = versions
