//! One request, as a page sees it: who asks, in which language, for what, with what.

use crate::account::Account;
use crate::door::Opened;
use crate::house::House;
use crate::reply::{Refusal, Reply};
use crate::route::{self, Role, Route};
use crate::session::{Banner, Session};
use jiff::Timestamp;
use jiff::civil::Date;
use std::net::IpAddr;
use std::sync::Arc;
use waarborg_duties::Statement;
use waarborg_duties::publishing::Edition;
use waarborg_law::Language;
use waarborg_law::deadline::Start;
use waarborg_text::document::Document;
use waarborg_text::statement::statement_documents;
use waarborg_text::{Argument, Words};
use waarborg_vault::{Actor, Vault};
use zeroize::Zeroizing;

/// One request.
pub struct Visit {
    /// What all pages share.
    pub house: Arc<House>,
    /// The vault, if it is open.
    pub opened: Option<Arc<Opened>>,
    /// What was asked for.
    pub route: &'static Route,
    /// In which language.
    pub language: Language,
    /// The parts of the path, in their order.
    pub parts: Vec<String>,
    /// The path itself.
    pub path: String,
    /// What stands behind the question mark.
    pub query: Vec<(String, String)>,
    /// What was sent.
    pub sent: Sent,
    /// What was sent was too large, and was not read.
    pub is_too_large: bool,
    /// Whose form was sent, where it stood on a page of a session that has ended.
    pub before: Option<String>,
    /// The browser's session.
    pub session: Option<Arc<Session>>,
    /// Who is signed in.
    pub account: Option<Account>,
    /// Who that is for the log.
    pub actor: Actor,
    /// Stands in the policy of this answer once a page has a script, which does not run without it.
    pub nonce: std::sync::OnceLock<String>,
    /// Where it comes from.
    pub from: IpAddr,
    /// The host that the browser asked for.
    pub host: Option<String>,
    /// Whether the browser takes smaller bodies.
    pub takes_gzip: bool,
    /// When it came.
    pub now: Timestamp,
    /// The cookie that the answer sets, if a session began or ended.
    pub cookie: std::sync::Mutex<Option<NewCookie>>,
    /// When the browser looks again, by itself: after so many seconds, and where.
    pub again: std::sync::OnceLock<(u32, String)>,
}

/// What becomes of the browser's cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewCookie {
    /// A session began: its token.
    Token(String),
    /// It ended.
    Gone,
}

/// Fields and their values, in their order; a name may stand there several times. What somebody typed may be secret: it is
/// wiped when it goes.
pub type Fields = Vec<(String, Zeroizing<String>)>;

/// What was sent to an act.
#[derive(Default)]
pub struct Sent {
    /// What was filled in.
    pub fields: Fields,
    /// A file: the name that the browser gave it, and its bytes.
    pub file: Option<(String, Zeroizing<Vec<u8>>)>,
    /// The body, where the route takes JSON.
    pub json: Option<serde_json::Value>,
}

impl Sent {
    /// The first value of a field; empty if it was not sent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    /// All values of a field.
    pub fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        self.fields.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn is_ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }
}

impl Visit {
    /// The words of its language.
    #[must_use]
    pub fn words(&self) -> &Words {
        self.house.words(self.language)
    }

    /// A statement in words of both languages.
    #[must_use]
    pub fn printed(&self, statement: &Statement, edition: &Edition<'_>) -> Vec<Document> {
        let words = Language::ALL.map(|language| self.house.words(language));
        statement_documents(&words, statement, edition)
    }

