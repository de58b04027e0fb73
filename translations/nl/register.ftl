# Het register: namen van de voorbeelden, fouten in een register, en wat de wet van bewaartermijnen zegt.
# An error has three keys, as in cli.ftl: what happened, -why, and -do. $suggestion is `none` where there is nothing to say.

# --- Templates: name, and for whom ---
register-template-webshop = Webwinkel
register-template-webshop-about = bestellingen, bezorging, nieuwsbrief, aanbiedingen, cookies en personeel
register-template-hospitality = Horeca
register-template-hospitality-about = reserveringen, allergieën, nachtregister, camera's en personeel
register-template-salon = Salon
register-template-salon-about = afspraken, behandelingen, huid en allergieën, foto's en personeel
register-template-garage = Garage
register-template-garage-about = klanten, voertuigen, apk, herinneringen en personeel
register-template-care-practice = Zorgpraktijk
register-template-care-practice-about = patiënten, medische dossiers, declaraties en personeel
register-template-association = Vereniging
register-template-association-about = leden, jeugdleden, ouders, wedstrijden, foto's en contributie
register-template-b2b-services = Zakelijke dienstverlening
register-template-b2b-services-about = contactpersonen, opdrachten, nieuwe klanten en personeel
register-template-general = Algemeen
register-template-general-about = contact met klanten, facturen, leveranciers en personeel

# --- Errors: the place ---
register-place = regel { $line }, `{ $path }`

# --- Errors: the form ---
error-register-toml = regel { $line }: dit is geen geldig TOML-bestand
error-register-toml-why = de lezer meldt: { $reason }
error-register-toml-do = herstel de genoemde regel

error-register-format = { register-place }: deze vorm van het register kennen wij niet
error-register-format-why = dit programma leest vorm { $expected }
error-register-format-do = schrijf `format = { $expected }`, of gebruik een nieuwere versie

error-register-unknown-key = { register-place }: de sleutel `{ $key }` is onbekend
error-register-unknown-key-why = op deze plaats kennen wij die sleutel niet
error-register-unknown-key-do =
    { $suggestion ->
        [none] haal de sleutel weg, of kijk in `docs/reference/register.md`
       *[other] bedoelde u `{ $suggestion }`?
    }

error-register-missing = { register-place }: `{ $key }` ontbreekt
error-register-missing-why = zonder dit is het register niet volledig
error-register-missing-do = vul `{ $key }` aan

error-register-empty = { register-place }: `{ $key }` is leeg
error-register-empty-why = een tekst bevat ten minste één teken
error-register-empty-do = vul de tekst in, of haal de sleutel weg

error-register-wrong-kind = { register-place }: `{ $key }` heeft een waarde van de verkeerde soort
error-register-wrong-kind-why =
    { $expected ->
        [flag] hier past alleen `true` of `false`
        [list] hier past een lijst van teksten, zoals `["a", "b"]`
        [day] hier past een dag, zoals `"2026-11-26"`
        [table] hier past een tabel met sleutels
        [tables] hier past een lijst van tabellen
       *[other] hier past een tekst tussen aanhalingstekens
    }
error-register-wrong-kind-do = verander de waarde

error-register-unknown-value = { register-place }: `{ $key }` kent de waarde `{ $value }` niet
error-register-unknown-value-why = mogelijk zijn: { $expected }
error-register-unknown-value-do =
    { $suggestion ->
        [none] kies een van deze waarden
       *[other] bedoelde u `{ $suggestion }`?
    }

error-register-twice = { register-place }: `{ $value }` staat er twee keer
error-register-twice-why = in `{ $key }` mag een waarde één keer staan
error-register-twice-do = haal er één weg

error-register-name = { register-place }: `{ $name }` kan geen naam zijn
error-register-name-why = een naam heeft kleine letters, cijfers, `-` en `_`, en begint met een letter
error-register-name-do = kies een kortere of eenvoudigere naam

error-register-day = { register-place }: de dag `{ $value }` bestaat niet
error-register-day-why = een dag is jaar, maand en dag, zoals `2026-11-26`
error-register-day-do = vul bij `{ $key }` een dag in die bestaat

error-register-month-day = { register-place }: `{ $value }` is geen maand en dag
error-register-month-day-why = `{ $key }` is een maand en een dag, zoals `12-31`
error-register-month-day-do = vul de laatste dag van uw boekjaar in

error-register-country = { register-place }: `{ $value }` is geen code van een land
error-register-country-why = een land heeft een code van twee letters; het Europees Octrooibureau is `EPO`
error-register-country-do = zoek de code van het land op, zoals `NL`

