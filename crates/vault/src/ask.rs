//! From what someone wants to do to the questions the rules are asked.

mod question;

pub(crate) use question::{Question, mildness};

use crate::error::VaultError;
use crate::leaves::Actor;
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError};
use waarborg_decide::case::{Deed, Standing};
use waarborg_decide::{Binding, Decision};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{ActivityId, ActorId, RecipientId};
use waarborg_model::vocabulary::{Action, Channel, Purpose};
use waarborg_register::case::NamedDeed;
use waarborg_register::{Activity, Field, File, PurposeEntry, RecipientEntry, Register, names};

/// What someone wants to do, in the words of the register.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// For which activity.
    pub activity: String,
    /// For which of its purposes; `None`: it has only one.
    pub purpose: Option<Purpose>,
    /// What is to be done.
    pub action: Action,
    /// By which way a message goes; `None`: the activity has only one.
    pub channel: Option<Channel>,
    /// To whom data go; `None`: they stay in the house.
    pub recipient: Option<String>,
    /// Which fields, as `file.field` or `field`; none: all that the activity has.
    pub fields: Vec<String>,
}

impl Wanted {
    /// The fields that are wanted, as a register names them: in its order.
    ///
    /// # Errors
    /// [`VaultError::NotInRegister`], [`VaultError::FieldOutside`]: as a use would answer.
    pub fn fields_in<'r>(&self, register: &'r Register) -> Result<Vec<(&'r File, &'r Field)>, VaultError> {
        let at = position(&register.activities, "activity", &self.activity, |activity| &activity.id)?;
        let activity = register.activities.get(at).ok_or(VaultError::NoRegister)?;
        let places = fields_of(&register.files, activity, self)?.into_iter();
        let named = places.filter_map(|(file, field)| {
            let file = register.files.get(file)?;
            Some((file, file.fields.get(field)?))
        });
        Ok(named.collect())
    }
}

/// What is wanted, found in the register.
pub(crate) struct Asked {
    pub in_force: Arc<InForce>,
    pub activity: usize,
    pub purpose: usize,
    pub recipient: Option<RecipientId>,
    /// The fields, as places of the file in the register and of the field in the file.
    pub fields: BTreeSet<(usize, usize)>,
    /// What the rules are asked: one question for all files that are alike to them.
    pub questions: Vec<Question>,
    /// The number of the activity.
    pub activity_number: u32,
    /// The files.
    files: Vec<WantedFile>,
    /// What each permit is bound to, but for who asks.
    activity_id: ActivityId,
}

/// A file of which something is wanted.
struct WantedFile {
    /// Its number, which follows from its name by a hash.
    number: u32,
    /// Its place in the register.
    place: usize,
    /// The place of the question that is asked about its records.
    question: usize,
}

/// Wishes that are remembered as they were found in the register; beyond, all are forgotten.
const MOST_WISHES: usize = 64;

impl Vault {
    /// Finds what is wanted in the register in force, or remembers where it was found.
    pub(crate) fn resolve(&self, wanted: &Wanted) -> Result<Arc<Asked>, VaultError> {
        let in_force = self.in_force()?;
        {
            let held = self.asked.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(asked) = held.get(wanted).filter(|asked| Arc::ptr_eq(&asked.in_force, &in_force)) {
                return Ok(Arc::clone(asked));
            }
        }
        let asked = Arc::new(Asked::find(in_force, wanted)?);
        let mut held = self.asked.write().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= MOST_WISHES {
            held.clear();
        }
        held.insert(wanted.clone(), Arc::clone(&asked));
        Ok(asked)
    }
}

impl Asked {
    fn find(in_force: Arc<InForce>, wanted: &Wanted) -> Result<Self, VaultError> {
        let register = &in_force.register;
        let activity = position(&register.activities, "activity", &wanted.activity, |activity| &activity.id)?;
        let entry = register.activities.get(activity).ok_or(VaultError::NoRegister)?;
        let purpose = purpose_of(entry, wanted.purpose)?;
        let fields = fields_of(&register.files, entry, wanted)?;
        let places: BTreeSet<usize> = fields.iter().map(|(file, _)| *file).collect();
        let (mut questions, mut wanted_files, mut to) = (Vec::<Question>::new(), Vec::new(), None);
        for place in places {
            let Some(file) = register.files.get(place) else { continue };
            let NamedDeed { deed, recipient, .. } = deed_of(register, entry, purpose, file, wanted)?;
            to = recipient.map(RecipientEntry::identifier);
            let asked = Question::about(register, place, &fields, deed);
            let alike = questions.iter_mut().position(|known| known.takes(register, &asked));
            let question = alike.unwrap_or(questions.len());
            wanted_files.push(WantedFile { number: file.number(), place, question });
            if alike.is_none() {
                questions.push(asked);
            }
        }
        if questions.is_empty() {
            return Err(unknown("field", "*"));
        }
        let (activity_id, activity_number) = (entry.identifier(), names::number("activity", &entry.id));
        let (recipient, files) = (to, wanted_files);
        Ok(Self { in_force, activity, purpose, recipient, fields, questions, activity_number, files, activity_id })
    }

