# De privacyverklaring: wat vast is. Wat per bedrijf verschilt, komt uit het register.
# Read by customers: `wij` is the firm, `u` the reader.

statement-title = Privacyverklaring van { $company }
statement-lead = { $company } gaat zorgvuldig met uw gegevens om. Hier staat wat wij bewaren, waarom, hoe lang, en wat u kunt vragen.
statement-draft = Concept, nog niet gepubliceerd.
statement-version = Versie { $number } van { $date }.
statement-list = { $first } en { $last }

# --- Summary: five lines ---
statement-summary-heading = In het kort
statement-summary-people = Wij bewaren gegevens van { $people }.
statement-summary-purposes =
    { $count ->
        [one] Wij gebruiken ze voor één doel, en dat staat hieronder.
       *[other] Wij gebruiken ze voor { $count } doelen, en die staan hieronder.
    }
statement-summary-retention = Bij elk doel staat hoe lang wij de gegevens bewaren.
statement-summary-nobody = Wij geven gegevens aan niemand anders.
statement-summary-published = Sommige gegevens maken wij openbaar. Bij dat doel staat welke.
statement-summary-recipients =
    { $count ->
        [one] Eén ander krijgt gegevens van ons. Bij elk doel staat wie.
       *[other] { $count } anderen krijgen gegevens van ons. Bij elk doel staat wie.
    }
statement-summary-recipients-abroad =
    { $count ->
        [one] Eén ander krijgt gegevens van ons, ook buiten de Europese Economische Ruimte. Bij elk doel staat wie.
       *[other] { $count } anderen krijgen gegevens van ons, ook buiten de Europese Economische Ruimte. Bij elk doel staat wie.
    }
statement-summary-rights = U kunt uw gegevens inzien, verbeteren en laten wissen. Dat kost niets.

# --- Who we are ---
statement-contact-heading = Wie wij zijn
statement-contact-text = Wij beslissen over deze gegevens en zijn ervoor verantwoordelijk. Zo bereikt u ons.
statement-name = Naam
statement-address = Adres
statement-email = E-mail
statement-phone = Telefoon
statement-website = Website
statement-kvk = KvK-nummer
statement-dpo = Functionaris gegevensbescherming
statement-representative = Vertegenwoordiger in de EU
statement-joint = Voor een deel beslissen wij samen met { $name } ({ $contact }).

# --- People: in a sentence, and above their part ---
statement-people-customer = klanten
statement-people-customer-heading = Klanten
statement-people-prospect = mogelijke klanten
statement-people-prospect-heading = Mogelijke klanten
statement-people-visitor = bezoekers
statement-people-visitor-heading = Bezoekers
statement-people-employee = medewerkers
statement-people-employee-heading = Medewerkers
statement-people-former-employee = vroegere medewerkers
statement-people-former-employee-heading = Vroegere medewerkers
statement-people-applicant = sollicitanten
statement-people-applicant-heading = Sollicitanten
statement-people-selfemployed = zelfstandigen
statement-people-selfemployed-heading = Zelfstandigen
statement-people-contact-person = contactpersonen bij bedrijven
statement-people-contact-person-heading = Contactpersonen bij bedrijven
statement-people-child = kinderen
statement-people-child-heading = Kinderen
statement-people-patient = patiënten
statement-people-patient-heading = Patiënten
statement-people-member = leden
statement-people-member-heading = Leden
statement-people-tenant = huurders
statement-people-tenant-heading = Huurders
statement-people-legal-person = bedrijven
statement-people-legal-person-heading = Bedrijven
statement-people-third-person = anderen
statement-people-third-person-heading = Anderen

# --- A purpose ---
statement-purpose-of-several = { $activity }: { $purpose }
statement-why = Waarom
statement-ground = Op welke grond
statement-exception = Extra beschermde gegevens
statement-what = Wat
statement-source = Waar de gegevens vandaan komen
statement-how-long = Hoe lang
statement-recipients = Aan wie
statement-obligation = Moet u deze gegevens geven?
statement-automated = De computer beslist
statement-measures = Extra maatregelen

