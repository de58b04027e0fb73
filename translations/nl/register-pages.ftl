# De pagina's van het register: lijst, één verwerking, ontvangers, geschiedenis, en de formulieren die iets veranderen.

# --- Lijst ---
register-title = Register
register-none = Er is nog geen register. Zodra u gegevens inleest, staat hier wat u ermee doet en waarom.
register-lead-whole =
    { $count ->
        [one] Hier staat wat u met gegevens doet, en waarom. Er is één verwerking, en die is compleet.
       *[other] Hier staat wat u met gegevens doet, en waarom. Alle { $count } verwerkingen zijn compleet.
    }
register-lead-open =
    { $count ->
        [one] Hier staat wat u met gegevens doet, en waarom. Van de { $all } verwerkingen is er één niet compleet.
       *[other] Hier staat wat u met gegevens doet, en waarom. Van de { $all } verwerkingen zijn er { $count } niet compleet.
    }
register-page-version = Versie { $version }, sinds { $day }.
register-whole = Compleet
register-not-whole = Hier ontbreekt iets
register-reviewed-short = nagelezen op
register-flow-title = Wie krijgt wat?
register-flow-lead = Links de soorten gegevens, dan wat u ermee doet, rechts wie ze krijgt.
register-flow-kind = Soort gegevens
register-flow-purpose = Wat u ermee doet
register-flow-recipient = Wie ze krijgt
register-flow-people = Mensen
register-export-title = Neem het register mee
register-export-xlsx = Als werkboek (XLSX)
register-export-pdf = Op papier (PDF)
register-export-toml = Als registerbestand (TOML)
register-export-json = Voor programma’s (JSON)

# --- Wat ontbreekt ---
register-lacks = Nog in te vullen: { $what }
register-lacks-owner = Wie ervoor zorgt, ontbreekt
register-lacks-last-review = Niemand heeft dit nog nagelezen
register-lacks-balancing = Niemand heeft uw belang nog afgewogen. Tot dan mag het niet
register-lacks-dpia = De risico’s zijn nog niet beoordeeld
register-lacks-recipient-name = De naam van een ontvanger ontbreekt
register-lacks-contract-date = De dag van de overeenkomst met { $name } ontbreekt

# --- Eén verwerking ---
register-reviewed-on = Op { $day } las iemand dit na, en het klopte.
register-reviewed-never = Niemand heeft dit nog nagelezen.
register-still-right = Klopt dit nog?
register-still-right-lead = Lees dit één keer per jaar na. Dan kunt u laten zien dat het klopt.
register-reviewed-do = Klopt nog
register-reviewed-done = Genoteerd: vandaag klopt het.
register-weigh = Weeg uw belang af
register-weigh-lead = Wij vulden een voorstel in. Lees het, verbeter het, en kies wat zwaarder weegt. Tot dan mag dit niet.
register-weigh-do = Weeg af
register-weigh-next = Weeg ook af: { $name }
register-parts = Wat u doet, en hoe
register-part-purpose = Doel
register-part-ground = Waarom het mag (grond)
register-part-owner = Wie ervoor zorgt
register-part-people = Van wie de gegevens zijn
register-part-people-law = betrokkenen
register-part-data = Welke gegevens
register-part-data-law = categorieën van persoonsgegevens
register-part-exceptions = Uitzondering die geldt
register-part-actions = Wat u ermee doet
register-part-actions-law = verwerking
register-part-source = Waar ze vandaan komen
register-part-recipients = Wie ze krijgt
register-part-recipients-law = ontvangers
register-part-gets = Wat { $name } krijgt
register-gets-all = Alles wat u hiervoor gebruikt
register-part-transfers = Buiten de EER
register-part-transfers-law = doorgifte
register-part-obligation = Moeten mensen ze geven?
register-part-role = Uw rol
register-part-measures = Hoe u ze beschermt
register-part-measures-law = beveiligingsmaatregelen
register-part-assessment = Of u de risico’s beoordeelde
register-part-assessment-law = gegevensbeschermingseffectbeoordeling
register-part-retention = Hoe lang u bewaart (bewaartermijn)
register-ground-consent = AVG 6(1)(a): iemand zegt zelf ja
register-ground-contract = AVG 6(1)(b): nodig voor een overeenkomst
register-ground-legal-obligation = AVG 6(1)(c): een wet verplicht u
register-ground-vital = AVG 6(1)(d): een leven hangt ervan af
register-ground-public-task = AVG 6(1)(e): een publieke taak
register-ground-legitimate-interest = AVG 6(1)(f): uw belang weegt zwaarder
register-ground-none = er is geen grond
register-confidential = Wie dit doet, is tot geheimhouding verplicht.
register-nothing = nog niets
register-change = Wijzig
register-id = Naam in het register

