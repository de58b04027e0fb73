# Help, output and errors of the command line. Commands, facts and values stay English: they are what one types.
# An error has three keys: what happened, -why, and -do (its remedy); lower case, no final period, given values in backticks.
# A key is `error-` and the code with its dots as hyphens: `pack.overlap` is error-pack-overlap. $suggestion, $value and $line
# are `none` where there is nothing to say.

# --- Help: headings ---
help-usage = Gebruik
help-commands = Opdrachten
help-arguments = Woorden
help-options = Opties
help-examples = Voorbeelden
help-exit = Uitgangscodes
help-exit-list = 0 gedaan · 1 geweigerd door een regel · 2 verkeerd gebruikt · 3 niet gevonden · 4 kluis dicht · 5 verbinding of opslag · 6 deels gedaan

# --- Help: waarborg ---
waarborg-about = Bewaart persoonsgegevens veilig en zegt wat u ermee mag.
option-lang = taal van de tekst: nl of en
option-json = geef één JSON-object en niets anders
option-quiet = geen voortgang en geen meldingen
option-color = kleur: auto, always of never
option-help = toon deze hulp
option-version = toon de versie

# --- Help: waarborg may ---
may-about = Mag dit? Beantwoordt één vraag, voor vandaag of voor een andere dag.
may-usage = waarborg may <handeling> [<gegevens>] [van <wie>] [voor <doel>] [feit=waarde…]
may-action = wat u wilt doen of moet doen, zoals `collect` of `report_breach`
may-facts = andere feiten; meer waarden met `|` ertussen
may-as-of = de dag van de vraag, als 2026-11-23 (anders vandaag)
may-explain = toon ook alle regels die zijn bekeken en hoe is gerekend
may-batch = beantwoord elke rij van een CSV-bestand; `-` is de standaardinvoer
may-example-newsletter = waarborg may direct_marketing contact van customer voor newsletter channel=email
may-example-history = waarborg may notify_cbp --as-of 2014-03-10
may-example-health = waarborg may collect health van employee ground=consent --explain

# --- Help: waarborg law ---
law-about = Bekijkt, vergelijkt en controleert de regels.
law-test-about = Stelt de vragen uit een bestand en vergelijkt de antwoorden met wat er staat.
law-test-file = CSV-bestand met vragen en verwachte antwoorden
law-list-about = Noemt de regels die op een dag gelden.
law-list-as-of = de dag (anders vandaag)
law-show-about = Toont één regel met tekst, artikel, looptijd en bron.
law-show-id = de naam van de regel, zoals `avg-9-1`
law-show-cedar = toon de regel zoals de computer hem leest
law-diff-about = Toont welke regels tussen twee dagen begonnen, stopten of veranderden.
law-diff-first = de eerste dag
law-diff-second = de tweede dag
law-check-about = Controleert een map met regels voordat die wordt gebruikt.
law-check-pack = de map met regels
law-coverage-about = Toont welke artikelen regels hebben, en waarom andere er geen hebben.

# --- Help: waarborg deadline ---
deadline-about = Rekent een uiterste dag uit en toont elke stap.
deadline-usage = waarborg deadline <regel> --from <dag>
deadline-rule = de naam van de regel, zoals `avg-12-3`
deadline-from = de dag waarop de termijn begint, als 2026-11-23, of een moment met tijd en zone
deadline-to = reken ook de dagen tot deze dag uit

# --- Output of the commands ---
law-list-heading-rule = regel
law-list-heading-article = artikel
law-list-heading-from = vanaf
law-list-heading-last = tot en met
law-list-heading-title = onderwerp
law-list-count =
    { $count ->
        [one] 1 regel geldt op { $date }.
       *[other] { $count } regels gelden op { $date }.
    }
law-list-open-end = nog geldig
law-show-text = Wat de regel zegt
law-show-remedy = Wat u kunt doen
law-show-life = Looptijd
law-show-exceptions = Uitzonderingen
law-show-source = Bron
law-show-decides = Gaat over
law-diff-began = Begonnen
law-diff-ended = Gestopt
law-diff-replaced = { $old } is vervangen door { $new }
law-diff-same = Tussen { $first } en { $second } veranderde niets.
law-test-passed =
    { $count ->
        [one] 1 vraag klopt
       *[other] { $count } vragen kloppen
    }
law-test-failed =
    { $count ->
        [one] 1 vraag klopt niet
       *[other] { $count } vragen kloppen niet
    }
