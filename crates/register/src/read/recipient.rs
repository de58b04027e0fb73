//! Reads recipients.

use super::place::Place;
use crate::recipient::{Contract, RecipientEntry};
use waarborg_model::Country;
use waarborg_model::vocabulary::{Channel, Safeguard};

pub(super) fn read(place: &Place<'_, '_>) -> Option<RecipientEntry> {
    let (id, name) = (place.name("id"), place.needed("name"));
    let kind = place.word("kind");
    let what = place.needed_both("what");
    let country = read_country(place);
    let contract = read_contract(place);
    let entry = (
        place.flag("legal_request"),
        place.word_or("safeguard", Safeguard::None),
        place.flag("certified"),
        place.flag("assessed"),
        place.words("derogations"),
        place.flag("occasional"),
        place.word_or("channel", Channel::Post),
        place.both("copy"),
    );
    place.finish();
    let (legal_request, safeguard, certified, assessed, derogations, occasional, channel, copy) = entry;
    Some(RecipientEntry {
        id: id?,
        name: name?,
        kind: kind?,
        what: what?,
        country: country?,
        contract,
        legal_request,
        safeguard,
        certified,
        assessed,
        derogations,
        occasional,
        channel,
        copy,
    })
}

fn read_country(place: &Place<'_, '_>) -> Option<Country> {
    let text = place.needed("country")?;
    let country = Country::parse(&text);
    if country.is_none() {
        place.add(place.fault("register.country", "country").with("value", text));
    }
    country
}

fn read_contract(place: &Place<'_, '_>) -> Contract {
    let (there, day) = (place.stated("contract"), place.day("contract_date"));
    match (there.unwrap_or(false), place.has("contract_date"), day) {
        (true, _, Some(day)) => Contract::SignedOn(day),
        (true, _, None) => Contract::Undated,
        (false, dated, _) => {
            if dated {
                place.add(
                    place
                        .fault("register.needs", "contract_date")
                        .with("key", "contract_date")
                        .with("needed", "contract"),
                );
            }
            Contract::Missing
        }
    }
}
