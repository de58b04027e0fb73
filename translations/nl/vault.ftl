# De kluis: hulp, antwoorden en fouten van de opdrachten eromheen. Opdrachten en opties blijven Engels.
# An error has three keys, as in cli.ftl: what happened, -why, and -do. An absent value is `none`.

# --- Help: names of values, options of many commands ---
name-shares = 2of3
name-person = kenmerk
option-folder = de map van de kluis (anders `WAARBORG_FOLDER`, anders `waarborg`)
option-as = wie dit doet (anders uw aanmeldnaam); het logboek onthoudt het
option-dry-run = toon wat er zou gebeuren, en verander niets

# --- Help: waarborg init ---
init-about = Maakt een nieuwe kluis, met sleutel, logboek en herstelblad.
init-usage = waarborg init [--folder <map>] [--name <naam>] [--template <naam>]
init-name = de naam van uw organisatie
init-template = begin met een voorbeeldregister, zoals `webshop`
init-passphrase = bescherm de sleutel met een wachtzin in plaats van alleen de map
init-shares = in hoeveel delen het herstelblad komt, en hoeveel genoeg zijn (anders `2of3`)
init-sheet = schrijf het herstelblad als pagina om te printen, of als PDF (`.pdf`), buiten de kluis

# --- Help: waarborg vault ---
vault-about = Zegt of de kluis opengaat, en hoe die ervoor staat.
vault-usage = waarborg vault <opdracht>
vault-open-about = Opent de kluis één keer, en maakt af wat door een storing half bleef.
vault-open-usage = waarborg vault open [--folder <map>]
vault-status-about = Toont aantallen, register, logboek, back-up en schijf.
vault-status-usage = waarborg vault status [--folder <map>]

# --- Help: waarborg register ---
register-about = Het register: voorbeelden, nakijken, laten gelden, bekijken.
register-usage = waarborg register <opdracht>
register-file = het bestand met het register, TOML
register-version = een eerdere versie, met haar nummer
register-template-about = Toont een voorbeeldregister om mee te beginnen.
register-template-usage = waarborg register template <naam> | --list
register-template-name = de naam van het voorbeeld, zoals `webshop`
register-template-list = toon alle voorbeelden
register-check-about = Legt een register langs de wet. Er is geen kluis nodig.
register-check-usage = waarborg register check <bestand>
register-apply-about = Laat een register gelden, als de wet het toestaat.
register-apply-usage = waarborg register apply <bestand> [--dry-run]
register-export-about = Geeft het register dat geldt, als bestand.
register-export-usage = waarborg register export [--version <nummer>] [--pdf <pad>] [--xlsx <pad>]
register-diff-about = Toont wat een bestand aan het register zou veranderen.
register-diff-usage = waarborg register diff <bestand>
register-show-about = Toont wat u doet, waarom, waarmee en voor wie.
register-show-usage = waarborg register show [--version <nummer>]

# --- Help: waarborg log ---
log-about = Het logboek: bekijken, nakijken, bewijzen, buiten de kluis vastleggen.
log-usage = waarborg log <opdracht>
log-index = het nummer van de regel
log-show-about = Toont regels van het logboek; zonder opties de laatste vijftig.
log-show-usage = waarborg log show [--from <nummer> | --last <aantal>] [--about <kenmerk>] [--epoch <nummer>]
log-epoch-option = het logboek van voor een herstel: 1 is het eerste
log-show-from = begin bij dit nummer
log-show-last = alleen de laatste regels
log-show-person = alleen regels over deze persoon
log-verify-about = Rekent het hele logboek na en vergelijkt het met de handtekening.
log-verify-usage = waarborg log verify [--epoch <nummer>]
log-prove-about = Bewijst dat een regel in het logboek staat.
log-prove-usage = waarborg log prove <nummer> [--output <bestand>] [--epoch <nummer>]
log-prove-output = schrijf het bewijs in dit bestand
log-key-about = Toont de openbare sleutels waarmee anderen het logboek nakijken.
log-key-usage = waarborg log key
log-anchor-about = Legt de getekende stand vast in een klein bestand, om elders te bewaren.
log-anchor-usage = waarborg log anchor [--output <map>] [--hook <programma>]
log-anchor-output = de map voor het bestand (anders `anchors` in de kluis)
log-anchor-hook = start dit programma met het pad van het bestand
log-anchor-mail-hook = het programma dat het bestand mailt; het krijgt het pad
log-export-about = Schrijft het logboek als bestanden die een ander kan nakijken.
log-export-usage = waarborg log export <map> [--epoch <nummer>]
log-export-to = de nieuwe map
log-replay-about = Toont waarom iets toen mocht of niet mocht.
log-replay-usage = waarborg log replay <nummer> [--epoch <nummer>]

# --- Passphrases ---
passphrase-ask = Wachtzin:
passphrase-choose = Kies een wachtzin van ten minste { $least } tekens:
passphrase-again = Nog een keer:

# --- waarborg init ---
init-done = De kluis staat in `{ $folder }`.
init-not-flushed = De kluis staat er, maar het systeem bevestigde niet dat alles op de schijf staat: `{ $folder }` ({ $reason }).
init-root-file = De sleutel staat in `{ $file }`. Wie dat bestand heeft, kan alles openen.
init-root-passphrase = De sleutel staat in `{ $file }`, beschermd door uw wachtzin.
init-write-down = Uw herstelblad. Schrijf de woorden over; wij tonen ze maar één keer.
init-sheet-written = Uw herstelblad staat in `{ $file }`. Print het, en wis daarna het bestand.
init-shares-why = Met { $threshold } van de { $count } delen komt u weer bij uw gegevens, ook zonder sleutel. Bewaar ze apart.
init-register =
    { $count ->
        [0] Het voorbeeld `{ $template }` geldt als register.
        [one] Het voorbeeld `{ $template }` geldt als register. Eén plek is nog leeg.
       *[other] Het voorbeeld `{ $template }` geldt als register. { $count } plekken zijn nog leeg.
    }
init-next-template = Vul het verder in: `waarborg register template { $template } > register.toml`
init-next = Begin met een register: `waarborg register template --list`

# --- The recovery sheet ---
sheet-title = Herstelblad
sheet-share = Deel { $number } van { $count } · bij elkaar horen delen met { $set }
sheet-what = Dit is een deel van de reservesleutel van een kluis met persoonsgegevens. Met { $threshold } van de { $count } delen gaat de kluis open. Met minder lukt niets.
sheet-keep-apart = Bewaar elk deel op een andere plek, bij iemand die u vertrouwt.
sheet-keep-dry = Kies een plek die droog is en op slot gaat, zoals een brandkast of de notaris.
sheet-keep-secret = Maak er geen foto van, en typ het nergens over zolang alles werkt.
sheet-keep-paper = Wis het bestand waaruit dit is geprint.
sheet-use-heading = Zo gebruikt u het
sheet-use = Is de sleutel weg? Breng { $threshold } delen bij elkaar. Het programma vraagt om de woorden, of om de code.
sheet-made = Gemaakt op { $date }.
sheet-organisation = Kenmerk van de organisatie: { $id }.
sheet-code = QR-code met dit deel

# --- waarborg vault ---
vault-opened =
    { $name ->
        [none] De kluis gaat open.
       *[other] De kluis van { $name } gaat open.
    }
vault-healed-erasures =
    { $count ->
        [one] Eén keer wissen was half gedaan en is nu af.
       *[other] { $count } keer wissen was half gedaan en is nu af.
    }
vault-healed-imports =
    { $count ->
        [one] Eén import was afgebroken en is teruggedraaid.
       *[other] { $count } imports waren afgebroken en zijn teruggedraaid.
    }
status-name = Organisatie
status-name-none = zonder naam
status-folder = Map
status-people = Mensen
status-records = Kaarten
status-imports = Imports bezig
status-register = Register
status-register-none = nog geen
status-register-value = versie { $version }, van { $at }
status-log = Regels in het logboek
status-head = Getekend
status-head-value = tot { $size } regels, op { $at }
status-backup = Laatste back-up
status-never = nog nooit
status-journal = Vernietigde sleutels
status-erased = Gewist is
status-erased-value = na { $hours } uur niet meer te openen, na { $days } dagen ook uit back-ups weg
status-disk = Schijf
status-disk-value = { $used } MiB in gebruik, { $free } MiB vrij
status-disk-used = { $used } MiB in gebruik

# --- waarborg register ---
register-faults =
    { $count ->
        [one] Eén fout. Herstel die, en probeer het opnieuw.
       *[other] { $count } fouten. Herstel ze, en probeer het opnieuw.
    }
register-refusal = { $word }: { $data }
register-refusal-place =
    { $recipients ->
        [none] bij { $activity } (`{ $file }`): { $actions } · voor { $purposes }
       *[other] bij { $activity } (`{ $file }`): { $actions } · voor { $purposes } · aan { $recipients }
    }
register-todo = Nog te doen
register-todo-fill = vul in bij `{ $path }`: { $asked }
register-todo-review = lees `{ $path }` na: klopt de activiteit, schrijf dan de dag op
register-todo-weigh = weeg dit belang af, en schrijf de uitkomst op: `{ $path }`
register-todo-country = ga na in welk land deze ontvanger zit: `{ $path }`
register-todo-day = vul de dag in bij `{ $path }`
register-refused =
    { $count ->
        [one] Dit register mag zo niet: op één punt staat de wet in de weg.
       *[other] Dit register mag zo niet: op { $count } punten staat de wet in de weg.
    }
register-lawful =
    { $count ->
        [one] Dit register mag zo: één activiteit, alles ingevuld.
       *[other] Dit register mag zo: { $count } activiteiten, alles ingevuld.
    }
register-lawful-open =
    { $count ->
        [one] Dit register mag zo. Eén plek is nog leeg.
       *[other] Dit register mag zo. { $count } plekken zijn nog leeg.
    }
register-not-applied = Er is niets veranderd.
register-over = Door dit register is dit meteen over zijn bewaartermijn:
register-over-file =
    { $count ->
        [one] `{ $file }`: één kaart, die opruimen voorstelt
       *[other] `{ $file }`: { $count } kaarten, die opruimen voorstelt
    }
