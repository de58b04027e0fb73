# waarborg-verify: het losse programma dat bewijzen en logboeken nakijkt, en zijn fouten.
#
# A key is `error-` and the code with its dots as hyphens. What others wrote stands between backticks or behind a bar.

# --- Help ---
help-usage = Gebruik
help-commands = Opdrachten
help-arguments = Woorden
help-options = Opties
help-exit = Uitgangscodes
help-exit-list = 0 echt · 1 niet echt · 2 verkeerd gebruikt · 3 niet gevonden · 5 niet te lezen
name-command = OPDRACHT
name-file = BESTAND
name-folder = MAP
name-old = ANKER
name-key = SLEUTEL
option-lang = taal van de tekst: nl of en
option-json = geef één JSON-object en niets anders
option-help = toon deze hulp
option-version = toon de versie
option-key = openbare sleutel die u vertrouwt: de tekst zelf, of een bestand met sleutels; mag vaker

waarborg-verify-about = Kijkt bewijzen en logboeken van Waarborg na, zonder internet.
waarborg-verify-usage = waarborg-verify OPDRACHT … --key SLEUTEL
receipt-about = Kijkt een bewijs van wissen na.
receipt-usage = waarborg-verify receipt BESTAND --key SLEUTEL
receipt-file = het bewijs dat u kreeg
receipt-signed-text = toon ook de tekst zelf, zoals die is getekend
log-about = Kijkt elke regel van een logboek na.
log-usage = waarborg-verify log MAP --key SLEUTEL
log-folder = de map met het logboek: `checkpoint` en `tile`
consistency-about = Kijkt na of een logboek verdergaat op een eerder anker.
consistency-usage = waarborg-verify consistency ANKER MAP --key SLEUTEL
consistency-old = het anker van toen
anchor-about = Kijkt na wie een anker heeft getekend.
anchor-usage = waarborg-verify anchor BESTAND --key SLEUTEL
anchor-file = het anker

# --- What holds ---
genuine = ECHT
not-genuine = NIET ECHT
proves = Dit staat vast
proves-not = Dit staat hiermee niet vast

label-erased-at = Gewist op
label-count = Aantal
label-log = Logboek
label-place = Plaats
label-signed = Getekend door
label-size = Regels
label-old-size = Regels toen
label-root = Kenmerk
label-first = Eerste regel
label-last = Laatste regel
label-unknown = Onbekende soort
label-further = Verder
label-epoch = Reeks
place-of-leaf = regel met nummer { $index }, geteld vanaf 0, van { $size }

receipt-holds = dit bewijs van wissen klopt
receipt-quoted = Wat er is gewist, volgens de organisatie:
receipt-signed = De tekst zelf, zoals die is getekend:
receipt-proves =
    - De organisatie heeft dit wissen in haar logboek gezet, op het moment hierboven.
    - Wat hierboven staat, is sindsdien niet veranderd.
    - Het gaat over de persoon voor wie dit bewijs is gemaakt.
    - Een sleutel die u vertrouwt, heeft het logboek getekend.
receipt-proves-not =
    - Kopieën buiten Waarborg kunnen er nog zijn, zoals bij ontvangers of op papier.
    - Of de woorden volledig zijn, kan dit programma niet zien.
    - Reservekopieën verdwijnen pas op de datums die het bewijs noemt.

cleared-holds = dit bewijs van opruimen klopt
cleared-quoted = Wat er is gewist, volgens de organisatie:
cleared-signed = De tekst zelf, zoals die is getekend:
cleared-proves =
    - De organisatie heeft dit opruimen in haar logboek gezet, op het moment hierboven.
    - Wat hierboven staat, is sindsdien niet veranderd.
    - Een sleutel die u vertrouwt, heeft het logboek getekend.
cleared-proves-not =
    - Om wie het gaat: dat staat niet in het bewijs en niet in het logboek.
    - Kopieën buiten Waarborg kunnen er nog zijn, zoals bij ontvangers of op papier.
    - Of de woorden volledig zijn, kan dit programma niet zien.
    - Reservekopieën verdwijnen pas op de datums die het bewijs noemt.

log-holds = elke regel van dit logboek klopt
log-epoch = { $epoch }; na een herstel begint een nieuwe reeks, en reeks { $before } staat in een ander logboek
log-proves =
    - Elke regel is zoals hij werd getekend. Er is niets veranderd, weggelaten of verwisseld.
    - De tijd loopt van regel tot regel nergens terug.
    - Een sleutel die u vertrouwt, heeft het logboek getekend.
log-proves-not =
    - Of het logboek eerder anders was, ziet u alleen met een ouder anker: `waarborg-verify consistency`.
    - Of dit het nieuwste logboek is, kan dit programma niet zien.
    - Wat buiten Waarborg gebeurde, staat er niet in.