    /// Words under a key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.words().say(key)
    }

    /// Words under a key, with values.
    #[must_use]
    pub fn say_with(&self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.words().say_with(key, arguments)
    }

    /// Words that count something.
    #[must_use]
    pub fn count(&self, key: &str, count: u64, arguments: &[Argument<'_>]) -> String {
        self.words().count(key, usize::try_from(count).unwrap_or(usize::MAX), arguments)
    }

    /// The open vault.
    ///
    /// # Errors
    /// [`Refusal::Sealed`].
    pub fn vault(&self) -> Result<&Vault, Refusal> {
        self.opened.as_deref().map(|opened| &opened.vault).ok_or(Refusal::Sealed)
    }

    /// The open vault with what belongs to it.
    ///
    /// # Errors
    /// [`Refusal::Sealed`].
    pub fn open(&self) -> Result<&Arc<Opened>, Refusal> {
        self.opened.as_ref().ok_or(Refusal::Sealed)
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// [`Refusal::SignedOut`].
    pub fn account(&self) -> Result<&Account, Refusal> {
        self.account.as_ref().ok_or(Refusal::SignedOut)
    }

    /// Whether whoever is signed in is one of these.
    #[must_use]
    pub fn is(&self, roles: &[Role]) -> bool {
        self.account.as_ref().is_some_and(|account| roles.contains(&account.role))
    }

    /// Whether whoever is signed in works in an activity: members of staff only in theirs.
    #[must_use]
    pub fn works_in(&self, activity: &str) -> bool {
        self.account.as_ref().is_some_and(|account| match account.role {
            Role::Owner | Role::Officer => true,
            Role::Staff => account.activities.iter().any(|own| own == activity),
            Role::Auditor => false,
        })
    }

    /// The first part of the path.
    #[must_use]
    pub fn part(&self) -> &str {
        self.parts.first().map_or("", String::as_str)
    }

    /// What stands behind the question mark under a name; empty if nothing.
    #[must_use]
    pub fn asked(&self, name: &str) -> &str {
        self.query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    /// The path of a route in this language.
    #[must_use]
    pub fn to(&self, name: &str, parts: &[&str]) -> String {
        route::path(name, self.language, parts)
    }

    /// Goes to a route.
    #[must_use]
    pub fn go(&self, name: &str, parts: &[&str]) -> Reply {
        Reply::To(self.to(name, parts))
    }

    /// Goes to a route, and tells there what was done.
    #[must_use]
    pub fn done(&self, banner: Banner, name: &str, parts: &[&str]) -> Reply {
        if let Some(session) = &self.session {
            session.tell(banner);
        }
        self.go(name, parts)
    }

    /// The day, where the firm is.
    #[must_use]
    pub fn today(&self) -> Date {
        Start::At(self.now).day().unwrap_or_default()
    }

    /// Keeps what was sent for the form of this path, but for what is secret: it stands there again once its sender has shown
    /// who she is.
    pub fn keep_sent(&self) {
        if let Some(session) = &self.session {
            session.keep(&self.path, self.worth_keeping(), self.now);
        }
    }

    /// What was kept for the page of this path; it is handed out once.
    pub fn kept_for_here(&self) -> Option<Sent> {
        let fields = self.session.as_ref()?.kept(&self.path, self.now)?;
        Some(Sent { fields, ..Sent::default() })
    }

    /// What was sent that may stand there again: nothing secret.
    #[must_use]
    pub fn worth_keeping(&self) -> Fields {
        const NEVER: [&str; 3] = ["csrf", "act", "code"];
        let is_kept = |name: &str| !NEVER.contains(&name) && !name.contains("password") && !name.contains("passphrase");
        self.sent.fields.iter().filter(|(name, _)| is_kept(name)).cloned().collect()
    }

    /// Has the browser look again by itself after so many seconds: a header, which works without script and leaves the
    /// page itself as it is.
    pub fn look_again(&self, seconds: u32, path: String) {
        // Said twice, the first holds.
        let _ = self.again.set((seconds, path));
    }

    /// Sets or takes away the browser's cookie with the answer.
    pub fn set_cookie(&self, cookie: NewCookie) {
        *self.cookie.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(cookie);
    }
}

impl Banner {
    /// One sentence.
    #[must_use]
    pub fn of(text: String) -> Self {
        Self { text, more: None, undo: None }
    }

    /// The same, with where more of it is seen.
    #[must_use]
    pub fn more(mut self, path: String, words: String) -> Self {
        self.more = Some((path, words));
        self
    }

    /// The same, with where it is undone.
    #[must_use]
    pub fn undo(mut self, path: String, words: String) -> Self {
        self.undo = Some((path, words));
        self
    }
}
