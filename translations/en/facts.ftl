# The facts a question may state, and their values; one group per fact of law/vocabulary.toml, in its order.
# fact-…-label: short noun phrase. fact-…-question: asked when the fact is open. fact-…-yes, fact-…-no: the fact as a
# statement, or, where the entrepreneur can bring it about, as the act that does so. change-…: the act for other facts.

value-yes = yes
value-no = no
value-none = none
value-never = never
value-unknown = unknown

fact-action-label = what you want to do
fact-action-question = What do you want to do?
value-action-collect = collect
value-action-use = use
value-action-share = share
value-action-transfer = transfer to another country
value-action-keep = keep
value-action-erase = erase
value-action-direct-marketing = send advertising
value-action-profile = make profiles
value-action-automated-decision = let a computer decide
value-action-publish = publish
value-action-copy-id = copy an identity document
value-action-monitor = monitor people
value-action-inform = inform people
value-action-answer-request = grant a request
value-action-charge-fee = charge a fee
value-action-verify-identity = ask for proof of identity
value-action-report-breach = report a breach
value-action-tell-subjects = tell people about a breach
value-action-log-breach = note a breach in your register
value-action-notify-cbp = notify the CBP
value-action-keep-register = keep a register of processing
value-action-do-dpia = assess the risks beforehand (DPIA)
value-action-prior-consult = consult the AP beforehand
value-action-appoint-dpo = appoint a data protection officer
value-action-contract-processor = conclude a processor agreement
value-action-secure = secure data
value-action-complain = complain
value-action-mediate = ask for mediation
value-action-go-to-court = go to court
value-action-claim-damages = claim damages
value-action-fine = impose a fine
value-action-place-cookie = place cookies

fact-role-label = your role
fact-role-question = Do you decide about the data yourself, or do you work for someone else?
value-role-controller = you decide about the data yourself (controller)
value-role-processor = you work for someone else (processor)
value-role-joint = you decide together with someone else (joint controllers)

fact-data-label = kind of data
fact-data-question = Which kind of data is it about?
value-data-ordinary = ordinary data
value-data-contact = name, address, e-mail and phone
value-data-identity = customer number or other identifier
value-data-birthdate = date of birth
value-data-purchase = purchases
value-data-financial = finances and bank account
value-data-online-id = online identifiers
value-data-location = location
value-data-image = photo or film
value-data-camera = camera footage
value-data-social-status = social situation
value-data-cv = work and education (CV)
value-data-personnel = personnel file
value-data-payroll = payroll data
value-data-sickness-admin = sick leave: that someone is ill and for how long
value-data-sickness-cause = nature and cause of illness
value-data-reintegration = reintegration after illness
value-data-bsn = citizen service number (BSN)
value-data-id-document = identity document
value-data-race = race or ethnic origin
value-data-religion = religion or belief
value-data-political = political opinion
value-data-health = health
value-data-sex-life = sex life
value-data-union = trade-union membership
value-data-genetic = genetic data
value-data-biometric-id = fingerprint, face or other biometric data
value-data-criminal = criminal data
value-data-court-ban = court ban for annoying behaviour
value-data-pseudonymous = pseudonymous data
value-data-anonymous = anonymous data
value-data-company-only = company data only
value-data-deceased = data of a deceased person

fact-subject-label = kind of people
fact-subject-question = Whose data are they?
value-subject-customer = customer
value-subject-prospect = prospective customer
value-subject-visitor = visitor
value-subject-employee = employee
value-subject-former-employee = former employee
value-subject-applicant = applicant
value-subject-selfemployed = self-employed person (sole trader or partner)
value-subject-contact-person = contact person at a business
value-subject-child = child
value-subject-patient = patient
value-subject-member = member
value-subject-tenant = tenant
value-subject-legal-person = company, foundation or association
value-subject-third-person = someone else

fact-age-label = age
fact-age-question = How old is the person?