register-over-goes =
    { $count ->
        [one] `{ $file }`: één kaart, die vanzelf weggaat
       *[other] `{ $file }`: { $count } kaarten, die vanzelf weggaan
    }
register-over-question = Deze kaarten mag u daarna niet meer gebruiken. Doorgaan?
register-applied = Dit register geldt nu, als versie { $version }.
register-same = Dit register gold al, als versie { $version }.
register-would-apply = Met `apply` geldt dit als versie { $version }. Er is niets veranderd.
register-empty = leeg
register-changes =
    { $count ->
        [0] Geen verschil met versie { $version }.
        [one] Eén verschil met versie { $version }.
       *[other] { $count } verschillen met versie { $version }.
    }
register-version-of = Register, versie { $version }, van { $at }
register-unnamed = nog in te vullen
register-purpose = waarvoor: { $purpose } · grondslag: { $ground }. { $text }
register-data = gegevens: { $values }
register-files = bestanden: { $values }
register-recipients = gaat naar: { $values }

# --- waarborg log ---
log-of-epoch = Logboek { $epoch }:
log-key-until = staat in tot regel { $index } van logboek { $epoch }, en niet daarna:
log-key-old = van eerder; vanaf welke regel een ander tekent, is verloren:
log-key-present = tekent nu:
log-unbroken = Ongebroken tot { $at }.
log-leaves =
    { $count ->
        [one] Eén regel nagerekend.
       *[other] { $count } regels nagerekend.
    }
log-unknown =
    { $count ->
        [one] Eén regel is van een nieuwere soort. Ook die is nagerekend.
       *[other] { $count } regels zijn van een nieuwere soort. Ook die zijn nagerekend.
    }
log-shown =
    { $count ->
        [0] Geen regels.
        [one] Eén regel.
       *[other] { $count } regels.
    }
log-house = het programma zelf
log-unknown-actor = iemand die wij niet meer kennen
log-about-one = één persoon
log-about-set =
    { $count ->
        [one] een groep van één
       *[other] een groep van { $count }
    }
log-proof-written = Het bewijs van regel { $index } staat in `{ $file }`.
log-anchor-written = De stand na { $size } regels staat in `{ $file }`. Bewaar een kopie buiten dit systeem.
log-exported =
    { $count ->
        [one] Eén regel staat in `{ $folder }`.
       *[other] { $count } regels staan in `{ $folder }`.
    }
log-export-check = Nakijken: `waarborg-verify log { $folder } --key { $key }`
leaf-epoch = logboek begonnen
leaf-signer = nieuwe sleutel voor het logboek
leaf-configure = instelling veranderd
leaf-register = register veranderd
leaf-write = gegevens geschreven
leaf-import = bestand ingelezen
leaf-use = gegevens gebruikt
leaf-find = iemand opgezocht
leaf-share = gegevens gedeeld
leaf-export = gegevens uitgegeven
leaf-consent = toestemming gegeven
leaf-withdraw = toestemming ingetrokken
leaf-object = bezwaar gemaakt
leaf-notice = iemand ingelicht
leaf-restrict = gebruik beperkt
leaf-unrestrict = beperking opgeheven
leaf-correct = gegevens verbeterd
leaf-standing = situatie veranderd
leaf-erase = gegevens gewist
leaf-clear-out = opgeruimd na de termijn
leaf-rotate = opnieuw verzegeld
leaf-undo-import = import teruggedraaid
leaf-backup = back-up gemaakt
leaf-restore = back-up teruggezet
leaf-anchor = stand vastgelegd
leaf-refuse = verzoek geweigerd
leaf-sign-in = aangemeld
leaf-sign-out = elders afgemeld
leaf-link = aanmeldlink gemaakt
leaf-outcome-done = gedaan
leaf-outcome-allowed = mocht
leaf-outcome-refused = mocht niet
leaf-outcome-failed = ging mis
replay-asked = gevraagd: `{ $action }`, op { $date }
replay-outcome = antwoord: `{ $outcome }`
replay-facts = feiten
replay-comparisons = vergelijkingen
replay-rules = regels: { $rules }
replay-law = stand van de wet: { $pack }
replay-again-same = opnieuw beslist: hetzelfde antwoord, door dezelfde regels
replay-again-differs = opnieuw beslist: een ander antwoord. Ga na wat er is veranderd.
replay-again-other-law = niet opnieuw te beslissen: deze versie heeft een andere stand van de wet

# --- Errors: the data folder ---
error-folder-not-found = in `{ $folder }` staat geen kluis
error-folder-not-found-why = er is geen bestand `waarborg.toml` in die map
error-folder-not-found-do = wijs de map aan met `--folder`, of maak een kluis met `waarborg init`

error-folder-exists = `{ $folder }` is er al
error-folder-exists-why = een nieuwe kluis komt nooit over iets heen
error-folder-exists-do = kies een andere map met `--folder`

error-folder-in-use = de kluis in `{ $folder }` is al open
error-folder-in-use-why = een ander proces gebruikt hem, en twee tegelijk mag niet
error-folder-in-use-do = wacht tot dat klaar is, of stop het

