# The register: names of the templates, errors in a register, and what the law says of retention.
# An error has three keys, as in cli.ftl: what happened, -why, and -do. $suggestion is `none` where there is nothing to say.

# --- Templates: name, and for whom ---
register-template-webshop = Webshop
register-template-webshop-about = orders, delivery, newsletter, offers, cookies and staff
register-template-hospitality = Hospitality
register-template-hospitality-about = reservations, allergies, guest register, cameras and staff
register-template-salon = Salon
register-template-salon-about = appointments, treatments, skin and allergies, photos and staff
register-template-garage = Garage
register-template-garage-about = customers, vehicles, inspections, reminders and staff
register-template-care-practice = Care practice
register-template-care-practice-about = patients, medical files, claims and staff
register-template-association = Association
register-template-association-about = members, young members, parents, matches, photos and fees
register-template-b2b-services = Business services
register-template-b2b-services-about = contact persons, projects, new customers and staff
register-template-general = General
register-template-general-about = contact with customers, invoices, suppliers and staff

# --- Errors: the place ---
register-place = line { $line }, `{ $path }`

# --- Errors: the form ---
error-register-toml = line { $line }: this is not the TOML it should be
error-register-toml-why = the reader says: { $reason }
error-register-toml-do = repair the line

error-register-format = { register-place }: we do not know this form of the register
error-register-format-why = this program reads form { $expected }
error-register-format-do = write `format = { $expected }`, or use a newer version

error-register-unknown-key = { register-place }: key `{ $key }` is unknown
error-register-unknown-key-why = we know no such key in this place
error-register-unknown-key-do =
    { $suggestion ->
        [none] remove it, or look in `docs/reference/register.md`
       *[other] did you mean `{ $suggestion }`?
    }

error-register-missing = { register-place }: `{ $key }` is missing
error-register-missing-why = without it the register is not complete
error-register-missing-do = add `{ $key }`

error-register-empty = { register-place }: `{ $key }` is empty
error-register-empty-why = a text has at least one character
error-register-empty-do = write the text, or remove the key

error-register-wrong-kind = { register-place }: `{ $key }` has a value of the wrong kind
error-register-wrong-kind-why =
    { $expected ->
        [flag] only `true` or `false` fits here
        [list] a list of texts fits here, such as `["a", "b"]`
        [day] a day fits here, such as `"2026-11-26"`
        [table] a table with keys fits here
        [tables] a list of tables fits here
       *[other] a text in quotes fits here
    }
error-register-wrong-kind-do = change the value

error-register-unknown-value = { register-place }: `{ $key }` has no value `{ $value }`
error-register-unknown-value-why = possible are: { $expected }
error-register-unknown-value-do =
    { $suggestion ->
        [none] choose one of these values
       *[other] did you mean `{ $suggestion }`?
    }

error-register-twice = { register-place }: `{ $value }` is there twice
error-register-twice-why = a value may stand once in `{ $key }`
error-register-twice-do = remove one

error-register-name = { register-place }: `{ $name }` cannot be a name
error-register-name-why = a name has small letters, digits, `-` and `_`, and begins with a letter
error-register-name-do = choose a shorter or plainer name

error-register-day = { register-place }: there is no day `{ $value }`
error-register-day-why = a day is year, month and day, such as `2026-11-26`
error-register-day-do = write a day that exists at `{ $key }`

error-register-month-day = { register-place }: `{ $value }` is no month and day
error-register-month-day-why = `{ $key }` is a month and a day, such as `12-31`
error-register-month-day-do = write the last day of your financial year

error-register-country = { register-place }: `{ $value }` is no code of a country
error-register-country-why = a country has a code of two letters; the European Patent Office is `EPO`
error-register-country-do = look up the code of the country, such as `NL`

error-register-term = { register-place }: `{ $value }` is no term
error-register-term-why = a term is a number of days, weeks, months or years, or `at once`
error-register-term-do = write the term as `2 years` or `1 month`

# --- Errors: the parts together ---
error-register-duplicate = { register-place }: the name `{ $name }` is taken
error-register-duplicate-why = below `{ $kind }` each name means one thing
error-register-duplicate-do = give one of them another name

error-register-number = { register-place }: `{ $name }` and `{ $other }` get the same number
error-register-number-why = numbers follow from names, and these two meet by chance
error-register-number-do = give one of them a slightly different name

error-register-unknown-reference = { register-place }: `{ $name }` is not in this register
error-register-unknown-reference-why = there is no `{ $kind }` of that name
error-register-unknown-reference-do =
    { $suggestion ->
        [none] add `{ $name }`, or use a name that is there
       *[other] did you mean `{ $suggestion }`?
    }

error-register-both = { register-place }: `{ $first }` and `{ $second }` do not go together
error-register-both-why = a term is the law's or your own
error-register-both-do = remove one of them

error-register-needs = { register-place }: `{ $key }` does not fit without `{ $needed }`
error-register-needs-why = `{ $needed }` is missing or `false`
error-register-needs-do = write `{ $needed } = true`, or remove `{ $key }`

error-register-ground-needs = { register-place }: `{ $key }` is missing
error-register-ground-needs-why = the ground `{ $ground }` asks for this explanation
error-register-ground-needs-do = add `{ $key }`, or choose another ground

error-register-action-needs = { register-place }: `{ $key }` is missing
error-register-action-needs-why = the action `{ $action }` asks for it
error-register-action-needs-do = add `{ $key }`, or remove the action

