# Help, output and errors of the command line. Commands, facts and values stay English: they are what one types.
# An error has three keys: what happened, -why, and -do (its remedy); lower case, no final period, given values in backticks.
# A key is `error-` and the code with its dots as hyphens: `pack.overlap` is error-pack-overlap. $suggestion, $value and $line
# are `none` where there is nothing to say.

# --- Help: headings ---
help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-examples = Examples
help-exit = Exit statuses
help-exit-list = 0 done · 1 refused by rule · 2 wrong use · 3 not found · 4 vault sealed · 5 connection or storage · 6 partly done

# --- Help: waarborg ---
waarborg-about = Keeps personal data safe and tells you what you may do with it.
option-lang = language of the text: nl or en
option-json = print one JSON object and nothing else
option-quiet = no progress and no notices
option-color = colour: auto, always or never
option-help = show this help
option-version = show the version

# --- Help: waarborg may ---
may-about = May I? Answers one question, for today or for another day.
may-usage = waarborg may <action> [<data>] [of <subject>] [for <purpose>] [key=value…]
may-action = what you want to do or must do, such as `collect` or `report_breach`
may-facts = other facts; several values separated by `|`
may-as-of = the day of the question, as 2026-11-23 (default: today)
may-explain = also show every rule that was looked at and how dates were computed
may-batch = answer every row of a CSV file; `-` is standard input
may-example-newsletter = waarborg may direct_marketing contact of customer for newsletter channel=email
may-example-history = waarborg may notify_cbp --as-of 2014-03-10
may-example-health = waarborg may collect health of employee ground=consent --explain

# --- Help: waarborg law ---
law-about = Shows, compares and checks the rules.
law-test-about = Asks the questions in a file and compares the answers with those given.
law-test-file = CSV file with questions and expected answers
law-list-about = Lists the rules in force on a day.
law-list-as-of = the day (default: today)
law-show-about = Shows one rule with text, article, life and source.
law-show-id = the id of the rule, such as `avg-9-1`
law-show-cedar = show the rule as the computer reads it
law-diff-about = Shows which rules began, ended or changed between two days.
law-diff-first = the first day
law-diff-second = the second day
law-check-about = Checks a folder of rules before it is used.
law-check-pack = the folder of rules
law-coverage-about = Shows which articles have rules, and why others have none.

# --- Help: waarborg deadline ---
deadline-about = Computes a last day and shows every step.
deadline-usage = waarborg deadline <rule> --from <date>
deadline-rule = the id of the rule, such as `avg-12-3`
deadline-from = the day the period starts, as 2026-11-23, or a moment with time and offset
deadline-to = also count the days to this day

# --- Output of the commands ---
law-list-heading-rule = rule
law-list-heading-article = article
law-list-heading-from = from
law-list-heading-last = up to
law-list-heading-title = subject
law-list-count =
    { $count ->
        [one] 1 rule in force on { $date }.
       *[other] { $count } rules in force on { $date }.
    }
law-list-open-end = still in force
law-show-text = What the rule says
law-show-remedy = What you can do
law-show-life = Life
law-show-exceptions = Exceptions
law-show-source = Source
law-show-decides = Concerns
law-diff-began = Began
law-diff-ended = Ended
law-diff-replaced = { $old } was replaced by { $new }
law-diff-same = Nothing changed between { $first } and { $second }.
law-test-passed =
    { $count ->
        [one] 1 question as expected
       *[other] { $count } questions as expected
    }
law-test-failed =
    { $count ->
        [one] 1 question not as expected
       *[other] { $count } questions not as expected
    }
law-test-expected = { $id }: expected { $expected }, got { $found }
law-test-expected-rules = { $id }: these rules are missing from the answer: { $rules }
law-test-expected-date = { $id }: expected date { $expected }, got { $found }
law-check-ok =
    { $count ->
        [one] 1 rule read, no errors
       *[other] { $count } rules read, no errors
    }
law-check-errors =
    { $count ->
        [one] 1 error found
       *[other] { $count } errors found
    }
law-coverage-reached = { $reached } of { $total } articles have rules
batch-progress = { $done } of { $total } rows
batch-done =
    { $count ->
        [one] 1 row answered
       *[other] { $count } rows answered
    }
batch-skipped =
    { $count ->
        [one] 1 row skipped
       *[other] { $count } rows skipped
    }