error-register-term = { register-place }: `{ $value }` is geen termijn
error-register-term-why = een termijn is een aantal dagen, weken, maanden of jaren, of `at once`
error-register-term-do = schrijf de termijn zoals `2 years` of `1 month`

# --- Errors: the parts together ---
error-register-duplicate = { register-place }: de naam `{ $name }` is al gebruikt
error-register-duplicate-why = onder `{ $kind }` heeft elke naam één betekenis
error-register-duplicate-do = geef een van beide een andere naam

error-register-number = { register-place }: `{ $name }` en `{ $other }` krijgen hetzelfde nummer
error-register-number-why = nummers volgen uit namen, en deze twee vallen toevallig samen
error-register-number-do = geef een van beide een iets andere naam

error-register-unknown-reference = { register-place }: `{ $name }` staat niet in dit register
error-register-unknown-reference-why = er is geen `{ $kind }` met die naam
error-register-unknown-reference-do =
    { $suggestion ->
        [none] voeg `{ $name }` toe, of gebruik een naam die er is
       *[other] bedoelde u `{ $suggestion }`?
    }

error-register-both = { register-place }: `{ $first }` en `{ $second }` gaan niet samen
error-register-both-why = een termijn komt uit de wet of is van uzelf
error-register-both-do = haal een van beide weg

error-register-needs = { register-place }: `{ $key }` past hier niet zonder `{ $needed }`
error-register-needs-why = `{ $needed }` ontbreekt of is `false`
error-register-needs-do = schrijf `{ $needed } = true`, of haal `{ $key }` weg

error-register-ground-needs = { register-place }: `{ $key }` ontbreekt
error-register-ground-needs-why = bij de grondslag `{ $ground }` hoort deze uitleg
error-register-ground-needs-do = vul `{ $key }` aan, of kies een andere grondslag

error-register-action-needs = { register-place }: `{ $key }` ontbreekt
error-register-action-needs-why = bij de handeling `{ $action }` hoort deze opgave
error-register-action-needs-do = vul `{ $key }` aan, of haal de handeling weg

error-register-without-action = { register-place }: `{ $key }` hoort bij een handeling die hier niet staat
error-register-without-action-why = daarvoor is in `actions` nodig: { $expected }
error-register-without-action-do = voeg de handeling toe, of haal `{ $key }` weg

error-register-field-form = { register-place }: `{ $name }` noemt geen bestand en veld
error-register-field-form-why = een veld schrijft u als `bestand.veld`, alle velden als `bestand.*`
error-register-field-form-do = zet de naam van het bestand ervoor

error-register-field-of-other-file = { register-place }: `{ $name }` is een veld van een ander bestand
error-register-field-of-other-file-why = `{ $file }` staat niet in `files` van deze activiteit
error-register-field-of-other-file-do = voeg `{ $file }` toe aan `files`, of haal het veld weg

error-register-recipient-outside = { register-place }: `{ $name }` is geen ontvanger van deze activiteit
error-register-recipient-outside-why = alleen wie bij `recipients` van de activiteit staat, kan hiervoor gegevens krijgen
error-register-recipient-outside-do = voeg `{ $name }` toe aan `recipients` van de activiteit, of haal de naam hier weg

error-register-recipient-idle = { register-place }: `{ $name }` krijgt voor geen enkel doel iets
error-register-recipient-idle-why = elk doel noemt eigen ontvangers, en geen ervan noemt `{ $name }`
error-register-recipient-idle-do = noem `{ $name }` bij een doel, of haal de ontvanger weg

error-register-unused-file = { register-place }: van `{ $name }` wordt geen veld gebruikt
error-register-unused-file-why = een bestand zonder velden dient nergens toe
error-register-unused-file-do = noem velden van `{ $name }` in `fields`, of haal het bestand weg

error-register-no-joint = { register-place }: er staat niet met wie u samen beslist
error-register-no-joint-why = de rol `joint` vraagt om ten minste één `[[controller.joint]]`
error-register-no-joint-do = voeg die toe, of verander de rol

# --- Remarks of the check ---
error-register-no-such-country = het land `{ $value }` is onbekend
error-register-no-such-country-why = deze code staat niet in onze lijst van landen
error-register-no-such-country-do = zoek de code van het land op, zoals `US`

