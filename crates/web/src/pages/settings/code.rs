//! Codes from a telephone as a second factor (RFC 6238): added with a code that is right, removed by whoever shows who she is.

use crate::form::{Field, Form};
use crate::page::{Page, form_page, page};
use crate::pages::again;
use crate::pages::sign_in::step_of;
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use qrcode::QrCode;
use qrcode::render::svg;
use totp_rs::Secret;
use waarborg_seal::random;
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::VaultError;
use zeroize::Zeroizing;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("settings-code", "/instellingen/codes", "/en/settings/codes", ANYBODY, show, take),
    Route::form(
        "settings-code-remove",
        "/instellingen/codes/weg",
        "/en/settings/codes/remove",
        ANYBODY,
        confirm,
        remove,
    ),
];

/// What codes are to be made from, until a right one was typed.
struct NewSecret(Zeroizing<String>);

#[derive(Template)]
#[template(path = "web/settings/code.html")]
struct Code<'v> {
    page: Page<'v>,
    /// Whether there are codes already.
    is_set: bool,
    /// Whether there is a password beside which they are asked for.
    has_password: bool,
    picture: String,
    secret: String,
    form: Form,
}

#[derive(Template)]
#[template(path = "web/settings/code-remove.html")]
struct Remove<'v> {
    page: Page<'v>,
}

fn form(visit: &Visit) -> Form {
    let field = Field::text(visit, "code", "sign-in-code").autocomplete("one-time-code").inputmode("numeric");
    Form::new(visit, vec![field.width("wb-b8").longest(10)])
}

fn shown(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let account = visit.account()?;
    let is_set = account.code_secret.is_some();
    let secret = if is_set { Zeroizing::new(String::new()) } else { secret(visit)? };
    let groups: Vec<&str> =
        (0..secret.len()).step_by(4).filter_map(|at| secret.get(at..(at + 4).min(secret.len()))).collect();
    let code = Code {
        page: Page::new(visit, "settings-code", "settings").with(&form),
        is_set,
        has_password: account.password.is_some(),
        picture: if is_set { String::new() } else { picture(&address(&account.email, &secret))? },
        secret: groups.join(" "),
        form,
    };
    Ok(form_page(&code, &code.form))
}

/// The secret in hand; a new one if there is none.
fn secret(visit: &Visit) -> Result<Zeroizing<String>, Refusal> {
    let held = &visit.session.as_ref().ok_or(Refusal::SignedOut)?.held;
    if let Some(secret) = held.look(|secret: &NewSecret| secret.0.clone()) {
        return Ok(secret);
    }
    let bytes = random::<20>().map_err(VaultError::Seal)?;
    let secret = Zeroizing::new(Secret::from(bytes).to_base32());
    held.put(NewSecret(secret.clone()));
    Ok(secret)
}

/// What apps read from the picture.
fn address(email: &str, secret: &str) -> Zeroizing<String> {
    let whom: String = form_urlencoded::byte_serialize(email.as_bytes()).collect();
    Zeroizing::new(format!("otpauth://totp/Waarborg:{}?secret={secret}&issuer=Waarborg", whom.replace('+', "%20")))
}

/// A square code as the address of a picture.
fn picture(text: &str) -> Result<String, Refusal> {
    let code = QrCode::new(text).map_err(|_| Refusal::of(Fault::new("web.broke-off"), Nature::Storage))?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(220, 220).build();
    Ok(format!("data:image/svg+xml;base64,{}", STANDARD.encode(drawn)))
}

/// Whether codes would be new: then whoever turns them on shows who she is, so that no borrower of the browser locks her out.
fn again_if_new(visit: &Visit) -> Result<Option<Reply>, Refusal> {
    let account = visit.account()?;
    if account.code_secret.is_some() || account.password.is_none() {
        return Ok(None);
    }
    again::ask(visit, &visit.to("settings-code", &[]))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_if_new(visit)? {
        return Ok(reply);
    }
    shown(visit, form(visit))
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = form(visit);
    let account = visit.account()?;
    if account.code_secret.is_some() || account.password.is_none() {
        return Ok(visit.go("settings-code", &[]));
    }
    if let Some(reply) = again_if_new(visit)? {
        return Ok(reply);
    }
    form.require("code", visit.say("sign-in-code-missing"));
    let tried = visit.house.brakes.again(&account.id, visit.from).map_err(|_| Refusal::TooOften)?;
    let secret = secret(visit)?;
    let typed: Zeroizing<String> = form.text("code").chars().filter(char::is_ascii_digit).collect::<String>().into();
    let step = step_of(&secret, &typed, u64::try_from(visit.now.as_second()).unwrap_or(0));
    let Some(step) = step else {
        form.fail("code", visit.say("settings-code-wrong"));
        return shown(visit, form);
    };
    tried.give_back();
    let id = account.id.clone();
    visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        let account = accounts.find_mut(&id).filter(|account| account.code_secret.is_none()).ok_or(Refusal::Stale)?;
        account.code_secret = Some(secret.to_string());
        account.code_step = step;
        account.wrong_codes = 0;
        Ok(())
    })?;
    if let Some(session) = &visit.session {
        drop(session.held.take::<NewSecret>());
    }
    Ok(visit.done(Banner::of(visit.say("settings-code-kept")), "settings", &[]))
}

fn confirm(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again::ask(visit, &visit.to("settings-code-remove", &[]))? {
        return Ok(reply);
    }
    if visit.account()?.code_secret.is_none() {
        return Ok(visit.go("settings-code", &[]));
    }
    Ok(page(&Remove { page: Page::new(visit, "settings-code-remove-title", "settings") }))
}

fn remove(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again::ask(visit, &visit.to("settings-code-remove", &[]))? {
        return Ok(reply);
    }
    let id = visit.account()?.id.clone();
    visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        let account = accounts.find_mut(&id).ok_or(Refusal::NotFound)?;
        account.code_secret = None;
        account.code_step = 0;
        account.wrong_codes = 0;
        Ok(())
    })?;
    Ok(visit.done(Banner::of(visit.say("settings-code-removed")), "settings", &[]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_for_apps_holds_nothing_that_ends_it() {
        let made = address("a+b&secret=x@example.nl", "ABCD");
        assert_eq!(*made, "otpauth://totp/Waarborg:a%2Bb%26secret%3Dx%40example.nl?secret=ABCD&issuer=Waarborg");
        assert!(picture(&made).unwrap().starts_with("data:image/svg+xml;base64,"));
    }
}
