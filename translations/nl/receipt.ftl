# De regels van een bewijs van wissen, voor de pagina's, de opdrachten en waarborg-verify.
#
# The keys stand in `waarborg_audit::receipt_line`. `many` is `one` or `other`; what is not there is `none`.

receipt-says-erased-everything = Alles over deze persoon is gewist.
receipt-says-erased-part = Een deel van de gegevens is gewist. Wat blijft, staat hieronder.
receipt-says-asked = Gevraagd op { $date }.
receipt-says-at = Gewist op { $moment }.
receipt-says-records =
    { $many ->
        [one] Gewist: { $count } kaart.
       *[other] Gewist: { $count } kaarten.
    }
receipt-says-kept-keys =
    { $many ->
        [one] Daarvan blijft { $count } kaart te openen in reservekopieën, tot de laatste kopie weg is.
       *[other] Daarvan blijven { $count } kaarten te openen in reservekopieën, tot de laatste kopie weg is.
    }
receipt-says-unopened =
    { $many ->
        [one] { $count } kaart ging niet meer open. Ook die is gewist.
       *[other] { $count } kaarten gingen niet meer open. Ook die zijn gewist.
    }
receipt-says-own-unopened = De lijst van waaraan wij deze persoon herkennen, ging niet meer open. Ook die is gewist.
receipt-says-stays =
    { $many ->
        [one] Er blijft { $count } kaart in `{ $file }` volgens { $article } [{ $rule }]
       *[other] Er blijven { $count } kaarten in `{ $file }` volgens { $article } [{ $rule }]
    }{ $date ->
        [none] ; de termijn is nog niet begonnen.
       *[other] , tot en met { $date }.
    }{ $reason ->
        [none] { "" }
       *[other] {" "}De reden: { $reason }.
    }
receipt-says-recipients =
    { $many ->
        [one] Er was { $count } ontvanger van deze gegevens.
       *[other] Er waren { $count } ontvangers van deze gegevens.
    }
receipt-says-told = Ontvanger { $name } weet dat de gegevens zijn gewist.
receipt-says-to-tell = Ontvanger { $name } moet het nog horen.
receipt-says-got-nothing = Ontvanger { $name } kreeg niets van deze persoon.
receipt-says-not-told = Ontvanger { $name } hoort het niet: { $why }.
receipt-says-recognised = Tot en met { $date } blijft een versleuteld kenmerk. Daaraan herkennen wij deze persoon in een lijst.
receipt-says-keys-gone = Na { $moment } is er geen kopie van de sleutels meer.
receipt-says-data-gone = Op { $moment } is ook de laatste reservekopie weg.
receipt-says-journal = Nummer in de lijst van vernietigde sleutels: { $token }.
receipt-says-cleared = Wat over zijn bewaartermijn was, is gewist. Het laatste ging op { $moment }.
receipt-says-people =
    { $many ->
        [one] Van { $count } mens is niets meer over.
       *[other] Van { $count } mensen is niets meer over.
    }
receipt-says-group =
    { $many ->
        [one] { $count } kaart
       *[other] { $count } kaarten
    }{ $file ->
        [none] {" "}uit een bestand dat niet meer in het register staat
       *[other] {" "}uit `{ $file }`
    }{ $rule ->
        [none] .
       *[other] , volgens bewaarregel `{ $rule }`.
    }
receipt-says-earlier = Een eerder deel staat in het logboek onder nummer { $entry }.
