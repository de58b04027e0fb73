//! What was chosen so far for a file that waits: a sealed paper beside it, so that a restart loses no choice.

use super::people::Told;
use crate::looks::Reading;
use crate::pages::register::weigh;
use crate::reply::Refusal;
use crate::visit::Visit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::convert::Infallible;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_read::{Delimiter, TextEncoding};
use waarborg_register::{Activity, File, PurposeEntry, Register};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::{Import, Paper, WaitingFile};

/// What was chosen so far.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Draft {
    /// The file of the register.
    pub file: String,
    /// Whether the first row is a header, where somebody said so.
    #[serde(default)]
    pub header: Option<bool>,
    /// Its encoding, by its name, where somebody said so.
    #[serde(default)]
    pub encoding: Option<String>,
    /// What stands between its cells, by its name, where somebody said so.
    #[serde(default)]
    pub delimiter: Option<String>,
    /// What was chosen of columns, by their place from 0.
    #[serde(default)]
    pub columns: BTreeMap<usize, Chosen>,
    /// Whether the columns were looked through.
    #[serde(default)]
    pub is_looked_through: bool,
    /// The activity and its purpose.
    #[serde(default)]
    pub purpose: Option<(String, String)>,
    /// What is known of the people.
    #[serde(default)]
    pub told: Told,
}

/// What was chosen of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The field that it fills.
    #[serde(default)]
    pub field: Option<String>,
    /// Whether it is kept.
    #[serde(default)]
    pub keep: Option<bool>,
}

impl Paper for Draft {
    const LABEL: &'static str = "import-draft";
}

/// A file that waits, with what was chosen.
pub struct Held {
    /// Its identifier.
    pub id: String,
    /// What is known of the file.
    pub file: WaitingFile,
    /// What was chosen.
    pub draft: Draft,
}

/// The file of the path.
///
/// # Errors
/// It waits no longer, or is being brought in; failures of the vault.
pub fn load(visit: &Visit) -> Result<Held, Refusal> {
    let (vault, id) = (visit.vault()?, visit.part());
    if visit.house.bringing.under_way(&visit.house.jobs, id).is_some() {
        return Err(under_way());
    }
    let gone = || Refusal::of(Fault::new("bring.gone"), Nature::NotFound);
    let file = vault.waiting_file(id)?.ok_or_else(gone)?;
    let draft = vault.paper_named(id)?;
    Ok(Held { id: id.to_owned(), file, draft })
}

/// That a file is being brought in: nothing about it can be chosen any more.
pub fn under_way() -> Refusal {
    Refusal::of(Fault::new("bring.under-way"), Nature::Refused)
}

/// Changes what was chosen.
///
/// # Errors
/// Failures of the vault.
pub fn save(visit: &Visit, id: &str, mut change: impl FnMut(&mut Draft)) -> Result<(), Refusal> {
    visit.vault()?.change_paper_named(visit.actor, id, |draft: &mut Draft| {
        change(draft);
        Ok::<(), Infallible>(())
    })?;
    Ok(())
}

/// Files of the register into which something is collected.
pub fn files(register: &Register) -> impl Iterator<Item = &File> {
    register.files.iter().filter(|file| candidates(register, &file.id).next().is_some())
}

/// For what people can be collected into a file: activities with their purposes.
pub fn candidates<'r>(
    register: &'r Register,
    file: &'r str,
) -> impl Iterator<Item = (&'r Activity, &'r PurposeEntry)> + use<'r> {
    let collects = move |activity: &&Activity| {
        activity.files.iter().any(|used| used == file) && activity.actions.contains(&Action::Collect)
    };
    register.activities.iter().filter(collects).flat_map(|activity| {
        let served = activity.purposes.iter().filter(|purpose| purpose.served_by(Action::Collect));
        served.map(move |purpose| (activity, purpose))
    })
}

/// What an activity is called with one of its purposes, which is named where there are several to choose from.
#[must_use]
pub fn purpose_name(visit: &Visit, register: &Register, file: &str, of: (&Activity, &PurposeEntry)) -> String {
    let (activity, entry) = of;
    let name = activity.name.get(visit.language);
    let same = candidates(register, file).filter(|(one, _)| one.id == activity.id).count();
    if same < 2 {
        return name.to_owned();
    }
    let purpose = visit.say(&format!("value-purpose-{}", entry.purpose.as_str().replace('_', "-")));
    visit.say_with("statement-purpose-of-several", &[("activity", name), ("purpose", &purpose)])
}

/// Those of these purposes that rest on an interest nobody weighed: nothing may come in for them. What is to be done, and where.
pub fn unweighed<'r>(
    visit: &Visit,
    register: &Register,
    held: &Held,
    of: impl Iterator<Item = (&'r Activity, &'r PurposeEntry)>,
) -> Vec<(String, String)> {
    let one = |(activity, entry): (&Activity, &PurposeEntry)| {
        let name = purpose_name(visit, register, &held.draft.file, (activity, entry));
        let path = weigh::path_from_list(visit, &activity.id, entry.purpose, &held.id);
        (visit.say_with("bring-unweighed", &[("name", &name)]), path)
    };
    of.filter(|(_, entry)| entry.is_unweighed()).map(one).collect()
}

impl Draft {
    /// How the file is to be read. A name that no version knows says nothing.
    #[must_use]
    pub fn reading(&self) -> Reading {
        let (encoding, delimiter) = (self.encoding.as_deref(), self.delimiter.as_deref());
        Reading {
            header: self.header,
            encoding: TextEncoding::ALL.into_iter().find(|one| Some(one.name()) == encoding),
            delimiter: Delimiter::ALL.into_iter().find(|one| Some(one.name()) == delimiter),
        }
    }

    /// Says how the file is to be read. Read otherwise, its columns are others, and what was chosen of them is forgotten.
    pub fn read_as(&mut self, reading: Reading) {
        if self.reading() == reading {
            return;
        }
        self.header = reading.header;
        self.encoding = reading.encoding.map(|one| one.name().to_owned());
        self.delimiter = reading.delimiter.map(|one| one.name().to_owned());
        self.columns.clear();
        self.is_looked_through = false;
    }

    /// The activity and purpose that were chosen, as the register has them.
    #[must_use]
    pub fn chosen_purpose<'r>(&'r self, register: &'r Register) -> Option<(&'r Activity, &'r PurposeEntry)> {
        let (activity, purpose) = self.purpose.as_ref()?;
        candidates(register, &self.file)
            .find(|(known, entry)| known.id == *activity && entry.purpose.as_str() == purpose)
    }

    /// An import into its file for a purpose, with the fields that were chosen by hand, and all known of people that a law
    /// could ask for: what is refused then is refused whatever somebody says. Columns that were left out fill no field, unless
    /// it is asked which they would fill.
    #[must_use]
    pub fn at_best(&self, file: &File, activity: &Activity, purpose: Purpose, with_left: bool) -> Import {
        let by_hand = self.columns.iter().filter_map(|(at, chosen)| {
            if chosen.keep == Some(false) && !with_left {
                return Some(((at + 1).to_string(), None));
            }
            let field = chosen.field.as_ref().filter(|field| file.field(field).is_some())?;
            Some(((at + 1).to_string(), Some(field.clone())))
        });
        Import {
            file: self.file.clone(),
            activity: Some(activity.id.clone()),
            purpose: Some(purpose),
            chosen: by_hand.collect(),
            people: Told::at_best(file.subject),
            ..Import::default()
        }
    }
}
