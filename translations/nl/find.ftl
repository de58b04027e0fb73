# Wat de zoeker zegt: soorten persoonsgegevens, redenen, het verslag van een scan, en waarom iets niet te lezen was.
# Sleutels van soorten, categorieën en redenen zijn hun vaste namen met streepjes.

# --- Soorten ---
kind-name = naam
kind-email = e-mailadres
kind-phone = telefoonnummer
kind-address = adres
kind-postcode = postcode
kind-city = woonplaats
kind-birth-date = geboortedatum
kind-age = leeftijd
kind-gender = geslacht of aanhef
kind-marital = burgerlijke staat of huishouden
kind-occupation = beroep of functie
kind-nationality = nationaliteit
kind-bsn = burgerservicenummer (BSN)
kind-iban = rekeningnummer
kind-card = nummer van een betaalkaart
kind-licence-plate = kenteken
kind-id-document = nummer van een identiteitsbewijs
kind-kvk = KvK-nummer
kind-vat = btw-nummer
kind-vat-bsn = btw-nummer met een BSN erin
kind-ip = adres van een apparaat
kind-customer-no = klantnummer
kind-employee-no = personeelsnummer
kind-username = accountnaam
kind-income = inkomen
kind-social-status = sociale situatie
kind-health = gezondheid
kind-religion = godsdienst of overtuiging
kind-ethnicity = ras of afkomst
kind-politics = politieke opvatting
kind-union = lidmaatschap van een vakbond
kind-sexuality = seksueel leven of gerichtheid
kind-genetic = genetische gegevens
kind-biometric = biometrische gegevens
kind-crime = strafrechtelijke gegevens
kind-free-text = lopende tekst

category-ordinary = gewoon
category-national-number = nationaal nummer
category-criminal = strafrechtelijk
category-special = bijzonder
directness-direct = wijst de persoon aan
directness-indirect = zegt iets over een persoon
directness-none = gemengd
media-image = afbeelding
media-audio = geluid
media-video = film

# --- Redenen ---
evidence-eleven-test = het nummer voldoet aan de elfproef
evidence-mod-97 = de controlecijfers kloppen
evidence-luhn = het controlecijfer klopt
evidence-numbering-plan = het past in het nummerplan
evidence-plate-series = het heeft de vorm van een kenteken
evidence-document-shape = het heeft de vorm van een documentnummer
evidence-calendar-date = het is een datum van de kalender
evidence-network-address = het is het adres van een apparaat
evidence-mail-address = het heeft de vorm van een e-mailadres
evidence-postcode-shape = het heeft de vorm van een postcode
evidence-cue = een woord ernaast zegt het: { $kind }
evidence-street-syntax = een straat met een nummer
evidence-known-place = de plaats bestaat
evidence-title = er staat een aanspreektitel voor
evidence-salutation = het opent een brief
evidence-signature = het sluit een brief af
evidence-mail-header = het staat in de kop van een e-mail
evidence-first-name = de voornaam is bekend
evidence-surname = de achternaam is bekend
evidence-initials = er staan voorletters naast
evidence-seen-before = dezelfde naam staat ook elders
evidence-around = de woorden eromheen wijzen erop
evidence-vocabulary = de woorden zijn van deze soort
evidence-person-near = er staat een persoon vlakbij
evidence-quantity = een getal met zijn eenheid
evidence-header = de kop zegt het: { $kind }
evidence-share = { $count ->
    [one] de enige waarde past
   *[other] { $first } van { $second } verschillende waarden passen
}
evidence-distinct = { $second } ingevuld, waarvan { $first } verschillend
evidence-years = jaren van { $first } tot { $second }
evidence-cells = persoonsgegevens in { $first } van { $second } bekeken cellen

