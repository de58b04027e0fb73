# The words of an answer, as the command line prints it. Sentences are whole; names of facts and values come from facts.ftl.

# --- Outcome: the word, and the sentence where nothing better is known ---
outcome-allowed = YES
outcome-allowed-text = This is allowed.
outcome-conditional = YES, IF
outcome-conditional-text = This is allowed if the points below are met.
outcome-forbidden-unless = NO, UNLESS
outcome-forbidden-unless-text = This is not allowed. Below is how it would be.
outcome-forbidden = NO
outcome-forbidden-text = This is not allowed.
outcome-duty = REQUIRED
outcome-duty-text = You must do this.
outcome-date = BY
outcome-date-text = The last day is { $date }.
outcome-none = NO RULES
outcome-none-text = We have no rules for this question.
outcome-unknown = CANNOT TELL YET
outcome-unknown-text = We still miss an answer from you.

# For a duty ("must I …?") the same outcomes read otherwise.
outcome-allowed-duty = NOT REQUIRED
outcome-allowed-duty-text = You may leave this undone.
outcome-conditional-duty = REQUIRED, IF
outcome-conditional-duty-text = You must do this if the points below are so.

# --- Headings ---
heading-question = Your question
heading-decided = Rules that decided
heading-open = Still to be answered
heading-lawful = How it would be allowed
heading-duties = What you must do with it
heading-assumed = Assumed
heading-contested = Opinions differ on this
heading-computation = How it was computed
heading-sources = Sources
heading-news = Not law yet
heading-more = More details

# --- Rules that decided ---
rule-line = { $rule } · { $citation }
rule-in-force-since = in force since { $from }
rule-in-force-between = was in force from { $from } up to { $last }
rule-lifted = Exception: { $title }
rule-contested = contested: { $points }
rule-none = No rule forbids this.
source-line = { $key }: { $title }
checked-on = checked on { $date }

# --- Open questions, changes, assumptions ---
open-none = There are no open questions.
open-fact = { $question } ({ $key })
open-if-yes = if yes: { $outcome }
open-if-no = if no: { $outcome }
open-if-value = if “{ $value }”: { $outcome }
lawful-one = One of these changes is enough:
lawful-all =
    { $count ->
        [one] This change is needed:
       *[other] These { $count } changes are needed together:
    }
lawful-none = With these data and this purpose it cannot be done.
lawful-only-person = Only the person can change this: { $label }.
assumed-line = { $label }: { $value }
assumed-why = You did not mention this. If it is not so, add it to your question.
duties-none = No duties come with it.

# --- Contested points ---
contested-point = { $key }: { $point }
contested-ours = We follow: { $reading }
contested-other = Other reading: { $reading }

# --- Computing a deadline ---
deadline-started = The period starts on { $date }. That day is not counted.
deadline-started-on = The period starts on { $date }.
deadline-started-at = The clock starts on { $moment }.
deadline-added-days =
    { $count ->
        [one] One day later: { $date }.
       *[other] { $count } days later: { $date }.
    }
deadline-added-weeks =
    { $count ->
        [one] One week later: { $date }.
       *[other] { $count } weeks later: { $date }.
    }
deadline-added-months =
    { $count ->
        [one] One month later: { $date }.
       *[other] { $count } months later: { $date }.
    }
deadline-added-years =
    { $count ->
        [one] One year later: { $date }.
       *[other] { $count } years later: { $date }.
    }
deadline-clipped-month-end = That month has no such day. Its last day counts: { $date }.
deadline-aligned-year-end = The period runs to the end of the year: { $date }.
deadline-rolled-saturday = The period does not end on { $date }.
deadline-rolled-sunday = The period does not end on { $date }.
deadline-rolled-holiday = The period does not end on { $date }, a public holiday ({ $holiday }).
deadline-rolled-to = The next working day is { $date }.
deadline-not-rolled = This period does not roll over, not even at a weekend.
deadline-two-working-days = The period contains at least two working days.
deadline-elapsed-hours =
    { $count ->
        [one] One elapsed hour later: { $moment }.
       *[other] { $count } elapsed hours later: { $moment }.
    }
deadline-clock-forward = The clock goes forward an hour meanwhile. So it shows an hour later.
deadline-clock-back = The clock goes back an hour meanwhile. So it shows an hour earlier.
deadline-earlier-of = Whichever comes first counts: { $date }.
deadline-not-longer-than = Do not keep this longer than up to { $date }.
deadline-at-least-until = Keep this at least up to { $date }.
deadline-guideline = This is a guideline. Another period is allowed if you record the reason.
deadline-last-day = Last day: { $date }.
deadline-last-moment = Last moment: { $moment }.
deadline-days-left =
    { $count ->
        [one] 1 day left
       *[other] { $count } days left
    }
deadline-today = today is the last day
deadline-overdue =
    { $count ->
        [one] 1 day overdue
       *[other] { $count } days overdue
    }

# --- The day of the question ---
as-of = as of { $date }
no-rules-before = We have no rules for { $date }. Earliest: { $first }.
no-rules-for = No rules for { $date }: the rulebook begins on { $first }.
known-until = Our rules are checked up to { $date }.
known-until-passed = Your question is about { $date }. Our rules are checked up to { $last }.
changes-on = On { $date } this answer changes: { $outcome }.
disclaimer-fixed = Fixed rule, no estimate.
disclaimer-doubt = In doubt about your case? Ask an adviser or call the Dutch Data Protection Authority (AP).

# --- Dates ---
date-long = { $day } { $month } { $year }
date-with-weekday = { $weekday } { $day } { $month } { $year }
moment-long = { $date } at { $time }
time-zone = Dutch time
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

# --- Joining words ---
list-and = and
list-or = or
citation-article = article
citation-paragraph = paragraph
citation-under = point

# --- The part a rule played, with --explain ---
part-forbids = This ban applies.
part-may-forbid = This ban may apply. That depends on what is still open.
part-runs = This period runs.
part-requires = This duty applies.
part-may-require = This duty may apply. That depends on what is still open.
part-permits = These conditions are met.
part-may-permit = These conditions are not certain yet.
part-lifted = This applies, but an exception lifts it.
part-defines = This is how the law counts it.
part-counts = This is how time is counted.
part-unmet = This duty does not apply here: one condition is not met.

# What is still open once a change is made.
lawful-then = Then still to be answered: { $questions }
deadline-hours-left =
    { $count ->
        [one] 1 hour left
       *[other] { $count } hours left
    }
deadline-this-hour = less than an hour left
deadline-hours-overdue =
    { $count ->
        [one] 1 hour overdue
       *[other] { $count } hours overdue
    }