consistency-holds = het logboek gaat verder op dit anker
consistency-proves =
    - Wat bij het anker in het logboek stond, staat er nog precies zo in.
    - Wat erbij kwam, staat erachter.
    - Een sleutel die u vertrouwt, heeft het anker en het logboek getekend.
consistency-proves-not =
    - De regels zelf zijn hiermee niet nagekeken; dat doet `waarborg-verify log`.
    - Of dit het nieuwste logboek is, kan dit programma niet zien.

anchor-holds = dit anker is getekend
anchor-proves =
    - Een sleutel die u vertrouwt, heeft dit anker getekend.
anchor-proves-not =
    - Of een logboek bij dit anker past, ziet u met `waarborg-verify consistency`.

# --- Errors ---
error-exit = uitgangscode { $status }

error-receipt-form = dit bestand is geen bewijs van Waarborg
error-receipt-form-why = een bewijs begint met de regel `waarborg receipt 1` of `waarborg clear-out 1`
error-receipt-form-do = kies het bestand dat u als bewijs kreeg

error-receipt-line = het bewijs is beschadigd
error-receipt-line-why = de regel `{ $line }` ontbreekt of is niet te lezen
error-receipt-line-do = vraag het bewijs opnieuw aan de organisatie

error-receipt-leaf = de regel van het logboek in dit bewijs is niet te lezen
error-receipt-leaf-why = de reden is `{ $reason }`
error-receipt-leaf-do = gebruik de nieuwste versie van dit programma, of vraag het bewijs opnieuw

error-receipt-not-an-erasure = dit bewijs gaat niet over wissen
error-receipt-not-an-erasure-why = de regel in het logboek gaat over `{ $kind }`
error-receipt-not-an-erasure-do = vraag de organisatie om een bewijs van het wissen zelf

error-receipt-not-done = het wissen uit dit bewijs is niet gedaan
error-receipt-not-done-why = de uitkomst in het logboek is `{ $outcome }`
error-receipt-not-done-do = vraag de organisatie waarom niet

error-receipt-other-subject = dit bewijs gaat over iemand anders
error-receipt-other-subject-why = het nummer van de persoon past niet bij de regel in het logboek
error-receipt-other-subject-do = vraag de organisatie om het bewijs dat bij u hoort

error-receipt-other-content = de woorden van dit bewijs zijn veranderd
error-receipt-other-content-why = in het logboek staat het kenmerk van andere woorden
error-receipt-other-content-do = vertrouw deze woorden niet, en vraag het bewijs opnieuw

error-proof-form = het bewijs is beschadigd
error-proof-form-why = het deel dat naar het logboek leidt, is niet te lezen
error-proof-form-do = vraag het bewijs opnieuw aan de organisatie

error-checkpoint-form = dit is geen getekende stand van een logboek
error-checkpoint-form-why = naam, aantal, kenmerk of handtekening ontbreekt of is beschadigd
error-checkpoint-form-do = kies een ander bestand, of vraag het opnieuw

error-checkpoint-unsigned = geen sleutel die u vertrouwt, heeft dit getekend
error-checkpoint-unsigned-why = de handtekeningen zijn van andere sleutels dan u opgaf
error-checkpoint-unsigned-do = kijk na of u de sleutel van deze organisatie hebt

error-checkpoint-signature = een handtekening klopt niet
error-checkpoint-signature-why = de tekst is na het tekenen veranderd, of de handtekening is beschadigd
error-checkpoint-signature-do = vertrouw dit niet, en vraag het opnieuw

error-checkpoint-other-log = de sleutel hoort bij een ander logboek
error-checkpoint-other-log-why = de naam van de sleutel is geen begin van de naam van het logboek
error-checkpoint-other-log-do = gebruik de sleutel van de organisatie die dit logboek houdt

error-path-root = de regel staat niet in het getekende logboek
error-path-root-why = de weg van de regel naar de getekende stand klopt niet
error-path-root-do = vertrouw dit niet, en vraag de organisatie om uitleg

error-path-length = de regel staat niet in het getekende logboek
error-path-length-why = de weg van de regel naar de getekende stand is te lang of te kort
error-path-length-do = vertrouw dit niet, en vraag de organisatie om uitleg

error-path-beyond = de regel staat niet in het getekende logboek
error-path-beyond-why = de regel heeft een nummer dat het logboek nog niet had
error-path-beyond-do = vertrouw dit niet, en vraag de organisatie om uitleg

error-log-missing = het logboek is niet volledig
error-log-missing-why = vanaf regel { $index } ontbreekt het bestand `{ $file }`
error-log-missing-do = vraag een volledige kopie; ontbreekt het dan nog, dan is het logboek ingekort

error-log-bundle = een bestand van het logboek is beschadigd
error-log-bundle-why = vanaf regel { $index } kloppen de lengtes niet
error-log-bundle-do = vraag een nieuwe kopie, en kijk die na