fact-purpose-label = purpose
fact-purpose-question = What do you want to use the data for?
value-purpose-contract = performing a contract
value-purpose-delivery = delivery
value-purpose-invoicing = invoicing
value-purpose-service-message = message about an order or service
value-purpose-newsletter = newsletter
value-purpose-offers = offers
value-purpose-third-party-marketing = advertising of others
value-purpose-analytics = measuring visits and use
value-purpose-recruitment = recruitment
value-purpose-hr-admin = staff administration
value-purpose-payroll = payroll
value-purpose-sick-leave = sick leave
value-purpose-reintegration = reintegration
value-purpose-security = security
value-purpose-access-control = access control
value-purpose-fraud = preventing fraud
value-purpose-credit-check = credit check
value-purpose-debt-collection = debt collection
value-purpose-tax = tax
value-purpose-legal-claim = a legal claim
value-purpose-research = research
value-purpose-statistics = statistics
value-purpose-testimonial = showing a customer's recommendation
value-purpose-internal-admin = internal administration
value-purpose-own-protection = protection against offences
value-purpose-assess-request = assessing a request
value-purpose-aml = preventing money laundering
value-purpose-emergency = emergency

fact-orig-purpose-label = first purpose
fact-orig-purpose-question = What did you collect the data for?
value-orig-purpose-contract = { value-purpose-contract }
value-orig-purpose-delivery = { value-purpose-delivery }
value-orig-purpose-invoicing = { value-purpose-invoicing }
value-orig-purpose-service-message = { value-purpose-service-message }
value-orig-purpose-newsletter = { value-purpose-newsletter }
value-orig-purpose-offers = { value-purpose-offers }
value-orig-purpose-third-party-marketing = { value-purpose-third-party-marketing }
value-orig-purpose-analytics = { value-purpose-analytics }
value-orig-purpose-recruitment = { value-purpose-recruitment }
value-orig-purpose-hr-admin = { value-purpose-hr-admin }
value-orig-purpose-payroll = { value-purpose-payroll }
value-orig-purpose-sick-leave = { value-purpose-sick-leave }
value-orig-purpose-reintegration = { value-purpose-reintegration }
value-orig-purpose-security = { value-purpose-security }
value-orig-purpose-access-control = { value-purpose-access-control }
value-orig-purpose-fraud = { value-purpose-fraud }
value-orig-purpose-credit-check = { value-purpose-credit-check }
value-orig-purpose-debt-collection = { value-purpose-debt-collection }
value-orig-purpose-tax = { value-purpose-tax }
value-orig-purpose-legal-claim = { value-purpose-legal-claim }
value-orig-purpose-research = { value-purpose-research }
value-orig-purpose-statistics = { value-purpose-statistics }
value-orig-purpose-testimonial = { value-purpose-testimonial }
value-orig-purpose-internal-admin = { value-purpose-internal-admin }
value-orig-purpose-own-protection = { value-purpose-own-protection }
value-orig-purpose-assess-request = { value-purpose-assess-request }
value-orig-purpose-aml = { value-purpose-aml }
value-orig-purpose-emergency = { value-purpose-emergency }

fact-compatible-label = new purpose fits the first
fact-compatible-question = Does the new purpose fit the one you got the data for?
fact-compatible-yes = The new purpose fits the first one.
fact-compatible-no = The new purpose does not fit the first one.

fact-ground-label = ground
fact-ground-question = Which ground do you rely on?
value-ground-consent = consent
value-ground-contract = contract
value-ground-legal-obligation = legal duty
value-ground-vital = vital interest
value-ground-public-task = public task
value-ground-legitimate-interest = legitimate interest
value-ground-none = no ground
change-ground-consent = Ask consent as the ground.
change-ground-contract = Do this only where it is needed for a contract with the person.
change-ground-legal-obligation = Do this only where a statute obliges you.
change-ground-legitimate-interest = Rely on a legitimate interest and record your balancing.

fact-necessary-label = necessary for the purpose
fact-necessary-question = Do you really need these data for this purpose?
fact-necessary-yes = The data are necessary for the purpose.
fact-necessary-no = The data are not necessary for the purpose.

fact-excessive-label = more data than needed
fact-excessive-question = Do you use more data than the purpose needs?
fact-excessive-yes = You use more data than needed.
fact-excessive-no = Use only the data you need.

fact-balancing-label = balancing of interests
fact-balancing-question = Does your interest outweigh that of the people concerned?
value-balancing-pass = your interest outweighs
value-balancing-fail = the interest of the people outweighs

fact-consent-free-label = free choice
fact-consent-free-question = Could the person say no without disadvantage?
fact-consent-free-yes = Let people choose freely, without disadvantage if they say no.
fact-consent-free-no = The consent was not a free choice.