statement-collected-for = Wij kregen deze gegevens eerst voor iets anders: { $purpose }.
statement-ground-consent = Wij doen dit alleen als u ja zegt (toestemming, artikel 6 lid 1 onder a AVG).
statement-ground-contract = Dit is nodig voor onze afspraken met u (overeenkomst, artikel 6 lid 1 onder b AVG).
statement-ground-legal-obligation = De wet verplicht ons hiertoe (wettelijke plicht, artikel 6 lid 1 onder c AVG).
statement-ground-vital = Dit is van levensbelang (artikel 6 lid 1 onder d AVG).
statement-ground-public-task = Dit hoort bij onze publieke taak (artikel 6 lid 1 onder e AVG).
statement-ground-legitimate-interest = Wij hebben hier een goede reden voor (gerechtvaardigd belang, artikel 6 lid 1 onder f AVG).
statement-ground-none = Hiervoor is nog geen grond gekozen.
statement-house-heading = Verzoeken en logboek
statement-house-why = Wij leggen vast wie gegevens opent, wat u ons vraagt, en waar u ja of nee op zegt. Zo doen wij wat u vraagt, zien wij misbruik, en kunnen wij laten zien dat wij de wet volgen.
statement-house-ground = De wet verplicht ons hiertoe (wettelijke plicht, artikel 6 lid 1 onder c AVG). Dit staat in: AVG 5(2), 7(1), 12, 24 en 32.
statement-house-what = Welke gegevens wij wanneer en waarvoor openden of gaven. Uw verzoeken, uw toestemming of bezwaar, en de tekst die u zag. Werkt u bij ons met deze gegevens? Dan ook uw naam, uw e-mailadres en wat u deed.
statement-house-source = Van uzelf, en van ons eigen werk.
statement-house-how-long = Zolang wij gegevens van u hebben. Daarna blijft in het logboek staan wat er gebeurde, en niet meer met wie. Vroeg u ons te wissen? Dan onthouden wij een kenmerk, zodat een oude lijst u niet terugbrengt. Op uw bewijs staat tot wanneer. Wat een medewerker deed, blijft in het logboek.
statement-house-recipients = Aan niemand. Een toezichthouder die erom vraagt, mag het logboek zien.
statement-statute = Dit staat in: { $law }.
statement-interest = Ons belang: { $interest }
statement-exception-text = De wet beschermt deze gegevens extra. Wij mogen ze gebruiken door een uitzondering: { $exceptions }.
statement-exception-consent = u geeft er uitdrukkelijk toestemming voor
statement-exception-statute = de wet schrijft het voor ({ $law })
statement-exception-care-provider = wij zijn zorgverlener (UAVG 30(3)(a))
statement-exception-employer-entitlements = wij zijn werkgever, en rechten hangen af van gezondheid (UAVG 30(1)(a))
statement-exception-employer-reintegration = wij zijn werkgever, en helpen bij re-integratie (UAVG 30(1)(b))
statement-fields = { $fields }.
statement-fields-of = { $file }: { $fields }.
statement-source-subject = Van uzelf.
statement-source-partly = Deels van uzelf. { $source }
statement-source-observed = Deze gegevens geeft u niet zelf. Wij leggen ze vast.
statement-source-other = Deze bron is niet openbaar.
statement-source-public = Deze bron is openbaar.
statement-nobody = Aan niemand.
statement-published = Iedereen kan dit zien: wij maken het openbaar.
statement-recipient = { $name } ({ $kind }).
statement-recipient-part = Krijgt alleen: { $fields }.
statement-recipient-unnamed = Een ander bedrijf ({ $kind }).
statement-recipient-unnamed-authority = Een instantie ({ $kind }).
statement-cookie-other = een ander bedrijf
statement-recipient-processor = werkt voor ons
statement-recipient-controller = gebruikt de gegevens ook zelf
statement-recipient-authority = overheid
statement-recipient-group-company = hoort bij ons concern
statement-recipient-public = iedereen
statement-automated-text = Een computer neemt hier beslissingen over u.
statement-automated-rights = U mag vragen dat een mens meekijkt, uw mening geven en de beslissing aanvechten.