error-register-file-without-activity = geen activiteit gebruikt het bestand `{ $name }`
error-register-file-without-activity-why = gegevens zonder doel mag u niet bewaren
error-register-file-without-activity-do = noem het bestand bij een activiteit, of haal het weg

# --- Retention rules and the law ---
error-retention-no-period = de wet noemt bij `{ $rule }` op deze dag geen termijn
error-retention-no-period-why = de regel bestaat niet, geldt nu niet, of zegt niets over bewaren
error-retention-no-period-do = kies een andere regel, of noem een eigen termijn

error-retention-other-record = `{ $retention }`: de regel `{ $rule }` gaat over andere stukken
error-retention-other-record-why = het bestand `{ $file }` bevat volgens het register `{ $record }`
error-retention-other-record-do = verander `record`, of kies de regel die daarbij hoort

error-retention-out-of-range = `{ $retention }`: het einde van deze termijn ligt te ver weg
error-retention-out-of-range-why = zo ver loopt geen kalender
error-retention-out-of-range-do = kies een kortere termijn

error-retention-other-start = `{ $retention }`: de termijn van `{ $file }` begint bij het verkeerde moment
error-retention-other-start-why = in het register staat `{ $starts }`; de wet telt vanaf `{ $expected }` ({ $article })
error-retention-other-start-do = kies bij `starts` het moment van `{ $rule }`: `{ $expected }`

error-retention-never-starts = `{ $retention }`: de termijn van `{ $file }` begint nooit
error-retention-never-starts-why = `{ $starts }` kan bij de mensen in dit bestand niet gebeuren
error-retention-never-starts-do = kies bij `starts` een moment dat bij deze mensen wel komt

error-retention-outlives-consent = `{ $retention }`: `{ $file }` blijft staan als de toestemming weg is
error-retention-outlives-consent-why = `{ $field }` is bijzonder, en mag er alleen zijn zolang iemand ja zegt (AVG 17(1)(b))
error-retention-outlives-consent-do = geef dit een eigen bestand, dat u alleen met toestemming gebruikt

error-retention-too-long = `{ $retention }`: het bestand `{ $file }` blijft te lang
error-retention-too-long-why = vanaf { $start } mag het tot { $law } ({ $article }); uw termijn loopt tot { $own }
error-retention-too-long-do = kies de termijn van `{ $rule }`, of een kortere

error-retention-too-short = `{ $retention }`: het bestand `{ $file }` gaat te vroeg weg
error-retention-too-short-why = vanaf { $start } moet het blijven tot { $law } ({ $article }); uw termijn eindigt op { $own }
error-retention-too-short-do = kies de termijn van `{ $rule }`, of een langere

error-retention-kept-other-record = `{ $retention }`: deze termijn is voor andere stukken dan er in `{ $file }` staan
error-retention-kept-other-record-why = wat er al staat, kwam binnen als `{ $kept }`; deze termijn is voor `{ $record }`
error-retention-kept-other-record-do = laat `{ $file }` bij zijn termijn, en maak een eigen bestand voor `{ $record }`

error-retention-kept-too-long = `{ $retention }`: wat al in `{ $file }` staat, blijft dan te lang
error-retention-kept-too-long-why = het kwam binnen als `{ $kept }`; vanaf { $start } mag dat tot { $law } ({ $article }), en uw termijn loopt tot { $own }
error-retention-kept-too-long-do = kies een kortere termijn, of maak een eigen bestand voor wat nieuw is

error-retention-kept-too-short = `{ $retention }`: wat al in `{ $file }` staat, gaat dan te vroeg weg
error-retention-kept-too-short-why = het kwam binnen als `{ $kept }`; vanaf { $start } moet dat blijven tot { $law } ({ $article }), en uw termijn eindigt op { $own }
error-retention-kept-too-short-do = kies een langere termijn, of maak een eigen bestand voor wat nieuw is

error-retention-kept-no-duty = `{ $retention }`: wat al in `{ $file }` staat, is dan niet meer beschermd
error-retention-kept-no-duty-why = het kwam binnen als `{ $kept }`, en dat moet u bewaren ({ $article })
error-retention-kept-no-duty-do = laat dit bestand zoals het was, en maak een eigen bestand voor wat nieuw is

error-retention-longer-than-advised = `{ $retention }`: het bestand `{ $file }` blijft langer dan wordt geadviseerd
error-retention-longer-than-advised-why = het advies vanaf { $start } is { $law } ({ $article }); uw termijn loopt tot { $own }
error-retention-longer-than-advised-do = ga na of uw reden in `deviation` nog klopt
