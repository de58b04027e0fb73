//! Name and colour of the public pages. A colour in which letters cannot be read is refused, with the nearest that can.

use super::tell;
use crate::form::{Field, Form};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use waarborg_duties::HouseStyle;
use waarborg_duties::listing::HouseStyleForm;

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("public-look", "/openbaar-beheer/huisstijl", "/en/public-settings/style", OFFICE, show, take)];

#[derive(Template)]
#[template(path = "web/public-pages/style.html")]
struct Edited<'v> {
    page: Page<'v>,
    form: Form,
}

fn form(visit: &Visit) -> Result<Form, Refusal> {
    let style: HouseStyle = visit.vault()?.paper()?;
    let name = Field::text(visit, "name", "style-name").value(style.name.unwrap_or_default()).longest(80);
    let colour = style.colour.map(String::from).unwrap_or_default();
    let colour = Field::text(visit, "colour", "style-colour").value(colour).width("wb-b8").longest(7);
    Ok(Form::new(visit, vec![name.optional(visit), colour.optional(visit)]))
}

fn shown(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let edited = Edited { page: Page::new(visit, "public-style", "public-pages").with(&form), form };
    Ok(form_page(&edited, &edited.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    shown(visit, form(visit)?)
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = form(visit)?;
    let filled = HouseStyleForm { name: form.text("name").to_owned(), colour: form.text("colour").to_owned() };
    match filled.read() {
        Ok(style) if form.is_fine() => {
            style.keep(visit.vault()?, visit.actor)?;
            let banner = Banner::of(visit.say("style-kept"));
            Ok(visit.done(banner, "public-look", &[]))
        }
        Ok(_) => shown(visit, form),
        Err(errors) => {
            let field = |error: &waarborg_duties::ListingError| match error.code() {
                "style.name" => "name".to_owned(),
                _ => "colour".to_owned(),
            };
            tell(visit, &mut form, &errors, field);
            shown(visit, form)
        }
    }
}