# --- Verslag ---
scan-title = Gevonden persoonsgegevens
scan-rows = { $count ->
    [one] { $count } rij
   *[other] { $count } rijen
}
scan-column = kolom { $number }
scan-inside = daarin: { $kinds }
scan-why = want { $reasons }
scan-law = mag dit er staan? { $word }
scan-lawful = → zo mag het wel: { $way }
scan-open = { $count ->
    [one] nog één vraag open; vraag `{ $command }`
   *[other] nog { $count } vragen open; vraag `{ $command }`
}
scan-lines = regel { $lines }
scan-times = { $count } ×
scan-nothing-here = geen persoonsgegevens gevonden
scan-nothing-at-all = Er is geen bestand bekeken.
scan-media = toont vaak mensen, of laat ze horen; kijk zelf
scan-clean-columns = { $count ->
    [one] één kolom zonder persoonsgegevens: { $names }
   *[other] { $count } kolommen zonder persoonsgegevens: { $names }
}
scan-numberless-columns = { $count ->
    [one] één kolom zonder nummers van mensen: { $names }
   *[other] { $count } kolommen zonder nummers van mensen: { $names }
}
scan-cells-left-out = { $count ->
    [one] nog één vondst in cellen is alleen geteld
   *[other] nog { $count } vondsten in cellen zijn alleen geteld
}
scan-spans-left-out = { $count ->
    [one] nog één vondst is alleen geteld
   *[other] nog { $count } vondsten zijn alleen geteld
}
scan-time-left = nog
scan-heading-name = Waar
scan-heading-kind = Wat
scan-heading-category = Categorie
scan-heading-confidence = Zeker
scan-heading-example = Voorbeeld, afgedekt
scan-heading-value = Voorbeeld
scan-heading-why = Waarom
scan-heading-problems = Problemen
scan-total-files = { $count ->
    [0] Geen bestand bekeken
    [one] Eén bestand bekeken
   *[other] { $count } bestanden bekeken
}
scan-total-columns = { $count ->
    [one] één kolom van { $all } met persoonsgegevens
   *[other] { $count } kolommen van { $all } met persoonsgegevens
}
scan-total-spans = { $count ->
    [one] één vondst in lopende tekst
   *[other] { $count } vondsten in lopende tekst
}
scan-total-national-number = { $count ->
    [one] één met een nationaal nummer
   *[other] { $count } met een nationaal nummer
}
scan-total-criminal = { $count ->
    [one] één met strafrechtelijke gegevens
   *[other] { $count } met strafrechtelijke gegevens
}
scan-total-special = { $count ->
    [one] één met bijzondere gegevens, zoals gezondheid of geloof
   *[other] { $count } met bijzondere gegevens, zoals gezondheid of geloof
}
scan-total-forbidden = { $count ->
    [one] één mag er niet staan voor dit doel
   *[other] { $count } mogen er niet staan voor dit doel
}
scan-total-media = { $count ->
    [one] één afbeelding, geluid of film
   *[other] { $count } afbeeldingen, geluiden of films
}
scan-total-problems = { $count ->
    [one] één gaf een probleem
   *[other] { $count } gaven een probleem
}
scan-total-passed-over = { $count ->
    [one] één heeft een vorm die niet wordt gelezen
   *[other] { $count } hebben een vorm die niet wordt gelezen
}
scan-total-only-numbers = alleen naar nummers is gezocht, niet naar namen, adressen of wat iets over iemand zegt

