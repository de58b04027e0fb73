//! A copy of everything there is about a person, for herself (AVG 15(3), 20).

use super::act::Act;
use super::person::name;
use super::scope::{Scope, subject};
use super::show::refused;
use crate::form::{Choice, Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::typed::day;
use crate::visit::Visit;
use waarborg_paper::pdf;
use waarborg_text::paper::{AccessRequest, access_document, answer_due};
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, Values, copy_csv_for_sheets, copy_json};
use waarborg_vault::{Access, Answer};

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("data-person-copy", "/gegevens/mens/{id}/kopie", "/en/data/person/{id}/copy", OFFICE, ask, make)];

/// The forms of a copy.
const FORMS: [&str; 3] = ["pdf", "json", "csv"];

fn form(visit: &Visit) -> Form {
    let choice = |one: &str| {
        Choice::new(one, visit.say(&format!("data-copy-{one}"))).hint(visit.say(&format!("data-copy-{one}-hint")))
    };
    let field = Field::text(visit, "form", "data-copy-form").kind(Kind::Radios(FORMS.map(choice).into()));
    let received = Field::text(visit, "received", "data-copy-received").width("wb-b8").longest(20).inputmode("numeric");
    let optional = |name, key: &str| Field::text(visit, name, key).optional(visit);
    let asked = [
        received.optional(visit),
        optional("identity", "data-copy-identity"),
        optional("withheld", "data-copy-withheld"),
    ];
    Form::new(visit, [field.value("pdf")].into_iter().chain(asked).collect())
}

/// The request that the letter answers, if its day was told; what is wrong stands beside its field.
fn request(visit: &Visit, form: &mut Form) -> Result<Option<AccessRequest>, Refusal> {
    let [received, identity, withheld] = ["received", "identity", "withheld"].map(|name| form.text(name).to_owned());
    let text = |text: String| Some(text).filter(|text| !text.is_empty());
    if [&received, &identity, &withheld].iter().all(|text| text.is_empty()) {
        return Ok(None);
    }
    let Some(received_on) = day(&received).filter(|day| *day <= visit.today()) else {
        form.fail("received", visit.say("data-copy-received-wrong"));
        return Ok(None);
    };
    if identity.is_empty() {
        form.fail("identity", visit.say("data-copy-identity-missing"));
        return Ok(None);
    }
    let due_on = answer_due(visit.vault()?.book(), received_on);
    Ok(Some(AccessRequest { received_on, due_on, identity, withheld: text(withheld) }))
}

fn asked(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let path = visit.to("data-person-copy", &[visit.part()]);
    let scope = Scope::of(visit)?;
    let name = name(&scope, &scope.person(subject(visit)?)?);
    Act::new(visit, "data-copy", path, form).for_person(visit, name).warning(visit.say("data-copy-others")).shown()
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    asked(visit, form(visit))
}

fn make(visit: &Visit) -> Result<Reply, Refusal> {
    let id = subject(visit)?;
    let mut form = form(visit);
    form.require("form", visit.say("data-copy-form-missing"));
    let chosen = form.chosen("form").first().copied().and_then(|chosen| FORMS.into_iter().find(|one| *one == chosen));
    let request = request(visit, &mut form)?;
    let Some(chosen) = chosen.filter(|_| form.is_fine()) else { return asked(visit, form) };
    visit.house.brakes.reveal(&visit.account()?.id).map_err(|_| Refusal::TooOften)?;
    match visit.vault()?.access(visit.actor, id)? {
        Answer::Given(access) => file(visit, &access, chosen, request.as_ref()),
        Answer::Refused(decision) => refused(visit, &decision),
    }
}

fn file(visit: &Visit, access: &Access, form: &str, request: Option<&AccessRequest>) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let in_force = vault.in_force()?;
    let (words, register) = (visit.words(), &in_force.register);
    let whole = || copy_json(words, register, access, Values::Shown);
    // The name tells what it is and of which day, and nobody.
    let name = format!("{}-{}.{form}", visit.say("data-copy-file"), visit.today());
    let (kind, bytes) = match form {
        "json" => ("application/json", format!("{:#}\n", whole()).into_bytes()),
        "csv" => {
            let mut bytes = Vec::new();
            // A vector takes every byte.
            let _ = copy_csv_for_sheets(&mut bytes, visit.language, &whole());
            ("text/csv; charset=utf-8", bytes)
        }
        _ => {
            let (book, house) = (vault.book(), vault.name()?);
            let document = access_document(words, book, register, &house, access, request, visit.today());
            ("application/pdf", paper(&document, visit.now)?)
        }
    };
    Ok(Reply::File { name, kind, bytes: bytes.into() })
}

/// A document as PDF.
pub fn paper(document: &waarborg_text::document::Document, at: jiff::Timestamp) -> Result<Vec<u8>, Refusal> {
    pdf(document, at).map_err(|_| Refusal::of(Fault::new("web.broke-off"), Nature::Storage))
}
