//! Signing in with a password and a code: one field a page, and no hint whether there is such an account.

use crate::account::{Account, LinkMade, is_password};
use crate::brake::mark;
use crate::form::{Field, Form, Kind};
use crate::page::{Page, form_page, page};
use crate::pages::security::moment;
use crate::password;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, When, Who};
use crate::visit::{NewCookie, Visit};
use askama::Template;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use totp_rs::{Algorithm, Builder, Secret};
use waarborg_law::Language;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, shown};
use waarborg_vault::{Actor, Coming};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("sign-in", "/aanmelden", "/en/sign-in", Who::Doorstep, show_email, take_email).when(When::Open),
    Route::form(
        "sign-in-password",
        "/aanmelden/wachtwoord",
        "/en/sign-in/password",
        Who::Doorstep,
        show_password,
        take_password,
    ),
    Route::form("sign-in-code", "/aanmelden/code", "/en/sign-in/code", Who::Doorstep, show_code, take_code),
];

/// How long a password that was right, or a link, is good for the code beside it.
const PASSED: SignedDuration = SignedDuration::from_mins(10); // not law: the house's own custom
/// After how many wrong codes in a row the password is asked anew.
const IN_A_ROW: u32 = 10;
/// How many wrong codes in a row are taken at all (NIST SP 800-63B, 5.2.2).
const MOST_WRONG: u32 = 100;
/// Fewer wrong codes than these are her own slips, of which nobody has to tell her.
const SLIPS: u32 = 3;

#[derive(Template)]
#[template(path = "web/sign-in.html")]
struct Step<'v> {
    page: Page<'v>,
    lead: String,
    form: Form,
    path: String,
    button: String,
    /// Said to whoever was signed out for doing nothing.
    was_out: String,
    /// Whether a passkey can be used from here.
    offers_passkey: bool,
}

fn show(visit: &Visit, step_name: &str, route: &str, form: Form) -> Result<Reply, Refusal> {
    let shown = step(visit, step_name, route, form)?;
    Ok(form_page(&shown, &shown.form))
}

fn step<'v>(visit: &'v Visit, step: &str, route: &str, form: Form) -> Result<Step<'v>, Refusal> {
    let was_out = visit.session.as_ref().and_then(|session| session.sleeper()).map(|_| visit.say("sign-in-was-out"));
    Ok(Step {
        page: Page::new(visit, &format!("{step}-title"), "").with(&form),
        lead: visit.say(&format!("{step}-lead")),
        path: visit.to(route, &[]),
        button: visit.say("web-next"),
        was_out: was_out.unwrap_or_default(),
        offers_passkey: step == "sign-in" && crate::passkey::is_used(visit)?,
        form,
    })
}

fn email_field(visit: &Visit) -> Field {
    Field::text(visit, "email", "sign-in-email").kind(Kind::Email).autocomplete("username webauthn")
}

fn email(visit: &Visit) -> Form {
    Form::new(visit, vec![email_field(visit)])
}

fn show_email(visit: &Visit) -> Result<Reply, Refusal> {
    show(visit, "sign-in", "sign-in", email(visit))
}

fn take_email(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = email(visit);
    form.require("email", visit.say("web-missing-email"));
    if form.is_faulty() {
        return show(visit, "sign-in", "sign-in", form);
    }
    note(visit, Some(form.text("email")));
    Ok(visit.go("sign-in-password", &[]))
}

fn password_form(visit: &Visit) -> Form {
    Form::new(visit, vec![password::field(visit, "password", "sign-in-password", "current-password")])
}

fn show_password(visit: &Visit) -> Result<Reply, Refusal> {
    if noted(visit).is_none() {
        return Ok(visit.go("sign-in", &[]));
    }
    show(visit, "sign-in-password", "sign-in-password", password_form(visit))
}

fn take_password(visit: &Visit) -> Result<Reply, Refusal> {
    let Some(email) = noted(visit) else { return Ok(visit.go("sign-in", &[])) };
    let mut form = password_form(visit);
    form.require("password", visit.say("web-missing-password"));
    if form.is_faulty() {
        return show(visit, "sign-in-password", "sign-in-password", form);
    }
    let account = account(visit, &email)?;
    let was_here = |account: &Account| account.places.contains(&mark(&account.id, visit.from));
    let is_known = account.as_ref().is_some_and(was_here);
    if visit.house.brakes.password(&email, visit.from, is_known).is_err() {
        return Err(held_back(visit, account));
    }
    let stretched = account.as_ref().and_then(|account| account.password.as_deref());
    let is_right = visit.house.stretching.run(|| is_password(stretched, form.text("password")))?;
    let Some(account) = account.filter(|_| is_right) else {
        form.fail("password", visit.say("sign-in-wrong"));
        return show(visit, "sign-in-password", "sign-in-password", form);
    };
    if account.code_secret.is_some() {
        pass(visit, &account, Shown::Secret);
        return Ok(visit.go("sign-in-code", &[]));
    }
    enter_proven(visit, &account.id)
}

