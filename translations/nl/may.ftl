# Mag dit?: het formulier, het antwoord, en de lijst van wie het mag.

# --- De vraag ---
may-title = Mag dit?
may-lead = Een paar keuzes en u heeft antwoord, met de reden, het artikel en wat u moet doen.
may-choose = Kies
may-subject = Van wie zijn de gegevens?
may-whose-other = iemand anders
may-who = Van wie dan?
may-who-hint = Alleen als u hierboven ‘iemand anders’ koos.
may-data = Welke gegevens?
may-more-data = Andere gegevens
may-more-data-open = Andere soorten gegevens
may-deed = Wat wilt u ermee doen?
may-purpose = Waarvoor?
may-to = Aan wie geeft u ze?
may-to-nobody = aan niemand
may-country = In welk land is die?
may-country-hint = Staat de ontvanger in uw register? Dan weten wij dat al.
may-more = Meer: op een andere dag
may-day = Op welke dag?
may-day-hint = Zoals 27-11-2026. Leeg is vandaag.
may-ask = Geef antwoord
may-not-kept = Er wordt niets opgeslagen tot u het antwoord bewaart.
may-words = Of vraag het in uw eigen woorden
may-words-hint = Zoals: mag ik mijn klanten een nieuwsbrief mailen?
may-manner = Wat u er nog bij zei
may-manner-hint = Haal het vinkje weg als het niet klopt.
may-understood = Zo begrepen wij u: { $said }
may-understood-none = Wij begrepen uw vraag nog niet
may-understood-open = Dit kan meer betekenen, of spreekt elkaar tegen: { $words }. Kies hieronder wat u bedoelt.
may-understood-unknown = Deze woorden begrepen wij niet: { $words }.
may-understood-ready = Klopt de vraag zo? Kies dan ‘{ may-ask }’.
may-understood-missing = Vul hieronder aan wat nog ontbreekt.
may-often = Vaak gevraagd in uw branche
may-earlier = Eerder gevraagd
may-earlier-none = Nog geen bewaarde antwoorden. Zodra u een antwoord bewaart, staat het hier.
may-read-yourself = Liever zelf nalezen?
may-all-rules = Alle regels op één rij

# --- Wat er mis is met de vraag ---
may-missing-subject = Kies van wie de gegevens zijn
may-missing-who = Kies van wie de gegevens zijn
may-missing-data = Kies welke gegevens u wilt gebruiken
may-missing-deed = Kies wat u met de gegevens wilt doen
may-missing-purpose = Kies waarvoor u de gegevens wilt gebruiken
may-missing-words = Schrijf wat u wilt doen
may-missing-answer = Geef antwoord op ten minste één vraag
may-wrong-words = Dit begrijpen wij niet. Schrijf wat u wilt doen, met welke gegevens en van wie
may-wrong-date = Vul een dag in die bestaat, zoals 27-11-2026
may-wrong-day = { $what }: vul een dag in die bestaat, zoals 27-11-2026
may-wrong-moment = { $what }: vul een moment in, zoals 2026-11-27T14:10+01:00
may-wrong-number = { $what }: vul een getal in
may-wrong-choice = { $what }: maak een keuze uit de lijst
may-contradiction = Deze antwoorden kunnen niet samen waar zijn
may-answer-field = Antwoord
may-hint-day = Zoals 27-11-2026.
may-hint-moment = Zoals 2026-11-27T14:10+01:00.
may-hint-money = In euro, zoals 4,50.

