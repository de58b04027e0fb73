# May I?: the form, the answer, and the list of those for whom it is yes.

# --- The question ---
may-title = May I?
may-lead = A few choices and you have an answer, with the reason, the article and what to do.
may-choose = Choose
may-subject = Whose data are they?
may-whose-other = someone else
may-who = Whose, then?
may-who-hint = Only if you chose ‘someone else’ above.
may-data = Which data?
may-more-data = Other data
may-more-data-open = Other kinds of data
may-deed = What do you want to do with them?
may-purpose = What for?
may-to = To whom do you give them?
may-to-nobody = to nobody
may-country = In which country is that?
may-country-hint = If the recipient is in your register, we know already.
may-more = More: on another day
may-day = On which day?
may-day-hint = Like 27-11-2026. Empty is today.
may-ask = Give the answer
may-not-kept = Nothing is stored until you keep the answer.
may-words = Or ask in your own words
may-words-hint = Like: may I mail my customers a newsletter?
may-manner = What else you said
may-manner-hint = Untick it if it is not so.
may-understood = This is how we understood you: { $said }
may-understood-none = We did not understand your question yet
may-understood-open = This can mean several things, or contradicts itself: { $words }. Choose below what you mean.
may-understood-unknown = These words we did not understand: { $words }.
may-understood-ready = Is this your question? Then choose ‘{ may-ask }’.
may-understood-missing = Add below what is still missing.
may-often = Often asked in your sector
may-earlier = Asked before
may-earlier-none = No answers kept yet. When you keep an answer, it appears here.
may-read-yourself = Rather read it yourself?
may-all-rules = All rules in one place

# --- What is wrong with the question ---
may-missing-subject = Choose whose data they are
may-missing-who = Choose whose data they are
may-missing-data = Choose which data you want to use
may-missing-deed = Choose what you want to do with the data
may-missing-purpose = Choose what you want to use the data for
may-missing-words = Write what you want to do
may-missing-answer = Answer at least one question
may-wrong-words = We do not understand this. Write what you want to do, with which data and whose they are
may-wrong-date = Enter a date that exists, like 27-11-2026
may-wrong-day = { $what }: enter a date that exists, like 27-11-2026
may-wrong-moment = { $what }: enter a moment, like 2026-11-27T14:10+01:00
may-wrong-number = { $what }: enter a number
may-wrong-choice = { $what }: choose from the list
may-contradiction = These answers cannot be true together
may-answer-field = Answer
may-hint-day = Like 27-11-2026.
may-hint-moment = Like 2026-11-27T14:10+01:00.
may-hint-money = In euros, like 4.50.

# --- The answer ---
may-back = Back to the question
may-verdict-yes = Yes
may-verdict-if = Yes, if …
may-verdict-unless = No, unless …
may-verdict-no = No
may-verdict-unknown = We cannot tell yet
may-verdict-none = We have no rules for that
may-verdict-date = There is a last day
may-verdict-duty = You must do this
may-verdict-duty-if = You must do this, if …
may-verdict-no-duty = You need not do this
may-short-yes = Yes
may-short-if = Yes, if
may-short-unless = No, unless
may-short-no = No
may-short-unknown = Cannot tell
may-short-none = No rules
may-short-date = Last day
may-short-duty = Must
may-short-duty-if = Must, if
may-short-no-duty = Need not
may-of-day = This is the answer of { $day }.
may-count-title = What that means for: { $activity }
may-count-yes = you may
may-count-not-yet = not yet
may-count-not-yet-why = not yet: { $why }
may-count-no = you may not
may-count-no-why = not: { $why }
may-elsewhere = You asked something else than your register says
may-elsewhere-text = You added something yourself. It may differ from person to person. So we count nobody here.
may-elsewhere-ask = Ask it as your register says it
may-open-lead = The answer hangs on this. If you do not know, leave it open.
may-open-missing = We must know this first.
may-ask-again = Ask again
may-way-then = Then we would still ask:
may-way-try = Ask it this way
may-steps = What you must do
may-step-done = (done)
may-step-contract = The agreements with { $name } are in writing
may-step-contract-on = The processor agreement is of { $day }.
may-place-statement = See your privacy statement
may-place-tell = Write down that people know
may-place-recipients = See your recipients
may-place-register = See your register
may-place-security = See your security
may-place-activity = See this in your register
may-why = Why is this the answer?
may-stated = What we know from you
may-stated-text = You said this, or it stands in your register.
may-supposed = This is what we go by
may-supposed-text = It is mostly done like this in your sector. You have not said anything about it yet.
may-supposed-otherwise = Is it different with you? Correct it and ask again
may-example = How is it with you?
may-example-text = This is a question of your sector. Your register may say something else. So we count nobody here.
may-assumed-wrong = Is something wrong? Correct it and ask again.
may-rests = What this rests on
may-rests-none = No rule forbids this.
may-checked = Rules checked on
may-weigh-yourself = This needs your own weighing
may-weigh = Weigh it
may-weigh-not-yet = Weigh your interest against that of the people, for ‘{ $purpose }’. We record your weighing.
may-unweighed-title = Weigh your interest first
may-unweighed = Nobody has weighed your interest yet, for ‘{ $purpose }’. Until then this is not allowed.
may-unweighed-supposed = This question takes it that your interest weighs more. Nobody has weighed that yet for ‘{ $purpose }’.
may-weighed = Your weighing for ‘{ $purpose }’ stands in your register. The outcome: { $outcome }.
may-weighed-otherwise = Your register says for ‘{ $purpose }’: { $outcome }. This question says something else. Weigh it, then your weighing counts.
may-weigh-again = See or change your weighing
may-weigh-first = This is not in your register yet. Put it there first, then you can weigh it.
may-weigh-first-add = Add a processing activity
may-weigh-other-ground = In your register ‘{ $purpose }’ rests on: { $ground }. Do you want to rely on your interest? Then change the ground first.
may-weigh-change-ground = Change the ground
may-record = Number of the decision
may-law = Edition of the law
may-save = Keep this answer
may-print = Print
may-paper-name = may-i
may-other-day = Ask for another day
may-other-day-hint = Like 27-11-2026. A day of long ago is fine too.
may-other-day-ask = Compare
may-then-same = The answer is the same on both days.

