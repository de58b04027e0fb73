# Drawings: what they show, with the numbers that they were drawn from.

plot-none = none
plot-today = today

# --- Kinds: inside a sentence, and as a tag ---
plot-shade-ordinary = ordinary
plot-shade-ordinary-tag = Ordinary
plot-shade-sensitive = sensitive
plot-shade-sensitive-tag = Sensitive
plot-shade-special = special
plot-shade-special-tag = Special
plot-shade-criminal = criminal
plot-shade-criminal-tag = Criminal

# --- What is held, and why ---
plot-matrix-cell =
    { $count ->
        [one] { $people } person, { $shade }
       *[other] { $people } people, { $shade }
    }

# --- What may go, and when ---
plot-bars = Number of cards whose retention period ends: { $months }.
plot-bars-none = No card's retention period ends in the coming months.

# --- For whom it is yes ---
plot-split = Of { $total } people: { $yes } yes, { $later } not yet and { $no } no.
plot-split-none = This is about nobody now.

# --- A deadline ---
plot-deadline = { $began }, { $now }, { $ends }. { $state }
plot-deadline-passed =
    { $unit ->
        [hours] { $elapsed } of { $total } hours have passed.
       *[days] { $elapsed } of { $total } days have passed.
    }
plot-deadline-late =
    { $unit ->
        [hours]
            { $count ->
                [one] { $over } hour late.
               *[other] { $over } hours late.
            }
       *[days]
            { $count ->
                [one] { $over } day late.
               *[other] { $over } days late.
            }
    }

# --- Who gets what ---
plot-flow = Kinds of data: { $kinds }. Purposes: { $purposes }. Recipients: { $recipients }. They stand below in { $rows } rows.
plot-flow-others = { $count } more
plot-flow-nobody = nobody outside the company

# --- Who looked ---
plot-looked = Looked at { $total } times. Most on { $day } from { $hour }:00: { $most } times.
plot-looked-none = Nobody looked at data this week.
plot-weekday-1 = Mo
plot-weekday-2 = Tu
plot-weekday-3 = We
plot-weekday-4 = Th
plot-weekday-5 = Fr
plot-weekday-6 = Sa
plot-weekday-7 = Su

# --- Which rule was valid when ---
plot-rules =
    { $count ->
        [one] On { $date } { $valid } is valid.
       *[other] There are { $versions } versions. On { $date } { $valid } is valid.
    }
plot-rules-none =
    { $count ->
        [one] There is { $versions } version. On { $date } it is not valid.
       *[other] There are { $versions } versions. On { $date } none of them is valid.
    }
plot-rules-open = { $name }: from { $from }
plot-rules-ended = { $name }: from { $from } until { $until }
