# Tekeningen: wat zij laten zien, met de getallen waaruit zij zijn getekend.

plot-none = geen
plot-today = vandaag

# --- Kinds: inside a sentence, and as a tag ---
plot-shade-ordinary = gewoon
plot-shade-ordinary-tag = Gewoon
plot-shade-sensitive = gevoelig
plot-shade-sensitive-tag = Gevoelig
plot-shade-special = bijzonder
plot-shade-special-tag = Bijzonder
plot-shade-criminal = strafrechtelijk
plot-shade-criminal-tag = Strafrechtelijk

# --- What is held, and why ---
plot-matrix-cell =
    { $count ->
        [one] { $people } mens, { $shade }
       *[other] { $people } mensen, { $shade }
    }

# --- What may go, and when ---
plot-bars = Aantal kaarten waarvan de bewaartermijn afloopt: { $months }.
plot-bars-none = De komende maanden loopt van geen kaart de bewaartermijn af.

# --- For whom it is yes ---
plot-split = Van { $total } mensen: { $yes } wel, { $later } nog niet en { $no } niet.
plot-split-none = Dit gaat nu over niemand.

# --- A deadline ---
plot-deadline = { $began }, { $now }, { $ends }. { $state }
plot-deadline-passed =
    { $unit ->
        [hours] { $elapsed } van de { $total } uren zijn voorbij.
       *[days] { $elapsed } van de { $total } dagen zijn voorbij.
    }
plot-deadline-late =
    { $unit ->
        [hours] { $over } uur te laat.
       *[days]
            { $count ->
                [one] { $over } dag te laat.
               *[other] { $over } dagen te laat.
            }
    }

# --- Who gets what ---
plot-flow = Soorten gegevens: { $kinds }. Doelen: { $purposes }. Ontvangers: { $recipients }. Hieronder staan zij in { $rows } rijen.
plot-flow-others = nog { $count }
plot-flow-nobody = niemand buiten het bedrijf

# --- Who looked ---
plot-looked = { $total } keer bekeken. Het meest op { $day } vanaf { $hour } uur: { $most } keer.
plot-looked-none = Deze week heeft niemand gegevens bekeken.
plot-weekday-1 = ma
plot-weekday-2 = di
plot-weekday-3 = wo
plot-weekday-4 = do
plot-weekday-5 = vr
plot-weekday-6 = za
plot-weekday-7 = zo

# --- Which rule was valid when ---
plot-rules =
    { $count ->
        [one] Op { $date } geldt { $valid }.
       *[other] Er zijn { $versions } versies. Op { $date } geldt { $valid }.
    }
plot-rules-none =
    { $count ->
        [one] Er is { $versions } versie. Op { $date } geldt die niet.
       *[other] Er zijn { $versions } versies. Op { $date } geldt geen daarvan.
    }
plot-rules-open = { $name }: vanaf { $from }
plot-rules-ended = { $name }: van { $from } tot { $until }