error-folder-settings-broken = de instellingen in `{ $file }` kloppen niet
error-folder-settings-broken-why =
    { $line ->
        [none] er ontbreekt iets, of een waarde past niet
       *[other] op regel { $line } staat iets dat wij niet kennen, of er ontbreekt iets
    }
error-folder-settings-broken-do = herstel het bestand, of zet het terug uit een back-up

error-folder-newer-format = de kluis van `{ $file }` is gemaakt door een nieuwere versie
error-folder-newer-format-why = de map heeft vorm { $found }, en dit programma kent tot { $known }
error-folder-newer-format-do = gebruik de nieuwste versie van Waarborg

error-folder-key-open-to-others = anderen kunnen bij de sleutel in `{ $file }`
error-folder-key-open-to-others-why = het bestand geeft ook andere gebruikers rechten
error-folder-key-open-to-others-do = neem die rechten weg: `chmod 600 { $file }`

error-folder-key-damaged = de sleutel in `{ $file }` is niet te gebruiken
error-folder-key-damaged-why = het bestand is beschadigd, of het is geen sleutel van Waarborg
error-folder-key-damaged-do = zet het bestand terug uit een back-up, of herstel met uw herstelblad: `waarborg recover`

error-folder-unwritable = in `{ $file }` kunnen wij niet schrijven
error-folder-unwritable-why = het systeem meldt: { $reason }
error-folder-unwritable-do = geef uzelf schrijfrecht, of kies een andere map

error-folder-full = de schijf met `{ $file }` is vol
error-folder-full-why = het systeem meldt: { $reason }
error-folder-full-do = maak ruimte, en probeer het opnieuw

error-file-taken = `{ $file }` is er al
error-file-taken-why = wij schrijven niet over een bestand heen
error-file-taken-do = kies een andere naam

# --- Errors: passphrases and shares ---
error-passphrase-nobody-to-ask = wij kunnen niet om de wachtzin vragen
error-passphrase-nobody-to-ask-why = er is geen scherm waarop iemand kan typen
error-passphrase-nobody-to-ask-do = noem in `{ $variable }` een bestand met de wachtzin

error-passphrase-broken-off = er is geen wachtzin gegeven
error-passphrase-broken-off-why = het typen is afgebroken
error-passphrase-broken-off-do = probeer het opnieuw

error-passphrase-too-short = deze wachtzin is te kort
error-passphrase-too-short-why = onder de { $least } tekens is een wachtzin snel te raden
error-passphrase-too-short-do = kies een langere, zoals vijf losse woorden

error-passphrase-not-the-same = de twee wachtzinnen verschillen
error-passphrase-not-the-same-why = de tweede keer is iets anders getypt
error-passphrase-not-the-same-do = probeer het opnieuw

error-passphrase-unfit = dit kan geen wachtzin zijn
error-passphrase-unfit-why = een wachtzin is gewone tekst van ten hoogste { $most } bytes
error-passphrase-unfit-do = kies een andere, of kijk na of het bestand klopt

error-init-shares = `{ $value }` is geen verdeling van het herstelblad
error-init-shares-why = die schrijft u als `2of3`: twee van de drie delen zijn genoeg
error-init-shares-do = kies een verdeling, zoals `2of3` of `3of5`

# --- Errors: register and log ---
error-register-no-template = het voorbeeld `{ $name }` is er niet
error-register-no-template-why = de voorbeelden zijn: { $expected }
error-register-no-template-do =
    { $suggestion ->
        [none] kies een van deze voorbeelden
       *[other] bedoelde u `{ $suggestion }`?
    }

error-register-no-version = het register heeft geen versie { $version }
error-register-no-version-why = versies tellen vanaf 1, tot de versie die nu geldt
error-register-no-version-do = bekijk de nieuwste met `waarborg register show`

error-register-too-long = het bestand `{ $file }` is te groot voor een register
error-register-too-long-why = een register is een tekst van ten hoogste 4 MiB
error-register-too-long-do = kijk na of dit het goede bestand is

error-log-no-identifier = `{ $value }` is geen kenmerk van een persoon
error-log-no-identifier-why = een kenmerk heeft 32 tekens, cijfers en de letters a tot en met f
error-log-no-identifier-do = zoek de persoon eerst op met `waarborg find-person`, en neem het kenmerk over

error-log-no-decision = bij regel { $index } hoort geen beslissing
error-log-no-decision-why = voor deze handeling is de wet niet gevraagd
error-log-no-decision-do = kies een regel waar gegevens zijn gebruikt of geweigerd: `waarborg log show`

error-log-no-folder = de map `{ $folder }` is er niet
error-log-no-folder-why = een anker komt in een map die er al is
error-log-no-folder-do = maak de map, of kies een andere

error-log-export-exists = `{ $folder }` is er al
error-log-export-exists-why = het logboek komt in een nieuwe map, zodat niets door elkaar raakt
error-log-export-exists-do = kies een map die er nog niet is

error-log-hook = het programma `{ $program }` is niet goed geëindigd
error-log-hook-why = het systeem meldt: { $reason }
error-log-hook-do = het anker staat in `{ $file }`; stuur het zelf, of herstel het programma