# --- Outside Europe ---
statement-transfer = De gegevens gaan naar een land buiten de Europese Economische Ruimte: { $country }.
statement-transfer-adequacy = De Europese Commissie vindt de bescherming daar goed genoeg.
statement-transfer-certified = De ontvanger is gecertificeerd, en de Europese Commissie vindt dat goed genoeg.
statement-transfer-clauses = Wij gebruiken het modelcontract van de Europese Commissie.
statement-transfer-rules = Het concern heeft bindende regels die een toezichthouder goedkeurde.
statement-transfer-derogations = Dit mag alleen in dit geval: { $derogations }.

# --- How long ---
statement-term = { $length } na { $event }.
statement-term-year-end = { $length } na { $event }, en dan tot het einde van dat jaar.
statement-term-law = Zo staat het in { $law }.
statement-term-sooner = Trekt u uw toestemming in, dan wissen wij ze meteen.
statement-term-advice = Dat vindt de toezichthouder een redelijke termijn ({ $law }).
statement-term-of = { $files }: { $term }
statement-hours =
    { $count ->
        [one] één uur
       *[other] { $count } uur
    }
statement-days =
    { $count ->
        [one] één dag
       *[other] { $count } dagen
    }
statement-weeks =
    { $count ->
        [one] één week
       *[other] { $count } weken
    }
statement-months =
    { $count ->
        [one] één maand
       *[other] { $count } maanden
    }
statement-years =
    { $count ->
        [one] één jaar
       *[other] { $count } jaar
    }
statement-after-collected = de dag waarop wij de gegevens kregen
statement-after-last-contact = het laatste contact met u
statement-after-last-change = de laatste wijziging
statement-after-end-of-relation = het einde van onze relatie met u
statement-after-end-of-financial-year = het einde van het boekjaar
statement-after-end-of-procedure = het einde van de sollicitatieprocedure
statement-after-end-of-employment = het einde van het dienstverband
statement-after-end-of-reintegration = het einde van de re-integratie
statement-after-transaction = de aankoop of levering
statement-after-consent-withdrawn = het moment waarop u uw toestemming intrekt of zich afmeldt
statement-until-collected = Wij bewaren de gegevens niet langer dan de dag zelf.
statement-until-last-contact = Tot het laatste contact met u.
statement-until-last-change = Tot de volgende wijziging.
statement-until-end-of-relation = Tot het einde van onze relatie met u.
statement-until-end-of-financial-year = Tot het einde van het boekjaar.
statement-until-end-of-procedure = Tot het einde van de sollicitatieprocedure.
statement-until-end-of-employment = Tot het einde van het dienstverband.
statement-until-end-of-reintegration = Tot het einde van de re-integratie.
statement-until-transaction = Tot de aankoop of levering klaar is.
statement-until-consent-withdrawn = Tot u uw toestemming intrekt of zich afmeldt.

# --- Rights ---
statement-rights-heading = Uw rechten
statement-rights-text = Dit kunt u ons vragen:
statement-right-access = Inzien: welke gegevens wij van u hebben, met een kopie.
statement-right-rectify = Verbeteren: wij herstellen wat niet klopt en vullen aan wat ontbreekt.
statement-right-erase = Wissen: wij verwijderen uw gegevens als wij ze niet meer nodig hebben.
statement-right-restrict = Afschermen: wij bewaren de gegevens, maar gebruiken ze even niet.
statement-right-object = Bezwaar maken: u zegt dat wij uw gegevens niet zo mogen gebruiken.
statement-right-portability = Meenemen: u krijgt wat u ons gaf als bestand, voor uzelf of een ander bedrijf.
statement-right-human = Een mens laten meekijken: niet alleen een computer beslist.
statement-request-heading = Zo doet u een verzoek
statement-request-how = Stuur of bel ons: { $ways }.
statement-request-within = U krijgt binnen { $length } antwoord.
statement-request-free = Een verzoek is gratis. Wij kunnen vragen wie u bent, maar nooit om een kopie van uw paspoort.
statement-object-heading = U mag altijd bezwaar maken
statement-object = U mag bezwaar maken als wij uw gegevens gebruiken vanwege ons belang. Zeg waarom dat voor u niet goed is. Dan stoppen wij, tenzij wij een dwingende reden hebben.
statement-object-task = U mag bezwaar maken als wij uw gegevens gebruiken voor onze publieke taak. Zeg waarom dat voor u niet goed is. Dan stoppen wij, tenzij wij een dwingende reden hebben.
statement-object-both = U mag bezwaar maken als wij uw gegevens gebruiken vanwege ons belang of onze publieke taak. Zeg waarom dat voor u niet goed is. Dan stoppen wij, tenzij wij een dwingende reden hebben.
statement-object-ads = Wilt u geen reclame meer? Zeg het ons, en wij stoppen meteen. U hoeft niet te zeggen waarom.
statement-withdraw-heading = Uw toestemming intrekken
statement-withdraw-text = U kunt uw toestemming altijd intrekken. Dat is net zo makkelijk als geven: laat het ons weten, op dezelfde manier. Wat wij daarvoor deden, blijft toegestaan.

