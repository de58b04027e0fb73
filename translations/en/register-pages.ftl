# The pages of the register: list, one activity, recipients, history, and the forms that change something.

# --- List ---
register-title = Register
register-none = There is no register yet. When you import data, it shows here what you do with them and why.
register-lead-whole =
    { $count ->
        [one] Here is what you do with data, and why. There is one activity, and it is complete.
       *[other] Here is what you do with data, and why. All { $count } activities are complete.
    }
register-lead-open =
    { $count ->
        [one] Here is what you do with data, and why. Of the { $all } activities, one is not complete.
       *[other] Here is what you do with data, and why. Of the { $all } activities, { $count } are not complete.
    }
register-page-version = Version { $version }, since { $day }.
register-whole = Complete
register-not-whole = Something is missing
register-reviewed-short = read on
register-flow-title = Who gets what?
register-flow-lead = On the left the kinds of data, then what you do with them, on the right who gets them.
register-flow-kind = Kind of data
register-flow-purpose = What you do with them
register-flow-recipient = Who gets them
register-flow-people = People
register-export-title = Take the register along
register-export-xlsx = As a workbook (XLSX)
register-export-pdf = On paper (PDF)
register-export-toml = As a register file (TOML)
register-export-json = For programs (JSON)

# --- What is missing ---
register-lacks = Still to fill in: { $what }
register-lacks-owner = Who looks after it is missing
register-lacks-last-review = Nobody has read this yet
register-lacks-balancing = Nobody has weighed your interest yet. Until then it may not be done
register-lacks-dpia = The risks are not assessed yet
register-lacks-recipient-name = The name of a recipient is missing
register-lacks-contract-date = The day of the agreement with { $name } is missing

# --- One activity ---
register-reviewed-on = On { $day } somebody read this and found it true.
register-reviewed-never = Nobody has read this yet.
register-still-right = Is this still true?
register-still-right-lead = Read this once a year. Then you can show that it is true.
register-reviewed-do = Still true
register-reviewed-done = Noted: today it is true.
register-weigh = Weigh your interest
register-weigh-lead = We filled in a proposal. Read it, mend it, and choose what weighs more. Until then this is not allowed.
register-weigh-do = Weigh
register-weigh-next = Weigh as well: { $name }
register-parts = What you do, and how
register-part-purpose = Purpose
register-part-ground = Why it is allowed (ground)
register-part-owner = Who looks after it
register-part-people = Whose data they are
register-part-people-law = data subjects
register-part-data = Which data
register-part-data-law = categories of personal data
register-part-exceptions = Exception that applies
register-part-actions = What you do with them
register-part-actions-law = processing
register-part-source = Where they come from
register-part-recipients = Who gets them
register-part-recipients-law = recipients
register-part-gets = What { $name } gets
register-gets-all = All that you use for this
register-part-transfers = Outside the EEA
register-part-transfers-law = transfers
register-part-obligation = Must people give them?
register-part-role = Your role
register-part-measures = How you protect them
register-part-measures-law = security measures
register-part-assessment = Whether you assessed the risks
register-part-assessment-law = data protection impact assessment
register-part-retention = How long you keep (retention period)
register-ground-consent = GDPR 6(1)(a): someone says yes
register-ground-contract = GDPR 6(1)(b): needed for a contract
register-ground-legal-obligation = GDPR 6(1)(c): a law obliges you
register-ground-vital = GDPR 6(1)(d): a life depends on it
register-ground-public-task = GDPR 6(1)(e): a public task
register-ground-legitimate-interest = GDPR 6(1)(f): your interest weighs more
register-ground-none = there is no ground
register-confidential = Whoever does this is bound to secrecy.
register-nothing = nothing yet
register-change = Change
register-id = Name in the register

# --- Forms ---
register-back = Back
register-keep = Keep
register-leave = Rather not
register-changed = The register was changed.
register-not-kept = The register may not say this
register-moved = The register was changed meanwhile, by a colleague or by you in another tab. See both and choose
register-moved-choose = What you filled in still stands below. Keep it if it is still right.
register-moved-look = Nothing was done. Read below what happens, then press once more.
register-over-now = This puts cards over their retention period at once
register-over-ask = They may not be used any more after that. Is that right? Tick it below, and keep it.
register-over-sure = Yes, these cards may go
register-over-file-waits =
    { $count ->
        [one] { $file }: one card, which clearing out proposes
       *[other] { $file }: { $number } cards, which clearing out proposes
    }
