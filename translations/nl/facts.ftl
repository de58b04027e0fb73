# The facts a question may state, and their values; one group per fact of law/vocabulary.toml, in its order.
# fact-…-label: short noun phrase. fact-…-question: asked when the fact is open. fact-…-yes, fact-…-no: the fact as a
# statement, or, where the entrepreneur can bring it about, as the act that does so. change-…: the act for other facts.

value-yes = ja
value-no = nee
value-none = geen
value-never = nooit
value-unknown = onbekend

fact-action-label = wat u wilt doen
fact-action-question = Wat wilt u doen?
value-action-collect = verzamelen
value-action-use = gebruiken
value-action-share = aan anderen geven
value-action-transfer = doorgeven naar een ander land
value-action-keep = bewaren
value-action-erase = wissen
value-action-direct-marketing = reclame sturen
value-action-profile = profielen maken
value-action-automated-decision = een computer laten beslissen
value-action-publish = openbaar maken
value-action-copy-id = een identiteitsbewijs kopiëren
value-action-monitor = mensen volgen of controleren
value-action-inform = mensen informeren
value-action-answer-request = een verzoek inwilligen
value-action-charge-fee = een vergoeding vragen
value-action-verify-identity = om bewijs van identiteit vragen
value-action-report-breach = een datalek melden
value-action-tell-subjects = mensen over een datalek vertellen
value-action-log-breach = een datalek in uw register noteren
value-action-notify-cbp = melden bij het CBP
value-action-keep-register = een register van verwerkingen houden
value-action-do-dpia = vooraf de risico's beoordelen (DPIA)
value-action-prior-consult = vooraf overleggen met de AP
value-action-appoint-dpo = een functionaris gegevensbescherming aanstellen
value-action-contract-processor = een verwerkersovereenkomst sluiten
value-action-secure = gegevens beveiligen
value-action-complain = een klacht indienen
value-action-mediate = om bemiddeling vragen
value-action-go-to-court = naar de rechter gaan
value-action-claim-damages = schadevergoeding vragen
value-action-fine = een boete opleggen
value-action-place-cookie = cookies plaatsen

fact-role-label = uw rol
fact-role-question = Beslist u zelf over de gegevens, of werkt u voor een ander?
value-role-controller = u beslist zelf over de gegevens (verantwoordelijke)
value-role-processor = u werkt voor een ander (verwerker)
value-role-joint = u beslist samen met een ander

fact-data-label = soort gegevens
fact-data-question = Om welke soort gegevens gaat het?
value-data-ordinary = gewone gegevens
value-data-contact = naam, adres, mail en telefoon
value-data-identity = klantnummer of ander kenmerk
value-data-birthdate = geboortedatum
value-data-purchase = aankopen
value-data-financial = geldzaken en bankrekening
value-data-online-id = kenmerken van internetgebruik
value-data-location = plaatsgegevens
value-data-image = foto of film
value-data-camera = camerabeelden
value-data-social-status = sociale situatie
value-data-cv = werkervaring en opleiding (cv)
value-data-personnel = personeelsdossier
value-data-payroll = loongegevens
value-data-sickness-admin = ziekmelding: dat iemand ziek is en hoe lang
value-data-sickness-cause = aard en oorzaak van de ziekte
value-data-reintegration = re-integratie na ziekte
value-data-bsn = burgerservicenummer (BSN)
value-data-id-document = identiteitsbewijs
value-data-race = ras of afkomst
value-data-religion = godsdienst of levensovertuiging
value-data-political = politieke voorkeur
value-data-health = gezondheid
value-data-sex-life = seksueel leven
value-data-union = lidmaatschap van een vakbond
value-data-genetic = genetische gegevens
value-data-biometric-id = vingerafdruk, gezicht of ander lichaamskenmerk
value-data-criminal = strafrechtelijke gegevens
value-data-court-ban = verbod van de rechter wegens hinderlijk gedrag
value-data-pseudonymous = gegevens onder een schuilnaam
value-data-anonymous = anonieme gegevens
value-data-company-only = alleen bedrijfsgegevens
value-data-deceased = gegevens van een overledene

fact-subject-label = soort mensen
fact-subject-question = Van wie zijn de gegevens?
value-subject-customer = klant
value-subject-prospect = mogelijke klant
value-subject-visitor = bezoeker
value-subject-employee = medewerker
value-subject-former-employee = vroegere medewerker
value-subject-applicant = sollicitant
value-subject-selfemployed = zelfstandige (eenmanszaak, vof of maatschap)
value-subject-contact-person = contactpersoon bij een bedrijf
value-subject-child = kind
value-subject-patient = patiënt
value-subject-member = lid
value-subject-tenant = huurder
value-subject-legal-person = bedrijf, stichting of vereniging
value-subject-third-person = iemand anders

fact-age-label = leeftijd
fact-age-question = Hoe oud is de persoon?

