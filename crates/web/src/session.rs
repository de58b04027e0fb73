//! Sessions: who is signed in where. They live in memory, so a restart signs everyone out and nothing on disk tells who
//! was in.
//!
//! The cookie holds a random token; what is kept of it is its hash, so that a look into the memory of the map opens no
//! session. A session that was idle for long sleeps: it lets nobody in, but keeps what was being filled in until its owner
//! signs in again.

mod held;
mod late;

use crate::visit::Fields;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use held::Held;
use jiff::{SignedDuration, Timestamp};
use late::Late;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use waarborg_seal::{SealError, random, same};

pub use late::Kept;

/// How long a session lives without a sign of its owner.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30); // not law: the house's own custom
/// How long it lives at most.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// How long a sleeping session keeps what was filled in.
const SLEEP: SignedDuration = SignedDuration::from_hours(24);
/// How long whoever proved who she is need not do so again.
pub const PROVEN: SignedDuration = SignedDuration::from_mins(5);
/// Sessions of nobody, of which whoever knocks can make as many as she likes, and of people.
const MOST: usize = 20_000;
/// How many acts a session remembers, so that none is done twice.
const ACTS: usize = 64;
/// How long what was sent stands there again after its sender was asked who she is.
const KEPT: SignedDuration = SignedDuration::from_mins(15);
/// How long a session leads on to the one that took its place.
const LEADS_ON: SignedDuration = SignedDuration::from_secs(10);

/// All sessions.
#[derive(Default)]
pub struct Sessions {
    map: Mutex<HashMap<[u8; 32], Arc<Session>>>,
    /// Those in whose place another stands, and until when they lead on to it.
    past: Mutex<Past>,
    /// What comes late, from sessions that their owners ended.
    late: Late,
}

/// Sessions by the hash of their cookie, and until when they lead on.
type Past = HashMap<[u8; 32], (Arc<Session>, Timestamp)>;

/// One browser.
pub struct Session {
    /// Of its cookie: under which it is found.
    hash: [u8; 32],
    csrf: [u8; 32],
    inner: Mutex<Inner>,
    /// Held while an act of this session runs: two clicks run one after another.
    acting: Mutex<()>,
    /// What is in hand for the while.
    pub held: Held,
}

struct Inner {
    /// The account that signed in.
    account: Option<String>,
    born: Timestamp,
    seen: Timestamp,
    slept: bool,
    /// Nobody is in by it any more, whatever of hers is under way.
    ended: bool,
    /// The act by which another session took its place, and the cookie of that.
    successor: Option<(String, String)>,
    /// When its owner last proved who she is.
    proven: Option<Timestamp>,
    banner: Option<Banner>,
    kept: Option<Kept>,
    done: Vec<(String, String)>,
    notes: HashMap<&'static str, String>,
}

/// What is told once at the top of the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// What was done, a sentence.
    pub text: String,
    /// Where more of it is seen: address and words.
    pub more: Option<(String, String)>,
    /// Where it is undone: the address that is posted to, and the words on the button.
    pub undo: Option<(String, String)>,
}

impl Sessions {
    /// The session of a cookie, awake or asleep.
    #[must_use]
    pub fn find(&self, token: &str, now: Timestamp) -> Option<Arc<Session>> {
        let found = self.map().get(&hash(token)).cloned()?;
        found.look(now);
        Some(found)
    }

