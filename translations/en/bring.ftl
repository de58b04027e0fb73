# Importing on the screen: four steps, checking, undoing.

# --- Steps ---
bring-progress = Progress
bring-step-file = File
bring-step-columns = Check columns
bring-step-purpose = Choose purpose
bring-step-check = Import
bring-step-done = (done)
bring-safe = Nothing has been imported yet.
bring-safe-more = Examples are half covered. If you stop now, the file is gone at once.
bring-unweighed = Nobody has weighed your interest yet for: { $name }. Until then nothing can be brought in for it.
bring-unweighed-choose = Weigh your interest first, or choose something else
bring-only-look = We only read the file to recognise it. Until you are done, it waits encrypted.
bring-stop = Stop and throw the file away
bring-stopped = Stopped. The file is gone.
bring-change = Change
bring-column = Column { $number }
bring-looking = Looking at the file
bring-foreseeing = Looking ahead
bring-bringing = Importing people
bring-undoing = Undoing

# --- 1 File ---
bring-title = Import
bring-lead = Choose a list of people. First you see what is in it, then you choose what to keep.
bring-early = You have no register yet. It comes first: it says what you do with data.
bring-file = File
bring-file-hint = CSV, Excel, OpenDocument or vCard. At most 50 MB.
bring-rows = Or paste your rows here
bring-rows-hint = With the headers in the first row, as you copy them from a spreadsheet.
bring-pasted = pasted.csv
bring-into = Where does it go?
bring-into-hint = The files of your register.
bring-to-columns = Next: check columns
bring-file-missing = Choose a file, or paste your rows
bring-file-kind = We cannot read this file. Save it as CSV or Excel
bring-file-locked = This file has a password. Save it without one
bring-file-size = The file is larger than 50 MB. Split it
bring-rows-dropped = You chose a file as well. Choose one of both
bring-file-empty = There are no rows in this file
bring-into-missing = Choose where the people go
bring-waiting = What still waits
bring-waiting-help = These files have not been imported. After seven days we throw them away.
bring-waiting-name = File
bring-waiting-since = Since
bring-waiting-act = What do you do with it?
bring-go-on = Go on
bring-throw = Throw away

# --- 2 Columns ---
bring-back-file = Back: choose another file
bring-columns-title = Is this right?
bring-columns-lead =
    { $count ->
        [one] We found one column and { $rows } in { $name }, for { $file }.
       *[other] We found { $count } columns and { $rows } in { $name }, for { $file }.
    } Check what it is and what you really need.
bring-columns-rows =
    { $count ->
        [one] one row
       *[other] { $rows } rows
    }
bring-first = Look at these first
bring-known = Recognised
bring-head-column = Column and example
bring-head-is = This is
bring-head-kind = Kind of data
bring-head-act = What do you do with it?
bring-change-what = what this is: column
bring-what-to-do = What do you do with column
bring-keep = Keep
bring-leave = Leave out
bring-not-read = Is not imported
bring-is-left = Is left out
bring-unknown = Not recognised
bring-tag-ordinary = Ordinary
bring-tag-harmful = Sensitive
bring-tag-none = Not personal
bring-tag-special = Special: { $kind }
bring-tag-criminal = Criminal
bring-tag-forbidden = Forbidden
bring-tag-sensitive = Government number: { $kind }
bring-refused = You may not keep this for it: { $rules }. We do not import the column.
bring-no-field = None of your purposes needs this.
bring-filled = { $field } already comes from another column.
bring-empty = There is nothing in it.
bring-left = You leave this out.
bring-grave = This can hurt people badly. Leaving it out is always allowed.
bring-inside = The text also holds: { $kinds }. Leaving it out is always allowed.
bring-missing =
    { $count ->
        [one] Your register asks for { $fields }. No column that you keep fills it.
       *[other] Your register asks for { $fields }. No column that you keep fills these.
    }
bring-open =
    { $count ->
        [one] One choice is still needed.
       *[other] { $count } choices are still needed.
    }
