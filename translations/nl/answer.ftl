# The words of an answer, as the command line prints it. Sentences are whole; names of facts and values come from facts.ftl.

# --- Outcome: the word, and the sentence where nothing better is known ---
outcome-allowed = JA
outcome-allowed-text = Dit mag.
outcome-conditional = JA, ALS
outcome-conditional-text = Dit mag als aan de punten hieronder is voldaan.
outcome-forbidden-unless = NEE, TENZIJ
outcome-forbidden-unless-text = Dit mag niet. Hieronder staat hoe het wel mag.
outcome-forbidden = NEE
outcome-forbidden-text = Dit mag niet.
outcome-duty = MOET
outcome-duty-text = Dit moet u doen.
outcome-date = UITERLIJK
outcome-date-text = De uiterste dag is { $date }.
outcome-none = GEEN REGELS
outcome-none-text = Voor deze vraag hebben wij geen regels.
outcome-unknown = WETEN WIJ NOG NIET
outcome-unknown-text = Wij missen nog een antwoord van u.

# For a duty ("must I …?") the same outcomes read otherwise.
outcome-allowed-duty = HOEFT NIET
outcome-allowed-duty-text = U mag dit achterwege laten.
outcome-conditional-duty = MOET, ALS
outcome-conditional-duty-text = Dit moet u doen als de punten hieronder kloppen.

# --- Headings ---
heading-question = Uw vraag
heading-decided = Regels die beslissen
heading-open = Nog te beantwoorden
heading-lawful = Zo mag het wel
heading-duties = Wat u daarbij moet doen
heading-assumed = Aangenomen
heading-contested = Hierover verschillen de meningen
heading-computation = Zo is gerekend
heading-sources = Bronnen
heading-news = Nog geen wet
heading-more = Meer details

# --- Rules that decided ---
rule-line = { $rule } · { $citation }
rule-in-force-since = geldt sinds { $from }
rule-in-force-between = gold van { $from } tot en met { $last }
rule-lifted = Uitzondering: { $title }
rule-contested = betwist: { $points }
rule-none = Geen regel verbiedt dit.
source-line = { $key }: { $title }
checked-on = nagekeken op { $date }

# --- Open questions, changes, assumptions ---
open-none = Er zijn geen open vragen.
open-fact = { $question } ({ $key })
open-if-yes = bij ja: { $outcome }
open-if-no = bij nee: { $outcome }
open-if-value = bij “{ $value }”: { $outcome }
lawful-one = Eén van deze wijzigingen is genoeg:
lawful-all =
    { $count ->
        [one] Deze wijziging is nodig:
       *[other] Deze { $count } wijzigingen zijn samen nodig:
    }
lawful-none = Met deze gegevens en dit doel kan het niet.
lawful-only-person = Alleen de persoon zelf kan dit veranderen: { $label }.
assumed-line = { $label }: { $value }
assumed-why = U noemde dit niet. Klopt het niet, zeg het er dan bij.
duties-none = Er komen geen plichten bij.

# --- Contested points ---
contested-point = { $key }: { $point }
contested-ours = Wij volgen: { $reading }
contested-other = Andere lezing: { $reading }

# --- Computing a deadline ---
deadline-started = De termijn begint op { $date }. Die dag telt niet mee.
deadline-started-on = De termijn begint op { $date }.
deadline-started-at = De klok begint op { $moment }.
deadline-added-days =
    { $count ->
        [one] Eén dag erbij: { $date }.
       *[other] { $count } dagen erbij: { $date }.
    }
deadline-added-weeks =
    { $count ->
        [one] Eén week erbij: { $date }.
       *[other] { $count } weken erbij: { $date }.
    }
deadline-added-months =
    { $count ->
        [one] Eén maand erbij: { $date }.
       *[other] { $count } maanden erbij: { $date }.
    }
deadline-added-years =
    { $count ->
        [one] Eén jaar erbij: { $date }.
       *[other] { $count } jaar erbij: { $date }.
    }