    /// The activity.
    pub fn activity(&self) -> Result<&Activity, VaultError> {
        self.in_force.register.activities.get(self.activity).ok_or(VaultError::NoRegister)
    }

    /// Its purpose.
    pub fn purpose(&self) -> Result<&PurposeEntry, VaultError> {
        self.activity()?.purposes.get(self.purpose).ok_or(VaultError::NoRegister)
    }

    /// The numbers of the files that the wanted fields stand in.
    pub fn files(&self) -> impl Iterator<Item = u32> {
        self.files.iter().map(|file| file.number)
    }

    /// Whether anything is wanted of the file with that number.
    pub fn wants(&self, file: u32) -> bool {
        self.files.iter().any(|wanted| wanted.number == file)
    }

    /// The place of the question that is asked about records of the file with that number.
    pub fn question_of(&self, file: u32) -> Option<usize> {
        self.files.iter().find(|wanted| wanted.number == file).map(|wanted| wanted.question)
    }

    /// The places of the questions that are asked about someone with records in these files. Of whom there is no record
    /// all are asked: nothing of hers is opened, and no question is the one about her.
    pub fn questions_about(&self, files: impl Iterator<Item = u32>) -> Vec<usize> {
        let mut asked: Vec<usize> = files.filter_map(|file| self.question_of(file)).collect();
        asked.sort_unstable();
        asked.dedup();
        if asked.is_empty() { (0..self.questions.len()).collect() } else { asked }
    }

    /// The wanted fields of the file with that number, with their groups.
    pub fn fields_of(&self, file: u32) -> impl Iterator<Item = (&str, SensitivityGroup)> {
        let place = self.files.iter().find(|wanted| wanted.number == file).map(|wanted| wanted.place);
        self.fields.iter().filter(move |(in_file, _)| Some(*in_file) == place).filter_map(|(place, field)| {
            let field = self.in_force.register.files.get(*place)?.fields.get(*field)?;
            Some((field.id.as_str(), field.category.sensitivity()))
        })
    }

    /// What a permit is bound to that answers one of the questions.
    pub fn binding(&self, question: &Question, vault: &Vault, actor: Actor) -> Binding {
        Binding {
            organisation: vault.organisation,
            actor: actor.identifier(),
            activity: self.activity_id,
            register_version: self.in_force.version,
            recipient: self.recipient,
            fields: question.field_ids.clone(),
        }
    }

    /// Asks the rules one of the questions, about someone who stands like this.
    pub fn decide(
        &self,
        question: &Question,
        vault: &Vault,
        standing: Standing,
        now: Timestamp,
    ) -> Result<Decision, VaultError> {
        let case = question.case(&self.in_force.register, self.activity()?, self.purpose()?, standing)?;
        Ok(vault.book.decide_case(&case, Vault::day_of(now), now)?)
    }
}

impl Actor {
    /// The identifier of an actor; zeros for the house.
    pub(crate) fn identifier(self) -> ActorId {
        match self {
            Self::Known(actor) => actor,
            Self::House => ActorId::from_bytes([0; 16]),
        }
    }
}

fn unknown(what: &'static str, name: &str) -> VaultError {
    VaultError::NotInRegister { what, name: name.to_owned() }
}

fn position<T>(list: &[T], what: &'static str, name: &str, id: impl Fn(&T) -> &String) -> Result<usize, VaultError> {
    list.iter().position(|one| id(one) == name).ok_or_else(|| unknown(what, name))
}

fn purpose_of(activity: &Activity, wanted: Option<Purpose>) -> Result<usize, VaultError> {
    match (wanted, activity.purposes.len()) {
        (None, 1) => Ok(0),
        (None, _) => Err(VaultError::PurposeOpen {
            activity: activity.id.clone(),
            purposes: activity.purposes.iter().map(|entry| entry.purpose.as_str()).collect(),
        }),
        (Some(purpose), _) => activity
            .purposes
            .iter()
            .position(|entry| entry.purpose == purpose)
            .ok_or_else(|| unknown("purpose", purpose.as_str())),
    }
}