batch-row-failed = row { $row }: { $what }
error-mark = error
error-exit = exit { $status }

# --- Errors: the place, used in the errors of a folder of rules; $line is `none` where no line is known ---
error-place =
    { $line ->
        [none] { $file }
       *[other] { $file }:{ $line }
    }

# --- Errors in a question ---

error-question-no-action = the question names no action
error-question-no-action-why = without an action there is nothing to decide
error-question-no-action-do = name what you want to do first, such as `waarborg may collect`

error-question-unknown-action = action `{ $value }` is unknown
error-question-unknown-action-why = possible are: { $expected }
error-question-unknown-action-do =
    { $suggestion ->
        [none] choose an action from the list
       *[other] did you mean `{ $suggestion }`?
    }

error-question-unknown-word = word `{ $word }` is not understood
error-question-unknown-word-why = it is no kind of data, no `of` or `for`, and no `key=value`
error-question-unknown-word-do =
    { $suggestion ->
        [none] remove it, or write it as `key=value`
       *[other] did you mean `{ $suggestion }`?
    }

error-question-use-or-send = `{ $word }` for advertising can mean two things
error-question-use-or-send-why = whoever uses contact data for advertising sends it; that has rules of its own
error-question-use-or-send-do = write `mail`, `call` or `text`; if you mean only using, write facts, such as `action=use data=contact`
error-question-word-missing = a word is missing after `{ $word }`
error-question-word-missing-why = `of` is followed by whose data, `for` by the purpose
error-question-word-missing-do = complete it, such as `of customer for newsletter`

error-question-unknown-country = country `{ $country }` is unknown
error-question-unknown-country-why = countries go by their two-letter code, and `EPO`
error-question-unknown-country-do = look up the code of the country, such as `US`

error-question-contradiction = these facts cannot all be so: { $facts }
error-question-contradiction-why = one rules out the other
error-question-contradiction-do = remove the one that is not so

error-question-before-rulebook = no rules for { $date }
error-question-before-rulebook-why = the rulebook begins on { $first }
error-question-before-rulebook-do = choose a day from { $first } on with `--as-of`

error-fact-unknown = fact `{ $key }` is unknown
error-fact-unknown-why = it is not in the vocabulary, or it is computed
error-fact-unknown-do =
    { $suggestion ->
        [none] remove it or choose another fact
       *[other] did you mean `{ $suggestion }`?
    }

error-fact-unknown-value = fact `{ $key }` has no value `{ $value }`
error-fact-unknown-value-why = possible values: { $expected }
error-fact-unknown-value-do =
    { $suggestion ->
        [none] choose one of these
       *[other] did you mean `{ $suggestion }`?
    }

error-fact-out-of-range = value `{ $value }` of `{ $key }` is out of range
error-fact-out-of-range-why = possible is: { $expected }
error-fact-out-of-range-do = change the value, or leave the fact out if you do not know it

error-fact-two-values = fact `{ $key }` has two values: `{ $first }` and `{ $second }`
error-fact-two-values-why = this fact can have only one value
error-fact-two-values-do = choose one value, or ask two questions

error-fact-not-a-pair = `{ $text }` is not a fact with a value
error-fact-not-a-pair-why = a fact is written as `key=value`
error-fact-not-a-pair-do = add `=` and a value, such as `channel=email`

error-date-impossible = date `{ $value }` does not exist
error-date-impossible-why = a date is year, month and day, such as 2026-11-23
error-date-impossible-do = give a date that exists

error-moment-impossible = moment `{ $value }` cannot be read
error-moment-impossible-why = a moment has a date, a time and an offset
error-moment-impossible-do = write it like this: `2026-10-23T14:30+02:00`

error-dates-order = { $first } is after { $second }
error-dates-order-why = the first day must be before the second
error-dates-order-do = swap the days

# --- Errors in the command itself ---

error-command-unknown = command `{ $command }` is unknown
error-command-unknown-why = it is not in the list of commands
error-command-unknown-do =
    { $suggestion ->
        [none] see the list with `waarborg --help`
       *[other] did you mean `{ $suggestion }`?
    }

error-command-unknown-option = option `{ $option }` is unknown
error-command-unknown-option-why = command `{ $command }` does not know it
error-command-unknown-option-do =
    { $suggestion ->
        [none] see the options with `--help`
       *[other] did you mean `{ $suggestion }`?
    }

