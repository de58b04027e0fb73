# People on the command line: bringing in, finding, using, consent, rights, clearing out. Errors as in cli.ftl.

# --- Options that several commands have ---
people-yes = ga door zonder te vragen
people-force = vervang het bestand als het er al is
people-show = toon de waarden zelf
name-way = weg
name-text = tekst
name-id = nummer
name-was = wat
name-customers = current|until=dag
name-header = yes|no
name-column = kop=veld
name-channel = kanaal
name-fields = veld,veld
name-action = handeling
name-recipient = ontvanger
name-change = veld=waarde
said-by = hoe: form, email, phone, paper, person of list
said-at = wanneer: een dag, of een moment met tijd en zone (anders nu)
said-on = wanneer: een dag, of een moment met tijd en zone
said-evidence = waaruit het blijkt, zoals de naam van een formulier
said-text = bestand met wat er is gezegd of geschreven

# --- waarborg import ---
import-about = Leest mensen in uit een bestand, nadat u het plan heeft gezien.
import-usage = waarborg import <bestand> --file <naam> [opties]
import-source = een tabel: CSV, Excel, vCard, JSON, SQLite en meer; het bestand verandert niet
import-file = het bestand in uw register waar de mensen in komen, zoals `customers`
import-activity = de activiteit waarvoor u ze verzamelt (anders de enige)
import-purpose = het doel daarvan (anders het enige)
import-table = het blad of de tabel (anders die met de meeste gegevens)
import-header = is de eerste rij een kop: yes of no (anders wordt dat bekeken)
import-encoding = tekens: utf-8, windows-1252, iso-8859-15 of utf-16 (anders wordt dat bekeken)
import-delimiter = tussen de cellen: semicolon, comma, tab of bar (anders wordt dat bekeken)
import-column = kies zelf waar een kolom heen gaat: `kop=veld`, of `kop=-` om die weg te laten
import-customers = wat deze mensen zijn: klant (`current`), of klant tot een dag (`until=2025-03-01`)
import-informed = zij zijn geïnformeerd met de tekst in dit bestand
import-informed-too = zij zijn met dezelfde tekst ook over deze activiteit geïnformeerd (mag vaker)
import-consent = zij gaven toestemming bij de tekst in dit bestand
import-optout-offered = zij konden bij het opgeven van hun adres reclame weigeren
import-from-themselves = de rijen komen van de mensen zelf; wie was gewist, mag weer terug
import-clock = de dag waarop de bewaartermijn begint (anders vandaag)
import-failed = schrijf de rijen die werden overgeslagen naar dit nieuwe bestand, met de reden (CSV)
import-as-shown = lees alleen in als alles nog is zoals dit nummer uit `--dry-run`
import-example-plan = waarborg import klanten.xlsx --file customers --purpose contract --dry-run
import-example-do = waarborg import klanten.xlsx --file customers --purpose contract --customers current --column opmerking=-
import-example-undo = waarborg import list
import-list-about = Toont wat er is ingelezen, en tot wanneer u het ongedaan kunt maken.
import-list-usage = waarborg import list
import-undo-about = Haalt weg wat er met één keer inlezen is gekomen.
import-undo-usage = waarborg import undo <nummer>
import-undo-id = het nummer uit `waarborg import list`
import-plan = { $place }: { $count ->
    [one] { $count } rij
   *[other] { $count } rijen
} naar { $file }, voor { $activity } ({ $purpose })
import-head-column = kolom
import-head-kind = is
import-head-example = voorbeeld
import-head-becomes = wordt
import-head-id = nummer
import-head-day = dag
import-head-file = bestand
import-head-people = mensen
import-head-records = kaarten
import-head-undo = ongedaan maken
import-out = weglaten: { $why }
import-out-no-field = het bestand heeft er geen veld voor{ $field }
import-out-filled = { $field } komt al uit een andere kolom
import-out-graver = er staan zwaardere gegevens in dan bij { $field } horen; kies zelf met `--column`
import-out-forbidden = dit mag u hiervoor niet bewaren{ $field }
import-out-chosen = u koos dit{ $field }
import-out-empty = er staat niets in{ $field }
import-missing = { $count ->
    [one] ! Eén verplicht veld blijft leeg: { $fields }
   *[other] ! { $count } verplichte velden blijven leeg: { $fields }
}
import-hint-informed = Zijn deze mensen geïnformeerd? Zeg het met `--informed`, `--informed-by` en `--informed-at`.
import-hint-consent = Gaven deze mensen toestemming? Zeg het met `--consent`, `--consent-by` en `--consent-at`.
import-dry-run = Er is niets ingelezen.
import-then = Lees precies dit in met `--as-shown { $number }`.
import-nothing-fits = Geen enkele kolom mag of past hier. Er is niets ingelezen.
import-will-done = { $count ->
    [one] Dit brengt { $count } nieuwe mens, uit { $rows } rijen
   *[other] Dit brengt { $count } nieuwe mensen, uit { $rows } rijen
}
import-will-joined = { $count ->
    [one] { $count } rij is van iemand die er al is
   *[other] { $count } rijen zijn van iemand die er al is
}
import-will-same = { $count ->
    [one] { $count } rij zegt niets nieuws
   *[other] { $count } rijen zeggen niets nieuws
}
import-will-erased = { $count ->
    [one] { $count } rij slaan wij over: op eigen verzoek gewist
   *[other] { $count } rijen slaan wij over: op eigen verzoek gewist
}
import-will-nobody = { $count ->
    [one] { $count } rij slaan wij over: zonder naam, e-mailadres, telefoon of nummer
   *[other] { $count } rijen slaan wij over: zonder naam, e-mailadres, telefoon of nummer
}
import-question = { $count ->
    [one] Eén rij inlezen?
   *[other] { $count } rijen inlezen?
}
import-done = { $count ->
    [one] { $count } mens ingelezen, uit { $rows } rijen
   *[other] { $count } mensen ingelezen, uit { $rows } rijen
}
import-joined = { $count ->
    [one] { $count } rij is van iemand die er al was
   *[other] { $count } rijen zijn van iemand die er al was
}
import-same = { $count ->
    [one] { $count } rij zei niets nieuws
   *[other] { $count } rijen zeiden niets nieuws
}
import-erased = { $count ->
    [one] { $count } rij overgeslagen: op eigen verzoek gewist
   *[other] { $count } rijen overgeslagen: op eigen verzoek gewist
}
import-nobody = { $count ->
    [one] { $count } rij overgeslagen: zonder naam, e-mailadres, telefoon of nummer
   *[other] { $count } rijen overgeslagen: zonder naam, e-mailadres, telefoon of nummer
}
import-left-file = { $count ->
    [one] De overgeslagen rij staat in { $file }
   *[other] { $count } overgeslagen rijen staan in { $file }
}
import-left-cut = Er waren er meer.
import-left-row = rij
import-left-why = waarom
import-left-erased = op eigen verzoek gewist
import-left-nobody = zonder naam, e-mailadres, telefoon of nummer
import-undo-until = Ongedaan maken kan tot { $moment }:
import-list-empty = Er is nog niets ingelezen.
import-until = tot { $date }
import-state-running = bezig
import-state-done = niet meer
import-state-undone = ongedaan gemaakt
import-undo-question = { $count ->
    [one] Eén kaart weghalen, en wie dan niets meer heeft?
   *[other] { $count } kaarten weghalen, en wie dan niets meer heeft?
}
import-undo-goes = { $count ->
    [one] Er gaat { $count } kaart weg.
   *[other] Er gaan { $count } kaarten weg.
}
import-undo-whole = { $count ->
    [one] Van { $count } mens blijft niets over.
   *[other] Van { $count } mensen blijft niets over.
}
import-undo-others = { $count ->
    [one] { $count } mens houdt wat van elders kwam.
   *[other] { $count } mensen houden wat van elders kwam.
}
import-undo-kept = { $count ->
    [one] Van { $count } mens zijn de gegevens afgeschermd of vastgehouden. Zo gaat er niets weg.
   *[other] Van { $count } mensen zijn de gegevens afgeschermd of vastgehouden. Zo gaat er niets weg.
}
import-undo-dry-run = Er is niets weggehaald.
import-undone = { $count ->
    [one] { $count } kaart weggehaald
   *[other] { $count } kaarten weggehaald
}

