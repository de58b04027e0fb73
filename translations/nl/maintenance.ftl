# Een kluis bewaren: reservekopieën, terugzetten, andere sleutels. Een fout heeft drie sleutels, als in cli.ftl.

# --- Hulp: namen van waarden ---
name-stamp = kenmerk

# --- Hulp: waarborg backup ---
backup-about = Maakt een verzegelde reservekopie van de hele kluis.
backup-usage = waarborg backup <map> [--folder <map>]
backup-target = waar de reservekopieën van deze kluis liggen, en niets anders

# --- Hulp: waarborg restore ---
restore-about = Zet een kluis terug uit zijn reservekopieën. Wie sindsdien is gewist, blijft weg.
restore-usage = waarborg restore <map> [--folder <map>] --root-key <bestand> | --shares <bestand>
restore-from = waar de reservekopieën liggen
restore-backup = neem de gegevens van deze kopie (anders de nieuwste), zoals `20261126T120000-000`
restore-anchor = leg dit anker naast de kopieën; mag vaker
restore-root-key = de hoofdsleutel die bij de kopieën hoort
restore-shares = een bestand met delen van het herstelblad, woorden of codes; `-` leest standaardinvoer
restore-passphrase = bescherm de sleutel van de nieuwe map met een wachtzin
restore-drill = kijk alleen of de kopie goed is; er blijft niets achter

# --- Hulp: waarborg vault rotate, retire, recover ---
rotate-about = Zet andere sleutels in de plaats van de huidige.
rotate-usage = waarborg vault rotate --root | --keys | --organisation | --signer
rotate-root = een nieuwe hoofdsleutel; het oude bestand opent niets van nu meer
rotate-keys = nieuwe sleutels voor iedereen, waarmee alles opnieuw wordt verzegeld
rotate-organisation = een andere helft van de sleutel die ieders sleutels inpakt
rotate-signer = een andere sleutel die het logboek voortaan ondertekent
rotate-passphrase = bescherm de nieuwe hoofdsleutel met een wachtzin
retire-about = Vernietigt oude sleutels die geen reservekopie meer nodig heeft.
retire-usage = waarborg vault retire <map> [<map> …]
retire-backups = waar de reservekopieën liggen; noem elke plek
recover-about = Opent met het herstelblad een kluis waarvan de sleutel of wachtzin weg is.
recover-usage = waarborg vault recover --shares <bestand> [--passphrase]
recover-shares = een bestand met delen van het herstelblad, woorden of codes; `-` leest standaardinvoer
recover-passphrase = bescherm de nieuwe sleutel met een wachtzin

# --- Hoe ver het is ---
stage-copy-data = gegevens kopiëren
stage-data = gegevens
stage-keys = sleutels
stage-people = mensen
stage-check = nakijken

# --- waarborg backup ---
backup-done = Reservekopie `{ $stamp }` ligt in `{ $target }`.
backup-sizes = Gegevens { $data } KiB, sleutels { $keys } KiB, vernietigde sleutels { $journal } KiB.
backup-kept =
    { $count ->
        [one] Het is de enige hier. De gegevens blijven tot { $until }, en daarna tot er een nieuwere is.
       *[other] Er liggen er hier nu { $count }. De oudste is van { $at }. De gegevens daarvan blijven tot { $until }.
    }
backup-damaged-mark = `{ $file }` is niet heel. Wij sloegen het over; daaruit komt niets terug.
backup-keys-go = Sleutels blijven alleen van de twee nieuwste. Zo komt wie is gewist niet terug.
backup-root-apart = Bewaar `root.key` en het herstelblad ergens anders.

# --- waarborg restore ---
restore-ask = De reservekopie komt in `{ $folder }`. Doorgaan?
restore-done = Reservekopie `{ $stamp }` is teruggezet in `{ $folder }`.
restore-counts = { $people } mensen, { $records } kaarten.
restore-erased-people =
    { $count ->
        [one] Eén mens is sindsdien gewist, en blijft weg.
       *[other] { $count } mensen zijn sindsdien gewist, en blijven weg.
    }
restore-erased-records =
    { $count ->
        [one] Eén kaart is sindsdien gewist, en blijft weg.
       *[other] { $count } kaarten zijn sindsdien gewist, en blijven weg.
    }
restore-keyless-people =
    { $count ->
        [one] ! Van één mens ontbreekt de sleutel, terwijl niemand die wiste. Zoek nieuwere sleutels.
       *[other] ! Van { $count } mensen ontbreken de sleutels, terwijl niemand die wiste. Zoek nieuwere sleutels.
    }
restore-keyless-records =
    { $count ->
        [one] ! Van één kaart ontbreekt de sleutel, terwijl niemand die wiste.
       *[other] ! Van { $count } kaarten ontbreken de sleutels, terwijl niemand die wiste.
    }
