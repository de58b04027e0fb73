//! The list of what keeps the vault safe, each tested as far as the program itself can.

use super::newest::{Lies, Newest, newest};
use crate::account::Account;
use crate::door::RootKept;
use crate::passkey;
use crate::reply::Refusal;
use crate::route::Role;
use crate::sheet_paper;
use crate::visit::Visit;
use jiff::{SignedDuration, Timestamp};
use waarborg_duties::today::{Upkeep, is_old_backup};
use waarborg_law::deadline::Start;
use waarborg_text::long_moment;

/// After so long a rehearsal says little of today.
const REHEARSAL_AGE: SignedDuration = SignedDuration::from_hours(365 * 24);

/// One thing that was tested.
pub struct Check {
    /// Whether it is in order.
    pub is_fine: bool,
    /// What it is.
    pub title: String,
    /// How it stands.
    pub text: String,
    /// What an owner can do about it: the route, the words on the button, and whether that is an act or a page.
    pub act: Option<Act>,
}

/// What can be done about it.
pub struct Act {
    /// Where.
    pub path: String,
    /// The words on the button.
    pub words: String,
    /// Whether it is done at once; else a page asks first.
    pub is_at_once: bool,
}

/// All checks, those first that are not in order.
pub fn all(visit: &Visit) -> Result<Vec<Check>, Refusal> {
    let mut checks = vec![root(visit), backup(visit)?, rehearsal(visit)?, sheet(visit)?, factors(visit)?, line(visit)];
    checks.sort_by_key(|check| check.is_fine);
    Ok(checks)
}

fn check(visit: &Visit, name: &str, is_fine: bool, text: String, act: Option<Act>) -> Check {
    Check { is_fine, title: visit.say(&format!("security-{name}")), text, act }
}

fn at_once(visit: &Visit, route: &str) -> Option<Act> {
    Some(Act { path: visit.to(route, &[]), words: visit.say(route), is_at_once: true })
}

fn to_settings(visit: &Visit) -> Option<Act> {
    Some(Act { path: visit.to("settings", &[]), words: visit.say("security-to-settings"), is_at_once: false })
}

/// The vault is open, else nobody would see this; what counts is what opens it.
fn root(visit: &Visit) -> Check {
    let (is_fine, key) = match visit.house.door.root_kept() {
        Some(RootKept::Passphrase) => (true, "security-root-passphrase"),
        Some(RootKept::File) => (true, "security-root-file"),
        None => (false, "security-root-unknown"),
    };
    check(visit, "root", is_fine, visit.say(key), None)
}

fn backup(visit: &Visit) -> Result<Check, Refusal> {
    let place = visit.house.door.backup_place();
    let Newest { at, lies } = newest(visit)?;
    let is_recent = |at| Start::At(at).day().is_ok_and(|day| !is_old_backup(day, visit.today()));
    let (is_fine, key) = match (at, lies) {
        (_, Lies::Unseen) => (false, "security-backup-unseen"),
        (None, _) => (false, "security-backup-none"),
        (Some(at), Lies::There) if is_recent(at) => (true, "security-backup-made"),
        (Some(_), Lies::There) => (false, "security-backup-old"),
        (Some(at), Lies::Elsewhere) if is_recent(at) => (false, "security-backup-elsewhere"),
        (Some(_), Lies::Elsewhere) => (false, "security-backup-elsewhere-old"),
    };
    let at = at.map(|at| moment(visit, at)).unwrap_or_default();
    let text = visit.say_with(key, &[("at", &at), ("place", &place)]);
    Ok(check(visit, "backup", is_fine, text, at_once(visit, "security-back-up")))
}

fn rehearsal(visit: &Visit) -> Result<Check, Refusal> {
    let upkeep: Upkeep = visit.vault()?.paper()?;
    let tested = upkeep.recovery_tested_at;
    let is_fine = tested.is_some_and(|at| visit.now.duration_since(at) <= REHEARSAL_AGE);
    let text = match tested {
        Some(at) => {
            let key = if is_fine { "security-rehearsal-done" } else { "security-rehearsal-old" };
            visit.say_with(key, &[("at", &moment(visit, at))])
        }
        None => visit.say("security-rehearsal-none"),
    };
    Ok(check(visit, "rehearsal", is_fine, text, at_once(visit, "security-rehearse")))
}

/// Without a sheet that somebody has, a lost key loses everything.
fn sheet(visit: &Visit) -> Result<Check, Refusal> {
    let is_fine = sheet_paper::is_confirmed(visit)?;
    let text = match (is_fine, visit.is(&[Role::Owner])) {
        (true, _) => visit.say("security-on-paper"),
        (false, true) => visit.say("security-not-on-paper"),
        (false, false) => {
            let accounts = visit.house.accounts(visit.vault()?)?;
            let owners = accounts.accounts.iter().filter(|one| !one.is_closed && one.role == Role::Owner);
            let names: Vec<&str> = owners.map(|one| one.name.as_str()).take(3).collect();
            let names = waarborg_text::shown(&names.join(", ")).into_owned();
            visit.say_with("security-not-on-paper-ask", &[("names", &names)])
        }
    };
    Ok(check(visit, "sheet", is_fine, text, None))
}

/// Who could be impersonated by whoever learns one password.
fn factors(visit: &Visit) -> Result<Check, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    let open = accounts.accounts.iter().filter(|account| !account.is_closed);
    let weak: Vec<&str> = open.filter(|account| !is_strong(visit, account)).map(|one| one.name.as_str()).collect();
    let names = waarborg_text::shown(&weak.join(", ")).into_owned();
    let text = match weak.len() {
        0 => visit.say("security-factors-all"),
        _ => visit.say_with("security-factors-missing", &[("names", &names)]),
    };
    Ok(check(visit, "factors", weak.is_empty(), text, to_settings(visit)))
}

/// Whether knowing a password alone does not let anybody in.
fn is_strong(visit: &Visit, account: &Account) -> bool {
    let has_passkey = !account.passkeys.is_empty() && passkey::checker(&visit.house.config).is_some();
    match account.password {
        Some(_) => account.code_secret.is_some(),
        None => has_passkey,
    }
}

/// Whether what goes over the line can be read on its way.
fn line(visit: &Visit) -> Check {
    let config = &visit.house.config;
    let (is_fine, key) = match (config.is_secure(), config.is_this_machine()) {
        (true, _) => (true, "security-line-tls"),
        (false, true) => (true, "security-line-here"),
        (false, false) => (false, "security-line-plain"),
    };
    check(visit, "line", is_fine, visit.say(key), None)
}

/// A moment in words.
pub fn moment(visit: &Visit, at: Timestamp) -> String {
    Start::At(at).on_the_clock().map_or_else(|| at.to_string(), |clock| long_moment(visit.words(), &clock))
}