fact-consent-specific-label = consent per purpose
fact-consent-specific-question = Is the consent about exactly this purpose?
fact-consent-specific-yes = Ask consent for each purpose separately.
fact-consent-specific-no = The consent is not about this purpose.

fact-consent-informed-label = explanation before consent
fact-consent-informed-question = Did the person know beforehand what the yes was for?
fact-consent-informed-yes = Explain beforehand what you ask consent for.
fact-consent-informed-no = The person did not know what the yes was for.

fact-consent-active-label = said yes by an act
fact-consent-active-question = Did the person do something to say yes?
fact-consent-active-yes = Let people tick the box themselves.
fact-consent-active-no = The box was ticked already, or the person kept silent.

fact-consent-proof-label = proof of consent
fact-consent-proof-question = Can you prove that the person said yes?
fact-consent-proof-yes = Record who gave consent, when and for what.
fact-consent-proof-no = You cannot prove the consent.

fact-consent-withdrawn-label = consent withdrawn
fact-consent-withdrawn-question = Has the person withdrawn the consent?
fact-consent-withdrawn-yes = The person has withdrawn the consent.
fact-consent-withdrawn-no = The person has not withdrawn the consent.

fact-consent-explicit-label = explicit consent
fact-consent-explicit-question = Did the person say yes explicitly, in a statement of its own?
fact-consent-explicit-yes = Ask explicit consent.
fact-consent-explicit-no = The consent is not explicit.

fact-parental-consent-label = consent of parent or representative
fact-parental-consent-question = Did a parent, guardian or representative give consent?
fact-parental-consent-yes = Ask consent of the parent, guardian or representative.
fact-parental-consent-no = No parent, guardian or representative gave consent.

fact-exc-label = statutory exception
fact-exc-question = Does one of these statutory exceptions apply?
value-exc-vital-incapable = life at stake and the person cannot consent
value-exc-nonprofit-members = own members of a church, party or union
value-exc-manifestly-public = the person made this public
value-exc-legal-claim = needed for a legal claim
value-exc-employer-entitlements = employer: entitlements that depend on health
value-exc-employer-reintegration = employer: reintegration after illness
value-exc-care-provider = care provider
value-exc-insurer-risk = insurer: assessing the risk
value-exc-insurer-execution = insurer: carrying out the insurance
value-exc-school-support = school: support of pupils
value-exc-spiritual-care = spiritual care
value-exc-race-identification = needed to identify someone
value-exc-positive-action = removing a disadvantage of a group
value-exc-political-office = requirements of a political office
value-exc-authentication-security = needed for authentication or security
value-exc-research-public-interest = research in the public interest
value-exc-genetic-same-person = about the person who gave the material
value-exc-medical-interest = weighty medical interest
value-exc-own-assessment = assessing a request of the person
value-exc-own-protection = protection against offences
value-exc-group-company = company in the same group
value-exc-pob-permit = permit of a private investigation firm
value-exc-ap-permit = permit of the AP
value-exc-justice-source = data from the justice authorities
value-exc-or-rules = rules agreed with the works council
value-exc-own-members = own members
change-exc-or-rules = Agree the rules with the works council.
change-exc-ap-permit = Ask the AP for a permit.
change-exc-pob-permit = Engage a private investigation firm with a permit.

fact-written-objection-label = written objection
fact-written-objection-question = Has the person objected in writing?
fact-written-objection-yes = The person has objected in writing.
fact-written-objection-no = The person has not objected in writing.

fact-confidentiality-label = secrecy
fact-confidentiality-question = Are the people who see the data bound to secrecy?
fact-confidentiality-yes = Bind everyone who sees the data to secrecy.
fact-confidentiality-no = The people who see the data are not bound to secrecy.

fact-law-basis-label = basis in a statute
fact-law-basis-question = Does a statute prescribe or expressly allow this?
fact-law-basis-yes = A statute prescribes or allows this.
fact-law-basis-no = No statute prescribes or allows this.

fact-source-of-data-label = source of the data
fact-source-of-data-question = Where did you get the data?
value-source-of-data-subject = the person
value-source-of-data-other = someone else
value-source-of-data-public-source = a public source

fact-informed-label = people informed beforehand
fact-informed-question = Did you tell people what you do with their data?
fact-informed-yes = Tell people beforehand what you do with their data.
fact-informed-no = People have not been told what you do with their data.

