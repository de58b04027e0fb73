# Wat er te doen is, en fouten bij publiceren, de bedrijfsvermelding en de huisstijl.
# A task has a title, a sentence behind -text, and a button behind -do. $count counts, $name is what the register calls it.

# --- Tasks ---
task-apply-register = Maak uw register
task-apply-register-text = Zonder register mag het programma nog niets bewaren.
task-apply-register-do = Begin
task-clear-out =
    { $count ->
        [one] Ruim één gegeven op: { $name }
       *[other] Ruim { $count } gegevens op: { $name }
    }
task-clear-out-text = De bewaartermijn is voorbij.
task-clear-out-do = Bekijk en verwijder
task-clear-out-by-itself =
    { $count ->
        [one] Eén gegeven verdwijnt vanzelf: { $name }
       *[other] { $count } gegevens verdwijnen vanzelf: { $name }
    }
task-clear-out-by-itself-text = Het register zegt dat dit zonder vragen gebeurt.
task-clear-out-by-itself-do = Verwijder nu
task-sign-contract = Sluit een verwerkersovereenkomst met { $name }
task-sign-contract-text = Dit bedrijf verwerkt gegevens voor u. Zonder overeenkomst mag dat niet.
task-sign-contract-do = Maak de overeenkomst
task-date-contract = Vul de dag van de overeenkomst met { $name } in
task-date-contract-text = Dan kunt u later laten zien dat zij er was.
task-date-contract-do = Vul de dag in
task-statement-outgrown = De verklaring noemt een doel niet: { $name }
task-statement-outgrown-text =
    { $count ->
        [one] Dit is één keer gedaan sinds de laatste versie.
       *[other] Dit is { $count } keer gedaan sinds de laatste versie.
    }
task-statement-outgrown-do = Bekijk de verschillen
task-statement-outgrown-recipient = De verklaring noemt een ontvanger niet: { $name }
task-statement-outgrown-recipient-text =
    { $count ->
        [one] Die kreeg één keer gegevens sinds de laatste versie.
       *[other] Die kreeg { $count } keer gegevens sinds de laatste versie.
    }
task-statement-outgrown-recipient-do = Bekijk de verschillen
task-publish-statement = Publiceer uw privacyverklaring
task-publish-statement-text = Het concept is klaar. Mensen moeten het kunnen lezen.
task-publish-statement-do = Lees en publiceer
task-publish-statement-incomplete = Maak uw privacyverklaring af
task-publish-statement-incomplete-text =
    { $count ->
        [one] Eén ding ontbreekt nog.
       *[other] { $count } dingen ontbreken nog.
    }
task-publish-statement-incomplete-do = Vul aan
task-renew-statement = Uw privacyverklaring is verouderd
task-renew-statement-text =
    { $count ->
        [one] Eén deel klopt niet meer met uw register.
       *[other] { $count } delen kloppen niet meer met uw register.
    }
task-renew-statement-do = Bekijk de verschillen
task-back-up-first = Maak een reservekopie
task-back-up-first-text = Er is nog geen recente kopie. Gaat de computer stuk, dan bent u alles kwijt.
task-back-up-first-do = Maak een kopie
task-back-up = Maak een nieuwe reservekopie
task-back-up-text = De laatste kopie is ouder dan een week.
task-back-up-do = Maak een kopie
task-test-recovery-first = Probeer of u de kluis kunt herstellen
task-test-recovery-first-text = Dat is nog nooit geprobeerd. Een kopie die u niet kunt openen, helpt niet.
task-test-recovery-first-do = Test terugzetten
task-test-recovery = Probeer opnieuw of u de kluis kunt herstellen
task-test-recovery-text = De laatste keer is een jaar geleden.
task-test-recovery-do = Test terugzetten
task-fill-in = Vul uw register aan
task-fill-in-text =
    { $count ->
        [one] Eén plaats is nog leeg.
       *[other] { $count } plaatsen zijn nog leeg.
    }
task-fill-in-do = Vul aan
task-review-first =
    { $count ->
        [one] Lees na of dit klopt: { $name }
       *[other] Lees na of { $count } verwerkingen kloppen
    }
task-review-first-text = Niemand heeft dit nog nagelezen.
task-review-first-do = Lees na
task-review =
    { $count ->
        [one] Klopt dit nog: { $name }?
       *[other] Kloppen { $count } verwerkingen nog?
    }
task-review-text = Lees elke verwerking eens per jaar na.
task-review-do = Klopt nog
task-look-at-import =
    { $count ->
        [one] Kijk één ingelezen persoon na: { $name }
       *[other] Kijk { $count } ingelezen mensen na: { $name }
    }
task-look-at-import-text = Klopt het niet? Dan kunt u het nu nog ongedaan maken.
task-look-at-import-do = Bekijk
task-look-at-import-cards =
    { $count ->
        [one] Kijk één ingelezen kaart na: { $name }
       *[other] Kijk { $count } ingelezen kaarten na: { $name }
    }
