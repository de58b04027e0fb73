# Instellingen, mensen, aanmelden.

# --- Het overzicht ---
settings-lead = Hoe u zich aanmeldt, wie er mee werkt, en hoe uw bedrijf heet.
settings-parts = Wat u kunt instellen
settings-change = Wijzig
settings-leave = Laat het zoals het is
settings-own = Uw gegevens
settings-own-now = { $name } · { $email }
settings-own-lead = Onder deze naam staat u in het logboek. Oudere regels houden uw oude naam.
settings-own-kept = Gedaan. Uw gegevens zijn gewijzigd.
settings-people = Mensen
settings-people-count =
    { $count ->
        [one] Eén mens kan zich aanmelden.
       *[other] { $count } mensen kunnen zich aanmelden.
    }
settings-firm = Bedrijf
language-nl = Nederlands
language-en = English

# --- Nog een keer laten zien wie u bent ---
again-title = Bent u het zelf?
again-lead = Dit mag alleen u doen. Laat nog een keer zien wie u bent. Dat geldt vijf minuten.
again-none = Dit mag alleen u doen. U heeft nog geen wachtwoord of passkey om dat te laten zien. Kies er eerst een.
again-password = Uw wachtwoord
again-wrong = Dit is niet uw wachtwoord
again-press = U liet zien wie u bent. Druk nog een keer op de knop.
again-passkey = Gebruik een passkey
again-set-password = Kies een wachtwoord

# --- Wachtwoord ---
settings-password = Wachtwoord
settings-password-set = U heeft een wachtwoord.
settings-password-none = U heeft geen wachtwoord.
settings-password-lead = Neem een paar losse woorden achter elkaar. Dat onthoudt u, en niemand raadt het.
settings-password-kept = Gedaan. Uw wachtwoord is gewijzigd. U bent alleen nog hier aangemeld.
settings-password-passkeys = Uw passkeys werken nog. Bent u er een kwijt?
own-password-old = Uw wachtwoord van nu
own-password-new = Nieuw wachtwoord
own-password-again = Nog een keer
own-password-new-missing = Vul uw nieuwe wachtwoord in
own-password-differs = Dit is iets anders dan u hierboven invulde

# --- Codes van een telefoon ---
settings-code = Codes van uw telefoon
settings-code-set = Bij uw wachtwoord vragen wij een code van uw telefoon.
settings-code-none = Alleen uw wachtwoord laat u binnen.
settings-code-needs-password = Codes horen bij een wachtwoord. Kies eerst een wachtwoord.
settings-code-lead = Wie uw wachtwoord kent, komt dan nog niet binnen.
settings-code-step-app = Neem een app voor codes op uw telefoon, zoals Aegis of FreeOTP.
settings-code-step-picture = Lees met die app dit plaatje.
settings-code-step-text = Lukt dat niet? Typ dan deze tekens over.
settings-code-step-type = Vul hieronder de code in die de app nu toont.
settings-code-picture = Plaatje voor uw app. De tekens eronder zeggen hetzelfde.
settings-code-use = Gebruik deze codes
settings-code-wrong = Deze code klopt niet. Kijk of de klok van uw telefoon goed staat
settings-code-kept = Gedaan. Voortaan vragen wij ook een code.
settings-code-remove = Stop met codes
settings-code-remove-title = Stoppen met codes
settings-code-remove-text = Daarna laat uw wachtwoord alleen u binnen. U kunt later opnieuw beginnen.
settings-code-removed = Gedaan. Wij vragen geen code meer.

# --- Passkeys ---
settings-passkeys = Passkeys
settings-passkeys-count =
    { $count ->
        [0] U heeft nog geen passkey.
        [one] U heeft één passkey.
       *[other] U heeft { $count } passkeys.
    }
passkeys-lead = Een passkey is een sleutel op uw telefoon, computer of stick. U hoeft dan niets te onthouden.
passkeys-own = Uw passkeys
passkeys-none = U heeft nog geen passkey. Hieronder maakt u er een.
passkey-add = Een passkey toevoegen
passkey-make = Maak een passkey
passkey-name = Hoe noemt u hem?
passkey-name-hint = Bijvoorbeeld: telefoon
passkey-unnamed = Passkey
passkey-added-on = Toegevoegd op { $day }
passkey-kept = Gedaan. U kunt zich nu met deze passkey aanmelden.
passkey-remove = Verwijder
passkey-remove-title = Passkey verwijderen
passkey-remove-text = Met ‘{ $name }’ kunt u zich daarna niet meer aanmelden.
passkey-removed = Gedaan. De passkey is verwijderd.
passkey-failed = Dit lukte niet, of het duurde te lang. Probeer het nog een keer.
passkey-script = Voor een passkey moet uw browser JavaScript toestaan.
passkey-not-here = Hier kunt u geen passkey toevoegen. Daarvoor is een beveiligde verbinding nodig, en plaats in uw lijst.
sign-in-passkey = Meld u aan met een passkey
error-web-passkey-failed = de passkey is niet herkend
error-web-passkey-failed-why = hij hoort hier niet bij, of het duurde te lang
error-web-passkey-failed-do = probeer het nog een keer, of meld u anders aan
error-web-last-secret = dit is de enige manier om binnen te komen
error-web-last-secret-why = zonder deze passkey kan niemand zich meer met dit account aanmelden
error-web-last-secret-do = kies eerst een wachtwoord, bij Instellingen
error-web-passkey-not-here = passkeys werken hier niet
error-web-passkey-not-here-why = browsers geven ze alleen bij een beveiligde verbinding met een naam
error-web-passkey-not-here-do = meld u aan met uw wachtwoord