fact-informed-recipients-label = recipients named
fact-informed-recipients-question = Did you tell people who gets their data?
fact-informed-recipients-yes = Tell people beforehand who gets their data.
fact-informed-recipients-no = People have not been told who gets their data.

fact-recipient-label = recipient
fact-recipient-question = To whom do you give the data?
value-recipient-processor = a company that does it for you (processor)
value-recipient-controller = another company, for its own use
value-recipient-authority = an authority
value-recipient-group-company = a company in the same group
value-recipient-public = the public

fact-processor-contract-label = processor agreement
fact-processor-contract-question = Do you have a written processor agreement with this company?
fact-processor-contract-yes = Conclude a written processor agreement.
fact-processor-contract-no = There is no written processor agreement.

fact-legal-request-label = demand of an authority
fact-legal-request-question = Did the authority demand these data in writing, with a power given by statute?
fact-legal-request-yes = There is a written demand with a statutory power.
fact-legal-request-no = There is no written demand with a statutory power.

fact-recipient-country-label = country of the recipient
fact-recipient-country-question = In which country is the recipient?

fact-dpf-label = certification of the US recipient
fact-dpf-question = Is the US recipient actively certified for these data?
fact-dpf-yes = The US recipient is actively certified.
fact-dpf-no = The US recipient is not actively certified.

fact-safeguard-label = safeguard for the transfer
fact-safeguard-question = Which safeguard did you agree with the recipient?
value-safeguard-scc = standard contractual clauses (SCCs)
value-safeguard-bcr = binding corporate rules (BCRs)
value-safeguard-none = no safeguard
change-safeguard-scc = Conclude standard contractual clauses (SCCs).
change-safeguard-bcr = Use approved binding corporate rules (BCRs).

fact-tia-label = transfer impact assessment
fact-tia-question = Did you assess the risks in the other country, with a positive outcome?
fact-tia-yes = Assess the risks in the other country and record the outcome.
fact-tia-no = There is no risk assessment with a positive outcome.

fact-derogation-label = derogation for the transfer
fact-derogation-question = Does one of these derogations for transfers apply?
value-derogation-explicit-consent = explicit consent to the transfer
value-derogation-contract = needed for a contract
value-derogation-legal-claim = needed for a legal claim
value-derogation-vital = vital interest
value-derogation-public-register = public register
change-derogation-explicit-consent = Ask explicit consent to the transfer.

fact-occasional-label = occasional
fact-occasional-question = Does this happen only occasionally?
fact-occasional-yes = This happens only occasionally.
fact-occasional-no = This happens regularly.

fact-channel-label = channel
fact-channel-question = How do you send the advertising?
value-channel-email = e-mail or app message
value-channel-sms = text message
value-channel-phone = phone
value-channel-post = post

fact-customer-relation-label = address obtained in a sale
fact-customer-relation-question = Did you get the address or number when the customer bought something from you?
fact-customer-relation-yes = You got the address or number in a sale.
fact-customer-relation-no = You did not get the address or number in a sale.

fact-customer-ended-label = end of the customer relation
fact-customer-ended-question = What was the last day this person was a customer?

fact-similar-products-label = own, similar products
fact-similar-products-question = Is the advertising about own products similar to what the customer bought?
fact-similar-products-yes = The advertising is about own, similar products.
fact-similar-products-no = The advertising is about something else than the customer bought.

fact-optout-at-collection-label = opt-out at the sale
fact-optout-at-collection-question = Could the customer opt out free of charge at the sale?
fact-optout-at-collection-yes = Offer a free opt-out at the sale.
fact-optout-at-collection-no = The customer could not opt out free of charge at the sale.

fact-optout-in-message-label = opt-out in each message
fact-optout-in-message-question = Can the customer opt out free of charge in each message or call?
fact-optout-in-message-yes = Put a free opt-out in every message.
fact-optout-in-message-no = The customer cannot opt out free of charge in the message.

fact-objected-label = objection to advertising
fact-objected-question = Has the person said no to advertising?
fact-objected-yes = The person objected to advertising.
fact-objected-no = The person has not objected to advertising.

fact-address-for-ads-label = address opened for advertising
fact-address-for-ads-question = Did the business itself publish this address or number for offers?
fact-address-for-ads-yes = The business itself opened this address or number for offers.
fact-address-for-ads-no = The business has not opened this address or number for offers.