error-command-value-missing = a value is missing after `{ $option }`
error-command-value-missing-why = the option asks for { $expected }
error-command-value-missing-do = add the value, or remove the option

error-command-together = `{ $first }` and `{ $second }` do not go together
error-command-together-why = they ask for two different things
error-command-together-do = use one of them

error-command-unknown-language = language `{ $value }` is unknown
error-command-unknown-language-why = there are texts in Dutch and in English
error-command-unknown-language-do = choose `--lang nl` or `--lang en`

# --- Errors with files ---

error-file-not-found = file `{ $file }` was not found
error-file-not-found-why = there is no file of that name in this place
error-file-not-found-do = check the name and the folder

error-file-unreadable = file `{ $file }` cannot be read
error-file-unreadable-why = the system says: { $reason }
error-file-unreadable-do = give yourself permission to read, or copy the file to a folder of your own

error-file-encoding = file `{ $file }` has characters that are not recognised
error-file-encoding-why = line { $line } is not UTF-8
error-file-encoding-do = save the file as UTF-8

error-file-empty = file `{ $file }` has no rows
error-file-empty-why = nothing follows the header
error-file-empty-do = choose a file with at least one row

error-file-column-missing = file `{ $file }` has no column `{ $column }`
error-file-column-missing-why = the header has these columns: { $found }
error-file-column-missing-do = add the column, or rename one

error-file-row-length = line { $line } of `{ $file }` has { $found } fields
error-file-row-length-why = the header has { $expected }
error-file-row-length-do = put a field that holds a comma between quotes

# --- Errors with rules and deadlines ---

error-rule-not-found = rule `{ $rule }` was not found
error-rule-not-found-why = no folder of rules holds this id
error-rule-not-found-do =
    { $suggestion ->
        [none] see the ids with `waarborg law list`
       *[other] did you mean `{ $suggestion }`?
    }

error-rule-not-in-force = rule `{ $rule }` was not in force on { $date }
error-rule-not-in-force-why = its life: { $life }
error-rule-not-in-force-do = choose a day within its life

error-deadline-no-period = rule `{ $rule }` has no period
error-deadline-no-period-why = it does not say by when something must be done
error-deadline-no-period-do = choose a rule with a period, such as `{ $suggestion }`

error-deadline-unknown-period = rule `{ $rule }` has no period `{ $name }`
error-deadline-unknown-period-why = its periods are: { $expected }
error-deadline-unknown-period-do = choose one of these with `--period`

error-deadline-several-periods = rule `{ $rule }` has several periods
error-deadline-several-periods-why = they are: { $expected }
error-deadline-several-periods-do = choose one of these with `--period`

error-deadline-no-start = the start of the period is missing
error-deadline-no-start-why = the period of `{ $rule }` runs from: { $label }
error-deadline-no-start-do = give the day with `--from`

error-deadline-needs-moment = a date is not enough for `{ $fact }`
error-deadline-needs-moment-why = this period counts in hours
error-deadline-needs-moment-do = give day and time, such as `2026-10-23T14:30+02:00`

error-deadline-out-of-range = this period cannot be computed
error-deadline-out-of-range-why = the result lies outside the years that can be told
error-deadline-out-of-range-do = choose another first day

error-deadline-unknown-calendar = calendar `{ $calendar }` was not found
error-deadline-unknown-calendar-why = the period uses a calendar that was not loaded
error-deadline-unknown-calendar-do = add the calendar to the folder of rules

error-deadline-calendar-not-covered = no public holidays for { $day }
error-deadline-calendar-not-covered-why = calendar `{ $calendar }` begins on { $from }
error-deadline-calendar-not-covered-do = check the day yourself, or complete the calendar

error-deadline-no-extension = the period of `{ $rule }` cannot be extended
error-deadline-no-extension-why = the law leaves no room for that
error-deadline-no-extension-do = use the ordinary period

error-deadline-unknown-event = `{ $event }` does not change the period of `{ $rule }`
error-deadline-unknown-event-why = the period does not name this event
error-deadline-unknown-event-do = remove the event

error-deadline-event-before-start = `{ $event }` of { $day } is before the start of the period
error-deadline-event-before-start-why = an event can bring the deadline forward only once the period runs
error-deadline-event-before-start-do = check both days