bring-counts =
    { $count ->
        [0] You keep no column and leave out { $left }.
        [one] You keep one column and leave out { $left }.
       *[other] You keep { $count } columns and leave out { $left }.
    }
bring-to-purpose = Next: choose purpose
bring-choose = Choose what to do with the column ‘{ $column }’
bring-nothing-kept = Choose at least one column to keep
bring-examples-show = Show examples in full
bring-examples-open = Examples are shown in full now. On the next page they are covered again.
bring-reading = This is how we read the file: { $how }.
bring-reading-semicolon = semicolons between the cells
bring-reading-comma = commas between the cells
bring-reading-tab = tabs between the cells
bring-reading-bar = vertical bars between the cells
bring-reading-other = another sign between the cells
bring-reading-letters = letters as { $encoding }
bring-reading-header = headers in the first row
bring-reading-no-header = no headers
bring-reading-help = Do you see strange letters, or is everything in one column? Say how the file was made.
bring-reading-itself = Find out by yourself
bring-reading-go = Read again
bring-reading-none = We found no rows that way. We read the file again as we recognised it ourselves.
bring-delimiter = What stands between the cells?
bring-delimiter-semicolon = Semicolon ;
bring-delimiter-comma = Comma ,
bring-delimiter-tab = Tab
bring-delimiter-bar = Vertical bar |
bring-encoding = How are the letters stored?
bring-encoding-hint = Older files from Windows often are Windows-1252.
bring-header = What stands in the first row?
bring-header-yes = Headers
bring-header-no = Data already

# --- A column ---
bring-back-columns = Back: check columns
bring-column-title = What is column ‘{ $column }’?
bring-example = Example:
bring-field = Which data is this?
bring-field-missing = Choose what this is
bring-leave-out = Leave out
bring-leave-out-hint = The column is not imported.
bring-change-save = Save

# --- 3 Purpose ---
bring-back-purpose = Back: choose purpose
bring-purpose-title = What do you need this for?
bring-purpose-lead = These are the purposes of your register. Choose what you import these people for.
bring-purpose = Purpose
bring-purpose-missing = Choose a purpose
bring-purpose-bar = You can check everything afterwards.
bring-means = What this means:
bring-ground-consent = Ground: consent.
bring-ground-contract = Ground: contract.
bring-ground-legal-obligation = Ground: legal duty.
bring-ground-vital = Ground: vital interest.
bring-ground-public-task = Ground: public task.
bring-ground-legitimate-interest = Ground: legitimate interest.
bring-ground-none = Ground: not chosen yet.
bring-customers = Who are these people?
bring-customer = Are they customers?
bring-customer-current = Yes, they are customers
bring-customer-until = Not any more, they were customers
bring-customer-none = No, or we do not know
bring-until = Customer until
bring-until-hint = For example 27-11-2025.
bring-if-until = (if they were customers)
bring-until-dropped = This day counts only if they were customers. Choose that, or empty this field
bring-optout = Advertising
bring-optout-yes = They could refuse advertising when they gave their address
bring-optout-no = Nobody said that they could refuse advertising
bring-clock = From which day does the retention term run?
bring-clock-runs = For everyone on this list. If you leave it empty, today counts.
bring-clock-waits = For everyone on this list. Did it not end yet? Then leave this empty.
bring-clock-collected = On which day did you get this data?
bring-clock-last-contact = When were you last in contact?
bring-clock-last-change = When was this data last changed?
bring-clock-end-of-relation = When did the relation with these people end?
bring-clock-end-of-financial-year = Of which day are these papers?
bring-clock-end-of-procedure = When did the application end?
bring-clock-end-of-employment = When did the employment end?
bring-clock-end-of-reintegration = When was the reintegration completed?
bring-clock-transaction = On which day was the transaction?
bring-told = Do they know?
bring-informed = Did you tell these people what you do with their data?
bring-informed-yes = Yes
bring-informed-no = Not yet
bring-informed-no-hint = Then nothing may come in yet. You will read how it may.
bring-informed-missing = Choose whether these people know
bring-informed-dropped = You ticked what the text told. Then choose yes, or take the ticks away
bring-if-told = (if you choose yes)
bring-recipients = The text also said who gets the data
bring-recipients-hint = Tick this only if it really stood there.
bring-too = What else was the text about?
bring-too-hint = The file serves this as well. If people know nothing of it, you may not use their data for it.
bring-told-text = Which text did they get?
bring-told-text-hint = Fill this in if you choose yes. We keep the text as evidence.
bring-told-text-missing = Enter which text they got
bring-told-proposal = Our privacy statement, version { $number } of { $day }, as it stands on our website.
bring-told-other-version = On { $day } another version was public: { $text }
bring-told-no-version = On { $day } no privacy statement was published yet. Enter the text that they were given then
bring-told-way = How?
bring-told-on = On which day?
bring-told-on-hint = For example 27-11-2026.
bring-consent = Did they say yes?
bring-consent-help = Only needed for a purpose that rests on consent.
bring-consent-text = What did they say yes to?
bring-consent-text-missing = Enter what they said yes to
bring-if-consent = (for a purpose that rests on consent)
bring-consent-dropped = The purpose you chose does not rest on consent. Choose another purpose, or empty this
bring-consent-lacks = Something is missing: this consent does not count
bring-consent-way = How?
bring-consent-on = On which day?
bring-consent-on-hint = For example 27-11-2026.
bring-way-missing = Choose how that went
bring-way-form = A form or web page
bring-way-email = E-mail
bring-way-phone = Telephone
bring-way-paper = On paper
bring-way-person = In person, on the spot
bring-way-list = From a list of somebody else
bring-day-wrong = Enter a date that exists, like 27-11-2026
bring-day-late = This day cannot be after today
bring-to-check = Next: check

