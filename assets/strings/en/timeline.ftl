# The timeline: the picture, its list, and what opens beside it.

timeline-today = Today
timeline-reads = Read
timeline-phases = Phase check
timeline-wider = { $times }× wider from here
timeline-goal-by = Goal: { $date }
timeline-fold = { $count } more
timeline-fold-back = Show fewer
timeline-fold-far = { $count } more, still far off
timeline-more-lanes = { $count ->
    [one] 1 more lane
   *[other] { $count } more lanes
 }
timeline-phase-1 = Firefighter
timeline-phase-2 = Gatekeeper
timeline-phase-3 = Partner
timeline-phase-4 = Catalyst

timeline-range = { $from } – { $to }
timeline-note = { $range } · { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
 } · { $roles ->
    [one] 1 role
   *[other] { $roles } roles
 }
timeline-picture = Picture of the timeline
timeline-overview = Overview
timeline-overview-keys = The left and right arrow keys move what you look at.
timeline-keys = Arrow keys choose a mark, Enter opens it. + and − zoom, 0 fits all, T goes to today, L shows a list.
timeline-lenses = Filter by lens
timeline-zoom = Zoom and move
timeline-zoom-out = Zoom out (−)
timeline-zoom-in = Zoom in (+)
timeline-zoom-fit = Fit (0)
timeline-zoom-today = Go to today (T)
timeline-as-list = Read as a list (L)
timeline-as-picture = See as a picture (L)
timeline-more = More for the timeline
timeline-add-role = Add a role
timeline-save-svg = Save as SVG
timeline-save-png = Save as PNG
timeline-saved = Saved to { $path }
timeline-roles-all = Show all roles
timeline-roles-only = Show { $role } only
timeline-filter-off = Show all

timeline-empty = Enter one role you have had, and the timeline begins.
timeline-empty-action = Add a role
timeline-invite-none = Your roles have started the timeline.
timeline-invite-records = { $sprouts ->
    [one] One sprout has
   *[other] { $sprouts } sprouts have
 } already grown from your { $entries ->
    [one] first entry
   *[other] first { $entries } entries
 }.
timeline-invite-only-records = { $entries ->
    [one] Your first entry has its place.
   *[other] Your first { $entries } entries have their places.
 }
timeline-invite-quiet = Still quiet: { $lens }. A single line from you, and one more strand appears here.
timeline-invite-first = Write one line about your recent work, and the first grain falls here.
timeline-invite-action = Write for “{ $lens }”
timeline-invite-first-action = Write an entry
timeline-kanji-count = { $n }
timeline-kanji = { $n }

timeline-mark-role = Role { $title }, { $period }
timeline-mark-pile = { $dates }, { $count ->
    [one] 1 entry
   *[other] { $count } entries
 }
timeline-mark-entry = { $date }, entry “{ $title }”
timeline-mark-branch = { $lens }: { $name }, { $stage }
timeline-mark-goal = Goal { $name }, { $date }
timeline-mark-step = Step “{ $text }”, { $date }
timeline-mark-step-done = Finished step “{ $text }”, { $date }
timeline-mark-read = Read “{ $title }”, { $date }
timeline-mark-reads = { $count ->
    [one] 1 thing read
   *[other] { $count } things read
 }
timeline-mark-unread = Unread, for { $name }
timeline-mark-phase = Phase check “{ $phase }”, { $date }
timeline-mark-fold-back = Show fewer directions under { $lens }
timeline-mark-fold = Show { $count ->
    [one] 1 more direction
   *[other] { $count } more directions
 } under { $lens }
timeline-mark-lanes = Show the other lanes

timeline-panel-entry = Entry
timeline-panel-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
 }
timeline-panel-role = Role
timeline-panel-goal = Goal
timeline-panel-reads = Read
timeline-panel-unread = Unread
timeline-panel-phase = Phase check
timeline-open-entry = Open in the journal
timeline-entries-all = Open these in the journal
timeline-entry-untitled = Entry without a title
timeline-entry-chips = What this entry hints at
timeline-evidence-said = Confirmed as evidence for { $direction }
timeline-evidence-dropped = No longer a hint at { $direction }
timeline-evidence-back = A hint at { $direction } again
timeline-role-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
 }
timeline-role-highlights = Highlights
timeline-role-only = Show this role only
timeline-role-edit = Edit
timeline-role-end = Give it an end
timeline-role-end-date = Until
timeline-role-end-save = End this role
timeline-role-remove = Remove
timeline-role-new = New role
timeline-role-title = Name of the role
timeline-role-kind = Kind of work
timeline-role-kind-none = Other
timeline-role-organisation = Organisation
timeline-role-from = From
timeline-role-to = Until
timeline-role-to-hint = Leave it empty while the role lasts.
timeline-role-summary = What it is about
timeline-role-highlights-hint = One a line.
timeline-role-save = Save
timeline-role-saved = Role saved
timeline-role-removed = { $title } removed
timeline-goal-steps = Steps
timeline-goal-no-steps = No steps yet.
timeline-goal-add-step = Add a step
timeline-goal-step-text = What to do
timeline-goal-why = Why there is a branch here
timeline-goal-plan = See it in the plan
timeline-step-done-said = Step finished
timeline-step-undone-said = Step taken back
timeline-step-added = Step added
timeline-step-by = by { $date }
timeline-step-done-on = finished { $date }
timeline-link-open = Open { $host } in the browser
timeline-link-shelf = See it on the shelf

timeline-list = The timeline as a list
timeline-list-years = Years
timeline-list-show = What to show
timeline-list-roles = Roles
timeline-list-all = All
timeline-list-future = Ahead
timeline-list-future-note = Goals and next steps
timeline-list-goals = { $count ->
    [one] 1 goal
   *[other] { $count } goals
 }
timeline-list-no-goals = No goals yet.
timeline-list-goal = Goal: { $name }
timeline-list-next-step = next step { $date }
timeline-list-year-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
 }
timeline-list-year-reads = { $count } read
timeline-list-year-phases = { $count ->
    [one] 1 phase check
   *[other] { $count } phase checks
 }
timeline-list-role-now = ongoing
timeline-list-role-began = began
timeline-list-role-ended = ended
timeline-list-read = read
timeline-list-phase = Phase check “{ $phase }”
timeline-list-directions = Directions to grow in
timeline-list-directions-note = Pieces of evidence; goals with their date
timeline-list-evidence = { $count }
timeline-list-carry = no evidence
timeline-list-more = Show the rest of this year
timeline-list-no-lens = no lens
timeline-separator = {" · "}

# What a bar too short for a title may say instead: whole=short, the first ones first. Nothing after the sign drops the word.
timeline-abbreviations = Systems-integrator=SI, Site reliability engineer=SRE, Engineering manager=EM, Project manager=PM, Product manager=PM, Tech lead=TL, Machine learning=ML, Quality assurance=QA, Technical=Tech, Infrastructure=Infra, Platform=Platform, Manager=Mgr, Senior=, Engineer=, Developer=, Programmer=
