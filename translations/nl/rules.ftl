# Regels: zoeken, bladeren, één regel, en het verschil tussen twee dagen.

rules-title = Regels
rules-lead = Hier leest u wat de wet van u vraagt, in gewone woorden.
rules-total = Op { $day } gelden { $count } regels.
rules-words = Zoek op een woord
rules-words-hint = Zoals: nieuwsbrief, bsn, bewaren of AVG 9.
rules-missing-words = Vul een woord in om op te zoeken
rules-search = Zoek
rules-day = Bekijk een andere dag
rules-day-hint = Zoals 27-11-2026. Leeg is vandaag.
rules-look = Bekijk die dag
rules-strip = U bekijkt de regels van { $day }.
rules-today = Terug naar vandaag
rules-before = Voor { $day } hebben wij geen regels. Vroegst: { $first }
rules-after = Voor { $day } hebben wij nog geen regels. Ze zijn nagekeken tot en met { $last }
rules-found = Gevonden voor ‘{ $words }’
rules-none = Hierover hebben wij geen regel. Probeer een ander woord.
rules-other-days = Deze golden of gelden op een andere dag
rules-left-out = Er zijn er nog { $count }. Zoek met meer woorden.
rules-all = Alle regels
rules-by-deed = Wat wilt u doen?
rules-by-act = Uit welke wet?
rules-demands = Wat deze regel vraagt
rules-effect-forbid = Dit is een verbod.
rules-effect-exception = Dit is een uitzondering op een verbod.
rules-effect-permit = Dit zegt wanneer iets mag.
rules-effect-duty = Dit is een plicht.
rules-effect-definition = Dit zegt wat een woord betekent.
rules-effect-deadline = Dit stelt een termijn.
rules-life = Wanneer deze regel geldt
rules-version = versie { $number }
rules-holds = Geldigheid
rules-not-then = Deze regel gold niet op { $day }.
rules-exceptions = Uitzonderingen op deze regel
rules-lifts = Dit is een uitzondering op
rules-used-by = Waar u deze regel gebruikt
rules-used-by-none = Niets in uw register hangt van deze regel af.
rules-no-register = U heeft nog geen register.
rules-used-term = de bewaartermijn van { $name }
rules-ask = Stel er een vraag over
rules-id = Naam van de regel
rules-source = Bronnen
rules-file = Bestand
rules-between-title = Verschil tussen twee dagen
rules-between-lead = Kies twee dagen. U ziet welke regels kwamen, gingen en veranderden.
rules-between-heading = Van { $first } tot { $second }
rules-first = Eerste dag
rules-first-hint = Zoals 24-05-2018.
rules-second = Tweede dag
rules-second-hint = Zoals 25-05-2018.
rules-wrong-order = De tweede dag ligt voor de eerste
rules-same = Tussen deze dagen veranderde er niets.
rules-began =
    { $count ->
        [one] Eén regel begon
       *[other] { $count } regels begonnen
    }
rules-ended =
    { $count ->
        [one] Eén regel verviel
       *[other] { $count } regels vervielen
    }
rules-changed =
    { $count ->
        [one] Eén regel veranderde
       *[other] { $count } regels veranderden
    }
