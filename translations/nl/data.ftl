# Gegevens: bestanden, mensen, wat u voor hen kunt doen, en opruimen.

# --- Overal ---
data-back = Alle gegevens
data-back-person = Terug naar deze mens
data-cancel = Doe dit niet
data-choose = Kies
data-nameless = Mens zonder naam
data-withheld-name = Afgeschermde mens
data-restricted-tag = afgeschermd
data-damaged-name = Mens die wij niet kunnen lezen
data-damaged = De gegevens zijn beschadigd. Zet zo nodig een back-up terug.
data-cards = { $count ->
    [one] één kaart
   *[other] { $number } kaarten
}
data-of-people = { $count ->
    [one] één mens
   *[other] { $people } mensen
}
data-file-gone = Een bestand dat niet meer in uw register staat
data-kind-ordinary = gewoon
data-kind-sensitive = gevoelig
data-kind-special = bijzonder
data-kind-criminal = strafrechtelijk
data-kind-national-number = nationaal nummer
data-kind-none = geen persoonsgegeven
data-purpose-ground = { $purpose } ({ $ground })
data-covered-note = Namen en adressen zijn half afgedekt. Kies een mens om meer te zien.
data-way = Hoe hoorde u dit?
data-way-missing = Kies hoe u dit hoorde
data-day = Op welke dag?
data-day-hint = Bijvoorbeeld 27-11-2026
data-day-wrong = Deze dag bestaat niet. Schrijf bijvoorbeeld 27-11-2026
data-day-future = Dit moment moet nog komen. Kies een dag tot en met vandaag
data-time = Hoe laat?
data-time-hint = Bijvoorbeeld 14:30
data-time-wrong = Dit is geen tijd. Schrijf bijvoorbeeld 14:30
data-note = Waaruit blijkt het?
data-note-hint = Zoals de naam van een brief. Wij verzegelen dit bij deze mens.
data-number = Hoeveel mensen zijn het?
data-number-hint = Typ het aantal. Zo weet u zeker dat u dit bedoelt.
data-number-wrong = Het gaat om { $number } mensen. Typ dat aantal
data-what-happens = Wat er gebeurt

# --- Bestanden ---
data-lead = { $count ->
    [0] U bewaart nog van niemand iets.
    [one] U bewaart gegevens van één mens.
   *[other] U bewaart gegevens van { $number } mensen.
}
data-lead-staff = Hier staan de bestanden waarmee u werkt.
data-no-register = Er is nog geen register. Zonder register mag hier niets staan.
data-empty = Hier komen uw bestanden te staan, zoals klanten, leveranciers en personeel.
data-files = Uw bestanden
data-import = Inlezen
data-look = Bekijk
data-people = { $count ->
    [0] Nog niemand
    [one] 1 mens
   *[other] { $number } mensen
}
data-never-imported = Nog niets ingelezen.
data-imported = Het laatst ingelezen op { $day }.
data-seen-by = Te zien voor: { $names }.
data-and-more = { $count ->
    [one] { $names } en één ander
   *[other] { $names } en { $count } anderen
}
data-overdue = { $count ->
    [one] Eén kaart is over zijn bewaartermijn.
   *[other] { $number } kaarten zijn over hun bewaartermijn.
}
data-overdue-look = Kijk wat weg mag

# --- Zoeken ---
data-search-title = Zoek een mens
data-search-words = Zoek een mens
data-search-words-hint = Naam, e-mailadres, telefoonnummer of klantnummer. Een naam hoeft niet precies goed.
data-search-lead = Wie zoekt u? Elke zoektocht staat in het logboek.
data-search-go = Zoek
data-search-missing = Vul in wie u zoekt
data-search-over = Deze zoektocht is voorbij. Zoek opnieuw.
data-search-many = Hier passen meer dan { $most } mensen bij. Noem meer, zoals een postcode of voornaam.
data-search-none = Wij vonden niemand.
data-search-found = { $count ->
    [one] Wij vonden één mens.
   *[other] Wij vonden { $number } mensen.
}
data-search-first = Wij vonden { $number } mensen. Dit zijn de eerste { $shown }. Noem meer om te kiezen.
data-search-try = Probeer alleen de achternaam, of een deel van het adres. Misschien is deze mens gewist.
data-search-result = Gevonden mensen
data-rows-caption = Mensen, met hun gegevens half afgedekt
data-rows-who = Wie
data-rows-file = Bestand
data-rows-more = Wat wij bewaren