law-test-expected = { $id }: verwacht { $expected }, gekregen { $found }
law-test-expected-rules = { $id }: deze regels ontbreken in het antwoord: { $rules }
law-test-expected-date = { $id }: verwachte dag { $expected }, gekregen { $found }
law-check-ok =
    { $count ->
        [one] 1 regel gelezen, geen fouten
       *[other] { $count } regels gelezen, geen fouten
    }
law-check-errors =
    { $count ->
        [one] 1 fout gevonden
       *[other] { $count } fouten gevonden
    }
law-coverage-reached = { $reached } van { $total } artikelen hebben regels
batch-progress = { $done } van { $total } rijen
batch-done =
    { $count ->
        [one] 1 rij beantwoord
       *[other] { $count } rijen beantwoord
    }
batch-skipped =
    { $count ->
        [one] 1 rij overgeslagen
       *[other] { $count } rijen overgeslagen
    }
batch-row-failed = rij { $row }: { $what }
error-mark = fout
error-exit = uitgangscode { $status }

# --- Errors: the place, used in the errors of a folder of rules; $line is `none` where no line is known ---
error-place =
    { $line ->
        [none] { $file }
       *[other] { $file }:{ $line }
    }

# --- Errors in a question ---

error-question-no-action = er staat geen handeling in de vraag
error-question-no-action-why = zonder handeling is er niets te beslissen
error-question-no-action-do = noem eerst wat u wilt doen, zoals `waarborg may collect`

error-question-unknown-action = de handeling `{ $value }` is onbekend
error-question-unknown-action-why = mogelijk zijn: { $expected }
error-question-unknown-action-do =
    { $suggestion ->
        [none] kies een handeling uit de lijst
       *[other] bedoelde u `{ $suggestion }`?
    }

error-question-unknown-word = het woord `{ $word }` begrijpen wij niet
error-question-unknown-word-why = het is geen soort gegevens, geen `van` of `voor`, en geen `feit=waarde`
error-question-unknown-word-do =
    { $suggestion ->
        [none] haal het weg, of schrijf het als `feit=waarde`
       *[other] bedoelde u `{ $suggestion }`?
    }

error-question-use-or-send = `{ $word }` voor reclame kan twee dingen betekenen
error-question-use-or-send-why = wie contactgegevens voor reclame gebruikt, stuurt die reclame; daarvoor gelden eigen regels
error-question-use-or-send-do = schrijf `mail`, `bel` of `sms`; bedoelt u alleen gebruiken, schrijf dan feiten, zoals `action=use data=contact`
error-question-word-missing = na `{ $word }` ontbreekt een woord
error-question-word-missing-why = na `van` staat wie, na `voor` staat het doel
error-question-word-missing-do = vul het aan, zoals `van customer voor newsletter`

error-question-unknown-country = het land `{ $country }` is onbekend
error-question-unknown-country-why = wij kennen landen bij hun code van twee letters, en `EPO`
error-question-unknown-country-do = zoek de code van het land op, zoals `US`

error-question-contradiction = deze feiten kunnen niet samen waar zijn: { $facts }
error-question-contradiction-why = het een sluit het ander uit
error-question-contradiction-do = haal het feit weg dat niet klopt

error-question-before-rulebook = voor { $date } hebben wij geen regels
error-question-before-rulebook-why = onze regels beginnen op { $first }
error-question-before-rulebook-do = kies met `--as-of` een dag vanaf { $first }

error-fact-unknown = het feit `{ $key }` is onbekend
error-fact-unknown-why = dit feit staat niet in onze woordenlijst, of wij rekenen het zelf uit
error-fact-unknown-do =
    { $suggestion ->
        [none] haal het weg of kies een ander feit
       *[other] bedoelde u `{ $suggestion }`?
    }

error-fact-unknown-value = het feit `{ $key }` kent de waarde `{ $value }` niet
error-fact-unknown-value-why = mogelijk zijn: { $expected }
error-fact-unknown-value-do =
    { $suggestion ->
        [none] kies een van deze waarden
       *[other] bedoelde u `{ $suggestion }`?
    }

error-fact-out-of-range = de waarde `{ $value }` van `{ $key }` kan niet
error-fact-out-of-range-why = mogelijk is: { $expected }
error-fact-out-of-range-do = verander de waarde, of laat het feit weg als u het niet weet

error-fact-two-values = het feit `{ $key }` heeft twee waarden: `{ $first }` en `{ $second }`
error-fact-two-values-why = dit feit kan maar één waarde hebben
error-fact-two-values-do = kies één waarde, of stel twee vragen

