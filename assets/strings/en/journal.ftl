# Journal: the list, the page, drafts, signals and the prompt.

journal-note = { $count ->
    [one] 1 record since { $since }
   *[other] { $count } records since { $since }
}
journal-note-none = Nothing yet
journal-list = Records
journal-page = Record

# The list.
journal-search = Search records
journal-search-hint = One character is enough
journal-search-clear = Clear the search
journal-lenses = Filter by lens
journal-kind = Kind
journal-kind-all = All kinds
journal-role = Role
journal-role-all = All roles
journal-period = Period
journal-period-all = Any time
journal-period-year = { $year }
journal-period-range = Choose a period…
journal-period-from = From
journal-period-to = To
journal-period-span = { $from } – { $to }
journal-period-since = Since { $from }
journal-period-until = Until { $to }
journal-filter-direction = Direction: { $name }
journal-filter-tag = Tag: { $name }
journal-filter-drop = Stop filtering by { $name }
journal-filters-clear = Clear filters
journal-count = { $count ->
    [one] 1 record
   *[other] { $count } records
}
journal-count-more = More than { $count } records
journal-none-found = No record matches.
journal-none-found-hint = A shorter word or fewer filters may find it.
journal-empty = Write one thing about today, and the first ring starts to grow.
journal-empty-action = Write one
journal-empty-hint = Past dates are welcome, too.
journal-untitled = Untitled
journal-row-rest = { $kind } ·{" "}
journal-on-this-day-more = { $count } more

# Drafts.
journal-drafts = Drafts
journal-draft-new = New record
journal-draft-change = Changes to a record
journal-draft-resume = Continue
journal-draft-discard = Discard
journal-draft-dropped = Draft discarded
journal-draft-more = { $count } more
journal-draft-blank = No title or text yet

# The page.
journal-date = Date: { $date }
journal-date-field = The day it is about
journal-date-hint = “Yesterday” or “spring 2019” will do.
journal-date-open = Change the date
journal-kinds = Kind
journal-role-none = No role
journal-title = Title
journal-title-hint = Title (optional)
journal-text = Text
journal-text-hint = What happened, what you did, what you noticed, as it comes.
journal-tags = Tags
journal-tag-add = Add a tag
journal-tag-remove = Remove the tag “{ $tag }”
journal-answers = In answer to
journal-unsaved = Saving draft
journal-kept = Draft saved
journal-kept-failed = Draft not saved
journal-finish = Finish
journal-finish-key = Ctrl+Enter
journal-finish-change = Save
journal-preview = Preview
journal-preview-leave = Back to the text
journal-with-keys = { $words } ({ $keys })
journal-more = About this record
journal-remove = Remove record
journal-discard-new = Discard draft
journal-discard-change = Discard changes
journal-resumed = These changes are not saved yet. You can go on from here.
journal-left = Your draft is kept
journal-preview-empty = No text yet.
journal-link-name = { $text } (external page: { $host })

# Signals.
journal-signals = Signals
journal-signals-none = None found yet
journal-signal-between = ”, “
journal-signal-example = Carried by “{ $words }”. It resembles: “{ $example }”
journal-signal-words = From “{ $words }” in the text
journal-signal-by-hand = Evidence you added
journal-signal-confirm = confirm
journal-signal-dismiss = not this
journal-signal-dismissed = “{ $name }” is no longer a signal here

# The prompt of the day.
journal-prompt = Question of the day
journal-prompt-quiet = The quiet lens: its last evidence, { $date }, is older than the other two’s.
journal-prompt-none = The quiet lens: it has no evidence yet.
journal-prompt-general = No lens is quiet, so this one is about the whole.
journal-prompt-write = Answer this
journal-prompt-another = Another
journal-prompt-own = Your own prompt

# 根拠のカード: a sentence made evidence.
journal-cards = Evidence cards
journal-card-make = Make this sentence evidence
journal-card-keys = Make the selected sentence evidence ({ $keys })
journal-card-for = Evidence for
journal-card-not-for = Not for { $name }
journal-card-add-direction = Add a direction
journal-card-scope = Scope
journal-card-scope-hint = How far it reached: “3 teams”, “all shops”
journal-card-before = Before
journal-card-before-hint = How it was
journal-card-after = Since
journal-card-after-hint = How it is now
journal-card-number = Number
journal-card-number-hint = A number that says it: “p99 900→300 ms”
journal-card-save = Make it evidence
journal-card-edit = Change the card
journal-card-remove = Remove the card
journal-card-fact = { $label }: { $text }
journal-card-changed = the text has changed

# Versions: what a record said before.
journal-versions = Versions
journal-versions-none = There is no other version yet. Each save keeps the text before it here.
journal-version-present = now
journal-version-removed = only in this version
journal-version-between = {" · "}
journal-version-added = only in the text now
journal-version-del = (only in this version:{" "}
journal-version-ins = (only in the text now:{" "}
journal-version-end = )
journal-version-compared = The chosen version and the text now
journal-version-fact-date = Date
journal-version-fact-kind = Kind
journal-version-fact-role = Role
journal-version-fact-tags = Tags
journal-version-fact-prompt = Prompt
journal-version-gone = not there any more
journal-version-restore = Restore this version
journal-version-restore-hint = The text now stays as a version.
journal-version-restore-dirty = Your changes are saved first and stay as a version.