# --- Eén bestand ---
data-tabs = Delen van dit bestand
data-tab-people = Mensen
data-tab-columns = Kolommen
data-tab-viewers = Wie kijkt mee
data-tab-history = Geschiedenis
data-file-kept = Bewaartermijn: { $term }.
data-file-empty = In dit bestand staat nog niemand. Na het inlezen staan hier de mensen, half afgedekt.
data-file-no-more = Hier staat niemand meer. Ga terug naar het begin.
data-file-covered = Hier staan hoogstens { $most } mensen per pagina, half afgedekt. Dat u kijkt, staat in het logboek.
data-auditor = U ziet welke kolommen er zijn en wie ze gebruikt. Waarden van mensen ziet u niet.
data-pages = Bladeren
data-first-page = Terug naar het begin
data-next-page = Volgende mensen
data-columns-caption = Kolommen, met soort, doel en bewaartermijn
data-column = Kolom
data-column-kind = Soort
data-column-purpose = Waarvoor en waarom het mag
data-column-kept = Hoe lang
data-column-covered = (extra afgedekt)
data-column-unused = Geen verwerking gebruikt dit. Heeft u het nodig?
data-kept-why = Waarom zo lang
data-sensitive-note = “Gevoelig” is ons eigen woord: de wet noemt het gewoon, maar lekken doet pijn.
data-viewers-activities = Waarvoor het wordt gebruikt
data-viewers-none = Geen verwerking gebruikt dit bestand.
data-viewers-activity = Verwerking
data-viewers-purpose = Waarvoor
data-viewers-fields = Kolommen
data-viewers-people = Wie hier kan kijken
data-viewers-logged = Wie kijkt, staat in het logboek.
data-sees-owner = eigenaar: alle kolommen
data-sees-officer = privacy officer: alle kolommen
data-sees-staff = medewerker: de kolommen van het eigen werk
data-sees-auditor = lezer: geen waarden
data-imports = Ingelezen
data-imports-none = In dit bestand is nog niets ingelezen.
data-import-told = { $count ->
    [one] Eén nieuwe mens, { $cards }
   *[other] { $people } nieuwe mensen, { $cards }
}
data-import-running = Dit is nog bezig.
data-import-undone = Dit is ongedaan gemaakt.
data-import-until = Ongedaan maken kan tot { $day }.
data-changes = Veranderd in het register
data-changes-none = Er is aan dit bestand nog niets veranderd.
data-change-first = Het register ging in.

# --- Eén mens ---
data-person-title = Een mens
data-person-lead = Dit bewaren wij. De waarden zijn half afgedekt.
data-person-id = Kenmerk van deze mens:
data-restricted = Afgeschermd: bewaren mag, gebruiken niet.
data-restricted-since = Afgeschermd sinds { $day }: bewaren mag, gebruiken niet.
data-objected = Deze mens wil geen reclame.
data-objected-since = Deze mens wil sinds { $day } geen reclame.
data-no-records = Van deze mens staat hier nu geen kaart.
data-sealed = verzegeld
data-record-held = De bewaartermijn is voorbij. U bewaart deze kaart nog, en niemand mag hem gebruiken.
data-record-over = De bewaartermijn is voorbij. Deze kaart wacht op opruimen, en niemand mag hem gebruiken.
data-record-withheld = De gegevens zijn afgeschermd. Wij openen ze niet.
data-since = Bij u sinds { $day }.
data-since-imported = Ingelezen op { $day }.
data-until = Mag blijven tot en met { $day } ({ $term }).
data-until-open = De bewaartermijn loopt nog niet ({ $term }).
data-events = Wat er is gezegd en verteld
data-events-none = Er is nog niets vastgelegd.
data-acts = Wat u kunt doen
data-act-correct = Corrigeer
data-act-restrict = Scherm af
data-act-unrestrict = Geef weer vrij
data-act-object = Mail geen reclame meer
data-act-unobject = Laat reclame weer toe
data-act-consent = Leg toestemming vast
data-act-withdraw = Trek toestemming in
data-act-tell = Leg vast wat u vertelde
data-act-untell = Haal terug dat deze mens het weet
data-act-copy = Maak een kopie
data-act-erase = Verwijder
data-why = Waarom u dit heeft
data-why-none = Geen verwerking in uw register gebruikt deze gegevens.
data-source-subject = Van deze mens zelf
data-source-other = Van iemand anders
data-source-public-source = Uit een openbare bron
data-why-told = Deze mens weet ervan.
data-why-untold = Nog niet vastgelegd dat deze mens ervan weet.
data-recipients = Wie het krijgt
data-recipients-none = Niemand buiten uw bedrijf
data-told = Deze mens is hierover geïnformeerd.
data-not-told = Dat deze mens dit weet, is nog niet vastgelegd.
data-consents = Toestemming
data-consents-none = Er is geen toestemming vastgelegd.
data-consent-given = gegeven
data-consent-withdrawn = ingetrokken
data-requests = Verzoeken
data-requests-look = Bekijk alle verzoeken
data-more = Meer details

