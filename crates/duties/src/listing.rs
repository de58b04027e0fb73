//! How the firm shows itself: its listing, and the look of its public pages.
//!
//! Who the firm is stands in the register and nowhere else; a listing adds what visitors ask besides: when it is open, what
//! sort of business it is, where else it is found. Photos are left out: whoever stands on one would have to be asked.
//! What comes from a form is parsed here once, and what is kept is right.

mod colour;
mod fault;
mod hours;
mod link;
mod sort;
mod vat;

pub use colour::{Colour, HouseStyle, HouseStyleForm};
pub use fault::ListingError;
pub use hours::{Hours, Span};
pub use link::Link;
pub use sort::Sort;
pub use vat::VatNumber;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use waarborg_register::Controller;
use waarborg_register::unfilled::is_placeholder;
use waarborg_vault::{Actor, Paper, PaperError, Vault};

/// Other places where a firm is found: as many as help anyone.
const MOST_LINKS: usize = 10;

/// What a listing adds to the register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Visitors see it.
    pub is_shown: bool,
    /// What sort of business.
    pub sort: Sort,
    /// When it is open.
    pub hours: Hours,
    /// Its number for turnover tax.
    pub vat: Option<VatNumber>,
    /// Where else it is found.
    pub links: Vec<Link>,
}

impl Paper for Listing {
    const LABEL: &'static str = "listing";
}

/// A listing as it was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingForm {
    /// Visitors are to see it.
    pub is_shown: bool,
    /// The sort of business, by its word.
    pub sort: String,
    /// Opening hours, from Monday: `9:00-12:30, 13:00-17:00`; empty: closed.
    pub hours: [String; 7],
    /// The number for turnover tax; empty: none.
    pub vat: String,
    /// Addresses; empty ones are passed over.
    pub links: Vec<String>,
}

impl ListingForm {
    /// Reads what was filled in.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn read(&self) -> Result<Listing, Vec<ListingError>> {
        let mut faults = Vec::new();
        let mut keep = |fault: ListingError| faults.push(fault);
        let sort = Sort::from_word(self.sort.trim()).unwrap_or_else(|| {
            keep(ListingError::Sort);
            Sort::default()
        });
        let hours = Hours::read(&self.hours).unwrap_or_else(|wrong| {
            wrong.into_iter().for_each(&mut keep);
            Hours::default()
        });
        let vat = match self.vat.trim() {
            "" => None,
            text => VatNumber::read(text).map_err(&mut keep).ok(),
        };
        let filled: Vec<(usize, &str)> = self
            .links
            .iter()
            .enumerate()
            .map(|(place, link)| (place, link.trim()))
            .filter(|(_, link)| !link.is_empty())
            .collect();
        if filled.len() > MOST_LINKS {
            keep(ListingError::TooManyLinks { most: MOST_LINKS });
        }
        let read = filled.into_iter().map(|(place, link)| Link::read(link).ok_or(ListingError::Link { place }));
        let mut links: Vec<Link> = read.filter_map(|link| link.map_err(&mut keep).ok()).collect();
        links.dedup();
        if faults.is_empty() { Ok(Listing { is_shown: self.is_shown, sort, hours, vat, links }) } else { Err(faults) }
    }
}

impl Listing {
    /// Keeps it in place of the one before.
    ///
    /// # Errors
    /// As [`Vault::change_paper`].
    pub fn keep(&self, vault: &Vault, actor: Actor) -> Result<(), PaperError<std::convert::Infallible>> {
        vault.change_paper(actor, |paper: &mut Self| {
            *paper = self.clone();
            Ok(())
        })
    }

    /// The listing as schema.org names it, for the page and for the file beside it. `statement` and `request` are the
    /// addresses of the privacy statement and of the form for requests. What is not filled in is left out.
    #[must_use]
    pub fn json_ld(&self, controller: &Controller, statement: Option<&str>, request: Option<&str>) -> Value {
        let mut map = Map::new();
        let mut put = |key: &str, value: Option<Value>| drop(value.map(|value| map.insert(key.to_owned(), value)));
        let text = |text: Option<&str>| text.filter(|text| is_filled(text)).map(Value::from);
        put("@context", Some(json!("https://schema.org")));
        put("@type", Some(json!(self.sort.schema_type())));
        put("name", text(Some(&controller.name)));
        put("url", text(controller.website.as_deref()));
        put("telephone", text(controller.phone.as_deref()));
        put("email", text(controller.email.as_deref()));
        put("address", text(controller.address.as_deref()));
        put("openingHoursSpecification", self.hours.json_ld());
        // The number of the trade register stands twice: where search engines look for it, and under its own name.
        let kvk = controller.kvk.as_deref().filter(|kvk| is_kvk(kvk));
        put("taxID", kvk.map(Value::from));
        put("identifier", kvk.map(|kvk| json!({"@type": "PropertyValue", "propertyID": "KvK", "value": kvk})));
        put("vatID", self.vat.as_ref().map(|vat| json!(vat.as_str())));
        let links: Vec<&str> = self.links.iter().map(Link::as_str).collect();
        put("sameAs", (!links.is_empty()).then(|| json!(links)));
        put("publishingPrinciples", text(statement));
        put("contactPoint", Some(contact_point(controller, request)));
        Value::Object(map)
    }
}

/// Where people turn to about their data.
fn contact_point(controller: &Controller, request: Option<&str>) -> Value {
    let mut point =
        Map::from_iter([("@type".to_owned(), json!("ContactPoint")), ("contactType".to_owned(), json!("privacy"))]);
    let known = [("email", controller.email.as_deref()), ("telephone", controller.phone.as_deref()), ("url", request)];
    for (key, text) in known {
        if let Some(text) = text.filter(|text| is_filled(text)) {
            point.insert(key.to_owned(), json!(text));
        }
    }
    Value::Object(point)
}

fn is_filled(text: &str) -> bool {
    !text.trim().is_empty() && !is_placeholder(text)
}

/// Eight digits, as the trade register gives them.
fn is_kvk(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
