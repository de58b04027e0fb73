# Beveiliging en het herstelblad.

# --- Het overzicht ---
security-lead =
    { $count ->
        [0] Wat wij kunnen nakijken, is in orde.
        [one] Eén ding vraagt uw aandacht. Doe dit eerst.
       *[other] { $count } dingen vragen uw aandacht. Begin bovenaan.
    }
security-list = Nagekeken
security-fine = in orde
security-not-fine = kijk hiernaar
security-root = Sleutel van de kluis
security-root-file = De sleutel ligt naast de kluis, dus zij gaat vanzelf open. Versleutel daarom de schijf van deze computer.
security-root-passphrase = Bij elke start opent een wachtzin de kluis.
security-root-unknown = Hoe de sleutel is bewaard, kunnen wij nu niet zien.
security-backup = Back-up
security-backup-made = De laatste is van { $at }. Hij staat in { $place }.
security-backup-old = De laatste is van { $at }, langer dan een week geleden. Hij staat in { $place }.
security-backup-elsewhere = De laatste is van { $at }. Hij staat niet of niet meer in { $place }. Ga na waar hij is, of maak een nieuwe.
security-backup-elsewhere-old = De laatste is van { $at }, langer dan een week geleden. Hij staat niet of niet meer in { $place }.
security-backup-none = Er is nog geen back-up. Wat u heeft, bestaat maar één keer. Hij komt in { $place }.
security-backup-unseen = De plek van de back-ups is er niet, of is niet te lezen: { $place }. Kijk of die schijf er is.
security-back-up = Maak een back-up
security-backing-up = Back-up maken
security-backup-done = Gedaan. De back-up is gemaakt.
security-rehearsal = Terugzetten
security-rehearsal-done = Op { $at } is een back-up op proef teruggezet. Alles klopte.
security-rehearsal-old = De laatste proef is van { $at }, langer dan een jaar geleden.
security-rehearsal-none = Nog nooit is geprobeerd of een back-up terug te zetten is.
security-rehearse = Test terugzetten
security-rehearsing = Terugzetten op proef
security-rehearsed = Gedaan. De nieuwste back-up is terug te zetten. Wij hebben de proef weer weggehaald.
security-on-paper = Iemand liet zien dat het herstelblad dat nu werkt, er is.
security-not-on-paper = Nog niemand liet zien dat het herstelblad dat nu werkt, er is. Maak een nieuw blad. Anders bent u alles kwijt als de sleutel weg is.
security-not-on-paper-ask = Nog niemand liet zien dat het herstelblad dat nu werkt, er is. Vraag een eigenaar om een nieuw blad: { $names }.
security-factors = Aanmelden
security-factors-all = Niemand komt binnen met alleen een wachtwoord.
security-factors-missing = Vraag deze mensen om codes van een telefoon, of om een passkey zonder wachtwoord: { $names }.
security-to-settings = Stel het voor uzelf in
security-line = Verbinding
security-line-tls = De verbinding is versleuteld.
security-line-here = Alleen deze computer kan erbij.
security-line-plain = De verbinding is niet versleuteld. Wie meeluistert, leest mee. Start met een certificaat.
security-looked = Wie keek er
security-looked-table = Hoe vaak gegevens zijn bekeken, per dag en uur, in vier weken
security-looked-day = Dag
security-times =
    { $count ->
        [one] één keer
       *[other] { $number } keer
    }
security-to-log = Bekijk het logboek
security-log-text = Alles wat met gegevens gebeurt, staat in het logboek. Niemand kan er iets uit weghalen zonder dat u het ziet.
security-devices = Waar u bent aangemeld
security-elsewhere =
    { $count ->
        [0] U bent alleen hier aangemeld.
        [one] U bent ook in één andere browser aangemeld.
       *[other] U bent ook in { $count } andere browsers aangemeld.
    }
sessions-close = Meld alle andere apparaten af
sessions-closed = Gedaan. U bent alleen nog hier aangemeld.

# --- Het herstelblad ---
security-sheet = Herstelblad
security-sheet-text = Met het blad opent u de kluis als de sleutel weg is. Bent u het kwijt, of zag een ander het? Maak dan een nieuw.
security-new-sheet = Nieuw herstelblad
new-sheet-confirm-title = Een nieuw herstelblad maken
new-sheet-confirm-text = Het oude blad blijft werken tot u twee woorden van het nieuwe heeft ingevuld.
new-sheet-confirm-before = Zorg dat u kunt afdrukken of opslaan. Daarna vragen wij u die twee woorden. Het oude blad werkt dan niet meer.
new-sheet-make = Maak een nieuw blad
new-sheet-keep-old = Houd het oude blad
new-sheet-show-title = Uw nieuwe herstelblad
new-sheet-show-lead = Druk dit af of sla het op. Tot u hieronder twee woorden invult, werkt het oude blad nog. Daarna tonen wij dit niet meer.
new-sheet-save = Sla op als PDF
new-sheet-file-name = herstelblad.pdf
new-sheet-done = Gedaan. Uw nieuwe herstelblad werkt. Vernietig het oude.