# --- Errors: the vault ---
error-vault-no-register = er is nog geen register
error-vault-no-register-why = zonder register is niet bekend wat met de gegevens mag
error-vault-no-register-do = begin met een voorbeeld: `waarborg register template --list`

error-vault-not-in-register =
    { $what ->
        [activity] het register kent de activiteit `{ $name }` niet
        [file] het register kent het bestand `{ $name }` niet
        [field] het register kent het veld `{ $name }` niet
        [recipient] het register kent de ontvanger `{ $name }` niet bij deze activiteit
        [purpose] de activiteit heeft het doel `{ $name }` niet
        [action] de activiteit doet `{ $name }` niet
        [channel] de activiteit gebruikt het kanaal `{ $name }` niet
        [retention] het register kent de bewaartermijn `{ $name }` niet
       *[other] het register kent `{ $name }` niet
    }
error-vault-not-in-register-why = wat niet in het register staat, kan niet gebeuren
error-vault-not-in-register-do = kijk in `waarborg register show`, of vul het register aan

error-vault-purpose-open = het is niet duidelijk waarvoor
error-vault-purpose-open-why = de activiteit `{ $activity }` heeft meer doelen: { $names }
error-vault-purpose-open-do = noem er één, met `--purpose`

error-vault-recipient-open = het is niet duidelijk voor wie
error-vault-recipient-open-why =
    { $names ->
        [none] de activiteit `{ $activity }` doet dit alleen binnen uw organisatie
       *[other] de activiteit `{ $activity }` kent deze ontvangers: { $names }
    }
error-vault-recipient-open-do =
    { $names ->
        [none] laat de ontvanger weg: `waarborg use`
       *[other] noem er één met `waarborg share --to`, of gebruik `waarborg use` als het intern blijft
    }

error-vault-channel-open = het is niet duidelijk langs welke weg
error-vault-channel-open-why = de activiteit `{ $activity }` heeft meer kanalen: { $names }
error-vault-channel-open-do = noem er één, met `--channel`

error-vault-field-outside = het veld `{ $field }` hoort niet bij de activiteit `{ $activity }`
error-vault-field-outside-why = een activiteit opent alleen de velden die bij haar in het register staan
error-vault-field-outside-do = laat het veld weg uit `--fields`, of voeg het toe aan het register met `waarborg register apply`

error-vault-unfit-value = de waarde voor `{ $field }` klopt niet
error-vault-unfit-value-why = { value-fits }
error-vault-unfit-value-do = kijk de waarde na; er is niets verbeterd. Wie het veld wil weghalen, geeft het geen waarde: `{ $field }=`

# What a value of a kind has to be; also beside a field on the pages.
value-fits =
    { $kind ->
        [email] een e-mailadres heeft één apenstaartje, en daarachter een punt, zoals naam@voorbeeld.nl
        [phone] een telefoonnummer heeft 7 tot 15 cijfers, zoals 06-12345678 of +32 2 123 45 67
        [postcode] een Nederlandse postcode heeft vier cijfers en twee letters, zoals 1234 AB
        [birth_date] een geboortedag is een dag die er was, met het jaar voluit, zoals 5-3-1980
        [age] een leeftijd is een getal, zoals 42
        [bsn] een burgerservicenummer heeft 9 cijfers, en die doorstaan de elfproef
        [iban] een IBAN is een rekeningnummer waarvan lengte en controlegetal kloppen
        [card] het nummer van een betaalkaart heeft een controlecijfer, en dat klopt niet
        [kvk] een KVK-nummer heeft 8 cijfers
        [vat] een btw-nummer ziet eruit als NL123456789B01
        [vat_bsn] een btw-nummer ziet eruit als NL123456789B01
        [ip] een IP-adres ziet eruit als 192.0.2.1
       *[other] zo wordt deze waarde niet geschreven
    }

error-vault-required-field = het veld `{ $field }` kan niet leeg
error-vault-required-field-why = volgens het register is er geen kaart zonder dit veld
error-vault-required-field-do = geef een andere waarde: `{ $field }=waarde`

error-vault-unknown-person = deze persoon is er niet
error-vault-unknown-person-why = het kenmerk is onbekend, of de persoon is gewist
error-vault-unknown-person-do = zoek de persoon opnieuw op: `waarborg find-person`

error-vault-unknown-record = deze kaart is er niet
error-vault-unknown-record-why = het kenmerk is onbekend, of de kaart is opgeruimd
error-vault-unknown-record-do = kijk welke kaarten er zijn: `waarborg person show`

error-vault-unknown-import = deze import is er niet
error-vault-unknown-import-why = het kenmerk is onbekend
error-vault-unknown-import-do = kijk na welke imports er zijn: `waarborg import list`

error-vault-over-term = deze lijst komt er niet in
error-vault-over-term-why = de bewaartermijn van `{ $file }` is voor deze mensen al voorbij sinds { $day }
error-vault-over-term-do = klopt de dag niet, noem hem dan met `--clock`, of met `--customers`; klopt hij wel, gooi de lijst dan weg

error-vault-undo-kept = dit inlezen is niet ongedaan te maken
error-vault-undo-kept-why =
    { $many ->
        [one] van { $count } mens moeten de gegevens blijven: ze zijn afgeschermd (AVG 18(2)) of vastgehouden
       *[other] van { $count } mensen moeten de gegevens blijven: ze zijn afgeschermd (AVG 18(2)) of vastgehouden
    }
