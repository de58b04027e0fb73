//! The listing: sort of business, opening hours, number for turnover tax, links.

use super::tell;
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use waarborg_duties::listing::{Link, ListingForm, Sort};
use waarborg_duties::{Listing, ListingError};

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("public-listing", "/openbaar-beheer/bedrijf", "/en/public-settings/business", OFFICE, show, take)];

/// Names of the fields of days, from Monday.
const DAYS: [&str; 7] = ["day-1", "day-2", "day-3", "day-4", "day-5", "day-6", "day-7"];

#[derive(Template)]
#[template(path = "web/public-pages/listing.html")]
struct Edited<'v> {
    page: Page<'v>,
    form: Form,
}

fn form(visit: &Visit) -> Result<Form, Refusal> {
    let listing: Listing = visit.vault()?.paper()?;
    let sorts =
        Sort::ALL.iter().map(|sort| Choice::new(sort.as_str(), visit.say(&format!("sector-sort-{}", sort.as_str()))));
    let mut fields = vec![
        Field::text(visit, "shown", "listing-shown").kind(Kind::Tick).value(if listing.is_shown { "1" } else { "" }),
        Field::text(visit, "sort", "listing-sort").kind(Kind::Select(sorts.collect())).value(listing.sort.as_str()),
    ];
    for ((name, spans), day) in DAYS.into_iter().zip(listing.hours.days()).zip(1..) {
        let times: Vec<String> = spans
            .iter()
            .map(|span| {
                let (opens, closes) = span.times();
                format!("{opens}-{closes}")
            })
            .collect();
        let mut field = Field::text(visit, name, "listing-day").value(times.join(", ")).width("wb-b20");
        field.label = waarborg_text::sentence(&visit.say(&format!("weekday-{day}")));
        if day > 1 {
            field.hint = String::new();
        }
        fields.push(field);
    }
    let vat = listing.vat.as_ref().map(|vat| vat.as_str().to_owned()).unwrap_or_default();
    fields.push(Field::text(visit, "vat", "listing-vat").value(vat).width("wb-b20").optional(visit));
    let links: Vec<&str> = listing.links.iter().map(Link::as_str).collect();
    let links = Field::text(visit, "links", "listing-links").kind(Kind::Area).value(links.join("\n")).longest(2_000);
    fields.push(links.optional(visit));
    Ok(Form::new(visit, fields))
}

fn shown(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let edited = Edited { page: Page::new(visit, "public-business", "public-pages").with(&form), form };
    Ok(form_page(&edited, &edited.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    shown(visit, form(visit)?)
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = form(visit)?;
    let filled = ListingForm {
        is_shown: form.is_ticked("shown"),
        sort: form.chosen("sort").first().copied().unwrap_or_default().to_owned(),
        hours: DAYS.map(|day| form.text(day).to_owned()),
        vat: form.text("vat").to_owned(),
        links: form.text("links").lines().map(str::to_owned).collect(),
    };
    match filled.read() {
        Ok(listing) if form.is_fine() => {
            listing.keep(visit.vault()?, visit.actor)?;
            let mut banner = Banner::of(visit.say("listing-kept"));
            if listing.is_shown {
                banner = banner.more(visit.to("public-business", &[]), visit.say("public-look"));
            }
            Ok(visit.done(banner, "public-listing", &[]))
        }
        Ok(_) => shown(visit, form),
        Err(errors) => {
            tell(visit, &mut form, &errors, field_of);
            shown(visit, form)
        }
    }
}

fn field_of(error: &ListingError) -> String {
    match error {
        ListingError::Hours { weekday }
        | ListingError::NoTime { weekday }
        | ListingError::Overlap { weekday }
        | ListingError::TooManySpans { weekday, .. } => format!("day-{weekday}"),
        ListingError::Sort => "sort".to_owned(),
        ListingError::VatForm | ListingError::VatCheck => "vat".to_owned(),
        _ => "links".to_owned(),
    }
}
