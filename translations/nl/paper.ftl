# Documents on paper: the register, an answer about someone's data, a receipt of erasing, the recovery sheet, an answer.
# To people outside the house: u is the reader, wij is the organisation. In the register wij is the organisation as well.

# --- Shared ---
paper-to-fill = nog in te vullen: { $what }
paper-as-of = stand van { $date }
paper-made = gemaakt op { $date }
paper-outside-adequate = land met een adequaatheidsbesluit
paper-outside-certified = alleen bedrijven met een certificaat vallen onder het adequaatheidsbesluit
paper-outside-is-certified = gecertificeerd, en valt zo onder het adequaatheidsbesluit
paper-outside-elsewhere = land zonder adequaatheidsbesluit
paper-mark-special = bijzonder
paper-mark-criminal = strafrechtelijk
paper-mark-national-number = BSN of identiteitsbewijs
paper-hours =
    { $count ->
        [one] 1 uur
       *[other] { $count } uur
    }
paper-days =
    { $count ->
        [one] 1 dag
       *[other] { $count } dagen
    }
paper-weeks =
    { $count ->
        [one] 1 week
       *[other] { $count } weken
    }
paper-months =
    { $count ->
        [one] 1 maand
       *[other] { $count } maanden
    }
paper-years =
    { $count ->
        [one] 1 jaar
       *[other] { $count } jaar
    }
paper-term = { $length } na { $start }
paper-term-year-end = { $length } na { $start }, en dan tot het einde van dat jaar
paper-term-same-day = niet langer dan de dag zelf
paper-term-sooner = eerder als iemand de toestemming intrekt
paper-term-at-once = tot { $start }
paper-term-unknown = de wet noemt vandaag geen termijn
paper-starts-collected = de dag dat de gegevens kwamen
paper-starts-last-contact = het laatste contact
paper-starts-last-change = de laatste wijziging
paper-starts-end-of-relation = het einde van de relatie
paper-starts-end-of-financial-year = het einde van het boekjaar
paper-starts-end-of-procedure = het einde van de procedure
paper-starts-end-of-employment = het einde van het dienstverband
paper-starts-end-of-reintegration = het einde van de re-integratie
paper-starts-transaction = de transactie
paper-starts-consent-withdrawn = de dag dat iemand de toestemming intrekt
paper-then-propose = wij beslissen of het weg kan
paper-then-erase = het gaat vanzelf weg
paper-contract-of = verwerkersovereenkomst van { $date }
paper-contract-undated = verwerkersovereenkomst, zonder datum
paper-recipient-processor = een bedrijf dat het voor ons doet (verwerker)
paper-recipient-controller = een ander bedrijf, voor eigen gebruik
paper-recipient-authority = een overheid
paper-recipient-group-company = een bedrijf in ons concern
paper-recipient-public = iedereen
paper-recipient-for = voor: { $purposes }
paper-recipient-gets = krijgt alleen: { $fields }
paper-purpose = Doel
paper-purpose-text = Waarvoor precies
paper-purpose-ground = Grond
paper-purpose-because = Toelichting
paper-because-law = Wet:
paper-because-interest = Belang:
paper-because-weighing = Afweging:
paper-because-less = Kan het met minder:
paper-because-noticed = Wat mensen ervan merken:
paper-because-pass = Uitkomst: ons belang weegt zwaarder.
paper-because-fail = Uitkomst: het belang van de mensen weegt zwaarder.
paper-because-open = Uitkomst: nog niet afgewogen. Tot dan mag dit niet.
paper-because-consent = Vraag om toestemming:
paper-recipient = Ontvanger
paper-recipient-what = Wat die doet
paper-recipient-kind = Wat die is
paper-recipient-country = Land
paper-recipient-terms = Afspraken

# --- The register (AVG 30) ---
paper-register-title = Register van verwerkingen
paper-register-lead = Dit register laat zien welke persoonsgegevens wij gebruiken, waarvoor en hoe lang. De wet vraagt het (AVG 30).
paper-register-version = versie { $number } van { $date }
paper-register-open = Dit register is nog niet af
paper-register-open-text =
    { $count ->
        [one] Eén punt is nog niet ingevuld of nagelezen.
       *[other] { $count } punten zijn nog niet ingevuld of nagelezen.
    }