restore-damaged-people =
    { $count ->
        [one] ! De gegevens van één mens zijn beschadigd, en niets vindt die nog.
       *[other] ! De gegevens van { $count } mensen zijn beschadigd, en niets vindt ze nog.
    }
restore-overdue-cleared =
    { $count ->
        [one] Van één kaart was de termijn voorbij. Die is opgeruimd.
       *[other] Van { $count } kaarten was de termijn voorbij. Die zijn opgeruimd.
    }
restore-overdue-left =
    { $count ->
        [one] Van één kaart is de termijn voorbij. Kijk met `waarborg clear-out`.
       *[other] Van { $count } kaarten is de termijn voorbij. Kijk met `waarborg clear-out`.
    }
restore-gap =
    { $count ->
        [0] Het logboek heeft geen gat dat wij kennen.
        [one] Eén regel van het logboek van na deze kopie is weg. Dat staat in het logboek.
       *[other] { $count } regels van het logboek van na deze kopie zijn weg. Dat staat in het logboek.
    }
restore-gap-unknown = Na deze kopie begon een ander logboek. Wat daarin stond is weg, en dat staat in het logboek.
restore-then = Kijk naar `horizons` in `waarborg.toml`, maak een reservekopie, en leg een anker vast.
drill-done = Reservekopie `{ $stamp }` is heel, en is als oefening teruggezet.
drill-opened =
    { $count ->
        [one] Eén verzegeld stuk ging open.
       *[other] { $count } verzegelde stukken gingen open.
    }
drill-keyless =
    { $count ->
        [one] ! Eén verzegeld stuk heeft geen sleutel.
       *[other] ! { $count } verzegelde stukken hebben geen sleutel.
    }
drill-damaged =
    { $count ->
        [one] ! Eén verzegeld stuk gaat niet open met zijn sleutel.
       *[other] ! { $count } verzegelde stukken gaan niet open met hun sleutel.
    }
drill-gone = Er is niets van achtergebleven.

# --- waarborg vault rotate, retire, recover ---
rotate-root-done = De kluis heeft een nieuwe hoofdsleutel.
rotate-root-then = Maak een reservekopie. Oudere gaan alleen open met de oude hoofdsleutel of het herstelblad.
rotate-organisation-done =
    { $count ->
        [one] Eén sleutel is opnieuw ingepakt.
       *[other] { $count } sleutels zijn opnieuw ingepakt.
    }
rotate-then-backup = Maak een reservekopie.
rotate-keys-done =
    { $count ->
        [one] Eén kaart is met een nieuwe sleutel verzegeld.
       *[other] { $count } kaarten zijn met nieuwe sleutels verzegeld.
    }
rotate-keys-keyless =
    { $count ->
        [one] ! Eén kaart heeft geen sleutel, en bleef zoals die was.
       *[other] ! { $count } kaarten hebben geen sleutel, en bleven zoals ze waren.
    }
rotate-then-retire = Maak een reservekopie. Is er geen oudere meer, vernietig dan de oude sleutels met `waarborg vault retire`.
rotate-signer-done = Voortaan ondertekent een andere sleutel het logboek. Geef hem aan wie het logboek nakijkt:
retire-done =
    { $count ->
        [one] Eén oude sleutel is vernietigd.
       *[other] { $count } oude sleutels zijn vernietigd.
    }
retire-none = Er is geen oude sleutel die weg kan. De oudste kopie, van { $at }, heeft ze misschien nog nodig. Een kopie telt pas een minuut na het vernieuwen.
recover-done = De kluis gaat weer open, met een nieuwe hoofdsleutel.
recover-then = Maak een reservekopie. Kwamen delen in andere handen, begin dan een nieuwe kluis.

# --- Fouten ---
error-backup-unreachable = `{ $file }` is niet te lezen of te schrijven
error-backup-unreachable-why = het systeem zegt: { $reason }
error-backup-unreachable-do = kijk de map, de rechten en de schijf na

error-backup-inside-data = de reservekopieën zouden in de kluis zelf liggen
error-backup-inside-data-why = wat de kluis vernielt, vernielt dan ook de kopieën
error-backup-inside-data-do = kies een map ergens anders, liefst op een andere schijf

error-backup-other-organisation = deze reservekopieën horen bij een andere kluis
error-backup-other-organisation-why = in één map liggen de kopieën van één kluis
error-backup-other-organisation-do = kies een andere map

error-backup-several-organisations = in deze kluis staan { $count } organisaties
error-backup-several-organisations-why = een reservekopie is verzegeld voor één organisatie
error-backup-several-organisations-do = geef elke organisatie een eigen kluis

error-restore-no-backup = hier ligt geen reservekopie
error-restore-no-backup-why = in deze map ligt geen bestand `mark-….toml`
error-restore-no-backup-do = noem de map waar de kopieën liggen