# --- Waarom iets niet te lezen was ---
error-read-not-found = `{ $file }` is er niet
error-read-not-found-why = geen bestand of map heeft deze naam
error-read-not-found-do = controleer het pad
error-read-no-permission = `{ $file }` mag niet gelezen worden
error-read-no-permission-why = uw account heeft er geen recht op
error-read-no-permission-do = vraag het leesrecht, of sla het over met `--exclude`
error-read-io = `{ $file }` was niet te lezen
error-read-io-why = het systeem zegt: { $reason }
error-read-io-do = controleer de schijf of de verbinding en probeer het opnieuw
error-read-encrypted = `{ $file }` is versleuteld
error-read-encrypted-why = het gaat alleen open met een wachtwoord
error-read-encrypted-do = bewaar een kopie zonder wachtwoord, bekijk die en wis de kopie daarna
error-read-truncated = `{ $file }` houdt te vroeg op
error-read-truncated-why = het bestand is afgebroken, misschien bij het kopiëren
error-read-truncated-do = kopieer het opnieuw; wat nog te lezen was, is bekeken
error-read-malformed = `{ $file }` is beschadigd
error-read-malformed-why = de inhoud volgt de regels van { $format } niet
error-read-malformed-do = open het in het programma waar het uit komt en bewaar het opnieuw
error-read-misnamed = de naam van `{ $file }` zegt { $named }, de inhoud is { $found ->
    [none] iets anders
    [image] een afbeelding
    [audio] geluid
    [video] een film
    [text] tekst
   *[other] { $found }
}
error-read-misnamed-why = een verkeerde naam verbergt wat er in een bestand zit
error-read-misnamed-do = { $found ->
    [none] zoek uit waar het vandaan komt
    [image] bekijk de afbeelding zelf; geef het bestand de juiste naam
    [audio] luister er zelf naar; geef het bestand de juiste naam
    [video] bekijk de film zelf; geef het bestand de juiste naam
    [text] het is gelezen als tekst; geef het de juiste naam
   *[other] het is gelezen als { $found }; geef het de juiste naam
}
error-read-unsupported = `{ $file }` heeft een vorm die niet wordt gelezen
error-read-unsupported-why = er is geen lezer voor bekend
error-read-unsupported-do = bewaar het als CSV, XLSX, tekst of PDF en bekijk dat
error-read-too-deep = `{ $file }` heeft te veel pakketten in elkaar
error-read-too-deep-why = er gaan er hoogstens { $limit } open, tegen bestanden die kwaad willen
error-read-too-deep-do = pak het zelf uit en bekijk de map
error-read-too-large = `{ $file }` is te groot
error-read-too-large-why = { $bound } gaat boven { $limit }, tegen bestanden die kwaad willen
error-read-too-large-do = splits het of bewaar het in een eenvoudiger vorm
error-read-directory-loop = de map `{ $file }` leidt naar zichzelf terug
error-read-directory-loop-why = een koppeling wijst naar een map erboven
error-read-directory-loop-do = er is niets gemist; haal de koppeling weg als die niet zo bedoeld is
error-read-database = de database `{ $file }` weigert
error-read-database-why = hij antwoordde met toestand { $state }
error-read-database-do = controleer de verbinding en de rechten van het account
error-read-unprotected = de database `{ $file }` is niet gelezen
error-read-unprotected-why = de server versleutelt de verbinding niet
error-read-unprotected-do = zet daar TLS aan, of lees op die computer zelf; mag het onversleuteld, zet dan `sslmode=disable` in de verbinding
error-read-unidentified = de database `{ $file }` is niet gelezen
error-read-unidentified-why = `sslcert` en `sslkey` noemen geen certificaat met de eigen sleutel
error-read-unidentified-do = noem twee bestanden in PEM die bij elkaar horen, en een sleutel zonder wachtwoord
error-read-untrusted = de database `{ $file }` is niet gelezen
error-read-untrusted-why = het certificaat van de server wordt niet vertrouwd
error-read-untrusted-do = zet `sslrootcert=BESTAND` in de verbinding, met het certificaat van wie voor de server instaat
error-read-locked = de tabel `{ $file }` is niet gelezen
error-read-locked-why = een ander programma houdt haar bezet
error-read-locked-do = probeer het opnieuw als dat programma klaar is
error-read-pending-changes = naast `{ $file }` staan wijzigingen die niet zijn bekeken
error-read-pending-changes-why = het programma dat erin schrijft heeft ze nog niet verwerkt
error-read-pending-changes-do = sluit dat programma en kijk opnieuw
error-read-stopped = het bekijken van `{ $file }` is gestopt
error-read-stopped-why = niemand neemt de vondsten nog aan
error-read-stopped-do = begin opnieuw als dat niet de bedoeling was
error-read-unsupported-format = `{ $file }` heeft de vorm { $format }, en die wordt niet gelezen
error-read-unsupported-format-why = de vorm is bekend, maar er is nog geen veilige lezer voor
error-read-unsupported-format-do = { $format ->
    [doc] open het, bewaar het als DOCX en bekijk dat
    [rtf] open het, bewaar het als DOCX en bekijk dat
    [xlsb] open het, bewaar het als XLSX en bekijk dat
    [ppt] open het, bewaar het als PDF en bekijk dat
    [msg] bewaar de mail als EML en bekijk dat
    [pst] exporteer de mailbox als EML of MBOX en bekijk die
    [access] exporteer de tabellen als CSV en bekijk die
    [parquet] exporteer het als CSV en bekijk dat
   *[other] pak het uit en bekijk de map
}