fact-purpose-label = doel
fact-purpose-question = Waarvoor wilt u de gegevens gebruiken?
value-purpose-contract = een overeenkomst uitvoeren
value-purpose-delivery = bezorgen
value-purpose-invoicing = facturen sturen
value-purpose-service-message = bericht over een bestelling of dienst
value-purpose-newsletter = nieuwsbrief
value-purpose-offers = aanbiedingen
value-purpose-third-party-marketing = reclame van anderen
value-purpose-analytics = bezoek en gebruik meten
value-purpose-recruitment = personeel werven
value-purpose-hr-admin = personeelszaken
value-purpose-payroll = lonen betalen
value-purpose-sick-leave = ziekteverzuim
value-purpose-reintegration = re-integratie
value-purpose-security = beveiliging
value-purpose-access-control = toegang regelen
value-purpose-fraud = fraude tegengaan
value-purpose-credit-check = kredietwaardigheid nagaan
value-purpose-debt-collection = schulden innen
value-purpose-tax = belasting
value-purpose-legal-claim = een rechtszaak of vordering
value-purpose-research = onderzoek
value-purpose-statistics = statistiek
value-purpose-testimonial = een aanbeveling van een klant tonen
value-purpose-internal-admin = eigen administratie
value-purpose-own-protection = bescherming tegen strafbare feiten
value-purpose-assess-request = een aanvraag beoordelen
value-purpose-aml = witwassen tegengaan
value-purpose-emergency = noodgeval

fact-orig-purpose-label = eerste doel
fact-orig-purpose-question = Waarvoor heeft u de gegevens verzameld?
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

fact-compatible-label = nieuw doel past bij het eerste
fact-compatible-question = Past het nieuwe doel bij het doel waarvoor u de gegevens kreeg?
fact-compatible-yes = Het nieuwe doel past bij het eerste doel.
fact-compatible-no = Het nieuwe doel past niet bij het eerste doel.

fact-ground-label = grond
fact-ground-question = Op welke grond steunt u?
value-ground-consent = toestemming
value-ground-contract = overeenkomst
value-ground-legal-obligation = wettelijke plicht
value-ground-vital = levensbelang
value-ground-public-task = publieke taak
value-ground-legitimate-interest = gerechtvaardigd belang
value-ground-none = geen grond
change-ground-consent = Vraag toestemming als grondslag.
change-ground-contract = Doe dit alleen als het nodig is voor een overeenkomst met de persoon.
change-ground-legal-obligation = Doe dit alleen als een wet u ertoe verplicht.
change-ground-legitimate-interest = Steun op een gerechtvaardigd belang en leg uw afweging vast.

fact-necessary-label = nodig voor het doel
fact-necessary-question = Heeft u deze gegevens echt nodig voor dit doel?
fact-necessary-yes = De gegevens zijn nodig voor het doel.
fact-necessary-no = De gegevens zijn niet nodig voor het doel.

fact-excessive-label = meer gegevens dan nodig
fact-excessive-question = Gebruikt u meer gegevens dan u voor het doel nodig heeft?
fact-excessive-yes = U gebruikt meer gegevens dan nodig.
fact-excessive-no = Gebruik alleen de gegevens die u nodig heeft.

fact-balancing-label = afweging van belangen
fact-balancing-question = Weegt uw belang zwaarder dan dat van de mensen om wie het gaat?
value-balancing-pass = uw belang weegt zwaarder
value-balancing-fail = het belang van de mensen weegt zwaarder

fact-consent-free-label = vrije keuze
fact-consent-free-question = Kon de persoon nee zeggen zonder nadeel?
fact-consent-free-yes = Laat mensen vrij kiezen, zonder nadeel als zij nee zeggen.
fact-consent-free-no = De toestemming was geen vrije keuze.

fact-consent-specific-label = toestemming per doel
fact-consent-specific-question = Gaat de toestemming over precies dit doel?
fact-consent-specific-yes = Vraag voor elk doel apart toestemming.
fact-consent-specific-no = De toestemming gaat niet over dit doel.

fact-consent-informed-label = uitleg vooraf bij toestemming
fact-consent-informed-question = Wist de persoon vooraf waar hij ja op zei?
fact-consent-informed-yes = Leg vooraf uit waarvoor u toestemming vraagt.
fact-consent-informed-no = De persoon wist niet waar hij ja op zei.

fact-consent-active-label = zelf ja gezegd
fact-consent-active-question = Heeft de persoon zelf iets gedaan om ja te zeggen?
fact-consent-active-yes = Laat mensen zelf het vakje aanvinken.
fact-consent-active-no = Het vakje stond al aan, of de persoon zweeg.

fact-consent-proof-label = bewijs van toestemming
fact-consent-proof-question = Kunt u bewijzen dat de persoon ja zei?
fact-consent-proof-yes = Leg vast wie wanneer waarvoor toestemming gaf.
fact-consent-proof-no = U kunt de toestemming niet bewijzen.

fact-consent-withdrawn-label = toestemming ingetrokken
fact-consent-withdrawn-question = Heeft de persoon de toestemming ingetrokken?
fact-consent-withdrawn-yes = De persoon heeft de toestemming ingetrokken.
fact-consent-withdrawn-no = De persoon heeft de toestemming niet ingetrokken.

fact-consent-explicit-label = uitdrukkelijke toestemming
fact-consent-explicit-question = Zei de persoon uitdrukkelijk ja, in een eigen verklaring?
fact-consent-explicit-yes = Vraag uitdrukkelijke toestemming.
fact-consent-explicit-no = De toestemming is niet uitdrukkelijk.

fact-parental-consent-label = toestemming van ouder of vertegenwoordiger
fact-parental-consent-question = Gaf een ouder, voogd of vertegenwoordiger toestemming?
fact-parental-consent-yes = Vraag toestemming aan de ouder, voogd of vertegenwoordiger.
fact-parental-consent-no = Een ouder, voogd of vertegenwoordiger gaf geen toestemming.

