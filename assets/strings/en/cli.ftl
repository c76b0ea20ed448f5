# The command line: help, answers, and what could not be understood.

cli-about = Nenrin: grow your next branch from the rings you already have. A journal of roles and records that shows where you can grow, and why.
cli-after = Without a command the window opens.
    Data stays where --data-dir, NENRIN_DATA_DIR or the system's data folder says, and is never sent anywhere.
cli-heading-usage = Usage
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-heading-commands = Commands
cli-arg-repeated = { $help } (may be repeated)

# ── Commands ──
cli-about-role = Work with roles
cli-about-role-add = Add a role, as one line (“SRE summer 2019 to Sep 2022”) or by options
cli-about-role-list = List roles
cli-about-role-edit = Change a role; what isn't given stays
cli-about-role-end = End a role
cli-about-role-remove = Move a role to the trash; its records stay
cli-about-write = Write a record
cli-about-list = List records, newest first
cli-about-show = Show a record
cli-about-edit = Change a record; without options the editor opens
cli-about-remove = Move records to the trash
cli-about-search = Find records by their words
cli-about-directions = Show directions to grow in, with their reasons
cli-about-star = Star a direction
cli-about-matrix = The multiply matrix (what one practises × neighbouring fields)
cli-about-rings = The rings (evidence by year)
cli-about-phase = Phase checks (a map of what to hand over next, not a grade)
cli-about-phase-check = Answer the statements; without answers, show them
cli-about-phase-history = List what was answered over time
cli-about-phase-remove = Remove a check
cli-about-evidence = Judge evidence
cli-about-evidence-confirm = Confirm evidence
cli-about-evidence-dismiss = Dismiss evidence
cli-about-evidence-reset = Take a judgement back
cli-about-plan = Work with the plan
cli-about-plan-show = Show the plan
cli-about-plan-will = Write Will: what you want to bring about
cli-about-plan-can = Write Can: strengths to use, a weakness to work on
cli-about-plan-must = Write Must: the mission that builds the ability
cli-about-plan-goal = Work with goals
cli-about-plan-goal-add = Make a direction a goal
cli-about-plan-goal-edit = Give a goal another date
cli-about-plan-goal-close = Close a goal, reached or let go
cli-about-plan-goal-reopen = Open a closed goal again
cli-about-plan-goal-remove = Move a goal to the trash
cli-about-plan-step = Work with steps
cli-about-plan-step-add = Add a step to a goal
cli-about-plan-step-edit = Change a step's words or date
cli-about-plan-step-done = Tick a step off
cli-about-plan-step-remove = Move a step to the trash
cli-about-plan-snapshot = Keep the plan as it is now; look at earlier snapshots
cli-about-plan-snapshot-list = List snapshots
cli-about-plan-snapshot-show = Show a snapshot
cli-about-plan-snapshot-remove = Remove a snapshot
cli-about-reading = Work with the bookshelf
cli-about-reading-list = List links
cli-about-reading-queue = Put a link on the shelf
cli-about-reading-start = Start reading a link
cli-about-reading-done = Finish reading a link
cli-about-reading-drop = Take a link off the shelf
cli-about-reading-add = Add a link of your own
cli-about-reading-move = Note a link's new address
cli-about-reading-remove = Move a link of your own to the trash
cli-about-prompt = Show the question of the day, and why this one
cli-about-alias = Work with the names under which organisations leave
cli-about-alias-list = List organisations and their aliases
cli-about-alias-set = Set an organisation's alias
cli-about-export = Export
cli-about-export-plan = Export the career plan as Markdown
cli-about-export-archive = Export everything as one JSON document
cli-about-import = Import
cli-about-import-archive = Import what export archive wrote
cli-about-evidence-why = Show why a record suggests a direction
cli-about-recap = Work with recap packs
cli-about-recap-build = Make the model that tells evidence, from a pack's examples
cli-about-sample = Fill an empty journal with a fictional person
cli-about-undo = Undo the last change
cli-about-redo = Redo what was undone
cli-about-trash = Work with what was removed
cli-about-trash-list = List what was removed
cli-about-trash-restore = Bring something back
cli-about-trash-empty = Empty the trash
cli-about-doctor = Examine the journal's file without changing it
cli-about-help = Show the help of a command

