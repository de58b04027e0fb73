//! The table of routes: what answers where, in both languages, and who may ask.
//!
//! Each page lives in one file and states its routes as constants; [`all`] gathers them. A route cannot be written down
//! without saying who may use it, and a test walks the table as each role.

use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use std::collections::HashMap;
use std::sync::LazyLock;
use waarborg_law::Language;

/// What answers: it may wait for the disk, and runs where that stops nobody else.
pub type Handler = fn(&Visit) -> Result<Reply, Refusal>;

/// One address in both languages.
pub struct Route {
    /// How templates and tests call it.
    pub name: &'static str,
    /// The path in Dutch; `{id}` stands for one part of it.
    pub nl: &'static str,
    /// The path in English, with the same parts.
    pub en: &'static str,
    /// Who may use it.
    pub who: Who,
    /// When it can be used.
    pub when: When,
    /// What shows it.
    pub get: Option<Handler>,
    /// What acts on it.
    pub post: Option<Handler>,
    /// What may be sent to it.
    pub takes: Takes,
    /// Whether it answers from memory and changes nothing: then it needs no thread on which waiting stops nobody.
    pub is_quick: bool,
}

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everyone, without a name: public pages. They set no cookie.
    Everyone,
    /// Who has not signed in yet, in a session without a name: signing in, founding, unsealing.
    Doorstep,
    /// Who is signed in as one of these.
    Roles(&'static [Role]),
}

/// What somebody is in the firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The owner: all.
    Owner,
    /// The privacy officer: all but the keys.
    Officer,
    /// A member of staff: the activities she works in, values covered.
    Staff,
    /// An auditor: register, log, exports, no values.
    Auditor,
}

impl Role {
    /// All, from the widest.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Officer, Self::Staff, Self::Auditor];

    /// As in keys of texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Officer => "officer",
            Self::Staff => "staff",
            Self::Auditor => "auditor",
        }
    }
}

/// Whoever is signed in.
pub const ANYBODY: Who = Who::Roles(&Role::ALL);
/// Those who work with data of people.
pub const WORKERS: Who = Who::Roles(&[Role::Owner, Role::Officer, Role::Staff]);
/// Those who answer for it.
pub const OFFICE: Who = Who::Roles(&[Role::Owner, Role::Officer]);
/// Those who look into the books.
pub const BOOKS: Who = Who::Roles(&[Role::Owner, Role::Officer, Role::Auditor]);
/// Who holds the keys.
pub const OWNER: Who = Who::Roles(&[Role::Owner]);

/// In which state of the vault a route can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Once the vault is open.
    Open,
    /// While it is sealed.
    Sealed,
    /// While there is none.
    Unfounded,
    /// Always.
    Always,
}

/// What may be sent to a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing but the fields of a form.
    Form,
    /// A form with a file of at most so many bytes.
    File(usize),
    /// JSON.
    Json,
}

impl Route {
    /// A page to look at.
    #[must_use]
    pub const fn page(name: &'static str, nl: &'static str, en: &'static str, who: Who, get: Handler) -> Self {
        Self { name, nl, en, who, when: When::Open, get: Some(get), post: None, takes: Takes::Form, is_quick: false }
    }

    /// Something to do, which has no page of its own.
    #[must_use]
    pub const fn act(name: &'static str, nl: &'static str, en: &'static str, who: Who, post: Handler) -> Self {
        Self { name, nl, en, who, when: When::Open, get: None, post: Some(post), takes: Takes::Form, is_quick: false }
    }

    /// A page with a form that comes back to it.
    #[must_use]
    pub const fn form(
        name: &'static str,
        nl: &'static str,
        en: &'static str,
        who: Who,
        get: Handler,
        post: Handler,
    ) -> Self {
        Self {
            name,
            nl,
            en,
            who,
            when: When::Open,
            get: Some(get),
            post: Some(post),
            takes: Takes::Form,
            is_quick: false,
        }
    }

    /// The same, answering from memory and changing nothing.
    #[must_use]
    pub const fn quick(mut self) -> Self {
        self.is_quick = true;
        self
    }

    /// The same at another time.
    #[must_use]
    pub const fn when(mut self, when: When) -> Self {
        self.when = when;
        self
    }

    /// The same, taking something else.
    #[must_use]
    pub const fn takes(mut self, takes: Takes) -> Self {
        self.takes = takes;
        self
    }

    /// Its path in a language, with nothing filled in.
    #[must_use]
    pub const fn path(&self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }
}

/// All routes.
pub fn all() -> impl Iterator<Item = &'static Route> {
    let areas = crate::pages::ROUTES.iter().flat_map(|area| area.iter());
    areas.chain(crate::public::ROUTES).flat_map(|routes| routes.iter())
}

/// All routes by their name: each link of a page asks for one.
static BY_NAME: LazyLock<HashMap<&'static str, &'static Route>> =
    LazyLock::new(|| all().map(|route| (route.name, route)).collect());

/// The route of a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Route> {
    BY_NAME.get(name).copied()
}

/// The path of a route with its parts filled in, in their order. A name that is none gives the start page: a test walks
/// all templates for names.
#[must_use]
pub fn path(name: &str, language: Language, parts: &[&str]) -> String {
    let pattern = find(name).map_or("/", |route| route.path(language));
    if !pattern.contains('{') {
        return pattern.to_owned();
    }
    let mut parts = parts.iter();
    let filled = pattern
        .split('/')
        .map(|part| if part.starts_with('{') { parts.next().copied().unwrap_or_default() } else { part });
    filled.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn names_and_paths_are_unique_and_english_stands_under_en() {
        let (mut names, mut paths) = (HashSet::new(), HashSet::new());
        for route in all() {
            assert!(names.insert(route.name), "{} twice", route.name);
            assert!(route.get.is_some() || route.post.is_some(), "{} answers nothing", route.name);
            let is_neutral = route.nl == route.en;
            assert!(is_neutral || route.en.starts_with("/en"), "{}", route.en);
            assert!(!route.nl.starts_with("/en"), "{}", route.nl);
            let parts = |path: &str| path.matches('{').count();
            assert_eq!(parts(route.nl), parts(route.en), "{}", route.name);
            for path in HashSet::from([route.nl, route.en]) {
                assert!(paths.insert(path), "{path} twice");
            }
        }
    }

    #[test]
    fn parts_are_filled_in_their_order() {
        assert_eq!(path("today", Language::Nl, &[]), "/");
        assert_eq!(path("today", Language::En, &[]), "/en/");
    }
}
