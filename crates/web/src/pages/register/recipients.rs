//! To whom data go: role, agreement, country and safeguard, and for what.

use super::change::held;
use super::list::name;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use waarborg_model::vocabulary::Recipient;
use waarborg_register::word::Word;
use waarborg_register::{Contract, RecipientEntry, Register};
use waarborg_text::paper::Said;

#[derive(Template)]
#[template(path = "web/register/recipients.html")]
struct Recipients<'v> {
    page: Page<'v>,
    rows: Vec<Row>,
    may_change: bool,
}

struct Row {
    name: String,
    kind: String,
    what: String,
    country: String,
    contract: String,
    /// An agreement is needed and not there, or its day is.
    is_open: bool,
    transfer: Vec<String>,
    used_by: Vec<(String, String)>,
    edit: String,
    remove: String,
}

/// Shows the recipients.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = held(visit)?;
    let said = Said { words: visit.words(), book: visit.vault()?.book(), day: visit.today() };
    let frame = Page::new(visit, "register-recipients-title", "register");
    let rows = held.register.recipients.iter().map(|one| row(visit, said, &held.register, one)).collect();
    Ok(page(&Recipients { rows, may_change: frame.may_use("register-recipient"), page: frame }))
}

fn row(visit: &Visit, said: Said<'_>, register: &Register, one: &RecipientEntry) -> Row {
    let needs = one.kind == Recipient::Processor;
    let contract = match (needs, one.contract) {
        (true, Contract::Missing) => visit.say("register-contract-missing"),
        (true, Contract::Undated) => visit.say("register-contract-undated"),
        (false, Contract::Missing) => visit.say("register-contract-not-needed"),
        _ => said.contract(one),
    };
    let using = register.activities.iter().filter(|activity| activity.recipients.contains(&one.id));
    let using = using.map(|activity| {
        (name(visit, activity.name.get(visit.language)), visit.to("register-activity", &[&activity.id]))
    });
    Row {
        name: name(visit, &one.name),
        kind: visit.say(&format!("paper-recipient-{}", one.kind.word().replace('_', "-"))),
        what: said.both(&one.what),
        country: said.country(one.country),
        is_open: needs && !matches!(one.contract, Contract::SignedOn(_)),
        contract,
        transfer: said.transfer(one).lines().map(str::to_owned).collect(),
        used_by: using.collect(),
        edit: visit.to("register-recipient", &[&one.id]),
        remove: visit.to("register-recipient-remove", &[&one.id]),
    }
}