# --- Laten zien ---
data-show-title = Laat de waarden zien
data-show-logged = Wie kijkt, waarvoor en waarom: het staat in het logboek.
data-show-go = Toon
data-show-nothing = Voor deze mens is er nu niets dat u mag openen.
data-reason = Waarom kijkt u?
data-reason-asked = De klant vraagt erom
data-reason-order = Voor een bestelling of opdracht
data-reason-payment = Voor een betaling of factuur
data-reason-contact = Om contact op te nemen
data-reason-check = Om na te gaan of het klopt
data-reason-request = Voor een verzoek over gegevens
data-reason-other = Iets anders
data-reason-missing = Kies waarom u kijkt
data-activity = Voor welk werk?
data-activity-missing = Kies voor welk werk u kijkt
data-extra = Toon ook wat extra is afgedekt
data-extra-names = Het gaat om: { $names }
data-extra-only = Voor dit werk is alles extra afgedekt. Vink aan dat u het wilt zien
data-shown-title = Dit zijn de waarden
data-shown-lead = U ziet wat nodig is voor { $activity } ({ $purpose }).
data-shown-until = Na vijf minuten dekken wij dit vanzelf weer af.
data-shown-nothing = Voor dit werk staat er niets.
data-cover = Dek weer af
data-refused-title = Dit mag niet
data-refused-verdict = Nee
data-refused-why = Waarom
data-refused-ways = Zo mag het wel
data-refused-open = Dit weten wij nog niet
data-refused-logged = Dat u het vroeg, staat in het logboek. Er is niets geopend.
data-refused-unweighed = Dit steunt op uw belang. Niemand heeft dat nog afgewogen. Tot dan mag dit niet.

# --- Corrigeren ---
data-correct-title = Corrigeer een gegeven
data-correct-lead = U verandert één gegeven in { $file }.
data-correct-effect-1 = De oude waarde verdwijnt. Zoeken vindt alleen nog de nieuwe.
data-correct-effect-2 = In het logboek staat wie het deed en wanneer. De waarde staat er niet.
data-correct-effect-3 = Gaf u dit door aan anderen? Vertel hun dan ook wat er anders is.
data-correct-article = Recht op rectificatie: AVG art. 16 en 19.
data-correct-button = Corrigeer
data-correct-field = Wat klopt er niet?
data-correct-field-missing = Kies wat er niet klopt
data-correct-value = Wat moet er staan?
data-correct-value-missing = Vul in wat er moet staan, of vink aan dat het weg moet
data-correct-away = Dit gegeven moet weg
data-correct-both = Kies: een nieuwe waarde, of weg
data-correct-right = Alles van deze mens klopt nu weer
data-correct-right-hint = Er staat vast dat gegevens van deze mens niet kloppen. Zonder vinkje blijft dat zo.
data-correct-required = Zonder dit gegeven kan de kaart niet bestaan. Vul een nieuwe waarde in
data-correct-text = Gecorrigeerd: { $field }
data-correct-done = Gedaan. { $field } is gecorrigeerd.

# --- Afschermen en vrijgeven ---
data-restrict-title = Scherm deze mens af
data-restrict-lead = U bewaart de gegevens dan nog, en gebruikt ze niet.
data-restrict-effect-1 = Elk gebruik wordt geweigerd, ook door u.
data-restrict-effect-2 = Het kan nog wel met toestemming die hierna komt.
data-restrict-effect-3 = Voordat u weer vrijgeeft, vertelt u het deze mens.
data-restrict-effect-4 = Gaf u de gegevens door? Vertel het de ontvangers.
data-restrict-article = Recht op beperking: AVG art. 18 en 19.
data-restrict-button = Scherm af
data-restrict-why = Waarom?
data-restrict-why-disputed = Deze mens zegt dat de gegevens niet kloppen
data-restrict-why-unlawful = Wij mochten ze niet hebben, en zij moeten toch blijven
data-restrict-why-claim = Deze mens heeft ze nodig voor een rechtszaak
data-restrict-why-objection = Deze mens maakte bezwaar, en wij zoeken het nog uit
data-restrict-why-missing = Kies waarom
data-restrict-done = Gedaan. Deze mens is afgeschermd.
data-release-title = Geef deze mens weer vrij
data-release-lead = De gegevens mogen daarna weer gebruikt worden.
data-release-effect-1 = Uw verwerkingen werken weer met deze gegevens.
data-release-effect-2 = Een bezwaar tegen reclame blijft staan.
data-release-article = Vóór het einde vertelt u het: AVG art. 18 lid 3.
data-release-button = Geef vrij
data-release-told = Wij hebben deze mens verteld dat het afschermen eindigt
data-release-told-missing = Vertel het eerst, en vink dat dan aan
data-release-done = Gedaan. De gegevens mogen weer gebruikt worden.

# --- Geen reclame ---
data-object-title = Mail geen reclame meer
data-object-lead = Wie geen reclame wil, krijgt die niet meer. Uitleg hoeft niet.
data-object-effect-1 = Reclame stopt meteen, per e-mail, post en telefoon.
data-object-effect-2 = Berichten over een bestelling mogen nog wel.
data-object-effect-3 = Wij onthouden het, ook bij een volgende lijst.
data-object-article = Recht van bezwaar: AVG art. 21 lid 2 en 3.
data-object-button = Stop met reclame
data-object-done = Gedaan. Deze mens krijgt geen reclame meer.
data-unobject-title = Laat reclame weer toe
data-unobject-lead = Doe dit alleen als deze mens er zelf om vraagt.
data-unobject-effect-1 = Het bezwaar tegen reclame vervalt.
data-unobject-effect-2 = Voor een nieuwsbrief is vaak nog toestemming nodig.
data-unobject-article = AVG art. 21 lid 2; Telecommunicatiewet art. 11.7.
data-unobject-button = Laat weer toe
data-unobject-done = Gedaan. Reclame mag weer, als de rest klopt.