# --- Formulieren ---
register-back = Terug
register-keep = Bewaar
register-leave = Liever niet
register-changed = Het register is gewijzigd.
register-not-kept = Zo mag het niet in het register
register-moved = Intussen is het register gewijzigd, door een collega of door u in een ander tabblad. Bekijk beide en kies
register-moved-choose = Wat u invulde, staat hieronder nog. Bewaar het als het nog klopt.
register-moved-look = Er is niets gedaan. Lees hieronder wat er gebeurt, en druk dan nog een keer.
register-over-now = Hierdoor zijn kaarten meteen over hun bewaartermijn
register-over-ask = Zij mogen daarna niet meer gebruikt worden. Klopt dat? Vink het onderaan aan, en bewaar het.
register-over-sure = Ja, deze kaarten mogen weg
register-over-file-waits =
    { $count ->
        [one] { $file }: één kaart, die opruimen voorstelt
       *[other] { $file }: { $number } kaarten, die opruimen voorstelt
    }
register-over-file-goes =
    { $count ->
        [one] { $file }: één kaart, die vanzelf weggaat
       *[other] { $file }: { $number } kaarten, die vanzelf weggaan
    }
register-moved-unknown = Het register is een andere versie dan u zag.
register-in-dutch = { $what } (Nederlands)
register-in-english = { $what } (Engels)
register-edit-name = Naam en wie ervoor zorgt
register-edit-name-lead = Kies een naam die uw mensen herkennen.
register-edit-fields = Welke gegevens
register-edit-fields-lead = Kies alleen wat u hiervoor nodig heeft.
register-edit-recipients = Wie ze krijgt
register-edit-recipients-lead = Kies aan wie u hiervoor gegevens geeft.
register-edit-gets = Wat een ontvanger krijgt
register-edit-gets-lead = Vink alleen aan wat de ontvanger hiervoor nodig heeft. De rest weigeren wij dan te geven.
register-edit-retention = Hoe lang u bewaart
register-edit-retention-lead = Dit geldt voor het hele bestand, ook waar u het elders gebruikt.
register-edit-measures = Hoe u ze beschermt
register-edit-measures-lead = Beschrijf wat u hier extra doet, naast wat u altijd doet.
register-edit-purpose = Doel en grond
register-edit-purpose-lead = Zeg waarvoor u de gegevens gebruikt, en waarom dat mag. Kiest u een andere grond? Dan vragen wij wat daarbij hoort.
register-field-name = Naam
register-field-owner = Wie ervoor zorgt
register-field-owner-hint = Een mens of een functie.
register-field-fields = Gegevens
register-field-recipients = Ontvangers
register-field-gets = Welke gegevens
register-field-goes-to = Wie krijgt hiervoor gegevens?
register-field-retention = Bewaartermijn
register-if-own-term = (nodig bij een eigen termijn)
register-own-term = Een eigen termijn
register-own-term-hint = Vul hieronder in hoe lang, en waarom zo lang.
register-field-count = Hoe lang?
register-field-unit = Waarin geteld?
register-unit-days = dagen
register-unit-weeks = weken
register-unit-months = maanden
register-unit-years = jaren
register-field-reason = Waarom zo lang?
register-wrong-count = Vul een getal in van 1 tot en met 1000
register-field-measures = Extra maatregelen
register-field-secrecy = Wie dit doet, is tot geheimhouding verplicht
register-field-assessment = Zijn de risico’s vooraf beoordeeld (DPIA)?
register-field-assessment-text = Waarom niet nodig, of wat eruit kwam
register-field-text = Waarvoor precies
register-field-text-hint = Eén zin die iedereen begrijpt. Zij komt ook in uw privacyverklaring.
register-field-ground = Waarom mag het? (grond)
register-field-law = Welke wet?
register-field-law-hint = Zoals: AWR 52.
register-field-interest = Welk belang heeft u, en waarom is dit daarvoor nodig?
register-field-interest-hint = Dit komt ook in uw privacyverklaring.
register-field-less = Kan het met minder?
register-field-less-hint = Zoals minder gegevens, minder mensen of een kortere tijd. Kan dat niet, zeg dan waarom.
register-field-noticed = Wat merken mensen ervan, en verwachten zij dit?
register-field-noticed-hint = Zeg ook hoe zij ermee kunnen stoppen.
register-field-balancing = Wat weegt zwaarder?
register-field-consent = Waar mensen ja op zeggen
register-field-consent-hint = De precieze tekst.
register-field-explicit = Mensen zeggen hier uitdrukkelijk ja op
register-field-necessary = De gegevens zijn nodig voor dit doel
register-missing-fields = Kies ten minste één gegeven
register-missing-choice = Maak een keuze
register-missing-dutch = Vul de Nederlandse tekst in
register-missing-english = Vul de Engelse tekst in
register-missing-owner = Vul in wie ervoor zorgt
register-missing-balancing = Kies wat zwaarder weegt
register-missing-law = Noem de wet die u verplicht
register-missing-name = Vul de naam van de ontvanger in
register-missing-country = Kies het land van de ontvanger
register-signed-later = De dag van de overeenkomst kan niet na vandaag liggen
register-signed-without = Zet ook een vinkje bij de overeenkomst

