//! Money, age and place of people in plain words, and what looks so.

use super::all_right;

#[test]
fn what_is_paid_or_counted_is_no_number_of_somebody() {
    all_right(&["Lidmaatschap kost 120 euro per jaar.", "Klantnr. {customer_no|30418} € 212,00 open"]);
}

#[test]
fn addresses_of_firms_are_nobodys() {
    all_right(&[
        "Ons adres is Postbus 123, 1000 AB Amsterdam.",
        "Het kantoor zit aan de Stationsweg 12, 3511 ED Utrecht.",
        "Zij woont aan de {address|Stationsweg 12}, {postcode|3511 ED} {city|Utrecht}.",
    ]);
}

#[test]
fn towns_of_somebodys_people_home_and_way() {
    all_right(&[
        "Mijn zus in {city|Deventer} past op de kat.",
        "Her parents in {city|Swindon} are well.",
        "Hij huurt een kamer in {city|Leiden}.",
        "Ik woon net buiten {city|Zwolle}.",
        "{name|Marloes} is thuis in {city|Assen} bereikbaar.",
        "She is moving to {city|Coventry} in May.",
        "Na de verhuizing uit {city|Venlo} belde zij vaak.",
        "{name|Karel} reist elke dag vanuit {city|Gorinchem}.",
        "I drive home to {city|Tralee} on Fridays.",
        "He's off to {city|Plymouth} for good.",
        "Een stel uit {city|Sneek} kocht de boot.",
        "Plaats: {city|Hoorn} {postcode|1621 AB}",
        "{address|Veldstraat 4}\n{postcode|8700} {city|Tielt}",
        "ik woon in {city|zwolle} boven een winkel",
        "{name|Karel} ({city|Zwolle}) wil ruilen.",
        "{name|Karel} zit sinds kort weer in {city|Breda}.",
        "Hij is naar {city|Maastricht} verhuisd.",
        "I'm from {city|Stockport} myself.",
        "Woonplaats {city|Gouda}, zegt ze.",
        "She moved from Leeds to {city|Carlisle}.",
        // No home of anybody.
        "{name|Karel} zit vast in de file bij Deil.",
        "De brief is uit Utrecht.",
        "Onze winkel in Zwolle is open tot zes uur.",
        "Te huur: studio in Leiden, 400 euro.",
        "De trein vanuit Zwolle heeft vertraging.",
        "The parcel from Leeds came on Monday.",
        "De leverancier komt uit Zeist.",
        "{name|Wout} speelt zaterdag in Kampen.",
        "Moved to Thurs because of the strike.",
        "De vergadering is verhuisd naar Zaal 4.",
    ]);
}

#[test]
fn ages_in_rows_rough_ages_and_ages_of_things() {
    all_right(&[
        "Zij heeft twee kinderen ({age|4} en {age|9}).",
        "Ze zijn {age|zes} en {age|negen}.",
        "She has three boys, {age|eight}, {age|nine} and {age|eleven}, all swim.",
        "{name|Karel} – {age|52} – wil meelopen.",
        "Een man van {age|rond de 60} deed open.",
        "Er stond een vrouw van {age|begin veertig} voor de deur.",
        "She looked about {age|30}.",
        "Hij is een jaar of {age|vijftig}.",
        "My mum's {age|81} next week.",
        "Mijn zoontje, {age|3}, is mee.",
        "Hij kwam op zijn {age|zestiende} hier werken.",
        "We vieren zaterdag haar {age|40e} verjaardag.",
        "Haar broer, die net {age|achttien} is, helpt mee.",
        // Things, crowds and places in a row.
        "De ketel is 22 jaar oud.",
        "Fridge (9 yrs), cooker (4 yrs), table.",
        "Er kwam een man of tien kijken.",
        "A dame of eleven stone sat on it.",
        "Ze sprak met een vrouw van een andere school.",
        "Ik ben een beetje laat.",
        "I'm one of the volunteers.",
        "Hij werd in zijn eerste poging tweede.",
        "Er zijn 3 en 4 kamers vrij.",
    ]);
}

