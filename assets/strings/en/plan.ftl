# Plan: Will / Can / Must, goals with steps, snapshots, and what leaves as Markdown.

plan-half-year = Half-year
plan-half-year-current = now
plan-tab-plan = Plan
plan-tab-snapshots = Snapshots
plan-tab-snapshots-count = Snapshots { $count }
plan-snapshot-take = Keep a snapshot
plan-will = Will
plan-will-empty = What do you want to bring about? One sentence.
plan-can = Can
plan-can-strength = Strength
plan-can-strength-empty = Which strengths do you want to use?
plan-can-weakness = Weakness
plan-can-weakness-empty = Which weakness do you want to work on?
plan-must = Must
plan-must-empty = Which mission builds the ability?
plan-edit-label = Edit { $field }
plan-edit-hint = Ctrl+Enter saves, Esc leaves it as it was
plan-edit-hint-line = Enter saves, Esc leaves it as it was
plan-saved-said = { $field } changed

plan-goals = Goals and steps
plan-goals-empty = Choose one direction, and it becomes your first goal.
plan-goals-empty-action = Set a goal
plan-goal-add = Goal
plan-goal-add-label = Add a goal
plan-goal-direction = Direction
plan-goal-direction-placeholder = Any part of its name
plan-goal-direction-none = No direction has that name.
plan-goal-direction-missing = Choose a direction.
plan-goal-direction-taken = a goal already
plan-goal-by = By when
plan-goal-save = Set
plan-goal-changed-said = Goal moved
plan-goal-until = by { $date }
plan-goal-more = Actions for “{ $goal }”
plan-goal-open = See the direction
plan-goal-edit-date = Change the date
plan-goal-close = Close the goal
plan-goal-reopen = Reopen the goal
plan-goal-remove = Remove the goal
plan-goal-closed-said = Goal closed
plan-goal-reopened-said = Goal reopened
plan-goals-closed = Closed goals { $count }
plan-goal-closed-on = closed { $date }

plan-step-add = Add a step
plan-step-text = Step
plan-step-text-placeholder = One concrete thing, done within four weeks
plan-step-text-missing = Say in one line what you will do.
plan-step-by = By when (optional)
plan-step-save = Add
plan-step-offers = Steps one could take for { $direction }
plan-step-offer-weeks =
    { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }
plan-step-done-label = Done: { $step }
plan-step-date-label = Date of “{ $step }”
plan-step-date-add = Date
plan-step-remove-label = Remove “{ $step }”
plan-step-changed-said = Step changed
plan-step-done-said = Step done
plan-step-undone-said = Marked as not done

plan-date-hint = “Mar 2027” or “spring 2027” will do.
plan-date-hint-optional = “Oct 2026” will do. Empty takes the date away.

plan-snapshots-empty = A snapshot lets you read today’s plan again later.
plan-snapshots-note = A snapshot stays as it was on the day you kept it.
plan-snapshot-row = Snapshot of { $date }
plan-snapshot-goals =
    { $count ->
        [one] { $count } goal
       *[other] { $count } goals
    }
plan-snapshot-remove = Remove this snapshot
plan-snapshot-choose = Choose a snapshot on the left to read it here.
plan-snapshot-goals-none = There is no goal in this snapshot.
plan-nothing-written = (not written yet)

plan-export = Export
plan-export-open = Show the export
plan-export-close = Hide the export
plan-export-label = Preview of the export
plan-export-reader = Reader
plan-preset-self = For me
plan-preset-one-on-one = 1:1
plan-preset-application = Application
plan-preset-advice = Career advice
plan-export-language = Language of the document
plan-export-lang-ja = 日本語
plan-export-lang-en = English
plan-export-copy = Copy
plan-export-copied-said = Markdown copied
plan-export-copy-failed-said = Copying did not work. Use Export instead.
plan-export-save = Export
plan-export-saved-said = Exported: { $path }
plan-export-markdown = The Markdown that leaves
plan-export-alias = alias
plan-withheld-organisations =
    { $count ->
        [one] One organisation under an alias.
       *[other] { $count } organisations under aliases.
    }