register-over-file-goes =
    { $count ->
        [one] { $file }: one card, which goes by itself
       *[other] { $file }: { $number } cards, which go by themselves
    }
register-moved-unknown = The register is another version than the one you saw.
register-in-dutch = { $what } (Dutch)
register-in-english = { $what } (English)
register-edit-name = Name and who looks after it
register-edit-name-lead = Choose a name that your people recognise.
register-edit-fields = Which data
register-edit-fields-lead = Choose only what you need for this.
register-edit-recipients = Who gets them
register-edit-recipients-lead = Choose to whom you give data for this.
register-edit-gets = What a recipient gets
register-edit-gets-lead = Tick only what the recipient needs for this. We then refuse to give the rest.
register-edit-retention = How long you keep
register-edit-retention-lead = This holds for the whole file, also where you use it elsewhere.
register-edit-measures = How you protect them
register-edit-measures-lead = Describe what you do here beside what you always do.
register-edit-purpose = Purpose and ground
register-edit-purpose-lead = Say what you use the data for, and why that is allowed. If you choose another ground, we ask what belongs to it.
register-field-name = Name
register-field-owner = Who looks after it
register-field-owner-hint = A person or a post.
register-field-fields = Data
register-field-recipients = Recipients
register-field-gets = Which data
register-field-goes-to = Who gets data for this?
register-field-retention = Retention period
register-if-own-term = (needed for a term of your own)
register-own-term = A period of your own
register-own-term-hint = Fill in below how long, and why so long.
register-field-count = How long?
register-field-unit = Counted in what?
register-unit-days = days
register-unit-weeks = weeks
register-unit-months = months
register-unit-years = years
register-field-reason = Why so long?
register-wrong-count = Enter a number from 1 to 1000
register-field-measures = Extra measures
register-field-secrecy = Whoever does this is bound to secrecy
register-field-assessment = Were the risks assessed beforehand (DPIA)?
register-field-assessment-text = Why none is needed, or what came of it
register-field-text = What for, exactly
register-field-text-hint = One sentence that everyone understands. It goes into your privacy statement too.
register-field-ground = Why is it allowed? (ground)
register-field-law = Which law?
register-field-law-hint = Like: AWR 52.
register-field-interest = Which interest do you have, and why is this needed for it?
register-field-interest-hint = This also goes into your privacy statement.
register-field-less = Could less do?
register-field-less-hint = Such as fewer data, fewer people or a shorter time. If not, say why not.
register-field-noticed = What do people notice of it, and do they expect it?
register-field-noticed-hint = Say as well how they can stop it.
register-field-balancing = What weighs more?
register-field-consent = What people say yes to
register-field-consent-hint = The exact text.
register-field-explicit = People say yes to this expressly
register-field-necessary = The data are needed for this purpose
register-missing-fields = Choose at least one kind of data
register-missing-choice = Make a choice
register-missing-dutch = Enter the Dutch text
register-missing-english = Enter the English text
register-missing-owner = Enter who looks after it
register-missing-balancing = Choose what weighs more
register-missing-law = Name the law that obliges you
register-missing-name = Enter the name of the recipient
register-missing-country = Choose the country of the recipient
register-signed-later = The day of the agreement cannot be after today
register-signed-without = Tick the agreement as well

# --- New ---
register-new = Add an activity
register-new-lead = Choose what you do. We put a proposal there, and you adapt it afterwards.
register-field-activity = What do you want to add?
register-add = Add
register-added = The activity stands in the register. Read it and fill in what is missing.

# --- Recipients ---
register-recipients-title = Recipients
register-recipients-lead = Here is to whom you give data, and what you agreed with them.
register-recipients-none = No recipients yet. If you give data to another company, add it.
register-recipient-who = Recipient
register-recipient-agreed = Agreements
register-recipient-where = Country
register-recipient-for = What for
register-recipient-unused = for nothing
register-recipient-added = The recipient stands in the register.
register-contract-missing = Agreement is missing
register-contract-undated = Day of the agreement is missing
register-contract-not-needed = No processor agreement needed
register-new-recipient = Add a recipient
register-edit-recipient = Change a recipient
register-edit-recipient-lead = Say who it is, what they do, where they are and what you agreed.
register-field-recipient = Name
register-field-kind = What are they? (role)
register-field-what = What do they do with the data?
register-field-country = Country
register-field-contract = There is a signed processor agreement
register-field-signed = Day of the agreement
register-field-signed-hint = Like 27-11-2026.
register-field-safeguard = Safeguard, if the data leave the EEA
register-field-certified = The recipient is on the list of the American framework
register-field-assessed = The risks of the transfer were assessed, and it can be done

