# What the finder says: kinds of personal data, reasons, the report of a scan, and why something could not be read.
# Keys of kinds, categories and reasons are their stable names with hyphens.

# --- Kinds ---
kind-name = name
kind-email = e-mail address
kind-phone = phone number
kind-address = address
kind-postcode = postcode
kind-city = place of residence
kind-birth-date = date of birth
kind-age = age
kind-gender = sex or form of address
kind-marital = marital status or household
kind-occupation = occupation
kind-nationality = nationality
kind-bsn = citizen service number (BSN)
kind-iban = bank account number
kind-card = payment card number
kind-licence-plate = licence plate
kind-id-document = number of an identity document
kind-kvk = Chamber of Commerce number
kind-vat = VAT number
kind-vat-bsn = VAT number with a BSN inside
kind-ip = address of a device
kind-customer-no = customer number
kind-employee-no = employee number
kind-username = account name
kind-income = income
kind-social-status = social situation
kind-health = health
kind-religion = religion or belief
kind-ethnicity = race or ethnic origin
kind-politics = political opinion
kind-union = trade union membership
kind-sexuality = sex life or orientation
kind-genetic = genetic data
kind-biometric = biometric data
kind-crime = criminal data
kind-free-text = running text

category-ordinary = ordinary
category-national-number = national number
category-criminal = criminal
category-special = special
directness-direct = names the person
directness-indirect = says something of a person
directness-none = mixed
media-image = picture
media-audio = sound
media-video = film

# --- Reasons ---
evidence-eleven-test = the number passes the 11-test
evidence-mod-97 = the check digits are right
evidence-luhn = the check digit is right
evidence-numbering-plan = it fits the numbering plan
evidence-plate-series = it has the form of a licence plate
evidence-document-shape = it has the form of a document number
evidence-calendar-date = it is a date of the calendar
evidence-network-address = it is an address of a device
evidence-mail-address = it has the form of an e-mail address
evidence-postcode-shape = it has the form of a postcode
evidence-cue = a word beside it says so: { $kind }
evidence-street-syntax = a street with a number
evidence-known-place = the place exists
evidence-title = a form of address stands before it
evidence-salutation = it opens a letter
evidence-signature = it closes a letter
evidence-mail-header = it stands in the head of a mail
evidence-first-name = the first name is known
evidence-surname = the surname is known
evidence-initials = initials stand beside it
evidence-seen-before = the same name stands elsewhere
evidence-around = what stands around it weighs enough
evidence-vocabulary = the words are of this kind
evidence-person-near = a person is named close by
evidence-quantity = a number with its unit
evidence-header = the header says so: { $kind }
evidence-share = { $count ->
    [one] the only value fits
   *[other] { $first } of { $second } different values fit
}
evidence-distinct = { $second } filled, { $first } of them different
evidence-years = years from { $first } to { $second }
evidence-cells = personal data in { $first } of { $second } cells looked at

# --- Report ---
scan-title = Personal data that was found
scan-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
scan-column = column { $number }
scan-inside = inside: { $kinds }
scan-why = because { $reasons }
scan-law = may it be there? { $word }
scan-lawful = → lawful this way: { $way }
scan-open = { $count ->
    [one] one question is still open; ask `{ $command }`
   *[other] { $count } questions are still open; ask `{ $command }`
}
scan-lines = line { $lines }
scan-times = { $count } ×
scan-nothing-here = no personal data found
scan-nothing-at-all = No file was looked at.
scan-media = often shows or lets hear people; look yourself
scan-clean-columns = { $count ->
    [one] one column without personal data: { $names }
   *[other] { $count } columns without personal data: { $names }
}
scan-numberless-columns = { $count ->
    [one] one column without numbers of people: { $names }
   *[other] { $count } columns without numbers of people: { $names }
}
scan-cells-left-out = { $count ->
    [one] one more finding in cells was counted only
   *[other] { $count } more findings in cells were counted only
}
scan-spans-left-out = { $count ->
    [one] one more finding was counted only
   *[other] { $count } more findings were counted only
}
scan-time-left = left:
scan-heading-name = Where
scan-heading-kind = What
scan-heading-category = Category
scan-heading-confidence = Sure
scan-heading-example = Example, covered
scan-heading-value = Example
scan-heading-why = Why
scan-heading-problems = Problems
scan-total-files = { $count ->
    [0] No file looked at
    [one] One file looked at
   *[other] { $count } files looked at
}
scan-total-columns = { $count ->
    [one] one column of { $all } with personal data
   *[other] { $count } columns of { $all } with personal data
}
scan-total-spans = { $count ->
    [one] one finding in running text
   *[other] { $count } findings in running text
}
scan-total-national-number = { $count ->
    [one] one with a national number
   *[other] { $count } with a national number
}
scan-total-criminal = { $count ->
    [one] one with criminal data
   *[other] { $count } with criminal data
}
scan-total-special = { $count ->
    [one] one with special data, such as health or religion
   *[other] { $count } with special data, such as health or religion
}
scan-total-forbidden = { $count ->
    [one] one may not be there for this purpose
   *[other] { $count } may not be there for this purpose
}
scan-total-media = { $count ->
    [one] one picture, sound or film
   *[other] { $count } pictures, sounds or films
}
scan-total-problems = { $count ->
    [one] one gave a problem
   *[other] { $count } gave a problem
}
scan-total-passed-over = { $count ->
    [one] one of a format that is not read
   *[other] { $count } of formats that are not read
}
scan-total-only-numbers = only numbers were looked for: no names, addresses or what says something of a person