fact-exc-label = uitzondering in de wet
fact-exc-question = Past een van deze uitzonderingen uit de wet?
value-exc-vital-incapable = levensgevaar en de persoon kan niet zelf ja zeggen
value-exc-nonprofit-members = eigen leden van een kerk, partij of vakbond
value-exc-manifestly-public = de persoon maakte dit zelf openbaar
value-exc-legal-claim = nodig voor een rechtszaak of vordering
value-exc-employer-entitlements = werkgever: rechten die afhangen van gezondheid
value-exc-employer-reintegration = werkgever: begeleiding na ziekte
value-exc-care-provider = zorgverlener
value-exc-insurer-risk = verzekeraar: risico beoordelen
value-exc-insurer-execution = verzekeraar: verzekering uitvoeren
value-exc-school-support = school: hulp aan leerlingen
value-exc-spiritual-care = geestelijke verzorging
value-exc-race-identification = nodig om iemand te herkennen
value-exc-positive-action = achterstand van een groep wegnemen
value-exc-political-office = eisen aan een politieke functie
value-exc-authentication-security = nodig voor toegang of beveiliging
value-exc-research-public-interest = onderzoek in het algemeen belang
value-exc-genetic-same-person = over de persoon van wie het materiaal is
value-exc-medical-interest = zwaarwegend geneeskundig belang
value-exc-own-assessment = beoordelen van een aanvraag van de persoon zelf
value-exc-own-protection = bescherming tegen strafbare feiten
value-exc-group-company = bedrijf in hetzelfde concern
value-exc-pob-permit = vergunning voor een recherchebureau
value-exc-ap-permit = vergunning van de AP
value-exc-justice-source = gegevens van justitie
value-exc-or-rules = regels afgesproken met de ondernemingsraad
value-exc-own-members = eigen leden
change-exc-or-rules = Spreek de regels af met de ondernemingsraad.
change-exc-ap-permit = Vraag een vergunning aan de AP.
change-exc-pob-permit = Schakel een recherchebureau met vergunning in.

fact-written-objection-label = schriftelijk bezwaar
fact-written-objection-question = Heeft de persoon schriftelijk bezwaar gemaakt?
fact-written-objection-yes = De persoon heeft schriftelijk bezwaar gemaakt.
fact-written-objection-no = De persoon heeft geen schriftelijk bezwaar gemaakt.

fact-confidentiality-label = geheimhouding
fact-confidentiality-question = Moeten de mensen die de gegevens zien erover zwijgen?
fact-confidentiality-yes = Laat iedereen die de gegevens ziet geheimhouding beloven.
fact-confidentiality-no = Wie de gegevens ziet, hoeft er niet over te zwijgen.

fact-law-basis-label = basis in een wet
fact-law-basis-question = Staat in een wet dat dit moet of mag?
fact-law-basis-yes = Een wet schrijft dit voor of staat het toe.
fact-law-basis-no = Geen wet schrijft dit voor of staat het toe.

fact-source-of-data-label = herkomst van de gegevens
fact-source-of-data-question = Van wie kreeg u de gegevens?
value-source-of-data-subject = de persoon zelf
value-source-of-data-other = iemand anders
value-source-of-data-public-source = een openbare bron

fact-informed-label = mensen vooraf geïnformeerd
fact-informed-question = Heeft u de mensen verteld wat u met hun gegevens doet?
fact-informed-yes = Vertel de mensen vooraf wat u met hun gegevens doet.
fact-informed-no = De mensen weten niet wat u met hun gegevens doet.

fact-informed-recipients-label = ontvangers genoemd
fact-informed-recipients-question = Heeft u de mensen verteld aan wie u hun gegevens geeft?
fact-informed-recipients-yes = Vertel de mensen vooraf aan wie u hun gegevens geeft.
fact-informed-recipients-no = De mensen weten niet aan wie u hun gegevens geeft.

fact-recipient-label = ontvanger
fact-recipient-question = Aan wie geeft u de gegevens?
value-recipient-processor = een bedrijf dat het voor u doet (verwerker)
value-recipient-controller = een ander bedrijf, voor eigen gebruik
value-recipient-authority = een overheid
value-recipient-group-company = een bedrijf in hetzelfde concern
value-recipient-public = iedereen

fact-processor-contract-label = verwerkersovereenkomst
fact-processor-contract-question = Heeft u een schriftelijke verwerkersovereenkomst met dit bedrijf?
fact-processor-contract-yes = Sluit een schriftelijke verwerkersovereenkomst.
fact-processor-contract-no = Er is geen schriftelijke verwerkersovereenkomst.

fact-legal-request-label = vordering van een overheid
fact-legal-request-question = Heeft de overheid deze gegevens schriftelijk gevorderd, met een bevoegdheid uit de wet?
fact-legal-request-yes = Er ligt een schriftelijke vordering met een bevoegdheid uit de wet.
fact-legal-request-no = Er ligt geen schriftelijke vordering met een bevoegdheid uit de wet.

fact-recipient-country-label = land van de ontvanger
fact-recipient-country-question = In welk land is de ontvanger?