error-fact-not-a-pair = `{ $text }` is geen feit met een waarde
error-fact-not-a-pair-why = een feit schrijft u als `feit=waarde`
error-fact-not-a-pair-do = vul het teken `=` en een waarde aan, zoals `channel=email`

error-date-impossible = de dag `{ $value }` bestaat niet
error-date-impossible-why = een dag is jaar, maand en dag, zoals 2026-11-23
error-date-impossible-do = vul een dag in die bestaat

error-moment-impossible = het moment `{ $value }` kunnen wij niet lezen
error-moment-impossible-why = een moment heeft een dag, een tijd en het verschil met de wereldtijd
error-moment-impossible-do = schrijf het zo: `2026-10-23T14:30+02:00`

error-dates-order = { $first } ligt na { $second }
error-dates-order-why = de eerste dag moet vóór de tweede liggen
error-dates-order-do = wissel de dagen om

# --- Errors in the command itself ---

error-command-unknown = de opdracht `{ $command }` is onbekend
error-command-unknown-why = deze opdracht staat niet in de lijst
error-command-unknown-do =
    { $suggestion ->
        [none] bekijk de lijst met `waarborg --help`
       *[other] bedoelde u `{ $suggestion }`?
    }

error-command-unknown-option = de optie `{ $option }` is onbekend
error-command-unknown-option-why = de opdracht `{ $command }` kent haar niet
error-command-unknown-option-do =
    { $suggestion ->
        [none] bekijk de opties met `--help`
       *[other] bedoelde u `{ $suggestion }`?
    }

error-command-value-missing = na `{ $option }` ontbreekt een waarde
error-command-value-missing-why = de optie vraagt om { $expected }
error-command-value-missing-do = vul de waarde aan, of haal de optie weg

error-command-together = `{ $first }` en `{ $second }` gaan niet samen
error-command-together-why = zij vragen om twee verschillende dingen
error-command-together-do = gebruik er één van

error-command-unknown-language = de taal `{ $value }` kennen wij niet
error-command-unknown-language-why = er zijn teksten in het Nederlands en het Engels
error-command-unknown-language-do = kies `--lang nl` of `--lang en`

# --- Errors with files ---

error-file-not-found = het bestand `{ $file }` is er niet
error-file-not-found-why = op deze plaats staat geen bestand met die naam
error-file-not-found-do = kijk de naam en de map na

error-file-unreadable = het bestand `{ $file }` kunnen wij niet lezen
error-file-unreadable-why = het systeem meldt: { $reason }
error-file-unreadable-do = geef uzelf leesrecht, of kopieer het bestand naar een eigen map

error-file-encoding = het bestand `{ $file }` heeft tekens die wij niet herkennen
error-file-encoding-why = regel { $line } is geen UTF-8
error-file-encoding-do = sla het bestand op als UTF-8

error-file-empty = in het bestand `{ $file }` staan geen rijen
error-file-empty-why = na de kopregel komt niets
error-file-empty-do = kies een bestand met ten minste één rij

error-file-column-missing = in het bestand `{ $file }` ontbreekt de kolom `{ $column }`
error-file-column-missing-why = de kopregel heeft deze kolommen: { $found }
error-file-column-missing-do = voeg de kolom toe, of hernoem er een

error-file-row-length = regel { $line } van `{ $file }` heeft { $found } velden
error-file-row-length-why = de kopregel heeft er { $expected }
error-file-row-length-do = zet een veld met een komma tussen aanhalingstekens

# --- Errors with rules and deadlines ---

error-rule-not-found = de regel `{ $rule }` is er niet
error-rule-not-found-why = geen map met regels bevat deze naam
error-rule-not-found-do =
    { $suggestion ->
        [none] bekijk de namen met `waarborg law list`
       *[other] bedoelde u `{ $suggestion }`?
    }

error-rule-not-in-force = de regel `{ $rule }` gold niet op { $date }
error-rule-not-in-force-why = looptijd: { $life }
error-rule-not-in-force-do = kies een dag binnen de looptijd

error-deadline-no-period = de regel `{ $rule }` heeft geen termijn
error-deadline-no-period-why = deze regel zegt niet binnen welke tijd iets moet
error-deadline-no-period-do = kies een regel met een termijn, zoals `{ $suggestion }`

error-deadline-unknown-period = de regel `{ $rule }` heeft geen termijn `{ $name }`
error-deadline-unknown-period-why = de termijnen zijn: { $expected }
error-deadline-unknown-period-do = kies er een van met `--period`