paper-register-organisation = De organisatie
paper-register-activities = Wat wij met gegevens doen
paper-register-for-others = Wat wij voor anderen doen (als verwerker)
paper-house-heading = Verzoeken en logboek
paper-house-text = Vastleggen wie gegevens opent of geeft, verzoeken en toestemmingen afhandelen, en laten zien dat de wet is gevolgd.
paper-house-ground = wettelijke plicht (AVG 5(2), 7(1), 12, 24, 32)
paper-house-people = iedereen van wie gegevens in de kluis staan; medewerkers die ermee werken
paper-house-data = Openingen met dag, doel en reden. Verzoeken, toestemming en bezwaar met hun tekst. Kenmerken van wie gewist is. Namen, e-mailadressen en handelingen van medewerkers.
paper-house-source = de persoon zelf, en het eigen werk
paper-house-recipients = niemand; een toezichthouder op verzoek
paper-house-retention = Zolang er gegevens van iemand zijn. Daarna staat in het logboek niet meer om wie het ging. Een kenmerk van wie om wissen vroeg, blijft tot de dag op het bewijs. Handelingen van medewerkers blijven in het logboek.
paper-house-measures = versleuteld; het logboek is ondertekend en kan niet ongemerkt worden veranderd
paper-register-files = Bestanden
paper-register-recipients = Wie gegevens krijgt
paper-register-retention = Hoe lang wij bewaren
paper-organisation-name = Naam
paper-organisation-number = KvK-nummer
paper-organisation-address = Adres
paper-organisation-email = E-mail
paper-organisation-phone = Telefoon
paper-organisation-website = Website
paper-organisation-officer = Functionaris gegevensbescherming
paper-organisation-representative = Vertegenwoordiger in de EU
paper-organisation-security = Beveiliging
paper-organisation-joint = Beslist mee
paper-joint-caption = Met wie wij samen beslissen, en wat wij afspraken
paper-joint-name = Beslist mee
paper-joint-contact = Contact
paper-joint-arrangement = Afspraak
paper-purposes-caption = Doelen van deze activiteit, met hun grond
paper-role-processor = wij werken voor een ander (verwerker)
paper-role-joint = wij beslissen samen met een ander
paper-activity-owner = Wie ervoor zorgt
paper-activity-role = Onze rol
paper-activity-controllers = Voor wie wij het doen
paper-activity-people = Over wie
paper-activity-data = Welke gegevens
paper-activity-exceptions = Uitzondering die geldt
paper-activity-actions = Wat wij doen
paper-activity-source = Waar ze vandaan komen
paper-activity-recipients = Wie ze krijgt
paper-activity-transfers = Buiten de EER
paper-activity-retention = Hoe lang
paper-activity-obligation = Moeten mensen ze geven?
paper-activity-automated = Wat een computer beslist
paper-activity-measures = Extra maatregelen
paper-activity-assessment = Risico's beoordeeld (DPIA)
paper-activity-review = Nagelezen op
paper-assessment-not-needed = niet nodig
paper-assessment-pending = nodig, nog niet gedaan
paper-assessment-done = gedaan
paper-files-caption = Bestanden met hun velden en bewaartermijn
paper-file = Bestand
paper-file-people = Over wie
paper-file-fields = Velden
paper-file-retention = Bewaartermijn
paper-recipients-caption = Ontvangers, wat zij doen, waar zij zijn en wat is afgesproken
paper-retention-caption = Bewaartermijnen, wat daarna gebeurt en waarom
paper-retention = Soort gegevens
paper-retention-term = Hoe lang
paper-retention-then = Daarna
paper-retention-because = Waarom zo lang

# --- The register as a workbook; names of sheets have at most 31 signs ---
paper-sheet-organisation = Organisatie
paper-sheet-activities = Verwerkingen
paper-sheet-fields = Bestanden en velden
paper-sheet-recipients = Ontvangers
paper-sheet-retention = Bewaartermijnen
paper-sheet-what = Wat
paper-sheet-value = Gegeven
paper-sheet-activity = Activiteit
paper-sheet-files = Bestanden
paper-sheet-field = Veld
paper-sheet-category = Soort
paper-sheet-mark = Extra beschermd
paper-sheet-required = Verplicht
paper-sheet-contract = Verwerkersovereenkomst
paper-sheet-transfer = Doorgifte buiten de EER
paper-sheet-used-by = Bij welke activiteiten

