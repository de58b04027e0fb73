//! What whoever is signed in sees of the files: those of her activities, and of those the fields that they use.

use crate::reply::Refusal;
use crate::route::{self, Role, Who};
use crate::visit::Visit;
use std::sync::Arc;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::{Activity, Field, File, Register, Retention};
use waarborg_text::Kept;
use waarborg_vault::{Found, Glance, GlanceEvent, InForce, Value};

/// The register as whoever is signed in sees it.
pub struct Scope<'v> {
    pub visit: &'v Visit,
    in_force: Arc<InForce>,
}

impl<'v> Scope<'v> {
    /// Reads the register in force.
    pub fn of(visit: &'v Visit) -> Result<Self, Refusal> {
        Ok(Self { visit, in_force: visit.vault()?.in_force()? })
    }

    pub fn register(&self) -> &Register {
        &self.in_force.register
    }

    /// The version of the register.
    pub fn version(&self) -> u64 {
        self.in_force.version
    }

    /// The activities that use a file.
    pub fn using<'s>(&'s self, file: &'s str) -> impl Iterator<Item = &'s Activity> {
        self.register().activities.iter().filter(move |activity| activity.files.iter().any(|one| one == file))
    }

    /// Whether a file is hers to look at. An auditor looks at every file, and at no value in it.
    pub fn sees(&self, file: &File) -> bool {
        self.visit.is(&[Role::Owner, Role::Officer, Role::Auditor])
            || self.using(&file.id).any(|activity| self.visit.works_in(&activity.id))
    }

    /// Whether the values of a field are hers to look at.
    pub fn opens(&self, file: &File, field: &Field) -> bool {
        if self.visit.is(&[Role::Owner, Role::Officer]) {
            return true;
        }
        let mut own = self.using(&file.id).filter(|activity| self.visit.works_in(&activity.id));
        own.any(|activity| activity.uses(&file.id, &field.id))
    }

    /// A file that she sees.
    pub fn file(&self, id: &str) -> Result<&File, Refusal> {
        self.register().file(id).filter(|file| self.sees(file)).ok_or(Refusal::NotFound)
    }

    /// Whether a record of a file that may be gone is hers to look at.
    fn sees_named(&self, file: Option<&str>) -> bool {
        match file.and_then(|file| self.register().file(file)) {
            Some(file) => self.sees(file),
            None => self.visit.is(&[Role::Owner, Role::Officer]),
        }
    }

    /// Of people who were found, those with a record that she sees, and of them those records with the fields that are hers
    /// to look at.
    pub fn narrow(&self, mut found: Vec<Found>) -> Vec<Found> {
        let is_office = self.visit.is(&[Role::Owner, Role::Officer]);
        for one in &mut found {
            one.records.retain(|record| self.sees_named(Some(&record.file)));
            for record in &mut one.records {
                let file = self.register().file(&record.file);
                let opens = |name: &String| {
                    file.is_some_and(|file| file.field(name).is_some_and(|field| self.opens(file, field)))
                };
                record.fields.retain(|name, _| opens(name));
            }
        }
        // Of whom nothing is opened it cannot be told in which files she stands.
        found.retain(|one| !one.records.is_empty() || (is_office && one.withheld.is_some()));
        found
    }

    /// One person, with the records that she sees and what was said for her own work; not there if there are none.
    pub fn person(&self, subject: SubjectId) -> Result<Glance, Refusal> {
        let wants = |file: &File, field: &Field| self.opens(file, field);
        self.narrow_to_hers(self.visit.vault()?.glance(self.visit.actor, subject, &wants)?)
    }

    /// The same with nothing opened, for an act that leaves its own entry in the log.
    pub fn outline(&self, subject: SubjectId) -> Result<Glance, Refusal> {
        self.narrow_to_hers(self.visit.vault()?.outline(subject)?)
    }