error-restore-unknown-backup = er is geen reservekopie `{ $name }`
error-restore-unknown-backup-why = geen merk in deze map heet zo
error-restore-unknown-backup-do = kijk naar de namen van de bestanden `mark-….toml`

error-restore-file-missing = `{ $file }` is er niet
error-restore-file-missing-why = de reservekopie noemt dit bestand, en het is weg
error-restore-file-missing-do = zoek een ander exemplaar van de kopieën, of kies een andere met `--backup`

error-restore-file-damaged = `{ $file }` is niet zoals het is geschreven
error-restore-file-damaged-why = het is beschadigd, of iemand heeft het veranderd
error-restore-file-damaged-do = zoek een ander exemplaar van dat bestand, of kies een andere kopie met `--backup`

error-restore-newer-format = `{ $file }` komt van een nieuwere versie
error-restore-newer-format-why = het heeft vorm { $found }, en dit programma kent ze tot { $known }
error-restore-newer-format-do = gebruik de nieuwste versie van Waarborg

error-restore-anchor-damaged = anker { $place } hoort niet bij deze kluis
error-restore-anchor-damaged-why = het is geen anker, of een andere organisatie heeft het ondertekend
error-restore-anchor-damaged-do = neem een ander exemplaar van het anker

error-restore-journal-too-old = deze reservekopieën zijn te oud
error-restore-journal-too-old-why = er zijn { $needed } vernietigde sleutels gezien, en hierin staan er { $found }: wie is gewist zou terugkomen
error-restore-journal-too-old-do = zoek nieuwere kopieën

error-restore-other-journal = deze reservekopieën horen niet bij elkaar
error-restore-other-journal-why = regel { $entry } van de vernietigde sleutels is een andere dan eerder is gezien
error-restore-other-journal-do = zoek uit wie bij de kopieën kon, en neem een ander exemplaar

error-restore-other-log = het logboek in deze reservekopie is een ander
error-restore-other-log-why = het past niet bij de handtekening (`{ $reason }`)
error-restore-other-log-do = zoek uit wie bij de kopieën kon, en neem een ander exemplaar

error-restore-folder-not-empty = de nieuwe map is niet leeg
error-restore-folder-not-empty-why = een reservekopie komt nooit over iets heen
error-restore-folder-not-empty-do = kies een andere map met `--folder`

error-restore-unfinished = deze kluis is niet heel
error-restore-unfinished-why = er werd een reservekopie in teruggezet, en dat brak af
error-restore-unfinished-do = geef dezelfde opdracht `waarborg restore` nog eens; die begint opnieuw

error-restore-clock-behind = de klok van deze computer loopt { $seconds } seconden achter op de reservekopie
error-restore-clock-behind-why = een reservekopie is nooit van morgen
error-restore-clock-behind-do = zet de klok goed, en probeer het opnieuw

error-restore-no-opener = het is niet duidelijk wat de reservekopieën opent
error-restore-no-opener-why = een kopie gaat open met de hoofdsleutel, of met het herstelblad
error-restore-no-opener-do = geef `--root-key` of `--shares` erbij

error-restore-nobody-to-ask = wij zouden vragen of het mag, en niemand kan antwoorden
error-restore-nobody-to-ask-why = de standaardinvoer is geen scherm
error-restore-nobody-to-ask-do = zet er `--yes` bij, of kijk eerst met `--drill`

error-recover-opens-nothing = deze delen openen hier niets
error-recover-opens-nothing-why = de sleutel die zij geven, opent geen regel van `keys.sqlite`
error-recover-opens-nothing-do = neem de delen en `keys.sqlite` van dezelfde kluis

error-rotate-no-root-fits = de hoofdsleutel hoort niet bij deze kluis
error-rotate-no-root-fits-why = hij opent de sleutel van de organisatie niet
error-rotate-no-root-fits-do = zet de juiste `root.key` terug, of herstel met `waarborg vault recover`

error-rotate-still-needed = oude sleutels zijn nog in gebruik
error-rotate-still-needed-why = { $rows } regels zijn er nog mee verzegeld, zoals na terugzetten
error-rotate-still-needed-do = geef `waarborg vault rotate --keys` nog eens

error-rotate-no-recovery = wij kennen het herstelblad van deze kluis niet
error-rotate-no-recovery-why = de openbare helft ontbreekt in `keys.sqlite`, of is veranderd
error-rotate-no-recovery-do = maak bij *Beveiliging* een nieuw herstelblad, of zet `keys.sqlite` terug uit een reservekopie

error-rotate-old-recovery = er is een ouder herstelblad teruggezet
error-rotate-old-recovery-why = `keys.sqlite` noemt een herstelblad dat niet meer geldt
error-rotate-old-recovery-do = maak bij *Beveiliging* een nieuw herstelblad, en zoek uit wie in de map van de kluis kan schrijven