# ── Arguments: cli-arg-<command>-<name>, or cli-arg-<name> where it means the same everywhere ──
cli-arg-data-dir = Folder that holds the journal
cli-arg-lang = Language: ja, en
cli-arg-json = Print one JSON document instead of text
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-id = Beginning or end of the id (four characters or more)
cli-arg-ids = Beginnings or ends of ids (four characters or more)
cli-arg-role = Beginning or end of the role's id
cli-arg-date = What day it is about; today unless given
cli-arg-title = Title
cli-arg-kind = Kind: reflection, achievement, learning, decision
cli-arg-tag = Tag
cli-arg-text = The text; - reads it from standard input
cli-arg-org = Organisation
cli-arg-from = Beginning
cli-arg-to = End
cli-arg-summary = A sentence or two
cli-arg-highlight = Achievement
cli-arg-lens = Lens of the evidence: deepen, democratize, multiply
cli-arg-direction = Name of a direction (see nenrin directions)
cli-arg-offset = How many to skip
cli-arg-limit = How many at most
cli-arg-as-of = As of which day; today unless given
cli-arg-half-year = Half-year: 2026-H1 (from April), 2026-H2 (from October); the current one unless given
cli-arg-goal = Beginning or end of the goal's id
cli-arg-step = Beginning or end of the step's id
cli-arg-snapshot = Beginning or end of the snapshot's id
cli-arg-link = Name of the link; for one of your own the beginning or end of its id
cli-arg-by = Until when
cli-arg-url = Address that begins with http:// or https://
cli-arg-out = File to write; standard output unless given, or for -
cli-arg-command = Command to explain
cli-arg-role-add-line = The role in one line; options win over it
cli-arg-role-add-title = What the role is called
cli-arg-role-add-kind = The kind's id or a usual name
cli-arg-role-edit-title = What the role is called
cli-arg-role-edit-kind = The kind's id or a usual name; empty for none
cli-arg-role-edit-current = It lasts until today
cli-arg-role-edit-highlight = Achievement; replaces the whole list
cli-arg-role-end-to = End; today unless given
cli-arg-matrix-row = The row's name (second column of the table)
cli-arg-matrix-column = The column's direction
cli-arg-rings-year = The year to open
cli-arg-phase-check-role = For which role; the newest current one unless given
cli-arg-phase-check-date = Of when the answers speak; today unless given
cli-arg-phase-check-yes = Ids of statements that are true, separated by commas
cli-arg-phase-check-no = Ids of statements that are not, separated by commas
cli-arg-phase-history-role = Of this role alone
cli-arg-phase-remove-check = Beginning or end of the check's id
cli-arg-write-role = Role it belongs to
cli-arg-write-prompt = Prompt that it answers (see nenrin prompt)
cli-arg-edit-date = What day it is about
cli-arg-edit-role = Role it belongs to; empty for none
cli-arg-edit-tag = Tag; replaces the whole list, empty for none
cli-arg-list-role = Role they belong to
cli-arg-search-role = Role they belong to
cli-arg-search-query = Words to look for; all of them must occur
cli-arg-directions-id = Direction to open
cli-arg-star-off = Take the star away
cli-arg-evidence-confirm-entry = Beginning or end of the record's id
cli-arg-evidence-dismiss-entry = Beginning or end of the record's id
cli-arg-evidence-reset-entry = Beginning or end of the record's id
cli-arg-source = What the id names: entry, highlight, step, reading
cli-arg-plan-can-text = Strengths to use; - reads them from standard input
cli-arg-plan-can-weakness = A weakness to work on
cli-arg-plan-step-add-text = One line; not needed with --origin
cli-arg-plan-step-add-origin = Take it from the recap's first steps (such as slo_ux-1)
cli-arg-plan-step-edit-text = One line
cli-arg-plan-step-edit-by = Until when; empty for no date
cli-arg-plan-step-done-not = It is not finished after all
cli-arg-reading-list-status = Status: queued, reading, read
cli-arg-reading-list-all = Also what isn't on the shelf
cli-arg-takeaway = One line; it becomes evidence
cli-arg-organisation = Organisation, as in the roles
cli-arg-alias = Alias; empty for the default one
cli-arg-preset = Reader: self, one-on-one, application, advice
cli-arg-evidence-why-entry = Beginning or end of the record's id (four characters or more)
cli-arg-folder = Folder of the pack
cli-arg-recap-build-out = File to write the model to; model.bin in the folder unless given
cli-arg-file = File to import
cli-arg-dry-run = Only show what would come in