error-deadline-no-time-zone = Dutch time is missing
error-deadline-no-time-zone-why = the program does not know time zone Europe/Amsterdam
error-deadline-no-time-zone-do = install the program again

# --- Errors in a folder of rules: the files ---

error-pack-not-found = folder `{ $file }` was not found
error-pack-not-found-why = there is no folder of rules in this place
error-pack-not-found-do = give the folder that holds `vocabulary.toml`

error-pack-unreadable = { error-place }: this cannot be read
error-pack-unreadable-why = the system says: { $reason }
error-pack-unreadable-do = give yourself permission to read

error-pack-missing-file = { error-place }: this file is missing
error-pack-missing-file-why = the rules cannot be read without it
error-pack-missing-file-do = add the file

error-pack-no-instrument = { error-place }: these rules have no `instrument.toml`
error-pack-no-instrument-why = without it nobody knows which law the rules come from
error-pack-no-instrument-do = put `instrument.toml` in the same folder

error-pack-toml = { error-place }: this is not the TOML it should be
error-pack-toml-why = the reader says: { $reason }
error-pack-toml-do = repair the line

error-pack-vocabulary = { error-place }: `{ $name }` is no fact or value
error-pack-vocabulary-why = the name is not in `vocabulary.toml`
error-pack-vocabulary-do =
    { $suggestion ->
        [none] add it to `vocabulary.toml`
       *[other] did you mean `{ $suggestion }`?
    }

error-pack-unknown-country = { error-place }: country `{ $country }` has no name
error-pack-unknown-country-why = the code is not under `[[country]]`
error-pack-unknown-country-do = add the name, or repair the code

# --- Errors in a folder of rules: the policies ---

error-pack-unparsable = { error-place }: this policy cannot be parsed
error-pack-unparsable-why = the reader says: { $reason }
error-pack-unparsable-do = repair the policy; `law/README.md` shows the form

error-pack-subset = { error-place }: outside the subset: `{ $found }`
error-pack-subset-why = only a part of Cedar is read, so that every rule can be proved
error-pack-subset-do = write it with `==`, `in`, `contains`, `&&`, `||` or `!`

error-pack-schema = { error-place }: the schema cannot be read
error-pack-schema-why = the reader says: { $reason }
error-pack-schema-do = make it again with `cargo xtask generate`

error-pack-invalid = { error-place }: rule `{ $rule }` does not fit the schema
error-pack-invalid-why = the validator says: { $reason }
error-pack-invalid-do = use facts and values of `vocabulary.toml`

error-pack-unknown-fact = { error-place }: fact `{ $name }` is unknown
error-pack-unknown-fact-why = it is not in `vocabulary.toml`
error-pack-unknown-fact-do =
    { $suggestion ->
        [none] add it to `vocabulary.toml`
       *[other] did you mean `{ $suggestion }`?
    }

error-pack-annotation = { error-place }: annotation `@{ $name }` is missing or wrong
error-pack-annotation-why =
    { $value ->
        [none] the rule cannot be read without it
       *[other] value `{ $value }` is unknown
    }
error-pack-annotation-do = see `law/README.md` for the annotations there are

error-pack-no-life = { error-place }: rule `{ $rule }` is in force on no day
error-pack-no-life-why = `@until` is not after `@from`
error-pack-no-life-do = change one of the two days

error-pack-outside-instrument = { error-place }: rule `{ $rule }` lies outside the life of its instrument
error-pack-outside-instrument-why = the instrument is `{ $instrument }`
error-pack-outside-instrument-do = change the days of the rule or of the instrument

error-pack-overlap = { error-place }: rule `{ $rule }` is in force twice from { $day }
error-pack-overlap-why = two versions of the same id have days in common
error-pack-overlap-do = let the old version end on the day the new one begins

error-pack-gap = { error-place }: rule `{ $rule }` has a gap from { $day }
error-pack-gap-why = between two versions there are days without a rule
error-pack-gap-do = join the lives, or give the new version an id of its own

error-pack-lifts-no-permit = { error-place }: rule `{ $rule }` has `@lifts` but is no permit
error-pack-lifts-no-permit-why = only a permit can be an exception
error-pack-lifts-no-permit-do = remove `@lifts`, or make it a permit