# --- Toestemming ---
data-consent-what = Waarvoor?
data-consent-what-missing = Kies waarvoor
data-consent-text = Welke tekst zag of hoorde deze mens?
data-consent-text-hint = Neem de tekst letterlijk over. Wij bewaren hem als bewijs.
data-consent-text-missing = Vul de tekst in
data-consent-counts = Hoe is het gegeven?
data-consent-counts-hint = Vink alleen aan wat klopt. Mist er één, dan telt de toestemming niet.
data-consent-free = Vrij: wie nee zegt, heeft geen nadeel
data-consent-specific = Specifiek: voor dit ene doel
data-consent-informed = Geïnformeerd: het doel was vooraf verteld
data-consent-active = Actief: deze mens deed zelf iets, zoals een vinkje zetten
data-consent-explicit = Uitdrukkelijk, in een eigen verklaring
data-consent-explicit-hint = Nodig voor bijzondere gegevens.
data-consent-representative = Een ouder of vertegenwoordiger gaf de toestemming
data-give-title = Leg toestemming vast
data-give-lead = Leg vast wat er is gezegd, hoe en wanneer.
data-give-effect-1 = Voor dit doel mag u de gegevens dan gebruiken, als de rest klopt.
data-give-effect-2 = Deze mens kan het altijd intrekken, even makkelijk.
data-give-effect-3 = De tekst, de dag en de manier blijven bewaard als bewijs.
data-give-article = Toestemming: AVG art. 4(11) en 7.
data-give-button = Leg vast
data-give-nothing = In uw register steunt niets op toestemming.
data-give-done = Gedaan. De toestemming is vastgelegd.
data-give-done-lacking = Vastgelegd, maar deze toestemming telt niet: er mist iets.
data-give-done-overtaken = Vastgelegd als geschiedenis. Wat daarna is gezegd of ingetrokken, blijft gelden.
data-withdraw-title = Trek toestemming in
data-withdraw-lead = Wie intrekt, hoeft niet te zeggen waarom.
data-withdraw-effect-1 = Het gebruik voor dit doel stopt meteen.
data-withdraw-effect-2 = Wat eerder gebeurde, blijft rechtmatig.
data-withdraw-effect-3 = Loopt er een bewaartermijn vanaf het intrekken, dan begint die nu.
data-withdraw-article = Intrekken: AVG art. 7 lid 3.
data-withdraw-button = Trek in
data-withdraw-text = Wat werd er gezegd of geschreven?
data-withdraw-nothing = Er is geen toestemming om in te trekken.
data-withdraw-done = Gedaan. De toestemming is ingetrokken.
data-withdraw-done-overtaken = Vastgelegd als geschiedenis. Daarna is opnieuw toestemming gegeven, en die geldt.

# --- Vertellen ---
data-tell-title = Leg vast wat u vertelde
data-tell-lead = U mag gegevens niet gebruiken voor iets waar mensen niets van weten.
data-tell-first = Vertel het eerst, zoals met uw privacyverklaring. Leg het daarna hier vast.
data-tell-effect-1 = Hiermee mag u de gegevens hiervoor gebruiken, als de rest klopt.
data-tell-effect-2 = De tekst, de dag en de manier blijven bewaard als bewijs.
data-tell-effect-3 = Wat u eerder vastlegde, blijft staan.
data-tell-article = Mensen informeren: AVG art. 12, 13 en 14.
data-tell-button = Leg vast dat zij het weten
data-tell-final = Leg alleen vast wat u echt heeft verteld. Was het een vergissing? Dan haalt u het terug, en blijft ook dat bewaard.
data-tell-back = Terug naar de bestanden
data-tell-what = Waarover vertelde u?
data-tell-text = Welke tekst was het?
data-tell-text-hint = Neem de tekst letterlijk over, of noem uw privacyverklaring.
data-tell-text-missing = Vul in wat u vertelde
data-tell-way = Hoe vertelde u het?
data-tell-way-missing = Kies hoe u het vertelde
data-tell-sure = Ja, al deze mensen kregen deze tekst
data-tell-sure-missing = Vink aan dat zij allemaal deze tekst kregen
data-tell-too = Waarover vertelde deze tekst nog meer?
data-tell-too-hint = Vink alleen aan wat echt in de tekst stond. Achter elke naam staat hoeveel mensen het zijn.
data-tell-untold = { $count ->
    [0] Iedereen hierin weet het.
    [one] Van één mens staat nog niet vast dat die het weet.
   *[other] Van { $people } mensen staat nog niet vast dat zij het weten.
}
data-tell-all = { $count ->
    [0] { $activity }: iedereen in { $file } weet het al.
    [one] { $activity }: van één mens in { $file } staat nog niet vast dat die het weet.
   *[other] { $activity }: van { $people } mensen in { $file } staat nog niet vast dat zij het weten.
}
data-tell-busy = Wij leggen het vast
data-tell-done-one = Gedaan. Het staat vast dat deze mens dit weet: { $activity }.
data-tell-done = { $count ->
    [one] Gedaan. Van één mens staat nu vast dat die het weet.
   *[other] Gedaan. Van { $people } mensen staat nu vast dat zij het weten.
}
data-tell-owed = { $count ->
    [0] Van iedereen staat vast dat die weet wat u doet.
    [one] Van één mens staat nog niet vast dat die alles weet wat u doet.
   *[other] Van { $people } mensen staat nog niet vast dat zij alles weten wat u doet.
}
data-tell-go = Leg vast
data-tell-others = Per verwerking bekijken of terughalen