# --- Het antwoord ---
may-back = Terug naar de vraag
may-verdict-yes = Ja
may-verdict-if = Ja, onder voorwaarden
may-verdict-unless = Nee, tenzij …
may-verdict-no = Nee
may-verdict-unknown = Dat weten wij nog niet
may-verdict-none = Daarvoor hebben wij geen regels
may-verdict-date = Er is een uiterste dag
may-verdict-duty = Dit moet u doen
may-verdict-duty-if = Dit moet u doen, onder voorwaarden
may-verdict-no-duty = Dit hoeft niet
may-short-yes = Ja
may-short-if = Ja, mits
may-short-unless = Nee, tenzij
may-short-no = Nee
may-short-unknown = Weten wij niet
may-short-none = Geen regels
may-short-date = Uiterste dag
may-short-duty = Moet
may-short-duty-if = Moet, mits
may-short-no-duty = Hoeft niet
may-of-day = Dit is het antwoord van { $day }.
may-count-title = Wat dat betekent voor: { $activity }
may-count-yes = het mag
may-count-not-yet = nog niet
may-count-not-yet-why = nog niet: { $why }
may-count-no = het mag niet
may-count-no-why = niet: { $why }
may-elsewhere = U vroeg iets anders dan in uw register staat
may-elsewhere-text = U zei hier zelf iets bij. Voor elk mens kan dat anders zijn. Daarom tellen wij hier niemand.
may-elsewhere-ask = Vraag het zoals uw register het zegt
may-open-lead = Het antwoord hangt hiervan af. Weet u het niet, laat het dan open.
may-open-missing = Dit moeten wij eerst weten.
may-ask-again = Vraag opnieuw
may-way-then = Dan vragen wij nog:
may-way-try = Vraag het zo
may-steps = Wat u moet doen
may-step-done = (gedaan)
may-step-contract = De afspraken met { $name } liggen vast
may-step-contract-on = De verwerkersovereenkomst is van { $day }.
may-place-statement = Bekijk uw privacyverklaring
may-place-tell = Leg vast dat mensen dit weten
may-place-recipients = Bekijk uw ontvangers
may-place-register = Bekijk uw register
may-place-security = Bekijk uw beveiliging
may-place-activity = Bekijk dit in uw register
may-why = Waarom is dit het antwoord?
may-stated = Wat wij van u weten
may-stated-text = Dit zei u, of dit staat in uw register.
may-supposed = Hier gaan wij van uit
may-supposed-text = Zo gaat het meestal in uw branche. U zei er zelf nog niets over.
may-supposed-otherwise = Gaat het bij u anders? Verbeter het en vraag opnieuw
may-example = Hoe gaat het bij u?
may-example-text = Dit is een vraag uit uw branche. Uw register kan iets anders zeggen. Daarom tellen wij hier niemand.
may-assumed-wrong = Klopt er iets niet? Verbeter het en vraag opnieuw.
may-rests = Waar dit op steunt
may-rests-none = Geen regel verbiedt dit.
may-checked = Regels nagekeken op
may-weigh-yourself = Hier moet u zelf afwegen
may-weigh = Weeg het af
may-weigh-not-yet = Weeg uw belang af tegen dat van de mensen, voor ‘{ $purpose }’. Wij leggen uw afweging vast.
may-unweighed-title = Weeg eerst uw belang af
may-unweighed = Niemand heeft uw belang nog afgewogen, voor ‘{ $purpose }’. Tot dan mag dit niet.
may-unweighed-supposed = Deze vraag gaat ervan uit dat uw belang zwaarder weegt. Voor ‘{ $purpose }’ heeft niemand dat nog afgewogen.
may-weighed = Uw afweging voor ‘{ $purpose }’ staat in uw register. De uitkomst: { $outcome }.
may-weighed-otherwise = Uw register zegt voor ‘{ $purpose }’: { $outcome }. Deze vraag zegt iets anders. Weeg het af, dan telt uw afweging.
may-weigh-again = Bekijk of wijzig uw afweging
may-weigh-first = Dit staat nog niet in uw register. Zet het daar eerst in, dan kunt u het afwegen.
may-weigh-first-add = Voeg een verwerking toe
may-weigh-other-ground = In uw register steunt ‘{ $purpose }’ op: { $ground }. Wilt u op uw belang steunen? Wijzig dan eerst de grond.
may-weigh-change-ground = Wijzig de grond
may-record = Nummer van het besluit
may-law = Uitgave van de wet
may-save = Bewaar dit antwoord
may-print = Afdrukken
may-paper-name = mag-dit
may-other-day = Vraag op een andere dag
may-other-day-hint = Zoals 27-11-2026. Ook een dag van vroeger kan.
may-other-day-ask = Vergelijk
may-then-same = Op beide dagen is het antwoord hetzelfde.