fact-dpf-label = certificaat van de Amerikaanse ontvanger
fact-dpf-question = Heeft de Amerikaanse ontvanger een geldig certificaat voor deze gegevens?
fact-dpf-yes = De Amerikaanse ontvanger heeft een geldig certificaat.
fact-dpf-no = De Amerikaanse ontvanger heeft geen geldig certificaat.

fact-safeguard-label = waarborg voor doorgifte
fact-safeguard-question = Welke waarborg heeft u met de ontvanger afgesproken?
value-safeguard-scc = modelcontract van de Europese Commissie
value-safeguard-bcr = bindende bedrijfsregels
value-safeguard-none = geen waarborg
change-safeguard-scc = Sluit het modelcontract van de Europese Commissie.
change-safeguard-bcr = Gebruik goedgekeurde bindende bedrijfsregels.

fact-tia-label = risicotoets voor doorgifte
fact-tia-question = Heeft u de risico's in het andere land onderzocht, met een goede uitkomst?
fact-tia-yes = Onderzoek de risico's in het andere land en leg de uitkomst vast.
fact-tia-no = Er is geen risicotoets met een goede uitkomst.

fact-derogation-label = uitzondering voor doorgifte
fact-derogation-question = Past een van deze uitzonderingen voor doorgifte?
value-derogation-explicit-consent = uitdrukkelijke toestemming voor de doorgifte
value-derogation-contract = nodig voor een overeenkomst
value-derogation-legal-claim = nodig voor een rechtszaak of vordering
value-derogation-vital = levensbelang
value-derogation-public-register = openbaar register
change-derogation-explicit-consent = Vraag uitdrukkelijke toestemming voor de doorgifte.

fact-occasional-label = af en toe
fact-occasional-question = Gebeurt dit alleen af en toe?
fact-occasional-yes = Dit gebeurt alleen af en toe.
fact-occasional-no = Dit gebeurt regelmatig.

fact-channel-label = kanaal
fact-channel-question = Hoe verstuurt u de reclame?
value-channel-email = mail of bericht via een app
value-channel-sms = sms
value-channel-phone = telefoon
value-channel-post = post

fact-customer-relation-label = adres gekregen bij een verkoop
fact-customer-relation-question = Kreeg u het adres of nummer toen de klant iets bij u kocht?
fact-customer-relation-yes = U kreeg het adres of nummer bij een verkoop.
fact-customer-relation-no = U kreeg het adres of nummer niet bij een verkoop.

fact-customer-ended-label = einde van de klantrelatie
fact-customer-ended-question = Wanneer was de laatste dag dat deze persoon klant was?

fact-similar-products-label = eigen, soortgelijke producten
fact-similar-products-question = Gaat de reclame over eigen producten die lijken op wat de klant kocht?
fact-similar-products-yes = De reclame gaat over eigen, soortgelijke producten.
fact-similar-products-no = De reclame gaat over iets anders dan de klant kocht.

fact-optout-at-collection-label = afmelden bij de aankoop
fact-optout-at-collection-question = Kon de klant zich bij de aankoop gratis afmelden?
fact-optout-at-collection-yes = Bied bij de aankoop een gratis afmeldmogelijkheid.
fact-optout-at-collection-no = De klant kon zich bij de aankoop niet gratis afmelden.

fact-optout-in-message-label = afmelden in elk bericht
fact-optout-in-message-question = Kan de klant zich in elk bericht of gesprek gratis afmelden?
fact-optout-in-message-yes = Zet in elk bericht een gratis afmeldmogelijkheid.
fact-optout-in-message-no = De klant kan zich in het bericht niet gratis afmelden.

fact-objected-label = bezwaar tegen reclame
fact-objected-question = Heeft de persoon gezegd dat hij geen reclame wil?
fact-objected-yes = De persoon wil geen reclame.
fact-objected-no = De persoon heeft geen bezwaar gemaakt tegen reclame.

fact-address-for-ads-label = adres zelf opengesteld voor reclame
fact-address-for-ads-question = Heeft het bedrijf dit adres of nummer zelf opengesteld voor aanbiedingen?
fact-address-for-ads-yes = Het bedrijf heeft dit adres of nummer zelf opengesteld voor aanbiedingen.
fact-address-for-ads-no = Het bedrijf heeft dit adres of nummer niet opengesteld voor aanbiedingen.

fact-sender-kind-label = soort afzender
fact-sender-kind-question = Wat voor organisatie bent u?
value-sender-kind-business = bedrijf
value-sender-kind-charity = goed doel
value-sender-kind-lottery = loterij voor goede doelen
value-sender-kind-publisher = krant, weekblad of tijdschrift

fact-sender-identified-label = afzender herkenbaar
fact-sender-identified-question = Ziet de ontvanger wie u bent en hoe hij u bereikt?
fact-sender-identified-yes = Zet uw naam en een bereikbaar adres of nummer in het bericht.
fact-sender-identified-no = De ontvanger ziet niet wie u bent of hoe hij u bereikt.

fact-dnc-registered-label = in het Bel-me-niet-register
fact-dnc-registered-question = Staat het nummer in het Bel-me-niet-register?
fact-dnc-registered-yes = Het nummer staat in het Bel-me-niet-register.
fact-dnc-registered-no = Het nummer staat niet in het Bel-me-niet-register.

fact-staff-label = aantal medewerkers
fact-staff-question = Hoeveel mensen werken er bij u?