# --- Toch niet verteld ---
data-untell-title = Haal terug dat zij het weten
data-untell-lead = Legde u bij vergissing vast dat deze mens iets weet? Haal dat hier terug.
data-untell-effect-1 = Daarna mag u de gegevens hiervoor niet meer gebruiken, tot u het echt vertelt.
data-untell-effect-2 = Niets wordt gewist. In de geschiedenis staan de vergissing en wat u nu vastlegt.
data-untell-effect-3 = Wat u met de gegevens al deed, wordt hiermee niet goed.
data-untell-effect-4 = Vertelde u het wel, maar op een andere dag? Leg het daarna opnieuw vast.
data-untell-article = U moet kunnen laten zien wat u vertelde: AVG art. 5 lid 2, 13 en 14.
data-untell-button = Haal het terug
data-untell-nothing = Van deze mens staat niet vast dat die iets weet. Er is niets om terug te halen.
data-untell-why = Wat ging er mis?
data-untell-why-hint = Bijvoorbeeld: de brief ging niet uit.
data-untell-why-missing = Vul in wat er misging
data-untell-sure = Ja, al deze mensen kregen deze tekst toch niet
data-untell-sure-missing = Vink aan dat zij de tekst toch niet kregen
data-untell-text = De tekst was: { $text }
data-untell-all = { $count ->
    [one] { $activity }: van één mens in { $file } staat vast dat die het weet, sinds { $when }.
   *[other] { $activity }: van { $people } mensen in { $file } staat vast dat zij het weten, sinds { $when }.
}
data-untell-back = Terug naar wat is verteld
data-untell-list-title = Bekijk wat is verteld
data-untell-list-lead = Dit legde u vast. Klopt er iets niet? Kies het, en haal het terug.
data-untell-list-none = Van niemand in dit bestand staat vast dat die het weet.
data-untell-go = Bekijk
data-untell-busy = Wij halen het terug
data-untell-done-one = Gedaan. Het staat niet meer vast dat deze mens dit weet: { $activity }.
data-untell-done = { $count ->
    [one] Gedaan. Van één mens staat niet meer vast dat die het weet.
   *[other] Gedaan. Van { $people } mensen staat niet meer vast dat zij het weten.
}