    fn narrow_to_hers(&self, mut glance: Glance) -> Result<Glance, Refusal> {
        let had = glance.records.len();
        glance.records.retain(|record| self.sees_named(record.file.as_deref()));
        if glance.records.is_empty() && (had > 0 || !self.visit.is(&[Role::Owner, Role::Officer])) {
            return Err(Refusal::NotFound);
        }
        glance.purposes.retain(|(activity, ..)| self.visit.works_in(activity));
        glance.events.retain(|event| event.activity.as_deref().is_none_or(|activity| self.visit.works_in(activity)));
        glance.events.retain(|event| event.file.is_none() || self.sees_named(event.file.as_deref()));
        for event in glance.events.iter_mut().filter(|event| !self.hears(event)) {
            // That she objects or is restricted binds everyone's work; what she said of it was said to the office.
            event.text = Value::new(String::new());
            (event.way, event.purpose) = (None, None);
        }
        Ok(glance)
    }

    /// Whether what was said at an event is hers to read, and when it was to the minute. What is of no activity, or of one
    /// that the register has no more, is the office's.
    pub fn hears(&self, event: &GlanceEvent) -> bool {
        self.visit.is(&[Role::Owner, Role::Officer]) || event.activity.is_some()
    }

    /// What is said of terms today.
    pub fn kept(&self) -> Result<Kept<'_>, Refusal> {
        Ok(Kept { words: self.visit.words(), book: self.visit.vault()?.book(), day: self.visit.today() })
    }

    /// The term of a file.
    pub fn retention(&self, file: &File) -> Option<&Retention> {
        self.register().retention(&file.retention)
    }

    /// A purpose of the vocabulary in words.
    pub fn purpose(&self, purpose: waarborg_model::vocabulary::Purpose) -> String {
        self.visit.say(&format!("value-purpose-{}", purpose.as_str().replace('_', "-")))
    }

    /// A ground in words.
    pub fn ground(&self, ground: waarborg_model::vocabulary::Ground) -> String {
        self.visit.say(&format!("value-ground-{}", ground.as_str().replace('_', "-")))
    }

    /// The name of an activity.
    pub fn activity_name(&self, id: &str) -> String {
        let activity = self.register().activity(id);
        activity.map_or_else(|| id.to_owned(), |activity| activity.name.get(self.visit.language).to_owned())
    }

    /// The name of a file; of one that the register no longer has, that it was one.
    pub fn file_name(&self, id: Option<&str>) -> String {
        match id.and_then(|id| self.register().file(id)) {
            Some(file) => file.name.get(self.visit.language).to_owned(),
            None => self.visit.say("data-file-gone"),
        }
    }
}

/// Whether whoever is signed in may use a route.
pub fn may_use(visit: &Visit, name: &str) -> bool {
    route::find(name).is_some_and(|route| matches!(route.who, Who::Roles(roles) if visit.is(roles)))
}

/// The person of an address.
pub fn subject(visit: &Visit) -> Result<SubjectId, Refusal> {
    sixteen(visit.part()).map(SubjectId::from_bytes).ok_or(Refusal::NotFound)
}

/// The record of an address: its second part.
pub fn record(visit: &Visit) -> Result<RecordId, Refusal> {
    let part = visit.parts.get(1).map_or("", String::as_str);
    sixteen(part).map(RecordId::from_bytes).ok_or(Refusal::NotFound)
}

/// Sixteen bytes from 32 digits.
pub fn sixteen(text: &str) -> Option<[u8; 16]> {
    let digits: Vec<u32> = text.chars().map(|digit| digit.to_digit(16)).collect::<Option<_>>()?;
    let bytes: Vec<u8> =
        digits.as_chunks::<2>().0.iter().filter_map(|[high, low]| u8::try_from(high << 4 | low).ok()).collect();
    if digits.len() == 32 { bytes.try_into().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_comes_back_and_nothing_else_does() {
        let text = "0193a5c0ffee00112233445566778899";
        assert_eq!(SubjectId::from_bytes(sixteen(text).unwrap()).to_string(), text);
        for wrong in ["", "0193", "zz93a5c0ffee00112233445566778899", "0193a5c0ffee001122334455667788990", "Jan", "é"]
        {
            assert_eq!(sixteen(wrong), None);
        }
    }
}
