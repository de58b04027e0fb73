//! Words that mean something else together, parts that are played, people who are only thought of.

use super::all_right;

#[test]
fn words_mean_something_else_together() {
    all_right(&[
        "Zij is verslaafd aan stroopwafels.",
        "Zij is {health|verslaafd aan slaappillen}.",
        "Ik kreeg zowat een hartaanval van de prijs.",
        "Hij kreeg {health|een hartaanval} op zijn werk.",
        "Hij zit vast in het verkeer.",
        "Ik zit vast aan een vergadering.",
        "Hij {crime|zit vast} in Vught.",
        "She lifted the lid and looked inside.",
        "He nicked the paint on the door.",
        "She locked up at nine and went home.",
        "He was {crime|locked up} for two years.",
        "Hij stemt de piano elke maand.",
        "Hij {politics|stemt op de PvdA}.",
        "Zij staat in het rood op de foto.",
        "Zij {social_status|staat in het rood} bij de bank.",
        "Hij heeft schuld aan de vertraging.",
        "He hit the brakes.",
        "Hij sloeg een spijker in de plank.",
        "Ze zit in de raad van toezicht.",
        "She can't see the button on the page.",
        "She {health|can't hear} with her left ear.",
        "Hij kan het deksel niet optillen.",
        "Hij {health|kan zijn arm niet optillen}.",
    ]);
}

#[test]
fn parts_that_are_played_are_nobodys() {
    all_right(&[
        "In de musical speelt hij een dief die een bank berooft.",
        "In the film she plays a nurse with cancer.",
        "Ze speelt vanavond niet mee, ze {health|heeft griep}.",
    ]);
}

#[test]
fn who_is_only_thought_of_is_nobody() {
    all_right(&[
        "Stel: een klant is diabetespatiënt en vraagt om advies. Hij krijgt ook nog griep.",
        "Suppose a member has epilepsy and tells you so.",
        "Voorbeeld 2: een huurder zit in de schuldsanering.",
        // The line ends it, and the word for a file of somebody is none.
        "Stel je voor: een klant valt.\n{name|Karin} {health|heeft epilepsie}.",
        "Casus {name|Karin Mulder}: {health|heeft dementie}.",
    ]);
}

#[test]
fn cases_of_an_exercise_are_nobodys() {
    all_right(&[
        "Scenario 1. A girl of nine has bruises.\nScenario 2. A volunteer was cautioned for shoplifting.",
        "Casus 1: een man heeft schulden.\nCasus 2: een vrouw is verslaafd aan drank.",
        "Opdracht 14 is af. {name|Karin} {health|heeft griep}.",
    ]);
}
