# The privacy statement: what is fixed. What differs from firm to firm comes from the register.
# Read by customers: `we` is the firm, `you` the reader.

statement-title = Privacy statement of { $company }
statement-lead = { $company } handles your data with care. Here you read what we keep, why, for how long, and what you can ask.
statement-draft = Draft, not published yet.
statement-version = Version { $number } of { $date }.
statement-list = { $first } and { $last }

# --- Summary: five lines ---
statement-summary-heading = In short
statement-summary-people = We keep data of { $people }.
statement-summary-purposes =
    { $count ->
        [one] We use them for one purpose, told below.
       *[other] We use them for { $count } purposes, told below.
    }
statement-summary-retention = Each purpose says how long we keep the data.
statement-summary-nobody = We give data to nobody else.
statement-summary-published = Some data we make public. At that purpose stands which.
statement-summary-recipients =
    { $count ->
        [one] One other receives data from us. Each purpose says who.
       *[other] { $count } others receive data from us. Each purpose says who.
    }
statement-summary-recipients-abroad =
    { $count ->
        [one] One other receives data from us, outside the European Economic Area too. Each purpose says who.
       *[other] { $count } others receive data from us, outside the European Economic Area too. Each purpose says who.
    }
statement-summary-rights = You can see your data, have them corrected and have them erased. It costs nothing.

# --- Who we are ---
statement-contact-heading = Who we are
statement-contact-text = We decide about these data and are responsible for them. This is how you reach us.
statement-name = Name
statement-address = Address
statement-email = E-mail
statement-phone = Telephone
statement-website = Website
statement-kvk = Trade register number (KvK)
statement-dpo = Data protection officer
statement-representative = Representative in the EU
statement-joint = For a part we decide together with { $name } ({ $contact }).

# --- People: in a sentence, and above their part ---
statement-people-customer = customers
statement-people-customer-heading = Customers
statement-people-prospect = possible customers
statement-people-prospect-heading = Possible customers
statement-people-visitor = visitors
statement-people-visitor-heading = Visitors
statement-people-employee = employees
statement-people-employee-heading = Employees
statement-people-former-employee = former employees
statement-people-former-employee-heading = Former employees
statement-people-applicant = applicants
statement-people-applicant-heading = Applicants
statement-people-selfemployed = self-employed people
statement-people-selfemployed-heading = Self-employed people
statement-people-contact-person = contact persons at companies
statement-people-contact-person-heading = Contact persons at companies
statement-people-child = children
statement-people-child-heading = Children
statement-people-patient = patients
statement-people-patient-heading = Patients
statement-people-member = members
statement-people-member-heading = Members
statement-people-tenant = tenants
statement-people-tenant-heading = Tenants
statement-people-legal-person = companies
statement-people-legal-person-heading = Companies
statement-people-third-person = others
statement-people-third-person-heading = Others

# --- A purpose ---
statement-purpose-of-several = { $activity }: { $purpose }
statement-why = Why
statement-ground = On which ground
statement-exception = Specially protected data
statement-what = What
statement-source = Where the data come from
statement-how-long = For how long
statement-recipients = To whom
statement-obligation = Must you give these data?
statement-automated = The computer decides
statement-measures = Extra measures

