//! The firm's listing: who it is, when it is open, how it is reached. For people, and as schema.org for programs.

use super::frame::Frame;
use crate::page::page;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, Who};
use crate::visit::Visit;
use askama::Template;
use serde_json::Value;
use waarborg_duties::Listing;
use waarborg_duties::publishing::published;
use waarborg_register::unfilled::is_placeholder;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("public-business", "/p/bedrijf", "/en/p/business", Who::Everyone, show),
    Route::page("public-business-data", "/p/bedrijf.json", "/en/p/business.json", Who::Everyone, data),
];

#[derive(Template)]
#[template(path = "web/public/business.html")]
struct Business<'v> {
    frame: Frame<'v>,
    json: String,
    sort: String,
    facts: Vec<(String, String, String)>,
    hours: Vec<(String, String)>,
    links: Vec<String>,
    as_data: String,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let (listing, json) = listing(visit)?;
    let mut frame = Frame::new(visit, String::new())?;
    let register = visit.vault()?.in_force()?;
    let controller = &register.register.controller;
    let mut facts = Vec::new();
    let mut put = |key: &str, value: Option<&String>, path: fn(&str) -> String| {
        if let Some(value) = value.filter(|value| !value.is_empty() && !is_placeholder(value)) {
            facts.push((visit.say(&format!("public-business-{key}")), value.clone(), path(value)));
        }
    };
    put("address", controller.address.as_ref(), |_| String::new());
    put("phone", controller.phone.as_ref(), |phone| format!("tel:{}", phone.replace(' ', "")));
    put("email", controller.email.as_ref(), |email| format!("mailto:{email}"));
    put("kvk", controller.kvk.as_ref(), |_| String::new());
    put("vat", listing.vat.as_ref().map(|vat| vat.as_str().to_owned()).as_ref(), |_| String::new());
    let hours = listing.hours.days().iter().zip(1..).map(|(spans, day)| {
        let times: Vec<String> = spans
            .iter()
            .map(|span| {
                let (opens, closes) = span.times();
                format!("{opens}–{closes}")
            })
            .collect();
        let times = if times.is_empty() { visit.say("public-closed") } else { times.join(", ") };
        (visit.say(&format!("weekday-{day}")), times)
    });
    frame.title = visit.say_with("public-business-title", &[("company", &frame.company)]);
    let shown = Business {
        json: script_safe(&json),
        sort: visit.say(&format!("sector-sort-{}", listing.sort.as_str())),
        hours: if listing.hours.is_empty() { Vec::new() } else { hours.collect() },
        facts,
        links: listing.links.iter().map(|link| link.as_str().to_owned()).collect(),
        as_data: visit.to("public-business-data", &[]),
        frame,
    };
    Ok(page(&shown))
}

fn data(visit: &Visit) -> Result<Reply, Refusal> {
    let (_, json) = listing(visit)?;
    Ok(Reply::Json(format!("{json:#}\n")))
}

/// The listing, if the firm shows one.
fn listing(visit: &Visit) -> Result<(Listing, Value), Refusal> {
    let vault = visit.vault()?;
    let listing: Listing = vault.paper()?;
    if !listing.is_shown {
        return Err(Refusal::NotFound);
    }
    let origin = &visit.house.config.origin;
    let statement = (!published(vault)?.is_empty()).then(|| format!("{origin}{}", visit.to("public-privacy", &[])));
    let register = vault.in_force()?;
    let json = listing.json_ld(&register.register.controller, statement.as_deref(), None);
    Ok((listing, json))
}

/// JSON as it may stand inside a script: no text in it ends the script or begins another.
fn script_safe(json: &Value) -> String {
    json.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_end_the_script_it_stands_in() {
        let json = serde_json::json!({ "name": "</script><script>alert(1)</script>&" });
        let text = script_safe(&json);
        assert!(!text.contains('<') && !text.contains('>'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), json);
    }
}
