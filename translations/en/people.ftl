# People on the command line: bringing in, finding, using, consent, rights, clearing out. Errors as in cli.ftl.

# --- Options that several commands have ---
people-yes = go on without asking
people-force = replace the file if it is there already
people-show = show the values themselves
name-way = way
name-text = text
name-id = number
name-was = what
name-customers = current|until=day
name-header = yes|no
name-column = header=field
name-channel = channel
name-fields = field,field
name-action = action
name-recipient = recipient
name-change = field=value
said-by = how: form, email, phone, paper, person or list
said-at = when: a day, or a moment with time and zone (else now)
said-on = when: a day, or a moment with time and zone
said-evidence = what shows it, such as the name of a form
said-text = file with what was said or written

# --- waarborg import ---
import-about = Brings people in from a file, after you have seen the plan.
import-usage = waarborg import <file> --file <name> [options]
import-source = a table: CSV, Excel, vCard, JSON, SQLite and more; the file does not change
import-file = the file of your register that the people go into, such as `customers`
import-activity = the activity you collect them for (else the only one)
import-purpose = its purpose (else the only one)
import-table = the sheet or table (else the one with most data)
import-header = whether the first row is a header: yes or no (otherwise it is looked at)
import-encoding = signs: utf-8, windows-1252, iso-8859-15 or utf-16 (otherwise they are looked at)
import-delimiter = between cells: semicolon, comma, tab or bar (otherwise it is looked at)
import-column = choose yourself where a column goes: `header=field`, or `header=-` to leave it out
import-customers = what these people are: customers (`current`), or customers until a day (`until=2025-03-01`)
import-informed = they were informed by the text in this file
import-informed-too = they were informed of this activity too by the same text (may be repeated)
import-consent = they consented to the text in this file
import-optout-offered = they could refuse advertising when they gave their address
import-from-themselves = the rows come from the people themselves; whoever was erased may come back
import-clock = the day on which the retention period begins (else today)
import-failed = write the rows that were skipped to this new file, with the reason (CSV)
import-as-shown = only if everything still is as under this number of `--dry-run`
import-example-plan = waarborg import customers.xlsx --file customers --purpose contract --dry-run
import-example-do = waarborg import customers.xlsx --file customers --purpose contract --customers current --column remark=-
import-example-undo = waarborg import list
import-list-about = Shows what was brought in, and until when you can undo it.
import-list-usage = waarborg import list
import-undo-about = Takes away what one import brought.
import-undo-usage = waarborg import undo <number>
import-undo-id = the number from `waarborg import list`
import-plan = { $place }: { $count ->
    [one] { $count } row
   *[other] { $count } rows
} into { $file }, for { $activity } ({ $purpose })
import-head-column = column
import-head-kind = is
import-head-example = example
import-head-becomes = becomes
import-head-id = number
import-head-day = day
import-head-file = file
import-head-people = people
import-head-records = records
import-head-undo = undo
import-out = left out: { $why }
import-out-no-field = the file has no field for it{ $field }
import-out-filled = { $field } comes from another column already
import-out-graver = it holds graver data than { $field } is for; choose it yourself with `--column`
import-out-forbidden = you may not keep this for the purpose{ $field }
import-out-chosen = you chose so{ $field }
import-out-empty = there is nothing in it{ $field }
import-missing = { $count ->
    [one] ! One required field stays empty: { $fields }
   *[other] ! { $count } required fields stay empty: { $fields }
}
import-hint-informed = Were these people informed? Say so with `--informed`, `--informed-by` and `--informed-at`.
import-hint-consent = Did these people consent? Say so with `--consent`, `--consent-by` and `--consent-at`.
import-dry-run = Nothing was brought in.
import-then = Bring in just this with `--as-shown { $number }`.
import-nothing-fits = No column may go here, or fits. Nothing was brought in.
import-will-done = { $count ->
    [one] This brings in { $count } new person, from { $rows } rows
   *[other] This brings in { $count } new people, from { $rows } rows
}
import-will-joined = { $count ->
    [one] { $count } row is of someone who is here already
   *[other] { $count } rows are of someone who is here already
}
import-will-same = { $count ->
    [one] { $count } row says nothing new
   *[other] { $count } rows say nothing new
}
import-will-erased = { $count ->
    [one] { $count } row will be skipped: erased at their own request
   *[other] { $count } rows will be skipped: erased at their own request
}
import-will-nobody = { $count ->
    [one] { $count } row will be skipped: without a name, e-mail address, telephone or number
   *[other] { $count } rows will be skipped: without a name, e-mail address, telephone or number
}
import-question = { $count ->
    [one] Bring one row in?
   *[other] Bring { $count } rows in?
}
import-done = { $count ->
    [one] { $count } person brought in, from { $rows } rows
   *[other] { $count } people brought in, from { $rows } rows
}
import-joined = { $count ->
    [one] { $count } row is of someone who was here already
   *[other] { $count } rows are of someone who was here already
}
import-same = { $count ->
    [one] { $count } row said nothing new
   *[other] { $count } rows said nothing new
}
import-erased = { $count ->
    [one] { $count } row skipped: erased at their own request
   *[other] { $count } rows skipped: erased at their own request
}
import-nobody = { $count ->
    [one] { $count } row skipped: without name, e-mail address, telephone or number
   *[other] { $count } rows skipped: without name, e-mail address, telephone or number
}
import-left-file = { $count ->
    [one] The skipped row stands in { $file }
   *[other] { $count } skipped rows stand in { $file }
}
import-left-cut = There were more.
import-left-row = row
import-left-why = why
import-left-erased = erased at their own request
import-left-nobody = without a name, e-mail address, telephone or number
import-undo-until = You can undo until { $moment }:
import-list-empty = Nothing was brought in yet.
import-until = until { $date }
import-state-running = running
import-state-done = no longer
import-state-undone = undone
import-undo-question = { $count ->
    [one] Take one record away, and whoever has nothing left then?
   *[other] Take { $count } records away, and whoever has nothing left then?
}
import-undo-goes = { $count ->
    [one] { $count } record goes.
   *[other] { $count } records go.
}
import-undo-whole = { $count ->
    [one] Of { $count } person nothing is left.
   *[other] Of { $count } people nothing is left.
}
import-undo-others = { $count ->
    [one] { $count } person keeps what came from elsewhere.
   *[other] { $count } people keep what came from elsewhere.
}
import-undo-kept = { $count ->
    [one] The data of { $count } person are restricted or held. So nothing goes.
   *[other] The data of { $count } people are restricted or held. So nothing goes.
}
import-undo-dry-run = Nothing was taken away.
import-undone = { $count ->
    [one] { $count } record taken away
   *[other] { $count } records taken away
}