error-vault-undo-kept-do = probeer het opnieuw als de reden voorbij is, of vraag het deze mensen zelf

error-vault-undo-over = deze import is niet meer terug te draaien
error-vault-undo-over-why = de tijd daarvoor is voorbij, of hij is al teruggedraaid
error-vault-undo-over-do = wis of verbeter de gegevens per persoon: `waarborg person erase` of `waarborg person correct`

error-vault-kept-moving = het is niet gelukt: de gegevens veranderden steeds
error-vault-kept-moving-why = anderen schreven tegelijk, acht keer achter elkaar
error-vault-kept-moving-do = probeer het zo opnieuw

error-vault-clock-behind = de klok van deze computer loopt { $seconds } seconden achter op het logboek
error-vault-clock-behind-why = in het logboek loopt de tijd nooit terug
error-vault-clock-behind-do = zet de klok goed, en probeer het opnieuw

error-vault-log-too-short = het logboek is korter dan het was
error-vault-log-too-short-why = er zijn { $found } regels, en bij de sleutels staan er { $noted } genoteerd
error-vault-log-too-short-do = gebruik de nieuwste gegevens, of zet een back-up terug met `waarborg restore`

error-vault-no-such-entry = het logboek heeft geen regel { $index }
error-vault-no-such-entry-why = regels tellen vanaf 0
error-vault-no-such-entry-do = kijk met `waarborg log show` welke regels er zijn

error-log-no-epoch = er is geen logboek { $epoch }
error-log-no-epoch-why = elk herstel begint een logboek; er zijn er { $last }
error-log-no-epoch-do = kies een nummer van 1 tot en met { $last }

error-vault-log-broken = het logboek is niet zoals het werd getekend
error-vault-log-broken-why =
    { $index ->
        [none] de regels samen passen niet bij de handtekening (`{ $reason }`)
       *[other] vanaf regel { $index } past het niet bij de handtekening (`{ $reason }`)
    }
error-vault-log-broken-do = verander niets meer, bewaar een kopie, en zoek uit wie erbij kon

error-vault-too-many-found = hier passen meer dan { $most } mensen bij
error-vault-too-many-found-why = zoeken opent zo weinig mogelijk gegevens
error-vault-too-many-found-do = noem meer, zoals een postcode of geboortedag

error-vault-register-unreadable = dit register is niet te bewaren: het is daarna niet meer te lezen
error-vault-register-unreadable-why = er ontbreekt iets dat er moet staan, zoals het adres van uw bedrijf
error-vault-register-unreadable-do = kijk uw invoer na, een bestand met `waarborg register check`; er is niets veranderd
error-vault-in-future = dat moment moet nog komen
error-vault-in-future-why = alleen wat is gebeurd, schrijven wij op
error-vault-in-future-do = kijk de dag en de tijd na

error-vault-nothing-to-erase = van deze persoon is nu niets te wissen
error-vault-nothing-to-erase-why = een wet zegt dat alles wat er is nog moet blijven
error-vault-nothing-to-erase-do = leg uit welke wet dat is, en tot wanneer; u ziet het met `waarborg person erase --dry-run`
error-vault-more-than-shown = er is intussen meer dan u zag
error-vault-more-than-shown-why = iemand heeft de gegevens of het register gewijzigd
error-vault-more-than-shown-do = kijk opnieuw en bevestig dan

error-vault-activity-open = het is niet duidelijk voor welke activiteit
error-vault-activity-open-why = meer activiteiten verzamelen gegevens voor `{ $file }`: { $names }
error-vault-activity-open-do = noem er één, met `--activity`

error-vault-no-table = in dit bestand staat geen tabel met rijen
error-vault-no-table-why = er is geen tabel, of geen tabel met die naam
error-vault-no-table-do = kies een bestand met een kopregel en ten minste één rij, of noem de tabel met `--table`

error-vault-source-changed = het bestand is intussen veranderd
error-vault-source-changed-why = het is niet meer het bestand dat u bekeek
error-vault-source-changed-do = bekijk het plan opnieuw (`--dry-run`), en lees het dan in

error-vault-source-broken = het bestand is niet tot het einde te lezen
error-vault-source-broken-why = de lezer meldt: `{ $reason }`
error-vault-source-broken-do = kijk het bestand na, en begin opnieuw; er is niets bewaard

error-vault-clock-leapt = de laatste regel van het logboek is { $days } dagen oud
error-vault-clock-leapt-why = misschien staat de klok verkeerd, en dan zou er te veel verdwijnen
error-vault-clock-leapt-do = kijk de klok na, en ruim zelf op met `waarborg clear-out`

error-vault-unknown-organisation = in de sleutels staat deze organisatie niet
error-vault-unknown-organisation-why = `waarborg.toml` en `keys.sqlite` horen niet bij elkaar
error-vault-unknown-organisation-do = zet beide bestanden terug uit dezelfde back-up, met `waarborg restore`