# --- Begin en einde ---
data-noted = Gedaan. Het staat vast. Hieronder ziet u tot wanneer de gegevens mogen blijven.
data-noted-overtaken = Vastgelegd als geschiedenis. Wat daarna is gezegd, blijft gelden.
data-over = Ja, deze dag klopt
data-over-hint = De bewaartermijn is dan al voorbij. Niemand mag de gegevens dan nog gebruiken, en zij gaan weg.
data-over-missing = Klopt de dag? Vink dat dan aan. Anders wijzigt u hem
data-relation-act = Leg vast of u nog zaken doet
data-relation-title = Doet u nog zaken met deze mens?
data-relation-lead = Vanaf het einde loopt soms een bewaartermijn. Ook voor reclame maakt het uit.
data-relation-effect-1 = Is het afgelopen? Dan begint de termijn die daarop wacht.
data-relation-effect-2 = Doet u weer zaken? Dan stopt die termijn.
data-relation-button = Leg vast
data-relation-now = Hoe is het nu?
data-relation-current = Ja, deze mens is klant, lid of leverancier
data-relation-until = Nee, dat is afgelopen
data-relation-missing = Kies of u nog zaken doet
data-relation-day = Sinds welke dag, of tot welke dag?
data-contact-act = Leg contact vast
data-contact-title = Leg vast dat er contact was
data-contact-lead = De bewaartermijn loopt vanaf het laatste contact.
data-contact-effect-1 = De gegevens mogen blijven tot de termijn na dit contact voorbij is.
data-contact-effect-2 = Eerder contact dan wij al weten, verandert niets.
data-contact-effect-3 = Wat al over de termijn is, komt niet terug.
data-contact-button = Leg vast
data-contact-day = Op welke dag was er contact?
data-ended-employment-act = Leg vast: dienstverband afgelopen
data-ended-employment-title = Het dienstverband is afgelopen
data-ended-employment-lead = Vanaf die dag lopen de bewaartermijnen die daarop wachten.
data-ended-employment-effect-1 = Na elke termijn gaan de gegevens weg, of vragen wij het u.
data-ended-employment-effect-2 = Gaat het toch door? Dan legt u dat hier vast, en stopt de termijn.
data-ended-employment-button = Leg vast
data-ended-employment-day = Wat was de laatste dag?
data-ended-procedure-act = Leg vast: sollicitatie afgelopen
data-ended-procedure-title = De sollicitatie is afgelopen
data-ended-procedure-lead = Vanaf die dag loopt de bewaartermijn.
data-ended-procedure-effect-1 = Na de termijn gaan de gegevens weg, of vragen wij het u.
data-ended-procedure-effect-2 = Gaat het toch door? Dan legt u dat hier vast, en stopt de termijn.
data-ended-procedure-button = Leg vast
data-ended-procedure-day = Op welke dag was het afgelopen?
data-ended-reintegration-act = Leg vast: re-integratie klaar
data-ended-reintegration-title = De re-integratie is klaar
data-ended-reintegration-lead = Vanaf die dag loopt de bewaartermijn.
data-ended-reintegration-effect-1 = Na de termijn gaan de gegevens weg, of vragen wij het u.
data-ended-reintegration-effect-2 = Gaat het toch door? Dan legt u dat hier vast, en stopt de termijn.
data-ended-reintegration-button = Leg vast
data-ended-reintegration-day = Op welke dag was het klaar?
data-resumed-employment-act = Leg vast: dienstverband gaat door
data-resumed-employment-title = Het dienstverband gaat door
data-resumed-employment-lead = Stond er een einde vast, dan geldt dat niet meer.
data-resumed-employment-effect-1 = Loopt er al een bewaartermijn? Dan stopt die.
data-resumed-employment-effect-2 = Wij vragen u er een tijd lang niet naar op Vandaag.
data-resumed-employment-button = Leg vast
data-resumed-employment-day = Vanaf welke dag?
data-resumed-procedure-act = Leg vast: sollicitatie gaat door
data-resumed-procedure-title = De sollicitatie gaat door
data-resumed-procedure-lead = Stond er een einde vast, dan geldt dat niet meer.
data-resumed-procedure-effect-1 = Loopt er al een bewaartermijn? Dan stopt die.
data-resumed-procedure-effect-2 = Wij vragen u er een tijd lang niet naar op Vandaag.
data-resumed-procedure-button = Leg vast
data-resumed-procedure-day = Vanaf welke dag?
data-resumed-reintegration-act = Leg vast: re-integratie gaat door
data-resumed-reintegration-title = De re-integratie gaat door
data-resumed-reintegration-lead = Stond er een einde vast, dan geldt dat niet meer.
data-resumed-reintegration-effect-1 = Loopt er al een bewaartermijn? Dan stopt die.
data-resumed-reintegration-effect-2 = Wij vragen u er een tijd lang niet naar op Vandaag.
data-resumed-reintegration-button = Leg vast
data-resumed-reintegration-day = Vanaf welke dag?

# --- Kopie ---
data-copy-title = Maak een kopie
data-copy-lead = Een kopie van alles wat u van deze mens heeft, met de uitleg erbij.
data-copy-effect-1 = Alle gegevens gaan open, ook bijzondere.
data-copy-effect-2 = In het logboek staat wie de kopie maakte.
data-copy-effect-3 = Geef de kopie alleen aan deze mens zelf.
data-copy-article = Recht op inzage en overdracht: AVG art. 15 en 20.
data-copy-button = Maak de kopie
data-copy-others = Staat er iets over een ander in? Haal dat eruit voordat u de kopie geeft (AVG art. 15 lid 4).
data-copy-form = In welke vorm?
data-copy-form-missing = Kies een vorm
data-copy-pdf = Om te lezen (PDF)
data-copy-pdf-hint = Een brief met uitleg
data-copy-json = Voor een ander programma (JSON)
data-copy-json-hint = Alles, met vaste namen
data-copy-csv = Voor een rekenblad (CSV)
data-copy-csv-hint = Een regel per gegeven
data-copy-received = Wanneer kwam het verzoek binnen?
data-copy-received-hint = Vult u dit in, dan wordt de kopie een brief met antwoord
data-copy-received-wrong = Vul de dag in waarop het verzoek binnenkwam
data-copy-identity = Hoe weet u wie deze mens is?
data-copy-identity-hint = Bijvoorbeeld: de vraag kwam van het bekende e-mailadres
data-copy-identity-missing = Vul in hoe u weet wie deze mens is
data-copy-withheld = Wat laat u weg, en waarom?
data-copy-withheld-hint = Bijvoorbeeld: de naam van een ander (AVG art. 15 lid 4)
data-copy-file = kopie-gegevens

