# Errors in words: what happened; `.why` where it adds something; `.hint`, what to do.

# ── Dates ──
error-date-unreadable = “{ $text }” can't be read as a date.
    .hint = Write 2018, 2018-04, 2018/4/1, Apr 2018, April 1, 2018, FY2018, summer 2019, last month or 2018年4月.
error-date-no-such-day = There is no such date as “{ $text }”.
    .hint = Months go from 1 to 12, days to the end of their month.
error-date-year-out-of-range = The year of “{ $text }” is out of range.
    .hint = Use a year between 1 and 9999.
error-half-year-unreadable = “{ $text }” can't be read as a half-year.
    .hint = Write 2026-H1 (April to September 2026) or 2026-H2 (October 2026 to March 2027).
error-today-unreadable = The variable NENRIN_TODAY says “{ $text }”, which is not a day.
    .hint = Write it as 2026-11-22, or unset the variable.

# ── Roles ──
error-role-end-before-start = The role would end before it starts.
    .hint = Check the period. An end that isn't known can be left open.
error-role-period-missing = It isn't clear when the role began.
    .hint = Say when, too: “SRE summer 2019 to Sep 2022”.
error-role-title-missing = It isn't clear what the role was.
    .hint = Say what, too: “SRE since summer 2019”.
error-no-such-role-kind = There is no role kind “{ $text }”.
    .hint = Use an id such as sre, web_backend or sier_pm, or a usual name such as “backend”.

# ── Texts ──
error-entry-empty = Title and text are both empty.
    .hint = Write one of them first. Nothing was lost.
error-text-empty = { $field ->
        [title] The title
        [organisation] The organisation
        [highlight] The highlight
        [step] The step
        [alias] The alias
        [tag] The tag
       *[other] The text
    } is empty.
    .hint = Write something.
error-text-too-long = { $field ->
        [title] The title
        [text] The text
        [tag] The tag
        [organisation] The organisation
        [draft] The draft
       *[other] The text
    } is too long.
    .why = At most { $limit } bytes can be kept at once.
    .hint = Split it into several. The original was left as it is.
error-text-nul = The text holds a character that can't be kept (NUL).
    .why = It is in line { $line }.
    .hint = Take it out, and make sure that the file handed over is text.
error-text-line-break = { $field ->
        [title] A title
        [tag] A tag
        [organisation] An organisation
        [highlight] A highlight
        [step] A step
        [takeaway] A takeaway
       *[other] This
    } has one line.
    .hint = Take the line breaks out.
error-text-control = The text holds a control character that can't be kept.
    .hint = Take it out.
error-text-not-utf8 = The text handed over is not UTF-8.
    .why = It can't be read from byte { $at } on.
    .hint = Convert it to UTF-8 first. Nothing was written.
error-query-empty = There is nothing to search for.
    .hint = A single character is enough.

# ── Things and their names ──
error-not-found = { $thing ->
        [role] That role
        [entry] That record
        [goal] That goal
        [step] That step
        [link] That link
        [snapshot] That snapshot
        [draft] That draft
        [version] That version
        [phase-check] That phase check
        [own-prompt] That prompt
        [pack] That pack
        [own-signal] That signal
        [evidence-card] That card
       *[other] That
    } can't be found.
    .hint = If it was removed, the trash can bring it back.
error-no-such-thing = There is no { $thing ->
        [role] role
        [entry] record
        [goal] goal
        [step] step
        [link] link
        [snapshot] snapshot
       *[other] thing
    } “{ $text }”.
    .hint = Give at least four characters from the beginning or the end of an id, as lists show it.
error-id-ambiguous = There is more than one { $thing ->
        [role] role
        [entry] record
        [goal] goal
        [step] step
        [link] link
        [snapshot] snapshot
       *[other] thing
    } that “{ $text }” could mean.
    .hint = Give a few more characters of the id.
error-id-too-short = “{ $text }” is too short to tell which one is meant.
    .hint = Give at least four characters from the beginning or the end of the id.
error-already-there = There is a { $thing ->
        [role] role
        [entry] record
        [goal] goal
        [step] step
       *[other] thing
    } with this id already.
    .hint = What was there is as it was.
error-no-such-direction = There is no direction “{ $text }”.
    .hint = nenrin directions lists them with their names.
error-no-such-prompt = There is no prompt “{ $text }”.
    .hint = nenrin prompt shows the question of the day.
error-no-such-first-step = The recap has no first step “{ $text }”.
    .hint = nenrin directions DIRECTION shows the steps it offers.
