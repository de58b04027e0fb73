//! The small forms that change one part of an entry each.

mod data;
mod going;
mod keeping;
mod naming;
mod purpose;
pub mod recipient;
pub mod shared;
pub mod weighing;

use super::change::{Made, Problems, held, make};
use super::list::{activity, name};
use crate::form::Form;
use crate::page::Page;
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use shared::Editing;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::word::Word;
use waarborg_register::{Activity, Register};

/// A part of an entry.
pub enum Part {
    /// What it is called, and who sees to it.
    Name,
    /// Which fields it uses.
    Fields,
    /// To whom it gives data.
    Recipients,
    /// Which of them one of those gets.
    Gets(String),
    /// How long a file of it is kept.
    Retention(String),
    /// Measures and assessment.
    Measures,
    /// One of its purposes.
    Purpose(Purpose),
}

impl Part {
    /// As addresses name it.
    pub fn word(&self) -> String {
        match self {
            Self::Name => "name".to_owned(),
            Self::Fields => "fields".to_owned(),
            Self::Recipients => "recipients".to_owned(),
            Self::Gets(recipient) => format!("gets-{recipient}"),
            Self::Measures => "measures".to_owned(),
            Self::Retention(file) => format!("retention-{file}"),
            Self::Purpose(purpose) => format!("purpose-{}", purpose.word()),
        }
    }

    /// The part that an address names, if this activity has it.
    fn read(visit: &Visit, activity: &Activity) -> Result<Self, Refusal> {
        let word = visit.parts.get(1).map_or("", String::as_str);
        let part = match word {
            "name" => Some(Self::Name),
            "fields" => Some(Self::Fields),
            "recipients" => Some(Self::Recipients),
            "measures" => Some(Self::Measures),
            word if word.starts_with("gets-") => {
                let recipient = activity.recipients.iter().find(|one| word.strip_prefix("gets-") == Some(one));
                recipient.cloned().map(Self::Gets)
            }
            word => match (word.strip_prefix("retention-"), word.strip_prefix("purpose-")) {
                (Some(file), _) if activity.files.iter().any(|one| one == file) => {
                    Some(Self::Retention(file.to_owned()))
                }
                (_, Some(purpose)) => {
                    let purpose = Purpose::from_word(purpose).filter(|purpose| activity.purpose(*purpose).is_some());
                    purpose.map(Self::Purpose)
                }
                _ => None,
            },
        };
        part.ok_or(Refusal::NotFound)
    }

    /// The key under which its title and its lead stand.
    const fn key(&self) -> &'static str {
        match self {
            Self::Name => "register-edit-name",
            Self::Fields => "register-edit-fields",
            Self::Recipients => "register-edit-recipients",
            Self::Gets(_) => "register-edit-gets",
            Self::Retention(_) => "register-edit-retention",
            Self::Measures => "register-edit-measures",
            Self::Purpose(_) => "register-edit-purpose",
        }
    }

    fn form(&self, visit: &Visit, register: &Register, one: &Activity) -> Form {
        match self {
            Self::Name => naming::form(visit, one),
            Self::Fields => data::form(visit, register, one),
            Self::Recipients => going::form(visit, register, one),
            Self::Gets(recipient) => going::part_form(visit, register, one, recipient),
            Self::Retention(file) => keeping::form(visit, register, file),
            Self::Measures => naming::measures_form(visit, one),
            Self::Purpose(purpose) => purpose::form(visit, register, one, *purpose),
        }
    }

    /// Says what is wrong with what was typed.
    fn check(&self, visit: &Visit, form: &mut Form) {
        match self {
            Self::Name => naming::check(visit, form),
            Self::Fields | Self::Gets(_) => form.require("fields", visit.say("register-missing-fields")),
            Self::Retention(_) => keeping::check(visit, form),
            Self::Recipients => {}
            Self::Measures => naming::check_measures(visit, form),
            Self::Purpose(_) => purpose::check(visit, form),
        }
    }

    /// Makes the change.
    fn change(&self, form: &Form, register: &mut Register, id: &str) {
        match self {
            Self::Name => naming::change(form, register, id),
            Self::Fields => data::change(form, register, id),
            Self::Recipients => going::change(form, register, id),
            Self::Gets(recipient) => going::change_part(form, register, id, recipient),
            Self::Retention(file) => keeping::change(form, register, file),
            Self::Measures => naming::change_measures(form, register, id),
            Self::Purpose(purpose) => purpose::change(form, register, id, *purpose),
        }
    }
}

/// Shows the form of a part.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = held(visit)?;
    let one = activity(visit, &held.register)?;
    let part = Part::read(visit, one)?;
    let form = part.form(visit, &held.register, one);
    Ok(page_of(visit, one, &part, held.version, form, Problems::default()))
}

/// Takes it.
pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let held_now = held(visit)?;
    let one = activity(visit, &held_now.register)?;
    let part = Part::read(visit, one)?;
    let mut form = part.form(visit, &held_now.register, one);
    part.check(visit, &mut form);
    if form.is_faulty() {
        return Ok(page_of(visit, one, &part, held_now.version, form, Problems::default()));
    }
    match make(visit, |register| part.change(&form, register, &one.id))? {
        Made::InForce => {
            let banner = Banner::of(visit.say("register-changed"));
            let banner = banner.more(visit.to("register-history", &[]), visit.say("register-history-title"));
            Ok(visit.done(banner, "register-activity", &[&one.id]))
        }
        Made::Not(problems) => Ok(page_of(visit, one, &part, held(visit)?.version, form, problems)),
    }
}

fn page_of(visit: &Visit, one: &Activity, part: &Part, version: u64, form: Form, problems: Problems) -> Reply {
    let frame = Page::new(visit, part.key(), "register");
    let back = visit.to("register-activity", &[&one.id]);
    Editing {
        path: visit.to("register-edit", &[&one.id, &part.word()]),
        back,
        above: name(visit, one.name.get(visit.language)),
        heading: visit.say(part.key()),
        lead: visit.say(&format!("{}-lead", part.key())),
        button: visit.say("register-keep"),
        version: version.to_string(),
        page: frame,
        form,
        problems,
    }
    .reply()
}
