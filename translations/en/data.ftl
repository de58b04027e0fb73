# Data: files, people, what you can do for them, and clearing out.

# --- Everywhere ---
data-back = All data
data-back-person = Back to this person
data-cancel = Do not do this
data-choose = Choose
data-nameless = Person without a name
data-withheld-name = Restricted person
data-restricted-tag = restricted
data-damaged-name = Person whom we cannot read
data-damaged = The data are damaged. Restore a backup if need be.
data-cards = { $count ->
    [one] one card
   *[other] { $number } cards
}
data-of-people = { $count ->
    [one] one person
   *[other] { $people } people
}
data-file-gone = A file that is no longer in your register
data-kind-ordinary = ordinary
data-kind-sensitive = sensitive
data-kind-special = special
data-kind-criminal = criminal
data-kind-national-number = national number
data-kind-none = not personal
data-purpose-ground = { $purpose } ({ $ground })
data-covered-note = Names and addresses are half covered. Choose a person to see more.
data-way = How did you hear this?
data-way-missing = Choose how you heard this
data-day = On which day?
data-day-hint = For example 27-11-2026
data-day-wrong = There is no such day. Write for example 27-11-2026
data-day-future = This moment has yet to come. Choose a day up to today
data-time = At what time?
data-time-hint = For example 14:30
data-time-wrong = This is not a time. Write for example 14:30
data-note = What shows it?
data-note-hint = Such as the name of a letter. We seal it with this person.
data-number = How many people are they?
data-number-hint = Type the number. So you know for sure that you mean this.
data-number-wrong = It is about { $number } people. Type that number
data-what-happens = What happens

# --- Files ---
data-lead = { $count ->
    [0] You keep nothing of anyone yet.
    [one] You keep data of one person.
   *[other] You keep data of { $number } people.
}
data-lead-staff = Here are the files you work with.
data-no-register = There is no register yet. Without a register nothing may be kept here.
data-empty = Your files will stand here, such as customers, suppliers and staff.
data-files = Your files
data-import = Import
data-look = Look
data-people = { $count ->
    [0] Nobody yet
    [one] 1 person
   *[other] { $number } people
}
data-never-imported = Nothing imported yet.
data-imported = Last imported on { $day }.
data-seen-by = Seen by: { $names }.
data-and-more = { $count ->
    [one] { $names } and one other
   *[other] { $names } and { $count } others
}
data-overdue = { $count ->
    [one] One card is past its retention period.
   *[other] { $number } cards are past their retention period.
}
data-overdue-look = See what may go

# --- Search ---
data-search-title = Find a person
data-search-words = Find a person
data-search-words-hint = Name, e-mail address, telephone number or customer number. A name need not be exact.
data-search-lead = Whom are you looking for? Every search stands in the log.
data-search-go = Search
data-search-missing = Enter whom you are looking for
data-search-over = This search is over. Search again.
data-search-many = More than { $most } people fit. Name more, such as a postcode or first name.
data-search-none = We found nobody.
data-search-found = { $count ->
    [one] We found one person.
   *[other] We found { $number } people.
}
data-search-first = We found { $number } people. These are the first { $shown }. Name more to choose.
data-search-try = Try the surname alone, or part of the address. This person may have been erased.
data-search-result = People found
data-rows-caption = People, with their data half covered
data-rows-who = Who
data-rows-file = File
data-rows-more = What we keep

# --- One file ---
data-tabs = Parts of this file
data-tab-people = People
data-tab-columns = Columns
data-tab-viewers = Who can see it
data-tab-history = History
data-file-kept = Retention: { $term }.
data-file-empty = Nobody is in this file yet. After an import the people stand here, half covered.
data-file-no-more = Nobody else stands here. Go back to the beginning.
data-file-covered = Here are at most { $most } people a page, half covered. That you look stands in the log.
data-auditor = You see which columns there are and who uses them. You see no values of people.
data-pages = Pages
data-first-page = Back to the beginning
data-next-page = Next people
data-columns-caption = Columns, with kind, purpose and retention
data-column = Column
data-column-kind = Kind
data-column-purpose = What for, and why it is allowed
data-column-kept = How long
data-column-covered = (covered more)
data-column-unused = No activity uses this. Do you need it?
data-kept-why = Why so long
data-sensitive-note = “Sensitive” is our own word: the law calls it ordinary, but a leak would hurt.
data-viewers-activities = What it is used for
data-viewers-none = No activity uses this file.
data-viewers-activity = Activity
data-viewers-purpose = What for
data-viewers-fields = Columns
data-viewers-people = Who can look here
data-viewers-logged = Whoever looks stands in the log.
data-sees-owner = owner: all columns
data-sees-officer = privacy officer: all columns
data-sees-staff = staff: the columns of their own work
data-sees-auditor = reader: no values
data-imports = Imported
data-imports-none = Nothing was imported into this file yet.
data-import-told = { $count ->
    [one] One new person, { $cards }
   *[other] { $people } new people, { $cards }
}
data-import-running = This is still going on.
data-import-undone = This was undone.
data-import-until = You can undo it until { $day }.
data-changes = Changed in the register
data-changes-none = Nothing about this file has changed yet.
data-change-first = The register took effect.