error-register-without-action = { register-place }: `{ $key }` belongs to an action that is not there
error-register-without-action-why = for that, `actions` needs: { $expected }
error-register-without-action-do = add the action, or remove `{ $key }`

error-register-field-form = { register-place }: `{ $name }` names no file and field
error-register-field-form-why = a field is written as `file.field`, all fields as `file.*`
error-register-field-form-do = put the name of the file before it

error-register-field-of-other-file = { register-place }: `{ $name }` is a field of another file
error-register-field-of-other-file-why = `{ $file }` is not among the `files` of this activity
error-register-field-of-other-file-do = add `{ $file }` to `files`, or remove the field

error-register-recipient-outside = { register-place }: `{ $name }` is no recipient of this activity
error-register-recipient-outside-why = only who stands among the `recipients` of the activity can get data for this
error-register-recipient-outside-do = add `{ $name }` to the `recipients` of the activity, or remove the name here

error-register-recipient-idle = { register-place }: `{ $name }` gets nothing for any purpose
error-register-recipient-idle-why = each purpose names recipients of its own, and none names `{ $name }`
error-register-recipient-idle-do = name `{ $name }` at a purpose, or remove the recipient

error-register-unused-file = { register-place }: no field of `{ $name }` is used
error-register-unused-file-why = a file without fields serves nothing
error-register-unused-file-do = name fields of `{ $name }` in `fields`, or remove the file

error-register-no-joint = { register-place }: it does not say with whom you decide
error-register-no-joint-why = the role `joint` asks for at least one `[[controller.joint]]`
error-register-no-joint-do = add it, or change the role

# --- Remarks of the check ---
error-register-no-such-country = country `{ $value }` is unknown
error-register-no-such-country-why = the code is not in our list of countries
error-register-no-such-country-do = look up the code of the country, such as `US`

error-register-file-without-activity = no activity uses the file `{ $name }`
error-register-file-without-activity-why = data without a purpose may not be kept
error-register-file-without-activity-do = name the file in an activity, or remove it

# --- Retention rules and the law ---
error-retention-no-period = the law has no term under `{ $rule }` on this day
error-retention-no-period-why = the rule does not exist, is not in force, or says nothing of keeping
error-retention-no-period-do = choose another rule, or name a term of your own

error-retention-other-record = `{ $retention }`: the rule `{ $rule }` is about other records
error-retention-other-record-why = by the register the file `{ $file }` holds `{ $record }`
error-retention-other-record-do = change `record`, or choose the rule that belongs to it

error-retention-out-of-range = `{ $retention }`: the end of this term lies too far off
error-retention-out-of-range-why = no calendar goes that far
error-retention-out-of-range-do = choose a shorter term

error-retention-other-start = `{ $retention }`: the term of `{ $file }` begins at the wrong moment
error-retention-other-start-why = the register says `{ $starts }`; the law counts from `{ $expected }` ({ $article })
error-retention-other-start-do = choose the moment of `{ $rule }` at `starts`: `{ $expected }`

error-retention-never-starts = `{ $retention }`: the term of `{ $file }` never begins
error-retention-never-starts-why = `{ $starts }` cannot happen to the people in this file
error-retention-never-starts-do = choose a moment at `starts` that does come for these people

error-retention-outlives-consent = `{ $retention }`: `{ $file }` stays when the consent is gone
error-retention-outlives-consent-why = `{ $field }` is special, and may be there only as long as somebody says yes (GDPR 17(1)(b))
error-retention-outlives-consent-do = give it a file of its own that you use with consent only

error-retention-too-long = `{ $retention }`: the file `{ $file }` stays too long
error-retention-too-long-why = from { $start } it may stay until { $law } ({ $article }); your term runs until { $own }
error-retention-too-long-do = take the term of `{ $rule }`, or a shorter one

error-retention-too-short = `{ $retention }`: the file `{ $file }` goes too early
error-retention-too-short-why = from { $start } it must stay until { $law } ({ $article }); your term ends on { $own }
error-retention-too-short-do = take the term of `{ $rule }`, or a longer one

error-retention-kept-other-record = `{ $retention }`: this term is for other records than those in `{ $file }`
error-retention-kept-other-record-why = what is there already came in as `{ $kept }`; this term is for `{ $record }`
error-retention-kept-other-record-do = leave `{ $file }` its term, and make a file of its own for `{ $record }`

error-retention-kept-too-long = `{ $retention }`: what is in `{ $file }` already would stay too long
error-retention-kept-too-long-why = it came in as `{ $kept }`; from { $start } that may stay until { $law } ({ $article }), and your term runs until { $own }
error-retention-kept-too-long-do = choose a shorter term, or make a file of its own for what is new

error-retention-kept-too-short = `{ $retention }`: what is in `{ $file }` already would go too early
error-retention-kept-too-short-why = it came in as `{ $kept }`; from { $start } that must stay until { $law } ({ $article }), and your term ends on { $own }
error-retention-kept-too-short-do = choose a longer term, or make a file of its own for what is new

error-retention-kept-no-duty = `{ $retention }`: what is in `{ $file }` already would not be protected any more
error-retention-kept-no-duty-why = it came in as `{ $kept }`, and that must be kept ({ $article })
error-retention-kept-no-duty-do = leave this file as it was, and make a file of its own for what is new

error-retention-longer-than-advised = `{ $retention }`: the file `{ $file }` stays longer than is advised
error-retention-longer-than-advised-why = advised from { $start } is { $law } ({ $article }); your term runs until { $own }
error-retention-longer-than-advised-do = see whether your reason in `deviation` still holds
