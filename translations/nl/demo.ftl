# Het voorbeeld: een verzonnen bloemenwinkel. Een fout heeft drie sleutels, als in cli.ftl.

# --- Hulp: waarborg demo ---
demo-about = Bouwt een verzonnen bloemenwinkel met een kluis van zeven jaar, om in rond te kijken.
demo-usage = waarborg demo [--folder <map>] [--people <aantal>] [--no-serve]
demo-folder = waar de winkel komt; staat zij er al, dan blijft zij zo (anders een tijdelijke map)
demo-people-number = hoeveel klanten, van 50 tot 50000 (anders 1284)
demo-no-serve = bouw alleen, en zeg waar de winkel staat

# --- waarborg demo ---
demo-busy = zeven jaar bloemen verkopen
demo-built = Bloemhof Deventer staat in `{ $folder }`.
demo-stands = Bloemhof Deventer stond al in `{ $folder }`.
demo-people = { $customers } klanten, { $suppliers } kwekers, { $staff } medewerkers.
demo-entries = { $entries } regels in het logboek, allemaal nagekeken.
demo-due =
    { $count ->
        [one] Eén kaart is over haar bewaartermijn.
       *[other] { $count } kaarten zijn over hun bewaartermijn.
    }
demo-invented = Iedereen hierin is verzonnen.
demo-look-around = Kijk rond:
demo-remove = Klaar? Gooi de map `{ $folder }` weg.

# --- Fouten ---
error-demo-people = `{ $value }` is geen aantal klanten waarmee de winkel kan bestaan
error-demo-people-why = het moet een getal van 50 tot 50000 zijn
error-demo-people-do = geef een getal, zoals `--people 200`, of laat de optie weg

error-demo-other-folder = in `{ $folder }` staat iets anders dan het voorbeeld
error-demo-other-folder-why = het voorbeeld komt alleen in een map die er nog niet is
error-demo-other-folder-do = kies met `--folder` een nieuwe map

error-demo-other-size = in `{ $folder }` staat een winkel met { $found } klanten, en niet met { $wanted }
error-demo-other-size-why = een winkel die er staat, wordt niet verbouwd
error-demo-other-size-do = laat `--people` weg, of kies een andere map

error-demo-material = het voorbeeld past niet bij dit programma: `{ $part }`
error-demo-material-why = dit is een fout in Waarborg zelf
error-demo-material-do = meld het aan de makers van Waarborg
