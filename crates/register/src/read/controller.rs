//! Reads the head of a register.

use super::place::Place;
use crate::controller::{Controller, Cookie, JointController};
use waarborg_law::Bilingual;

/// The day a financial year ends where nobody says otherwise.
const YEAR_END: (i8, i8) = (12, 31);

pub(super) fn read(place: &Place<'_, '_>, security: Option<Bilingual>) -> Option<Controller> {
    let name = place.needed("name");
    let joint: Vec<_> = place.tables("joint", None).iter().map(read_joint).collect();
    let controller = Controller {
        name: String::new(),
        kvk: place.text("kvk"),
        address: place.text("address"),
        email: place.text("email"),
        phone: place.text("phone"),
        website: place.text("website"),
        dpo: place.text("dpo"),
        representative: place.text("representative"),
        public_body: place.flag("public_body"),
        financial_year_end: year_end(place),
        joint: joint.into_iter().flatten().collect(),
        security: Bilingual::default(),
    };
    // Source: AVG 13(1)(a): an address, and e-mail or telephone.
    if controller.address.is_none() && !place.has("address") {
        place.missing("address");
    }
    if !place.has("email") && !place.has("phone") {
        place.missing("email");
    }
    place.finish();
    Some(Controller { name: name?, security: security?, ..controller })
}

/// Reads `12-31`: month and day.
fn year_end(place: &Place<'_, '_>) -> (i8, i8) {
    const KEY: &str = "financial_year_end";
    let Some(text) = place.text(KEY) else { return YEAR_END };
    // A year that is no leap year: the end of February is its 28th day.
    let day = waarborg_model::facts::parse_day(&format!("2001-{text}"));
    if day.is_none() {
        place.add(place.fault("register.month-day", KEY).with("key", KEY).with("value", text));
    }
    day.map_or(YEAR_END, |day| (day.month(), day.day()))
}

fn read_joint(place: &Place<'_, '_>) -> Option<JointController> {
    let (name, contact) = (place.needed("name"), place.needed("contact"));
    let arrangement = place.needed_both("arrangement");
    place.finish();
    Some(JointController { name: name?, contact: contact?, arrangement: arrangement? })
}

pub(super) fn read_cookie(place: &Place<'_, '_>) -> Option<Cookie> {
    let (id, party) = (place.name("id"), place.needed("party"));
    let (text, lasts) = (place.needed_both("text"), place.needed_both("lasts"));
    let essential = place.flag("essential");
    place.finish();
    Some(Cookie { id: id?, text: text?, party: party?, lasts: lasts?, essential })
}