error-pack-lifts-nothing = { error-place }: `@lifts` of `{ $rule }` names unknown rule `{ $name }`
error-pack-lifts-nothing-why = an exception belongs to a ban or a duty
error-pack-lifts-nothing-do = check the id with `waarborg law list`

error-pack-lifts-never = { error-place }: `{ $rule }` is never in force together with `{ $name }`
error-pack-lifts-never-why = the two lives have no day in common
error-pack-lifts-never-do = change the days, or remove the id from `@lifts`

# --- Errors in a folder of rules: the texts ---

error-pack-missing-text = { error-place }: a text of rule `{ $rule }` is missing
error-pack-missing-text-why = every rule must be readable in Dutch and in English
error-pack-missing-text-do = write `title`, `text` and `remedy` under `[rule.{ $rule }]`

error-pack-double-text = { error-place }: the text of `{ $rule }` also stands in `{ $other }`
error-pack-double-text-why = a rule has one text
error-pack-double-text-do = remove one of them

error-pack-text-elsewhere = { error-place }: the text of `{ $rule }` stands in `{ $other }`
error-pack-text-elsewhere-why = the text belongs in the file named like that of the policy
error-pack-text-elsewhere-do = move the text

error-pack-no-policy = { error-place }: the text of `{ $rule }` belongs to no policy
error-pack-no-policy-why = no Cedar file knows that id
error-pack-no-policy-do = remove the text, or repair the id

error-pack-unknown-contested = { error-place }: contested point `{ $name }` is unknown
error-pack-unknown-contested-why = it is not in `tables/contested.toml`
error-pack-unknown-contested-do = add the point, or repair the key

error-pack-unknown-source = { error-place }: source `{ $name }` is unknown
error-pack-unknown-source-why = it is not in `sources.toml`
error-pack-unknown-source-do = add the source, or repair the key

# --- Errors in a folder of rules: the periods ---

error-pack-no-period = { error-place }: rule `{ $rule }` has no period
error-pack-no-period-why = a rule with `@effect("deadline")` needs a length
error-pack-no-period-do = add a `[[period]]`

error-pack-period-without-rule = { error-place }: the period of `{ $rule }` belongs to no rule
error-pack-period-without-rule-why = there is no rule of that id with `@effect("deadline")`
error-pack-period-without-rule-do = remove the period, or repair the id

error-period-overlap = { error-place }: the period of `{ $key }` is given twice
error-period-overlap-why = two periods are in force on the same day
error-period-overlap-do = let the old one end on the day the new one begins

error-period-empty-life = { error-place }: the period of `{ $key }` is in force on no day
error-period-empty-life-why = `until` is not after `from`
error-period-empty-life-do = change one of the two days

error-period-owner = { error-place }: it is not clear whose period `{ $key }` is
error-period-owner-why = a period belongs to one rule or to one fact
error-period-owner-do = name one of the two

error-period-yields = { error-place }: the period of `{ $key }` cannot yield so
error-period-yields-why = `yields_to` belongs to a duty to keep, and `unless` to `yields_to`
error-period-yields-do = take out what does not belong

error-period-unit = { error-place }: the unit of the period of `{ $key }` cannot be used so
error-period-unit-why = a period in hours starts at a moment and does not roll over
error-period-unit-do = choose another unit, or change the start

error-period-unknown-calendar = { error-place }: calendar `{ $key }` is unknown
error-period-unknown-calendar-why = no file `calendar.toml` knows this name
error-period-unknown-calendar-do = add the calendar, or repair the name

error-period-unknown-rule = { error-place }: the period names unknown rule `{ $key }`
error-period-unknown-rule-why = no period is known for that rule
error-period-unknown-rule-do = repair the id

# --- Errors in a folder of rules: the calendars ---

error-calendar-missing = { error-place }: there are counting rules but no calendar
error-calendar-missing-why = counting rules without `[calendar]` apply nowhere
error-calendar-missing-do = add `[calendar]`

error-calendar-double = { error-place }: calendar `{ $key }` exists already
error-calendar-double-why = a calendar must be found by its name
error-calendar-double-do = give one of them another name

error-calendar-rolls-hours = { error-place }: calendar `{ $key }` rolls hours over
error-calendar-rolls-hours-why = a period in hours never rolls over
error-calendar-rolls-hours-do = remove hours from `units`

