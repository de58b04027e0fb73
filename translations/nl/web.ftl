# De omlijsting van elke pagina: menu, voet, fouten, aanmelden, de kluis openen.

# --- Omlijsting ---
web-skip = Naar de inhoud
web-optional = (hoeft niet)
web-next = Verder
web-keep = Bewaar
web-problem = Er is een probleem
web-moved = Dit is intussen veranderd. Kijk opnieuw, en bevestig het dan.
web-fault-title = Fout: { $title }
web-too-long = Dit is te lang. Er passen { $longest } tekens
web-sent-late = U was intussen afgemeld en weer aangemeld. Dit is daarom nog niet gedaan. Kijk het na en verstuur het opnieuw.
web-was-done = Dit was al gedaan. Er is niets dubbel gedaan.
web-rules-until = Regels bijgewerkt tot { $day }
web-other-language = English
web-about = Over Waarborg
web-accessibility = Toegankelijkheid
web-to-start = Naar het begin
web-mention = Blijft het zo? Noem dan code { $code }.
web-demo-name = Voorbeeld
web-demo = U kijkt rond in een verzonnen bloemenwinkel. Niemand hierin bestaat echt.
web-demo-leave = Weg met de voorbeeldwinkel
web-missing-email = Vul uw e-mailadres in
web-missing-password = Vul uw wachtwoord in

# --- Menu ---
menu-main = Hoofdmenu
menu-menu = Menu
menu-daily = Elke dag
menu-order = Op orde
menu-outside = Naar buiten
menu-today = Vandaag
menu-may = Mag dit?
menu-data = Gegevens
menu-register = Register
menu-security = Beveiliging
menu-rules = Regels
menu-public-pages = Openbare pagina’s
menu-settings = Instellingen
menu-sign-out = Afmelden

# --- Aanmelden ---
sign-in-title = Aanmelden
sign-in-lead = Met welk e-mailadres werkt u hier?
sign-in-email = E-mailadres
sign-in-was-out = U bent afgemeld omdat er 30 minuten niets gebeurde. Wat u had ingevuld is bewaard.
sign-in-sent-late = U was intussen afgemeld. Wat u stuurde, is niet gedaan en wel bewaard. Meld u binnen een uur aan om het opnieuw te versturen.
sign-in-undone = U was intussen afgemeld. Wat u wilde doen, is niet gedaan. Meld u aan en doe het daar opnieuw.
sign-in-kept = Welkom terug. Wat u had ingevuld, staat er weer. Het is nog niet verstuurd.
sign-in-password-title = Wachtwoord
sign-in-password-lead = Vul uw wachtwoord in.
sign-in-password = Wachtwoord
sign-in-wrong = Dit wachtwoord hoort niet bij dit e-mailadres
sign-in-code-title = Code
sign-in-code-lead = Open de app op uw telefoon en neem de code over.
sign-in-code = Code van zes cijfers
sign-in-code-missing = Vul de code van zes cijfers in
sign-in-code-wrong = Deze code klopt niet, of is al gebruikt. Neem de nieuwe over
sign-in-link-title = Aanmelden
sign-in-link-lead = Deze link meldt u één keer aan.
sign-in-link-over = Deze link is al gebruikt of te oud.
sign-in-link-go = Begin
sign-in-link-otherwise = Meld u op een andere manier aan
sign-in-link-passkey = Deze link alleen is niet genoeg. Meld u aan met uw passkey of wachtwoord.
sign-in-link-by-program = wie Waarborg opstartte
sign-in-link-was-made = Op { $at } is voor u een aanmeldlink gemaakt door { $name }.
sign-in-reset-was-made = Op { $at } is voor u een link voor een nieuw wachtwoord gemaakt door { $name }.
sign-in-reset-title = Kies een nieuw wachtwoord
sign-in-reset-lead = Deze link geeft het account van { $name } één keer een nieuw wachtwoord.
sign-in-reset-what = Uw oude wachtwoord werkt daarna niet meer. Codes van een telefoon vragen wij niet meer. Overal elders wordt u afgemeld.
sign-in-reset-passkeys = Welke passkeys heeft u nog?
sign-in-reset-passkeys-hint = Wat u niet aanvinkt, verwijderen wij. Wie een verloren telefoon vindt, komt er dan niet mee binnen.
sign-in-codes-were-wrong = Er is { $count } keer een verkeerde code ingevuld, na uw wachtwoord. Was u dat niet? Kies dan een nieuw wachtwoord.
sign-in-reset-go = Bewaar en meld u aan