# --- Nieuw ---
register-new = Voeg een verwerking toe
register-new-lead = Kies wat u doet. Wij zetten er een voorstel bij, en dat past u daarna aan.
register-field-activity = Wat wilt u toevoegen?
register-add = Voeg toe
register-added = De verwerking staat in het register. Lees haar na en vul aan wat ontbreekt.

# --- Ontvangers ---
register-recipients-title = Ontvangers
register-recipients-lead = Hier staat aan wie u gegevens geeft, en wat u met hen afsprak.
register-recipients-none = Nog geen ontvangers. Geeft u gegevens aan een ander bedrijf, voeg dat dan toe.
register-recipient-who = Ontvanger
register-recipient-agreed = Afspraken
register-recipient-where = Land
register-recipient-for = Waarvoor
register-recipient-unused = nergens voor
register-recipient-added = De ontvanger staat in het register.
register-contract-missing = Overeenkomst ontbreekt
register-contract-undated = Dag van de overeenkomst ontbreekt
register-contract-not-needed = Geen verwerkersovereenkomst nodig
register-new-recipient = Voeg een ontvanger toe
register-edit-recipient = Wijzig een ontvanger
register-edit-recipient-lead = Zeg wie het is, wat die doet, waar die zit en wat u afsprak.
register-field-recipient = Naam
register-field-kind = Wat is die? (rol)
register-field-what = Wat doet die met de gegevens?
register-field-country = Land
register-field-contract = Er is een getekende verwerkersovereenkomst
register-field-signed = Dag van de overeenkomst
register-field-signed-hint = Zoals 27-11-2026.
register-field-safeguard = Waarborg, als de gegevens de EER verlaten
register-field-certified = De ontvanger staat op de lijst van het Amerikaanse kader
register-field-assessed = De risico’s van de doorgifte zijn beoordeeld, en het kan