# --- One person ---
data-person-title = A person
data-person-lead = This is what we keep. The values are half covered.
data-person-id = Identifier of this person:
data-restricted = Restricted: keeping is allowed, using is not.
data-restricted-since = Restricted since { $day }: keeping is allowed, using is not.
data-objected = This person wants no advertising.
data-objected-since = This person has wanted no advertising since { $day }.
data-no-records = There is no card of this person here now.
data-sealed = sealed
data-record-held = The retention period is over. You keep this record for now, and nobody may use it.
data-record-over = The retention period is over. This card waits to be cleared out, and nobody may use it.
data-record-withheld = The data are restricted. We do not open them.
data-since = With you since { $day }.
data-since-imported = Imported on { $day }.
data-until = May stay until { $day } ({ $term }).
data-until-open = The retention period does not run yet ({ $term }).
data-events = What was said and told
data-events-none = Nothing was written down yet.
data-acts = What you can do
data-act-correct = Correct
data-act-restrict = Restrict
data-act-unrestrict = Release
data-act-object = Send no more advertising
data-act-unobject = Allow advertising again
data-act-consent = Write down consent
data-act-withdraw = Withdraw consent
data-act-tell = Write down what you told
data-act-untell = Take back that this person knows
data-act-copy = Make a copy
data-act-erase = Erase
data-why = Why you have this
data-why-none = No activity in your register uses these data.
data-source-subject = From this person
data-source-other = From someone else
data-source-public-source = From a public source
data-why-told = This person knows.
data-why-untold = Not written down yet that this person knows.
data-recipients = Who gets it
data-recipients-none = Nobody outside your company
data-told = This person was informed of it.
data-not-told = That this person knows was not written down yet.
data-consents = Consent
data-consents-none = No consent was written down.
data-consent-given = given
data-consent-withdrawn = withdrawn
data-requests = Requests
data-requests-look = Look at all requests
data-more = More details

# --- Show ---
data-show-title = Show the values
data-show-logged = Who looks, what for and why: it stands in the log.
data-show-go = Show
data-show-nothing = There is nothing of this person that you may open now.
data-reason = Why do you look?
data-reason-asked = The customer asks for it
data-reason-order = For an order or job
data-reason-payment = For a payment or invoice
data-reason-contact = To get in touch
data-reason-check = To see whether it is right
data-reason-request = For a request about data
data-reason-other = Something else
data-reason-missing = Choose why you look
data-activity = For which work?
data-activity-missing = Choose for which work you look
data-extra = Also show what is covered more
data-extra-names = That is: { $names }
data-extra-only = For this work everything is covered more. Tick that you want to see it
data-shown-title = These are the values
data-shown-lead = You see what is needed for { $activity } ({ $purpose }).
data-shown-until = After five minutes we cover this again by ourselves.
data-shown-nothing = For this work there is nothing.
data-cover = Cover again
data-refused-title = This is not allowed
data-refused-verdict = No
data-refused-why = Why
data-refused-ways = How it would be allowed
data-refused-open = This we do not know yet
data-refused-logged = That you asked stands in the log. Nothing was opened.
data-refused-unweighed = This rests on your interest. Nobody has weighed that yet. Until then this is not allowed.