task-look-at-import-cards-text = Klopt het niet? Dan kunt u het nu nog ongedaan maken.
task-look-at-import-cards-do = Bekijk
task-tell-end =
    { $count ->
        [one] Is dit afgelopen? { $name }: één kaart wacht
       *[other] Is dit afgelopen? { $name }: { $count } kaarten wachten
    }
task-tell-end-text = De bewaartermijn begint pas als u het einde vastlegt. Doe dat op de bladzijde van de mens.
task-tell-end-do = Bekijk
task-tell-people =
    { $count ->
        [one] Van één mens staat niet vast dat die weet wat u doet
       *[other] Van { $count } mensen staat niet vast dat zij weten wat u doet
    }
task-tell-people-text = Zolang dat niet vaststaat, mag u hun gegevens daarvoor niet gebruiken. Vertel het, en leg het dan vast.
task-tell-people-do = Leg vast
task-weigh =
    { $count ->
        [one] Weeg uw belang af: { $name }
       *[other] Weeg uw belang af bij { $count } verwerkingen
    }
task-weigh-text = Wij vulden een voorstel in. Of uw belang zwaarder weegt, bepaalt u. Tot dan mag niet wat erop steunt.
task-weigh-do = Weeg af

# --- Errors: publishing ---
error-publish-incomplete = de privacyverklaring is niet compleet
error-publish-incomplete-why = het register mist iets dat erin moet staan
error-publish-incomplete-do = vul het register aan, en publiceer dan
error-publish-unchanged = er is niets gepubliceerd
error-publish-unchanged-why = de verklaring zegt hetzelfde als de laatste versie
error-publish-unchanged-do = u hoeft niets te doen
error-publish-meanwhile = er is niets gepubliceerd
error-publish-meanwhile-why = iemand anders publiceerde net een versie
error-publish-meanwhile-do = lees die versie, en publiceer dan opnieuw als dat nodig is
error-publish-damaged = een gepubliceerde versie kan niet worden getoond
error-publish-damaged-why = de tekst is niet meer zoals hij werd gepubliceerd
error-publish-damaged-do = zet een reservekopie terug

# --- Errors: listing and house style ---
listing-weekday =
    { $weekday ->
        [monday] { weekday-1 }
        [tuesday] { weekday-2 }
        [wednesday] { weekday-3 }
        [thursday] { weekday-4 }
        [friday] { weekday-5 }
        [saturday] { weekday-6 }
       *[sunday] { weekday-7 }
    }
error-listing-sort = kies een soort bedrijf
error-listing-sort-why = deze soort kennen wij niet
error-listing-sort-do = kies een soort uit de lijst
error-listing-hours = de openingstijden van { listing-weekday } zijn niet te lezen
error-listing-hours-why = een tijd is een uur van 0 tot 24, met of zonder minuten
error-listing-hours-do = schrijf ze zoals 9:00-12:30, 13:00-17:00
error-listing-no-time = op { listing-weekday } gaat u dicht zodra u opengaat
error-listing-no-time-why = begin en einde zijn gelijk
error-listing-no-time-do = schrijf 0-24 als u de hele dag open bent
error-listing-overlap = op { listing-weekday } lopen twee tijden door elkaar
error-listing-overlap-why = u bent dan twee keer tegelijk open
error-listing-overlap-do = maak er één tijd van, of pas een van beide aan
error-listing-too-many-spans = op { listing-weekday } staan te veel tijden
error-listing-too-many-spans-why = er passen { $most } tijden in een dag
error-listing-too-many-spans-do = voeg tijden samen
error-listing-vat-form = dit is geen btw-nummer
error-listing-vat-form-why = een btw-nummer is NL, negen cijfers, een B en twee cijfers
error-listing-vat-form-do = neem het over van een factuur of van de Belastingdienst
error-listing-vat-check = dit btw-nummer klopt niet
error-listing-vat-check-why = de cijfers passen niet bij elkaar
error-listing-vat-check-do = controleer de cijfers
error-listing-link = link { $place } is geen adres van een pagina
error-listing-link-why = een adres heeft een naam met een punt, zoals voorbeeld.nl
error-listing-link-do = kopieer het adres uit de browser
error-listing-too-many-links = er staan te veel links
error-listing-too-many-links-why = er passen { $most } links in een vermelding
error-listing-too-many-links-do = kies de belangrijkste
error-style-name = deze naam kunnen wij niet tonen
error-style-name-why = de naam is te lang of heeft onzichtbare tekens
error-style-name-do = typ de naam opnieuw, korter
error-style-colour = deze kleur kunnen wij niet lezen
error-style-colour-why = een kleur is een # met zes cijfers of letters, zoals #0f5257
error-style-colour-do = kies een kleur
error-style-contrast = deze kleur is te licht
error-style-contrast-why = letters in deze kleur zijn op wit slecht te lezen
error-style-contrast-do = neem { $nearest }, de dichtstbijzijnde die wel kan