# --- The answer to a request for access (AVG 15) ---
paper-access-title = Uw gegevens bij ons
paper-access-lead = U vroeg { $company } welke gegevens wij van u hebben. Ja, wij gebruiken gegevens van u. Hieronder leest u welke, waarvoor, hoe lang en wie ze krijgt.
paper-access-lead-no-records = U vroeg { $company } welke gegevens wij van u hebben. Wij hebben nu geen kaarten met gegevens van u. Wat wij verder weten, leest u hieronder.
paper-access-received = Wij kregen uw vraag op
paper-access-answered = Wij antwoorden op
paper-access-due = Uiterste dag voor ons antwoord
paper-access-identity = Zo weten wij dat u het bent
paper-access-fee = Kosten
paper-access-no-fee = geen
paper-access-kept = Wat wij van u bewaren
paper-access-withheld = Wat wij weglieten, en waarom
paper-access-nothing = Er zijn op dit moment geen kaarten met gegevens van u.
paper-access-former-file = Een bestand dat niet meer in ons register staat
paper-access-since = Bij ons sinds
paper-access-until = Hoe lang nog
paper-access-kept-until = tot en met { $date }
paper-access-used = Waarvoor wij uw gegevens gebruiken
paper-access-purposes-caption = Waarvoor, en op welke grond
paper-access-purpose = Waarvoor
paper-access-because = Toelichting
paper-access-data = Soorten gegevens
paper-access-source = Waar ze vandaan komen
paper-access-source-yourself = van uzelf
paper-access-source-partly = deels van uzelf
paper-access-source-other = van iemand anders
paper-access-source-public = uit een openbare bron
paper-access-retention = Hoe lang wij ze bewaren
paper-access-term = { $file }: { $term }
paper-access-obligation = Moet u ze geven?
paper-access-automated = Wat een computer beslist
paper-access-receivers = Wie uw gegevens krijgt
paper-access-receivers-caption = Wie gegevens krijgt, waarvoor en in welk land
paper-access-transfer = Buiten de EER
paper-access-standing = Wat er over u vastligt
paper-access-standing-caption = Wat er per doel vastligt
paper-access-activity = Activiteit
paper-access-holds = Wat vastligt
paper-access-events = Wat u zei en wat wij u vertelden
paper-access-events-caption = Toestemming, bezwaar en uitleg, met dag en tekst
paper-access-when = Wanneer
paper-access-what = Wat
paper-access-for = Waarvoor
paper-access-way = Hoe
paper-access-shown = Tekst en bewijs
paper-access-text = Tekst:
paper-access-evidence = Bewijs:
paper-access-entries = Wat er met uw gegevens is gedaan
paper-access-entries-caption = Elke keer dat gegevens van u zijn gebruikt, uit ons logboek
paper-access-done = Wat wij deden
paper-access-outcome = Afloop
paper-access-receiver = Aan wie
paper-standing-restricted = uw gegevens zijn afgeschermd
paper-standing-objected = u maakte bezwaar tegen reclame
paper-standing-written-objection = u maakte schriftelijk bezwaar
paper-standing-inaccurate = er is vastgelegd dat gegevens niet kloppen
paper-standing-legally-incapable = u staat onder curatele of mentorschap
paper-standing-customer = u bent klant
paper-standing-optout-offered = u kon reclame weigeren
paper-standing-address-for-ads = u maakte uw adres bekend voor aanbiedingen
paper-standing-dnc-registered = u stond in het bel-me-niet-register
paper-standing-consent-free = u gaf vrij toestemming
paper-standing-consent-specific = voor dit ene doel
paper-standing-consent-informed = u wist waarvoor
paper-standing-consent-active = u zei zelf ja
paper-standing-consent-proof = de toestemming is vastgelegd
paper-standing-consent-explicit = uitdrukkelijk
paper-standing-consent-representative = door een ouder of vertegenwoordiger
paper-standing-consent-withdrawn = u trok de toestemming in
paper-standing-informed = u bent geïnformeerd
paper-standing-informed-recipients = u bent over de ontvangers geïnformeerd
paper-standing-customer-until = u was klant tot { $date }
paper-standing-age = u bent ten minste { $age } jaar

# --- Rights, in every letter to a person ---
paper-rights = Uw rechten
paper-right-rectify = Klopt iets niet? Dan mag u het laten verbeteren.
paper-right-erase = U mag vragen om wissen. Wat wij van de wet moeten bewaren, blijft.
paper-right-restrict = U mag uw gegevens laten afschermen. Dan bewaren wij ze, en gebruiken wij ze niet.
paper-right-object = U mag bezwaar maken. Bij reclame stoppen wij meteen.
paper-right-portability = Wat u zelf gaf, kunt u meekrijgen in een bestand voor een ander.
paper-right-withdraw = Gaf u toestemming? Die mag u altijd intrekken. Wat daarvoor is gebeurd, blijft rechtmatig.
paper-how-to-ask = Stel uw vraag via: { $ways }. Wij antwoorden binnen { $length }, zonder kosten.
paper-complaint = Bent u het niet met ons eens? U kunt een klacht indienen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).
paper-court = U kunt ook naar de rechtbank. Doe dat binnen { $length } nadat u dit antwoord kreeg ({ $article }).
paper-objection = Wij zijn een overheidsorgaan. U kunt daarom bij ons bezwaar maken, en daarna naar de bestuursrechter gaan (UAVG 34). Daarvoor geldt een termijn (Awb 6:7).