error-vault-damaged = wat wij bewaren, is beschadigd
error-vault-damaged-why = het gaat om: `{ $what }`
error-vault-damaged-do = verander niets meer, en zet een back-up terug met `waarborg restore`

# --- Errors: permits ---
error-permit-not-allowed = dit mocht niet
error-permit-not-allowed-why = de wet gaf geen ja voor precies deze vraag
error-permit-not-allowed-do = vraag met `waarborg may` waarom, of stel de vraag opnieuw

error-permit-not-today = dit antwoord is niet van vandaag
error-permit-not-today-why = gegevens openen mag alleen op een antwoord van dezelfde dag
error-permit-not-today-do = stel de vraag opnieuw

error-permit-run-out = dit antwoord is verlopen
error-permit-run-out-why = een ja geldt dertig seconden
error-permit-run-out-do = stel de vraag opnieuw

# --- Errors: keeping ---
error-store-moved = iemand anders was net eerder
error-store-moved-why = wat u wilde veranderen, is intussen veranderd
error-store-moved-do = kijk opnieuw, en probeer het nog een keer

error-store-taken = dit kenmerk is al in gebruik
error-store-taken-why = er is al iets met hetzelfde kenmerk
error-store-taken-do = probeer het opnieuw

error-store-missing = wat u wilde veranderen, is er niet meer
error-store-missing-why = het is intussen gewist of opgeruimd
error-store-missing-do = kijk opnieuw wat er is

error-store-disk-nearly-full = de schijf is bijna vol
error-store-disk-nearly-full-why = de laatste ruimte bewaren wij voor lezen en wissen
error-store-disk-nearly-full-do = maak ruimte, en probeer het opnieuw

error-store-disk-full = de schijf is vol
error-store-disk-full-why = er past niets meer bij, en er is niets veranderd
error-store-disk-full-do = maak ruimte, en probeer het opnieuw

error-store-read-only = in de kluis kunnen wij niet schrijven
error-store-read-only-why = de schijf of de map is alleen te lezen; ook lezen moet in het logboek
error-store-read-only-do = geef uzelf schrijfrecht, of kies een andere schijf

error-store-stopped = de kluis is gestopt
error-store-stopped-why = een keer schrijven is mislukt, en niemand weet wat er nu op de schijf staat
error-store-stopped-do = kijk de schijf na, en start opnieuw

error-store-newer-format = de kluis is gemaakt door een nieuwere versie
error-store-newer-format-why = de bestanden hebben vorm { $found }, en dit programma kent tot { $known }
error-store-newer-format-do = gebruik de nieuwste versie van Waarborg

error-store-damaged = een bestand van de kluis is beschadigd
error-store-damaged-why = het gaat om: `{ $what }`
error-store-damaged-do = verander niets meer, en zet een back-up terug met `waarborg restore`

error-store-foreign-head = een ander heeft in het logboek geschreven
error-store-foreign-head-why = het einde is niet wat dit programma schreef
error-store-foreign-head-do = stop het andere programma, en kijk na met `waarborg log verify`

error-store-busy = de kluis antwoordt niet
error-store-busy-why = na { $seconds } seconden was hij nog bezig
error-store-busy-do = probeer het zo opnieuw

error-store-unreachable = een bestand van de kluis gaat niet open
error-store-unreachable-why = het systeem meldt: { $reason }
error-store-unreachable-do = kijk na of `keys.sqlite` en `data.sqlite` er zijn, en van u zijn

error-store-failed = bewaren is mislukt
error-store-failed-why = de opslag meldt nummer { $number }
error-store-failed-do = probeer het opnieuw, en kijk de schijf na

# --- Errors: keys ---
error-seal-randomness = het systeem geeft geen toeval
error-seal-randomness-why = zonder toeval is geen sleutel veilig
error-seal-randomness-do = start de computer opnieuw

error-seal-library = verzegelen is mislukt
error-seal-library-why = de rekenaar voor sleutels weigerde, bijvoorbeeld door te weinig geheugen
error-seal-library-do = maak geheugen vrij, en probeer het opnieuw

error-seal-format = wat hier verzegeld staat, kennen wij niet
error-seal-format-why = het heeft een andere vorm of lengte
error-seal-format-do = gebruik de nieuwste versie, of zet een back-up terug

error-seal-wrong-key = dit is met een andere sleutel verzegeld
error-seal-wrong-key-why = de sleutel die erop staat, is niet deze
error-seal-wrong-key-do = zet sleutels en gegevens terug uit dezelfde back-up

error-seal-damaged = dit gaat niet open
error-seal-damaged-why = het is veranderd of verplaatst, of de sleutel hoort bij een andere kluis
error-seal-damaged-do = kijk na of `root.key` bij deze kluis hoort, of zet een back-up terug

error-seal-commitment = de sleutel klopt niet
error-seal-commitment-why = er komt een andere sleutel uit dan erin ging
error-seal-commitment-do = zet de sleutels terug uit een back-up

error-seal-wrong-lot = deze sleutel is voor iets anders
error-seal-wrong-lot-why = elke bewaartermijn heeft een eigen sleutel
error-seal-wrong-lot-do = meld dit aan ons; er is niets veranderd