fact-special-or-criminal-label = bijzondere of strafrechtelijke gegevens
fact-special-or-criminal-question = Gaat het ook om bijzondere of strafrechtelijke gegevens?
fact-special-or-criminal-yes = Het gaat ook om bijzondere of strafrechtelijke gegevens.
fact-special-or-criminal-no = Het gaat niet om bijzondere of strafrechtelijke gegevens.

fact-risk-likely-label = waarschijnlijk een risico voor mensen
fact-risk-likely-question = Is er waarschijnlijk een risico voor de mensen om wie het gaat?
fact-risk-likely-yes = Er is waarschijnlijk een risico voor mensen.
fact-risk-likely-no = Er is waarschijnlijk geen risico voor mensen.

fact-high-risk-label = waarschijnlijk een hoog risico
fact-high-risk-question = Is er waarschijnlijk een hoog risico voor de mensen om wie het gaat?
fact-high-risk-yes = Er is waarschijnlijk een hoog risico voor mensen.
fact-high-risk-no = Er is waarschijnlijk geen hoog risico voor mensen.

fact-dpia-list-label = onderdeel van de DPIA-lijst
fact-dpia-list-question = Staat wat u wilt doen op de DPIA-lijst van de AP?
value-dpia-list-1 = 1. heimelijk onderzoek
value-dpia-list-2 = 2. zwarte lijsten
value-dpia-list-3 = 3. fraudebestrijding
value-dpia-list-4 = 4. kredietscores
value-dpia-list-5 = 5. financiële situatie
value-dpia-list-6 = 6. genetische gegevens
value-dpia-list-7 = 7. gegevens over gezondheid
value-dpia-list-8 = 8. samenwerkingsverbanden
value-dpia-list-9 = 9. cameratoezicht
value-dpia-list-10 = 10. beweegbaar cameratoezicht
value-dpia-list-11 = 11. controle van werknemers
value-dpia-list-12 = 12. locatiegegevens
value-dpia-list-13 = 13. communicatiegegevens
value-dpia-list-14 = 14. slimme apparaten
value-dpia-list-15 = 15. profilering
value-dpia-list-16 = 16. gedrag volgen en beïnvloeden
value-dpia-list-17 = 17. biometrische gegevens
value-dpia-list-none = niet op de lijst

fact-dpia-criteria-label = aantal kenmerken van hoog risico
fact-dpia-criteria-question = Hoeveel van de negen kenmerken van een hoog risico kloppen?

fact-dpia-done-label = risicobeoordeling vooraf (DPIA) gedaan
fact-dpia-done-question = Heeft u vooraf de risico's beoordeeld (DPIA)?
fact-dpia-done-yes = Beoordeel vooraf de risico's (DPIA).
fact-dpia-done-no = Er is vooraf geen risicobeoordeling (DPIA) gedaan.

fact-residual-high-risk-label = hoog risico dat blijft
fact-residual-high-risk-question = Blijft er volgens de DPIA een hoog risico, ook na uw maatregelen?
fact-residual-high-risk-yes = Er blijft een hoog risico, ook na uw maatregelen.
fact-residual-high-risk-no = Er blijft geen hoog risico na uw maatregelen.

fact-public-body-label = overheid
fact-public-body-question = Bent u een overheid?
fact-public-body-yes = U bent een overheid.
fact-public-body-no = U bent geen overheid.

fact-core-monitoring-label = mensen volgen is uw kerntaak
fact-core-monitoring-question = Is het uw kerntaak om mensen op grote schaal stelselmatig te volgen?
fact-core-monitoring-yes = Het is uw kerntaak om mensen op grote schaal te volgen.
fact-core-monitoring-no = Het is niet uw kerntaak om mensen op grote schaal te volgen.

fact-core-special-label = bijzondere gegevens zijn uw kerntaak
fact-core-special-question = Is het uw kerntaak om op grote schaal met bijzondere of strafrechtelijke gegevens te werken?
fact-core-special-yes = Uw kerntaak is werken met veel bijzondere of strafrechtelijke gegevens.
fact-core-special-no = Uw kerntaak is niet werken met veel bijzondere of strafrechtelijke gegevens.

fact-breach-label = soort datalek
fact-breach-question = Wat is er met de gegevens gebeurd?
value-breach-confidentiality = iemand anders zag of kreeg de gegevens
value-breach-integrity = de gegevens zijn gewijzigd
value-breach-availability = de gegevens zijn weg of onbereikbaar

fact-risk-label = risico van het lek
fact-risk-question = Hoe groot is het risico voor de mensen van wie gegevens zijn gelekt?
value-risk-unlikely = een risico is onwaarschijnlijk
value-risk-risk = een risico
value-risk-high = een hoog risico

fact-encrypted-label = gegevens onleesbaar voor anderen
fact-encrypted-question = Waren de gegevens zo versleuteld dat niemand anders ze kan lezen?
fact-encrypted-yes = De gegevens waren goed versleuteld en de sleutel is veilig.
fact-encrypted-no = De gegevens waren leesbaar voor anderen.

fact-measures-removed-risk-label = hoog risico weggenomen
fact-measures-removed-risk-question = Heeft u daarna iets gedaan waardoor het hoge risico weg is?
fact-measures-removed-risk-yes = Latere maatregelen hebben het hoge risico weggenomen.
fact-measures-removed-risk-no = Latere maatregelen hebben het hoge risico niet weggenomen.

