# Rules: searching, browsing, one rule, and what differs between two days.

rules-title = Rules
rules-lead = Here you read what the law asks of you, in plain words.
rules-total = On { $day }, { $count } rules hold.
rules-words = Search by a word
rules-words-hint = Like: newsletter, bsn, keep or GDPR 9.
rules-missing-words = Enter a word to search for
rules-search = Search
rules-day = Look at another day
rules-day-hint = Like 27-11-2026. Empty is today.
rules-look = Look at that day
rules-strip = You are looking at the rules of { $day }.
rules-today = Back to today
rules-before = We have no rules for { $day }. Earliest: { $first }
rules-after = We have no rules for { $day } yet. They were checked up to { $last }
rules-found = Found for ‘{ $words }’
rules-none = We have no rule about this. Try another word.
rules-other-days = These held or hold on another day
rules-left-out = There are { $count } more. Search with more words.
rules-all = All rules
rules-by-deed = What do you want to do?
rules-by-act = From which act?
rules-demands = What this rule asks
rules-effect-forbid = This is a ban.
rules-effect-exception = This is an exception to a ban.
rules-effect-permit = This says when something is allowed.
rules-effect-duty = This is a duty.
rules-effect-definition = This says what a word means.
rules-effect-deadline = This sets a period.
rules-life = When this rule holds
rules-version = version { $number }
rules-holds = In force
rules-not-then = This rule did not hold on { $day }.
rules-exceptions = Exceptions to this rule
rules-lifts = This is an exception to
rules-used-by = Where you use this rule
rules-used-by-none = Nothing in your register hangs on this rule.
rules-no-register = You have no register yet.
rules-used-term = the retention period of { $name }
rules-ask = Ask a question about it
rules-id = Name of the rule
rules-source = Sources
rules-file = File
rules-between-title = Difference between two days
rules-between-lead = Choose two days. You see which rules came, went and changed.
rules-between-heading = From { $first } to { $second }
rules-first = First day
rules-first-hint = Like 24-05-2018.
rules-second = Second day
rules-second-hint = Like 25-05-2018.
rules-wrong-order = The second day lies before the first
rules-same = Nothing changed between these days.
rules-began =
    { $count ->
        [one] One rule began
       *[other] { $count } rules began
    }
rules-ended =
    { $count ->
        [one] One rule ended
       *[other] { $count } rules ended
    }
rules-changed =
    { $count ->
        [one] One rule changed
       *[other] { $count } rules changed
    }
