//! A link that signs in once, or lets somebody choose a new password once. It shows a button first: programs that look at
//! links in mail must not use it up.
//!
//! A link may have been passed on, so whoever has codes or a passkey shows them beside it. Who lost those gets the link to a
//! new password: it says what it does, the log has it, and she is told.

use crate::account::{Account, stretch};
use crate::brake::mark;
use crate::form::{Choice, Field, Form, Kind};
use crate::links::Purpose;
use crate::page::{Page, form_page, page};
use crate::pages::settings::{passkeys, password};
use crate::pages::sign_in::{ask_code, ask_passkey, enter, enter_reset};
use crate::passkey;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, When, Who};
use crate::visit::Visit;
use askama::Template;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, shown};

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("sign-in-link", "/aanmelden/link/{token}", "/en/sign-in/link/{token}", Who::Doorstep, show, go)
        .when(When::Always)];

#[derive(Template)]
#[template(path = "web/sign-in-link.html")]
struct Shown<'v> {
    page: Page<'v>,
    is_good: bool,
    path: String,
}

#[derive(Template)]
#[template(path = "web/sign-in-reset.html")]
struct Reset<'v> {
    page: Page<'v>,
    lead: String,
    path: String,
    form: Form,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    match visit.house.links.look(visit.part(), visit.now) {
        Some(Purpose::Reset(id)) => {
            let account = find(visit, &id)?;
            reset_page(visit, &account, Form::unsent(fields(visit, &account)))
        }
        found => plain(visit, found.is_some()),
    }
}

fn plain(visit: &Visit, is_good: bool) -> Result<Reply, Refusal> {
    let path = visit.to("sign-in-link", &[visit.part()]);
    Ok(page(&Shown { page: Page::new(visit, "sign-in-link-title", ""), is_good, path }))
}

fn reset_page(visit: &Visit, account: &Account, form: Form) -> Result<Reply, Refusal> {
    let reset = Reset {
        page: Page::new(visit, "sign-in-reset-title", "").with(&form),
        lead: visit.say_with("sign-in-reset-lead", &[("name", &shown(&account.name))]),
        path: visit.to("sign-in-link", &[visit.part()]),
        form,
    };
    Ok(form_page(&reset, &reset.form))
}

/// A new password, and which passkeys she has still: a lost one would let in whoever found it.
fn fields(visit: &Visit, account: &Account) -> Vec<Field> {
    let mut fields = password::fields(visit);
    if !account.passkeys.is_empty() {
        let each = |own| Choice::new(passkeys::number(own), shown(&own.name)).hint(passkeys::added(visit, own));
        let kept = Kind::Ticks(account.passkeys.iter().map(each).collect());
        fields.push(Field::text(visit, "passkeys", "sign-in-reset-passkeys").kind(kept).optional(visit));
    }
    fields
}

fn find(visit: &Visit, id: &str) -> Result<Account, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    accounts.find(id).filter(|account| !account.is_closed).cloned().ok_or(Refusal::NotFound)
}

fn go(visit: &Visit) -> Result<Reply, Refusal> {
    let (links, token) = (&visit.house.links, visit.part());
    if let Some(Purpose::Reset(id)) = links.look(token, visit.now) {
        return reset(visit, &id);
    }
    match links.take(token, visit.now) {
        Some(Purpose::SignIn(id)) => {
            let account = find(visit, &id)?;
            if account.code_secret.is_some() {
                return Ok(ask_code(visit, &account));
            }
            // Passkeys are of a name: under another address of the pages none of them can be shown.
            let has_passkey = !account.passkeys.is_empty() && passkey::work_here(&visit.house.config);
            if has_passkey { ask_passkey(visit) } else { enter(visit, &id) }
        }
        Some(Purpose::Found) => {
            if let Some(session) = &visit.session {
                session.note("may-found", Some("1".to_owned()));
            }
            Ok(visit.go("begin", &[]))
        }
        Some(Purpose::Reset(_)) | None => plain(visit, false),
    }
}

/// Takes a new password. The link is used up only once that is fit.
fn reset(visit: &Visit, id: &str) -> Result<Reply, Refusal> {
    let account = find(visit, id)?;
    let mut form = Form::new(visit, fields(visit, &account));
    password::check(visit, &mut form, &account)?;
    if !form.is_fine() {
        return reset_page(visit, &account, form);
    }
    let stretched = visit.house.stretching.run(|| stretch(form.text("password-new")))?;
    let stretched = stretched.map_err(|_| Refusal::of(Fault::new("web.broke-off"), Nature::Storage))?;
    // Of two browsers that hold it, one has it.
    let house = &visit.house;
    if house.links.take(visit.part(), visit.now).is_none() {
        return plain(visit, false);
    }
    let vault = visit.vault()?;
    house.change_accounts(vault, house.actor(vault, &account.name)?, |accounts| {
        let account = accounts.find_mut(id).filter(|account| !account.is_closed).ok_or(Refusal::NotFound)?;
        account.password = Some(stretched.clone());
        account.note_place(&mark(id, visit.from));
        account.code_secret = None;
        account.code_step = 0;
        account.wrong_codes = 0;
        account.passkeys.retain(|own| form.chosen("passkeys").contains(&&*passkeys::number(own)));
        Ok(())
    })?;
    house.sessions.close_all(id);
    house.links.forget(id);
    enter_reset(visit, id)
}
