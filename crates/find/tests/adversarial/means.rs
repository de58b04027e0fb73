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