# --- Correct ---
data-correct-title = Correct a value
data-correct-lead = You change one value in { $file }.
data-correct-effect-1 = The old value goes. Searching finds the new one only.
data-correct-effect-2 = The log says who did it and when. The value is not in it.
data-correct-effect-3 = Did you pass this on to others? Tell them too what has changed.
data-correct-article = Right to rectification: GDPR art. 16 and 19.
data-correct-button = Correct
data-correct-field = What is wrong?
data-correct-field-missing = Choose what is wrong
data-correct-value = What should it say?
data-correct-value-missing = Enter what it should say, or tick that it must go
data-correct-away = This value must go
data-correct-both = Choose: a new value, or gone
data-correct-right = Everything about this person is right again
data-correct-right-hint = It is written down that data of this person are wrong. Without a tick it stays so.
data-correct-required = Without this value there can be no card. Enter a new value
data-correct-text = Corrected: { $field }
data-correct-done = Done. { $field } was corrected.

# --- Restrict and release ---
data-restrict-title = Restrict this person
data-restrict-lead = You then keep the data, and do not use them.
data-restrict-effect-1 = Every use is refused, yours too.
data-restrict-effect-2 = It is still possible with consent that comes after this.
data-restrict-effect-3 = Before you release the data, you tell this person.
data-restrict-effect-4 = Did you pass the data on? Tell the recipients.
data-restrict-article = Right to restriction: GDPR art. 18 and 19.
data-restrict-button = Restrict
data-restrict-why = Why?
data-restrict-why-disputed = This person says that the data are wrong
data-restrict-why-unlawful = We should not have had them, and yet they must stay
data-restrict-why-claim = This person needs them for a legal claim
data-restrict-why-objection = This person objected, and we are still looking into it
data-restrict-why-missing = Choose why
data-restrict-done = Done. This person is restricted.
data-release-title = Release this person
data-release-lead = The data may be used again afterwards.
data-release-effect-1 = Your activities work with these data again.
data-release-effect-2 = An objection to advertising stays.
data-release-article = Before it ends you tell it: GDPR art. 18(3).
data-release-button = Release
data-release-told = We told this person that the restriction ends
data-release-told-missing = Tell it first, and then tick it
data-release-done = Done. The data may be used again.

# --- No advertising ---
data-object-title = Send no more advertising
data-object-lead = Who wants no advertising gets no more. No explanation is needed.
data-object-effect-1 = Advertising stops at once, by e-mail, post and telephone.
data-object-effect-2 = Messages about an order are still allowed.
data-object-effect-3 = We remember it, also at the next list.
data-object-article = Right to object: GDPR art. 21(2) and (3).
data-object-button = Stop advertising
data-object-done = Done. This person gets no more advertising.
data-unobject-title = Allow advertising again
data-unobject-lead = Do this only if this person asks for it.
data-unobject-effect-1 = The objection to advertising ends.
data-unobject-effect-2 = A newsletter often still needs consent.
data-unobject-article = GDPR art. 21(2); Telecommunications Act art. 11.7.
data-unobject-button = Allow again
data-unobject-done = Done. Advertising is allowed again, if the rest is right.

# --- Consent ---
data-consent-what = What for?
data-consent-what-missing = Choose what for
data-consent-text = Which text did this person see or hear?
data-consent-text-hint = Copy the text literally. We keep it as evidence.
data-consent-text-missing = Enter the text
data-consent-counts = How was it given?
data-consent-counts-hint = Tick only what is true. If one is missing, the consent does not count.
data-consent-free = Freely: who says no has no disadvantage
data-consent-specific = Specifically: for this one purpose
data-consent-informed = Informed: the purpose was told beforehand
data-consent-active = Actively: this person did something, such as ticking a box
data-consent-explicit = Explicitly, in a statement of its own
data-consent-explicit-hint = Needed for special data.
data-consent-representative = A parent or representative gave the consent
data-give-title = Write down consent
data-give-lead = Write down what was said, how and when.
data-give-effect-1 = You may then use the data for this purpose, if the rest is right.
data-give-effect-2 = This person can always withdraw it, just as easily.
data-give-effect-3 = The text, the day and the way are kept as evidence.
data-give-article = Consent: GDPR art. 4(11) and 7.
data-give-button = Write down
data-give-nothing = Nothing in your register rests on consent.
data-give-done = Done. The consent was written down.
data-give-done-lacking = Written down, but this consent does not count: something is missing.
data-give-done-overtaken = Written down as history. What was said or withdrawn after it still holds.
data-withdraw-title = Withdraw consent
data-withdraw-lead = Who withdraws need not say why.
data-withdraw-effect-1 = The use for this purpose stops at once.
data-withdraw-effect-2 = What happened before stays lawful.
data-withdraw-effect-3 = If a retention period runs from the withdrawal, it starts now.
data-withdraw-article = Withdrawal: GDPR art. 7(3).
data-withdraw-button = Withdraw
data-withdraw-text = What was said or written?
data-withdraw-nothing = There is no consent to withdraw.
data-withdraw-done = Done. The consent was withdrawn.
data-withdraw-done-overtaken = Written down as history. Consent was given again after it, and that holds.