# --- waarborg find-person ---
find-person-about = Vindt iemand op naam, e-mailadres, telefoon of nummer, ook als de naam anders is gespeld.
find-person-usage = waarborg find-person (<tekst>… | --stdin)
find-person-text = waar u op zoekt; uw shell onthoudt wat u typt, dus liever `--stdin`
find-person-stdin = lees de tekst van de standaardinvoer, zodat die nergens blijft staan
find-person-example-stdin = waarborg find-person --stdin
find-person-example-name = waarborg find-person j. de vries
find-person-withheld = De gegevens blijven dicht:
find-person-found = { $count ->
    [one] { $count } mens gevonden.
   *[other] { $count } mensen gevonden.
}
people-covered = Waarden zijn afgedekt. Met `--show` ziet u ze.

# --- waarborg use, waarborg share ---
use-about = Geeft gegevens voor één doel, alleen van wie dat mag.
use-usage = waarborg use --activity <naam> (--all | --count | één of meer mensen)
use-action = wat u doet, zoals `use`, `direct_marketing` of `profile` (anders `use`)
use-activity = de activiteit in uw register
use-purpose = het doel daarvan (anders het enige)
use-channel = waarlangs een bericht gaat, zoals `email` (anders het enige)
use-fields = welke velden (anders alle van de activiteit)
use-subject = deze mens, met het nummer uit `waarborg find-person`
use-all = iedereen van wie het mag
use-count = tel alleen van hoeveel mensen het mag, en waarom van anderen niet
use-format = vorm: table, csv of json (voor iedereen: csv)
use-output = schrijf naar dit bestand; het is er helemaal of niet
use-example-count = waarborg use --activity offers --action direct_marketing --count
use-example-list = waarborg use --activity offers --action direct_marketing --all --output lijst.csv
use-example-one = waarborg use --activity orders --purpose contract --fields name,email --all
share-about = Geeft gegevens aan een ontvanger uit uw register, alleen van wie dat mag.
share-usage = waarborg share --activity <naam> --to <ontvanger> (--all | --count | één of meer mensen)
share-to = de ontvanger in uw register
share-example-list = waarborg share --activity orders --purpose delivery --to carrier --all
tally-yes = { $count ->
    [one] { $count } ja
   *[other] { $count } ja
}
tally-not-yet = { $count ->
    [one] { $count } nog niet
   *[other] { $count } nog niet
}
tally-no = { $count ->
    [one] { $count } nee
   *[other] { $count } nee
}
tally-nobody = Er is niemand om over te beslissen.
people-open = ? { $question }
people-unweighed = Niemand heeft dit belang nog afgewogen. Weeg het af, en schrijf de uitkomst op: `{ $path }`.

