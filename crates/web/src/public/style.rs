//! The firm's own colour, as a sheet: pages hold no style of their own.

use crate::reply::{Refusal, Reply};
use crate::route::{Route, Who};
use crate::visit::Visit;
use waarborg_duties::HouseStyle;

/// Its routes.
pub const ROUTES: &[Route] = &[Route::page("public-style", "/p/kleur.css", "/p/kleur.css", Who::Everyone, show)];

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let style: HouseStyle = visit.vault()?.paper()?;
    let colour = style.colour.ok_or(Refusal::NotFound)?;
    let (firm, ink) = (String::from(colour), String::from(colour.letters_on_it()));
    Ok(Reply::Shown {
        kind: "text/css; charset=utf-8",
        text: format!(":root{{--wb-firm:{firm};--wb-firm-ink:{ink}}}\n"),
    })
}