# --- The receipt of erasing (AVG 17) ---
paper-receipt-title = Bewijs van wissen
paper-receipt-title-later = Antwoord op uw verzoek om te wissen
paper-receipt-lead = Op { $date } heeft { $company } op uw verzoek gegevens van u gewist.
paper-receipt-lead-later = Op { $date } heeft { $company } uw verzoek om te wissen vastgelegd. Er is nog niets gewist: hieronder staat waarom.
paper-receipt-gone = Wat er is gewist
paper-receipt-gone-text =
    { $count ->
        [one] Eén kaart met gegevens van u is gewist.
       *[other] { $count } kaarten met gegevens van u zijn gewist.
    }
paper-receipt-keys = Niemand kan het nog openen na
paper-receipt-data = Ook de resten zijn weg op
paper-receipt-copies = In reservekopieën staan nog versleutelde resten. De sleutels daarvan verdwijnen het eerst, de resten daarna.
paper-receipt-stays = Wat er blijft, en waarom
paper-receipt-nothing-stays = Van uw kaarten blijft niets over.
paper-receipt-stays-text = Dit bewaren wij nog, om de reden die erbij staat. Is de termijn voorbij, dan moet ook dat weg.
paper-receipt-let-go = Wat wij alleen nog voor een geschil of onderzoek bewaren, gebruiken wij niet meer. Het gaat weg zodra dat voorbij is.
paper-receipt-remembered = Tot en met { $date } bewaren wij een versleuteld kenmerk van u, zoals van uw e-mailadres. Zo brengt een lijst van een ander u niet terug.
paper-receipt-unopened = Een deel van uw gegevens konden wij niet meer openen. Ook dat is gewist. Daaraan herkennen wij u niet in een lijst van een ander.
paper-receipt-log = In ons logboek staat dat er gegevens zijn gewist. Uw naam en uw gegevens staan daar niet in.
paper-receipt-stays-caption = Wat blijft, op grond van welk artikel en tot wanneer
paper-receipt-head-what = Wat
paper-receipt-head-count = Aantal
paper-receipt-head-why = Waarom
paper-receipt-head-until = Tot wanneer
paper-receipt-why = { $rule } ({ $article })
paper-receipt-until = tot en met { $date }
paper-receipt-until-open = de termijn is nog niet begonnen
paper-receipt-keep = Bewaar dit goed
paper-receipt-keep-text = Wij houden zelf geen kopie. Wie dit bewijs heeft, ziet wat er van u is gewist. Deel het alleen met wie u vertrouwt.
paper-receipt-keep-text-later = Wij houden zelf geen kopie van dit bewijs. Deel het alleen met wie u vertrouwt.
paper-receipt-check = Zo kijkt u het na
paper-receipt-check-text = Het wissen staat in een getekend logboek. Iedereen kan dat nakijken met het programma waarborg-verify, zonder ons.
paper-receipt-check-text-later = Uw verzoek staat in een getekend logboek. Iedereen kan dat nakijken met het programma waarborg-verify, zonder ons.
paper-receipt-file = bewijs.txt
paper-receipt-step-file = Haal { $file } uit dit document: het zit er als bijlage in. De tekst staat ook onderaan.
paper-receipt-step-key = Haal onze openbare sleutel van onze website (/p/sleutel), en vergelijk die met de sleutel hieronder.
paper-receipt-step-command = Geef de opdracht: waarborg-verify receipt { $file } --key { $key }
paper-receipt-key = Openbare sleutel
paper-receipt-entry = Regel in het logboek
paper-receipt-limits = Het bewijs gaat over wat in Waarborg stond. Kopieën daarbuiten, zoals bij ontvangers of op papier, vallen er niet onder.
paper-receipt-rights = Uw rechten hierna
paper-receipt-recipients = Wie uw gegevens misschien kreeg
paper-receipt-no-recipients = Wij gaven deze gegevens aan niemand door.
paper-receipt-recipients-caption = Aan wie wij gegevens konden doorgeven, en of zij het weten
paper-receipt-head-told = Weten zij dat het is gewist?
paper-receipt-telling-done = ja, wij hebben het verteld
paper-receipt-telling-pending = nog niet, wij vertellen het nog
paper-receipt-telling-nothing = niet nodig: kreeg niets van u
paper-receipt-telling-impossible = nee, dat kon niet: { $why }
paper-receipt-text = De tekst van het bewijs
paper-receipt-about = Bewijs van wissen, voor het programma waarborg-verify

