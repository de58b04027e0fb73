//! A sealed vault: its passphrase opens it.

use crate::form::Form;
use crate::page::{Page, form_page};
use crate::password;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, When, Who};
use crate::visit::Visit;
use askama::Template;
use waarborg_text::vault_fault::Nature;

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("unseal", "/kluis", "/en/vault", Who::Doorstep, show, open).when(When::Sealed)];

#[derive(Template)]
#[template(path = "web/unseal.html")]
struct Sealed<'v> {
    page: Page<'v>,
    form: Form,
    path: String,
}

fn form(visit: &Visit) -> Form {
    let field = password::field(visit, "passphrase", "unseal-passphrase", "off").longest(password::PASSPHRASE);
    Form::new(visit, vec![field])
}

fn shown(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let sealed = Sealed { page: Page::new(visit, "unseal-title", "").with(&form), path: visit.to("unseal", &[]), form };
    Ok(form_page(&sealed, &sealed.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    shown(visit, form(visit))
}

fn open(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = form(visit);
    form.require("passphrase", visit.say("unseal-missing"));
    if form.is_faulty() {
        return shown(visit, form);
    }
    let tried = visit.house.brakes.vault(visit.from).map_err(|_| Refusal::TooOften)?;
    match visit.house.stretching.run(|| visit.house.unseal(form.text("passphrase")))? {
        Ok(()) => {
            tried.give_back();
            Ok(visit.go("sign-in", &[]))
        }
        Err((_, Nature::Sealed)) => {
            form.fail("passphrase", visit.say("unseal-wrong"));
            shown(visit, form)
        }
        Err((fault, nature)) => Err(Refusal::of(fault, nature)),
    }
}
