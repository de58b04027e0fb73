//! Reads files and their fields.

use super::place::Place;
use crate::file::{Field, File};

pub(super) fn read(place: &Place<'_, '_>) -> Option<File> {
    let id = place.name("id");
    let name = place.needed_both("name");
    let subject = place.word("subject");
    let adults = place.stated("adults");
    if !place.has("adults") {
        place.missing("adults");
    }
    let retention = place.name("retention");
    let fields: Vec<_> = place.tables("field", Some("id")).iter().map(read_field).collect();
    place.needed_list("field");
    place.finish();
    Some(File {
        id: id?,
        name: name?,
        subject: subject?,
        adults: adults?,
        retention: retention?,
        fields: fields.into_iter().flatten().collect(),
    })
}

fn read_field(place: &Place<'_, '_>) -> Option<Field> {
    let id = place.name("id");
    let name = place.needed_both("name");
    let category = place.word("category");
    let kind = if place.has("kind") { place.name("kind") } else { None };
    let (required, identifies, covered) = (place.flag("required"), place.flag("identifies"), place.flag("covered"));
    place.finish();
    Some(Field { id: id?, name: name?, category: category?, kind, required, identifies, covered })
}