# --- waarborg find-person ---
find-person-about = Finds someone by name, e-mail address, telephone or number, even if the name is misspelt.
find-person-usage = waarborg find-person (<text>… | --stdin)
find-person-text = what you look for; your shell keeps what you type, so rather `--stdin`
find-person-stdin = read the text from standard input, so that it stays nowhere
find-person-example-stdin = waarborg find-person --stdin
find-person-example-name = waarborg find-person j. de vries
find-person-withheld = The data stay closed:
find-person-found = { $count ->
    [one] { $count } person found.
   *[other] { $count } people found.
}
people-covered = Values are covered. With `--show` you see them.

# --- waarborg use, waarborg share ---
use-about = Gives data for one purpose, only of those of whom it is allowed.
use-usage = waarborg use --activity <name> (--all | --count | --subject <number>…)
use-action = what you do, such as `use`, `direct_marketing` or `profile` (else `use`)
use-activity = the activity in your register
use-purpose = its purpose (else the only one)
use-channel = by which way a message goes, such as `email` (else the only one)
use-fields = which fields (else all of the activity)
use-subject = this person, by the number from `waarborg find-person`
use-all = everyone of whom it is allowed
use-count = only count of how many it is allowed, and why not of others
use-format = form: table, csv or json (for everyone: csv)
use-output = write to this file; it is there whole or not at all
use-example-count = waarborg use --activity offers --action direct_marketing --count
use-example-list = waarborg use --activity offers --action direct_marketing --all --output list.csv
use-example-one = waarborg use --activity orders --purpose contract --fields name,email --all
share-about = Gives data to a recipient of your register, only of those of whom it is allowed.
share-usage = waarborg share --activity <name> --to <recipient> (--all | --count | --subject <number>…)
share-to = the recipient in your register
share-example-list = waarborg share --activity orders --purpose delivery --to carrier --all
tally-yes = { $count ->
    [one] { $count } yes
   *[other] { $count } yes
}
tally-not-yet = { $count ->
    [one] { $count } not yet
   *[other] { $count } not yet
}
tally-no = { $count ->
    [one] { $count } no
   *[other] { $count } no
}
tally-nobody = There is nobody to decide about.
people-open = ? { $question }
people-unweighed = Nobody has weighed this interest yet. Weigh it, and write the outcome down: `{ $path }`.