error-no-such-carry-over = There is no carry-over “{ $text }”.
    .hint = nenrin carry list shows the roles and directions.
error-review-no-such-step = A review has five steps.
    .hint = Use a number from 1 to 5.
error-pack-taken = “{ $text }” is a name that another pack uses.
    .hint = Choose another id in the pack. Nothing was changed.
error-pack-built-in = The pack that came with Nenrin can't be removed.
    .hint = Only packs that were added can.
error-pack-too-large = The pack is too large.
    .hint = At most 32 MB in all.
error-card-without-direction = It is not said what this is evidence for.
    .hint = Choose at least one direction.
error-card-quote-missing = The record does not hold that sentence.
    .hint = Select it in the record's text, as it stands there.
error-evidence-too-many = At most 500 can be decided at once.
    .hint = Do it in several goes. Nothing was decided yet.
error-replay-no-snapshot = There is no snapshot to look back on.
    .hint = nenrin plan snapshot takes one, and so does the plan’s “Take a snapshot”.
error-no-such-cell = The matrix has no row and column “{ $text }”.
    .hint = nenrin matrix shows the names of rows and columns.
error-no-such-year = There is no ring of { $text }.
    .hint = nenrin rings shows the years that have one.
error-no-such-statement = The recap has no statement “{ $text }”.
    .hint = nenrin phase check shows the ids of the statements.
error-phase-yes-and-no = “{ $text }” is answered with both yes and no.
    .hint = Choose one of them.
error-phase-unanswered = There is no answer.
    .hint = One answered statement is enough.
error-phase-date-to-come = Answers can't be of a day to come.
    .hint = Use today or a past date.
error-phase-role-missing = No role is current.
    .hint = Say with --role which one is meant.
error-address-unreadable = The address can't be read.
    .hint = Write one that begins with http:// or https://, without a name or password in it.

# ── Undo ──
error-nothing-to-undo = There is nothing left to undo.
    .hint = Nenrin remembers the last thousand changes.
error-undo-blocked = This can’t be undone: { $operation }.
    .hint = The journal is as it was. Step over this change (nenrin undo --skip), and the ones before it can be undone.
error-redo-blocked = This can’t be redone: { $operation }.
    .hint = The journal is as it was. Step over this change (nenrin redo --skip), and the ones after it can be redone.
error-no-such-version = There is no version { $text }.
    .hint = nenrin versions <ID> lists the numbers.
error-nothing-to-redo = There is nothing to redo.
    .hint = A change can be redone only right after it was undone.

# ── The journal's file ──
error-journal-newer = This journal was written by a newer Nenrin.
    .why = The file has version { $found }; this Nenrin reads up to { $known }.
    .hint = Update Nenrin. The file was not touched.
error-journal-foreign = The file there is the database of another application.
    .hint = Name another folder with --data-dir. The file was not touched.
error-journal-not-a-database = The file there is not a journal.
    .hint = Name another folder with --data-dir. If it was a journal, nenrin salvage reads what it still holds, and nenrin restore brings a backup back. The file was not touched.
error-journal-damaged = Parts of the journal's file can't be read.
    .hint = Keep the file. nenrin salvage makes a new journal of what can be read, and nenrin restore brings a backup back. The file was not touched.
error-journal-frozen = The journal's file is damaged, so nothing can be written.
    .hint = Make a new journal of what can be read (nenrin salvage) or bring a backup back (nenrin restore), and you can write again.
error-journal-not-damaged = The journal's file is not damaged.
    .hint = Nothing was changed. nenrin salvage --to <DIR> copies what it holds into another folder.
error-folder-occupied = There is a journal in that folder already.
    .why = { $path }
    .hint = Name an empty folder. Nothing was written.
error-journal-read-only = The journal's file can't be written.
    .why = { $path } is read-only.
    .hint = Check the permissions of the folder and the file. What you were writing is as it was.
error-journal-cannot-open = The journal's file can't be opened.
    .why = { $path }
    .hint = Check that the folder is there and may be read and written.
error-journal-busy = Another program is writing to the journal.
    .hint = Wait until it is done and try again. Nothing was lost.
error-journal-in-use = The journal is open elsewhere.
    .hint = Close other windows and running nenrin commands, then try again. Nothing was changed.
error-journal-locked = The journal is locked.
    .hint = Enter the passphrase. On the command line: NENRIN_PASSPHRASE, --passphrase-file, or a prompt in a terminal.