# --- Mensen ---
colleagues-lead = Wie zich hier mag aanmelden, en wat zij mogen.
colleagues-list = Wie er zijn
colleague-title = Een collega
colleague-closed-tag = gesloten
colleague-add-title = Iemand toevoegen
colleague-add = Voeg toe
colleague-name = Naam
colleague-name-missing = Vul een naam in
colleague-name-signs = In deze naam staat een teken dat niet te zien is, of letters van twee schriften door elkaar
colleague-name-taken = Zo heet hier al iemand, of zo staat al iemand in het logboek. Voeg iets toe
colleague-email = E-mailadres
colleague-email-form = Dit e-mailadres mist een @ of een punt, zoals naam@voorbeeld.nl
colleague-email-taken = Dit e-mailadres is al van iemand anders hier
colleague-language = Taal
colleague-language-missing = Kies een taal
colleague-role = Rol
colleague-role-missing = Kies een rol
colleague-activities = Waar werkt een medewerker aan?
colleague-activities-hint = Alleen bij de rol medewerker. Zonder vinkje ziet die niemand.
role-owner = Eigenaar
role-owner-hint = Mag alles, ook mensen toevoegen en de sleutels vernieuwen.
role-officer = Privacy officer
role-officer-hint = Mag alles, maar niet bij mensen en sleutels.
role-staff = Medewerker
role-staff-hint = Werkt met gegevens van het eigen werk. Die zijn afgedekt.
role-auditor = Lezer
role-auditor-hint = Ziet register en logboek. Geen gegevens van mensen.
colleague-added = Gedaan. { $name } is toegevoegd. Geef de link hieronder.
colleague-link-title = Link om aan te melden
colleague-link-text = Geef deze link aan niemand anders. Hij werkt één keer, drie dagen lang, en wij tonen hem nu alleen.
colleague-new-link-title = Komt iemand er niet in?
colleague-new-link-text = Met een link komt iemand één keer binnen. Daarna kiest die zelf een wachtwoord of passkey.
colleague-new-link = Maak een link
colleague-reset-title = Wachtwoord of telefoon kwijt?
colleague-reset-text = Met deze link kiest iemand een nieuw wachtwoord. Codes vragen wij dan niet meer. Het logboek en die mens horen ervan.
colleague-reset = Maak een link voor een nieuw wachtwoord
colleague-reset-handed = Geef deze link aan niemand anders. Wie hem heeft, kiest het wachtwoord. Hij werkt één keer, een dag lang.
colleague-may = Wat mag deze mens?
colleague-kept = Gedaan. De rol van { $name } is gewijzigd.
colleague-last-owner = Er moet een eigenaar blijven die een wachtwoord of passkey heeft. Maak eerst iemand anders eigenaar
colleague-has-passkey = Meldt zich aan met een passkey.
colleague-has-code = Meldt zich aan met wachtwoord en code.
colleague-has-password = Meldt zich aan met alleen een wachtwoord.
colleague-has-nothing = Kan zich alleen met een link aanmelden.
colleague-is-closed = Dit account is gesloten.
colleague-close-heading = Werkt hier niet meer?
colleague-close-lead = Sluit het account. Wat deze mens deed, blijft in het logboek.
colleague-close = Sluit het account
colleague-close-title = Account van { $name } sluiten
colleague-close-text = { $name } wordt overal afgemeld en komt er niet meer in. U kunt het account later weer openen.
colleague-closed = Gedaan. Het account van { $name } is gesloten.
colleague-passkeys-heading = Passkey kwijt?
colleague-passkeys-lead = Wie een verloren telefoon vindt, kan er soms mee binnenkomen. Haal de passkeys dan weg.
colleague-passkeys-go = Haal de passkeys weg
colleague-passkeys-title = Passkeys van { $name } weghalen
colleague-passkeys-text = { $name } wordt overal afgemeld. Geen passkey werkt nog. Zonder wachtwoord is dan een link nodig.
colleague-passkeys-gone = Gedaan. { $name } heeft geen passkeys meer.
colleague-open = Open het account weer
colleague-open-text = Na openen werken wachtwoord en passkeys weer.
colleague-opened = Gedaan. Het account van { $name } is weer open.
error-web-last-owner = dit account kan niet dicht
error-web-last-owner-why = er moet een eigenaar blijven die een wachtwoord of passkey heeft
error-web-last-owner-do = maak eerst iemand anders eigenaar, en laat die een wachtwoord of passkey kiezen

# --- Bedrijf ---
settings-firm-lead = Zo staat uw bedrijf in het register en in de privacyverklaring.
settings-firm-name = Naam
settings-firm-name-missing = Vul de naam van uw bedrijf in
settings-firm-kvk = KvK-nummer
settings-firm-kvk-form = Een KvK-nummer heeft acht cijfers
settings-firm-address = Adres
settings-firm-email = E-mailadres voor vragen over gegevens
settings-firm-reach = (e-mail of telefoon is nodig)
settings-firm-reach-missing = Vul een e-mailadres of een telefoonnummer in
settings-firm-phone = Telefoon
settings-firm-phone-form = Een telefoonnummer heeft minstens acht cijfers
settings-firm-website = Website
settings-firm-website-form = Een adres van een website begint met https:// of http://
settings-firm-dpo = Functionaris voor gegevensbescherming
settings-firm-signs = Hier staat een teken of woord dat wij niet kunnen bewaren
settings-firm-kept = Gedaan. Uw bedrijf is gewijzigd. Kijk of de privacyverklaring nog klopt.
settings-firm-meanwhile = Intussen staat hier: { $value }
settings-firm-empty = niets