    /// A new session of nobody, and the token of its cookie.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn open(&self, now: Timestamp) -> Result<(Arc<Session>, String), SealError> {
        let token = text_of(&random::<32>()?);
        let session = Arc::new(Session {
            hash: hash(&token),
            csrf: random::<32>()?,
            inner: Mutex::new(Inner {
                account: None,
                born: now,
                seen: now,
                slept: false,
                ended: false,
                successor: None,
                proven: None,
                banner: None,
                kept: None,
                done: Vec::new(),
                notes: HashMap::new(),
            }),
            acting: Mutex::new(()),
            held: Held::default(),
        });
        let mut map = self.map();
        if map.len() >= MOST {
            map.retain(|_, session| session.is_worth_keeping(now));
        }
        if map.len() >= MOST {
            // Whoever knocks a thousand times a second pushes out those who knocked before, never those who are in or
            // whose session sleeps.
            let mut knocked: Vec<(Timestamp, [u8; 32])> = map
                .iter()
                .filter(|(_, session)| session.owner().is_none())
                .map(|(hash, session)| (session.inner().seen, *hash))
                .collect();
            knocked.sort_unstable();
            for (_, hash) in knocked.iter().take(knocked.len().div_ceil(4)) {
                map.remove(hash);
            }
        }
        map.insert(hash(&token), Arc::clone(&session));
        Ok((session, token))
    }

    /// Signs an account in: its session gets a new token, so that a token known from before is worth nothing.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn sign_in(
        &self,
        before: Option<&Session>,
        account: &str,
        now: Timestamp,
    ) -> Result<(Arc<Session>, String), SealError> {
        let (session, token) = self.open(now)?;
        session.inner().account = Some(account.to_owned());
        let kept = before.and_then(|before| before.inner().kept.take());
        let kept = kept.filter(|kept| kept.account == account && kept.until > now);
        session.inner().kept = kept.or_else(|| self.late.take(account, now));
        Ok((session, token))
    }

    /// Ends all sessions of an account, and what comes late from those that were ended before: a stranger may have sat there.
    pub fn close_all(&self, account: &str) {
        self.close(|session| session.owner().as_deref() == Some(account));
        self.late.forget(account);
    }

    /// In how many browsers an account is signed in.
    #[must_use]
    pub fn count(&self, account: &str) -> usize {
        self.map().values().filter(|session| session.account().as_deref() == Some(account)).count()
    }

    /// Ends a session, as its owner does: what she sends from another page of it yet is kept for her.
    pub fn end(&self, session: &Session) {
        let known = {
            let inner = session.inner();
            let until = inner.seen.saturating_add(SLEEP).unwrap_or(inner.seen);
            inner.account.clone().filter(|_| !inner.ended).map(|account| (account, until))
        };
        self.close(|held| held.hash == session.hash);
        if let Some((account, until)) = known {
            self.late.know(hash_of(&session.csrf), account, until);
        }
    }

    /// Ends all sessions of an account but one, as [`Sessions::close_all`] does.
    pub fn close_others(&self, account: &str, but: &Session) {
        self.close(|session| session.hash != but.hash && session.owner().as_deref() == Some(account));
        self.late.forget(account);
    }

    /// Ends sessions: what was let through by one of them and is under way yet finds nobody in. Of one that somebody else ended
    /// nothing is kept: whoever sat there may be a stranger, and would leave a form behind for its owner to send.
    fn close(&self, is_over: impl Fn(&Session) -> bool) {
        self.map().retain(|_, session| {
            let is_over = is_over(session);
            if is_over {
                session.inner().ended = true;
            }
            !is_over
        });
    }

    /// Whose a form is that stood on a page of a session which its owner ended.
    #[must_use]
    pub fn whose(&self, token: &str, now: Timestamp) -> Option<String> {
        self.late.whose(&hash_of(&unmasked(token)?), now)
    }

    /// Keeps what an account sent after its session had ended, for when it signs in again: a short while, and for nobody
    /// else. The last that it sent takes the place of what it sent before.
    pub fn keep_for(&self, account: &str, path: &str, fields: Fields, now: Timestamp) {
        self.late.keep(account, path, fields, now);
    }

    /// Ends a session in whose place another stands now. For some seconds it leads on to that: of two presses of one button
    /// a browser follows the second, which went out with the cookie from before. It does so for that very act alone, whose
    /// number stands in her form: somebody who had her browser begin with a cookie of his does not know it.
    pub fn follow(&self, before: &Arc<Session>, act: &str, token: &str, now: Timestamp) {
        before.inner().successor = Some((act.to_owned(), token.to_owned()));
        let until = now.saturating_add(LEADS_ON).unwrap_or(now);
        let mut past = self.past();
        past.retain(|_, (_, until)| *until > now);
        past.insert(before.hash, (Arc::clone(before), until));
        drop(past);
        self.end(before);
    }

    /// The session of a cookie in whose place another stands since a moment ago.
    #[must_use]
    pub fn passed(&self, token: &str, now: Timestamp) -> Option<Arc<Session>> {
        let past = self.past();
        past.get(&hash(token)).filter(|(_, until)| *until > now).map(|(session, _)| Arc::clone(session))
    }

    /// Forgets what is over. Called now and then.
    pub fn sweep(&self, now: Timestamp) {
        let mut map = self.map();
        map.values().for_each(|session| session.fall_asleep(now));
        map.retain(|_, session| session.is_worth_keeping(now));
        self.past().retain(|_, (_, until)| *until > now);
        self.late.sweep(now);
    }

    fn map(&self) -> MutexGuard<'_, HashMap<[u8; 32], Arc<Session>>> {
        self.map.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn past(&self) -> MutexGuard<'_, Past> {
        self.past.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Session {
    /// The account that is signed in, if the session is neither asleep nor ended.
    #[must_use]
    pub fn account(&self) -> Option<String> {
        let inner = self.inner();
        if inner.slept || inner.ended { None } else { inner.account.clone() }
    }

    /// The account of a sleeping session.
    #[must_use]
    pub fn sleeper(&self) -> Option<String> {
        let inner = self.inner();
        if inner.slept && !inner.ended { inner.account.clone() } else { None }
    }

    /// Whether another session took its place.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        self.inner().successor.is_some()
    }

    /// The cookie of the session that took its place by that act, if one did.
    #[must_use]
    pub fn successor(&self, act: &str) -> Option<String> {
        let inner = self.inner();
        let (by, token) = inner.successor.as_ref()?;
        (!act.is_empty() && by == act).then(|| token.clone())
    }

    /// The account, awake or asleep.
    fn owner(&self) -> Option<String> {
        self.inner().account.clone()
    }

    /// Notes that its owner proved who she is.
    pub fn prove(&self, now: Timestamp) {
        self.inner().proven = Some(now);
    }

    /// Whether she did so a moment ago.
    #[must_use]
    pub fn is_proven(&self, now: Timestamp) -> bool {
        let proven = self.inner().proven;
        proven.is_some_and(|proven| now.duration_since(proven) <= PROVEN && now >= proven)
    }

    /// What stands in every form of this session; what is sent without it is refused. It looks different each time, so
    /// that the length of a compressed page tells nothing of it.
    #[must_use]
    pub fn form_token(&self) -> String {
        // Without randomness there is no mask, and the token is no weaker for that.
        let mask = random::<32>().unwrap_or_default();
        text_of(&[mask, xor(mask, self.csrf)].concat())
    }

    /// Whether a token is from a form of this session.
    #[must_use]
    pub fn is_own(&self, token: &str) -> bool {
        let is_over = {
            let inner = self.inner();
            inner.ended && inner.successor.is_none()
        };
        if is_over {
            return false;
        }
        unmasked(token).is_some_and(|token| same(&token, &self.csrf))
    }

    /// Told once at the top of the next page. Work that ends after the session fell asleep tells whoever sits there nothing.
    pub fn tell(&self, banner: Banner) {
        let mut inner = self.inner();
        if !inner.slept && !inner.ended {
            inner.banner = Some(banner);
        }
    }

    /// Whether something is still to be told.
    #[must_use]
    pub fn has_banner(&self) -> bool {
        self.inner().banner.is_some()
    }

    /// What is to be told now.
    #[must_use]
    pub fn told(&self) -> Option<Banner> {
        self.inner().banner.take()
    }

    /// Keeps what was sent to a form: for long if the session fell asleep meanwhile, else for the moment in which its sender
    /// shows who she is. With no fields, a session that sleeps keeps where she was.
    pub fn keep(&self, path: &str, fields: Fields, now: Timestamp) {
        let mut inner = self.inner();
        if fields.is_empty() && !inner.slept {
            return;
        }
        let until = now.saturating_add(if inner.slept { SLEEP } else { KEPT }).unwrap_or(now);
        if let Some(account) = inner.account.clone() {
            inner.kept = Some(Kept { path: path.to_owned(), fields, account, until });
        }
    }

    /// Where what was kept belongs.
    #[must_use]
    pub fn kept_path(&self) -> Option<String> {
        self.inner().kept.as_ref().map(|kept| kept.path.clone())
    }

    /// Whether something that was filled in is kept.
    #[must_use]
    pub fn has_kept(&self) -> bool {
        self.inner().kept.as_ref().is_some_and(|kept| !kept.fields.is_empty())
    }

    /// What was kept for a form; it is handed out once.
    #[must_use]
    pub fn kept(&self, path: &str, now: Timestamp) -> Option<Fields> {
        let mut inner = self.inner();
        let kept = inner.kept.take_if(|kept| kept.path == path || kept.until <= now)?;
        let is_good = kept.path == path && kept.until > now && !kept.fields.is_empty();
        is_good.then_some(kept.fields)
    }

    /// A note of one page to a later one of the same browser, by its key.
    pub fn note(&self, key: &'static str, value: Option<String>) {
        let mut inner = self.inner();
        match value {
            Some(value) => inner.notes.insert(key, value),
            None => inner.notes.remove(key),
        };
    }

    /// Changes a note in one step, so that of two that are made at once none is lost.
    pub fn change_note(&self, key: &'static str, change: impl FnOnce(Option<&str>) -> Option<String>) {
        let mut inner = self.inner();
        match change(inner.notes.get(key).map(String::as_str)) {
            Some(value) => inner.notes.insert(key, value),
            None => inner.notes.remove(key),
        };
    }

    /// A note that was made.
    #[must_use]
    pub fn noted(&self, key: &'static str) -> Option<String> {
        self.inner().notes.get(key).cloned()
    }

    /// Waits until no other act of this session runs.
    pub fn act(&self) -> MutexGuard<'_, ()> {
        self.acting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where an act led that was done already.
    #[must_use]
    pub fn was_done(&self, act: &str) -> Option<String> {
        self.inner().done.iter().find(|(done, _)| done == act).map(|(_, to)| to.clone())
    }

    /// Notes that an act was done, and where it led.
    pub fn note_done(&self, act: &str, to: &str) {
        let mut inner = self.inner();
        if inner.done.len() >= ACTS {
            inner.done.remove(0);
        }
        inner.done.push((act.to_owned(), to.to_owned()));
    }

    fn look(&self, now: Timestamp) {
        self.fall_asleep(now);
        let mut inner = self.inner();
        if !inner.slept {
            inner.seen = now;
        }
    }

    /// Falls asleep if it was idle for long, and lets go of what it held.
    fn fall_asleep(&self, now: Timestamp) {
        let mut inner = self.inner();
        let over = |since: Timestamp, most: SignedDuration| now.duration_since(since) > most;
        let is_in = inner.account.is_some() && !inner.slept;
        if is_in && (over(inner.seen, IDLE) || over(inner.born, LONGEST)) {
            inner.slept = true;
            inner.proven = None;
            // Whom she looked for and what she did is for nobody who sits down there after her.
            inner.banner = None;
            inner.notes.clear();
            self.held.clear();
        }
    }

    fn is_worth_keeping(&self, now: Timestamp) -> bool {
        let inner = self.inner();
        let most = if inner.account.is_some() { SLEEP } else { SignedDuration::from_hours(1) };
        now.duration_since(inner.seen) <= most
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn xor(one: [u8; 32], other: [u8; 32]) -> [u8; 32] {
    std::array::from_fn(|at| one.get(at).copied().unwrap_or(0) ^ other.get(at).copied().unwrap_or(0))
}

/// The token of a form without its mask.
fn unmasked(token: &str) -> Option<[u8; 32]> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (mask, masked) = bytes.split_first_chunk::<32>()?;
    Some(xor(*mask, masked.try_into().ok()?))
}

fn hash(token: &str) -> [u8; 32] {
    hash_of(token.as_bytes())
}

fn hash_of(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Random bytes as text for cookies, forms and links.
#[must_use]
pub fn text_of(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
mod tests;