# --- waarborg consent, waarborg notice ---
consent-about = Writes down consent, or that someone withdraws it.
consent-usage = waarborg consent (give | withdraw) …
consent-give-about = Writes down that someone consented: to which text, when and how.
consent-give-usage = waarborg consent give --activity <name> --subject <number> --text <file> --by <way> …
consent-withdraw-about = Writes down that someone withdraws consent. From then on nobody relies on it.
consent-withdraw-usage = waarborg consent withdraw --activity <name> --subject <number> --by <way> …
consent-text = file with the text that this person said yes to
consent-explicit = explicit: in a statement of its own
consent-representative = a parent or representative consented
consent-was = what is true of this consent: free, specific, informed, active, or all for all four
event-subject = the person, by the number from `waarborg find-person`
consent-given = The consent is written down.
consent-withdrawn = The consent is withdrawn.
stands-already = This stands already. Nothing was added.
consent-lacks = Of this consent it does not stand: { $names }. So you may do nothing with it (GDPR 4(11), 7(1)).
consent-lacks-then = Is it true all the same? Then write the consent down again, with `--was`.
consent-lacks-free = that it was free
consent-lacks-specific = that it was for this one purpose
consent-lacks-informed = that this person knew what for
consent-lacks-active = that this person said yes herself
notice-lacks-recipients = That people know the recipients does not stand (GDPR 13(1)(e)). Did the text name them? Say so with `--recipients`.
notice-stands = { $count ->
    [one] Of { $count } person this stood already. Nothing was added there.
   *[other] Of { $count } people this stood already. Nothing was added there.
}
said-before = This is written down as history. What was said after it still holds.
people-in-the-log = In the log: entry { $index }.
notice-about = Writes down that people were informed of an activity.
notice-usage = waarborg notice --activity <name> (--subject <number>… | --import <number>) --text <file> --by <way>
notice-import = everyone of this import, by the number from `waarborg import list`
notice-text = file with the text they got
notice-recipients = the text named the recipients too
notice-example-import = waarborg notice --activity orders --import <number> --text privacy.txt --by email
notice-take-back = take it back: these people were not informed after all
notice-why = what went wrong, such as "the letter was never sent"
notice-example-take-back = waarborg notice --take-back --activity orders --import <number> --why "the letter was never sent"
notice-taken-back = { $count ->
    [one] Of one person it is no longer written down that they were informed.
   *[other] Of { $count } people it is no longer written down that they were informed.
}
notice-noted = { $count ->
    [one] One person was informed; it is written down.
   *[other] { $count } people were informed; it is written down.
}
notice-so-far = { $count ->
    [one] One person is written down already.
   *[other] { $count } people are written down already.
}