# --- Telling ---
data-tell-title = Write down what you told
data-tell-lead = You may not use data for something that people know nothing of.
data-tell-first = Tell it first, with your privacy statement for example. Then write it down here.
data-tell-effect-1 = With this you may use the data for it, if the rest is right.
data-tell-effect-2 = The text, the day and the way are kept as evidence.
data-tell-effect-3 = What you wrote down before stays.
data-tell-article = Informing people: GDPR art. 12, 13 and 14.
data-tell-button = Write down that they know
data-tell-final = Write down only what you really told. Was it a mistake? Then you take it back, and that is kept too.
data-tell-back = Back to the files
data-tell-what = What did you tell about?
data-tell-text = Which text was it?
data-tell-text-hint = Copy the text word for word, or name your privacy statement.
data-tell-text-missing = Enter what you told
data-tell-way = How did you tell it?
data-tell-way-missing = Choose how you told it
data-tell-sure = Yes, all these people got this text
data-tell-sure-missing = Tick that they all got this text
data-tell-too = What else did this text tell about?
data-tell-too-hint = Tick only what really stood in the text. Behind each name stands how many people it is.
data-tell-untold = { $count ->
    [0] Everyone in it knows.
    [one] Of one person it is not written down yet that they know.
   *[other] Of { $people } people it is not written down yet that they know.
}
data-tell-all = { $count ->
    [0] { $activity }: everyone in { $file } knows already.
    [one] { $activity }: of one person in { $file } it is not written down yet that they know.
   *[other] { $activity }: of { $people } people in { $file } it is not written down yet that they know.
}
data-tell-busy = Writing it down
data-tell-done-one = Done. It is written down that this person knows of: { $activity }.
data-tell-done = { $count ->
    [one] Done. Of one person it is now written down that they know.
   *[other] Done. Of { $people } people it is now written down that they know.
}
data-tell-owed = { $count ->
    [0] Of everyone it is written down that they know what you do.
    [one] Of one person it is not written down yet that they know all that you do.
   *[other] Of { $people } people it is not written down yet that they know all that you do.
}
data-tell-go = Write down
data-tell-others = Look or take back, by activity

# --- Not told after all ---
data-untell-title = Take back that they know
data-untell-lead = Did you write down by mistake that this person knows something? Take that back here.
data-untell-effect-1 = After that you may not use the data for it any more, until you really tell it.
data-untell-effect-2 = Nothing is wiped. The history shows the mistake and what you write down now.
data-untell-effect-3 = What you did with the data already does not become right by this.
data-untell-effect-4 = Did you tell it on another day? Then write it down anew afterwards.
data-untell-article = You must be able to show what you told: GDPR art. 5(2), 13 and 14.
data-untell-button = Take it back
data-untell-nothing = It is not written down of this person that they know anything. There is nothing to take back.
data-untell-why = What went wrong?
data-untell-why-hint = For example: the letter was never sent.
data-untell-why-missing = Enter what went wrong
data-untell-sure = Yes, none of these people got this text after all
data-untell-sure-missing = Tick that they did not get the text after all
data-untell-text = The text was: { $text }
data-untell-all = { $count ->
    [one] { $activity }: of one person in { $file } it is written down that they know, since { $when }.
   *[other] { $activity }: of { $people } people in { $file } it is written down that they know, since { $when }.
}
data-untell-back = Back to what was told
data-untell-list-title = See what was told
data-untell-list-lead = This is what you wrote down. Is something wrong? Choose it, and take it back.
data-untell-list-none = Of nobody in this file it is written down that they know.
data-untell-go = Look
data-untell-busy = Taking it back
data-untell-done-one = Done. It is no longer written down that this person knows of: { $activity }.
data-untell-done = { $count ->
    [one] Done. Of one person it is no longer written down that they know.
   *[other] Done. Of { $people } people it is no longer written down that they know.
}