fact-disproportionate-label = ieder apart berichten kost te veel moeite
fact-disproportionate-question = Kost het onredelijk veel moeite om iedereen apart te berichten?
fact-disproportionate-yes = Ieder apart berichten kost onredelijk veel moeite.
fact-disproportionate-no = Ieder apart berichten is te doen.

fact-financial-firm-label = financiële onderneming
fact-financial-firm-question = Bent u een financiële onderneming volgens de Wft?
fact-financial-firm-yes = U bent een financiële onderneming volgens de Wft.
fact-financial-firm-no = U bent geen financiële onderneming volgens de Wft.

fact-aware-at-label = moment van ontdekking
fact-aware-at-question = Wanneer ontdekte u het lek? Noem dag en tijd.

fact-request-label = soort verzoek
fact-request-question = Wat vraagt de persoon?
value-request-access = inzage
value-request-rectify = verbetering
value-request-erase = wissen
value-request-restrict = afschermen
value-request-portability = gegevens meenemen
value-request-object = bezwaar
value-request-object-dm = bezwaar tegen reclame
value-request-human-review = een mens laten meekijken

fact-received-label = dag van ontvangst
fact-received-question = Op welke dag kreeg u het verzoek?

fact-extension-label = termijn verlengd
fact-extension-question = Verlengt u de termijn om te antwoorden?
fact-extension-yes = U verlengt de termijn.
fact-extension-no = U verlengt de termijn niet.

fact-extension-reason-label = reden om te verlengen
fact-extension-reason-question = Is het verzoek ingewikkeld, of deed de persoon veel verzoeken?
fact-extension-reason-yes = Het verzoek is ingewikkeld of een van vele.
fact-extension-reason-no = Het verzoek is niet ingewikkeld en niet een van vele.

fact-identity-label = identiteit van de aanvrager
fact-identity-question = Weet u zeker wie het verzoek doet?
value-identity-ok = zeker
value-identity-doubt = twijfel

fact-excess-label = aard van het verzoek
fact-excess-question = Is het verzoek zonder reden, vaak herhaald of misbruik?
value-excess-none = een gewoon verzoek
value-excess-unfounded = duidelijk zonder reden
value-excess-repetitive = te vaak herhaald
value-excess-abusive-first = een eerste verzoek dat misbruik is

fact-copy-label = welke kopie
fact-copy-question = Is dit de eerste kopie of een extra kopie?
value-copy-first = eerste kopie
value-copy-additional = extra kopie

fact-erase-ground-label = reden om te wissen
fact-erase-ground-question = Waarom moeten de gegevens weg?
value-erase-ground-not-needed = niet meer nodig
value-erase-ground-consent-withdrawn = toestemming ingetrokken
value-erase-ground-objection = terecht bezwaar
value-erase-ground-unlawful = verwerkt tegen de wet
value-erase-ground-law = een wet vraagt het
value-erase-ground-child-service = dienst voor een kind op internet
value-erase-ground-none = geen reden uit de wet

fact-erase-exception-label = reden om niet te wissen
fact-erase-exception-question = Is er een reden uit de wet om de gegevens te houden?
value-erase-exception-legal-obligation = wettelijke plicht om te bewaren
value-erase-exception-legal-claim = nodig voor een rechtszaak of vordering
value-erase-exception-expression = vrijheid van meningsuiting
value-erase-exception-public-health = volksgezondheid
value-erase-exception-archive = archief, onderzoek of statistiek
value-erase-exception-none = geen uitzondering

fact-automated-processing-label = met de computer verwerkt
fact-automated-processing-question = Verwerkt u deze gegevens met een computer?
fact-automated-processing-yes = De gegevens worden met een computer verwerkt.
fact-automated-processing-no = De gegevens worden niet met een computer verwerkt.

fact-decision-effect-label = gevolg van het besluit
fact-decision-effect-question = Wat is het gevolg van het besluit voor de persoon?
value-decision-effect-legal = gevolg voor iemands rechten
value-decision-effect-significant = ander groot gevolg
value-decision-effect-none = geen groot gevolg

fact-third-party-harm-label = schade voor anderen
fact-third-party-harm-question = Schaadt uw antwoord de rechten van anderen?
fact-third-party-harm-yes = Het antwoord schaadt de rechten van anderen.
fact-third-party-harm-no = Het antwoord schaadt niemand anders.

fact-fee-label = vergoeding
fact-fee-question = Welk bedrag wilt u vragen?
change-fee = Vraag hooguit { $value }.

fact-pages-label = aantal pagina's
fact-pages-question = Hoeveel pagina's heeft het antwoord?

fact-medium-label = vorm van het antwoord
fact-medium-question = Geeft u het antwoord op papier of anders?
value-medium-paper = op papier
value-medium-other = anders dan op papier

fact-hard-access-label = moeilijk toegankelijke gegevens
fact-hard-access-question = Zijn de gegevens door hun aard moeilijk toegankelijk?
fact-hard-access-yes = De gegevens zijn moeilijk toegankelijk.
fact-hard-access-no = De gegevens zijn gewoon toegankelijk.

fact-fee-for-label = waarvoor de vergoeding is
fact-fee-for-question = Waarvoor wilt u een vergoeding vragen?
value-fee-for-access = inzage
value-fee-for-objection = bezwaar

