//! One file: its people, page by page and covered; its columns; who may look.

use super::row::Row;
use super::scope::Scope;
use super::tags::Tag;
use crate::account::Account;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Role, Route};
use crate::visit::Visit;
use askama::Template;
use waarborg_register::{Activity, File};
use waarborg_vault::PAGE;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("data-file", "/gegevens/{bestand}", "/en/data/{file}", ANYBODY, people),
    Route::page("data-file-columns", "/gegevens/{bestand}/kolommen", "/en/data/{file}/columns", ANYBODY, columns),
    Route::page("data-file-viewers", "/gegevens/{bestand}/wie-kijkt-mee", "/en/data/{file}/who-sees", ANYBODY, viewers),
];

/// What stands above every part of a file.
pub struct Head {
    pub name: String,
    pub about: String,
    pub tabs: Vec<TabLink>,
}

/// A part of a file.
pub struct TabLink {
    pub path: String,
    pub words: String,
    pub is_here: bool,
}

/// The parts, by the names of their routes.
const TABS: [(&str, &str); 4] = [
    ("data-file", "data-tab-people"),
    ("data-file-columns", "data-tab-columns"),
    ("data-file-viewers", "data-tab-viewers"),
    ("data-file-history", "data-tab-history"),
];

impl Head {
    pub fn of(scope: &Scope<'_>, file: &File) -> Result<Self, Refusal> {
        let visit = scope.visit;
        let tab = |(route, words): (&str, &str)| TabLink {
            path: visit.to(route, &[&file.id]),
            words: visit.say(words),
            is_here: visit.route.name == route,
        };
        let kept = scope.kept()?;
        let term = scope.retention(file).map(|retention| kept.term(retention)).unwrap_or_default();
        Ok(Self {
            name: file.name.get(visit.language).to_owned(),
            about: visit.say_with("data-file-kept", &[("term", &term)]),
            tabs: TABS.into_iter().map(tab).collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "web/data/file-people.html")]
struct People<'v> {
    page: Page<'v>,
    head: Head,
    /// What is told above the list, or instead of it.
    lead: String,
    rows: Vec<Row>,
    /// The way to the next page; empty: this is the last.
    next: String,
    /// The way to the first; empty: this is it.
    first: String,
}

#[derive(Template)]
#[template(path = "web/data/file-columns.html")]
struct OfColumns<'v> {
    page: Page<'v>,
    head: Head,
    columns: Vec<Column>,
    reason: Vec<String>,
}

/// A field of a file.
struct Column {
    name: String,
    tag: Tag,
    purposes: Vec<String>,
    kept: String,
    is_covered: bool,
}

#[derive(Template)]
#[template(path = "web/data/file-viewers.html")]
struct Viewers<'v> {
    page: Page<'v>,
    head: Head,
    activities: Vec<Using>,
    people: Vec<(String, String)>,
}

/// An activity that uses a file.
struct Using {
    name: String,
    purposes: String,
    fields: String,
    recipients: String,
    /// Where it is written down that people were told of it; empty for who does not.
    tell: String,
}

fn people(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let file = scope.file(visit.part())?;
    let (frame, head) = (titled(visit, file), Head::of(&scope, file)?);
    if visit.is(&[Role::Auditor]) {
        let lead = visit.say("data-auditor");
        return Ok(page(&People {
            page: frame,
            head,
            lead,
            rows: Vec::new(),
            next: String::new(),
            first: String::new(),
        }));
    }
    let after: u64 = visit.asked(AFTER).parse().unwrap_or(0);
    let browsed = visit.vault()?.browse(visit.actor, &file.id, after, &|file, field| scope.opens(file, field))?;
    let path = visit.to("data-file", &[&file.id]);
    let next = browsed.next.map(|next| format!("{path}?{AFTER}={next}")).unwrap_or_default();
    let lead = match (browsed.people.is_empty(), after) {
        (true, 0) => visit.say("data-file-empty"),
        (true, _) => visit.say("data-file-no-more"),
        (false, _) => visit.say_with("data-file-covered", &[("most", &PAGE.to_string())]),
    };
    let first = if after > 0 { path } else { String::new() };
    Ok(page(&People { page: frame, head, lead, rows: Row::all(&scope, &browsed.people), next, first }))
}