error-deadline-several-periods = de regel `{ $rule }` heeft meer dan één termijn
error-deadline-several-periods-why = het zijn: { $expected }
error-deadline-several-periods-do = kies er een van met `--period`

error-deadline-no-start = het begin van de termijn ontbreekt
error-deadline-no-start-why = de termijn van `{ $rule }` loopt vanaf: { $label }
error-deadline-no-start-do = noem de dag met `--from`

error-deadline-needs-moment = voor `{ $fact }` is een dag niet genoeg
error-deadline-needs-moment-why = deze termijn telt in uren
error-deadline-needs-moment-do = noem dag en tijd, zoals `2026-10-23T14:30+02:00`

error-deadline-out-of-range = deze termijn kunnen wij niet uitrekenen
error-deadline-out-of-range-why = de uitkomst ligt buiten de jaren die wij kennen
error-deadline-out-of-range-do = kies een andere begindag

error-deadline-unknown-calendar = de kalender `{ $calendar }` is er niet
error-deadline-unknown-calendar-why = de termijn gebruikt een kalender die niet is geladen
error-deadline-unknown-calendar-do = voeg de kalender toe aan de map met regels

error-deadline-calendar-not-covered = voor { $day } hebben wij geen feestdagen
error-deadline-calendar-not-covered-why = de kalender `{ $calendar }` begint op { $from }
error-deadline-calendar-not-covered-do = reken de dag zelf na, of vul de kalender aan

error-deadline-no-extension = de termijn van `{ $rule }` is niet te verlengen
error-deadline-no-extension-why = de wet geeft daarvoor geen ruimte
error-deadline-no-extension-do = reken met de gewone termijn

error-deadline-unknown-event = `{ $event }` verandert de termijn van `{ $rule }` niet
error-deadline-unknown-event-why = de termijn noemt deze gebeurtenis niet
error-deadline-unknown-event-do = haal de gebeurtenis weg

error-deadline-event-before-start = `{ $event }` van { $day } ligt voor het begin van de termijn
error-deadline-event-before-start-why = een gebeurtenis kan de termijn pas korter maken als die loopt
error-deadline-event-before-start-do = kijk beide dagen na

error-deadline-no-time-zone = de Nederlandse tijd ontbreekt
error-deadline-no-time-zone-why = het programma kent de tijdzone Europe/Amsterdam niet
error-deadline-no-time-zone-do = installeer het programma opnieuw

# --- Errors in a folder of rules: the files ---

error-pack-not-found = de map `{ $file }` is er niet
error-pack-not-found-why = op deze plaats staat geen map met regels
error-pack-not-found-do = geef de map waarin `vocabulary.toml` staat

error-pack-unreadable = { error-place }: dit kunnen wij niet lezen
error-pack-unreadable-why = het systeem meldt: { $reason }
error-pack-unreadable-do = geef uzelf leesrecht

error-pack-missing-file = { error-place }: dit bestand ontbreekt
error-pack-missing-file-why = zonder dit bestand zijn de regels niet te lezen
error-pack-missing-file-do = voeg het bestand toe

error-pack-no-instrument = { error-place }: bij deze regels ontbreekt `instrument.toml`
error-pack-no-instrument-why = zonder dat bestand is niet bekend uit welke wet de regels komen
error-pack-no-instrument-do = zet `instrument.toml` in dezelfde map

error-pack-toml = { error-place }: dit is geen geldig TOML-bestand
error-pack-toml-why = de lezer meldt: { $reason }
error-pack-toml-do = herstel de genoemde regel

error-pack-vocabulary = { error-place }: `{ $name }` is geen feit of waarde
error-pack-vocabulary-why = de naam staat niet in `vocabulary.toml`
error-pack-vocabulary-do =
    { $suggestion ->
        [none] voeg de naam toe aan `vocabulary.toml`
       *[other] bedoelde u `{ $suggestion }`?
    }

error-pack-unknown-country = { error-place }: het land `{ $country }` heeft geen naam
error-pack-unknown-country-why = de code staat niet onder `[[country]]`
error-pack-unknown-country-do = voeg de naam toe, of herstel de code

# --- Errors in a folder of rules: the policies ---

error-pack-unparsable = { error-place }: deze regel is geen geldig Cedar
error-pack-unparsable-why = de lezer meldt: { $reason }
error-pack-unparsable-do = herstel de regel; `law/README.md` toont de vorm

error-pack-subset = { error-place }: dit mag in een regel niet: `{ $found }`
error-pack-subset-why = wij lezen een deel van Cedar, zodat elke regel te bewijzen is
error-pack-subset-do = schrijf het met `==`, `in`, `contains`, `&&`, `||` of `!`