# --- Why something could not be read ---
error-read-not-found = `{ $file }` is not there
error-read-not-found-why = no file or folder has this name
error-read-not-found-do = check the path
error-read-no-permission = `{ $file }` may not be read
error-read-no-permission-why = your account has no right to it
error-read-no-permission-do = ask for the right to read it, or leave it out with `--exclude`
error-read-io = `{ $file }` could not be read
error-read-io-why = the system says: { $reason }
error-read-io-do = check the disk or the connection, then try again
error-read-encrypted = `{ $file }` is encrypted
error-read-encrypted-why = it opens with a password only
error-read-encrypted-do = save a copy without password and look at that, then delete the copy
error-read-truncated = `{ $file }` ends too early
error-read-truncated-why = the file was cut off, perhaps while it was copied
error-read-truncated-do = copy it again from its source; what could still be read was looked at
error-read-malformed = `{ $file }` is damaged
error-read-malformed-why = the content does not follow the rules of { $format }
error-read-malformed-do = open it in the program it comes from and save it again
error-read-misnamed = the name of `{ $file }` says { $named }, its content is { $found ->
    [none] something else
    [image] a picture
    [audio] sound
    [video] a film
   *[other] { $found }
}
error-read-misnamed-why = a wrong name hides what is in a file
error-read-misnamed-do = { $found ->
    [none] find out where it comes from
    [image] look at the picture yourself; give the file the right name
    [audio] listen to it yourself; give the file the right name
    [video] look at the film yourself; give the file the right name
   *[other] it was read as { $found }; give it the right name
}
error-read-unsupported = `{ $file }` has a format that is not read
error-read-unsupported-why = no reader is known for it
error-read-unsupported-do = save it as CSV, XLSX, text or PDF and look at that
error-read-too-deep = `{ $file }` holds too many packages inside each other
error-read-too-deep-why = at most { $limit } are opened, against files made to do harm
error-read-too-deep-do = unpack it yourself and look at the folder
error-read-too-large = `{ $file }` is too large
error-read-too-large-why = { $bound } goes beyond { $limit }, against files made to do harm
error-read-too-large-do = split it or save it in a plainer format
error-read-directory-loop = the folder `{ $file }` leads back into itself
error-read-directory-loop-why = a link points to a folder above it
error-read-directory-loop-do = nothing is missed; remove the link if it is not meant
error-read-database = the database `{ $file }` refused
error-read-database-why = it answered with state { $state }
error-read-database-do = check the connection and the rights of the account
error-read-unprotected = the database `{ $file }` was not read
error-read-unprotected-why = its server does not encrypt the connection
error-read-unprotected-do = switch TLS on there, or read on that machine itself; if it may be in plain, put `sslmode=disable` in the connection
error-read-unidentified = the database `{ $file }` was not read
error-read-unidentified-why = `sslcert` and `sslkey` name no certificate with its own key
error-read-unidentified-do = name two files in PEM that belong together, and a key without a password
error-read-untrusted = the database `{ $file }` was not read
error-read-untrusted-why = the certificate of its server is not trusted
error-read-untrusted-do = put `sslrootcert=FILE` in the connection, with the certificate of whoever vouches for the server
error-read-locked = the table `{ $file }` was not read
error-read-locked-why = another program keeps it to itself
error-read-locked-do = try again when that program has ended its work
error-read-pending-changes = `{ $file }` has changes beside it that were not looked at
error-read-pending-changes-why = the program that writes it has not put them in yet
error-read-pending-changes-do = close that program, then look again
error-read-stopped = looking at `{ $file }` was stopped
error-read-stopped-why = nobody takes the findings any more
error-read-stopped-do = start again if that was not meant
error-read-unsupported-format = `{ $file }` has the format { $format }, which is not read
error-read-unsupported-format-why = it is known, but no reader for it is safe or built yet
error-read-unsupported-format-do = { $format ->
    [doc] open it and save it as DOCX, and look at that
    [rtf] open it and save it as DOCX, and look at that
    [xlsb] open it and save it as XLSX, and look at that
    [ppt] open it and save it as PDF, and look at that
    [msg] save the mail as EML, and look at that
    [pst] export the mailbox as EML or MBOX, and look at that
    [access] export its tables as CSV, and look at those
    [parquet] export it as CSV, and look at that
   *[other] unpack it and look at the folder
}
