# Inlezen op het scherm: vier stappen, nakijken, ongedaan maken.

# --- Stappen ---
bring-progress = Voortgang
bring-step-file = Bestand
bring-step-columns = Kolommen nakijken
bring-step-purpose = Doel kiezen
bring-step-check = Inlezen
bring-step-done = (klaar)
bring-safe = Er is nog niets ingelezen.
bring-safe-more = Voorbeelden zijn half afgedekt. Stopt u nu, dan is het bestand direct weg.
bring-unweighed = Niemand heeft uw belang nog afgewogen voor: { $name }. Tot dan kunt u daarvoor niets inlezen.
bring-unweighed-choose = Weeg eerst uw belang af, of kies iets anders
bring-only-look = Wij lezen het bestand alleen om het te herkennen. Tot u klaar bent, wacht het versleuteld.
bring-stop = Stop en gooi het bestand weg
bring-stopped = Gestopt. Het bestand is weg.
bring-change = Wijzig
bring-column = Kolom { $number }
bring-looking = Het bestand nakijken
bring-foreseeing = Vooruitkijken
bring-bringing = Mensen inlezen
bring-undoing = Ongedaan maken

# --- 1 Bestand ---
bring-title = Inlezen
bring-lead = Kies een lijst met mensen. U ziet eerst wat erin staat, en kiest dan wat u bewaart.
bring-early = U heeft nog geen register. Dat komt eerst: het zegt wat u met gegevens doet.
bring-file = Bestand
bring-file-hint = CSV, Excel, OpenDocument of vCard. Hoogstens 50 MB.
bring-rows = Of plak hier uw rijen
bring-rows-hint = Met de koppen op de eerste rij, zoals u ze uit een rekenblad kopieert.
bring-pasted = geplakt.csv
bring-into = Waar gaat het heen?
bring-into-hint = De bestanden uit uw register.
bring-to-columns = Verder: kolommen nakijken
bring-file-missing = Kies een bestand, of plak uw rijen
bring-file-kind = Dit bestand kunnen wij niet lezen. Sla het op als CSV of Excel
bring-file-locked = Dit bestand heeft een wachtwoord. Sla het zonder wachtwoord op
bring-file-size = Het bestand is groter dan 50 MB. Splits het
bring-file-empty = Er staan geen rijen in dit bestand
bring-rows-dropped = U koos ook een bestand. Kies één van beide
bring-into-missing = Kies waar de mensen heen gaan
bring-waiting = Wat nog wacht
bring-waiting-help = Deze bestanden zijn nog niet ingelezen. Na zeven dagen gooien wij ze weg.
bring-waiting-name = Bestand
bring-waiting-since = Sinds
bring-waiting-act = Wat doet u ermee?
bring-go-on = Ga verder
bring-throw = Gooi weg

# --- 2 Kolommen ---
bring-back-file = Terug: ander bestand kiezen
bring-columns-title = Klopt dit?
bring-columns-lead =
    { $count ->
        [one] Wij vonden één kolom en { $rows } in { $name }, voor { $file }.
       *[other] Wij vonden { $count } kolommen en { $rows } in { $name }, voor { $file }.
    } Kijk na wat het is en wat u echt nodig heeft.
bring-columns-rows =
    { $count ->
        [one] één rij
       *[other] { $rows } rijen
    }
bring-first = Kijk hier eerst naar
bring-known = Herkend
bring-head-column = Kolom en voorbeeld
bring-head-is = Dit is
bring-head-kind = Soort gegeven
bring-head-act = Wat doet u ermee?
bring-change-what = wat dit is: kolom
bring-what-to-do = Wat doet u met kolom
bring-keep = Bewaren
bring-leave = Weglaten
bring-not-read = Wordt niet ingelezen
bring-is-left = Wordt weggelaten
bring-unknown = Niet herkend
bring-tag-ordinary = Gewoon
bring-tag-harmful = Gevoelig
bring-tag-none = Geen persoonsgegeven
bring-tag-special = Bijzonder: { $kind }
bring-tag-criminal = Strafrechtelijk
bring-tag-forbidden = Verboden
bring-tag-sensitive = Nummer van de overheid: { $kind }
bring-refused = Dit mag u hiervoor niet bewaren: { $rules }. Wij lezen de kolom niet in.
bring-no-field = Geen van uw doelen heeft dit nodig.
bring-filled = { $field } komt al uit een andere kolom.
bring-empty = Er staat niets in.
bring-left = U laat dit weg.
bring-grave = Dit kan mensen hard raken. Weglaten mag altijd.
bring-inside = In de tekst staat ook: { $kinds }. Weglaten mag altijd.
bring-missing =
    { $count ->
        [one] Uw register vraagt om { $fields }. Geen kolom die u bewaart, vult dat.
       *[other] Uw register vraagt om { $fields }. Geen kolom die u bewaart, vult deze.
    }