fact-sender-kind-label = kind of sender
fact-sender-kind-question = What kind of organisation are you?
value-sender-kind-business = business
value-sender-kind-charity = charity
value-sender-kind-lottery = lottery for charities
value-sender-kind-publisher = newspaper, weekly or magazine

fact-sender-identified-label = sender shown
fact-sender-identified-question = Does the recipient see who you are and how to reach you?
fact-sender-identified-yes = Show your name and a reachable address or number.
fact-sender-identified-no = The recipient does not see who you are or how to reach you.

fact-dnc-registered-label = in the do-not-call register
fact-dnc-registered-question = Is the number in the do-not-call register?
fact-dnc-registered-yes = The number is in the do-not-call register.
fact-dnc-registered-no = The number is not in the do-not-call register.

fact-staff-label = number of employees
fact-staff-question = How many people work for you?

fact-special-or-criminal-label = special or criminal data
fact-special-or-criminal-question = Does it include special or criminal data?
fact-special-or-criminal-yes = It includes special or criminal data.
fact-special-or-criminal-no = It includes no special or criminal data.

fact-risk-likely-label = likely a risk for people
fact-risk-likely-question = Is there likely a risk for the people concerned?
fact-risk-likely-yes = There is likely a risk for people.
fact-risk-likely-no = There is likely no risk for people.

fact-high-risk-label = likely a high risk
fact-high-risk-question = Is there likely a high risk for the people concerned?
fact-high-risk-yes = There is likely a high risk for people.
fact-high-risk-no = There is likely no high risk for people.

fact-dpia-list-label = item of the DPIA list
fact-dpia-list-question = Is what you want to do on the DPIA list of the AP?
value-dpia-list-1 = 1. covert investigation
value-dpia-list-2 = 2. blacklists
value-dpia-list-3 = 3. fraud prevention
value-dpia-list-4 = 4. credit scores
value-dpia-list-5 = 5. financial situation
value-dpia-list-6 = 6. genetic data
value-dpia-list-7 = 7. health data
value-dpia-list-8 = 8. cooperative arrangements
value-dpia-list-9 = 9. camera surveillance
value-dpia-list-10 = 10. flexible camera surveillance
value-dpia-list-11 = 11. monitoring of employees
value-dpia-list-12 = 12. location data
value-dpia-list-13 = 13. communication data
value-dpia-list-14 = 14. internet of things
value-dpia-list-15 = 15. profiling
value-dpia-list-16 = 16. observing and influencing behaviour
value-dpia-list-17 = 17. biometric data
value-dpia-list-none = not on the list

fact-dpia-criteria-label = number of high-risk criteria
fact-dpia-criteria-question = How many of the nine high-risk criteria are met?

fact-dpia-done-label = impact assessment (DPIA) done
fact-dpia-done-question = Did you assess the risks before the start (DPIA)?
fact-dpia-done-yes = Carry out an impact assessment before the start (DPIA).
fact-dpia-done-no = No impact assessment (DPIA) was done before the start.

fact-residual-high-risk-label = high risk that remains
fact-residual-high-risk-question = Does the DPIA show a high risk that your measures do not remove?
fact-residual-high-risk-yes = A high risk remains after your measures.
fact-residual-high-risk-no = No high risk remains after your measures.

fact-public-body-label = public body
fact-public-body-question = Are you a public authority or body?
fact-public-body-yes = You are a public body.
fact-public-body-no = You are not a public body.

fact-core-monitoring-label = monitoring people is your core activity
fact-core-monitoring-question = Is it your core activity to monitor people regularly and systematically on a large scale?
fact-core-monitoring-yes = Monitoring people on a large scale is your core activity.
fact-core-monitoring-no = Monitoring people on a large scale is not your core activity.

fact-core-special-label = special data are your core activity
fact-core-special-question = Is it your core activity to process special or criminal data on a large scale?
fact-core-special-yes = Large-scale special or criminal data are your core activity.
fact-core-special-no = Large-scale special or criminal data are not your core activity.

fact-breach-label = kind of breach
fact-breach-question = What happened to the data?
value-breach-confidentiality = someone else saw or got the data
value-breach-integrity = the data were changed
value-breach-availability = the data are lost or out of reach

fact-risk-label = risk of the breach
fact-risk-question = How large is the risk for the people affected by the breach?
value-risk-unlikely = a risk is unlikely
value-risk-risk = a risk
value-risk-high = a high risk