deadline-clipped-month-end = Die maand heeft die dag niet. De laatste dag van de maand telt: { $date }.
deadline-aligned-year-end = De termijn loopt tot het einde van het jaar: { $date }.
deadline-rolled-saturday = De termijn eindigt niet op { $date }.
deadline-rolled-sunday = De termijn eindigt niet op { $date }.
deadline-rolled-holiday = De termijn eindigt niet op { $date }, een feestdag ({ $holiday }).
deadline-rolled-to = De eerstvolgende werkdag is { $date }.
deadline-not-rolled = Deze termijn schuift niet door, ook niet in het weekend.
deadline-two-working-days = De termijn telt ten minste twee werkdagen.
deadline-elapsed-hours =
    { $count ->
        [one] Eén echt uur later: { $moment }.
       *[other] { $count } echte uren later: { $moment }.
    }
deadline-clock-forward = De klok gaat intussen een uur vooruit. Daarom staat de klok een uur later.
deadline-clock-back = De klok gaat intussen een uur terug. Daarom staat de klok een uur vroeger.
deadline-earlier-of = Wat het eerst komt, telt: { $date }.
deadline-not-longer-than = Bewaar dit niet langer dan tot en met { $date }.
deadline-at-least-until = Bewaar dit ten minste tot en met { $date }.
deadline-guideline = Dit is een richtlijn. Een andere termijn mag als u de reden vastlegt.
deadline-last-day = Uiterste dag: { $date }.
deadline-last-moment = Uiterste moment: { $moment }.
deadline-days-left =
    { $count ->
        [one] nog 1 dag
       *[other] nog { $count } dagen
    }
deadline-today = vandaag is de laatste dag
deadline-overdue =
    { $count ->
        [one] 1 dag over tijd
       *[other] { $count } dagen over tijd
    }

# --- The day of the question ---
as-of = stand op { $date }
no-rules-before = Voor { $date } hebben wij geen regels. Vroegst: { $first }.
no-rules-for = Geen regels voor { $date }: onze regels beginnen op { $first }.
known-until = Onze regels zijn nagekeken tot en met { $date }.
known-until-passed = Uw vraag gaat over { $date }. Onze regels zijn nagekeken tot en met { $last }.
changes-on = Op { $date } verandert dit antwoord: { $outcome }.
disclaimer-fixed = Vaste regel, geen schatting.
disclaimer-doubt = Twijfelt u over uw geval? Vraag het een adviseur of bel de Autoriteit Persoonsgegevens.

# --- Dates ---
date-long = { $day } { $month } { $year }
date-with-weekday = { $weekday } { $day } { $month } { $year }
moment-long = { $date } om { $time } uur
time-zone = Nederlandse tijd
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan
month-short-2 = feb
month-short-3 = mrt
month-short-4 = apr
month-short-5 = mei
month-short-6 = jun
month-short-7 = jul
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag

# --- Joining words ---
list-and = en
list-or = of
citation-article = artikel
citation-paragraph = lid
citation-under = onder

# --- The part a rule played, with --explain ---
part-forbids = Dit verbod geldt.
part-may-forbid = Dit verbod kan gelden. Dat hangt af van wat nog open is.
part-runs = Deze termijn loopt.
part-requires = Deze plicht geldt.
part-may-require = Deze plicht kan gelden. Dat hangt af van wat nog open is.
part-permits = Aan deze voorwaarden is voldaan.
part-may-permit = Deze voorwaarden zijn nog niet zeker.
part-lifted = Dit geldt, maar een uitzondering neemt het weg.
part-defines = Zo telt de wet dit.
part-counts = Zo telt de tijd.
part-unmet = Deze plicht geldt hier niet: aan één voorwaarde is niet voldaan.

# What is still open once a change is made.
lawful-then = Dan nog te beantwoorden: { $questions }
deadline-hours-left =
    { $count ->
        [one] nog 1 uur
       *[other] nog { $count } uur
    }
deadline-this-hour = nog minder dan een uur
deadline-hours-overdue =
    { $count ->
        [one] 1 uur over tijd
       *[other] { $count } uur over tijd
    }
