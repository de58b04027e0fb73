# De eerste keer: van niets naar een register, een verklaring en een lijst.

begin-title = Welkom bij Waarborg
begin-need = U heeft nodig: een lijst met klanten, en vijf minuten.
begin-need-none = Geen lijst? Dan slaat u die stap over.
begin-go = Begin
begin-around = Eerst rondkijken
begin-around-hint = Wilt u eerst zien wat Waarborg doet? Dan bouwen wij op deze computer een verzonnen bloemenwinkel.
begin-around-busy = Wij bouwen de voorbeeldwinkel
begin-around-wait = Dit duurt minder dan een minuut. De pagina gaat vanzelf verder.
begin-around-ready = De voorbeeldwinkel staat klaar
begin-around-lead = Bloemhof Deventer is verzonnen, en iedereen erin ook. U kunt niets kapotmaken.
begin-around-how = Boven elke pagina van de winkel staat een knop. Daarmee haalt u de winkel weer weg. Stopt Waarborg, dan gaat de winkel vanzelf weg.
begin-around-open = Open de voorbeeldwinkel
begin-around-back = Terug naar het begin
begin-around-gone = De voorbeeldwinkel is weg
begin-around-gone-lead = Alles is verwijderd, ook wat u erin veranderde.
begin-back = Terug
begin-link = Open de link uit de terminal
begin-link-how = Waar Waarborg is gestart, staat een link. Open die in deze browser.
begin-link-why = Zo kan niemand anders uw kluis maken. De link werkt één keer. Is hij te oud, start Waarborg dan opnieuw.

begin-who-title = Wie bent u?
begin-who-lead = U wordt de eigenaar: u mag alles, en u houdt de sleutels.
begin-name = Uw naam
begin-name-missing = Vul uw naam in
begin-email = Uw e-mailadres
begin-email-hint = Hiermee meldt u zich aan.
begin-email-wrong = Dit e-mailadres mist een @ of een punt, zoals naam@voorbeeld.nl
begin-password = Kies een wachtwoord
begin-password-help = Minstens { $shortest } tekens. Drie of vier losse woorden onthoudt u makkelijk.
begin-password-missing = Kies een wachtwoord
begin-firm = Naam van uw bedrijf
begin-firm-hint = Zoals uw klanten het kennen.
begin-firm-missing = Vul de naam van uw bedrijf in
begin-signs = Hierin staan tekens die niet kunnen
begin-passkey = Een passkey voegt u later toe, bij Instellingen.
password-short = Dit wachtwoord is te kort. Neem minstens 12 tekens
password-common = Dit wachtwoord wordt als eerste geraden. Kies een ander
password-own = Dit wachtwoord lijkt te veel op uw naam of bedrijf. Kies een ander

begin-step-1 = Stap 1 van 8
begin-step-2 = Stap 2 van 8
begin-step-3 = Stap 3 van 8
begin-firm-title = Uw bedrijf
begin-firm-lead = Uw branche vult het register in. Wat u hier invult, komt in uw privacyverklaring.
begin-sector = Wat voor bedrijf heeft u?
begin-sector-none = Geen van deze
begin-sector-none-about = past bij elk bedrijf: klanten, facturen en leveranciers. De rest voegt u zelf toe
begin-sector-missing = Kies wat voor bedrijf u heeft
begin-staff = Heeft u personeel?
begin-staff-hint = Ook oproepkrachten en stagiairs met loon tellen mee.
begin-staff-yes = Ja
begin-staff-yes-about = u krijgt ook lonen, verzuim en sollicitaties in uw register
begin-staff-no = Nee
begin-staff-no-about = die blijven weg. Krijgt u later personeel, dan voegt u ze toe
begin-staff-missing = Kies of u personeel heeft
begin-kvk = KvK-nummer
begin-kvk-hint = Acht cijfers.
begin-kvk-wrong = Een KvK-nummer heeft acht cijfers
begin-address = Adres
begin-address-hint = Straat, nummer, postcode en plaats.
begin-address-missing = Vul het adres van uw bedrijf in
begin-firm-email = E-mailadres voor vragen over gegevens
begin-firm-email-missing = Vul een e-mailadres in waar mensen u bereiken
begin-phone = Telefoonnummer

begin-step-4 = Stap 4 van 8
begin-sheet-title = Uw herstelblad
begin-sheet-lead = Raakt de computer stuk, dan openen { $threshold } van deze { $count } delen uw kluis. Iets anders kan dat niet.
begin-sheet-how = Druk de delen af, of sla ze op en druk ze dan af. Bewaar elk deel op een andere plek, niet bij de computer.
begin-sheet-save = Haal het herstelblad op (PDF)
begin-sheet-file = herstelblad.pdf
begin-share = Deel { $number } van { $count }
sheet-word-title = Heeft u het op papier?
sheet-word-lead = Typ twee woorden over van deel 1. Daarna tonen wij het blad nooit meer.
sheet-word = Woord { $number } van deel 1
sheet-word-missing = Typ het woord over
sheet-word-wrong = Deze woorden staan niet op die plek in deel 1. Kijk nog eens
sheet-have = Ik heb het blad
begin-sheet-lost = Er keek een uur niemand naar het herstelblad, of Waarborg is opnieuw gestart. Het vorige blad tonen wij niet meer.
begin-sheet-lost-what = Maak een nieuw blad. Wat u van het vorige heeft, opent niets meer zodra u twee woorden van het nieuwe invult.
begin-sheet-replaced = Er is intussen een nieuwer herstelblad. Dit blad opent niets meer. Maak het onleesbaar en gooi het weg.
begin-sheet-make = Maak een nieuw herstelblad

begin-no-list = Geen lijst bij de hand?
begin-skip = Sla deze stap over

begin-done-title = Klaar
begin-done-lead = Dit heeft Waarborg voor u ingevuld.
begin-done-register-title = Register
begin-done-register =
    { $count ->
        [one] Eén verwerking is ingevuld.
       *[other] { $count } verwerkingen zijn ingevuld.
    }
begin-done-register-go = Bekijk het register
begin-done-unweighed =
    { $count ->
        [one] Eén belang weegt u nog zelf af. Tot dan mag niet wat erop steunt.
       *[other] { $count } belangen weegt u nog zelf af. Tot dan mag niet wat erop steunt.
    }
begin-done-statement-title = Privacyverklaring
begin-done-statement =
    { $count ->
        [0] Uw verklaring is klaar om te publiceren.
        [one] Uw verklaring staat in concept. Eén ding ontbreekt nog.
       *[other] Uw verklaring staat in concept. { $count } dingen ontbreken nog.
    }
begin-done-statement-go = Kijk de verklaring na
begin-done-people-title = Mensen
begin-done-people =
    { $count ->
        [0] Er is nog niemand ingelezen. Dat kan altijd nog.
        [one] Eén mens staat veilig in uw kluis.
       *[other] { $people } mensen staan veilig in uw kluis.
    }
begin-finish = Naar Vandaag