fn code(visit: &Visit) -> Form {
    let field = Field::text(visit, "code", "sign-in-code").autocomplete("one-time-code").inputmode("numeric");
    Form::new(visit, vec![field.width("wb-b8").longest(10)])
}

fn show_code(visit: &Visit) -> Result<Reply, Refusal> {
    show(visit, "sign-in-code", "sign-in-code", code(visit))
}

/// Who passed what comes before the code, and how. It is good for a while, and no longer than her password is the one it was.
#[derive(Clone)]
struct Passed {
    id: String,
    by: Shown,
    at: Timestamp,
    password: Option<String>,
}

fn pass(visit: &Visit, account: &Account, by: Shown) {
    if let Some(session) = &visit.session {
        let (id, password) = (account.id.clone(), account.password.clone());
        session.held.put(Passed { id, by, at: visit.now, password });
    }
}

fn passed(visit: &Visit) -> Option<Passed> {
    let passed = visit.session.as_ref()?.held.look(Passed::clone)?;
    (visit.now.duration_since(passed.at) <= PASSED).then_some(passed)
}

fn pass_no_more(visit: &Visit) {
    if let Some(session) = &visit.session {
        drop(session.held.take::<Passed>());
    }
}

fn take_code(visit: &Visit) -> Result<Reply, Refusal> {
    let Some(Passed { id, by, password, .. }) = passed(visit) else { return Ok(visit.go("sign-in", &[])) };
    let mut form = code(visit);
    form.require("code", visit.say("sign-in-code-missing"));
    if form.is_faulty() {
        return show(visit, "sign-in-code", "sign-in-code", form);
    }
    if visit.house.brakes.code(&id, visit.from).is_err() {
        return Err(held_back(visit, visit.house.accounts(visit.vault()?)?.find(&id).cloned()));
    }
    let typed: String = form.text("code").chars().filter(char::is_ascii_digit).collect();
    let at = u64::try_from(visit.now.as_second()).unwrap_or(0);
    let wrong = visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        let account = accounts.find_mut(&id).filter(|account| !account.is_closed).ok_or(Refusal::NotFound)?;
        // Whoever changed her password has whoever knew the one from before show it anew.
        if account.password != password {
            return Err(Refusal::SignedOut);
        }
        if account.wrong_codes >= MOST_WRONG {
            return Err(Refusal::of(Fault::new("web.codes-shut"), Nature::Refused));
        }
        let step = account.code_secret.as_deref().and_then(|secret| step_of(secret, &typed, at));
        // A code that was used is good no more, though its half minute lasts.
        match step.filter(|step| *step > account.code_step) {
            Some(step) => {
                account.code_step = step;
                Ok(None)
            }
            None => {
                account.wrong_codes += 1;
                Ok(Some(account.wrong_codes))
            }
        }
    })?;
    let Some(wrong) = wrong else { return enter_as(visit, &id, by) };
    if wrong.is_multiple_of(IN_A_ROW) {
        pass_no_more(visit);
        return Ok(visit.go("sign-in", &[]));
    }
    form.fail("code", visit.say("sign-in-code-wrong"));
    show(visit, "sign-in-code", "sign-in-code", form)
}

/// The step at which a code is good, if it is (RFC 6238, six digits, half a minute, one step to either side).
pub fn step_of(secret: &str, typed: &str, at: u64) -> Option<u64> {
    let secret = Secret::try_from_base32(secret).ok()?;
    let codes = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(1).with_step_duration(30);
    codes.with_secret(secret).build().ok()?.check(typed, at)
}

/// Signs an account in by a link, and goes where it wanted to.
pub fn enter(visit: &Visit, id: &str) -> Result<Reply, Refusal> {
    enter_as(visit, id, Shown::Link)
}

/// Signs in an account whose owner showed by a secret of hers who she is.
pub fn enter_proven(visit: &Visit, id: &str) -> Result<Reply, Refusal> {
    enter_as(visit, id, Shown::Secret)
}

/// Signs in an account for which a new password was chosen just now, by a link.
pub fn enter_reset(visit: &Visit, id: &str) -> Result<Reply, Refusal> {
    enter_as(visit, id, Shown::Reset)
}

/// Asks whoever came by a link for a code too.
pub fn ask_code(visit: &Visit, account: &Account) -> Reply {
    pass(visit, account, Shown::Link);
    visit.go("sign-in-code", &[])
}

/// Asks whoever came by a link for her passkey, which signs her in by itself.
pub fn ask_passkey(visit: &Visit) -> Result<Reply, Refusal> {
    let asked = step(visit, "sign-in", "sign-in", Form::unsent(vec![email_field(visit)]))?;
    Ok(page(&Step { lead: visit.say("sign-in-link-passkey"), ..asked }))
}

/// What somebody showed to come in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// A link, which may have been passed on.
    Link,
    /// A link, and a password that she chose with it.
    Reset,
    /// A password or a passkey.
    Secret,
}