fact-encrypted-label = data unreadable for others
fact-encrypted-question = Were the data encrypted so that nobody else can read them?
fact-encrypted-yes = The data were well encrypted and the key is safe.
fact-encrypted-no = The data were readable for others.

fact-measures-removed-risk-label = high risk removed
fact-measures-removed-risk-question = Did you take measures afterwards that removed the high risk?
fact-measures-removed-risk-yes = Later measures have removed the high risk.
fact-measures-removed-risk-no = Later measures have not removed the high risk.

fact-disproportionate-label = telling each person takes too much effort
fact-disproportionate-question = Would it take disproportionate effort to tell each person?
fact-disproportionate-yes = Telling each person would take disproportionate effort.
fact-disproportionate-no = Telling each person is feasible.

fact-financial-firm-label = financial undertaking
fact-financial-firm-question = Are you a financial undertaking under the Wft?
fact-financial-firm-yes = You are a financial undertaking under the Wft.
fact-financial-firm-no = You are not a financial undertaking under the Wft.

fact-aware-at-label = moment of discovery
fact-aware-at-question = When did you become aware of the breach? Give day and time.

fact-request-label = kind of request
fact-request-question = What does the person ask?
value-request-access = access
value-request-rectify = rectification
value-request-erase = erasure
value-request-restrict = restriction
value-request-portability = portability
value-request-object = objection
value-request-object-dm = objection to advertising
value-request-human-review = review by a human

fact-received-label = day of receipt
fact-received-question = On which day did you receive the request?

fact-extension-label = period extended
fact-extension-question = Do you extend the period to answer?
fact-extension-yes = You extend the period.
fact-extension-no = You do not extend the period.

fact-extension-reason-label = reason to extend
fact-extension-reason-question = Is the request complex, or did the person make many requests?
fact-extension-reason-yes = The request is complex or one of many.
fact-extension-reason-no = The request is neither complex nor one of many.

fact-identity-label = identity of the requester
fact-identity-question = Are you sure who makes the request?
value-identity-ok = certain
value-identity-doubt = doubt

fact-excess-label = nature of the request
fact-excess-question = Is the request unfounded, repetitive or abusive?
value-excess-none = an ordinary request
value-excess-unfounded = manifestly unfounded
value-excess-repetitive = repetitive
value-excess-abusive-first = a first request that is abusive

fact-copy-label = which copy
fact-copy-question = Is this the first copy or an additional one?
value-copy-first = first copy
value-copy-additional = additional copy

fact-erase-ground-label = reason to erase
fact-erase-ground-question = Why must the data go?
value-erase-ground-not-needed = no longer needed
value-erase-ground-consent-withdrawn = consent withdrawn
value-erase-ground-objection = justified objection
value-erase-ground-unlawful = processed unlawfully
value-erase-ground-law = required by law
value-erase-ground-child-service = online service for a child
value-erase-ground-none = no statutory reason

fact-erase-exception-label = reason not to erase
fact-erase-exception-question = Is there a statutory reason to keep the data?
value-erase-exception-legal-obligation = legal duty to keep
value-erase-exception-legal-claim = needed for a legal claim
value-erase-exception-expression = freedom of expression
value-erase-exception-public-health = public health
value-erase-exception-archive = archive, research or statistics
value-erase-exception-none = no exception

fact-automated-processing-label = processed by computer
fact-automated-processing-question = Do you process these data by computer?
fact-automated-processing-yes = The data are processed by computer.
fact-automated-processing-no = The data are not processed by computer.

fact-decision-effect-label = effect of the decision
fact-decision-effect-question = What is the effect of the decision on the person?
value-decision-effect-legal = legal effect
value-decision-effect-significant = other significant effect
value-decision-effect-none = no significant effect

fact-third-party-harm-label = harm to others
fact-third-party-harm-question = Would your answer harm the rights of others?
fact-third-party-harm-yes = The answer would harm the rights of others.
fact-third-party-harm-no = The answer would harm nobody else.

fact-fee-label = fee
fact-fee-question = Which amount do you want to charge?
change-fee = Charge at most { $value }.

fact-pages-label = number of pages
fact-pages-question = How many pages does the answer have?

fact-medium-label = form of the answer
fact-medium-question = Do you give the answer on paper or otherwise?
value-medium-paper = on paper
value-medium-other = other than on paper

