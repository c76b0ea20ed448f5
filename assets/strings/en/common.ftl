# Words that several views share.

app-name = Nenrin
lens-deepen = Deepen
lens-democratize = Democratize
lens-multiply = Multiply
view-timeline = Timeline
view-journal = Journal
view-directions = Directions
view-plan = Plan
view-reading = Reading
view-settings = Settings
backup-reason-daily = daily
backup-reason-asked = asked for
backup-reason-migration = before an upgrade
backup-reason-import = before an import
backup-reason-restore = before a restore
lock-title = The journal is locked
lock-passphrase = Passphrase
lock-hint = The recovery key that you wrote down opens it, too.
lock-open = Open
lock-opening = Opening…
lock-wait = Wait { $seconds } s before the next try.
lock-before-sleep = Locks the journal before the computer sleeps
stage-seed = seed
stage-sprout = sprout
stage-branch = branch
stage-trunk = trunk
stage-dormant = dormant
# Why a direction is a good next step, in one sentence: $causes is a list of opportunity-cause-*, $missing a percentage.
opportunity-sentence = What pulls here: { $causes }; { $missing }% is missing to a trunk.
opportunity-sentence-trunk = What pulls here: { $causes }; it is a trunk already.
opportunity-none = Nothing pulls here yet: a near role, a record or a will would.
opportunity-full = It is a trunk already; nothing is missing.
opportunity-cause-reach = what you bring from “{ $role }”
opportunity-cause-foothold = what grew in “{ $direction }”
opportunity-cause-will = your will
opportunity-cause-growing = the growth of this half-year
opportunity-cause-quiet = a lens that went quiet
list-comma = { $list }, { $item }
list-and = { $list } and { $item }
kind-reflection = Reflection
kind-achievement = Achievement
kind-learning = Learning
kind-decision = Decision
action-write = Write
action-undo = Undo
action-redo = Redo
action-close = Close
action-cancel = Cancel

# Dates: {$name} is m1 to m12, everything else digits as text.
month-short = { $name ->
    [m1] Jan
    [m2] Feb
    [m3] Mar
    [m4] Apr
    [m5] May
    [m6] Jun
    [m7] Jul
    [m8] Aug
    [m9] Sep
    [m10] Oct
    [m11] Nov
   *[m12] Dec
}
month-long = { $name ->
    [m1] January
    [m2] February
    [m3] March
    [m4] April
    [m5] May
    [m6] June
    [m7] July
    [m8] August
    [m9] September
    [m10] October
    [m11] November
   *[m12] December
}
date-year = { $year }
date-month = { month-short } { $year }
date-day = { $day } { month-short } { $year }
date-day-weekday = { $weekday } { $day } { month-short } { $year }
date-day-short = { $day } { month-short }
date-month-short = { month-short }
date-month-head = { month-long } { $year }
date-period = { $from } – { $to }
date-now = now
date-today = today
date-yesterday = yesterday
date-years-ago = { $years ->
    [one] A year ago today
   *[other] { $years } years ago today
}
half-year-first = Apr–Sep { $year }
half-year-second = Oct { $year } – Mar { $next }
half-year-first-short = Apr { $year }
half-year-second-short = Oct { $year }
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

# Said by the shared components.
date-field-understood = Read as { $date }
chip-suggested = { $label } (signal found)
chip-confirmed = { $label } (confirmed)
loading = Reading
error-window = Something went wrong in the window ({ $code }).
    .hint = Nothing you wrote is lost. Try again, or reopen the window.
action-retry = Try again
action-remove = Remove
action-back = Back
language-ja = 日本語
language-en = English

# 掛け算 and 年輪, in the window and on the command line.
matrix-experiment = Within your work on “{ $row }”: { $step }
rings-turning = { $kind ->
        [began] Began: { $what }
        [ended] Ended: { $what }
        [first] First evidence: { $what }
        [reached] { $what } became a { $stage }
       *[slept] { $what } fell asleep
    }