# --- 4 Import ---
bring-check-title = Is everything right?
bring-check-lead =
    { $count ->
        [one] One row is ready. Nothing has been imported yet.
       *[other] { $rows } rows are ready. Nothing has been imported yet.
    }
bring-head-question = Question
bring-head-answer = Answer
bring-answer-list = File
bring-answer-rows = Rows
bring-answer-into = Goes to
bring-answer-kept = What you keep
bring-answer-left = What you leave out
bring-answer-purpose = Purpose
bring-answer-customer = Customers
bring-answer-optout = Advertising
bring-answer-ends = May stay
bring-answer-informed = Do they know?
bring-answer-recipients = Do they know who gets it?
bring-answer-too = The text was also about
bring-answer-consent = Consent
bring-answer-marks = How they said yes
bring-customer-until-day = They were customers until { $day }
bring-heard = On { $day }, { $way }: “{ $text }”
bring-ends-on = Until { $day }
bring-ends-open = The retention term does not run yet. It begins only with an end, or when somebody withdraws consent.
bring-yes = Yes
bring-no = No
bring-none = Nothing
bring-stays-out = The law keeps this out
bring-stays-out-help = With what you filled in, these columns may not come along.
bring-then = What happens next
bring-will-new = New people
bring-will-joined = Rows of someone who is here already
bring-will-same = Rows that say nothing new
bring-will-erased = Skipped: removed before
bring-will-nobody = Skipped: without a name or address
bring-then-same = Who is here already only gets what is new. Double rows become one person.
bring-then-clocks = A list is no contact: what is here already stays no longer for it.
bring-then-undo = You can undo it for seven days.
bring-problems =
    { $count ->
        [one] One part of the file could not be read.
       *[other] { $count } parts of the file could not be read.
    }
bring-check-bar = After that the file itself is gone.
bring-over = The retention term of these people is over already, since { $day }
bring-over-why = Nobody may use such data any more, so we do not import it. Is the day wrong? Then change it.
bring-go = Import
bring-tell-first = Tell these people first
bring-tell-first-why = The law forbids keeping data of people who know nothing of it.
bring-tell-first-publish = Publish your privacy statement. It has been written for you.
bring-tell-first-go = Read and publish
bring-tell-first-send = Send these people its address, or tell them yourself.
bring-tell-first-back = Then come back here and choose at ‘Do they know?’: yes. Your file waits for seven days, encrypted.
bring-nothing-fits = Nothing may come in this way. Choose another purpose, or say what these people know.
bring-done =
    { $count ->
        [0] Done. There are no new people. You can undo until { $day }.
        [one] Done. One person was imported. You can undo until { $day }.
       *[other] Done. { $people } people were imported. You can undo until { $day }.
    }
