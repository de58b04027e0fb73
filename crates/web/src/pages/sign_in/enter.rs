//! Coming in: the log has it, she is told what was done with her account meanwhile, and a session of hers begins.

use crate::account::{Account, LinkMade};
use crate::brake::mark;
use crate::pages::security::moment;
use crate::reply::{Refusal, Reply};
use crate::route::Role;
use crate::visit::{NewCookie, Visit};
use jiff::Timestamp;
use waarborg_law::Language;
use waarborg_text::shown;
use waarborg_vault::{Actor, Coming, Healed};

/// Fewer wrong codes than these are her own slips, of which nobody has to tell her.
const SLIPS: u32 = 3;

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

/// What somebody showed to come in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A link, which may have been passed on.
    Link,
    /// A link, and a password that she chose with it.
    Reset,
    /// A password or a passkey.
    Secret,
}

/// Signs an account in, by what its owner showed, and goes where she was going.
pub fn enter_as(visit: &Visit, id: &str, by: Shown) -> Result<Reply, Refusal> {
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
        visit.house.sessions.follow(before, visit.sent.text("act"), &token, visit.now);
    }
    if by != Shown::Link {
        session.prove(visit.now);
    }
    visit.set_cookie(NewCookie::Token(token));
    let kept = session.kept_path();
    let mut told = news;
    told.extend(broken_off(visit, account));
    told.extend(session.has_kept().then(|| visit.say("sign-in-kept")));
    if by == Shown::Secret && !account.links.is_empty() {
        session.held.put(News(account.links.clone()));
    }
    if !told.is_empty() {
        session.tell(crate::session::Banner::of(told.join(" ")));
    }
    // Whoever chose a language begins in it, unless she came by the pages of another.
    let is_usual = visit.language == Language::default();
    let language = if is_usual { account.language } else { visit.language };
    let start = || Reply::To(crate::route::path("today", language, &[]));
    Ok(kept.or(to).map_or_else(start, Reply::To))
}

/// What the program found half when it began anew: for the first who comes in of those that answer for it.
fn broken_off(visit: &Visit, account: &Account) -> Vec<String> {
    if !matches!(account.role, Role::Owner | Role::Officer) {
        return Vec::new();
    }
    let Healed { erasures, imports } = visit.house.news_of_healing();
    let all = [("vault-healed-imports", imports), ("vault-healed-erasures", erasures)];
    all.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| visit.count(key, count, &[])).collect()
}

/// Links of which she is told on the next page. Once that was shown, they go from her account.
struct News(Vec<LinkMade>);

/// Notes that she was told of the links that were made for her: a page of hers was shown, with all that there was to tell.
pub fn was_told(visit: &Visit) {
    let (Some(session), Ok(account), Ok(vault)) = (&visit.session, visit.account(), visit.vault()) else { return };
    if session.has_banner() {
        return;
    }
    let Some(News(told)) = session.held.take::<News>() else { return };
    let noted = visit.house.change_accounts(vault, visit.actor, |accounts| {
        let account = accounts.find_mut(&account.id).ok_or(Refusal::NotFound)?;
        account.links.retain(|made| !told.contains(made));
        Ok(())
    });
    if noted.is_err() {
        // She is told once more when she signs in next.
        tracing::error!("that somebody was told of a link could not be noted");
    }
}

/// What she is to be told of links that were made for her and of wrong codes; notes from where she came.
fn came_in(visit: &Visit, actor: Actor, account: &Account) -> Result<Vec<String>, Refusal> {
    let (told, mark) = (account.links.clone(), mark(&account.id, visit.from));
    if told.is_empty() && account.wrong_codes == 0 && account.places.contains(&mark) {
        return Ok(Vec::new());
    }
    let wrong = if account.wrong_codes == 0 && account.places.contains(&mark) {
        0
    } else {
        visit.house.change_accounts(visit.vault()?, actor, |accounts| {
            let account = accounts.find_mut(&account.id).ok_or(Refusal::NotFound)?;
            account.note_place(&mark);
            Ok(std::mem::take(&mut account.wrong_codes))
        })?
    };
    let tell = |made: &LinkMade| {
        let at = Timestamp::from_millisecond(made.at_ms).map(|at| moment(visit, at)).unwrap_or_default();
        let by = made.by.as_deref().map_or_else(|| visit.say("sign-in-link-by-program"), |by| shown(by).into_owned());
        let key = if made.is_reset { "sign-in-reset-was-made" } else { "sign-in-link-was-made" };
        visit.say_with(key, &[("at", &at), ("name", &by)])
    };
    let codes = || visit.say_with("sign-in-codes-were-wrong", &[("count", &wrong.to_string())]);
    Ok(told.iter().map(tell).chain((wrong >= SLIPS).then(codes)).collect())
}