bring-open =
    { $count ->
        [one] Eén keuze nog nodig.
       *[other] { $count } keuzes nog nodig.
    }
bring-counts =
    { $count ->
        [0] U bewaart geen kolom en laat er { $left } weg.
        [one] U bewaart één kolom en laat er { $left } weg.
       *[other] U bewaart { $count } kolommen en laat er { $left } weg.
    }
bring-to-purpose = Verder: doel kiezen
bring-choose = Kies wat u met de kolom ‘{ $column }’ doet
bring-nothing-kept = Kies ten minste één kolom om te bewaren
bring-examples-show = Toon voorbeelden helemaal
bring-examples-open = Voorbeelden staan nu helemaal in beeld. Op de volgende bladzijde zijn zij weer afgedekt.
bring-reading = Zo lazen wij het bestand: { $how }.
bring-reading-semicolon = puntkomma’s tussen de cellen
bring-reading-comma = komma’s tussen de cellen
bring-reading-tab = tabs tussen de cellen
bring-reading-bar = staande strepen tussen de cellen
bring-reading-other = een ander teken tussen de cellen
bring-reading-letters = tekens als { $encoding }
bring-reading-header = koppen op de eerste rij
bring-reading-no-header = geen koppen
bring-reading-help = Ziet u vreemde tekens of staat alles in één kolom? Zeg dan hoe het bestand is gemaakt.
bring-reading-itself = Zoek het zelf uit
bring-reading-go = Lees opnieuw
bring-reading-none = Zo vonden wij geen rijen. Wij lezen het bestand weer zoals wij het zelf herkenden.
bring-delimiter = Wat staat er tussen de cellen?
bring-delimiter-semicolon = Puntkomma ;
bring-delimiter-comma = Komma ,
bring-delimiter-tab = Tab
bring-delimiter-bar = Staande streep |
bring-encoding = Hoe zijn de tekens bewaard?
bring-encoding-hint = Oudere bestanden van Windows zijn vaak Windows-1252.
bring-header = Wat staat er op de eerste rij?
bring-header-yes = Koppen
bring-header-no = Al gegevens

# --- Een kolom ---
bring-back-columns = Terug: kolommen nakijken
bring-column-title = Wat is kolom ‘{ $column }’?
bring-example = Voorbeeld:
bring-field = Welk gegeven is dit?
bring-field-missing = Kies wat dit is
bring-leave-out = Weglaten
bring-leave-out-hint = De kolom wordt niet ingelezen.
bring-change-save = Bewaar