error-calendar-working-days = { error-place }: calendar `{ $key }` asks for too many working days
error-calendar-working-days-why = a term holds no more working days than it has days
error-calendar-working-days-do = lower `at_least`, or raise `shortest_term_days`

error-calendar-empty-life = { error-place }: holiday `{ $key }` is in force on no day
error-calendar-empty-life-why = `until` is not after `from`
error-calendar-empty-life-do = change one of the two days

error-calendar-date-outside-life = { error-place }: { $date } lies outside the life of holiday `{ $key }`
error-calendar-date-outside-life-why = that day would never count
error-calendar-date-outside-life-do = change the life, or remove the day

error-calendar-unknown-set = { error-place }: holiday `{ $key }` names unknown calendar `{ $set }`
error-calendar-unknown-set-why = no calendar has this name
error-calendar-unknown-set-do = repair the name under `sets`

error-calendar-double-holiday = { error-place }: holiday `{ $key }` stands twice in `{ $set }`
error-calendar-double-holiday-why = two holidays of one name have days in common
error-calendar-double-holiday-do = join the lives, or remove one

error-calendar-easter-range = { error-place }: holiday `{ $key }` lies { $days } days from Easter
error-calendar-easter-range-why = a holiday cannot lie that far from Easter
error-calendar-easter-range-do = choose a smaller number of days

error-calendar-holiday-rule = { error-place }: it is not clear when holiday `{ $key }` falls
error-calendar-holiday-rule-why = a holiday has exactly one rule for its day
error-calendar-holiday-rule-do = give a fixed day, days after Easter or single dates

law-show-lifts = Exception to
law-diff-changed = Changed
deadline-name = the name of the period, if a rule has several
deadline-extended = with its extension
deadline-event = an event that ends the period earlier, such as `first_contact=2026-10-05`
deadline-as-of = the day whose law counts (default: the first day)

error-command-unknown-value = option `{ $option }` has no value `{ $value }`
error-command-unknown-value-why = the option has a fixed list of values
error-command-unknown-value-do = see the options with `--help`

# --- How each command is used, and the names of what it asks for ---
waarborg-usage = waarborg <command>
law-usage = waarborg law <command>
law-test-usage = waarborg law test <file>
law-list-usage = waarborg law list [--as-of <date>]
law-show-usage = waarborg law show <rule> [--cedar]
law-diff-usage = waarborg law diff <date> <date>
law-check-usage = waarborg law check <folder>
law-coverage-usage = waarborg law coverage [--as-of <date>]
name-command = command
name-word = word
name-file = file
name-date = date
name-rule = rule
name-path = path
name-name = name
name-event = event=date
name-when = when

error-command-argument-missing = `{ $command }` misses something: `{ $name }`
error-command-argument-missing-why = without it the command does not know what you ask
error-command-argument-missing-do = add it; `{ $command } --help` shows how

# --- Help: waarborg scan ---
scan-about = Finds personal data in files, folders and databases, and says of what kind.
scan-usage = waarborg scan <path>… [--for <purpose>]
scan-paths = files and folders; `-` is standard input
scan-database = a PostgreSQL database: a file that holds the connection, or `env:NAME`
scan-for = also say of each column whether it may be there for this purpose
scan-of = whose data they are, such as `customer`
scan-fact = another fact as key=value
scan-as-of = the day of the law (default: today)
scan-format = form of the report: table, json, labels, html or sarif
scan-output = write the report to a file
scan-force = replace the file if it is there
scan-exclude = leave out what fits this pattern, as in `.gitignore`
scan-gitignore = leave out what `.gitignore` leaves out
scan-jobs = files at once (default: as many as there are cores)
scan-sample = rows looked at in each table; 0 is all (default: all, in databases 10000)
scan-only = only these kinds: numbers (numbers, dates and mail addresses), much faster
scan-fail-on = end with status 1 on: ordinary, national_number, criminal, special or forbidden, or graver
scan-show-values = show the values themselves
scan-example-folder = waarborg scan administration/
scan-example-purpose = waarborg scan customers.csv --for newsletter --of customer
scan-example-check = waarborg scan . --gitignore --fail-on special --format sarif -o scan.sarif
name-purpose = purpose
name-subject = subject
name-fact = key=value
name-form = form
name-pattern = pattern
name-number = number
name-grade = grade