error-pack-schema = { error-place }: het schema is niet te lezen
error-pack-schema-why = de lezer meldt: { $reason }
error-pack-schema-do = maak het opnieuw met `cargo xtask generate`

error-pack-invalid = { error-place }: de regel `{ $rule }` past niet bij het schema
error-pack-invalid-why = de controle meldt: { $reason }
error-pack-invalid-do = gebruik feiten en waarden uit `vocabulary.toml`

error-pack-unknown-fact = { error-place }: het feit `{ $name }` is onbekend
error-pack-unknown-fact-why = dit feit staat niet in `vocabulary.toml`
error-pack-unknown-fact-do =
    { $suggestion ->
        [none] voeg het toe aan `vocabulary.toml`
       *[other] bedoelde u `{ $suggestion }`?
    }

error-pack-annotation = { error-place }: de aantekening `@{ $name }` ontbreekt of klopt niet
error-pack-annotation-why =
    { $value ->
        [none] zonder die aantekening is de regel niet te lezen
       *[other] de waarde `{ $value }` kennen wij niet
    }
error-pack-annotation-do = kijk in `law/README.md` welke aantekeningen er zijn

error-pack-no-life = { error-place }: de regel `{ $rule }` geldt op geen enkele dag
error-pack-no-life-why = `@until` komt niet na `@from`
error-pack-no-life-do = verander een van beide dagen

error-pack-outside-instrument = { error-place }: de regel `{ $rule }` geldt buiten de looptijd van zijn wet
error-pack-outside-instrument-why = de wet staat in `{ $instrument }`
error-pack-outside-instrument-do = verander de dagen van de regel of van de wet

error-pack-overlap = { error-place }: de regel `{ $rule }` geldt dubbel vanaf { $day }
error-pack-overlap-why = twee versies met dezelfde naam hebben dagen gemeen
error-pack-overlap-do = laat de oude versie eindigen op de dag dat de nieuwe begint

error-pack-gap = { error-place }: de regel `{ $rule }` heeft een gat vanaf { $day }
error-pack-gap-why = tussen twee versies zijn er dagen zonder regel
error-pack-gap-do = sluit de looptijden aan, of geef de nieuwe versie een eigen naam

error-pack-lifts-no-permit = { error-place }: de regel `{ $rule }` heeft `@lifts` maar staat niets toe
error-pack-lifts-no-permit-why = alleen een regel die met `permit` begint, kan een uitzondering zijn
error-pack-lifts-no-permit-do = haal `@lifts` weg, of maak er een `permit` van

error-pack-lifts-nothing = { error-place }: `@lifts` van `{ $rule }` noemt de onbekende regel `{ $name }`
error-pack-lifts-nothing-why = een uitzondering hoort bij een verbod of een plicht
error-pack-lifts-nothing-do = kijk de naam na met `waarborg law list`

error-pack-lifts-never = { error-place }: `{ $rule }` geldt nooit samen met `{ $name }`
error-pack-lifts-never-why = de looptijden hebben geen dag gemeen
error-pack-lifts-never-do = verander de dagen, of haal de naam uit `@lifts`

# --- Errors in a folder of rules: the texts ---

error-pack-missing-text = { error-place }: bij de regel `{ $rule }` ontbreekt een tekst
error-pack-missing-text-why = elke regel moet in het Nederlands en het Engels te lezen zijn
error-pack-missing-text-do = schrijf `title`, `text` en `remedy` onder `[rule.{ $rule }]`

error-pack-double-text = { error-place }: de tekst van `{ $rule }` staat ook in `{ $other }`
error-pack-double-text-why = een regel heeft één tekst
error-pack-double-text-do = verwijder een van beide

error-pack-text-elsewhere = { error-place }: de tekst van `{ $rule }` staat in `{ $other }`
error-pack-text-elsewhere-why = de tekst hoort in het bestand met dezelfde naam als de regel
error-pack-text-elsewhere-do = verplaats de tekst

error-pack-no-policy = { error-place }: de tekst van `{ $rule }` hoort bij geen regel
error-pack-no-policy-why = geen Cedar-bestand kent die naam
error-pack-no-policy-do = verwijder de tekst, of herstel de naam

error-pack-unknown-contested = { error-place }: het punt `{ $name }` is onbekend
error-pack-unknown-contested-why = dit punt staat niet in `tables/contested.toml`
error-pack-unknown-contested-do = voeg het punt toe, of herstel de naam