fact-hard-access-label = data hard to access
fact-hard-access-question = Are the data hard to access because of their nature?
fact-hard-access-yes = The data are hard to access.
fact-hard-access-no = The data are not hard to access.

fact-fee-for-label = what the fee is for
fact-fee-for-question = What do you want to charge a fee for?
value-fee-for-access = access
value-fee-for-objection = objection

fact-corrected-label = data corrected or objection well-founded
fact-corrected-question = Were the data corrected or erased after the request, or was the objection well-founded?
fact-corrected-yes = The data were corrected or erased, or the objection was well-founded.
fact-corrected-no = The data were not corrected or erased, and no objection was well-founded.

fact-exemption-label = article of the Exemption Decree
fact-exemption-question = Which article of the Exemption Decree applies?
value-exemption-art3 = article 3: members and supporters
value-exemption-art5 = article 5: applicants
value-exemption-art7 = article 7: staff
value-exemption-art8 = article 8: salaries
value-exemption-art12 = article 12: debtors and creditors
value-exemption-art13 = article 13: customers and suppliers
value-exemption-art38 = article 38: camera surveillance
value-exemption-art42 = article 42: communication files
value-exemption-none = no exemption

fact-exemption-met-label = limits of the exemption observed
fact-exemption-met-question = Do you observe all limits of that article?
fact-exemption-met-yes = You observe all limits of the exemption.
fact-exemption-met-no = You do not observe all limits of the exemption.

fact-notified-label = notified to the CBP
fact-notified-question = Did you notify this to the CBP or to your own officer?
fact-notified-yes = Notify this to the CBP or to your own officer.
fact-notified-no = This was not notified.

fact-prior-check-label = prior check needed
fact-prior-check-question = Must the CBP check this beforehand (article 31 Wbp)?
fact-prior-check-yes = The CBP must check this beforehand.
fact-prior-check-no = The CBP need not check this beforehand.

fact-automated-label = wholly or partly by computer
fact-automated-question = Is this done wholly or partly by computer?
fact-automated-yes = This is done wholly or partly by computer.
fact-automated-no = This is done entirely without a computer.

fact-record-label = kind of record
fact-record-question = Which file or list is it about?
value-record-applicant-file = applicant file
value-record-applicant-file-consent = applicant file, kept with consent
value-record-personnel-file = personnel file
value-record-payroll-records = payroll records
value-record-wagetax-statement = wage-tax statement
value-record-id-copy-employee = copy of an employee's identity document
value-record-absence-admin = absence records
value-record-reintegration-file = reintegration file
value-record-invoices = invoices and accounts
value-record-real-estate-vat = VAT on real estate
value-record-oss-records = VAT one-stop shop (OSS)
value-record-camera-footage = camera footage
value-record-camera-incident = camera footage of an incident
value-record-aml-file = anti-money-laundering file (Wwft)
value-record-newsletter-list = newsletter list
value-record-customer-file = customer file
value-record-medical-file = medical file
value-record-none = no record

fact-start-label = start of the period
fact-start-question = From which day does the period run?

fact-secured-label = properly secured
fact-secured-question = Have you secured the data properly?
fact-secured-yes = Secure the data to fit the risk.
fact-secured-no = The data are not properly secured.

fact-damage-label = damage
fact-damage-question = Which damage is proven?
value-damage-none = no damage
value-damage-material = material damage
value-damage-nonmaterial = non-material damage

fact-fault-label = fault
fact-fault-question = Was it intent or negligence?
fact-fault-yes = There was intent or negligence.
fact-fault-no = There was no intent or negligence.

fact-large-scale-label = large scale
fact-large-scale-question = Is this done on a large scale?
fact-large-scale-yes = This is done on a large scale.
fact-large-scale-no = This is not done on a large scale.

fact-systematic-label = systematic
fact-systematic-question = Do you monitor or evaluate people systematically?
fact-systematic-yes = You monitor or evaluate people systematically.
fact-systematic-no = You do not monitor or evaluate people systematically.

fact-balance-announced-label = monitoring announced
fact-balance-announced-question = Did you announce the monitoring beforehand?
fact-balance-announced-yes = Announce the monitoring beforehand.
fact-balance-announced-no = The monitoring was not announced.

