# Directions: three columns, and a direction opened with its reasons.

directions-group-growing = Growing now
directions-group-adjacent = Next to you
directions-group-dormant = Sleeping
directions-group-far = Far off
directions-far-note = No sign of these yet. One record would change that.
directions-not-a-ranking = The order is not a ranking.
directions-legend = What the stages mean
directions-legend-seed = adjacent
directions-legend-sprout = beginning
directions-legend-branch = grown
directions-legend-trunk = bears weight
directions-legend-dormant = dormant
directions-legend-goal = goal
directions-starred = Part of your will
directions-empty = Directions grow out of your own records.
directions-empty-action = Write the first record

directions-evidence-none = No sign of it yet
directions-evidence-count =
    { $count ->
        [one] { $count } piece, { $date }
       *[other] { $count } pieces, newest { $date }
    }
directions-evidence-unconfirmed =
    { $count ->
        [one] { $count } signal, not confirmed yet
       *[other] { $count } signals, not confirmed yet
    }
directions-reason-waiting =
    { $count ->
        [one] { $count } signal waits for your yes or no
       *[other] { $count } signals wait for your yes or no
    }
directions-reason-practised-since = Ongoing since your work as { $role }
directions-reason-own-role = Your present role itself
directions-reason-first-record = Began in { $date }: “{ $title }”
directions-reason-carry-over = Close to your work as { $role }
directions-reason-asleep = One record would wake it
directions-reason-none = One record would change this
directions-reason-role-unknown = a past role

directions-as-of-today = From records up to { $date }
directions-as-of-past = As of { $date }
directions-as-of-change = Choose the day to look from
directions-as-of-label = Look from this day
directions-as-of-hint = Records and roles after that day don’t count.
directions-as-of-show = Look from here
directions-as-of-back = Back to today
directions-as-of-note = You are looking at a past day. Go back to today to confirm or plan.

directions-detail-added = The talk does not name this one. It is a neighbour, added by this app.
directions-detail-more = More
directions-detail-star = Make it part of your will
directions-detail-unstar = Take it out of your will
directions-detail-make-goal = Make it a goal
directions-detail-see-plan = See it in the plan
directions-detail-goal-by = By when
directions-detail-goal-hint = “Mar 2027” or “spring 2027” will do.
directions-detail-goal-save = Set the goal
directions-detail-goal-now = Goal: { $date }
directions-why = Why there is a branch here
directions-why-weights = Weight
directions-why-weights-show = Show weights
directions-why-weights-hide = Hide weights
directions-why-empty = No evidence yet. When a record holds a signal, it appears here.
directions-why-earlier =
    { $count ->
        [one] { $count } earlier piece
       *[other] { $count } earlier pieces
    }
directions-why-dismissed =
    { $count ->
        [one] { $count } dismissed
       *[other] { $count } dismissed
    }
directions-why-restore = Take back
directions-why-confirm = Confirm
directions-why-confirm-label = Confirm “{ $title }” as evidence
directions-why-dismiss = Not this
directions-why-dismiss-label = Not this: “{ $title }” is no evidence here
directions-why-number = Evidence { $number }
directions-why-restored-said = Back among the signals
directions-source-entry = record
directions-source-highlight = role highlight
directions-source-step = finished step
directions-source-reading = reading
directions-state-suggested = signal only
directions-state-confirmed = confirmed
directions-state-dismissed = dismissed
directions-signals-between = {", "}
directions-signals = Signals: { $signals }
directions-carry = “{ $strength }”, carried over from { $role }
directions-foothold = The ground of “{ $direction }” as a foothold
directions-carry-plain = Experience as { $role }
# Strengths that moved from role to role: listed where a role or a direction is open
directions-threads = Carried over
directions-thread-way = { $from } → { $into }
directions-thread-yes = That’s right
directions-thread-yes-label = Confirm that “{ $strength }” was carried over
directions-thread-no = Not so
directions-thread-no-label = Say that “{ $strength }” was not carried over
directions-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
directions-sum = Ground { $ground } = 1 − 2^(−{ $weight }/1.4)
directions-sum-total = Total
directions-change-confirm-stage = Confirming the signals makes it a { $stage }.
directions-change-confirm = Confirming the signals makes the evidence firm.
directions-change-one-entry-stage = One more confirmed record makes it a { $stage }.
directions-change-one-entry = One more confirmed record adds ground.
directions-change-keep-alive = One record keeps it awake.
directions-change-read-link = A link read, with one line of takeaway, counts as evidence too.
directions-change-take-step-stage = Finishing the next step makes it a { $stage }.
directions-change-take-step = Finishing the next step counts as evidence too.
directions-change-weight = Total { $from } → { $to }
directions-change = What would change it

