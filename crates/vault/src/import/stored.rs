//! The people of a store, as an import finds them.

use super::rows::print;
use super::sort::{About, Here, Someone};
use crate::error::VaultError;
use crate::tags::Handles;
use std::collections::BTreeSet;
use waarborg_model::SensitivityGroup;
use waarborg_register::Field;
use waarborg_seal::{LookupField, Mask};
use waarborg_store::{Read, SubjectNumber, SubjectRow};

/// People as the store has them.
pub(super) struct Stored<'s> {
    pub read: &'s dyn Read,
    pub about: About<'s>,
}

impl Here for Stored<'_> {
    type Known = Box<SubjectRow>;

    fn numbers(&self, field: LookupField, value: &str) -> Result<BTreeSet<u64>, VaultError> {
        let vault = self.about.vault;
        let tag = vault.lookups.tag(field, value, vault.bits())?;
        let postings = self.read.lookup(vault.organisation, field as u8, tag.as_bytes())?;
        postings.into_iter().map(|posting| Ok(vault.lookups.unmask(field, Mask(posting))?)).collect()
    }

    fn known(&self, number: u64) -> Result<Option<Someone<Self::Known>>, VaultError> {
        let About { vault, plan, file: into, .. } = self.about;
        let row = self.read.subject_by_number(vault.organisation, SubjectNumber(number))?;
        let Some(row) = row else { return Ok(None) };
        let keys = vault.keys_of(row.id)?;
        let (mut handles, mut prints) = (Handles::default(), Vec::new());
        for record in self.read.records(vault.organisation, row.id)? {
            let files = &plan.in_force.register.files;
            let Some(file) = files.iter().find(|file| file.number() == record.file) else { continue };
            let envelopes = self.read.envelopes(vault.organisation, record.id)?;
            // Of other files only what she is compared by is opened.
            let compares = |field: &Field, group| group == SensitivityGroup::Ordinary || field.identifies;
            let fields = file.file_fields().filter(|(_, field, group)| file.id == into.id || compares(field, *group));
            let fields = fields.map(|(_, field, group)| (field.id.as_str(), group));
            let opened = vault.open_fields(&keys, &record, &envelopes, fields)?;
            // Her name is that of her first record: together, `Sanne de Vries` and `S. de Vries` are like neither.
            handles.join(Handles::of(file, &opened.fields));
            if record.file == into.number() {
                prints.push(print(&opened.fields));
            }
        }
        Ok(Some(Someone { who: Box::new(row), known: handles.into(), prints }))
    }
}