error-passphrase-wrong = That is not the passphrase.
    .hint = Try again. The recovery key that you wrote down opens it, too. The file was not changed.
error-passphrase-too-soon = A passphrase was wrong just now: this one was not tried yet.
    .hint = Wait { $wait } s, then try again. Each wrong one makes the wait longer, up to 30 s.
error-window-silent = The journal is open in another window that does not answer.
    .hint = Look for that window and close it, then start again. Nothing was lost.
error-keychain-missing = This computer has no keychain that answers.
    .hint = Type the passphrase. On the command line: NENRIN_PASSPHRASE, --passphrase-file, or a prompt in a terminal. nenrin passphrase --no-keychain stops looking for it.
error-keychain-refused = The keychain refused.
    .hint = Unlock the computer’s keychain and try again, or type the passphrase.
error-keychain-silent = The keychain does not answer.
    .hint = See whether it waits for its own password, then try again, or type the passphrase.
error-keychain-left = The passphrase could not be removed from the keychain.
    .hint = Nenrin no longer looks for it there. Remove the item dev.nenrin.Nenrin in the computer’s own program for passwords.
error-passphrase-unfit = That can’t be a passphrase.
    .hint = Use a text that is not empty, has no control characters, and is at most one kilobyte long.
error-no-randomness = The system gives no random bytes.
    .hint = Restart and try again. Nothing was changed.
error-copy-differs = The copy does not hold what the original holds.
    .hint = The journal is as it was. Look at it with nenrin doctor, then try again.
error-no-backup = There is no such backup.
    .why = { $path }
    .hint = nenrin backup list shows those there are.
error-journal-io = The journal's file could not be read or written.
    .hint = Check the disk and its permissions. The change was not made.
error-journal-failed = The database refused the operation.
    .hint = The change was not made. nenrin doctor examines the file.
error-already-locked = It is locked already.
    .hint = nenrin passphrase changes the passphrase.
error-not-locked = It is not locked.
    .hint = nenrin lock locks it.
error-passphrases-differ = The two passphrases differ.
    .hint = Enter the same one twice. Nothing was changed.
error-no-backups = There are no backups yet.
    .hint = nenrin backup makes one.
error-sample-not-kept = The sample is not kept, so there is nothing to back up.
    .hint = Go back to your own journal first.
error-disk-full = The disk is full: nothing can be written.
    .hint = Make room and try again. Everything kept before is as it was.
error-no-data-folder = There is no folder to keep data in.
    .hint = Name one with --data-dir or the variable NENRIN_DATA_DIR.
error-data-dir-unusable = The data folder can't be made.
    .hint = Check the place and its permissions, or name another folder with --data-dir.
error-snapshot-unreadable = This Nenrin can't read that snapshot.
    .hint = It is kept as it is. A newer version may open it.
error-sample-not-empty = This journal holds records already.
    .hint = The sample is made in an empty folder only. Name another one with --data-dir.
error-pack-broken = The recap pack is not sound.
    .why = { $key } in { $file }
    .hint = If the pack is yours, mend that place. If it came with Nenrin, install Nenrin again. The journal's file was not touched.

error-example-unreadable = An example of the pack can't be read.
    .why = Line { $line } of { $path }
    .hint = Write one JSON object a line with text, lang, labels and hard, and name only directions of the pack in labels.
error-examples-missing = The pack has no examples.
    .hint = Put .jsonl files of examples into its folder examples. Without a model, a pack still works by its signals.

# ── Files that leave and come ──
error-file-missing = There is no such file.
    .why = { $path }
    .hint = Check its name and place.
error-file-unreadable = The file can't be read.
    .hint = Check where it is and whether you may read it.
error-file-unwritable = The file can't be written.
    .why = { $path }
    .hint = Check the place and its permissions. A file that was there before is as it was.
error-file-disk-full = The disk is full: the file can't be written.
    .why = { $path }
    .hint = Make room and try again. A file that was there before is as it was.
error-output-failed = The answer could not be written.
    .why = { $reason }
    .hint = Check where it goes. The journal is as it was.
error-stdin-unreadable = Standard input can't be read.
    .hint = Check the file or command that it comes from. Nothing was written.
error-drawing-broken = The drawing of the timeline could not be made.
    .hint = Try again.
error-archive-not-json = The file can't be read as JSON.
    .why = Reading stopped at line { $line }, column { $column }.
    .hint = Make sure it was written by nenrin export archive. Nothing was imported.
