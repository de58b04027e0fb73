# Documents on paper: the register, an answer about someone's data, a receipt of erasing, the recovery sheet, an answer.
# To people outside the house: you is the reader, we is the organisation. In the register we is the organisation as well.

# --- Shared ---
paper-to-fill = still to be filled in: { $what }
paper-as-of = as of { $date }
paper-made = made on { $date }
paper-outside-adequate = country with an adequacy decision
paper-outside-certified = only certified companies come under the adequacy decision
paper-outside-is-certified = certified, and so under the adequacy decision
paper-outside-elsewhere = country without an adequacy decision
paper-mark-special = special
paper-mark-criminal = criminal
paper-mark-national-number = national number or identity document
paper-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
paper-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
paper-weeks =
    { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
paper-months =
    { $count ->
        [one] 1 month
       *[other] { $count } months
    }
paper-years =
    { $count ->
        [one] 1 year
       *[other] { $count } years
    }
paper-term = { $length } after { $start }
paper-term-year-end = { $length } after { $start }, and on to the end of that year
paper-term-same-day = no longer than the day itself
paper-term-sooner = sooner where somebody withdraws consent
paper-term-at-once = until { $start }
paper-term-unknown = the law names no term today
paper-starts-collected = the day the data came in
paper-starts-last-contact = the last contact
paper-starts-last-change = the last change
paper-starts-end-of-relation = the end of the relation
paper-starts-end-of-financial-year = the end of the financial year
paper-starts-end-of-procedure = the end of the procedure
paper-starts-end-of-employment = the end of the employment
paper-starts-end-of-reintegration = the end of the reintegration
paper-starts-transaction = the transaction
paper-starts-consent-withdrawn = the day on which someone withdraws consent
paper-then-propose = we decide whether it can go
paper-then-erase = it goes by itself
paper-contract-of = processor agreement of { $date }
paper-contract-undated = processor agreement, without a date
paper-recipient-processor = a company that does it for us (processor)
paper-recipient-controller = another company, for its own use
paper-recipient-authority = an authority
paper-recipient-group-company = a company of our group
paper-recipient-public = everyone
paper-recipient-for = for: { $purposes }
paper-recipient-gets = gets only: { $fields }
paper-purpose = Purpose
paper-purpose-text = What for exactly
paper-purpose-ground = Ground
paper-purpose-because = Explanation
paper-because-law = Statute:
paper-because-interest = Interest:
paper-because-weighing = Weighing:
paper-because-less = Could less do:
paper-because-noticed = What people notice of it:
paper-because-pass = Outcome: our interest weighs more.
paper-because-fail = Outcome: the interest of the people weighs more.
paper-because-open = Outcome: not weighed yet. Until then this may not be done.
paper-because-consent = Request for consent:
paper-recipient = Recipient
paper-recipient-what = What it does
paper-recipient-kind = What it is
paper-recipient-country = Country
paper-recipient-terms = Agreements

# --- The register (AVG 30) ---
paper-register-title = Record of processing activities
paper-register-lead = This register shows which personal data we use, what for and how long. The law asks for it (GDPR 30).
paper-register-version = version { $number } of { $date }
paper-register-open = This register is not complete yet
paper-register-open-text =
    { $count ->
        [one] One point has not been filled in or read yet.
       *[other] { $count } points have not been filled in or read yet.
    }
paper-register-organisation = The organisation
paper-register-activities = What we do with data
paper-register-for-others = What we do for others (as a processor)
paper-house-heading = Requests and log
paper-house-text = Recording who opens or hands out data, meeting requests and consents, and showing that the law was followed.
paper-house-ground = legal obligation (GDPR 5(2), 7(1), 12, 24, 32)
paper-house-people = everyone of whom data are in the vault; staff who work with them
paper-house-data = Openings with day, purpose and reason. Requests, consent and objection with their text. Marks of those who were erased. Names, e-mail addresses and acts of staff.
paper-house-source = the person herself, and the firm's own work
paper-house-recipients = nobody; an authority on request
paper-house-retention = As long as there are data of somebody. After that the log no longer says who it was about. A mark of whoever asked for erasure stays until the day on the receipt. Acts of staff stay in the log.
paper-house-measures = encrypted; the log is signed and cannot be changed unnoticed
paper-register-files = Files
paper-register-recipients = Who receives data
paper-register-retention = How long we keep data
paper-organisation-name = Name
paper-organisation-number = Trade register number
paper-organisation-address = Address
paper-organisation-email = E-mail
paper-organisation-phone = Telephone
paper-organisation-website = Website
paper-organisation-officer = Data protection officer
paper-organisation-representative = Representative in the EU
paper-organisation-security = Security
paper-organisation-joint = Decides along
paper-joint-caption = With whom we decide together, and what we agreed
paper-joint-name = Decides along
paper-joint-contact = Contact
paper-joint-arrangement = Arrangement
paper-purposes-caption = Purposes of this activity, with their ground
paper-role-processor = we work for someone else (processor)
paper-role-joint = we decide together with someone else
paper-activity-owner = Who takes care of it
paper-activity-role = Our part
paper-activity-controllers = For whom we do it
paper-activity-people = About whom
paper-activity-data = Which data
paper-activity-exceptions = Exception that applies
paper-activity-actions = What we do
paper-activity-source = Where they come from
paper-activity-recipients = Who receives them
paper-activity-transfers = Outside the EEA
paper-activity-retention = How long
paper-activity-obligation = Must people give them?
paper-activity-automated = What a computer decides
paper-activity-measures = Extra measures
paper-activity-assessment = Risks assessed (DPIA)
paper-activity-review = Read through on
paper-assessment-not-needed = not needed
paper-assessment-pending = needed, not done yet
paper-assessment-done = done
paper-files-caption = Files with their fields and retention
paper-file = File
paper-file-people = About whom
paper-file-fields = Fields
paper-file-retention = Retention
paper-recipients-caption = Recipients, what they do, where they are and what was agreed
paper-retention-caption = Retention terms, what happens then, and why
paper-retention = Kind of data
paper-retention-term = How long
paper-retention-then = Then
paper-retention-because = Why that long

# --- The register as a workbook; names of sheets have at most 31 signs ---
paper-sheet-organisation = Organisation
paper-sheet-activities = Activities
paper-sheet-fields = Files and fields
paper-sheet-recipients = Recipients
paper-sheet-retention = Retention
paper-sheet-what = What
paper-sheet-value = Value
paper-sheet-activity = Activity
paper-sheet-files = Files
paper-sheet-field = Field
paper-sheet-category = Kind
paper-sheet-mark = Protected more
paper-sheet-required = Required
paper-sheet-contract = Processor agreement
paper-sheet-transfer = Transfer outside the EEA
paper-sheet-used-by = In which activities

# --- The answer to a request for access (AVG 15) ---
paper-access-title = Your data with us
paper-access-lead = You asked { $company } which data we have about you. Yes, we use data about you. Below you read which, what for, how long and who receives them.
paper-access-lead-no-records = You asked { $company } which data we have of you. We have no records with data of you now. What else we know you read below.
paper-access-received = We received your question on
paper-access-answered = We answer on
paper-access-due = Last day for our answer
paper-access-identity = How we know that it is you
paper-access-fee = Costs
paper-access-no-fee = none
paper-access-kept = What we keep about you
paper-access-withheld = What we left out, and why
paper-access-nothing = There are no records with data about you at the moment.
paper-access-former-file = A file that is no longer in our register
paper-access-since = With us since
paper-access-until = For how long
paper-access-kept-until = until { $date }
paper-access-used = What we use your data for
paper-access-purposes-caption = What for, and on which ground
paper-access-purpose = What for
paper-access-because = Explanation
paper-access-data = Kinds of data
paper-access-source = Where they come from
paper-access-source-yourself = from you
paper-access-source-partly = in part from you
paper-access-source-other = from someone else
paper-access-source-public = from a public source
paper-access-retention = How long we keep them
paper-access-term = { $file }: { $term }
paper-access-obligation = Must you give them?
paper-access-automated = What a computer decides
paper-access-receivers = Who receives your data
paper-access-receivers-caption = Who receives data, what for and in which country
paper-access-transfer = Outside the EEA
paper-access-standing = What is on record about you
paper-access-standing-caption = What is on record for each purpose
paper-access-activity = Activity
paper-access-holds = What is on record
paper-access-events = What you said and what we told you
paper-access-events-caption = Consent, objection and information, with day and text
paper-access-when = When
paper-access-what = What
paper-access-for = What for
paper-access-way = How
paper-access-shown = Text and evidence
paper-access-text = Text:
paper-access-evidence = Evidence:
paper-access-entries = What was done with your data
paper-access-entries-caption = Each time data about you were used, from our log
paper-access-done = What we did
paper-access-outcome = Outcome
paper-access-receiver = To whom
paper-standing-restricted = your data are restricted
paper-standing-objected = you objected to advertising
paper-standing-written-objection = you objected in writing
paper-standing-inaccurate = it is on record that data are wrong
paper-standing-legally-incapable = you are under guardianship or mentorship
paper-standing-customer = you are a customer
paper-standing-optout-offered = you could refuse advertising
paper-standing-address-for-ads = you published your address for offers
paper-standing-dnc-registered = you were in the do-not-call register
paper-standing-consent-free = you consented freely
paper-standing-consent-specific = for this one purpose
paper-standing-consent-informed = you knew what for
paper-standing-consent-active = you said yes yourself
paper-standing-consent-proof = the consent is on record
paper-standing-consent-explicit = expressly
paper-standing-consent-representative = by a parent or representative
paper-standing-consent-withdrawn = you withdrew the consent
paper-standing-informed = you were informed
paper-standing-informed-recipients = you were informed of the recipients
paper-standing-customer-until = you were a customer until { $date }
paper-standing-age = you are at least { $age } years old

# --- Rights, in every letter to a person ---
paper-rights = Your rights
paper-right-rectify = Is something wrong? Then you may have it corrected.
paper-right-erase = You may ask for erasure. What the law makes us keep stays.
paper-right-restrict = You may have your data restricted. Then we keep them and do not use them.
paper-right-object = You may object. We stop advertising at once.
paper-right-portability = What you gave yourself you can have in a file for someone else.
paper-right-withdraw = Did you consent? You may withdraw that at any time. What happened before remains lawful.
paper-how-to-ask = Put your question by way of: { $ways }. We answer within { $length }, free of charge.
paper-complaint = Do you disagree with us? You can complain to the Dutch Data Protection Authority (autoriteitpersoonsgegevens.nl).
paper-court = You can also go to court. Do so within { $length } after you received this answer ({ $article }).
paper-objection = We are a public body. So you can object with us, and then go to the administrative court (UAVG 34). A term applies (Awb 6:7).

# --- The receipt of erasing (AVG 17) ---
paper-receipt-title = Receipt of erasure
paper-receipt-title-later = Answer to your request for erasure
paper-receipt-lead = On { $date } { $company } erased data about you, at your request.
paper-receipt-lead-later = On { $date } { $company } wrote down your request for erasure. Nothing is erased yet: below you read why.
paper-receipt-gone = What was erased
paper-receipt-gone-text =
    { $count ->
        [one] One record with data about you was erased.
       *[other] { $count } records with data about you were erased.
    }
paper-receipt-keys = Nobody can open it any more after
paper-receipt-data = The remains are gone as well on
paper-receipt-copies = Backups still hold sealed remains. Their keys go first, the remains after that.
paper-receipt-stays = What stays, and why
paper-receipt-nothing-stays = Nothing of your records is left.
paper-receipt-stays-text = This we still keep, for the reason beside it. When the term is over, that must go too.
paper-receipt-let-go = What we keep only for a claim or an inquiry is used no more. It goes as soon as that is over.
paper-receipt-remembered = Until { $date } we keep a sealed mark of you, such as of your e-mail address. So a list from somebody else does not bring you back.
paper-receipt-unopened = A part of your data did not open any more. It is erased as well. By that we do not recognise you in a list of others.
paper-receipt-log = Our log says that data were erased. Your name and your data are not in it.
paper-receipt-stays-caption = What stays, by which article and until when
paper-receipt-head-what = What
paper-receipt-head-count = Number
paper-receipt-head-why = Why
paper-receipt-head-until = Until when
paper-receipt-why = { $rule } ({ $article })
paper-receipt-until = until { $date }
paper-receipt-until-open = the term has not begun yet
paper-receipt-keep = Keep this well
paper-receipt-keep-text = We keep no copy ourselves. Whoever has this receipt sees what was erased about you. Share it only with those you trust.
paper-receipt-keep-text-later = We keep no copy of this receipt ourselves. Share it only with whom you trust.
paper-receipt-check = How to check it
paper-receipt-check-text = The erasure stands in a signed log. Anyone can check that with the program waarborg-verify, without us.
paper-receipt-check-text-later = Your request stands in a signed log. Anyone can check that with the program waarborg-verify, without us.
paper-receipt-file = receipt.txt
paper-receipt-step-file = Take { $file } out of this document: it is attached to it. The text also stands at the end.
paper-receipt-step-key = Get our public key from our website (/en/p/key), and compare it with the key below.
paper-receipt-step-command = Give the command: waarborg-verify receipt { $file } --key { $key }
paper-receipt-key = Public key
paper-receipt-entry = Entry in the log
paper-receipt-limits = The receipt is about what stood in Waarborg. Copies elsewhere, such as with recipients or on paper, are not covered.
paper-receipt-rights = Your rights from here
paper-receipt-recipients = Who may have got your data
paper-receipt-no-recipients = We gave these data to nobody.
paper-receipt-recipients-caption = To whom we could give data, and whether they know
paper-receipt-head-told = Do they know it is erased?
paper-receipt-telling-done = yes, we told them
paper-receipt-telling-pending = not yet, we still tell them
paper-receipt-telling-nothing = not needed: got nothing of yours
paper-receipt-telling-impossible = no, that could not be done: { $why }
paper-receipt-text = The text of the receipt
paper-receipt-about = Receipt of erasure, for the program waarborg-verify

# --- The receipt of clearing out (GDPR 5(1)(e)) ---
paper-cleared-title = Receipt of clearing out
paper-cleared-lead = On { $date } { $company } erased data that were past their retention period.
paper-cleared-records =
    { $count ->
        [one] One record was erased.
       *[other] { $number } records were erased.
    }
paper-cleared-people =
    { $count ->
        [0] Of everyone something else is kept.
        [one] Of one person nothing is left.
       *[other] Of { $number } people nothing is left.
    }
paper-cleared-no-file = a file that is no longer in the register
paper-cleared-caption = What was erased, and by which retention rule
paper-cleared-head-rule = How long it was kept
paper-cleared-at = The last of it went on
paper-cleared-log = Our log says that these data were erased. The names of people are not in it, nor in this receipt.
paper-cleared-check-text = It stands in a signed log. Anyone can check that with the program waarborg-verify, without us.
paper-cleared-about = Receipt of clearing out, for the program waarborg-verify

# --- The recovery sheet; the rest of its words stand in vault.ftl ---
paper-sheet-apart = Do not keep this near the computer
paper-sheet-apart-text = Whoever has enough shares can open all data.
paper-sheet-sign = Received by (name, date, signature)

# --- An answer to "May I?" ---
paper-answer-title = Answer: { $action }
paper-answer-rules = The rules that decide, what they say and what they do here
paper-answer-rule = Rule
paper-answer-says = What it says
paper-answer-part = What that means here
paper-answer-duty = { $duty } ({ $article })
paper-answer-record = How this answer came about
paper-answer-asked = Asked on
paper-answer-as-of = By the law of
paper-answer-checked = Rules checked on
paper-answer-law = Mark of the rules
paper-answer-number = Mark of the decision

# --- On the command line ---
paper-option-register-pdf = write the register as PDF into this new file
paper-option-register-xlsx = write the register as an Excel file into this new file
paper-option-person-pdf = write the copy as a letter (PDF) into this new file
paper-option-receipt-pdf = write the receipt as a letter (PDF) into this new file
paper-register-written = The register stands in { $file }.
paper-receipt-written = The letter with the receipt stands in { $file }. Give it to this person.

# --- Errors ---
error-paper-layout = this document does not fit on paper
error-paper-layout-why = the layout gave up on line { $line }
error-paper-layout-do = report this to the makers, with the kind of document
error-paper-standard = this document does not become a lasting and accessible file
error-paper-standard-why = the check points at line { $line } of the layout
error-paper-standard-do = report this to the makers, with the kind of document
error-paper-code-too-long = the text does not fit into a QR code
error-paper-code-too-long-why = there are { $bytes } bytes, and 2953 fit
error-paper-code-too-long-do = choose a shorter text
error-paper-moment = this moment cannot stand in a file
error-paper-moment-why = the year lies too far away
error-paper-moment-do = check the clock
error-paper-cell-too-long = a text is too long for a spreadsheet
error-paper-cell-too-long-why = a cell holds 32767 signs; sheet { $sheet }, row { $row } has more
error-paper-cell-too-long-do = make the text shorter, or choose PDF
error-paper-workbook = the spreadsheet cannot be written
error-paper-workbook-why = there are too many rows, or memory is full
error-paper-workbook-do = try again, or choose PDF