error-pack-unknown-source = { error-place }: de bron `{ $name }` is onbekend
error-pack-unknown-source-why = deze bron staat niet in `sources.toml`
error-pack-unknown-source-do = voeg de bron toe, of herstel de naam

# --- Errors in a folder of rules: the periods ---

error-pack-no-period = { error-place }: de regel `{ $rule }` heeft geen termijn
error-pack-no-period-why = een regel met `@effect("deadline")` moet een lengte hebben
error-pack-no-period-do = voeg een `[[period]]` toe

error-pack-period-without-rule = { error-place }: de termijn van `{ $rule }` hoort bij geen regel
error-pack-period-without-rule-why = er is geen regel met die naam en `@effect("deadline")`
error-pack-period-without-rule-do = verwijder de termijn, of herstel de naam

error-period-overlap = { error-place }: de termijn van `{ $key }` staat er dubbel
error-period-overlap-why = twee termijnen gelden op dezelfde dag
error-period-overlap-do = laat de oude eindigen op de dag dat de nieuwe begint

error-period-empty-life = { error-place }: de termijn van `{ $key }` geldt op geen enkele dag
error-period-empty-life-why = `until` komt niet na `from`
error-period-empty-life-do = verander een van beide dagen

error-period-owner = { error-place }: het is niet duidelijk van wie de termijn `{ $key }` is
error-period-owner-why = een termijn hoort bij één regel of bij één feit
error-period-owner-do = noem één van beide

error-period-yields = { error-place }: de termijn van `{ $key }` kan zo niet wijken
error-period-yields-why = `yields_to` hoort bij een plicht om te bewaren, en `unless` bij `yields_to`
error-period-yields-do = haal weg wat er niet bij hoort

error-period-unit = { error-place }: de eenheid van de termijn van `{ $key }` kan hier niet
error-period-unit-why = een termijn in uren begint op een moment en schuift niet door
error-period-unit-do = kies een andere eenheid, of verander het begin

error-period-unknown-calendar = { error-place }: de kalender `{ $key }` is onbekend
error-period-unknown-calendar-why = geen bestand `calendar.toml` kent deze naam
error-period-unknown-calendar-do = voeg de kalender toe, of herstel de naam

error-period-unknown-rule = { error-place }: de termijn noemt de onbekende regel `{ $key }`
error-period-unknown-rule-why = voor die regel is geen termijn bekend
error-period-unknown-rule-do = herstel de naam

# --- Errors in a folder of rules: the calendars ---

error-calendar-missing = { error-place }: er staan telregels in, maar geen kalender
error-calendar-missing-why = telregels zonder `[calendar]` gelden nergens
error-calendar-missing-do = voeg `[calendar]` toe

error-calendar-double = { error-place }: de kalender `{ $key }` is er al
error-calendar-double-why = een kalender moet met zijn naam te vinden zijn
error-calendar-double-do = geef een van beide een andere naam

error-calendar-rolls-hours = { error-place }: de kalender `{ $key }` schuift uren door
error-calendar-rolls-hours-why = een termijn in uren schuift nooit door
error-calendar-rolls-hours-do = haal de uren uit `units`

error-calendar-working-days = { error-place }: de kalender `{ $key }` vraagt te veel werkdagen
error-calendar-working-days-why = een termijn heeft niet meer werkdagen dan dagen
error-calendar-working-days-do = verlaag `at_least`, of verhoog `shortest_term_days`

error-calendar-empty-life = { error-place }: de feestdag `{ $key }` geldt op geen enkele dag
error-calendar-empty-life-why = `until` komt niet na `from`
error-calendar-empty-life-do = verander een van beide dagen

error-calendar-date-outside-life = { error-place }: { $date } valt buiten de looptijd van de feestdag `{ $key }`
error-calendar-date-outside-life-why = die dag zou nooit tellen
error-calendar-date-outside-life-do = verander de looptijd, of haal de dag weg

error-calendar-unknown-set = { error-place }: de feestdag `{ $key }` noemt de onbekende kalender `{ $set }`
error-calendar-unknown-set-why = geen kalender heeft deze naam
error-calendar-unknown-set-do = herstel de naam onder `sets`

error-calendar-double-holiday = { error-place }: de feestdag `{ $key }` staat dubbel in `{ $set }`
error-calendar-double-holiday-why = twee feestdagen met dezelfde naam hebben dagen gemeen
error-calendar-double-holiday-do = sluit de looptijden aan, of verwijder er een