# --- 3 Doel ---
bring-back-purpose = Terug: doel kiezen
bring-purpose-title = Waarvoor heeft u dit nodig?
bring-purpose-lead = Dit zijn de doelen uit uw register. Kies waarvoor u deze mensen inleest.
bring-purpose = Doel
bring-purpose-missing = Kies een doel
bring-purpose-bar = U kunt straks alles nog nakijken.
bring-means = Wat betekent dit:
bring-ground-consent = Grond: toestemming.
bring-ground-contract = Grond: overeenkomst.
bring-ground-legal-obligation = Grond: wettelijke plicht.
bring-ground-vital = Grond: levensbelang.
bring-ground-public-task = Grond: publieke taak.
bring-ground-legitimate-interest = Grond: gerechtvaardigd belang.
bring-ground-none = Grond: nog niet gekozen.
bring-customers = Wie zijn deze mensen?
bring-customer = Zijn het klanten?
bring-customer-current = Ja, het zijn klanten
bring-customer-until = Niet meer, zij waren klant
bring-customer-none = Nee, of dat weten wij niet
bring-until = Klant tot
bring-until-hint = Bijvoorbeeld 27-11-2025.
bring-if-until = (als zij klant waren)
bring-until-dropped = Deze dag telt alleen als zij klant waren. Kies dat, of maak dit veld leeg
bring-optout = Reclame
bring-optout-yes = Zij konden reclame weigeren toen zij hun adres gaven
bring-optout-no = Dat zij reclame konden weigeren, is niet gezegd
bring-clock = Vanaf welke dag telt de bewaartermijn?
bring-clock-runs = Voor iedereen in deze lijst. Laat u dit leeg, dan telt de dag van vandaag.
bring-clock-waits = Voor iedereen in deze lijst. Is het nog niet zo ver? Laat dit dan leeg.
bring-clock-collected = Op welke dag kreeg u deze gegevens?
bring-clock-last-contact = Wanneer had u voor het laatst contact?
bring-clock-last-change = Wanneer zijn deze gegevens voor het laatst veranderd?
bring-clock-end-of-relation = Wanneer eindigde de relatie met deze mensen?
bring-clock-end-of-financial-year = Van welke dag zijn deze stukken?
bring-clock-end-of-procedure = Wanneer was de sollicitatie afgelopen?
bring-clock-end-of-employment = Wanneer eindigde het dienstverband?
bring-clock-end-of-reintegration = Wanneer was de re-integratie klaar?
bring-clock-transaction = Op welke dag was de transactie?
bring-told = Weten zij ervan?
bring-informed = Heeft u deze mensen verteld wat u met hun gegevens doet?
bring-informed-yes = Ja
bring-informed-no = Nog niet
bring-informed-no-hint = Dan mag er nog niets in. U leest straks hoe het wel mag.
bring-informed-missing = Kies of deze mensen ervan weten
bring-informed-dropped = U vinkte aan wat de tekst vertelde. Kies dan ja, of haal de vinkjes weg
bring-if-told = (als u ja kiest)
bring-recipients = De tekst zei ook wie de gegevens krijgt
bring-recipients-hint = Vink dit alleen aan als het er echt stond.
bring-too = Waarover ging de tekst nog meer?
bring-too-hint = Ook hiervoor dient dit bestand. Weten mensen er niets van? Dan mag u hun gegevens er niet voor gebruiken.
bring-told-text = Welke tekst kregen zij?
bring-told-text-hint = Vul dit in als u ja kiest. Wij bewaren de tekst als bewijs.
bring-told-text-missing = Vul in welke tekst zij kregen
bring-told-proposal = Onze privacyverklaring, versie { $number } van { $day }, zoals die op onze website staat.
bring-told-other-version = Op { $day } was een andere versie openbaar: { $text }
bring-told-no-version = Op { $day } was nog geen privacyverklaring gepubliceerd. Vul de tekst in die zij toen kregen
bring-told-way = Hoe?
bring-told-on = Op welke dag?
bring-told-on-hint = Bijvoorbeeld 27-11-2026.
bring-consent = Zeiden zij ja?
bring-consent-help = Alleen nodig bij een doel met toestemming als grond.
bring-consent-text = Waar zeiden zij ja op?
bring-consent-text-missing = Vul in waar zij ja op zeiden
bring-if-consent = (bij een doel met toestemming)
bring-consent-dropped = Het doel dat u koos, steunt niet op toestemming. Kies een ander doel, of maak dit leeg
bring-consent-lacks = Er mist iets: deze toestemming telt niet
bring-consent-way = Hoe?
bring-consent-on = Op welke dag?
bring-consent-on-hint = Bijvoorbeeld 27-11-2026.
bring-way-missing = Kies hoe dat ging
bring-way-form = Een formulier of webpagina
bring-way-email = E-mail
bring-way-phone = Telefoon
bring-way-paper = Op papier
bring-way-person = Zij zeiden of hoorden het zelf, ter plekke
bring-way-list = Uit een lijst van een ander
bring-day-wrong = Vul een dag in die bestaat, zoals 27-11-2026
bring-day-late = Deze dag kan niet na vandaag liggen
bring-to-check = Verder: nakijken