# --- De kluis openen ---
unseal-title = De kluis is dicht
unseal-lead = Open hem met de wachtzin, of laat de beheerder dat doen.
unseal-passphrase = Wachtzin
unseal-missing = Vul de wachtzin in
unseal-wrong = Deze wachtzin opent de kluis niet
unseal-open = Open de kluis
unseal-otherwise = Wachtzin kwijt? Het herstelblad opent de kluis met `waarborg vault recover`.

# --- Lang werk ---
job-begins = Wij beginnen.
job-reached = Bezig: { $done } van { $all }.
job-may-close = U mag deze pagina sluiten. Het werk gaat door.
job-look-again = Kijk opnieuw

# --- Over ---
about-title = Over Waarborg
about-lead = Waarborg bewaart de gegevens van uw klanten, leveranciers en medewerkers veilig, en zegt wat u ermee mag.
about-made = Waaruit het bestaat
about-version = Versie
about-licence = Licentie
about-others = Werk van anderen
accessibility-title = Toegankelijkheid
accessibility-lead = Iedereen moet hiermee kunnen werken. Wij houden ons aan WCAG 2.2, niveau AA.
accessibility-how = Hoe wij dat doen
accessibility-keyboard = Alles werkt met het toetsenbord. U ziet steeds waar u bent.
accessibility-script = Alles werkt zonder JavaScript.
accessibility-colour = Kleur staat nooit alleen: er staat altijd een woord of vorm bij.
accessibility-size = U kunt de letters twee keer zo groot maken zonder iets te missen.
accessibility-problem = Werkt er iets niet?
accessibility-tell = Vertel het degene die Waarborg voor u beheert. Noem de pagina en wat u wilde doen.

# --- Fouten ---
error-web-not-found = deze pagina bestaat niet
error-web-not-found-why = misschien is zij opgeruimd, of staat er een fout in het adres
error-web-not-found-do = ga naar het begin en zoek van daar
error-web-not-yours = u mag deze pagina niet openen
error-web-not-yours-why = dit kan alleen: { $names }
error-web-not-yours-do = vraag het daar
error-web-too-often = dit is te vaak geprobeerd
error-web-too-often-why = na veel pogingen wachten wij even, zodat niemand kan raden
error-web-too-often-do = wacht een paar minuten en probeer het dan opnieuw
error-web-codes-shut = er zijn te veel verkeerde codes ingevuld
error-web-codes-shut-why = wie uw wachtwoord kent, kan anders blijven raden
error-web-codes-shut-do = vraag een eigenaar om een link voor een nieuw wachtwoord, of start Waarborg met --link
error-web-stale = deze pagina was te oud
error-web-stale-why = u was intussen afgemeld, of de pagina komt niet van ons; er is niets veranderd
error-web-stale-do = open de pagina opnieuw en vul haar nog een keer in
error-web-elsewhere = u kwam hier onder een andere naam
error-web-elsewhere-why = deze pagina's zijn er alleen voor deze computer zelf
error-web-elsewhere-do = open { $origin }
error-web-too-large = dit is te groot
error-web-too-large-why = er past hoogstens { $most } MB
error-web-too-large-do = splits het en stuur het in delen
error-web-broke-off = dit lukte niet
error-web-broke-off-why = het werk brak bij ons af; er is niets half gedaan
error-web-broke-off-do = probeer het over een minuut opnieuw
error-web-not-json = dit is geen JSON
error-web-not-json-why = wat u stuurde, is niet als JSON te lezen
error-web-not-json-do = controleer wat u stuurt
error-web-broken-form = dit formulier kwam niet heel aan
error-web-broken-form-why = het versturen brak af; er is niets veranderd
error-web-broken-form-do = verstuur het opnieuw
error-web-closed = deze pagina is nu even dicht
error-web-closed-why = het bedrijf heeft zijn gegevens afgesloten
error-web-closed-do = kom later terug