# --- Complaint, children, cookies, version ---
statement-complaint-heading = Een klacht
statement-complaint-text = Bent u het niet met ons eens? Zeg het ons, dan zoeken wij een oplossing. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl. Of u gaat naar de rechter.
statement-children-heading = Kinderen
statement-children-text = Wij bewaren ook gegevens van kinderen. Begrijp je iets niet? Vraag het ons, of vraag hulp aan je ouders.
statement-children-consent = Ben je jonger dan 16 jaar? Dan geeft je ouder of voogd toestemming.
statement-cookies-heading = Cookies
statement-cookies-caption = Wat onze website op uw apparaat bewaart
statement-cookie-what = Waarvoor
statement-cookie-whose = Van wie
statement-cookie-how-long = Hoe lang
statement-cookie-choice = Uw keuze
statement-cookie-needed = nodig voor de website
statement-cookie-asked = alleen als u ja zegt
statement-cookies-text = U kunt uw keuze altijd wijzigen: op onze website, of door de cookies in uw browser te wissen.
statement-security-heading = Hoe wij gegevens beschermen
statement-version-heading = Over deze verklaring
statement-new = Nieuw in deze versie: { $note }
statement-changes = Verandert er iets, dan passen wij deze verklaring aan.

# --- What is missing for a statement ---
statement-missing-at = { $what } (in het register: { $path })
statement-missing-controller-name = De naam van uw bedrijf ontbreekt
statement-missing-controller-contact = Een adres, en een e-mailadres of telefoonnummer, ontbreekt
statement-missing-kvk-number = Het KvK-nummer is nog niet ingevuld
statement-missing-website = Het adres van uw website is nog niet ingevuld
statement-missing-representative = De vertegenwoordiger in de EU is nog niet ingevuld
statement-missing-dpo-contact = De functionaris gegevensbescherming is nog niet ingevuld
statement-missing-joint-controllers = Met wie u samen beslist, ontbreekt
statement-missing-purpose = Een doel in één zin ontbreekt
statement-missing-last-review = Niemand heeft dit nog nagelezen
statement-missing-legal-ground = Een grond ontbreekt
statement-missing-legitimate-interest = Welk belang u heeft, ontbreekt
statement-missing-special-exception = De uitzondering voor extra beschermde gegevens ontbreekt
statement-missing-data-categories = Welke gegevens u gebruikt, ontbreekt
statement-missing-source = De bron van de gegevens ontbreekt
statement-missing-recipients = Wat een ontvanger met de gegevens doet, ontbreekt
statement-missing-retention = Een bewaartermijn ontbreekt
statement-missing-transfer-country = Het land van een ontvanger ontbreekt
statement-missing-transfer-safeguard = De waarborg voor een land buiten de Europese Economische Ruimte ontbreekt
statement-missing-transfer-copy = Waar mensen de waarborg kunnen inzien, ontbreekt
statement-missing-obligation-to-provide = Of mensen de gegevens moeten geven, ontbreekt
statement-missing-automated-decision = Hoe de computer beslist, ontbreekt
statement-missing-rights-list = De rechten van mensen ontbreken
statement-missing-rights-how = De termijn voor een antwoord ontbreekt
statement-missing-objection-notice = De regel over bezwaar ontbreekt
statement-missing-withdraw-consent = Hoe mensen toestemming intrekken, ontbreekt
statement-missing-complaint-ap = De klacht bij de Autoriteit Persoonsgegevens ontbreekt
statement-missing-cookies = Een cookie is nog niet ingevuld
statement-missing-children = De uitleg voor kinderen ontbreekt
statement-missing-security-general = De beveiliging is nog niet beschreven