statement-collected-for = We first received these data for something else: { $purpose }.
statement-ground-consent = We do this only if you say yes (consent, article 6(1)(a) GDPR).
statement-ground-contract = This is needed for our agreement with you (contract, article 6(1)(b) GDPR).
statement-ground-legal-obligation = The law obliges us to do this (legal obligation, article 6(1)(c) GDPR).
statement-ground-vital = This is vital for someone's life (vital interests, article 6(1)(d) GDPR).
statement-ground-public-task = This belongs to our public task (article 6(1)(e) GDPR).
statement-ground-legitimate-interest = We have a good reason for this (legitimate interest, article 6(1)(f) GDPR).
statement-ground-none = No ground has been chosen for this yet.
statement-house-heading = Requests and log
statement-house-why = We record who opens data, what you ask of us, and what you say yes or no to. So we do what you ask, notice misuse, and can show that we follow the law.
statement-house-ground = The law obliges us to do this (legal obligation, Article 6(1)(c) GDPR). It stands in: GDPR 5(2), 7(1), 12, 24 and 32.
statement-house-what = Which data we opened or handed out, when and for what. Your requests, your consent or objection, and the text you were shown. Do you work with these data for us? Then also your name, your e-mail address and what you did.
statement-house-source = From you, and from our own work.
statement-house-how-long = As long as we have data of yours. After that the log still says what happened, and no longer with whom. Did you ask us to erase your data? Then we remember a mark, so that an old list does not bring you back. Your receipt says until when. What a member of staff did stays in the log.
statement-house-recipients = To nobody. An authority that asks for it may see the log.
statement-statute = This stands in: { $law }.
statement-interest = Our interest: { $interest }
statement-exception-text = The law gives these data extra protection. We may use them under an exception: { $exceptions }.
statement-exception-consent = you give your explicit consent
statement-exception-statute = the law prescribes it ({ $law })
statement-exception-care-provider = we are a care provider (UAVG 30(3)(a))
statement-exception-employer-entitlements = we are an employer, and entitlements depend on health (UAVG 30(1)(a))
statement-exception-employer-reintegration = we are an employer, and help with reintegration (UAVG 30(1)(b))
statement-fields = { $fields }.
statement-fields-of = { $file }: { $fields }.
statement-source-subject = From yourself.
statement-source-partly = In part from yourself. { $source }
statement-source-observed = You do not give these data yourself. We record them.
statement-source-other = This source is not public.
statement-source-public = This source is public.
statement-nobody = To nobody.
statement-published = Everyone can see this: we make it public.
statement-recipient = { $name } ({ $kind }).
statement-recipient-part = Gets only: { $fields }.
statement-recipient-unnamed = Another organisation ({ $kind }).
statement-recipient-unnamed-authority = A body ({ $kind }).
statement-cookie-other = another organisation
statement-recipient-processor = works for us
statement-recipient-controller = uses the data for itself too
statement-recipient-authority = public authority
statement-recipient-group-company = belongs to our group
statement-recipient-public = everyone
statement-automated-text = A computer takes decisions about you here.
statement-automated-rights = You may ask that a person looks too, give your view and contest the decision.

# --- Outside Europe ---
statement-transfer = The data go to a country outside the European Economic Area: { $country }.
statement-transfer-adequacy = The European Commission finds the protection there good enough.
statement-transfer-certified = The recipient is certified, and the European Commission finds that good enough.
statement-transfer-clauses = We use the standard contract of the European Commission.
statement-transfer-rules = The group has binding rules that an authority approved.
statement-transfer-derogations = This is allowed in this case only: { $derogations }.

# --- How long ---
statement-term = { $length } after { $event }.
statement-term-year-end = { $length } after { $event }, and then to the end of that year.
statement-term-law = So it stands in { $law }.
statement-term-sooner = If you withdraw your consent, we erase them at once.
statement-term-advice = The authority finds that term reasonable ({ $law }).
statement-term-of = { $files }: { $term }
statement-hours =
    { $count ->
        [one] one hour
       *[other] { $count } hours
    }
statement-days =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
statement-weeks =
    { $count ->
        [one] one week
       *[other] { $count } weeks
    }
statement-months =
    { $count ->
        [one] one month
       *[other] { $count } months
    }
statement-years =
    { $count ->
        [one] one year
       *[other] { $count } years
    }
statement-after-collected = the day we received the data
statement-after-last-contact = the last contact with you
statement-after-last-change = the last change
statement-after-end-of-relation = the end of our relation with you
statement-after-end-of-financial-year = the end of the financial year
statement-after-end-of-procedure = the end of the application procedure
statement-after-end-of-employment = the end of the employment
statement-after-end-of-reintegration = the end of the reintegration
statement-after-transaction = the purchase or delivery
statement-after-consent-withdrawn = the moment you withdraw your consent or unsubscribe
statement-until-collected = We keep the data no longer than the day itself.
statement-until-last-contact = Until the last contact with you.
statement-until-last-change = Until the next change.
statement-until-end-of-relation = Until the end of our relation with you.
statement-until-end-of-financial-year = Until the end of the financial year.
statement-until-end-of-procedure = Until the end of the application procedure.
statement-until-end-of-employment = Until the end of the employment.
statement-until-end-of-reintegration = Until the end of the reintegration.
statement-until-transaction = Until the purchase or delivery is done.
statement-until-consent-withdrawn = Until you withdraw your consent or unsubscribe.

