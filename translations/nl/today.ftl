# --- Vandaag ---
today-greeting = Dag, { $name }
today-lead =
    { $count ->
        [one] Er staat één ding klaar. { $urgent }
       *[other] Er staan { $count } dingen klaar. { $urgent }
    }
today-lead-urgent =
    { $count ->
        [0] Niets heeft haast.
        [one] Eén heeft haast.
       *[other] { $count } hebben haast.
    }
today-lead-nothing = Er is niets te doen. Alles is op orde.
today-lead-staff = Vraag wat mag, of zoek een klant op.
today-lead-auditor = Vraag wat mag, of bekijk het register, de beveiliging en het logboek.
today-tasks = Te doen
today-tasks-none = Niets te doen. Zodra er iets is, staat het hier met de uiterste dag.
today-now = nu
today-no-hurry = geen haast
today-more =
    { $count ->
        [one] En nog één ding, met minder haast.
       *[other] En nog { $count } dingen, met minder haast.
    }
today-days-left =
    { $count ->
        [0] Vandaag is de laatste dag.
        [one] Nog één dag.
       *[other] Nog { $count } dagen.
    }
today-days-over =
    { $count ->
        [one] Dit had gisteren gemoeten.
       *[other] Dit had { $count } dagen geleden gemoeten.
    }
today-held = Wat u van mensen bewaart, en waarvoor
today-held-caption = Aantal mensen per soort gegeven en per doel. Hoe groter het teken, hoe meer mensen.
today-held-purpose = Doel en grond
today-held-none = U bewaart nog niets. Begin met een lijst die u al heeft.
today-import = Lees een lijst in
today-to-register = Naar het register
today-kind-ordinary = Gewoon
today-kind-sensitive = Gevoelig
today-kind-special = Bijzonder
today-kind-criminal = Straf
today-kind-national-number = BSN
today-how = Zo staat u ervoor
today-standing =
    { $count ->
        [0] Geen van de { $of } plichten is op orde.
        [one] Eén van de { $of } plichten is op orde.
       *[other] { $count } van de { $of } plichten zijn op orde.
    }
today-fine = Op orde:
today-not-fine = Aandacht nodig:
today-duty-register = Register compleet
today-duty-register-not = Register nog niet compleet
today-duty-review = Doelen nagekeken
today-duty-review-not = Doelen nog niet nagekeken
today-duty-statement = Privacyverklaring openbaar en actueel
today-duty-statement-not = Privacyverklaring klopt nog niet
today-duty-contracts = Afspraken met verwerkers vastgelegd
today-duty-contracts-not = Afspraak met een verwerker ontbreekt
today-duty-terms = Niets te lang bewaard
today-duty-terms-not = Er zijn gegevens die weg moeten
today-duty-backup = Back-up van deze week
today-duty-backup-not = Back-up ontbreekt of is oud
today-duty-sheet = Herstelblad op papier
today-duty-sheet-not = Herstelblad nog niet op papier
today-duty-recovery = Terugzetten geoefend
today-duty-recovery-not = Terugzetten nog nooit geoefend
today-ending = Wat er straks weg mag
today-ending-text = Gegevens waarvan de bewaartermijn afloopt.
today-resume = U bent nog niet klaar met beginnen: stap { $step } van { $of }.
today-resume-go = Ga verder waar u was