# --- History ---
register-history-title = History of the register
register-history-lead = Every version, with what changed. The newest is on top.
register-history-first = This was the first version.
register-history-older = Older versions
register-version-number = Version { $version }
register-change-added = New: { $place }
register-change-removed = Gone: { $place }
register-change-changed = { $place }: from ‘{ $old }’ to ‘{ $new }’
register-key-controller = organisation
register-key-security = security
register-key-description = description
register-key-cookie = cookie
register-key-retention = retention period
register-key-file = file
register-key-field = field
register-key-recipient = recipient
register-key-activity = activity
register-key-purpose = purpose
register-key-message = advertising
register-key-monitoring = monitoring
register-key-automated = decision by a computer
register-key-id = name in the register
register-key-nl = Dutch
register-key-en = English
register-key-name = name
register-key-owner = who looks after it
register-key-role = role
register-key-files = files
register-key-fields = data
register-key-actions = what you do
register-key-source = source
register-key-source-text = which source
register-key-recipients = recipients
register-key-handover = what a recipient gets
register-key-situations = exceptions
register-key-measures = measures
register-key-dpia = assessment of risks
register-key-dpia-text = explanation of the assessment
register-key-confidentiality = secrecy
register-key-obligation = must people give them
register-key-last-review = read on
register-key-text = text
register-key-ground = ground
register-key-necessary = needed
register-key-excessive = more than needed
register-key-law-basis = law
register-key-interest = interest
register-key-balancing = what weighs more
register-key-weighing = weighing
register-key-less = could less do
register-key-noticed = what people notice
register-key-consent = request for consent
register-key-explicit = express
register-key-kind = kind
register-key-what = what they do
register-key-country = country
register-key-contract = agreement
register-key-contract-date = day of the agreement
register-key-safeguard = safeguard
register-key-certified = on the list of the framework
register-key-assessed = transfer assessed
register-key-term = term
register-key-rule = rule of law
register-key-record = kind of record
register-key-reason = reason
register-key-deviation = reason for longer
register-key-starts = start
register-key-on-end = what happens then
register-key-subject = whose
register-key-category = kind of data
register-key-required = required
register-key-identifies = recognises someone
register-key-covered = covered
register-key-kvk = trade register number
register-key-address = address
register-key-email = e-mail address
register-key-phone = telephone number
register-key-website = website
register-key-dpo = officer

# --- Errors ---
error-register-moved = this could not be done any more
error-register-moved-why = the register was changed meanwhile, by a colleague or by you in another tab
error-register-moved-do = read the activity again, then press once more
error-register-not-lawful-now = this register is not lawful any more
error-register-not-lawful-now-why = the law of today stands in the way
error-register-not-lawful-now-do = look at the activity for what must change

# --- Taking out ---
register-remove = Take this activity out
register-remove-short = Take out
register-remove-lead = You no longer do this? Then it no longer belongs in your register.
register-remove-effect = The register gets a new version without this activity.
register-remove-kept = The present version stays in the history. If nothing else changes, one button puts it back.
register-remove-file = The file { $file } goes too. It is empty, and nothing else uses it.
register-remove-stops = This comes first
register-remove-last = This is your only activity. There is no register without activities. Add another one first.
register-remove-stated = Your privacy statement names this activity, and is no longer right after this. Publish a new version then.
register-remove-records =
    { $count ->
        [one] One person is in { $file }, and only this activity uses that file. Erase the data first.
       *[other] { $number } people are in { $file }, and only this activity uses that file. Erase their data first.
    }
register-remove-consents =
    { $count ->
        [one] One person consented to this. That stays in the history, and you use it for nothing any more. The retention period of the data stays as it is. If this activity comes back, the consent counts again.
       *[other] { $number } people consented to this. That stays in the history, and you use it for nothing any more. The retention period of their data stays as it is. If this activity comes back, the consent counts again.
    }
register-remove-look = See these people
register-remove-recipient = Take this recipient out
register-remove-recipient-lead = You no longer give anything to it? Then its name no longer belongs in your register.
register-remove-recipient-effect = The register gets a new version without this recipient. What you gave before stays in the log.
register-remove-used = { $name } still gives data to it.
register-remove-untick = Untick the recipient there
register-removed = Done. Out of the register: { $name }.
register-put-back = Done. The version before is in force again.
register-put-back-do = Put it back