# --- waarborg person ---
person-about = The rights of one person: access, copy, correction, erasure, objection, restriction.
person-usage = waarborg person <command> <number>
person-id = the person, by the number from `waarborg find-person`
person-example-export = waarborg person export <number> --output copy.json
person-example-erase = waarborg person erase <number> --receipt receipt.txt
person-show-about = Shows what is kept of someone, how this person stands and what happened.
person-export-about = Makes a copy of everything for the person: data, purposes, recipients, consents, use.
person-correct-about = Corrects data; `field=` empties a field.
person-erase-about = Erases someone at their own request, and gives a receipt that anyone can check.
person-object-about = Writes down an objection to advertising.
person-unobject-about = Writes down that someone takes the objection back.
person-restrict-about = Restricts data: keeping is allowed, using is not.
person-unrestrict-about = Ends the restriction.
person-customer-about = Writes down that someone is a customer, or was one until a day.
person-contact-about = Writes down a contact: a term that runs from the last contact begins anew.
person-hold-about = Holds data past their term, for a claim or an inquiry.
person-release-about = Ends the hold.
person-ended-about = Writes down that an employment, an application or a reintegration ended.
person-show-usage = waarborg person show <number> [options]
person-export-usage = waarborg person export <number> [options]
person-erase-usage = waarborg person erase <number> [options]
person-correct-usage = waarborg person correct <number> --record <number> (field=value… | --stdin)
person-object-usage = waarborg person object <number> --by <way>
person-unobject-usage = waarborg person unobject <number> --by <way>
person-restrict-usage = waarborg person restrict <number> --by <way>
person-unrestrict-usage = waarborg person unrestrict <number> --by <way>
person-customer-usage = waarborg person customer <number> (--current | --until <day>) --by <way>
person-contact-usage = waarborg person contact <number> --by <way> [--at <day>]
person-hold-usage = waarborg person hold <number> --file <name> --why <word>
person-release-usage = waarborg person release <number> --file <name> --why <word>
person-ended-usage = waarborg person ended <number> --what <word> --by <way> [--at <day>]
person-customer-current = is a customer now
person-customer-until = was a customer until this day
person-hold-file = which file, by its name in the register
person-hold-why = what for: `claim` (a dispute or lawsuit) or `inquiry` (of an authority)
person-hold-text = file with what you write down of it
person-ended-what = what ended: `employment`, `procedure` or `reintegration`
person-ended-resumed = it did not end, or began anew
person-export-format = form: json or csv (else json)
person-export-output = write to this file; it is there whole or not at all
person-correct-record = the record, by the number from `waarborg person show`
person-correct-changes = what it should be; your shell keeps what you type, so rather `--stdin`
person-correct-stdin = read the corrections from standard input, one a line
person-erase-received = the day on which the request came in
person-erase-told = this recipient knows that it is erased (GDPR 19); may be given more often
person-erase-got-nothing = this recipient got nothing of this person; may be given more often
person-erase-not-told = this recipient you could not tell, because: recipient=reason
person-erase-keep = this file stays for somebody else, where the law lets it: file=reason
person-unrestrict-told = this person heard beforehand that the restriction ends (GDPR 18(3))
person-erase-receipt = write the receipt to this new file (else on the screen)
person-object-noted = The objection is written down. Advertising is over.
person-unobject-noted = The objection is taken back.
person-restrict-noted = The data are restricted: keeping is allowed, using is not.
person-unrestrict-noted = The data are restricted no longer.
person-customer-noted = The relation is written down.
person-contact-noted = The contact is written down.
person-hold-noted = The data stay up to and including { $date }, also if their term is over sooner.
person-release-noted = The usual term holds again.
person-ended-noted = It is written down. Retention terms run by it.
person-corrected = The data are corrected.
person-heading-kept = What is kept
person-heading-used-for = What for
person-heading-standing = How this person stands
person-heading-events = What happened
person-kept-until = until { $date }
person-kept-open = the retention period has not begun yet
person-entries = { $count ->
    [one] { $count } entry of the log is about this person.
   *[other] { $count } entries of the log are about this person.
}
person-exported = The copy is in { $file }.
person-check-copy = Look the copy over, and give it to this person only.
standing-restricted = restricted
standing-objected = objected to advertising
standing-written-objection = objected in writing
standing-inaccurate = the data are wrong
standing-legally-incapable = is under guardianship or mentorship
standing-customer = is a customer
standing-optout-offered = could refuse advertising
standing-address-for-ads = published the address for offers
standing-dnc-registered = stood in the do-not-call register
standing-consent-free = free
standing-consent-specific = for this purpose alone
standing-consent-informed = knew what for
standing-consent-active = said yes by an act
standing-consent-proof = consent written down
standing-consent-explicit = explicit
standing-consent-representative = by a parent or representative
standing-consent-withdrawn = consent withdrawn
standing-informed = informed
standing-informed-recipients = informed of recipients
standing-customer-until = was a customer until { $date }
standing-age = is at least { $age } years old
event-consent = consent
event-withdrawal = consent withdrawn
event-objection = objection
event-objection-lifted = objection taken back
event-notice = informed
event-restriction = restricted
event-restriction-lifted = restriction ended
event-standing = mark
event-relation-began = became a customer
event-relation-ended = is no customer any more
event-inaccurate = data are wrong
event-accurate = data are right
event-contact = contact
event-employment-ended = employment ended
event-employment-resumed = employed again
event-procedure-ended = application ended
event-procedure-resumed = application goes on
event-reintegration-ended = reintegration completed
event-reintegration-resumed = reintegration goes on
event-notice-taken-back = not informed after all: written down by mistake
event-held-for-claim = held for a claim
event-held-for-inquiry = held for an inquiry
event-claim-hold-ended = held no longer for a claim
event-inquiry-hold-ended = held no longer for an inquiry
event-text = text: “{ $text }”
event-evidence = evidence: { $evidence }
way-form = by a form
way-email = by e-mail
way-phone = by telephone
way-paper = on paper
way-person = face to face
way-list = from a list
erase-goes = { $count ->
    [one] { $count } record goes.
   *[other] { $count } records go.
}
erase-nothing-stays = Nothing is left of the records.
erase-stays = This you still keep:
erase-let-go = { $count ->
    [one] You hold { $count } record. Nobody uses it any more, and it goes as soon as you release it.
   *[other] You hold { $count } records. Nobody uses them any more, and they go as soon as you release them.
}
erase-may-stay = `{ $file }` goes along. It may stay only for somebody else ({ $article }), with `--keep`.
erase-to-tell = These recipients you still have to tell that it is erased (GDPR 19):
erase-recognised = A mark stays until { $date }. So this person does not come back with somebody else's list.
erase-stays-until = until { $date }
erase-stays-open = the period has not begun yet
erase-dry-run = Nothing was erased.
erase-question = Erasing cannot be undone. Go on?
erase-done = { $count ->
    [0] The request is written down. No record is erased yet.
    [one] { $count } record is erased.
   *[other] { $count } records are erased.
}
erase-unopened = Not everything opened any more. It is erased as well. By that we do not recognise this person in a list.
erase-keys-gone = Keys in backups are gone on { $moment }.
erase-data-gone = Sealed remains in backups are gone on { $moment }.
erase-receipt-file = The receipt is in { $file }. Give it to this person; no copy stays here.
erase-receipt-here = The receipt is below. Give it to this person; no copy stays here.
erase-check = Anyone can check it:

# --- waarborg clear-out ---
clear-out-about = Tells what is over its retention period, and takes it away if you say so.
clear-out-usage = waarborg clear-out [--yes [--receipt FILE] [--pdf FILE] | --by-itself]
clear-out-by-itself = takes away only what goes by itself by the register, without a question
clear-out-receipt = write the receipt to this new file
clear-out-receipt-pdf = write the receipt as a document (PDF) into this new file
clear-out-in-file = The receipt is in { $file }. No copy stays here.
clear-out-in-pdf = The document with the receipt is in { $file }.
clear-out-nothing = Nothing is over its retention period.
clear-out-heading-due = Over the retention period
clear-out-head-file = file
clear-out-head-records = records
clear-out-head-rule = rule
clear-out-head-since = since
clear-out-no-file = no longer in the register
clear-out-no-rule = no rule any more
clear-out-question = { $count ->
    [one] Take one record away?
   *[other] Take { $count } records away?
}
clear-out-only-stays = Nothing has to go now. This is over its retention period and stays for now:
clear-out-restricted = { $count ->
    [one] { $count } record stays: it is restricted (GDPR 18).
   *[other] { $count } records stay: they are restricted (GDPR 18).
}
clear-out-held = { $count ->
    [one] { $count } record stays: it is held (GDPR 17(3)).
   *[other] { $count } records stay: they are held (GDPR 17(3)).
}
clear-out-proposed = Nothing was taken away. With `--yes` it goes.
clear-out-done = { $count ->
    [one] { $count } record taken away.
   *[other] { $count } records taken away.
}
clear-out-people = { $count ->
    [one] Nothing is left of { $count } person.
   *[other] Nothing is left of { $count } people.
}
clear-out-apart = { $count ->
    [one] What is kept of { $count } person cannot be read. It is still there.
   *[other] What is kept of { $count } people cannot be read. It is still there.
}
people-yes-or-no = [y/N]
people-left-alone = Nothing was changed.