plan-withheld-none = Everything leaves as it is.
plan-withheld-list = Not in it: { $parts }.
plan-withheld-weakness = weakness
plan-withheld-entry-text = entry texts
plan-withheld-dismissed = dismissed signals
plan-withheld-must = Must
plan-withheld-directions = some directions
plan-withheld-reasons = older or unconfirmed reasons
plan-withheld-role-details = details of roles
plan-withheld-goals = closed goals
plan-withheld-steps = steps
plan-withheld-reading = some reading
plan-withheld-addresses = addresses of your own links
plan-withheld-phases = the phase history
plan-withheld-balance = the balance of lenses
plan-withheld-other = some parts

# ふりかえる: a frozen plan beside what happened.
plan-tab-replay = Look back
plan-replay-planned = Planned
plan-replay-taken = Snapshot of { $date }
plan-replay-happened = Happened
plan-replay-until = From records up to { $date }
plan-replay-same = The same words still
plan-replay-unsaid = Not said yet
plan-replay-done = Done
plan-replay-no-record = Not done yet
plan-replay-no-records = No records
plan-replay-no-steps = No steps were chosen
plan-replay-records = Records for { $name }
plan-replay-write = Write about it
plan-replay-let-go = Let go
plan-replay-let-go-label = Let go: { $text }
plan-replay-let-go-done = No longer in the plan
plan-replay-gone = no longer in the plan
plan-replay-closed = closed { $date }
plan-replay-unplanned = What was not in the plan
plan-replay-count = { $count }
plan-replay-all = Show all
plan-replay-fewer = Show fewer
plan-replay-nothing-unplanned = No records in other directions.
plan-replay-rule = No score. A line joins what you wrote with the records that became its evidence.
plan-replay-save = Save as Markdown

# 半年のふりかえり: five quiet steps.
plan-tab-review = Half-year review
plan-review-which = Which half-year to review
plan-review-steps = Five steps
plan-review-step-happened = What happened
plan-review-step-lenses = Three lenses
plan-review-step-words = In words
plan-review-step-goals = Goals
plan-review-step-snapshot = Snapshot
plan-review-happened = { $count ->
        [one] One record from { $from } to { $until }.
       *[other] { $count } records from { $from } to { $until }.
    }
plan-review-roles = Roles at that time
plan-review-turnings = What turned
plan-review-no-turnings = No stage and no role changed.
plan-review-read = Read the { $count } records
plan-review-mark = Mark what you take along into the next half-year.
plan-review-lens = { $count ->
        [one] 1 piece of evidence, in { $months } of the months
       *[other] { $count } pieces of evidence, in { $months } of the months
    }
plan-review-more = { $count } more
plan-review-quiet = The quietest lens of this half-year.
plan-review-words = In a sentence
plan-review-words-of = { $lens } in a sentence
plan-review-words-empty = Not said yet
plan-review-next = The next half-year: { $half }
plan-review-former = Looked back on: { $half }
plan-review-goals = Which goals come along, and which do you let go?
plan-review-goal-steps = { $done }/{ $all } steps
plan-review-carry = Take along
plan-review-carried = Comes along
plan-review-let-go = Let go
plan-review-let-go-done = Let go
plan-review-snapshot = Keep the plan of { $half } as it is now.
plan-review-snapshot-note = In half a year “Look back” shows it beside what happened. Marked records: { $count }.
plan-review-snapshots = Snapshots of it: { $count }
plan-review-back = Back
plan-review-forward = Next
plan-review-finish = Finish
plan-review-fresh = Marks and words are kept as you go.
plan-review-kept = Begun { $date } and kept so far. Close it whenever you like; it opens where you left.
plan-review-finished = Finished { $date }. It can be changed at any time.
plan-review-marks = { $count } marked