fact-works-council-consent-label = consent of the works council
fact-works-council-consent-question = Did the works council agree? If there is none, choose yes.
fact-works-council-consent-yes = Ask the works council to agree.
fact-works-council-consent-no = The works council has not agreed.

fact-household-label = purely private
fact-household-question = Do you do this purely privately, for yourself or your household?
fact-household-yes = This is purely private.
fact-household-no = This is not purely private.

fact-legally-incapable-label = under guardianship
fact-legally-incapable-question = Is the person under guardianship or mentorship for this?
fact-legally-incapable-yes = The person is under guardianship or mentorship for this.
fact-legally-incapable-no = The person decides on this alone.

fact-inaccurate-label = data are wrong
fact-inaccurate-question = Do you know that the data are wrong or outdated?
fact-inaccurate-yes = The data are wrong or outdated.
fact-inaccurate-no = The data are not wrong or outdated.

fact-restricted-label = data restricted
fact-restricted-question = Are the data restricted at the request of the person?
fact-restricted-yes = The data are restricted.
fact-restricted-no = The data are not restricted.

fact-concrete-suspicion-label = concrete suspicion
fact-concrete-suspicion-question = Is there a concrete suspicion and did other means fail?
fact-concrete-suspicion-yes = There is a concrete suspicion and other means failed.
fact-concrete-suspicion-no = There is no concrete suspicion.

fact-medical-examination-label = examination by a doctor
fact-medical-examination-question = Does a doctor examine the person for work with special medical requirements?
fact-medical-examination-yes = A doctor examines the person for work with special medical requirements.
fact-medical-examination-no = There is no medical examination.

fact-sub-processor-label = other processor engaged
fact-sub-processor-question = Does the company that does this for you engage another one?
fact-sub-processor-yes = Another processor is engaged.
fact-sub-processor-no = No other processor is engaged.

fact-sub-authorised-label = authorisation of the other processor
fact-sub-authorised-question = Was that other company authorised in writing, on the same terms?
fact-sub-authorised-yes = The other processor is authorised in writing, on the same terms.
fact-sub-authorised-no = The other processor is not authorised in writing.

fact-dpo-conflict-label = conflict of interest of the officer
fact-dpo-conflict-question = Does the intended officer also decide on purposes and means?
fact-dpo-conflict-yes = The officer also decides on purposes and means.
fact-dpo-conflict-no = The officer does not decide on purposes and means.

fact-public-register-label = public register
fact-public-register-question = Is this a statutory public register with its own correction procedure?
fact-public-register-yes = This is a statutory public register.
fact-public-register-no = This is not a statutory public register.

fact-telecom-infringement-label = infringement of the advertising rules
fact-telecom-infringement-question = Is the infringement about advertising by e-mail, message or phone (article 11.7 Tw)?
fact-telecom-infringement-yes = The infringement concerns article 11.7 Tw.
fact-telecom-infringement-no = The infringement does not concern article 11.7 Tw.

fact-norm-label = kind of rule infringed
fact-norm-question = Which kind of rule was infringed?
value-norm-controller-duties = duties of companies
value-norm-principles-and-rights = principles and rights of people

fact-purpose-changed-label = new purpose
fact-purpose-changed-question = Does the purpose differ from the one you got the data for?
fact-purpose-changed-yes = The purpose differs from the one you got the data for.
fact-purpose-changed-no = The purpose is the one you got the data for.

fact-destination-label = protection in the recipient's country
fact-destination-question = How well does the recipient's country protect the data?
value-destination-eea = inside the EEA
value-destination-adequate = country with an adequacy decision
value-destination-certified = country where only certified recipients are covered
value-destination-elsewhere = another country

fact-customer-lapsed-label = customer too long ago
fact-customer-lapsed-question = Did the customer relation end too long ago to call?
fact-customer-lapsed-yes = The customer relation ended too long ago.
fact-customer-lapsed-no = The person is a customer, or was one recently.

fact-fee-max-paper-label = highest fee on paper
fact-fee-max-paper-question = What is the highest fee on paper?

fact-fee-max-other-label = highest fee in another form
fact-fee-max-other-question = What is the highest fee in another form?

fact-fee-max-special-label = highest fee in special cases
fact-fee-max-special-question = What is the highest fee for many or hard to access data?

fact-fee-max-objection-label = highest fee for an objection
fact-fee-max-objection-question = What is the highest fee for an objection?
