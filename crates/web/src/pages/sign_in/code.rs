//! The code beside a password or a link (RFC 6238). Whoever knows the password may not guess codes without end.

use super::enter::{Shown, enter_as};
use super::{held_back, show};
use crate::account::Account;
use crate::form::{Field, Form};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use jiff::{SignedDuration, Timestamp};
use totp_rs::{Algorithm, Builder, Secret};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use zeroize::Zeroizing;

/// How long a password that was right, or a link, is good for the code beside it.
const PASSED: SignedDuration = SignedDuration::from_mins(10); // not law: the house's own custom
/// After how many wrong codes in a row the password is asked anew.
const IN_A_ROW: u32 = 10;
/// How many wrong codes in a row are taken at all (NIST SP 800-63B, 5.2.2).
const MOST_WRONG: u32 = 100;

fn code(visit: &Visit) -> Form {
    let field = Field::text(visit, "code", "sign-in-code").autocomplete("one-time-code").inputmode("numeric");
    Form::new(visit, vec![field.width("wb-b8").longest(10)])
}

pub fn show_code(visit: &Visit) -> Result<Reply, Refusal> {
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

pub fn pass(visit: &Visit, account: &Account, by: Shown) {
    if let Some(session) = &visit.session {
        let (id, password) = (account.id.clone(), account.password.clone());
        session.held.put(Passed { id, by, at: visit.now, password });
    }
}

fn passed(visit: &Visit) -> Option<Passed> {
    let passed = visit.session.as_ref()?.held.look(Passed::clone)?;
    (visit.now.duration_since(passed.at) <= PASSED).then_some(passed)
}

pub fn pass_no_more(visit: &Visit) {
    if let Some(session) = &visit.session {
        drop(session.held.take::<Passed>());
    }
}

pub fn take_code(visit: &Visit) -> Result<Reply, Refusal> {
    let Some(Passed { id, by, password, .. }) = passed(visit) else { return Ok(visit.go("sign-in", &[])) };
    let mut form = code(visit);
    form.require("code", visit.say("sign-in-code-missing"));
    if form.is_faulty() {
        return show(visit, "sign-in-code", "sign-in-code", form);
    }
    let Ok(tried) = visit.house.brakes.code(&id, visit.from) else {
        return Err(held_back(visit, visit.house.accounts(visit.vault()?)?.find(&id).cloned()));
    };
    let typed: Zeroizing<String> = form.text("code").chars().filter(char::is_ascii_digit).collect::<String>().into();
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
        if let Some(step) = step.filter(|step| *step > account.code_step) {
            account.code_step = step;
            return Ok(None);
        }
        account.wrong_codes += 1;
        Ok(Some(account.wrong_codes))
    })?;
    let Some(wrong) = wrong else {
        tried.give_back();
        return enter_as(visit, &id, by);
    };
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

/// Asks whoever came by a link for a code too.
pub fn ask_code(visit: &Visit, account: &Account) -> Reply {
    pass(visit, account, Shown::Link);
    visit.go("sign-in-code", &[])
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