bring-joined =
    { $count ->
        [one] One row is of somebody who was here already.
       *[other] { $rows } rows are of somebody who was here already.
    }
bring-same =
    { $count ->
        [one] One row said nothing new.
       *[other] { $rows } rows said nothing new.
    }
bring-erased =
    { $count ->
        [one] One row was skipped: erased before.
       *[other] { $rows } rows were skipped: erased before.
    }
bring-nobody =
    { $count ->
        [one] One row was skipped: without a name or address.
       *[other] { $rows } rows were skipped: without a name or address.
    }

# --- Done and undone ---
bring-done-title = Imported
bring-fact-at = When
bring-fact-into = Where to
bring-fact-people = New people
bring-fact-records = Records
bring-fact-undo = Undo
bring-undo-until = Possible until { $day }
bring-undo-over = No longer possible
bring-undo-running = Possible once the import is done
bring-was-undone = Undone already
bring-to-history = History of this file
bring-to-data = To the data
bring-another = Import another list
bring-left-title = Rows that did not succeed
bring-left-fetch = Get rows that did not succeed ({ $rows })
bring-left-until = You get a CSV file with the rows and the reason. It is ready for { $minutes } minutes.
bring-left-cut = These are only the first { $rows }: there were more.
bring-left-look = See what did not succeed
bring-left-name = skipped-rows.csv
bring-left-row = Row in the file
bring-left-why = Why it was not imported
bring-left-erased = removed at their own request
bring-left-nobody = no name, address or number
bring-undo = Undo
bring-undo-title = Undo this import
bring-undo-lead = What came with it goes again.
bring-undo-goes =
    { $count ->
        [0] On { $day } a list came into { $file }. Nobody goes entirely because of this.
        [one] On { $day } a list came into { $file }. One person goes again entirely.
       *[other] On { $day } a list came into { $file }. { $people } people go again entirely.
    }
bring-undo-kept = { $count ->
    [one] This cannot be done now. The data of one person must stay: they are restricted, or you keep them all the same.
   *[other] This cannot be done now. The data of { $people } people must stay: they are restricted, or you keep them all the same.
}
bring-undo-others =
    { $count ->
        [one] What was added to one person goes, and the rest stays.
       *[other] What was added to { $people } people goes, and the rest stays.
    }
bring-undo-together = Together that is { $people } people.
bring-undo-effect-1 = Everything that came with this list is erased.
bring-undo-effect-2 = What was there before stays.
bring-undo-effect-3 = Do you want it back? Import the file again.
bring-undo-late = The time to undo this is over, or it was done already.
bring-undo-button = Remove everything
bring-keep-all = Back: leave everything
bring-undone =
    { $count ->
        [0] Done. What came with this list is gone.
        [one] Done. One person was taken away.
       *[other] Done. { $people } people were taken away.
    }
bring-undone-others =
    { $count ->
        [one] What was added to one person is gone, and the rest stayed.
       *[other] What was added to { $people } people is gone, and the rest stayed.
    }

# --- Errors ---
error-bring-gone = this file no longer waits
error-bring-gone-why = it was imported, thrown away, or waited longer than seven days
error-bring-gone-do = choose the file again
error-bring-under-way = this file is being imported now
error-bring-under-way-why = you or a colleague pressed Import
error-bring-under-way-do = wait until the import is done, then look at your data
error-bring-no-file = your register no longer knows this file
error-bring-no-file-why = somebody changed the register
error-bring-no-file-do = throw this list away and choose again where it goes
error-bring-left-gone = the rows that did not succeed are no longer ready
error-bring-left-gone-why = they wait for a quarter of an hour, and only for whoever imported the list
error-bring-left-gone-do = import the list again: who is here already does not come in twice
