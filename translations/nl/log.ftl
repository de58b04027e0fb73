# Het logboek.

# --- De lijst ---
log-title = Logboek
log-lead = Wat er in de kluis gebeurde, het nieuwste eerst. Namen van klanten staan er niet in.
log-check = Controleer het logboek
log-checking = Logboek controleren
log-filter = Zoek
log-filter-kind = Wat
log-filter-actor = Wie
log-filter-from = Vanaf
log-filter-until = Tot en met
log-filter-all = alles
log-filter-everybody = iedereen
log-filter-choose = Kies iets uit de lijst
log-filter-day = Vul een dag in die bestaat, zoals 27-11-2026
log-filter-order = De laatste dag ligt voor de eerste
log-empty = Er zijn geen regels zoals u zoekt.
log-all = Bekijk alle regels
log-list-shown =
    { $count ->
        [one] Eén regel van de { $size }
       *[other] { $shown } van de { $size } regels
    }
log-list-range = Nummer { $oldest } tot en met { $newest }, de nieuwste eerst.
log-list-fitting =
    { $count ->
        [one] Eén regel die past
       *[other] { $shown } regels die passen
    }
log-list-range-one = Nummer { $newest }. Het logboek heeft { $size } regels.
log-list-range-fitting = Nummer { $oldest } tot en met { $newest }, de nieuwste eerst. Het logboek heeft { $size } regels.
log-held-back = aanmelden tegengehouden, te vaak geprobeerd
log-in-by-link = aangemeld met een link
log-link-for = aanmeldlink gemaakt voor { $name }
log-reset-for = link voor een nieuw wachtwoord gemaakt voor { $name }
log-reason = Waarom gekeken
log-when = Wanneer
log-what = Wat
log-who = Wie
log-about-whom = Over wie
log-people =
    { $count ->
        [one] één mens
       *[other] { $number } mensen
    }
log-nobody = niemand
log-older = Ouder
log-newest = Naar de nieuwste
log-back = Terug naar het logboek

# --- Eén regel ---
log-entry-title = Regel { $number }
log-entry-told = Wat er staat
log-entry-covered = Over wie het gaat, staat hier als een kenmerk dat niemand kan lezen zonder de sleutel van die mens.
log-entry-why = Waarom dit mocht, of niet
log-entry-no-decision = Hiervoor hoefden wij de regels niet te vragen.
log-entry-same = klopt
log-entry-look = kijk hiernaar
log-entry-rules = Regels die het beslisten
log-entry-facts = Wat wij van het geval wisten
log-decision-action = Gevraagd
log-decision-day = Op
log-decision-outcome = Antwoord
log-decision-law = Stand van de wet
log-decision-holds = { $comparison }: ja
log-decision-holds-not = { $comparison }: nee
log-entry-proof = Bewijs
log-entry-proof-text = Hiermee ziet een ander dat deze regel in het logboek staat, zonder het logboek zelf.
log-entry-proof-get = Haal het bewijs op
log-proof-file = bewijs
log-entry-more = Meer details
log-entry-place = Plaats in het logboek
log-entry-hash = Kenmerk (SHA-256)

# --- Nakijken ---
log-checked-title = Het logboek is nagerekend
log-check-unbroken = Ongebroken tot { $at }
log-checked-entry = Bekijk de eerste regel die niet klopt
log-checked-what = Wij rekenden elke regel opnieuw uit en legden de uitkomst naast de handtekening.
log-receipt-title = Bewijs nakijken
log-receipt-lead = Iemand toont een bewijs van wissen. Hier ziet u of het echt van u komt. Wij bewaren het niet.
log-receipt-file = Bestand met het bewijs
log-receipt-text = Of plak de tekst van het bewijs
log-receipt-missing = Kies een bestand of plak de tekst
log-receipt-check = Kijk na
log-receipt-genuine = Dit bewijs is echt
log-receipt-proves = U heeft dit wissen in uw logboek gezet, op dit moment en in deze woorden.
log-receipt-says = Wat het bewijs zegt
log-receipt-signed = De woorden die zijn getekend
log-receipt-at = Gewist op
log-receipt-count = Aantal
log-receipt-place = Plaats
log-receipt-of = regel { $index } van { $size }
log-receipt-entry = Bekijk de regel in het logboek
log-receipt-false = Dit bewijs is niet echt
log-receipt-code = Code: { $code }.
log-receipt-receipt-form = Dit is geen bewijs van Waarborg. Een bewijs begint met ‘waarborg receipt 1’ of ‘waarborg clear-out 1’.
log-receipt-receipt-line = Een regel van het bewijs ontbreekt of is beschadigd. Vraag om het hele bestand.
log-receipt-receipt-not-an-erasure = Het bewijs gaat niet over wissen.
log-receipt-receipt-not-done = Het wissen uit dit bewijs is niet gedaan.
log-receipt-receipt-other-subject = Het bewijs is van iemand anders.
log-receipt-receipt-other-content = De woorden van het bewijs zijn veranderd. Vertrouw ze niet.
log-receipt-checkpoint-unsigned = Het is niet met uw sleutels getekend. Het komt van een ander.
log-receipt-checkpoint-signature = De handtekening klopt niet. De tekst is na het tekenen veranderd.
log-receipt-path-root = Deze regel staat niet in uw getekende logboek.
log-receipt-other = Het bewijs is beschadigd of past niet bij uw logboek.