directions-parts = The numbers and their parts
directions-parts-weight = Weight of the evidence
directions-parts-weight-rule = Kind of source × confirmation × recency (halves every three years). A month counts 1 at most.
directions-parts-column-source = Evidence
directions-parts-column-base = Kind
directions-parts-column-confirmation = Confirmed
directions-parts-column-recency = Recency
directions-parts-column-cap = Month cap
directions-parts-column-weight = Weight
directions-parts-total = Total
directions-parts-capped = { $month } counts { $counted } of { $raw }.
directions-parts-ground = Ground
directions-parts-ground-rule = 1 − 2^(−total/1.4)
directions-parts-reach = Reach
directions-parts-reach-rule = Nearness of the role × tenure (0.4 on the first day, 1 at two years). The best one counts.
directions-parts-column-role = Role
directions-parts-column-near = Near
directions-parts-column-tenure = Tenure
directions-parts-column-reach = Reach
directions-parts-reach-none = No carry-over from a role yet.
directions-parts-will = Will
directions-parts-will-starred = starred
directions-parts-will-planned = in the plan
directions-parts-will-none = neither starred nor planned yet
directions-parts-opportunity = Opportunity
directions-parts-opportunity-rule = Of the distance to a trunk half a year ago (1 − (W − this half-year)/5 = { $room }), the share within reach; then foothold, will, the growth of this half-year and the quiet lens each close a part of the rest.
directions-parts-opportunity-reach = { $room } × reach × 0.4
directions-parts-opportunity-foothold = Foothold (up to a third of the rest)
directions-parts-opportunity-will = Will (half of the rest)
directions-parts-opportunity-growing = Growth of this half-year (up to four fifths of the rest)
directions-parts-opportunity-quiet = Quiet lens (a fifth of the rest)

directions-years = Evidence by year
directions-years-label = Weight of the evidence by year; a table follows.
directions-years-table = See the table
directions-years-column-year = Year
directions-years-column-weight = Weight
directions-years-rule = Weight at the end of that year; a month counts 1 at most.

directions-practices = What it consists of
directions-next = Next step
directions-next-weeks =
    { $weeks ->
        [one] up to { $weeks } week
       *[other] up to { $weeks } weeks
    }
directions-next-add = Add to the plan
directions-next-none = All the steps offered here are done.
directions-next-all = See all steps
directions-next-done = done
directions-next-planned = in the plan
directions-reading = Reading
directions-reading-unread = { $count } unread
directions-reading-open = Open { $host } in the browser
directions-reading-shelf = See the shelf

directions-next-five = Where to grow next

directions-tabs = Ways to see the directions
directions-tab-lenses = Three lenses
directions-tab-queue = Review
directions-tab-matrix = Multiply
directions-tab-rings = Rings
directions-tab-phases = Phases

