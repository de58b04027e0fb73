//! The register as a whole.

use crate::activity::{Activity, PurposeEntry};
use crate::controller::{Controller, Cookie};
use crate::error::RegisterError;
use crate::file::{Field, File};
use crate::recipient::RecipientEntry;
use crate::retention::Retention;
use crate::{names, read, tree};
use sha2::{Digest, Sha256};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::FieldId;

/// The register of processing of one organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Who answers for the data.
    pub controller: Controller,
    /// What is stored in visitors' devices.
    pub cookies: Vec<Cookie>,
    /// How long data stay.
    pub retentions: Vec<Retention>,
    /// Kinds of records.
    pub files: Vec<File>,
    /// To whom data go.
    pub recipients: Vec<RecipientEntry>,
    /// What is done, and why.
    pub activities: Vec<Activity>,
}

/// The people's data that one retention rule governs: one key per person and lot.
#[derive(Clone, Copy, Debug)]
pub struct Lot<'r> {
    /// Its number, as keys carry it.
    pub number: u32,
    /// The rule.
    pub retention: &'r Retention,
}

impl Register {
    /// Reads a register. A key that nobody knows is refused, and so is a name that stands for nothing.
    ///
    /// # Errors
    /// Every fault found, in order of line; the codes stand in `docs/reference/register.md`.
    pub fn parse(text: &str) -> Result<Self, Vec<RegisterError>> {
        read::parse(text)
    }

    /// Writes it in its one form: keys in their order, what is usual left out, no comments. Reading that gives the same
    /// register.
    #[must_use]
    pub fn to_toml(&self) -> String {
        tree::toml::write(&tree::of(self))
    }

    /// SHA-256 of its one form: equal if and only if two registers say the same in the same order.
    #[must_use]
    pub fn fingerprint(&self) -> [u8; 32] {
        Sha256::digest(self.to_toml().as_bytes()).into()
    }

    /// A file by identifier.
    #[must_use]
    pub fn file(&self, id: &str) -> Option<&File> {
        self.files.iter().find(|file| file.id == id)
    }

    /// A retention rule by identifier.
    #[must_use]
    pub fn retention(&self, id: &str) -> Option<&Retention> {
        self.retentions.iter().find(|retention| retention.id == id)
    }

    /// A recipient by identifier.
    #[must_use]
    pub fn recipient(&self, id: &str) -> Option<&RecipientEntry> {
        self.recipients.iter().find(|recipient| recipient.id == id)
    }

    /// An activity by identifier.
    #[must_use]
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == id)
    }

    /// The activity of which that number is kept.
    #[must_use]
    pub fn activity_numbered(&self, number: u32) -> Option<&Activity> {
        self.activities.iter().find(|activity| names::number("activity", &activity.id) == number)
    }

    /// All lots, in the order of their rules.
    pub fn lots(&self) -> impl Iterator<Item = Lot<'_>> {
        self.retentions.iter().map(|retention| Lot { number: retention.lot(), retention })
    }

    /// The lot with that number.
    #[must_use]
    pub fn lot(&self, number: u32) -> Option<Lot<'_>> {
        self.lots().find(|lot| lot.number == number)
    }

    /// The lot in which records of a file are sealed.
    #[must_use]
    pub fn lot_of(&self, file: &File) -> Option<Lot<'_>> {
        self.retention(&file.retention).map(|retention| Lot { number: retention.lot(), retention })
    }

    /// The fields an activity may touch, with the file and the group of each, in the order of the files.
    pub fn fields_allowed<'r>(
        &'r self,
        activity: &'r Activity,
    ) -> impl Iterator<Item = (&'r File, FieldId, &'r Field, SensitivityGroup)> {
        self.files_of(activity).flat_map(move |file| {
            let used = file.file_fields().filter(|(_, field, _)| activity.uses(&file.id, &field.id));
            used.map(move |(id, field, group)| (file, id, field, group))
        })
    }

    /// The files of an activity, in its order.
    pub fn files_of<'r>(&'r self, activity: &'r Activity) -> impl Iterator<Item = &'r File> {
        activity.files.iter().filter_map(|id| self.file(id))
    }

    /// The recipients of an activity, in its order.
    pub fn recipients_of<'r>(&'r self, activity: &'r Activity) -> impl Iterator<Item = &'r RecipientEntry> {
        activity.recipients.iter().filter_map(|id| self.recipient(id))
    }

    /// The recipients of an activity that get data for one of its purposes, in its order.
    pub fn recipients_for<'r>(
        &'r self,
        activity: &'r Activity,
        purpose: &'r PurposeEntry,
    ) -> impl Iterator<Item = &'r RecipientEntry> {
        self.recipients_of(activity).filter(|recipient| purpose.goes_to(&recipient.id))
    }

    /// The fields of an activity that a recipient gets, in the order of the files.
    pub fn fields_handed<'r>(
        &'r self,
        activity: &'r Activity,
        recipient: &'r str,
    ) -> impl Iterator<Item = (&'r File, &'r Field)> {
        let fields = self.files_of(activity).flat_map(|file| file.fields.iter().map(move |field| (file, field)));
        fields.filter(move |(file, field)| activity.hands(recipient, &file.id, &field.id))
    }

    /// The fields whose kind is none of those that the finder knows: their columns would never be recognised.
    #[must_use]
    pub fn unknown_kinds(&self, known: &[&str]) -> Vec<(&File, &Field)> {
        let fields = self.files.iter().flat_map(|file| file.fields.iter().map(move |field| (file, field)));
        fields.filter(|(_, field)| field.kind.as_deref().is_some_and(|kind| !known.contains(&kind))).collect()
    }
}