# --- waarborg consent, waarborg notice ---
consent-about = Legt toestemming vast, of dat iemand die intrekt.
consent-usage = waarborg consent (give | withdraw) …
consent-give-about = Legt vast dat iemand toestemming gaf: bij welke tekst, wanneer en hoe.
consent-give-usage = waarborg consent give --activity <naam> --text <bestand> --by <weg> …
consent-withdraw-about = Legt vast dat iemand toestemming intrekt. Vanaf dan gebruikt niemand die nog.
consent-withdraw-usage = waarborg consent withdraw --activity <naam> --by <weg> …
consent-text = bestand met de tekst waarop deze mens ja zei
consent-explicit = uitdrukkelijk: in een verklaring voor dit ene doel
consent-representative = een ouder of vertegenwoordiger gaf toestemming
consent-was = wat voor deze toestemming klopt: free, specific, informed, active, of all voor alle vier
event-subject = de mens, met het nummer uit `waarborg find-person`
consent-given = De toestemming staat vast.
consent-withdrawn = De toestemming is ingetrokken.
stands-already = Dit staat al vast. Er is niets bijgeschreven.
consent-lacks = Van deze toestemming staat niet vast: { $names }. Zo mag u er niets mee doen (AVG 4(11), 7(1)).
consent-lacks-then = Klopt het wel? Leg de toestemming dan opnieuw vast, met `--was`.
consent-lacks-free = dat zij vrij was
consent-lacks-specific = dat zij voor dit ene doel was
consent-lacks-informed = dat deze mens wist waarvoor
consent-lacks-active = dat deze mens zelf ja zei
notice-lacks-recipients = Dat mensen de ontvangers kennen, staat niet vast (AVG 13(1)(e)). Noemde de tekst die? Zeg het met `--recipients`.
notice-stands = { $count ->
    [one] Van { $count } mens stond dit al vast. Daar is niets bijgeschreven.
   *[other] Van { $count } mensen stond dit al vast. Daar is niets bijgeschreven.
}
said-before = Dit staat vast als geschiedenis. Wat daarna is gezegd, blijft gelden.
people-in-the-log = In het logboek: regel { $index }.
notice-about = Legt vast dat mensen over een activiteit zijn geïnformeerd.
notice-usage = waarborg notice --activity <naam> --text <bestand> --by <weg> …
notice-import = iedereen uit dit inlezen, met het nummer uit `waarborg import list`
notice-text = bestand met de tekst die zij kregen
notice-recipients = de tekst noemde ook de ontvangers
notice-example-import = waarborg notice --activity orders --import <nummer> --text privacy.txt --by email
notice-take-back = haal het terug: deze mensen zijn toch niet geïnformeerd
notice-why = wat er misging, zoals "de brief ging niet uit"
notice-example-take-back = waarborg notice --take-back --activity orders --import <nummer> --why "de brief ging niet uit"
notice-taken-back = { $count ->
    [one] Van één mens staat niet meer vast dat die is geïnformeerd.
   *[other] Van { $count } mensen staat niet meer vast dat zij zijn geïnformeerd.
}
notice-noted = { $count ->
    [one] Eén mens is geïnformeerd; het staat vast.
   *[other] { $count } mensen zijn geïnformeerd; het staat vast.
}
notice-so-far = { $count ->
    [one] Eén mens is al vastgelegd.
   *[other] { $count } mensen zijn al vastgelegd.
}