# Phases: dated answers on the phase model.
directions-phase-map = A map of what to let go of and hand over next, not a grade.
directions-phase-choose-role = For which role
directions-phase-role = { $title }, { $organisation }
directions-phase-history = Checks so far
directions-phase-bands = Band height: number of yes
directions-phase-point = { $date }, { $role }: { $phase }
directions-phase-nowhere = too early to say
directions-phase-nowhere-yet = No phase has a majority of yes yet.
directions-phase-answers = Answers of { $date }
directions-phase-former = Before: { $date }; former answers stand where they changed.
directions-phase-begin = Answer today
directions-phase-first = Answer the statements
directions-phase-answering = Answering
directions-phase-answering-hint = Starts from the last answers. Statements may be left open.
directions-phase-date = Answers of
directions-phase-date-hint = Today if empty. A past date is fine.
directions-phase-save = Keep
directions-phase-more = This check
directions-phase-change = Change the answers
directions-phase-remove = Remove
directions-phase-yes = Yes
directions-phase-no = No
directions-phase-unanswered = –
directions-phase-before-yes = was yes
directions-phase-before-no = was no
directions-phase-count = { $yes } yes, { $no } no
directions-phase-next = What to hand over next
directions-phase-way = From { $from } to { $to }
directions-phase-plan = Make it a step
directions-phase-directions = Directions it leads to
directions-phase-goal = Goal { $date }
directions-phase-evidence = { $count ->
        [one] 1 piece of evidence
       *[other] { $count } pieces of evidence
    }
directions-phase-strength = Strength of this phase
directions-phase-risk = Beware
directions-phase-source = Statements and descriptions are this recap's reading.
directions-phase-no-role = Phases are seen role by role.
directions-phase-no-role-action = Add a role

# 掛け算: the matrix.
directions-matrix-lead = How often your work (rows) and a neighbouring field (columns) meet in one record.
directions-matrix-empty = What you do and the fields next to it meet in your records.
directions-matrix-title = { $row } × { $column }
directions-matrix-count = { $count }
directions-matrix-cell = { $row } × { $column }: { $count } ({ $suggested } not confirmed)
directions-matrix-cell-offer = { $row } × { $column }: none yet; a small experiment is near
directions-matrix-cell-empty = { $row } × { $column }: none yet
directions-matrix-both = { $count ->
        [one] Both meet in 1 record.
       *[other] Both meet in { $count } records.
    }
directions-matrix-none = Not in one record yet.
directions-matrix-none-near = Not in one record yet. The records beside it bring it within reach.
directions-matrix-smallest = The smallest experiment
directions-matrix-weeks = { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    }
directions-matrix-write = Start writing
directions-matrix-plan = Into the plan
directions-matrix-planned = Step added to the plan
directions-matrix-near = Records beside it
directions-matrix-all = Show all { $count } rows
directions-matrix-fewer = Show fewer rows
directions-matrix-legend = Meaning of the marks
directions-matrix-one = 1–2 records
directions-matrix-some = 3–6
directions-matrix-many = 7 or more
directions-matrix-beside = empty, beside records
directions-matrix-unconfirmed = suggested

# 年輪: the rings.
directions-rings-how = { $year } in the middle. Width: that year's evidence. Dark edge: a role changed.
directions-rings-label = Rings from { $from } to { $to }. The table says the same
directions-rings-legend = How the lenses are drawn
directions-rings-tip = { $year }: { $count }
directions-rings-year = Year
directions-rings-role = Role begun
directions-rings-sum = All
directions-rings-between = {", "}
directions-rings-year-of = { $year }
directions-rings-counts = { $deepen } deepen + { $democratize } democratize + { $multiply } multiply = { $sum }
directions-rings-turnings = Turning points
directions-rings-records = Records
directions-rings-all = Show all { $count }
directions-rings-no-records = No records of this year yet.
directions-rings-began = became { $role }
directions-rings-running = now
directions-rings-save = Save as image
directions-rings-empty = Rings grow from years with records and roles.

# 確認: suggestions that wait.
directions-queue-empty = Nothing waits for a yes or a no.
directions-queue-all = All directions
directions-queue-which = Suggestions for which direction
directions-queue-total = { $count ->
        [one] 1 waits for a yes or a no
       *[other] { $count } wait for a yes or a no
    }
directions-queue-none-of = Nothing waits in this direction.
directions-queue-pick = Select: { $title }
directions-queue-pick-all = Select all
directions-queue-pick-none = Select none
directions-queue-confirm-picked = Confirm { $count }
directions-queue-dismiss-picked = Not these { $count }
directions-queue-item = { $date }, { $title }: { $direction }
directions-queue-open = Open
directions-queue-key-pick = select
