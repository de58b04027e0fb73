//! Goods, works and people long dead that bear names of people, words beside names, and who signs.

use super::all_right;

#[test]
fn goods_and_people_of_books_are_nobody() {
    all_right(&[
        "Te koop: Vivienne Westwood sjaal, een Dr. Martens 1460 en een Marie-Stella-Maris handzeep.",
        "Lost: one Fred Perry top and a copy of Agatha Christie.",
        "We lazen Virginia Woolf, Louis Couperus en Annie M.G. Schmidt.",
        "Margaretha van Parma en Willem van Oranje staan in hoofdstuk 4.",
        "Zet 'Mrs Popple' tegen de warme muur.",
        "De tentoonstelling heet 'De pest van Pieter Claesz.'",
        "Hij zei: 'Groeten van {name|Saskia}, tot morgen.'",
    ]);
}

#[test]
fn buildings_are_named_after_people() {
    all_right(&[
        "Meet at the Frances Burney Centre, ground floor.",
        "The coach leaves the Robert Burns statue at eight.",
        "Zone 4 has no key for the Florence Wing.",
    ]);
}

#[test]
fn prepositions_and_letters_open_no_name() {
    all_right(&[
        "Wie zo vaart komt in de Maas uit.",
        "Zonder bon geen garantie op de Bosch.",
        "Mevrouw {name|in 't Veld} belde.",
        "{name|Karin op den Akker} belde.",
        "Set krukken maat L. Ophalen in de schuur.",
        "He failed the test, didn't I. One was enough.",
        "10.30 kleuring, nieuwe klant, {name|D. Stroop}",
        "Tell Auntie I've got the keys.",
    ]);
}

#[test]
fn one_of_the_family_stands_behind_her_owner() {
    all_right(&[
        "Onze {name|Bram} heeft zaterdag drie keer gescoord.",
        "Our {name|Imogen} is on the list.",
        "It was our {name|Declan}, with a video of it.",
        "Onze Emma module kan dat ook.",
        "Nan answered the door.",
    ]);
}

#[test]
fn who_signs_says_who_she_is() {
    all_right(&[
        "De huur gaat per juli omhoog met een paar procent.\n\n{name|Harm-Jan}, uw penningmeester\n",
        "There is plenty of room by the garages, please have a heart.\n– {name|Maureen}, no. 15\n",
        "De huur gaat per juli omhoog met een paar procent.\n\nBreda, het hele jaar\n",
    ]);
}

#[test]
fn a_list_of_surnames_is_one_of_people() {
    all_right(&[
        "Betalingen\n{name|Wiersema}, 120 voldaan\n{name|Zandstra}, 60 van 120\n{name|Hoekstra}, niets\n{name|Bosma}, voldaan\n",
        "Voorraad\nAppels, 120 kilo\nPeren, 60 kilo\nPruimen, niets\n",
        "ja hallo met {name|Chantal}, ik kom morgen wat later",
    ]);
}

#[test]
fn what_a_thing_is_called_it_is_called_again() {
    all_right(&[
        "The boiler is called Gerald. Do not hit Gerald.",
        "De pop heet nu officieel Henk. Zet Henk terug in de kast.",
        "{name|Karin} heet voortaan {name|Karin Mulder}.",
    ]);
}

#[test]
fn clubs_routes_and_firms_bear_names() {
    all_right(&[
        "Zaterdag spelen we tegen SC De Pelikaan.",
        "Volg de Jan van Riebeeckroute tot de brug.",
        "Ze zit in de jury van de Jan Sluijtersprijs.",
        "Zeg het Marie Claire-abonnement op.",
        "De poort komt van Broekhuis Makelaars.",
        "{name|Jan-Willem de Boer} en {name|Anne-fleur} komen ook.",
    ]);
}

#[test]
fn others_of_a_list_tell_that_it_is_one_of_people() {
    all_right(&["Late: {name|Frost}, {name|Maaike}, {name|Fenna}", "Nodig: Bloem, Appels, Rozen"]);
}