# ── What could not be understood ──
cli-error = Error: { $text }
cli-error-why = Why: { $text }
cli-error-hint = Hint: { $text }
cli-usage-unknown-argument = There is no option or argument “{ $name }”.
cli-usage-unknown-command = There is no command “{ $name }”.
cli-usage-missing-command = A command is missing.
cli-usage-missing-argument = Something is missing: { $name }
cli-usage-conflict = “{ $name }” can't be used with another option given, or stands twice.
cli-usage-invalid-utf8 = An argument is not UTF-8.
cli-usage-missing-value = “{ $name }” needs a value.
cli-usage-invalid-value = “{ $name }” can't be “{ $value }”.
cli-usage-too-many-values = “{ $name }” has too many values.
cli-usage-other = The command can't be understood.
cli-usage-suggestion = Did you mean { $name }?
cli-usage-valid = Use one of: { $values }
cli-usage-hint = --help shows how to use it.

# ── Answers ──
cli-now = now
cli-period = { $from } – { $to }
cli-yes = yes
cli-no = no
cli-removed = Moved to the trash: { $id }
cli-snapshot-removed = Removed the snapshot { $id }; nenrin undo brings it back
cli-why-nothing = Nothing in this record hints at that direction.
cli-why-words = Carried by: “{ $words }”
cli-why-between = ”, “
cli-why-example = It resembles: “{ $example }”
cli-recap-built = { $recap }: made a model of { $examples } examples ({ $bytes } bytes): { $path }
cli-written = Written: { $path }
cli-undone = Undone: { $what }
cli-redone = Redone: { $what }
cli-restored = Brought back: { $id }
cli-trash-empty = The trash is empty
cli-trash-emptied = { $n ->
        [one] Emptied the trash of one thing
       *[other] Emptied the trash of { $n } things
    }; nenrin undo brings it back
cli-thing-entry = record
cli-thing-role = role
cli-thing-goal = goal
cli-thing-step = step
cli-thing-link = link
cli-roles-empty = No roles yet
cli-entries-none = No records match
cli-entries-count = { $n ->
        [one] 1 record
       *[other] { $n } records
    }
cli-entries-some = { $n } of { $total } records
cli-entries-more = { $n } records, and more
cli-evidence-heading = Evidence
cli-evidence-set = Evidence for { $direction } ({ $id }): { $state }
cli-state-suggested = suggested
cli-state-confirmed = confirmed
cli-state-dismissed = dismissed
cli-starred = Starred { $direction }
cli-unstarred = Took the star from { $direction }

cli-directions-as-of = As of { $date }
cli-direction-added = The talk does not name this direction; Nenrin added it.
cli-group-growing = Growing now
cli-group-adjacent = Next to you
cli-group-dormant = Sleeping
cli-group-far = Far off
cli-goal-by = Goal: by { $by }
cli-reason-waiting = { $n ->
        [one] One suggestion waits for a yes
       *[other] { $n } suggestions wait for a yes
    }