# --- Afwegen ---
may-weigh-title = Weeg het af: { $purpose }
may-weigh-lead = Beantwoord drie vragen en kies wat zwaarder weegt. Wij bewaren uw afweging in het register.
may-weigh-keep = Leg dit vast
may-weighed-done = Uw afweging staat in het register.

# --- Bewaarde antwoorden ---
may-saved-title = Bewaarde antwoorden
may-saved-lead = Hiermee laat u later zien wat u vroeg, en wat het antwoord toen was.
may-saved-by = Bewaard door { $name }, { $moment }
may-saved-done = Het antwoord is bewaard.
may-saved-all = Alle bewaarde antwoorden
may-saved-question = Vraag
may-saved-answer = Antwoord
may-saved-when = Bewaard
may-ask-one = Stel een vraag
may-forget = Haal weg
may-changed-now = Sinds u het bewaarde, zijn onze regels veranderd. Hieronder staat het antwoord van nu.
may-forget-title = Haal dit antwoord weg?
may-forget-lead = Daarna kunt u niet meer laten zien wat het antwoord was. Ongedaan maken kan niet.
may-saved-older = Ouder
may-saved-changed = Nu is het antwoord anders.
may-saved-then = Zoals u het bewaarde, { $moment }
may-forgotten = Het antwoord is weggehaald.
may-changed = Dit antwoord is veranderd
may-changed-text = Sinds u het bewaarde, zijn onze regels veranderd. Hieronder staat wat het toen was, en wat het nu is.

# --- De lijst ---
may-back-answer = Terug naar het antwoord
may-list-title = Lijst ophalen
may-list-people =
    { $count ->
        [one] De lijst bevat één mens: alleen wie het mag.
       *[other] De lijst bevat { $people } mensen: alleen wie het mag.
    }
may-list-recipient = De lijst is voor { $name }.
may-list-fields = Erop staat: { $fields }.
may-list-extra = Zet er ook op wat bedekt hoort te blijven
may-list-extra-names = Volgens uw register blijft dit anders bedekt: { $names }.
may-list-extra-only = Hier is alleen wat bedekt hoort te blijven. Vink aan dat u dat wilt.
may-list-logged = In het logboek komt dat u dit deed, en waarvoor: { $action }.
may-list-no-undo = Ongedaan maken kan niet. Bewaar de lijst niet langer dan nodig.
may-list-type = Typ het aantal mensen om door te gaan:
may-list-number = Aantal mensen
may-list-wrong-number = Typ het getal { $people }
may-list-not = Liever niet
may-list-fetch =
    { $count ->
        [one] Lijst van één mens ophalen
       *[other] Lijst van { $people } mensen ophalen
    }
may-list-working = Wij maken uw lijst
may-ready-title = Uw lijst staat klaar
may-ready-lead =
    { $count ->
        [one] Er staat één mens op.
       *[other] Er staan { $people } mensen op.
    }
may-ready-until = De lijst wacht { $minutes } minuten op u. Daarna is zij weg.
may-ready-fetch = Haal de lijst op

# --- Fouten ---
error-may-too-many = er is geen plaats voor nog een antwoord
error-may-too-many-why = wij bewaren er { $most }
error-may-too-many-do = haal een oud antwoord weg
error-may-other-day = deze lijst kunnen wij niet maken
error-may-other-day-why = een lijst volgt de regels van vandaag, en u vroeg naar een andere dag
error-may-other-day-do = stel de vraag voor vandaag
error-may-elsewhere = deze lijst kunnen wij niet maken
error-may-elsewhere-why = een lijst volgt uw register, en u vroeg iets anders
error-may-elsewhere-do = kies bij het antwoord ‘{ may-elsewhere-ask }’
error-may-no-question = deze vraag kunnen wij niet lezen
error-may-no-question-why = een vraag heeft `facts`: een tekst `sleutel=waarde;…` of een object
error-may-no-question-do = kijk in `docs/reference/facts.md`
error-may-no-day = deze dag bestaat niet
error-may-no-day-why = `as_of` is een dag, zoals `2026-11-26`
error-may-no-day-do = verander de dag, of laat hem weg