# --- Beginning and end ---
data-noted = Done. It is written down. Below you see until when the data may stay.
data-noted-overtaken = Written down as history. What was said after it still holds.
data-over = Yes, this day is right
data-over-hint = The retention period is over then. Nobody may use the data any more, and they go.
data-over-missing = Is the day right? Then tick that. If not, change it
data-relation-act = Write down whether you still do business
data-relation-title = Do you still do business with this person?
data-relation-lead = A retention period may run from the end. It matters for advertising as well.
data-relation-effect-1 = Has it ended? Then the period begins that waits for it.
data-relation-effect-2 = Do you do business again? Then that period stops.
data-relation-button = Write down
data-relation-now = How is it now?
data-relation-current = Yes, this person is a customer, member or supplier
data-relation-until = No, that has ended
data-relation-missing = Choose whether you still do business
data-relation-day = Since which day, or until which day?
data-contact-act = Write down contact
data-contact-title = Write down that there was contact
data-contact-lead = The retention period runs from the last contact.
data-contact-effect-1 = The data may stay until the period after this contact is over.
data-contact-effect-2 = Contact of before what we know already changes nothing.
data-contact-effect-3 = What is over its period does not come back.
data-contact-button = Write down
data-contact-day = On which day was there contact?
data-ended-employment-act = Write down: employment ended
data-ended-employment-title = The employment has ended
data-ended-employment-lead = From that day the retention period runs.
data-ended-employment-effect-1 = After the period the data go, or we ask you.
data-ended-employment-effect-2 = Does it go on after all? Then write that down here, and the period stops.
data-ended-employment-button = Write down
data-ended-employment-day = On which day did it end?
data-resumed-employment-act = Write down: employment goes on
data-resumed-employment-title = The employment goes on
data-resumed-employment-lead = If an end was written down, it holds no more.
data-resumed-employment-effect-1 = Does a retention period run already? Then it stops.
data-resumed-employment-effect-2 = For some time, Today does not ask you about it.
data-resumed-employment-button = Write down
data-resumed-employment-day = From which day?
data-ended-procedure-act = Write down: application ended
data-ended-procedure-title = The application has ended
data-ended-procedure-lead = From that day the retention period runs.
data-ended-procedure-effect-1 = After the period the data go, or we ask you.
data-ended-procedure-effect-2 = Does it go on after all? Then write that down here, and the period stops.
data-ended-procedure-button = Write down
data-ended-procedure-day = On which day did it end?
data-resumed-procedure-act = Write down: application goes on
data-resumed-procedure-title = The application goes on
data-resumed-procedure-lead = If an end was written down, it holds no more.
data-resumed-procedure-effect-1 = Does a retention period run already? Then it stops.
data-resumed-procedure-effect-2 = For some time, Today does not ask you about it.
data-resumed-procedure-button = Write down
data-resumed-procedure-day = From which day?
data-ended-reintegration-act = Write down: reintegration ended
data-ended-reintegration-title = The reintegration has ended
data-ended-reintegration-lead = From that day the retention period runs.
data-ended-reintegration-effect-1 = After the period the data go, or we ask you.
data-ended-reintegration-effect-2 = Does it go on after all? Then write that down here, and the period stops.
data-ended-reintegration-button = Write down
data-ended-reintegration-day = On which day did it end?
data-resumed-reintegration-act = Write down: reintegration goes on
data-resumed-reintegration-title = The reintegration goes on
data-resumed-reintegration-lead = If an end was written down, it holds no more.
data-resumed-reintegration-effect-1 = Does a retention period run already? Then it stops.
data-resumed-reintegration-effect-2 = For some time, Today does not ask you about it.
data-resumed-reintegration-button = Write down
data-resumed-reintegration-day = From which day?