# --- Geschiedenis ---
register-history-title = Geschiedenis van het register
register-history-lead = Elke versie, met wat er veranderde. De nieuwste staat boven.
register-history-first = Dit was de eerste versie.
register-history-older = Oudere versies
register-version-number = Versie { $version }
register-change-added = Nieuw: { $place }
register-change-removed = Weg: { $place }
register-change-changed = { $place }: van ‘{ $old }’ naar ‘{ $new }’
register-key-controller = organisatie
register-key-security = beveiliging
register-key-description = beschrijving
register-key-cookie = cookie
register-key-retention = bewaartermijn
register-key-file = bestand
register-key-field = veld
register-key-recipient = ontvanger
register-key-activity = verwerking
register-key-purpose = doel
register-key-message = reclame
register-key-monitoring = controle
register-key-automated = besluit door een computer
register-key-id = naam in het register
register-key-nl = Nederlands
register-key-en = Engels
register-key-name = naam
register-key-owner = wie ervoor zorgt
register-key-role = rol
register-key-files = bestanden
register-key-fields = gegevens
register-key-actions = wat u doet
register-key-source = herkomst
register-key-source-text = welke bron
register-key-recipients = ontvangers
register-key-handover = wat een ontvanger krijgt
register-key-situations = uitzonderingen
register-key-measures = maatregelen
register-key-dpia = beoordeling van risico’s
register-key-dpia-text = uitleg bij de beoordeling
register-key-confidentiality = geheimhouding
register-key-obligation = moeten mensen ze geven
register-key-last-review = nagelezen op
register-key-text = tekst
register-key-ground = grond
register-key-necessary = nodig
register-key-excessive = meer dan nodig
register-key-law-basis = wet
register-key-interest = belang
register-key-balancing = wat zwaarder weegt
register-key-weighing = afweging
register-key-less = kan het met minder
register-key-noticed = wat mensen ervan merken
register-key-consent = vraag om toestemming
register-key-explicit = uitdrukkelijk
register-key-kind = soort
register-key-what = wat die doet
register-key-country = land
register-key-contract = overeenkomst
register-key-contract-date = dag van de overeenkomst
register-key-safeguard = waarborg
register-key-certified = op de lijst van het kader
register-key-assessed = doorgifte beoordeeld
register-key-term = termijn
register-key-rule = regel van de wet
register-key-record = soort dossier
register-key-reason = reden
register-key-deviation = reden voor langer
register-key-starts = begin
register-key-on-end = wat er daarna gebeurt
register-key-subject = van wie
register-key-category = soort gegevens
register-key-required = verplicht
register-key-identifies = herkent iemand
register-key-covered = afgedekt
register-key-kvk = KvK-nummer
register-key-address = adres
register-key-email = e-mailadres
register-key-phone = telefoonnummer
register-key-website = website
register-key-dpo = functionaris

# --- Fouten ---
error-register-moved = dit kon niet meer
error-register-moved-why = intussen is het register gewijzigd, door een collega of door u in een ander tabblad
error-register-moved-do = lees de verwerking opnieuw, en druk dan nog een keer
error-register-not-lawful-now = dit register mag zo niet meer
error-register-not-lawful-now-why = de wet van vandaag staat in de weg
error-register-not-lawful-now-do = kijk bij de verwerking wat er moet veranderen

# --- Weghalen ---
register-remove = Haal deze verwerking weg
register-remove-short = Haal weg
register-remove-lead = Doet u dit niet meer? Dan hoort het niet meer in uw register.
register-remove-effect = Het register krijgt een nieuwe versie zonder deze verwerking.
register-remove-kept = De versie van nu blijft in de geschiedenis. Wijzigt er verder niets, dan zet u haar met één knop terug.
register-remove-file = Het bestand { $file } gaat mee weg. Het is leeg, en niets anders gebruikt het.
register-remove-stops = Dit moet eerst
register-remove-last = Dit is uw enige verwerking. Een register zonder verwerkingen bestaat niet. Voeg eerst een andere toe.
register-remove-stated = Uw privacyverklaring noemt deze verwerking, en klopt daarna niet meer. Zet dan een nieuwe versie open.
register-remove-records =
    { $count ->
        [one] In { $file } staat één mens, en alleen deze verwerking gebruikt dat bestand. Verwijder eerst de gegevens.
       *[other] In { $file } staan { $number } mensen, en alleen deze verwerking gebruikt dat bestand. Verwijder eerst hun gegevens.
    }
register-remove-consents =
    { $count ->
        [one] Eén mens gaf hiervoor toestemming. Die staat daarna nog in de geschiedenis, en u gebruikt haar nergens voor. De bewaartermijn van de gegevens blijft gelijk. Komt deze verwerking terug, dan telt de toestemming weer mee.
       *[other] { $number } mensen gaven hiervoor toestemming. Die staat daarna nog in de geschiedenis, en u gebruikt haar nergens voor. De bewaartermijn van hun gegevens blijft gelijk. Komt deze verwerking terug, dan telt de toestemming weer mee.
    }
register-remove-look = Bekijk deze mensen
register-remove-recipient = Haal deze ontvanger weg
register-remove-recipient-lead = Geeft u hier niets meer aan? Dan hoort de naam niet meer in uw register.
register-remove-recipient-effect = Het register krijgt een nieuwe versie zonder deze ontvanger. Wat u eerder gaf, blijft in het logboek staan.
register-remove-used = { $name } geeft hier nog gegevens aan.
register-remove-untick = Vink de ontvanger daar uit
register-removed = Gedaan. Weg uit het register: { $name }.
register-put-back = Gedaan. De versie van ervoor geldt weer.
register-put-back-do = Zet terug