# --- Errors ---
error-people-not-an-identifier = this is no number of a person, record or import
error-people-not-an-identifier-why = such a number has 32 digits and letters from a to f
error-people-not-an-identifier-do = look it up with `waarborg find-person`, `waarborg person show` or `waarborg import list`
error-people-unknown-way = way `{ $value }` is not known
error-people-unknown-way-why = known are: { $expected }
error-people-unknown-way-do = { $suggestion ->
    [none] choose one of them
   *[other] did you mean `{ $suggestion }`?
}
error-people-nobody-to-ask = there is nobody to ask
error-people-nobody-to-ask-why = standard input is no terminal
error-people-nobody-to-ask-do = add `--yes`, or look first with `--dry-run`
error-people-nothing-sought = there is nothing to look for
error-people-nothing-sought-why = a search begins with a name, an address or a number
error-people-nothing-sought-do = type it with `--stdin`, then it stays nowhere
error-people-text-too-long = `{ $file }` is too large for a text
error-people-text-too-long-why = a text that people read is never larger than { $most } MB
error-people-text-too-long-do = choose the file with that text only
error-people-notice-empty = there is nothing in the text
error-people-notice-empty-why = without the text that people got you do not show that they know (GDPR 13)
error-people-notice-empty-do = put what they got in the file and try again
error-people-text-empty = there is nothing in the text
error-people-text-empty-why = without the text to which somebody said yes you show nothing (GDPR 7(1))
error-people-text-empty-do = put the exact question in the file and try again
error-erase-no-such-recipient = `{ $name }` got nothing of this person
error-erase-no-such-recipient-why = of these recipients it may be so: { $known }
error-erase-no-such-recipient-do = choose one of these names
error-erase-must-go = `{ $name }` cannot stay
error-erase-must-go-why = only what a statute lets stay against the request may: { $known }
error-erase-must-go-do = leave `--keep` out, or name another file
error-erase-no-reason = `{ $value }` has no reason
error-erase-no-reason-why = the reason will stand on the receipt
error-erase-no-reason-do = write name=reason
error-people-why-empty = it does not say what went wrong
error-people-why-empty-why = the history will show the mistake, with this reason
error-people-why-empty-do = say shortly behind `--why` what went wrong
error-people-nobody-told = of none of these people it is written down that they were informed of `{ $name }`
error-people-nobody-told-why = so there is nothing to take back
error-people-nobody-told-do = see with `waarborg person show` what is written down of someone
error-people-not-text = `{ $file }` is no text in UTF-8
error-people-not-text-why = the exact text is kept, so it must be readable
error-people-not-text-do = save it as plain text and try again
error-people-column-form = `{ $value }` chooses no column
error-people-column-form-why = a choice is a header, `=`, and a field or `-`
error-people-column-form-do = write it as `mail=email`, or as `bsn=-` to leave the column out
error-people-no-column = there is no column `{ $name }`
error-people-no-column-why = the columns are: { $found }
error-people-no-column-do = choose one of these headers, or the number of the column
error-people-customers-form = `{ $value }` does not say how these people are customers
error-people-customers-form-why = known are `current` and `until=` with a day
error-people-customers-form-do = write for example `--customers until=2025-03-01`
error-people-typed-too-long = standard input holds too much
error-people-typed-too-long-why = at most { $most } bytes are read, so nothing was done
error-people-typed-too-long-do = send less at a time
error-people-nothing-corrected = there is nothing to correct
error-people-nothing-corrected-why = a correction is a field, `=`, and what it should be
error-people-nothing-corrected-do = type it with `--stdin`, one a line
error-people-change-form = this is no correction
error-people-change-form-why = a correction is a field, `=`, and what it should be
error-people-change-form-do = write it as `city=Deventer`, or as `city=` to empty it

error-people-not-as-shown = it is no longer what you saw
error-people-not-as-shown-why = the file, the register or the vault has changed since
error-people-not-as-shown-do = look at the plan again with `--dry-run`, and take the new number