error-seal-retiring = deze sleutel verzegelt niets meer
error-seal-retiring-why = een nieuwe sleutel heeft zijn plaats ingenomen
error-seal-retiring-do = probeer het opnieuw

error-seal-too-long = dit is te lang om in één keer te verzegelen
error-seal-too-long-why = een veld of bestand is groter dan één sleutel aankan
error-seal-too-long-do = verdeel het in kleinere delen

error-seal-passphrase = de kluis blijft dicht
error-seal-passphrase-why = de wachtzin is niet goed, of het bestand met de sleutel is beschadigd
error-seal-passphrase-do = probeer het opnieuw, of herstel met uw herstelblad: `waarborg recover`

error-seal-no-passphrase = de wachtzin is leeg
error-seal-no-passphrase-why = een lege wachtzin beschermt niets
error-seal-no-passphrase-do = vul een wachtzin in

error-seal-cost = de sleutel vraagt een vreemde hoeveelheid werk
error-seal-cost-why = het bestand vraagt meer geheugen of tijd dan ooit nodig is, of te weinig
error-seal-cost-do = vertrouw dit bestand niet, en zet het terug uit een back-up

error-seal-other-form = de sleutel is anders bewaard dan de instellingen zeggen
error-seal-other-form-why = bij `root` in `waarborg.toml` staat of er een wachtzin is
error-seal-other-form-do = zet `root.key` en `waarborg.toml` terug uit dezelfde back-up

error-seal-no-recipient = er is niemand voor wie dit open kan
error-seal-no-recipient-why = een verzegeld bestand heeft ten minste één sleutel nodig
error-seal-no-recipient-do = noem voor wie het is

error-seal-stream = lezen of schrijven brak af
error-seal-stream-why = het systeem meldt: { $reason }
error-seal-stream-do = kijk de schijf na, en probeer het opnieuw

error-recovery-recipient = dit is geen openbare herstelsleutel
error-recovery-recipient-why = die begint met `age1`, en beschermt iets
error-recovery-recipient-do = neem hem over zoals u hem kreeg

error-recovery-threshold = zo is het herstelblad niet te verdelen
error-recovery-threshold-why = nodig zijn ten minste twee delen, en er zijn er ten hoogste zestien
error-recovery-threshold-do = kies een verdeling, zoals `2of3` of `3of5`

error-recovery-unknown-word = woord { $place } staat niet in de lijst
error-recovery-unknown-word-why = het herstelblad gebruikt een vaste lijst van Engelse woorden
error-recovery-unknown-word-do = kijk dat woord na op het blad

error-recovery-word-count = dit zijn { $found } woorden
error-recovery-word-count-why = een deel heeft { $expected } woorden
error-recovery-word-count-do = kijk na of u iets oversloeg of dubbel typte

error-recovery-share-damaged = in dit deel klopt een woord niet
error-recovery-share-damaged-why = een woord is verkeerd getypt, of staat op een andere plek
error-recovery-share-damaged-do = vergelijk elk woord met het blad

error-recovery-too-few = dit zijn te weinig delen
error-recovery-too-few-why = u gaf er { $found }, en er zijn er { $needed } nodig
error-recovery-too-few-do = zoek nog een deel

error-recovery-duplicate = hetzelfde deel staat er twee keer
error-recovery-duplicate-why = elk deel telt één keer
error-recovery-duplicate-do = neem een ander deel

error-recovery-mixed = deze delen horen niet bij elkaar
error-recovery-mixed-why = zij komen van verschillende herstelbladen
error-recovery-mixed-do = neem delen met hetzelfde kenmerk

error-recovery-damaged = deze delen geven samen geen sleutel
error-recovery-damaged-why = elk deel is goed te lezen, maar samen past het niet
error-recovery-damaged-do = neem andere delen van hetzelfde blad

error-vault-file-in-use = het nieuwe register is niet van kracht
error-vault-file-in-use-why = het bestand `{ $file }` ontbreekt erin, en er staan nog gegevens in
error-vault-file-in-use-do = zet het bestand terug in het register (`waarborg register export`), of wis eerst wat erin staat

error-replay-form = deze beslissing kan niet opnieuw worden genomen
error-replay-form-why = wat ervan bewaard is, is geen beslissing
error-replay-form-do = controleer de kluis met `waarborg log verify`

error-replay-unknown = deze beslissing kan niet opnieuw worden genomen
error-replay-unknown-why = zij noemt `{ $name }`, en dat kent deze versie niet
error-replay-unknown-do = gebruik de versie waarmee de beslissing is genomen

error-replay-deadline = deze beslissing kan niet opnieuw worden genomen
error-replay-deadline-why = van een termijn is het einde bewaard en niet het begin
error-replay-deadline-do = reken de termijn na met `waarborg deadline`

error-replay-contradiction = deze beslissing kan niet opnieuw worden genomen
error-replay-contradiction-why = wat ervan bewaard is, spreekt zichzelf tegen
error-replay-contradiction-do = controleer de kluis met `waarborg log verify`

error-vault-restoring = deze kluis gaat niet open
error-vault-restoring-why = een reservekopie wordt hierin teruggezet, en dat is niet afgemaakt
error-vault-restoring-do = zet de reservekopie opnieuw terug met `waarborg restore`