# --- 4 Inlezen ---
bring-check-title = Klopt alles?
bring-check-lead =
    { $count ->
        [one] Eén rij staat klaar. Er is nog niets ingelezen.
       *[other] { $rows } rijen staan klaar. Er is nog niets ingelezen.
    }
bring-head-question = Vraag
bring-head-answer = Antwoord
bring-answer-list = Bestand
bring-answer-rows = Rijen
bring-answer-into = Gaat naar
bring-answer-kept = Wat u bewaart
bring-answer-left = Wat u weglaat
bring-answer-purpose = Doel
bring-answer-customer = Klanten
bring-answer-optout = Reclame
bring-answer-ends = Mag blijven
bring-answer-informed = Weten zij ervan?
bring-answer-recipients = Weten zij wie het krijgt?
bring-answer-too = De tekst ging ook over
bring-answer-consent = Toestemming
bring-answer-marks = Hoe zij ja zeiden
bring-customer-until-day = Zij waren klant tot { $day }
bring-heard = Op { $day }, { $way }: “{ $text }”
bring-ends-on = Tot en met { $day }
bring-ends-open = De bewaartermijn loopt nog niet. Die begint pas bij een einde, of als iemand toestemming intrekt.
bring-yes = Ja
bring-no = Nee
bring-none = Niets
bring-stays-out = Dit houdt de wet buiten
bring-stays-out-help = Met wat u invulde, mogen deze kolommen niet mee.
bring-then = Wat er straks gebeurt
bring-will-new = Nieuwe mensen
bring-will-joined = Rijen van iemand die er al is
bring-will-same = Rijen die niets nieuws zeggen
bring-will-erased = Overgeslagen: eerder verwijderd
bring-will-nobody = Overgeslagen: zonder naam of adres
bring-then-same = Wie er al is, krijgt alleen wat nieuw is. Dubbele rijen worden één mens.
bring-then-clocks = Een lijst is geen contact: wat er al staat, blijft niet langer staan.
bring-then-undo = U kunt het zeven dagen lang ongedaan maken.
bring-problems =
    { $count ->
        [one] Eén deel van het bestand konden wij niet lezen.
       *[other] { $count } delen van het bestand konden wij niet lezen.
    }
bring-check-bar = Daarna is het bestand zelf weg.
bring-over = De bewaartermijn van deze mensen is al voorbij, sinds { $day }
bring-over-why = Niemand mag zulke gegevens nog gebruiken, dus wij lezen ze niet in. Klopt de dag niet? Wijzig hem dan.
bring-go = Inlezen
bring-tell-first = Vertel het deze mensen eerst
bring-tell-first-why = De wet verbiedt gegevens te bewaren van mensen die daar niets van weten.
bring-tell-first-publish = Publiceer uw privacyverklaring. Zij is al voor u geschreven.
bring-tell-first-go = Lees en publiceer
bring-tell-first-send = Stuur deze mensen het adres ervan, of vertel het hun zelf.
bring-tell-first-back = Kom dan hier terug en kies bij ‘Weten zij ervan?’: ja. Uw bestand wacht zeven dagen, versleuteld.
bring-nothing-fits = Zo mag er niets in. Kies een ander doel, of vul in wat deze mensen weten.
bring-done =
    { $count ->
        [0] Gedaan. Er zijn geen nieuwe mensen. Ongedaan maken kan tot { $day }.
        [one] Gedaan. Eén mens is ingelezen. Ongedaan maken kan tot { $day }.
       *[other] Gedaan. { $people } mensen zijn ingelezen. Ongedaan maken kan tot { $day }.
    }
bring-joined =
    { $count ->
        [one] Eén rij is van iemand die er al was.
       *[other] { $rows } rijen zijn van iemand die er al was.
    }
bring-same =
    { $count ->
        [one] Eén rij zei niets nieuws.
       *[other] { $rows } rijen zeiden niets nieuws.
    }
bring-erased =
    { $count ->
        [one] Eén rij sloegen wij over: eerder verwijderd.
       *[other] { $rows } rijen sloegen wij over: eerder verwijderd.
    }
bring-nobody =
    { $count ->
        [one] Eén rij sloegen wij over: zonder naam of adres.
       *[other] { $rows } rijen sloegen wij over: zonder naam of adres.
    }