error-calendar-easter-range = { error-place }: de feestdag `{ $key }` ligt { $days } dagen van Pasen
error-calendar-easter-range-why = zo ver kan een feestdag niet van Pasen liggen
error-calendar-easter-range-do = kies een kleiner aantal dagen

error-calendar-holiday-rule = { error-place }: het is niet duidelijk wanneer de feestdag `{ $key }` valt
error-calendar-holiday-rule-why = een feestdag heeft precies één regel voor zijn dag
error-calendar-holiday-rule-do = noem een vaste dag, dagen na Pasen of losse dagen

law-show-lifts = Uitzondering op
law-diff-changed = Gewijzigd
deadline-name = de naam van de termijn, als een regel er meer heeft
deadline-extended = met verlenging
deadline-event = een gebeurtenis die de termijn eerder laat eindigen, zoals `first_contact=2026-10-05`
deadline-as-of = de dag waarvan het recht geldt (standaard: de begindag)

error-command-unknown-value = optie `{ $option }` kent waarde `{ $value }` niet
error-command-unknown-value-why = de optie heeft een vaste lijst van waarden
error-command-unknown-value-do = bekijk de opties met `--help`

# --- How each command is used, and the names of what it asks for ---
waarborg-usage = waarborg <opdracht>
law-usage = waarborg law <opdracht>
law-test-usage = waarborg law test <bestand>
law-list-usage = waarborg law list [--as-of <dag>]
law-show-usage = waarborg law show <regel> [--cedar]
law-diff-usage = waarborg law diff <dag> <dag>
law-check-usage = waarborg law check <map>
law-coverage-usage = waarborg law coverage [--as-of <dag>]
name-command = opdracht
name-word = woord
name-file = bestand
name-date = dag
name-rule = regel
name-path = pad
name-name = naam
name-event = gebeurtenis=dag
name-when = wanneer

error-command-argument-missing = bij `{ $command }` ontbreekt iets: `{ $name }`
error-command-argument-missing-why = zonder dit weet de opdracht niet wat u vraagt
error-command-argument-missing-do = vul het aan; `{ $command } --help` laat zien hoe

# --- Help: waarborg scan ---
scan-about = Vindt persoonsgegevens in bestanden, mappen en databases, en zegt van welke soort.
scan-usage = waarborg scan <pad>… [--for <doel>]
scan-paths = bestanden en mappen; `-` is de standaardinvoer
scan-database = een PostgreSQL-database: een bestand met de verbinding, of `env:NAAM`
scan-for = zeg ook van elke kolom of die er voor dit doel mag staan
scan-of = van wie de gegevens zijn, zoals `klant`
scan-fact = nog een feit als sleutel=waarde
scan-as-of = de dag van het recht (standaard: vandaag)
scan-format = vorm van het verslag: table, json, labels, html of sarif
scan-output = schrijf het verslag naar een bestand
scan-force = vervang het bestand als het er al is
scan-exclude = sla over wat bij dit patroon past, zoals in `.gitignore`
scan-gitignore = sla over wat `.gitignore` overslaat
scan-jobs = bestanden tegelijk (standaard: zoveel als er kernen zijn)
scan-sample = rijen die van elke tabel worden bekeken; 0 is alle (standaard: alle, in databases 10000)
scan-only = alleen deze soorten: numbers (nummers, data en mailadressen), veel sneller
scan-fail-on = eindig met status 1 bij: ordinary, national_number, criminal, special of forbidden, of ernstiger
scan-show-values = toon de waarden zelf
scan-example-folder = waarborg scan administratie/
scan-example-purpose = waarborg scan klanten.csv --for nieuwsbrief --of klant
scan-example-check = waarborg scan . --gitignore --fail-on special --format sarif -o scan.sarif
name-purpose = doel
name-subject = betrokkene
name-fact = sleutel=waarde
name-form = vorm
name-pattern = patroon
name-number = getal
name-grade = ernst