cli-reason-own-role = It is the very work of your role “{ $role }”
cli-reason-practised-since = Practised since { $date }, when you were “{ $role }”
cli-reason-first-record = It began on { $date } with “{ $title }”
cli-reason-carry-over = Your time as “{ $role }” carries over
cli-reason-asleep = Nothing recorded since { $date }
cli-reason-none = No sign of it yet
cli-numbers-heading = Numbers
cli-number-weight = Evidence weight
cli-number-ground = Ground
cli-number-reach = Reach
cli-number-will = Will
cli-number-opportunity = Opportunity
cli-carry-overs-heading = Carry-overs
cli-steps-heading = First steps
cli-weeks = { $n ->
        [one] 1 week
       *[other] { $n } weeks
    }
cli-links-heading = Reading
cli-would-change-heading = What would change it
cli-would-change-one-entry = One more record, confirmed: weight { $weight }
cli-would-change-confirm = Every waiting suggestion confirmed: weight { $weight }
cli-would-change-keep-alive = Nothing new: it falls asleep in time (weight { $weight })
cli-would-change-read-link = The next link read with a takeaway: weight { $weight }
cli-would-change-take-step = The next step finished: weight { $weight }
cli-would-change-stage = { $change } → { $stage }

cli-plan-will = Will
cli-plan-strength = Can: strengths
cli-plan-weakness = Can: a weakness
cli-plan-must = Must
cli-plan-unsaid = not said yet
cli-plan-goals = Goals and steps
cli-plan-no-goals = No goals yet
cli-by = by { $by }
cli-closed = closed { $date }
cli-done = done { $date }
cli-goals-count = { $n ->
        [one] 1 goal
       *[other] { $n } goals
    }
cli-snapshots-empty = No snapshots yet
cli-matrix-empty = No matrix yet. It fills with your records and roles
cli-matrix-legend = Numbers count records, ? not confirmed yet, + empty beside a filled one
cli-matrix-nothing = Not in one record yet.
cli-rings-empty = No rings yet
cli-rings-changes = Role changes
cli-rings-records = { $n ->
        [one] 1 record
       *[other] { $n } records
    }
cli-phase-removed = Phase check removed: { $id }. nenrin undo brings it back
cli-phase-empty = No phase checks yet. nenrin phase check shows the statements
cli-phase-how = To answer: nenrin phase check --yes p1-1,p2-1 --no p3-1
cli-phase-nowhere = No phase has a majority of yes yet.
cli-phase-no-place = too early to say
cli-phase-load = Remaining load: { $phase }, yes to { $yes } of { $of }
cli-phase-next = What to hand over next

cli-reading-empty = No links match
cli-reading-none = –
cli-reading-queued = queued
cli-reading-reading = reading
cli-reading-read = read
cli-prompt-quiet = { $lens } has the least recent evidence; the newest is of { $date }
cli-prompt-unseen = { $lens } has no evidence yet
cli-prompt-answer = To answer: nenrin write --prompt { $id }
cli-aliases-empty = No role has an organisation yet
cli-alias-default = (the default alias)

cli-import-would = The import would bring this; nothing was written yet
cli-import-did = Imported; nenrin undo takes it back
cli-import-roles = roles
cli-import-entries = records
cli-import-goals = goals
cli-import-readings = bookshelf
cli-import-unchanged = already there
cli-sample-filled = Made the sample: { $roles } roles, { $entries } records

cli-doctor-file = File
cli-doctor-bytes = Bytes
cli-doctor-roles = Roles
cli-doctor-entries = Records
cli-doctor-trash = Trash
cli-doctor-sound = Nothing is wrong
cli-doctor-unsound = Found
cli-finding-integrity = Damage in the database: { $detail }
cli-finding-foreign-keys = Rows that point nowhere: { $detail }
cli-finding-search-index = Records that a search could miss: { $detail }
cli-finding-unreadable = Rows that can't be read: { $detail }