# --- Copy ---
data-copy-title = Make a copy
data-copy-lead = A copy of everything you have of this person, with the explanation.
data-copy-effect-1 = All data are opened, special ones too.
data-copy-effect-2 = The log says who made the copy.
data-copy-effect-3 = Give the copy to this person only.
data-copy-article = Right of access and portability: GDPR art. 15 and 20.
data-copy-button = Make the copy
data-copy-others = Does it say something about someone else? Take that out before you give the copy (GDPR art. 15(4)).
data-copy-form = In which form?
data-copy-form-missing = Choose a form
data-copy-pdf = To read (PDF)
data-copy-pdf-hint = A letter with explanation
data-copy-json = For another program (JSON)
data-copy-json-hint = Everything, under fixed names
data-copy-csv = For a spreadsheet (CSV)
data-copy-csv-hint = A line for each value
data-copy-received = When did the request come in?
data-copy-received-hint = If you fill this in, the copy becomes a letter with an answer
data-copy-received-wrong = Fill in the day on which the request came in
data-copy-identity = How do you know who this person is?
data-copy-identity-hint = For example: the question came from the known e-mail address
data-copy-identity-missing = Fill in how you know who this person is
data-copy-withheld = What do you leave out, and why?
data-copy-withheld-hint = For example: the name of somebody else (GDPR art. 15(4))
data-copy-file = copy-of-data

# --- Erase ---
data-erase-title = Erase this person
data-erase-lead = At the request of the person.
data-erase-goes = { $count ->
    [0] No card goes.
    [one] One card goes.
   *[other] { $number } cards go.
}
data-erase-effect-1 = The keys are destroyed. Nobody can open the data afterwards.
data-erase-effect-2 = A list from someone else does not bring this person back unasked.
data-erase-effect-3 = Did you pass the data on? Tell the recipients.
data-erase-keys = Even with a backup nobody can open them after { $moment }.
data-erase-data = The last encrypted remains are gone on { $moment }.
data-erase-article = Right to erasure: GDPR art. 17 and 19.
data-erase-final = You cannot undo this.
data-later-title = Erase this person
data-later-lead = No card goes now: you keep all the same what there is.
data-later-effect-1 = Nobody uses the data any more.
data-later-effect-2 = They go by themselves as soon as you keep them no longer.
data-later-effect-3 = This person gets a receipt, with the reason.
data-later-article = Right to erasure, and what is exempt from it: GDPR art. 17(3).
data-later-button = Write the request down
data-erase-let-go = What you keep all the same is used by nobody any more. It goes once you keep it no longer.
data-erase-nothing = There is nothing to erase of this person now. Everything there is must stay by law.
data-erase-sure = I have seen what goes and what stays
data-erase-sure-missing = Tick that you have seen it
data-erase-received = When did the request come in?
data-erase-received-wrong = Fill in a day that has been, or leave it empty
data-erase-told = Whom did you tell already that it is erased?
data-erase-told-hint = Whom you do not tick stands on the receipt as still to be told (GDPR art. 19)
data-erase-keep = What stays for somebody else?
data-erase-keep-hint = The law lets it only for a considerable interest of another (DCC 7:455(2))
data-erase-why = Why does that stay?
data-erase-why-hint = This will stand on the receipt
data-erase-why-missing = Fill in why this stays
data-erase-button = Erase for good
data-stays = This still stays by law
data-stays-head-what = What
data-stays-head-why = Why
data-stays-head-until = Until when
data-stays-what = { $count ->
    [one] { $file }: 1 card
   *[other] { $file }: { $number } cards
}
data-stays-until = until { $day }
data-stays-open = the period has not begun yet
data-receipt-title = Receipt of erasure
data-receipt-unopened = Not everything opened any more. It is erased as well. By that we do not recognise this person in a list.
data-receipt-lead = { $count ->
    [0] Done. The request is written down. No card is erased yet.
    [one] Done. One card was erased.
   *[other] Done. { $number } cards were erased.
}
data-receipt-log = In the log
data-receipt-once = Give this receipt to the person it is about. We do not keep it: take it now.
data-receipt-take-paper = Take the letter (PDF)
data-receipt-take-text = Take the receipt (text)
data-receipt-copies = When the copies are gone too
data-receipt-keys = Nobody can open it after
data-receipt-data = The last remains are gone on
data-receipt-entry = Entry in the log
data-receipt-check = How anyone checks it
data-receipt-check-text = With the program waarborg-verify, without us and without internet:
data-receipt-name = receipt-of-erasure

