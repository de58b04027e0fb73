//! From what someone wants to do to the question the rules are asked.

use crate::error::VaultError;
use crate::leaves::Actor;
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::sync::Arc;
use waarborg_decide::case::{Case, Deed, Standing};
use waarborg_decide::{Binding, Decision};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{ActorId, FieldId, RecipientId};
use waarborg_model::vocabulary::{Action, Category, Channel, Purpose};
use waarborg_register::case::NamedDeed;
use waarborg_register::{Activity, File, PurposeEntry, RecipientEntry, Register};

/// What someone wants to do, in the words of the register.
#[derive(Clone, Debug)]
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

/// What is wanted, found in the register.
pub(crate) struct Asked {
    pub in_force: Arc<InForce>,
    pub activity: usize,
    pub purpose: usize,
    pub deed: Deed,
    pub recipient: Option<RecipientId>,
    /// The fields, as places of the file in the register and of the field in the file.
    pub fields: BTreeSet<(usize, usize)>,
}

impl Vault {
    /// Finds what is wanted in the register.
    pub(crate) fn resolve(&self, wanted: &Wanted) -> Result<Asked, VaultError> {
        let in_force = self.in_force()?;
        let register = &in_force.register;
        let activity = position(&register.activities, "activity", &wanted.activity, |activity| &activity.id)?;
        let (purpose, deed, recipient, fields) = {
            let entry = register.activities.get(activity).ok_or(VaultError::NoRegister)?;
            let purpose = purpose_of(entry, wanted.purpose)?;
            let fields = fields_of(&register.files, entry, &wanted.fields)?;
            let deed = deed_of(register, entry, purpose, &fields, wanted)?;
            (purpose, deed.deed, deed.recipient.map(RecipientEntry::identifier), fields)
        };
        Ok(Asked { in_force, activity, purpose, deed, recipient, fields })
    }
}

impl Asked {
    /// The activity.
    pub fn activity(&self) -> Result<&Activity, VaultError> {
        self.in_force.register.activities.get(self.activity).ok_or(VaultError::NoRegister)
    }

    /// Its purpose.
    pub fn purpose(&self) -> Result<&PurposeEntry, VaultError> {
        self.activity()?.purposes.get(self.purpose).ok_or(VaultError::NoRegister)
    }

    /// The files that the wanted fields stand in.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        let places: BTreeSet<usize> = self.fields.iter().map(|(file, _)| *file).collect();
        places.into_iter().filter_map(|place| self.in_force.register.files.get(place))
    }

    /// The wanted fields of the file with that number, with their groups.
    pub fn fields_of(&self, file: u32) -> impl Iterator<Item = (&str, SensitivityGroup)> {
        self.fields.iter().filter_map(move |(place, field)| {
            let kept = self.in_force.register.files.get(*place).filter(|kept| kept.number() == file)?;
            let field = kept.fields.get(*field)?;
            Some((field.id.as_str(), field.category.sensitivity()))
        })
    }

    /// The categories of the wanted fields.
    pub fn data(&self) -> Vec<Category> {
        let files = &self.in_force.register.files;
        let category = |(file, field): &(usize, usize)| Some(files.get(*file)?.fields.get(*field)?.category);
        let mut data: Vec<Category> = self.fields.iter().filter_map(category).collect();
        data.sort_unstable_by_key(|category| *category as u8);
        data.dedup();
        data
    }

    /// Whether people of unknown age count as adults in every file that is asked about.
    pub fn adults(&self) -> bool {
        self.files().all(|file| file.adults)
    }

    /// The question about someone who stands like this.
    pub fn case(&self, standing: Standing) -> Result<Case, VaultError> {
        let register = &self.in_force.register;
        let (activity, purpose) = (self.activity()?, self.purpose()?);
        let file = self.files().next().ok_or_else(|| unknown("field", "*"))?;
        Ok(register.case(activity, purpose, file, self.deed.clone(), standing, self.data()))
    }

    /// What a permit is bound to.
    pub fn binding(&self, vault: &Vault, actor: Actor) -> Result<Binding, VaultError> {
        let files = &self.in_force.register.files;
        let identifier = |(file, field): &(usize, usize)| {
            let file = files.get(*file)?;
            Some(file.field_id(file.fields.get(*field)?))
        };
        Ok(Binding {
            organisation: vault.organisation,
            actor: actor.identifier(),
            activity: self.activity()?.identifier(),
            register_version: self.in_force.version,
            recipient: self.recipient,
            fields: self.fields.iter().filter_map(identifier).collect::<Vec<FieldId>>(),
        })
    }

    /// Asks the rules about someone who stands like this.
    pub fn decide(&self, vault: &Vault, standing: Standing, now: Timestamp) -> Result<Decision, VaultError> {
        Ok(vault.book.decide_case(&self.case(standing)?, Vault::day_of(now), now)?)
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

/// What the activity does that is wanted, by the register.
fn deed_of<'r>(
    register: &'r Register,
    activity: &'r Activity,
    purpose: usize,
    fields: &BTreeSet<(usize, usize)>,
    wanted: &Wanted,
) -> Result<NamedDeed<'r>, VaultError> {
    let purpose = activity.purposes.get(purpose).ok_or(VaultError::NoRegister)?;
    let file = fields.first().and_then(|(file, _)| register.files.get(*file)).ok_or_else(|| unknown("field", "*"))?;
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
        return Err(VaultError::RecipientOpen {
            activity: activity.id.clone(),
            recipients: activity.recipients.clone(),
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
        1 => deeds.pop().ok_or(VaultError::NoRegister),
        _ => Err(VaultError::ChannelOpen { activity: activity.id.clone(), channels }),
    }
}

/// The wanted fields among those of the activity; all of them if none is named.
fn fields_of(files: &[File], activity: &Activity, wanted: &[String]) -> Result<BTreeSet<(usize, usize)>, VaultError> {
    let allowed: BTreeSet<(usize, usize)> = files
        .iter()
        .enumerate()
        .flat_map(|(place, file)| file.fields.iter().enumerate().map(move |(at, field)| (place, at, file, field)))
        .filter(|(_, _, file, field)| activity.uses(&file.id, &field.id))
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