#[test]
fn pay_in_words_by_the_hour_and_as_a_step() {
    all_right(&[
        "I'm on {income|52k} now.",
        "{name|Karin} is on {income|19 grand}.",
        "He's only on {income|€12.10 an hour}.",
        "She is on {income|eleven fifty an hour}.",
        "{name|Karel} leeft van {income|1.180 per maand}.",
        "{name|Karel} leefde van {income|1.400 euro}.",
        "Hij zit nu op {income|2.310}.",
        "{name|Karel de Wit}\nUurloon {income|15,20}",
        "{name|Karel de Wit}\nLaatste loon: {income|13,90/u}",
        "{name|Bas} krijgt {income|achttienhonderd netto}.",
        "{name|Owen}: contract extended, {income|£24,100 pro rata}.",
        "I've {income|£190 a week}.",
        "Salarissen: {name|Karel} {income|48k}, {name|Petra} {income|51k}",
        "Ze betalen hem {income|14,10 per uur}.",
        "She's paid {income|£27k}.",
        "She earns {income|thirty-one thousand a year}.",
        "Hij draait {income|420 per dag}.",
        "{name|Karel} heeft {income|bruto 2.410}.",
        "Hij zit op {income|€1.8k}.",
        "Hij krijgt {income|€ 13,- per uur}.",
        "She gets {income|thirteen hundred a month}.",
        "{name|Karel} moet het doen met {income|60 euro per week}.",
        // Offers, prices and the rest.
        "De doos weegt netto 500 gram, zegt {name|Karel}.",
        "Van haar 1.350 volgers kent zij niemand.",
        "She pays him £40 a month for the garage rent.",
        "The plumber charges £60 an hour.",
        "Wij bieden een salaris tussen 2.100 en 2.700 bruto per maand.",
        "De teller staat op 2.390.",
        "Het team zit op 1.200 bezoekers.",
        "The page is on 45k followers.",
        "He lives on 1200 acres.",
        "The kilo price went up on Monday to 12.50.",
        "Hij huurt het voor 800 per maand.",
        "Medicijn: twee op een dag.",
        "8% vakantiegeld en een eindejaarsuitkering.",
    ]);
}

#[test]
fn benefits_arrears_and_beds_in_everyday_words() {
    all_right(&[
        "{name|Bas} {social_status|krijgt leefloon}.",
        "{name|Tessa} is {social_status|signing on again}.",
        "{name|Tessa} {social_status|left direct provision}.",
        "{name|Tessa} has {social_status|had her hours halved}.",
        "{name|Bas} {social_status|slaapt in zijn busje}.",
        "{name|Bas} {social_status|staat bij de slager in het krijt}.",
        "{name|Tessa} is {social_status|between jobs}.",
        "{name|Bas} {social_status|heeft uitstel van betaling}.",
        "{name|Tessa} is {social_status|kipping on a friend's settee}.",
        // What else these words mean.
        "{name|Tessa} signed on for the course.",
        "{name|Bas} koopt een pyjama.",
        "{name|Tessa} runs out of stamps.",
        "{name|Bas} heeft de krijtjes op.",
        "{name|Bas} kreeg de status van de bestelling.",
    ]);
}

#[test]
fn cards_courts_and_plates_of_neighbours() {
    all_right(&[
        "Your card is {customer_no|LX-0044120}.",
        "{name|Karin Mulder}, card {customer_no|PD-7731}, may come in.",
        "His truck, {licence_plate|172-WX-1190}, is in the yard.",
        "Lidmaatschap kost 95 per jaar.",
        "The graphics card is RTX-3080.",
        "Trade account TRK-9920 is open.",
        "cron: user=backup rc=0",
        "Baan 4 is nat.",
        "Part 172-WX-1190 is sold out.",
    ]);
}