# --- The receipt of clearing out (AVG 5(1)(e)) ---
paper-cleared-title = Bewijs van opruimen
paper-cleared-lead = Op { $date } heeft { $company } gegevens gewist die over hun bewaartermijn waren.
paper-cleared-records =
    { $count ->
        [one] Eén kaart is gewist.
       *[other] { $number } kaarten zijn gewist.
    }
paper-cleared-people =
    { $count ->
        [0] Van iedereen wordt nog iets anders bewaard.
        [one] Van één mens is niets meer over.
       *[other] Van { $number } mensen is niets meer over.
    }
paper-cleared-no-file = een bestand dat niet meer in het register staat
paper-cleared-caption = Wat er is gewist, en volgens welke bewaarregel
paper-cleared-head-rule = Hoe lang het werd bewaard
paper-cleared-at = Het laatste ging op
paper-cleared-log = In ons logboek staat dat deze gegevens zijn gewist. Namen van mensen staan daar niet in, en ook niet in dit bewijs.
paper-cleared-check-text = Het staat in een getekend logboek. Iedereen kan dat nakijken met het programma waarborg-verify, zonder ons.
paper-cleared-about = Bewijs van opruimen, voor het programma waarborg-verify

# --- The recovery sheet; the rest of its words stand in vault.ftl ---
paper-sheet-apart = Bewaar dit niet bij de computer
paper-sheet-apart-text = Wie genoeg delen heeft, kan alle gegevens openen.
paper-sheet-sign = Ontvangen door (naam, datum, handtekening)

# --- An answer to "Mag dit?" ---
paper-answer-title = Antwoord: { $action }
paper-answer-rules = De regels die beslissen, wat zij zeggen en wat zij hier doen
paper-answer-rule = Regel
paper-answer-says = Wat die zegt
paper-answer-part = Wat dat hier betekent
paper-answer-duty = { $duty } ({ $article })
paper-answer-record = Hoe dit antwoord tot stand kwam
paper-answer-asked = Gevraagd op
paper-answer-as-of = Naar de wet van
paper-answer-checked = Regels nagekeken op
paper-answer-law = Kenmerk van de regels
paper-answer-number = Kenmerk van de beslissing

# --- On the command line ---
paper-option-register-pdf = schrijf het register als PDF naar dit nieuwe bestand
paper-option-register-xlsx = schrijf het register als Excel-bestand naar dit nieuwe bestand
paper-option-person-pdf = schrijf de kopie als brief (PDF) naar dit nieuwe bestand
paper-option-receipt-pdf = schrijf het bewijs als brief (PDF) naar dit nieuwe bestand
paper-register-written = Het register staat in { $file }.
paper-receipt-written = De brief met het bewijs staat in { $file }. Geef die aan deze mens.

# --- Errors ---
error-paper-layout = dit document past niet op papier
error-paper-layout-why = de opmaak liep vast op regel { $line }
error-paper-layout-do = meld dit aan de makers, met het soort document
error-paper-standard = dit document wordt geen blijvend en toegankelijk bestand
error-paper-standard-why = de controle wijst regel { $line } van de opmaak aan
error-paper-standard-do = meld dit aan de makers, met het soort document
error-paper-code-too-long = de tekst past niet in een QR-code
error-paper-code-too-long-why = er zijn { $bytes } bytes, en er passen er 2953
error-paper-code-too-long-do = kies een kortere tekst
error-paper-moment = dit moment kan niet in een bestand staan
error-paper-moment-why = het jaar ligt te ver weg
error-paper-moment-do = kijk de klok na
error-paper-cell-too-long = een tekst is te lang voor een rekenblad
error-paper-cell-too-long-why = in een cel passen 32767 tekens; blad { $sheet }, rij { $row } heeft er meer
error-paper-cell-too-long-do = maak de tekst korter, of kies PDF
error-paper-workbook = het rekenblad is niet te schrijven
error-paper-workbook-why = er zijn te veel rijen, of het geheugen is vol
error-paper-workbook-do = probeer het opnieuw, of kies PDF