# --- Gedaan en ongedaan ---
bring-done-title = Ingelezen
bring-fact-at = Wanneer
bring-fact-into = Waarheen
bring-fact-people = Nieuwe mensen
bring-fact-records = Kaarten
bring-fact-undo = Ongedaan maken
bring-undo-until = Kan tot { $day }
bring-undo-over = Kan niet meer
bring-undo-running = Kan zodra het inlezen klaar is
bring-was-undone = Is al ongedaan gemaakt
bring-to-history = Geschiedenis van dit bestand
bring-to-data = Naar gegevens
bring-another = Lees nog een lijst in
bring-left-title = Rijen die niet lukten
bring-left-fetch = Rijen die niet lukten ({ $rows }) ophalen
bring-left-until = U krijgt een CSV-bestand met de rijen en de reden. Het staat { $minutes } minuten klaar.
bring-left-cut = Het zijn alleen de eerste { $rows }: er waren er meer.
bring-left-look = Bekijk wat niet lukte
bring-left-name = overgeslagen-rijen.csv
bring-left-row = Rij in het bestand
bring-left-why = Waarom niet ingelezen
bring-left-erased = op eigen verzoek verwijderd
bring-left-nobody = geen naam, adres of nummer
bring-undo = Maak ongedaan
bring-undo-title = Maak dit inlezen ongedaan
bring-undo-lead = Wat hiermee kwam, gaat weer weg.
bring-undo-goes =
    { $count ->
        [0] Op { $day } kwam er een lijst in { $file }. Niemand gaat daardoor helemaal weg.
        [one] Op { $day } kwam er een lijst in { $file }. Eén mens gaat weer helemaal weg.
       *[other] Op { $day } kwam er een lijst in { $file }. { $people } mensen gaan weer helemaal weg.
    }
bring-undo-kept = { $count ->
    [one] Dit kan nu niet. Van één mens moeten de gegevens blijven: ze zijn afgeschermd, of u bewaart ze toch.
   *[other] Dit kan nu niet. Van { $people } mensen moeten de gegevens blijven: ze zijn afgeschermd, of u bewaart ze toch.
}
bring-undo-others =
    { $count ->
        [one] Van één mens gaat weg wat erbij kwam, en de rest blijft.
       *[other] Van { $people } mensen gaat weg wat erbij kwam, en de rest blijft.
    }
bring-undo-together = Samen zijn dat { $people } mensen.
bring-undo-effect-1 = Alles wat met deze lijst kwam, wordt gewist.
bring-undo-effect-2 = Wat er al was, blijft.
bring-undo-effect-3 = Wilt u het terug? Lees het bestand dan opnieuw in.
bring-undo-late = De tijd om dit ongedaan te maken is voorbij, of het is al gedaan.
bring-undo-button = Haal alles weg
bring-keep-all = Terug: laat alles staan
bring-undone =
    { $count ->
        [0] Gedaan. Wat met deze lijst kwam, is weg.
        [one] Gedaan. Eén mens is weggehaald.
       *[other] Gedaan. { $people } mensen zijn weggehaald.
    }
bring-undone-others =
    { $count ->
        [one] Van één mens is weg wat erbij kwam, en de rest bleef.
       *[other] Van { $people } mensen is weg wat erbij kwam, en de rest bleef.
    }

# --- Fouten ---
error-bring-gone = dit bestand wacht niet meer
error-bring-gone-why = het is ingelezen, weggegooid, of het wachtte langer dan zeven dagen
error-bring-gone-do = kies het bestand opnieuw
error-bring-under-way = dit bestand wordt nu ingelezen
error-bring-under-way-why = u of een collega heeft op Inlezen gedrukt
error-bring-under-way-do = wacht tot het inlezen klaar is en kijk dan bij uw gegevens
error-bring-no-file = uw register kent dit bestand niet meer
error-bring-no-file-why = iemand heeft het register gewijzigd
error-bring-no-file-do = gooi deze lijst weg en kies opnieuw waar zij heen gaat
error-bring-left-gone = de rijen die niet lukten, staan niet meer klaar
error-bring-left-gone-why = zij wachten een kwartier, en alleen voor wie de lijst inlas
error-bring-left-gone-do = lees de lijst opnieuw in: wie er al is, komt er niet dubbel in