/// What an address calls the number behind which a page begins. Such numbers mean nothing outside the store.
const AFTER: &str = "na";

fn columns(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let file = scope.file(visit.part())?;
    let kept = scope.kept()?;
    let retention = scope.retention(file);
    let term = retention.map(|retention| kept.term(retention)).unwrap_or_default();
    let columns = file.fields.iter().map(|field| Column {
        name: field.name.get(visit.language).to_owned(),
        tag: Tag::of(visit, field.category, file.subject),
        purposes: scope
            .using(&file.id)
            .filter(|one| one.uses(&file.id, &field.id))
            .flat_map(|one| reasons(&scope, one))
            .fold(Vec::new(), |mut known, one| {
                if !known.contains(&one) {
                    known.push(one);
                }
                known
            }),
        kept: term.clone(),
        is_covered: field.covered,
    });
    let reason = retention.map(|retention| kept.reason(retention)).unwrap_or_default();
    let shown = OfColumns {
        page: titled(visit, file),
        head: Head::of(&scope, file)?,
        columns: columns.collect(),
        reason: reason.lines().map(str::to_owned).collect(),
    };
    Ok(page(&shown))
}

/// Each purpose of an activity with its ground.
fn reasons(scope: &Scope<'_>, activity: &Activity) -> Vec<String> {
    let one = |entry: &waarborg_register::PurposeEntry| {
        let (purpose, ground) = (scope.purpose(entry.purpose), scope.ground(entry.ground));
        scope.visit.say_with("data-purpose-ground", &[("purpose", &purpose), ("ground", &ground)])
    };
    activity.purposes.iter().map(one).collect()
}

fn viewers(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let file = scope.file(visit.part())?;
    let kept = scope.kept()?;
    let activities = scope.using(&file.id).map(|activity| Using {
        name: activity.name.get(visit.language).to_owned(),
        purposes: activity.purposes.iter().map(|entry| scope.purpose(entry.purpose)).collect::<Vec<_>>().join(", "),
        fields: file
            .fields
            .iter()
            .filter(|field| activity.uses(&file.id, &field.id))
            .map(|field| field.name.get(visit.language).to_owned())
            .collect::<Vec<_>>()
            .join(", "),
        recipients: scope
            .register()
            .recipients_of(activity)
            .filter(|one| scope.register().fields_handed(activity, &one.id).any(|(of, _)| of.id == file.id))
            .map(|recipient| kept.recipient(recipient))
            .collect::<Vec<_>>()
            .join(", "),
        tell: if super::scope::may_use(visit, "data-tell-file") {
            visit.to("data-tell-file", &[&activity.id, &file.id])
        } else {
            String::new()
        },
    });
    let accounts = visit.house.accounts(visit.vault()?)?;
    let people = who(&scope, file, &accounts.accounts)
        .map(|account| (account.name.clone(), visit.say(&format!("data-sees-{}", account.role.as_str()))));
    let shown = Viewers {
        page: titled(visit, file),
        head: Head::of(&scope, file)?,
        activities: activities.collect(),
        people: people.collect(),
    };
    Ok(page(&shown))
}

/// Whoever can look at a file.
pub fn who<'a>(scope: &Scope<'_>, file: &File, accounts: &'a [Account]) -> impl Iterator<Item = &'a Account> {
    let using: Vec<String> = scope.using(&file.id).map(|activity| activity.id.clone()).collect();
    let looks = move |account: &&Account| match account.role {
        Role::Owner | Role::Officer | Role::Auditor => true,
        Role::Staff => account.activities.iter().any(|own| using.contains(own)),
    };
    accounts.iter().filter(|account| !account.is_closed).filter(looks)
}

/// The frame of a part of a file.
pub fn titled<'v>(visit: &'v Visit, file: &File) -> Page<'v> {
    Page::titled(visit, file.name.get(visit.language).to_owned(), "data")
}