# --- Rights ---
statement-rights-heading = Your rights
statement-rights-text = This is what you can ask us:
statement-right-access = Access: which data we have of you, with a copy.
statement-right-rectify = Correction: we mend what is wrong and add what is missing.
statement-right-erase = Erasure: we remove your data if we need them no more.
statement-right-restrict = Restriction: we keep the data, but do not use them for a while.
statement-right-object = Objection: you say that we may not use your data like this.
statement-right-portability = Portability: you get what you gave us as a file, for yourself or another company.
statement-right-human = A person who looks too: a computer does not decide alone.
statement-request-heading = How to make a request
statement-request-how = Write or call us: { $ways }.
statement-request-within = You get an answer within { $length }.
statement-request-free = A request is free. We may ask who you are, but never for a copy of your passport.
statement-object-heading = You may always object
statement-object = You may object if we use your data because of our interest. Say why that is not right for you. Then we stop, unless we have a compelling reason.
statement-object-task = You may object if we use your data for our public task. Say why that is not right for you. Then we stop, unless we have a compelling reason.
statement-object-both = You may object if we use your data because of our interest or our public task. Say why that is not right for you. Then we stop, unless we have a compelling reason.
statement-object-ads = You want no more advertising? Tell us, and we stop at once. You need not say why.
statement-withdraw-heading = Withdrawing your consent
statement-withdraw-text = You can withdraw your consent at any time. It is as easy as giving it: let us know, in the same way. What we did before remains allowed.

# --- Complaint, children, cookies, version ---
statement-complaint-heading = A complaint
statement-complaint-text = Do you not agree with us? Tell us, and we look for a solution. You can also complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens): autoriteitpersoonsgegevens.nl. Or you go to court.
statement-children-heading = Children
statement-children-text = We keep data of children too. Is something not clear to you? Ask us, or ask your parents for help.
statement-children-consent = Are you younger than 16? Then your parent or guardian gives consent.
statement-cookies-heading = Cookies
statement-cookies-caption = What our website stores on your device
statement-cookie-what = What for
statement-cookie-whose = Whose
statement-cookie-how-long = For how long
statement-cookie-choice = Your choice
statement-cookie-needed = needed for the website
statement-cookie-asked = only if you say yes
statement-cookies-text = You can change your choice at any time: on our website, or by clearing the cookies in your browser.
statement-security-heading = How we protect data
statement-version-heading = About this statement
statement-new = New in this version: { $note }
statement-changes = If something changes, we change this statement.

# --- What is missing for a statement ---
statement-missing-at = { $what } (in the register: { $path })
statement-missing-controller-name = The name of your company is missing
statement-missing-controller-contact = An address, and an e-mail address or telephone number, is missing
statement-missing-kvk-number = The trade register number is not filled in yet
statement-missing-website = The address of your website is not filled in yet
statement-missing-representative = The representative in the EU is not filled in yet
statement-missing-dpo-contact = The data protection officer is not filled in yet
statement-missing-joint-controllers = With whom you decide is missing
statement-missing-purpose = A purpose in one sentence is missing
statement-missing-last-review = Nobody has read this yet
statement-missing-legal-ground = A ground is missing
statement-missing-legitimate-interest = Which interest you have is missing
statement-missing-special-exception = The exception for specially protected data is missing
statement-missing-data-categories = Which data you use is missing
statement-missing-source = The source of the data is missing
statement-missing-recipients = What a recipient does with the data is missing
statement-missing-retention = A retention period is missing
statement-missing-transfer-country = The country of a recipient is missing
statement-missing-transfer-safeguard = The safeguard for a country outside the European Economic Area is missing
statement-missing-transfer-copy = Where people can see the safeguard is missing
statement-missing-obligation-to-provide = Whether people must give the data is missing
statement-missing-automated-decision = How the computer decides is missing
statement-missing-rights-list = The rights of people are missing
statement-missing-rights-how = The time for an answer is missing
statement-missing-objection-notice = The line about objecting is missing
statement-missing-withdraw-consent = How people withdraw consent is missing
statement-missing-complaint-ap = The complaint to the authority is missing
statement-missing-cookies = A cookie is not filled in yet
statement-missing-children = The explanation for children is missing
statement-missing-security-general = The security is not described yet