/// What the activity does that is wanted with a file, by the register.
fn deed_of<'r>(
    register: &'r Register,
    activity: &'r Activity,
    purpose: usize,
    file: &File,
    wanted: &Wanted,
) -> Result<NamedDeed<'r>, VaultError> {
    let purpose = activity.purposes.get(purpose).ok_or(VaultError::NoRegister)?;
    if let Some(name) = &wanted.recipient
        && !activity.recipients.contains(name)
    {
        return Err(unknown("recipient", name));
    }
    let mut deeds = register.deeds(activity, purpose, file);
    deeds.retain(|named| named.deed.action() == wanted.action);
    if deeds.is_empty() {
        return Err(unknown("action", wanted.action.as_str()));
    }
    deeds.retain(|named| named.recipient.map(|recipient| recipient.id.as_str()) == wanted.recipient.as_deref());
    if deeds.is_empty() {
        let for_this = activity.recipients.iter().filter(|one| purpose.goes_to(one));
        return Err(VaultError::RecipientOpen {
            activity: activity.id.clone(),
            recipients: for_this.cloned().collect(),
        });
    }
    let channel =
        |named: &NamedDeed<'_>| if let Deed::Market(message) = &named.deed { Some(message.channel) } else { None };
    let channels: Vec<&'static str> = deeds.iter().filter_map(channel).map(Channel::as_str).collect();
    if let Some(wanted) = wanted.channel {
        deeds.retain(|named| channel(named) == Some(wanted));
    }
    match deeds.len() {
        0 => Err(unknown("channel", wanted.channel.map_or("", Channel::as_str))),
        1 => deeds.pop().map(as_it_stands).ok_or(VaultError::NoRegister),
        _ => Err(VaultError::ChannelOpen { activity: activity.id.clone(), channels }),
    }
}

/// A handover as it stands today. A register to begin with counts on an agreement; until whoever is meant has a name there is
/// none.
fn as_it_stands(mut named: NamedDeed<'_>) -> NamedDeed<'_> {
    let has_contract = named.recipient.is_none_or(RecipientEntry::has_contract);
    if let Deed::Share(handover) | Deed::Transfer(handover) = &mut named.deed {
        handover.processor_contract &= has_contract;
    }
    named
}

/// The wanted fields among those of the activity, or, where data go to somebody, among those that this recipient gets; all of
/// them if none is named.
fn fields_of(files: &[File], activity: &Activity, wanted: &Wanted) -> Result<BTreeSet<(usize, usize)>, VaultError> {
    let (recipient, wanted) = (wanted.recipient.as_deref(), &wanted.fields);
    let may = |file: &File, field: &Field| match recipient {
        Some(recipient) => activity.hands(recipient, &file.id, &field.id),
        None => activity.uses(&file.id, &field.id),
    };
    let allowed: BTreeSet<(usize, usize)> = files
        .iter()
        .enumerate()
        .flat_map(|(place, file)| file.fields.iter().enumerate().map(move |(at, field)| (place, at, file, field)))
        .filter(|(_, _, file, field)| may(file, field))
        .map(|(place, at, _, _)| (place, at))
        .collect();
    if wanted.is_empty() {
        return Ok(allowed);
    }
    let mut found = BTreeSet::new();
    for name in wanted {
        let (in_file, field_name) = match name.split_once('.') {
            Some((file, field)) => (Some(file), field),
            None => (None, name.as_str()),
        };
        let named = |(place, at): &(usize, usize)| {
            files.get(*place).is_some_and(|file| {
                in_file.is_none_or(|wanted| file.id == wanted)
                    && (field_name == "*" || file.fields.get(*at).is_some_and(|field| field.id == field_name))
            })
        };
        let before = found.len();
        found.extend(allowed.iter().copied().filter(named));
        if found.len() == before && !allowed.iter().any(named) {
            let known = files
                .iter()
                .any(|file| in_file.is_none_or(|wanted| file.id == wanted) && file.field(field_name).is_some());
            return Err(if known {
                VaultError::FieldOutside { activity: activity.id.clone(), field: name.clone() }
            } else {
                unknown("field", name)
            });
        }
    }
    Ok(found)
}