# --- waarborg person ---
person-about = De rechten van één mens: inzien, kopie, verbeteren, wissen, bezwaar, afschermen.
person-usage = waarborg person <opdracht> <nummer>
person-id = de mens, met het nummer uit `waarborg find-person`
person-example-export = waarborg person export <nummer> --output kopie.json
person-example-erase = waarborg person erase <nummer> --receipt bewijs.txt
person-show-about = Toont wat er van iemand is, hoe deze mens ervoor staat en wat er gebeurde.
person-export-about = Maakt een kopie van alles voor de mens zelf: gegevens, doelen, ontvangers, toestemmingen, gebruik.
person-correct-about = Verbetert gegevens; `veld=` maakt een veld leeg.
person-erase-about = Wist iemand op eigen verzoek, en geeft een bewijs dat iedereen kan nakijken.
person-object-about = Legt bezwaar tegen reclame vast.
person-unobject-about = Legt vast dat iemand het bezwaar terugneemt.
person-restrict-about = Schermt gegevens af: bewaren mag, gebruiken niet.
person-unrestrict-about = Heft het afschermen op.
person-customer-about = Legt vast dat iemand klant is, of klant was tot een dag.
person-contact-about = Legt contact vast: een bewaartermijn vanaf het laatste contact begint opnieuw.
person-hold-about = Houdt gegevens vast na hun termijn, voor een geschil of een onderzoek.
person-release-about = Heft het vasthouden op.
person-ended-about = Legt vast dat een dienstverband, sollicitatie of re-integratie eindigde.
person-show-usage = waarborg person show <nummer> [opties]
person-export-usage = waarborg person export <nummer> [opties]
person-erase-usage = waarborg person erase <nummer> [opties]
person-correct-usage = waarborg person correct <nummer> --record <nummer> (veld=waarde… | --stdin)
person-object-usage = waarborg person object <nummer> --by <weg>
person-unobject-usage = waarborg person unobject <nummer> --by <weg>
person-restrict-usage = waarborg person restrict <nummer> --by <weg>
person-unrestrict-usage = waarborg person unrestrict <nummer> --by <weg>
person-customer-usage = waarborg person customer <nummer> (--current | --until <dag>) --by <weg>
person-contact-usage = waarborg person contact <nummer> --by <weg> [--at <dag>]
person-hold-usage = waarborg person hold <nummer> --file <naam> --why <woord>
person-release-usage = waarborg person release <nummer> --file <naam> --why <woord>
person-ended-usage = waarborg person ended <nummer> --what <woord> --by <weg> [--at <dag>]
person-customer-current = is nu klant
person-customer-until = was klant tot deze dag
person-hold-file = welk bestand, bij zijn naam in het register
person-hold-why = waarvoor: `claim` (geschil of rechtszaak) of `inquiry` (onderzoek van een instantie)
person-hold-text = bestand met wat u erover vastlegt
person-ended-what = wat eindigde: `employment`, `procedure` of `reintegration`
person-ended-resumed = het eindigde niet, of begon opnieuw
person-export-format = vorm: json of csv (anders json)
person-export-output = schrijf naar dit bestand; het is er helemaal of niet
person-correct-record = de kaart, met het nummer uit `waarborg person show`
person-correct-changes = wat het moet worden; uw shell onthoudt wat u typt, dus liever `--stdin`
person-correct-stdin = lees de verbeteringen van de standaardinvoer, één op elke regel
person-erase-received = de dag waarop het verzoek binnenkwam
person-erase-told = deze ontvanger weet dat het wordt gewist (AVG 19); mag vaker
person-erase-got-nothing = deze ontvanger kreeg niets van deze mens; mag vaker
person-erase-not-told = deze ontvanger kon u het niet vertellen, want: ontvanger=reden
person-erase-keep = dit bestand blijft om een ander, waar de wet dat toelaat: bestand=reden
person-unrestrict-told = deze mens heeft vooraf gehoord dat de beperking eindigt (AVG 18(3))
person-erase-receipt = schrijf het bewijs naar dit nieuwe bestand (anders op het scherm)
person-object-noted = Het bezwaar staat vast. Reclame kan niet meer.
person-unobject-noted = Het bezwaar is teruggenomen.
person-restrict-noted = De gegevens zijn afgeschermd: bewaren mag, gebruiken niet.
person-unrestrict-noted = De gegevens zijn niet meer afgeschermd.
person-customer-noted = De klantrelatie staat vast.
person-contact-noted = Het contact staat vast.
person-hold-noted = De gegevens blijven tot en met { $date }, ook als hun termijn eerder voorbij is.
person-release-noted = De gewone termijn geldt weer.
person-ended-noted = Het staat vast. De bewaartermijnen lopen daarnaar.
person-corrected = De gegevens zijn verbeterd.
person-heading-kept = Wat er wordt bewaard
person-heading-used-for = Waarvoor
person-heading-standing = Hoe deze mens ervoor staat
person-heading-events = Wat er gebeurde
person-kept-until = tot en met { $date }
person-kept-open = de bewaartermijn is nog niet begonnen
person-entries = { $count ->
    [one] { $count } regel in het logboek gaat over deze mens.
   *[other] { $count } regels in het logboek gaan over deze mens.
}
person-exported = De kopie staat in { $file }.
person-check-copy = Kijk de kopie na, en geef die alleen aan deze mens zelf.
standing-restricted = afgeschermd
standing-objected = maakte bezwaar tegen reclame
standing-written-objection = maakte schriftelijk bezwaar
standing-inaccurate = de gegevens kloppen niet
standing-legally-incapable = staat onder curatele of mentorschap
standing-customer = is klant
standing-optout-offered = kon reclame weigeren
standing-address-for-ads = maakte het adres bekend voor aanbiedingen
standing-dnc-registered = stond in het bel-me-niet-register
standing-consent-free = vrij
standing-consent-specific = voor dit ene doel
standing-consent-informed = wist waarvoor
standing-consent-active = zei zelf ja
standing-consent-proof = toestemming vastgelegd
standing-consent-explicit = uitdrukkelijk
standing-consent-representative = door een ouder of vertegenwoordiger
standing-consent-withdrawn = toestemming ingetrokken
standing-informed = geïnformeerd
standing-informed-recipients = over de ontvangers geïnformeerd
standing-customer-until = was klant tot { $date }
standing-age = is ten minste { $age } jaar
event-consent = toestemming
event-withdrawal = toestemming ingetrokken
event-objection = bezwaar
event-objection-lifted = bezwaar teruggenomen
event-notice = geïnformeerd
event-restriction = afgeschermd
event-restriction-lifted = niet meer afgeschermd
event-standing = kenmerk
event-relation-began = werd klant
event-relation-ended = is geen klant meer
event-inaccurate = gegevens kloppen niet
event-accurate = gegevens kloppen
event-contact = contact
event-employment-ended = dienstverband geëindigd
event-employment-resumed = weer in dienst
event-procedure-ended = sollicitatie afgelopen
event-procedure-resumed = sollicitatie loopt weer
event-reintegration-ended = re-integratie afgerond
event-reintegration-resumed = re-integratie loopt weer
event-notice-taken-back = toch niet geïnformeerd: bij vergissing vastgelegd
event-held-for-claim = vastgehouden voor een geschil
event-held-for-inquiry = vastgehouden voor een onderzoek
event-claim-hold-ended = niet langer vastgehouden voor een geschil
event-inquiry-hold-ended = niet langer vastgehouden voor een onderzoek
event-text = tekst: “{ $text }”
event-evidence = bewijs: { $evidence }
way-form = via een formulier
way-email = per e-mail
way-phone = per telefoon
way-paper = op papier
way-person = persoonlijk
way-list = uit een lijst
erase-goes = { $count ->
    [one] { $count } kaart gaat weg.
   *[other] { $count } kaarten gaan weg.
}
erase-nothing-stays = Van de kaarten blijft niets over.
erase-stays = Dit bewaart u nog:
erase-let-go = { $count ->
    [one] { $count } kaart houdt u vast. Niemand gebruikt die nog, en hij gaat weg zodra u hem loslaat.
   *[other] { $count } kaarten houdt u vast. Niemand gebruikt ze nog, en ze gaan weg zodra u ze loslaat.
}
erase-may-stay = `{ $file }` gaat mee. Het mag alleen blijven om een ander ({ $article }), met `--keep`.
erase-to-tell = Deze ontvangers moet u nog vertellen dat het is gewist (AVG 19):
erase-recognised = Een kenmerk blijft tot en met { $date }. Zo komt deze mens niet terug met een lijst van een ander.
erase-stays-until = tot en met { $date }
erase-stays-open = de termijn is nog niet begonnen
erase-dry-run = Er is niets gewist.
erase-question = Wissen kunt u niet ongedaan maken. Doorgaan?
erase-done = { $count ->
    [0] Het verzoek staat vast. Er is nog geen kaart gewist.
    [one] { $count } kaart is gewist.
   *[other] { $count } kaarten zijn gewist.
}
erase-unopened = Niet alles was nog te openen. Ook dat is gewist. Daaraan herkennen wij deze mens niet in een lijst.
erase-keys-gone = Sleutels in reservekopieën zijn weg op { $moment }.
erase-data-gone = Versleutelde resten in reservekopieën zijn weg op { $moment }.
erase-receipt-file = Het bewijs staat in { $file }. Geef het aan deze mens; hier blijft geen kopie.
erase-receipt-here = Hieronder staat het bewijs. Geef het aan deze mens; hier blijft geen kopie.
erase-check = Iedereen kan het nakijken:

# --- waarborg clear-out ---
clear-out-about = Noemt wat over zijn bewaartermijn is, en haalt het weg als u dat zegt.
clear-out-usage = waarborg clear-out [--yes [--receipt BESTAND] [--pdf BESTAND] | --by-itself]
clear-out-by-itself = haalt alleen weg wat volgens het register vanzelf weg mag, zonder vraag
clear-out-receipt = schrijf het bewijs naar dit nieuwe bestand
clear-out-receipt-pdf = schrijf het bewijs als document (PDF) naar dit nieuwe bestand
clear-out-in-file = Het bewijs staat in { $file }. Hier blijft geen kopie.
clear-out-in-pdf = Het document met het bewijs staat in { $file }.
clear-out-nothing = Er is niets over zijn bewaartermijn.
clear-out-heading-due = Over de bewaartermijn
clear-out-head-file = bestand
clear-out-head-records = kaarten
clear-out-head-rule = regel
clear-out-head-since = sinds
clear-out-no-file = staat niet meer in het register
clear-out-no-rule = geen regel meer
clear-out-question = { $count ->
    [one] Eén kaart weghalen?
   *[other] { $count } kaarten weghalen?
}
clear-out-only-stays = Er hoeft nu niets weg. Dit is over zijn bewaartermijn en blijft nog:
clear-out-restricted = { $count ->
    [one] { $count } kaart blijft: die is afgeschermd (AVG 18).
   *[other] { $count } kaarten blijven: die zijn afgeschermd (AVG 18).
}
clear-out-held = { $count ->
    [one] { $count } kaart blijft: die wordt vastgehouden (AVG 17(3)).
   *[other] { $count } kaarten blijven: die worden vastgehouden (AVG 17(3)).
}
clear-out-proposed = Er is niets weggehaald. Met `--yes` gaat het weg.
clear-out-done = { $count ->
    [one] { $count } kaart weggehaald.
   *[other] { $count } kaarten weggehaald.
}
clear-out-people = { $count ->
    [one] Van { $count } mens is niets meer over.
   *[other] Van { $count } mensen is niets meer over.
}
clear-out-apart = { $count ->
    [one] De gegevens van { $count } mens zijn beschadigd. Die staan er nog.
   *[other] De gegevens van { $count } mensen zijn beschadigd. Die staan er nog.
}
people-yes-or-no = [j/N]
people-left-alone = Er is niets veranderd.