fact-corrected-label = gegevens verbeterd of bezwaar terecht
fact-corrected-question = Heeft u de gegevens na het verzoek verbeterd of gewist, of was het bezwaar terecht?
fact-corrected-yes = De gegevens zijn verbeterd of gewist, of het bezwaar was terecht.
fact-corrected-no = De gegevens zijn niet verbeterd of gewist, en er was geen terecht bezwaar.

fact-exemption-label = artikel van het Vrijstellingsbesluit
fact-exemption-question = Welk artikel van het Vrijstellingsbesluit past?
value-exemption-art3 = artikel 3: leden en begunstigers
value-exemption-art5 = artikel 5: sollicitanten
value-exemption-art7 = artikel 7: personeel
value-exemption-art8 = artikel 8: salarissen
value-exemption-art12 = artikel 12: debiteuren en crediteuren
value-exemption-art13 = artikel 13: afnemers en leveranciers
value-exemption-art38 = artikel 38: cameratoezicht
value-exemption-art42 = artikel 42: communicatiebestanden
value-exemption-none = geen vrijstelling

fact-exemption-met-label = grenzen van de vrijstelling gevolgd
fact-exemption-met-question = Houdt u zich aan alle grenzen van dat artikel?
fact-exemption-met-yes = U houdt zich aan alle grenzen van de vrijstelling.
fact-exemption-met-no = U houdt zich niet aan alle grenzen van de vrijstelling.

fact-notified-label = gemeld bij het CBP
fact-notified-question = Heeft u dit gemeld bij het CBP of bij uw eigen functionaris?
fact-notified-yes = Meld dit bij het CBP of bij uw eigen functionaris.
fact-notified-no = Dit is niet gemeld.

fact-prior-check-label = voorafgaand onderzoek nodig
fact-prior-check-question = Moet het CBP dit vooraf onderzoeken (artikel 31 Wbp)?
fact-prior-check-yes = Het CBP moet dit vooraf onderzoeken.
fact-prior-check-no = Het CBP hoeft dit niet vooraf te onderzoeken.

fact-automated-label = geheel of deels met de computer
fact-automated-question = Gebeurt dit geheel of deels met een computer?
fact-automated-yes = Dit gebeurt geheel of deels met een computer.
fact-automated-no = Dit gebeurt helemaal zonder computer.

fact-record-label = soort dossier
fact-record-question = Om welk dossier of welke lijst gaat het?
value-record-applicant-file = sollicitatiedossier
value-record-applicant-file-consent = sollicitatiedossier, met toestemming om te bewaren
value-record-personnel-file = personeelsdossier
value-record-payroll-records = loonadministratie
value-record-wagetax-statement = verklaring voor de loonheffing
value-record-id-copy-employee = kopie van het identiteitsbewijs van een medewerker
value-record-absence-admin = verzuimadministratie
value-record-reintegration-file = re-integratiedossier
value-record-invoices = facturen en boekhouding
value-record-real-estate-vat = btw over onroerend goed
value-record-oss-records = btw-éénloketsysteem (OSS)
value-record-camera-footage = camerabeelden
value-record-camera-incident = camerabeelden van een incident
value-record-aml-file = dossier tegen witwassen (Wwft)
value-record-newsletter-list = adreslijst van de nieuwsbrief
value-record-customer-file = klantenbestand
value-record-medical-file = medisch dossier
value-record-none = geen dossier

fact-start-label = begin van de termijn
fact-start-question = Vanaf welke dag loopt de termijn?

fact-secured-label = goed beveiligd
fact-secured-question = Heeft u de gegevens passend beveiligd?
fact-secured-yes = Beveilig de gegevens passend bij het risico.
fact-secured-no = De gegevens zijn niet goed beveiligd.

fact-damage-label = schade
fact-damage-question = Welke schade is bewezen?
value-damage-none = geen schade
value-damage-material = schade in geld
value-damage-nonmaterial = andere schade

fact-fault-label = schuld
fact-fault-question = Was het opzet of nalatigheid?
fact-fault-yes = Er was opzet of nalatigheid.
fact-fault-no = Er was geen opzet of nalatigheid.

fact-large-scale-label = op grote schaal
fact-large-scale-question = Gebeurt dit op grote schaal?
fact-large-scale-yes = Dit gebeurt op grote schaal.
fact-large-scale-no = Dit gebeurt niet op grote schaal.

fact-systematic-label = stelselmatig
fact-systematic-question = Volgt of beoordeelt u mensen stelselmatig?
fact-systematic-yes = U volgt of beoordeelt mensen stelselmatig.
fact-systematic-no = U volgt of beoordeelt mensen niet stelselmatig.

fact-balance-announced-label = controle vooraf aangekondigd
fact-balance-announced-question = Heeft u de controle vooraf aangekondigd?
fact-balance-announced-yes = Kondig de controle vooraf aan.
fact-balance-announced-no = De controle is niet aangekondigd.

fact-works-council-consent-label = instemming van de ondernemingsraad
fact-works-council-consent-question = Stemt de ondernemingsraad in? Heeft u er geen, kies dan ja.
fact-works-council-consent-yes = Vraag de ondernemingsraad om instemming.
fact-works-council-consent-no = De ondernemingsraad heeft niet ingestemd.