error-log-leaf = regel { $index } is niet zoals hij werd getekend
error-log-leaf-why = de regel past niet bij zijn kenmerk, en dat kenmerk is wel getekend
error-log-leaf-do = vraag een nieuwe kopie; is het weer zo, dan is het logboek veranderd

error-log-leaves = tussen regel { $index } en { $last } is een regel veranderd
error-log-leaves-why = samen passen ze niet bij hun kenmerk, en dat kenmerk is wel getekend
error-log-leaves-do = vraag een nieuwe kopie; is het weer zo, dan is het logboek veranderd

error-log-root = het logboek is niet zoals het werd getekend
error-log-root-why = de regels samen geven een ander kenmerk; welke regel fout is, valt niet te zien
error-log-root-do = vraag een nieuwe kopie; is het weer zo, dan is het logboek veranderd

error-log-tile = een hulpbestand van het logboek klopt niet
error-log-tile-why = de regels zijn zoals ze werden getekend, maar `{ $file }` past er niet bij
error-log-tile-do = vraag een nieuwe kopie van het logboek

error-log-time = in het logboek loopt de tijd terug
error-log-time-why = regel { $index } is ouder dan de regel ervoor
error-log-time-do = vraag de organisatie om uitleg

error-tree-full = dit logboek is langer dan een logboek kan zijn
error-tree-full-why = meer dan 2^62 regels kan geen logboek hebben
error-tree-full-do = vraag een nieuwe kopie

error-tile-missing = een hulpbestand van het logboek ontbreekt
error-tile-missing-why = zonder `{ $file }` is het anker niet te vergelijken
error-tile-missing-do = vraag een volledige kopie van het logboek

error-consistency-other-log = het anker hoort bij een ander logboek
error-consistency-other-log-why = het anker is van `{ $old }`, de map is van `{ $new }`
error-consistency-other-log-do = kies het anker of de map die erbij hoort

error-consistency-shorter = het logboek is ingekort
error-consistency-shorter-why = bij het anker waren er { $old } regels, nu zijn het er { $new }
error-consistency-shorter-do = vraag de organisatie om uitleg, en bewaar dit anker goed

error-consistency-rewritten = het logboek is herschreven
error-consistency-rewritten-why = de eerste { $size } regels zijn niet die van het anker
error-consistency-rewritten-do = vraag de organisatie om uitleg, en bewaar dit anker goed

error-consistency-tiles = de hulpbestanden van het logboek kloppen niet
error-consistency-tiles-why = zij leiden niet naar de getekende stand van het logboek
error-consistency-tiles-do = kijk de map na met `waarborg-verify log`

error-key-form = dit is geen sleutel
error-key-form-why = een sleutel is een naam, een nummer en tekens, met `+` ertussen
error-key-form-do = neem de sleutel over zoals u hem kreeg, op één regel

error-key-name = de naam van de sleutel kan niet
error-key-name-why = een naam heeft geen spatie
error-key-name-do = neem de sleutel over zoals u hem kreeg, op één regel

error-key-kind = deze soort sleutel kennen wij niet
error-key-kind-why = wij kennen alleen sleutels van Ed25519
error-key-kind-do = gebruik de sleutel van het logboek

error-key-number = de sleutel is niet goed overgenomen
error-key-number-why = het nummer in het midden past niet bij de rest
error-key-number-do = neem de sleutel over zoals u hem kreeg, op één regel

error-key-none = in `{ $file }` staat geen sleutel
error-key-none-why = lege regels en regels met `#` tellen niet mee
error-key-none-do = zet er een sleutel in, op een regel voor zich

error-file-not-found = `{ $file }` is er niet
error-file-not-found-why = er is geen bestand of sleutel met deze naam
error-file-not-found-do = kijk de naam en de map na

error-file-unreadable = `{ $file }` is niet te lezen
error-file-unreadable-why = het systeem zegt: { $reason }
error-file-unreadable-do = kijk na of u het bestand mag lezen

error-file-not-text = `{ $file }` is geen tekst
error-file-not-text-why = bewijzen, ankers en sleutels zijn bestanden met tekst
error-file-not-text-do = kies het bestand dat u kreeg

error-command-unknown = de opdracht `{ $command }` is onbekend
error-command-unknown-why = deze opdracht staat niet in de lijst
error-command-unknown-do = bekijk de lijst met `waarborg-verify --help`

error-command-unknown-option = de optie `{ $option }` is onbekend
error-command-unknown-option-why = deze opdracht kent haar niet
error-command-unknown-option-do = bekijk de opties met `--help`

error-command-argument-missing = hier ontbreekt iets: `{ $name }`
error-command-argument-missing-why = zonder dat kunnen wij niets nakijken
error-command-argument-missing-do = bekijk hoe het moet met `waarborg-verify { $command } --help`

error-command-unknown-language = de taal `{ $value }` kennen wij niet
error-command-unknown-language-why = wij spreken Nederlands en Engels
error-command-unknown-language-do = kies `--lang nl` of `--lang en`