fn enter_as(visit: &Visit, id: &str, by: Shown) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let accounts = visit.house.accounts(vault)?;
    let account = accounts.find(id).filter(|account| !account.is_closed).ok_or(Refusal::NotFound)?;
    // The log has it before the browser does.
    let actor = visit.house.actor(vault, &account.name)?;
    vault.note_coming(actor, if by == Shown::Secret { Coming::In } else { Coming::InByLink })?;
    // Told to nobody but herself: whoever came by a link may have made it.
    let news = if by == Shown::Secret { came_in(visit, actor, account)? } else { Vec::new() };
    let before = visit.session.as_ref();
    // Where another was whose session sleeps here is nobody's business but hers.
    let hers = before.filter(|session| session.sleeper().is_none_or(|sleeper| sleeper == account.id));
    let to = hers.and_then(|session| session.noted("to"));
    let signed_in = visit.house.sessions.sign_in(before.map(|before| &**before), &account.id, visit.now);
    let (session, token) = signed_in.map_err(|error| Refusal::from(waarborg_vault::VaultError::Seal(error)))?;
    if let Some(before) = before {
        visit.house.sessions.follow(before, &token, visit.now);
    }
    if by != Shown::Link {
        session.prove(visit.now);
    }
    visit.set_cookie(NewCookie::Token(token));
    let kept = session.kept_path();
    let mut told = news;
    told.extend(session.has_kept().then(|| visit.say("sign-in-kept")));
    if !told.is_empty() {
        session.tell(crate::session::Banner::of(told.join(" ")));
    }
    // Whoever chose a language begins in it, unless she came by the pages of another.
    let is_usual = visit.language == Language::default();
    let language = if is_usual { account.language } else { visit.language };
    let start = || Reply::To(crate::route::path("today", language, &[]));
    Ok(kept.or(to).map_or_else(start, Reply::To))
}

/// Tells her of links that were made for her and of wrong codes, and notes that she was told, and from where she came.
fn came_in(visit: &Visit, actor: Actor, account: &Account) -> Result<Vec<String>, Refusal> {
    let (told, mark) = (account.links.clone(), mark(&account.id, visit.from));
    if told.is_empty() && account.wrong_codes == 0 && account.places.contains(&mark) {
        return Ok(Vec::new());
    }
    let wrong = visit.house.change_accounts(visit.vault()?, actor, |accounts| {
        let account = accounts.find_mut(&account.id).ok_or(Refusal::NotFound)?;
        account.links.retain(|made| !told.contains(made));
        account.note_place(&mark);
        Ok(std::mem::take(&mut account.wrong_codes))
    })?;
    let tell = |made: &LinkMade| {
        let at = Timestamp::from_millisecond(made.at_ms).map(|at| moment(visit, at)).unwrap_or_default();
        let by = made.by.as_deref().map_or_else(|| visit.say("sign-in-link-by-program"), |by| shown(by).into_owned());
        let key = if made.is_reset { "sign-in-reset-was-made" } else { "sign-in-link-was-made" };
        visit.say_with(key, &[("at", &at), ("name", &by)])
    };
    let codes = || visit.say_with("sign-in-codes-were-wrong", &[("count", &wrong.to_string())]);
    Ok(told.iter().map(tell).chain((wrong >= SLIPS).then(codes)).collect())
}

/// Refuses whoever tried too often. The log tells it of an account there is, once an hour, and beside the answer: how long
/// the answer takes must not tell whether there is one.
fn held_back(visit: &Visit, account: Option<Account>) -> Refusal {
    let account = account.filter(|account| visit.house.brakes.is_to_be_told(&account.id));
    if let (Some(account), Some(opened)) = (account, visit.opened.clone()) {
        let house = Arc::clone(&visit.house);
        let tell = move || {
            let vault = &opened.vault;
            let told = house.actor(vault, &account.name).and_then(|actor| vault.note_coming(actor, Coming::HeldBack));
            if let Err(error) = told {
                tracing::error!(code = error.code(), "the log could not tell that a brake held");
            }
        };
        if std::thread::Builder::new().spawn(tell).is_err() {
            tracing::error!("no thread to tell the log that a brake held");
        }
    }
    Refusal::TooOften
}

fn account(visit: &Visit, email: &str) -> Result<Option<Account>, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    Ok(accounts.by_email(email).filter(|account| !account.is_closed).cloned())
}

fn note(visit: &Visit, email: Option<&str>) {
    if let Some(session) = &visit.session {
        session.note("email", email.map(str::to_owned));
    }
    pass_no_more(visit);
}

fn noted(visit: &Visit) -> Option<String> {
    visit.session.as_ref().and_then(|session| session.noted("email"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_the_standard_is_good_at_its_time() {
        // RFC 6238, appendix B, of which the last six digits count: 94287082 at second 59.
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assert_eq!(step_of(secret, "287082", 59), Some(1));
        assert_eq!(step_of(secret, "287082", 59 + 30), Some(1));
        assert_eq!(step_of(secret, "287082", 59 + 90), None);
        assert_eq!(step_of(secret, "287083", 59), None);
        assert_eq!(step_of("not base32!", "287082", 59), None);
    }
}