fact-household-label = alleen privé
fact-household-question = Doet u dit alleen privé, voor uzelf of uw gezin?
fact-household-yes = Dit is alleen privé.
fact-household-no = Dit is niet alleen privé.

fact-legally-incapable-label = onder curatele of mentorschap
fact-legally-incapable-question = Staat de persoon hiervoor onder curatele of mentorschap?
fact-legally-incapable-yes = De persoon staat hiervoor onder curatele of mentorschap.
fact-legally-incapable-no = De persoon beslist hierover zelf.

fact-inaccurate-label = gegevens kloppen niet
fact-inaccurate-question = Weet u dat de gegevens fout of verouderd zijn?
fact-inaccurate-yes = De gegevens zijn fout of verouderd.
fact-inaccurate-no = De gegevens zijn niet fout of verouderd.

fact-restricted-label = gegevens afgeschermd
fact-restricted-question = Zijn de gegevens afgeschermd op verzoek van de persoon?
fact-restricted-yes = De gegevens zijn afgeschermd.
fact-restricted-no = De gegevens zijn niet afgeschermd.

fact-concrete-suspicion-label = concrete verdenking
fact-concrete-suspicion-question = Is er een concrete verdenking en hielp niets anders?
fact-concrete-suspicion-yes = Er is een concrete verdenking en iets anders hielp niet.
fact-concrete-suspicion-no = Er is geen concrete verdenking.

fact-medical-examination-label = keuring door een arts
fact-medical-examination-question = Keurt een arts de persoon voor werk met bijzondere medische eisen?
fact-medical-examination-yes = Een arts keurt de persoon voor werk met bijzondere medische eisen.
fact-medical-examination-no = Er is geen medische keuring.

fact-sub-processor-label = ander bedrijf ingeschakeld
fact-sub-processor-question = Schakelt het bedrijf dat dit voor u doet weer een ander bedrijf in?
fact-sub-processor-yes = Er is nog een ander bedrijf ingeschakeld.
fact-sub-processor-no = Er is geen ander bedrijf ingeschakeld.

fact-sub-authorised-label = goedkeuring voor het andere bedrijf
fact-sub-authorised-question = Is dat andere bedrijf schriftelijk goedgekeurd, met dezelfde afspraken?
fact-sub-authorised-yes = Het andere bedrijf is schriftelijk goedgekeurd, met dezelfde afspraken.
fact-sub-authorised-no = Het andere bedrijf is niet schriftelijk goedgekeurd.

fact-dpo-conflict-label = dubbele rol van de functionaris
fact-dpo-conflict-question = Beslist uw functionaris zelf ook over doelen en middelen?
fact-dpo-conflict-yes = De functionaris beslist zelf ook over doelen en middelen.
fact-dpo-conflict-no = De functionaris beslist niet over doelen en middelen.

fact-public-register-label = openbaar register
fact-public-register-question = Is dit een openbaar register uit de wet, met eigen regels voor verbetering?
fact-public-register-yes = Dit is een openbaar register uit de wet.
fact-public-register-no = Dit is geen openbaar register uit de wet.

fact-telecom-infringement-label = overtreding van de reclameregels
fact-telecom-infringement-question = Gaat de overtreding over reclame per mail, bericht of telefoon (artikel 11.7 Tw)?
fact-telecom-infringement-yes = De overtreding gaat over artikel 11.7 Tw.
fact-telecom-infringement-no = De overtreding gaat niet over artikel 11.7 Tw.

fact-norm-label = soort overtreden regel
fact-norm-question = Welke soort regel is overtreden?
value-norm-controller-duties = plichten van bedrijven
value-norm-principles-and-rights = beginselen en rechten van mensen

fact-purpose-changed-label = nieuw doel
fact-purpose-changed-question = Is het doel anders dan toen u de gegevens kreeg?
fact-purpose-changed-yes = Het doel is anders dan toen u de gegevens kreeg.
fact-purpose-changed-no = Het doel is hetzelfde als toen u de gegevens kreeg.

fact-destination-label = bescherming in het land van de ontvanger
fact-destination-question = Hoe goed beschermt het land van de ontvanger de gegevens?
value-destination-eea = binnen de EER
value-destination-adequate = land met een adequaatheidsbesluit
value-destination-certified = land waar alleen ontvangers met een certificaat onder een besluit vallen
value-destination-elsewhere = ander land

fact-customer-lapsed-label = te lang geen klant meer
fact-customer-lapsed-question = Is de persoon te lang geen klant meer om nog te bellen?
fact-customer-lapsed-yes = De persoon is te lang geen klant meer.
fact-customer-lapsed-no = De persoon is klant, of was dat kort geleden nog.

fact-fee-max-paper-label = hoogste vergoeding op papier
fact-fee-max-paper-question = Wat is de hoogste vergoeding op papier?

fact-fee-max-other-label = hoogste vergoeding in andere vorm
fact-fee-max-other-question = Wat is de hoogste vergoeding in een andere vorm?

fact-fee-max-special-label = hoogste vergoeding in bijzondere gevallen
fact-fee-max-special-question = Wat is de hoogste vergoeding bij veel of moeilijk toegankelijke gegevens?

fact-fee-max-objection-label = hoogste vergoeding bij bezwaar
fact-fee-max-objection-question = Wat is de hoogste vergoeding bij bezwaar?