# --- Verwijderen ---
data-erase-title = Verwijder deze mens
data-erase-lead = Op verzoek van de mens zelf.
data-erase-goes = { $count ->
    [0] Er gaat geen kaart weg.
    [one] Er gaat één kaart weg.
   *[other] Er gaan { $number } kaarten weg.
}
data-erase-effect-1 = De sleutels worden vernietigd. Daarna kan niemand de gegevens nog openen.
data-erase-effect-2 = Een lijst van een ander brengt deze mens niet ongevraagd terug.
data-erase-effect-3 = Gaf u de gegevens door? Vertel het de ontvangers.
data-erase-keys = Ook met een reservekopie kan niemand ze openen na { $moment }.
data-erase-data = De laatste versleutelde resten zijn weg op { $moment }.
data-erase-article = Recht op wissen: AVG art. 17 en 19.
data-erase-final = Dit kunt u niet ongedaan maken.
data-later-title = Verwijder deze mens
data-later-lead = Er gaat nu geen kaart weg: u bewaart toch wat er is.
data-later-effect-1 = Niemand gebruikt de gegevens nog.
data-later-effect-2 = Ze gaan vanzelf weg zodra u ze niet meer bewaart.
data-later-effect-3 = Deze mens krijgt een bewijs, met de reden.
data-later-article = Recht op wissen, en wat daarvan uitzondert: AVG art. 17 lid 3.
data-later-button = Leg het verzoek vast
data-erase-let-go = Wat u toch bewaart, gebruikt niemand meer. Het gaat weg zodra u het niet meer bewaart.
data-erase-nothing = Van deze mens is nu niets te wissen. Alles wat er is, moet van de wet blijven.
data-erase-sure = Ik heb gezien wat weggaat en wat blijft
data-erase-sure-missing = Vink aan dat u het heeft gezien
data-erase-received = Wanneer kwam het verzoek binnen?
data-erase-received-wrong = Vul een dag in die al is geweest, of laat het leeg
data-erase-told = Wie heeft u al verteld dat het wordt gewist?
data-erase-told-hint = Wie u niet aanvinkt, staat op het bewijs als nog te vertellen (AVG art. 19)
data-erase-keep = Wat blijft om een ander?
data-erase-keep-hint = De wet laat dit alleen toe bij een groot belang van een ander (BW 7:455 lid 2)
data-erase-why = Waarom blijft dat?
data-erase-why-hint = Dit komt op het bewijs te staan
data-erase-why-missing = Vul in waarom dit blijft
data-erase-button = Verwijder voorgoed
data-stays = Dit blijft van de wet nog
data-stays-head-what = Wat
data-stays-head-why = Waarom
data-stays-head-until = Tot wanneer
data-stays-what = { $count ->
    [one] { $file }: 1 kaart
   *[other] { $file }: { $number } kaarten
}
data-stays-until = tot en met { $day }
data-stays-open = de termijn is nog niet begonnen
data-receipt-title = Bewijs van wissen
data-receipt-unopened = Niet alles was nog te openen. Ook dat is gewist. Daaraan herkennen wij deze mens niet in een lijst.
data-receipt-lead = { $count ->
    [0] Gedaan. Het verzoek staat vast. Er is nog geen kaart gewist.
    [one] Gedaan. Eén kaart is gewist.
   *[other] Gedaan. { $number } kaarten zijn gewist.
}
data-receipt-log = In het logboek
data-receipt-once = Geef dit bewijs aan de mens om wie het gaat. Wij bewaren het niet: haal het nu op.
data-receipt-take-paper = Haal de brief op (PDF)
data-receipt-take-text = Haal het bewijs op (tekst)
data-receipt-copies = Wanneer ook de kopieën weg zijn
data-receipt-keys = Niemand kan het nog openen na
data-receipt-data = De laatste resten zijn weg op
data-receipt-entry = Regel in het logboek
data-receipt-check = Zo kijkt iedereen het na
data-receipt-check-text = Met het programma waarborg-verify, zonder ons en zonder internet:
data-receipt-name = bewijs-van-wissen