error-scan-nothing-named = er is niets genoemd om te bekijken
error-scan-nothing-named-why = een scan begint nooit vanzelf in de map waar u bent
error-scan-nothing-named-do = noem bestanden of mappen, zoals `waarborg scan administratie/`
error-scan-no-variable = de omgevingsvariabele `{ $name }` is er niet
error-scan-no-variable-why = daarin zoekt de opdracht de verbinding met de database
error-scan-no-variable-do = zet de verbinding in die variabele, of noem een bestand
error-scan-no-connection = `{ $place }` bevat geen verbinding met een database
error-scan-no-connection-why = een verbinding noemt bijvoorbeeld een host, een database en een gebruiker
error-scan-no-connection-do = schrijf haar als `host=… dbname=… user=…` of `postgresql://…`
error-scan-no-rules = voor { $date } kennen wij de regels niet
error-scan-no-rules-why = zonder regels kan niemand zeggen of een kolom er mag staan
error-scan-no-rules-do = kies een andere dag, of laat `--for` weg
error-scan-bad-pattern = patroon `{ $pattern }` is niet te begrijpen
error-scan-bad-pattern-why = het volgt de regels van `.gitignore` niet
error-scan-bad-pattern-do = schrijf het als `*.log` of `archief/`
error-command-not-a-number = optie `{ $option }` verwacht een getal, niet `{ $value }`
error-command-not-a-number-why = de optie telt iets
error-command-not-a-number-do = geef een heel getal, zoals `4`
error-file-exists = `{ $file }` is er al
error-file-exists-why = een verslag vervangt nooit ongevraagd een bestand
error-file-exists-do = kies een andere naam, of zet er `--force` bij
error-file-unwritable = `{ $file }` was niet te schrijven
error-file-unwritable-why = het systeem zegt: { $reason }
error-file-unwritable-do = controleer de map, de schijf en uw rechten, en probeer het opnieuw

# --- Help: waarborg redact ---
redact-about = Maakt een kopie van een tabel of tekst, met aanduidingen in plaats van persoonsgegevens.
redact-usage = waarborg redact <bestand> <nieuw bestand>
redact-in = de tabel (CSV) of tekst; die verandert niet
redact-out = de kopie; `-` is de standaarduitvoer
redact-keep = soorten die blijven staan, zoals `city,postcode`
redact-force = vervang de kopie als die er al is
name-kinds = soorten
redact-done = { $count ->
    [one] één vondst vervangen in `{ $file }`
   *[other] { $count } vondsten vervangen in `{ $file }`
}
redact-look = Er kan iets gemist zijn: lees de kopie voordat u die doorgeeft.

error-redact-same-file = de kopie zou `{ $file }` zelf vervangen
error-redact-same-file-why = het origineel zou verloren gaan
error-redact-same-file-do = kies een andere naam voor de kopie
error-redact-format = `{ $file }` is { $format }; alleen tabellen (CSV) en teksten worden gekopieerd
error-redact-format-why = in andere vormen kunnen gegevens blijven staan op plekken die niemand ziet
error-redact-format-do = bewaar het als CSV of als tekst en kopieer dat
error-redact-kind = soort `{ $value }` is niet bekend
error-redact-kind-why = soorten hebben vaste namen: { $expected }
error-redact-kind-do = kies hieruit, met komma's ertussen
error-scan-only-numbers = met `--only numbers` vindt de scan niets van ernst `{ $grade }`
error-scan-only-numbers-why = bijzondere en strafrechtelijke gegevens staan in woorden, niet in nummers
error-scan-only-numbers-do = laat `--only` weg, of kies `--fail-on national_number`
error-scan-onto-target = het verslag zou `{ $file }` vervangen, en dat moet bekeken worden
error-scan-onto-target-why = het bestand zou verloren gaan
error-scan-onto-target-do = kies een andere naam voor het verslag

# Wat het systeem van een fout zegt; de sleutels zijn zijn eigen woorden.
system-entity-not-found = het bestand of de map is er niet
system-permission-denied = uw account heeft er geen recht op
system-connection-refused = niemand antwoordt daar
system-connection-reset = de andere kant verbrak de verbinding
system-address-in-use = een ander programma gebruikt het adres
system-address-not-available = deze computer heeft dat adres niet
system-broken-pipe = de lezer is weggegaan
system-entity-already-exists = het is er al
system-not-a-directory = het is geen map
system-is-a-directory = het is een map
system-directory-not-empty = de map is niet leeg
system-read-only-filesystem-or-storage-medium = de schijf is alleen te lezen
system-invalid-input-parameter = met deze naam of plaats kan het niet
system-invalid-data = de inhoud klopt niet
system-timed-out = het duurde te lang
system-no-storage-space = de schijf is vol
system-quota-exceeded = uw ruimte op de schijf is vol
system-file-too-large = het bestand is te groot voor de schijf
system-resource-busy = een ander programma gebruikt het
system-invalid-filename = de naam mag hier niet
system-operation-interrupted = het werd onderbroken
system-unsupported = het systeem kan dit niet
system-unexpected-end-of-file = het houdt te vroeg op
system-out-of-memory = er is geen geheugen meer
system-other-error = er ging iets mis zonder naam