# --- Clear out ---
data-clear-title = Clear out
data-clear-lead = The retention period of these data is over. Nobody may use them any more.
data-clear-none = There is nothing that must go now. As soon as a period is over, it stands here.
data-clear-told = { $count ->
    [one] Of one person, { $cards } in all, the oldest since { $day }.
   *[other] Of { $people } people, { $cards } in all, the oldest since { $day }.
}
data-clear-rule = The rule:
data-clear-by-itself = This also goes by itself
data-clear-button = { $count ->
    [one] Erase of 1 person
   *[other] Erase of { $people } people
}
data-clear-back = Back to clearing out
data-clear-goes = { $count ->
    [one] Of { $of } { $cards } goes from { $file }.
   *[other] Of { $of } { $cards } go from { $file }.
}
data-clear-effect-1 = Who stands nowhere else goes altogether.
data-clear-effect-2 = What has a period left stays.
data-clear-article = No longer than needed: GDPR art. 5(1)(e).
data-clear-sure = Yes, erase this
data-clear-sure-missing = Tick that you want this
data-clear-busy = We clear out
data-clear-longer = Must this stay longer? Change the term, with a reason
data-clear-only-stays = There is nothing that must go now. This stays for now, with a reason.
data-clear-restricted = { $count ->
    [one] { $cards } stays: it is restricted. As long as that lasts, it does not go.
   *[other] { $cards } stay: they are restricted. As long as that lasts, they do not go.
}
data-clear-held = { $count ->
    [one] { $cards } stays that you keep all the same. Using it is not allowed.
   *[other] { $cards } stay that you keep all the same. Using them is not allowed.
}
data-act-hold = Keep it all the same, because…
data-act-unhold = Keep no longer
data-held-until = You keep this up to and including { $day }, also past the term. { $why }.
data-hold-title = Keep it all the same, because…
data-hold-lead = What stands of this person in { $file } stays for a year, also if its term is over sooner.
data-hold-goes = { $count ->
    [one] What stands of one person in { $file } then stays for another year.
   *[other] What stands of { $people } people in { $file } then stays for another year.
}
data-hold-effect-1 = Past its term you keep it for this alone. Other use is not allowed then.
data-hold-effect-2 = A request for erasure takes it away only once you keep it no longer.
data-hold-effect-3 = After a year the usual term holds again. It does not go by itself then.
data-hold-article = Needed for a claim or a legal obligation: GDPR art. 17(3).
data-hold-button = Keep all the same
data-hold-why = Why must this stay?
data-hold-why-claim = There is a dispute or a lawsuit
data-hold-why-inquiry = A regulator or the tax authority holds an inquiry
data-hold-why-missing = Choose why this must stay
data-hold-busy = We write down what stays
data-hold-done = { $count ->
    [one] Done. The data of one person stay for a year.
   *[other] Done. The data of { $people } people stay for a year.
}
data-hold-done-one = Done. These data stay for a year, also if their term is over sooner.
data-unhold-title = Keep no longer than the term
data-unhold-lead = What stands of this person in { $file } goes as soon as its term is over.
data-unhold-effect-1 = Is the term over already? Then it goes as the register says.
data-unhold-effect-2 = Did this person ask for erasure? Then it goes by itself.
data-unhold-article = No longer than needed: GDPR art. 5(1)(e).
data-unhold-button = Keep no longer
data-unhold-goes = { $count ->
    [one] What stands of one person in { $file } goes as soon as its term is over.
   *[other] What stands of { $people } people in { $file } goes as soon as its term is over.
}
data-unhold-done-many = { $count ->
    [one] Done. For one person the usual term holds again.
   *[other] Done. For { $people } people the usual term holds again.
}
data-unhold-done = Done. The usual term holds again.
data-cleared-title = This was cleared out
data-cleared-lead = Take the receipt if you want to show it later: we do not keep it. The log has it for good.
data-cleared-take-paper = Take the receipt (PDF)
data-cleared-name = receipt-of-clearing-out
data-cleared-file = File
data-cleared-term = The rule
data-cleared-records = Gone
data-cleared-people = People of whom nothing is left
data-cleared-at = When
data-clear-done = { $count ->
    [one] Done. One card was erased. People who are gone altogether: { $people }.
   *[other] Done. { $records } cards were erased. People who are gone altogether: { $people }.
}
data-clear-apart = { $count ->
    [one] The data of one person are damaged. They are still there.
   *[other] The data of { $people } people are damaged. They are still there.
}