error-archive-wrong-format = The file is not an archive of Nenrin.
    .hint = Name a file that nenrin export archive wrote. Nothing was imported.
error-archive-newer = The file was written by a newer Nenrin.
    .why = Its version is { $version }.
    .hint = Update Nenrin. Nothing was imported.
error-archive-bad-item = Something in the archive has the wrong form.
    .why = { $path } (line { $line }, column { $column })
    .hint = Mend it there, or export again. Nothing was imported.
error-archive-bad-value = Something in the archive can't be kept.
    .why = { $path }
    .hint = Mend it there, or export again. Nothing was imported.
error-archive-twice = Two things in the archive have the same id.
    .why = { $path }
    .hint = Take one of them out. Nothing was imported.
error-archive-dangling = Something in the archive names what isn't there.
    .why = { $path }
    .hint = Mend it there, or export again. Nothing was imported.
error-archive-too-large = The file is too large.
    .why = At most { $megabytes } MB can be read.
    .hint = Nothing was imported.
error-archive-unwritable = The archive could not be put into JSON.
    .hint = nenrin doctor examines the file.

# ── The editor ──
error-no-editor = There is no editor to use.
    .hint = Set the variable EDITOR, or hand the text over as an argument or on standard input.
error-editor-unusable = The editor could not be used.
    .hint = Check the variables VISUAL and EDITOR. Nothing was changed.
error-editor-failed = The editor ended with an error.
    .hint = Nothing was changed.

# ── The window ──
error-no-display = There is no display to open a window on.
    .hint = Start it where there is one, or use the commands of nenrin --help.
error-window-failed = The window could not be opened.
    .hint = Make sure that WebKitGTK is installed. The commands work without it: nenrin --help
error-folder-not-opened = The folder could not be opened.
    .hint = Open the place shown in the settings from your file manager.
error-address-not-opened = The link could not be opened.
    .hint = Make sure that a browser is installed.
error-preferences-not-saved = The preferences could not be saved.
    .hint = They hold until the window closes. Check the folder's permissions and the space left.
error-request-malformed = A request of the window can't be read.
    .hint = The journal is as it was. Open the window again.
error-request-too-large = A request of the window is too large.
    .hint = Split it into several. The journal is as it was.
error-no-such-command = The window asked for something that there is not.
    .hint = The journal is as it was. Open the window again.
error-import-not-chosen = No file was chosen to be imported.
    .hint = Choose the file once more. Nothing was imported.
error-question-open = Another question is still open.
    .hint = Answer that one first.
error-internal = Something unexpected happened inside the program.
    .hint = The journal is as it was. Open it again.

# What is wrong in a pack, and how to mend it.
pack-fault-pack-missing = The file is missing
    .mend = Add this file.
pack-fault-pack-unreadable = A line can’t be read
    .mend = Check the TOML there.
pack-fault-pack-key-missing = A key is missing
    .mend = Add it to this table.
pack-fault-pack-key-unknown = There is no such key
    .mend = Remove it, or mend the spelling.
    .mend-near = Write { $near } instead.
pack-fault-pack-type = The value is of another type
    .mend = Use a value of the type that is expected.
pack-fault-pack-schema = The schema version differs
    .mend = Write schema = 1.
pack-fault-pack-id = Not an id
    .mend = Use lower-case letters, digits, _ - and . only, at most 80.
pack-fault-pack-duplicate = It stands twice
    .mend = Rename or remove one of them.
pack-fault-pack-unknown = It is defined nowhere
    .mend = Define it, or mend the spelling.
pack-fault-pack-empty = It is empty
    .mend = Write at least one.
pack-fault-pack-uneven = Japanese and English differ in number
    .mend = Write as many of each.
pack-fault-pack-url = Not a web address
    .mend = Begin with http or https.
pack-fault-pack-range = The number is out of range
    .mend = Use a number within the range.
pack-fault-pack-too-wide = The short name is too wide
    .mend = At most 28 half-width columns.
pack-fault-pack-lenses = The three lenses must stand in order
    .mend = Write deepen, democratize, multiply.
pack-fault-pack-choice = Not one of the words
    .mend = Choose one of those that are named.
pack-fault-pack-one-sided = Link and direction don’t name each other
    .mend = Name each in the other’s file.
pack-fault-pack-model = The model can’t be read
    .mend = Make it anew with nenrin recap build.
pack-fault-pack-conflict = Another pack has this id
    .mend = Choose another id, for example with the pack’s name in front.