# --- Errors ---
error-people-not-an-identifier = dit is geen nummer van een mens, kaart of inlezen
error-people-not-an-identifier-why = zo'n nummer heeft 32 cijfers en letters van a tot f
error-people-not-an-identifier-do = zoek het op met `waarborg find-person`, `waarborg person show` of `waarborg import list`
error-people-unknown-way = weg `{ $value }` is niet bekend
error-people-unknown-way-why = bekend zijn: { $expected }
error-people-unknown-way-do = { $suggestion ->
    [none] kies er één
   *[other] bedoelt u `{ $suggestion }`?
}
error-people-nobody-to-ask = er is niemand om het aan te vragen
error-people-nobody-to-ask-why = de standaardinvoer is geen terminal
error-people-nobody-to-ask-do = zet er `--yes` bij, of kijk eerst met `--dry-run`
error-people-nothing-sought = er is niets om op te zoeken
error-people-nothing-sought-why = een zoekopdracht begint met een naam, adres of nummer
error-people-nothing-sought-do = typ die met `--stdin`, dan blijft die nergens staan
error-people-text-too-long = `{ $file }` is te groot voor een tekst
error-people-text-too-long-why = een tekst die mensen lezen is nooit groter dan { $most } MB
error-people-text-too-long-do = kies het bestand met alleen die tekst
error-people-notice-empty = er staat niets in de tekst
error-people-notice-empty-why = zonder de tekst die mensen kregen, toont u niet aan dat zij het weten (AVG 13)
error-people-notice-empty-do = zet in het bestand wat zij kregen en probeer het opnieuw
error-people-text-empty = er staat niets in de tekst
error-people-text-empty-why = zonder de tekst waarop iemand ja zei, toont u niets aan (AVG 7(1))
error-people-text-empty-do = zet de precieze vraag in het bestand en probeer het opnieuw
error-erase-no-such-recipient = `{ $name }` kreeg niets van deze mens
error-erase-no-such-recipient-why = van deze ontvangers kan dat wel: { $known }
error-erase-no-such-recipient-do = kies een van deze namen
error-erase-must-go = `{ $name }` kan niet blijven
error-erase-must-go-why = alleen wat een wet ook tegen het verzoek in laat blijven: { $known }
error-erase-must-go-do = laat `--keep` weg, of noem een ander bestand
error-erase-no-reason = `{ $value }` heeft geen reden
error-erase-no-reason-why = de reden komt op het bewijs te staan
error-erase-no-reason-do = schrijf naam=reden
error-people-why-empty = er staat niet wat er misging
error-people-why-empty-why = in de geschiedenis staat straks de vergissing, met deze reden
error-people-why-empty-do = zet achter `--why` kort wat er misging
error-people-nobody-told = van niemand hiervan staat vast dat die over `{ $name }` is geïnformeerd
error-people-nobody-told-why = dan is er niets om terug te halen
error-people-nobody-told-do = kijk met `waarborg person show` wat er van iemand vaststaat
error-people-not-text = `{ $file }` is geen tekst in UTF-8
error-people-not-text-why = de precieze tekst wordt bewaard, dus die moet leesbaar zijn
error-people-not-text-do = sla de tekst op als platte tekst en probeer het opnieuw
error-people-column-form = `{ $value }` kiest geen kolom
error-people-column-form-why = een keuze is een kop, `=`, en een veld of `-`
error-people-column-form-do = schrijf het als `mail=email`, of als `bsn=-` om de kolom weg te laten
error-people-no-column = kolom `{ $name }` is er niet
error-people-no-column-why = de kolommen zijn: { $found }
error-people-no-column-do = kies een kop hieruit, of het nummer van de kolom
error-people-customers-form = `{ $value }` zegt niet hoe deze mensen klant zijn
error-people-customers-form-why = bekend zijn `current` en `until=` met een dag
error-people-customers-form-do = schrijf bijvoorbeeld `--customers until=2025-03-01`
error-people-typed-too-long = er komt te veel binnen op de standaardinvoer
error-people-typed-too-long-why = er passen hoogstens { $most } bytes, dus er is niets gedaan
error-people-typed-too-long-do = stuur minder tegelijk
error-people-nothing-corrected = er is niets om te verbeteren
error-people-nothing-corrected-why = een verbetering is een veld, `=`, en wat het moet worden
error-people-nothing-corrected-do = typ die met `--stdin`, één op elke regel
error-people-change-form = dit is geen verbetering
error-people-change-form-why = een verbetering is een veld, `=`, en wat het moet worden
error-people-change-form-do = schrijf het als `city=Deventer`, of als `city=` om het leeg te maken

error-people-not-as-shown = het is niet meer wat u zag
error-people-not-as-shown-why = het bestand, het register of de kluis is sindsdien veranderd
error-people-not-as-shown-do = bekijk het plan opnieuw met `--dry-run`, en neem het nieuwe nummer
