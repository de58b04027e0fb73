//! What the firm shows of itself, and how it decides about that: the statement, the listing, name and colour.

mod listing;
mod overview;
mod statement;
mod style;

use crate::form::Form;
use crate::route::Route;
use crate::visit::Visit;
use waarborg_duties::ListingError;
use waarborg_text::Fault;

/// Their routes.
pub const ROUTES: &[&[Route]] = &[overview::ROUTES, statement::ROUTES, listing::ROUTES, style::ROUTES];

/// Puts what is wrong beside the field it is wrong with.
fn tell(visit: &Visit, form: &mut Form, errors: &[ListingError], field: impl Fn(&ListingError) -> String) {
    for error in errors {
        let mut fault = Fault::new(error.code());
        for (name, value) in error.arguments() {
            fault = fault.with(name, value);
        }
        let explained = fault.explain(visit.words());
        form.fail(&field(error), waarborg_text::sentence(&format!("{}: {}", explained.what, explained.remedy)));
    }
}
