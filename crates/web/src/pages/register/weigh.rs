//! Weighing an interest of an entry (AVG 6(1)(f)), alone on a page: where *Vandaag*, the entry, a refusal and a list that waits
//! lead whoever has to do it first. A template proposes the texts; what weighs more is chosen by nobody else.

use super::change::{Made, Problems, held, make};
use super::edit::shared::Editing;
use super::edit::weighing;
use super::list::{activity, name};
use crate::form::Form;
use crate::page::Page;
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use waarborg_model::Value;
use waarborg_model::vocabulary::{Fact, Ground, Purpose};
use waarborg_register::word::Word;
use waarborg_register::{Activity, PurposeEntry, Register};
use waarborg_text::value_label;

/// The name under which an address tells which list waits.
const LIST: &str = "list";

/// Where an interest is weighed.
pub fn path(visit: &Visit, activity: &str, purpose: Purpose) -> String {
    visit.to("register-weigh", &[activity, purpose.word()])
}

/// The same for a list that waits for it: whoever weighed goes on with that.
pub fn path_from_list(visit: &Visit, activity: &str, purpose: Purpose, list: &str) -> String {
    format!("{}?{LIST}={list}", path(visit, activity, purpose))
}

/// The first interest that nobody weighed.
pub fn first_of(register: &Register) -> Option<(&Activity, Purpose)> {
    register.activities.iter().find_map(|one| Some((one, one.unweighed().next()?.purpose)))
}

/// What is weighed: it rests on an interest of the firm.
fn entry<'r>(visit: &Visit, one: &'r Activity) -> Result<&'r PurposeEntry, Refusal> {
    let purpose = visit.parts.get(1).and_then(|word| Purpose::from_word(word));
    let entry = purpose.and_then(|purpose| one.purpose(purpose));
    entry.filter(|entry| entry.ground == Ground::LegitimateInterest).ok_or(Refusal::NotFound)
}

/// The list that waits, if the address names one.
fn list(visit: &Visit) -> Option<&str> {
    let list = visit.asked(LIST);
    let is_one = !list.is_empty() && list.bytes().all(|sign| sign.is_ascii_alphanumeric());
    is_one.then_some(list)
}

/// Shows the questions.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = held(visit)?;
    let one = activity(visit, &held.register)?;
    let entry = entry(visit, one)?;
    let form = Form::new(visit, weighing::fields(visit, entry));
    Ok(page_of(visit, one, entry, held.version, form, Problems::default()))
}

/// Takes the answers.
pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let before = held(visit)?;
    let one = activity(visit, &before.register)?;
    let entry = entry(visit, one)?;
    let mut form = Form::new(visit, weighing::fields(visit, entry));
    weighing::check(visit, &mut form);
    if form.is_faulty() {
        return Ok(page_of(visit, one, entry, before.version, form, Problems::default()));
    }
    match make(visit, |register| weighing::keep(&form, register, &one.id, entry.purpose))? {
        Made::InForce => {
            let banner = Banner::of(visit.say("may-weighed-done"));
            if let Some(list) = list(visit) {
                return Ok(visit.done(banner, "import-columns", &[list]));
            }
            let banner = match first_of(&held(visit)?.register) {
                Some((next, purpose)) => {
                    let words = visit.say_with("register-weigh-next", &[("name", next.name.get(visit.language))]);
                    banner.more(path(visit, &next.id, purpose), words)
                }
                None => banner,
            };
            Ok(visit.done(banner, "register-activity", &[&one.id]))
        }
        Made::Not(problems) => Ok(page_of(visit, one, entry, held(visit)?.version, form, problems)),
    }
}

fn page_of(visit: &Visit, one: &Activity, entry: &PurposeEntry, version: u64, form: Form, problems: Problems) -> Reply {
    let purpose = value_label(visit.words(), Fact::Purpose, Value::One(entry.purpose as u8));
    let (path, back) = match list(visit) {
        Some(list) => (path_from_list(visit, &one.id, entry.purpose, list), visit.to("import-columns", &[list])),
        None => (path(visit, &one.id, entry.purpose), visit.to("register-activity", &[&one.id])),
    };
    let lead = if entry.is_unweighed() { "register-weigh-lead" } else { "may-weigh-lead" };
    Editing {
        path,
        back,
        above: name(visit, one.name.get(visit.language)),
        heading: visit.say_with("may-weigh-title", &[("purpose", &purpose)]),
        lead: visit.say(lead),
        button: visit.say("may-weigh-keep"),
        version: version.to_string(),
        page: Page::new(visit, "register-weigh", "register"),
        form,
        problems,
    }
    .reply()
}