error-scan-nothing-named = nothing to look at was named
error-scan-nothing-named-why = a scan never starts by itself in the folder where you are
error-scan-nothing-named-do = name files or folders, such as `waarborg scan administration/`
error-scan-no-variable = the environment variable `{ $name }` is not there
error-scan-no-variable-why = the command looks there for the connection to the database
error-scan-no-variable-do = put the connection into that variable, or name a file
error-scan-no-connection = `{ $place }` holds no connection to a database
error-scan-no-connection-why = a connection names, for instance, a host, a database and a user
error-scan-no-connection-do = write it as `host=… dbname=… user=…` or `postgresql://…`
error-scan-no-rules = the rules of { $date } are not known
error-scan-no-rules-why = without rules nobody can say whether a column may be there
error-scan-no-rules-do = choose another day, or leave `--for` out
error-scan-bad-pattern = pattern `{ $pattern }` cannot be understood
error-scan-bad-pattern-why = it does not follow the rules of `.gitignore`
error-scan-bad-pattern-do = write it as `*.log` or `archive/`
error-command-not-a-number = option `{ $option }` takes a number, not `{ $value }`
error-command-not-a-number-why = it counts something
error-command-not-a-number-do = give a whole number, such as `4`
error-file-exists = `{ $file }` is there already
error-file-exists-why = a report never replaces a file unasked
error-file-exists-do = choose another name, or add `--force`
error-file-unwritable = `{ $file }` could not be written
error-file-unwritable-why = the system says: { $reason }
error-file-unwritable-do = check the folder, the disk and your rights, then try again

# --- Help: waarborg redact ---
redact-about = Copies a table or text with placeholders in place of personal data.
redact-usage = waarborg redact <file> <new file>
redact-in = the table (CSV) or text to copy; it is not changed
redact-out = the copy; `-` is standard output
redact-keep = kinds to leave as they are, such as `city,postcode`
redact-force = replace the copy if it is there
name-kinds = kinds
redact-done = { $count ->
    [one] one finding replaced in `{ $file }`
   *[other] { $count } findings replaced in `{ $file }`
}
redact-look = Something can be missed: read the copy before you pass it on.

error-redact-same-file = the copy would replace `{ $file }` itself
error-redact-same-file-why = the original would be lost
error-redact-same-file-do = choose another name for the copy
error-redact-format = `{ $file }` is { $format }, and only tables (CSV) and texts are copied
error-redact-format-why = in other formats values can stay in places nobody sees
error-redact-format-do = save it as CSV or as text, and copy that
error-redact-kind = kind `{ $value }` is not known
error-redact-kind-why = kinds have fixed names: { $expected }
error-redact-kind-do = choose from these, separated by commas
error-scan-only-numbers = with `--only numbers` the scan finds nothing of grade `{ $grade }`
error-scan-only-numbers-why = special and criminal data stand in words, not in numbers
error-scan-only-numbers-do = leave out `--only`, or choose `--fail-on national_number`
error-scan-onto-target = the report would replace `{ $file }`, which is to be looked at
error-scan-onto-target-why = the file would be lost
error-scan-onto-target-do = choose another name for the report

# What the system says of a failure; the keys are its own words.
system-entity-not-found = there is no such file or folder
system-permission-denied = your account has no right to it
system-connection-refused = nobody answers there
system-connection-reset = the other side broke the connection
system-address-in-use = another program uses the address
system-address-not-available = this machine does not have the address
system-broken-pipe = the reader has gone away
system-entity-already-exists = it is there already
system-not-a-directory = it is no folder
system-is-a-directory = it is a folder
system-directory-not-empty = the folder is not empty
system-read-only-filesystem-or-storage-medium = the disk can only be read
system-invalid-input-parameter = it cannot be done with this name or place
system-invalid-data = the content is not as it should be
system-timed-out = it took too long
system-no-storage-space = the disk is full
system-quota-exceeded = your room on the disk is full
system-file-too-large = the file is too large for the disk
system-resource-busy = another program uses it
system-invalid-filename = the name is not allowed here
system-operation-interrupted = it was interrupted
system-unsupported = the system cannot do this
system-unexpected-end-of-file = it ends too early
system-out-of-memory = there is no memory left
system-other-error = something failed that has no name