# --- Weighing ---
may-weigh-title = Weigh it: { $purpose }
may-weigh-lead = Answer three questions and choose what weighs more. We keep your weighing in the register.
may-weigh-keep = Record this
may-weighed-done = Your weighing stands in the register.

# --- Kept answers ---
may-saved-title = Kept answers
may-saved-lead = With these you can show later what you asked, and what the answer was.
may-saved-by = Kept by { $name }, { $moment }
may-saved-done = The answer is kept.
may-saved-all = All kept answers
may-saved-question = Question
may-saved-answer = Answer
may-saved-when = Kept
may-ask-one = Ask a question
may-forget = Take away
may-changed-now = Our rules changed since you kept it. Below stands the answer of now.
may-forget-title = Take this answer away?
may-forget-lead = After that you can no longer show what the answer was. It cannot be undone.
may-saved-older = Older
may-saved-changed = Now the answer is another.
may-saved-then = As you kept it, { $moment }
may-forgotten = The answer was taken away.
may-changed = This answer has changed
may-changed-text = Our rules changed since you kept it. Below stands what it was then, and what it is now.

# --- The list ---
may-back-answer = Back to the answer
may-list-title = Fetch a list
may-list-people =
    { $count ->
        [one] The list holds one person: only those for whom it is yes.
       *[other] The list holds { $people } people: only those for whom it is yes.
    }
may-list-recipient = The list is for { $name }.
may-list-fields = On it: { $fields }.
may-list-extra = Also put on it what is meant to stay covered
may-list-extra-names = By your register, this stays covered otherwise: { $names }.
may-list-extra-only = There is only what is meant to stay covered. Tick that you want it.
may-list-logged = The log will tell that you did this, and what for: { $action }.
may-list-no-undo = This cannot be undone. Do not keep the list longer than needed.
may-list-type = Type the number of people to go on:
may-list-number = Number of people
may-list-wrong-number = Type the number { $people }
may-list-not = Rather not
may-list-fetch =
    { $count ->
        [one] Fetch a list of one person
       *[other] Fetch a list of { $people } people
    }
may-list-working = We are making your list
may-ready-title = Your list is ready
may-ready-lead =
    { $count ->
        [one] There is one person on it.
       *[other] There are { $people } people on it.
    }
may-ready-until = The list waits for you for { $minutes } minutes. After that it is gone.
may-ready-fetch = Fetch the list

# --- Errors ---
error-may-too-many = there is no room for another answer
error-may-too-many-why = we keep { $most } of them
error-may-too-many-do = take an old answer away
error-may-other-day = we cannot make this list
error-may-other-day-why = a list follows the rules of today, and you asked about another day
error-may-other-day-do = ask the question for today
error-may-elsewhere = we cannot make this list
error-may-elsewhere-why = a list follows your register, and you asked something else
error-may-elsewhere-do = choose ‘{ may-elsewhere-ask }’ beside the answer
error-may-no-question = we cannot read this question
error-may-no-question-why = a question has `facts`: a text `key=value;…` or an object
error-may-no-question-do = look in `docs/reference/facts.md`
error-may-no-day = this day does not exist
error-may-no-day-why = `as_of` is a day, like `2026-11-26`
error-may-no-day-do = change the day, or leave it out