# --- Opruimen ---
data-clear-title = Opruimen
data-clear-lead = Van deze gegevens is de bewaartermijn voorbij. Niemand mag ze nog gebruiken.
data-clear-none = Er is nu niets dat weg moet. Zodra een termijn voorbij is, staat het hier.
data-clear-told = { $count ->
    [one] Van één mens, samen { $cards }, de oudste sinds { $day }.
   *[other] Van { $people } mensen, samen { $cards }, de oudste sinds { $day }.
}
data-clear-rule = De regel:
data-clear-by-itself = Dit gaat ook vanzelf weg
data-clear-button = { $count ->
    [one] Verwijder van 1 mens
   *[other] Verwijder van { $people } mensen
}
data-clear-back = Terug naar opruimen
data-clear-goes = { $count ->
    [one] Van { $of } gaat { $cards } uit { $file } weg.
   *[other] Van { $of } gaan { $cards } uit { $file } weg.
}
data-clear-effect-1 = Wie verder nergens staat, gaat helemaal weg.
data-clear-effect-2 = Wat nog een termijn heeft, blijft.
data-clear-article = Niet langer dan nodig: AVG art. 5 lid 1 onder e.
data-clear-sure = Ja, verwijder dit
data-clear-sure-missing = Vink aan dat u dit wilt
data-clear-busy = Wij ruimen op
data-clear-longer = Moet dit langer blijven? Wijzig de termijn, met een reden
data-clear-only-stays = Er is nu niets dat weg moet. Dit blijft nog, met een reden.
data-clear-restricted = { $count ->
    [one] Er blijft { $cards }: die is afgeschermd. Zolang dat geldt, gaat hij niet weg.
   *[other] Er blijven { $cards }: die zijn afgeschermd. Zolang dat geldt, gaan ze niet weg.
}
data-clear-held = { $count ->
    [one] Er blijft { $cards } die u toch bewaart. Gebruiken mag niet.
   *[other] Er blijven { $cards } die u toch bewaart. Gebruiken mag niet.
}
data-act-hold = Bewaar toch, want…
data-act-unhold = Bewaar niet langer
data-held-until = U bewaart dit tot en met { $day }, ook na de termijn. { $why }.
data-hold-title = Bewaar toch, want…
data-hold-lead = Wat van deze mens in { $file } staat, blijft een jaar, ook als de termijn eerder voorbij is.
data-hold-goes = { $count ->
    [one] Wat van één mens in { $file } staat, blijft dan nog een jaar.
   *[other] Wat van { $people } mensen in { $file } staat, blijft dan nog een jaar.
}
data-hold-effect-1 = Na de termijn bewaart u het alleen nog hiervoor. Ander gebruik mag dan niet.
data-hold-effect-2 = Een verzoek om verwijdering haalt dit pas weg als u het niet meer bewaart.
data-hold-effect-3 = Na een jaar geldt de gewone termijn weer. Vanzelf gaat het dan niet weg.
data-hold-article = Nodig voor een geschil of een wettelijke plicht: AVG art. 17 lid 3.
data-hold-button = Bewaar toch
data-hold-why = Waarom moet dit blijven?
data-hold-why-claim = Er loopt een geschil of rechtszaak
data-hold-why-inquiry = Een toezichthouder of de Belastingdienst doet onderzoek
data-hold-why-missing = Kies waarom dit moet blijven
data-hold-busy = Wij leggen vast wat blijft
data-hold-done = { $count ->
    [one] Gedaan. Van één mens blijven de gegevens een jaar.
   *[other] Gedaan. Van { $people } mensen blijven de gegevens een jaar.
}
data-hold-done-one = Gedaan. Deze gegevens blijven een jaar, ook als hun termijn eerder voorbij is.
data-unhold-title = Bewaar niet langer dan de termijn
data-unhold-lead = Wat van deze mens in { $file } staat, gaat weg zodra de termijn voorbij is.
data-unhold-effect-1 = Is de termijn al voorbij? Dan gaat het weg zoals het register zegt.
data-unhold-effect-2 = Vroeg deze mens om verwijdering? Dan gaat het vanzelf weg.
data-unhold-article = Niet langer dan nodig: AVG art. 5 lid 1 onder e.
data-unhold-button = Bewaar niet langer
data-unhold-goes = { $count ->
    [one] Wat van één mens in { $file } staat, gaat weg zodra de termijn voorbij is.
   *[other] Wat van { $people } mensen in { $file } staat, gaat weg zodra de termijn voorbij is.
}
data-unhold-done-many = { $count ->
    [one] Gedaan. Voor één mens geldt de gewone termijn weer.
   *[other] Gedaan. Voor { $people } mensen geldt de gewone termijn weer.
}
data-unhold-done = Gedaan. De gewone termijn geldt weer.
data-cleared-title = Dit is opgeruimd
data-cleared-lead = Haal het bewijs op als u het later wilt laten zien: wij bewaren het niet. In het logboek staat het voorgoed.
data-cleared-take-paper = Haal het bewijs op (PDF)
data-cleared-name = bewijs-van-opruimen
data-cleared-file = Bestand
data-cleared-term = De regel
data-cleared-records = Weg
data-cleared-people = Mensen van wie niets meer over is
data-cleared-at = Wanneer
data-clear-done = { $count ->
    [one] Gedaan. Eén kaart is verwijderd. Mensen die helemaal weg zijn: { $people }.
   *[other] Gedaan. { $records } kaarten zijn verwijderd. Mensen die helemaal weg zijn: { $people }.
}
data-clear-apart = { $count ->
    [one] De gegevens van één mens zijn beschadigd. Die staan er nog.
   *[other] De gegevens van { $people } mensen zijn beschadigd. Die staan er nog.
}
