//! Look-up tags of a person: what she can be found by.

use crate::content::Value;
use crate::error::VaultError;
use crate::person::PersonKeys;
use crate::vault::Vault;
use std::collections::{BTreeMap, BTreeSet};
use waarborg_model::identifier::SubjectId;
use waarborg_register::File;
use waarborg_seal::lookup::normalise;
use waarborg_seal::{LookupField, Lot, LotKey, phonetic};
use waarborg_store::{LookupRow, SubjectNumber};

/// A tag with its field.
pub(crate) type FieldTag = (LookupField, Vec<u8>);

/// Kinds that lead to one person. A day of birth or a town has so few values that its tags would tell them.
const NUMBERS: [&str; 9] =
    ["customer_no", "employee_no", "bsn", "iban", "id_document", "licence_plate", "username", "kvk", "vat_bsn"];

/// What can be looked up of the values of one record, in normal form.
#[derive(Default, PartialEq, Eq)]
pub(crate) struct Handles {
    pub emails: BTreeSet<String>,
    pub phones: BTreeSet<String>,
    pub numbers: BTreeSet<String>,
    pub postcodes: BTreeSet<String>,
    pub names: Vec<String>,
}

impl Handles {
    /// Those of one record.
    pub fn of(file: &File, fields: &BTreeMap<String, Value>) -> Self {
        let mut handles = Self::default();
        handles.add(file, fields.iter());
        handles
    }

    /// Takes up the fields of a record: by their kind, as the register says.
    pub fn add<'v>(&mut self, file: &File, fields: impl Iterator<Item = (&'v String, &'v Value)>) {
        for (name, value) in fields {
            let Some(field) = file.field(name) else { continue };
            let text = value.expose();
            match field.kind.as_deref() {
                Some("name") => self.names.push(text.to_owned()),
                // A card may hold several, one behind the other.
                Some("email") => self.emails.extend(text.split([',', ';']).filter_map(normalise::email)),
                Some("phone") => self.phones.extend(text.split([',', ';']).filter_map(telephone)),
                Some("postcode") => self.postcodes.extend(normalise::postcode(text)),
                // Numbers only where the register says that they identify: a tag of each is a trail of each.
                Some(kind) if field.identifies && NUMBERS.contains(&kind) => {
                    self.numbers.extend(normalise::number(text));
                }
                None if field.identifies => self.numbers.extend(normalise::number(text)),
                _ => {}
            }
        }
    }

    /// Takes up those of another record of the same person.
    pub fn join(&mut self, other: Self) {
        self.emails.extend(other.emails);
        self.phones.extend(other.phones);
        self.numbers.extend(other.numbers);
        self.postcodes.extend(other.postcodes);
        if self.names.is_empty() {
            self.names = other.names;
        }
    }

    /// Whether nobody can be told by them.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.strong().next().is_none()
    }

    /// Whether there is a number and nothing else: a firm in a list of customers, say.
    pub fn is_number_only(&self) -> bool {
        self.names.is_empty() && self.emails.is_empty() && self.phones.is_empty()
    }

    /// Those that lead to one person, or a few.
    pub fn strong(&self) -> impl Iterator<Item = (LookupField, &str)> {
        let emails = self.emails.iter().map(|value| (LookupField::Email, value.as_str()));
        let phones = self.phones.iter().map(|value| (LookupField::Phone, value.as_str()));
        let numbers = self.numbers.iter().map(|value| (LookupField::Number, value.as_str()));
        emails.chain(phones).chain(numbers)
    }

    /// The words of all names, folded.
    pub fn tokens(&self) -> Vec<String> {
        normalise::name_tokens(&self.names.join(" "))
    }

    /// All by which someone with these handles is found.
    ///
    /// # Errors
    /// The first of `see`.
    pub fn each_key<E>(&self, mut see: impl FnMut(LookupField, &str) -> Result<(), E>) -> Result<(), E> {
        for (field, value) in self.strong() {
            see(field, value)?;
        }
        let tokens = self.tokens();
        for token in &tokens {
            let sound = phonetic(token);
            see(LookupField::NameToken, &sound)?;
            for other in tokens.iter().filter(|other| *other != token) {
                if let Some(initial) = other.chars().next() {
                    see(LookupField::NameInitial, &format!("{sound} {initial}"))?;
                }
            }
            for postcode in &self.postcodes {
                see(LookupField::NamePostcode, &format!("{sound} {postcode}"))?;
            }
        }
        Ok(())
    }
}

impl Vault {
    /// The tags under which someone with these handles is found.
    pub(crate) fn tags_of(&self, handles: &Handles) -> Result<BTreeSet<FieldTag>, VaultError> {
        let bits = self.bits();
        let mut tags = BTreeSet::new();
        handles.each_key(|field, value| {
            tags.insert((field, self.lookups.tag(field, value, bits)?.as_bytes().to_vec()));
            Ok::<(), VaultError>(())
        })?;
        Ok(tags)
    }

    /// The rows of the look-ups for someone.
    pub(crate) fn lookup_rows<'t>(
        &self,
        number: SubjectNumber,
        tags: impl Iterator<Item = &'t FieldTag>,
    ) -> Result<Vec<LookupRow>, VaultError> {
        tags.map(|(field, tag)| {
            let mask = self.lookups.mask(*field, number.0)?;
            Ok(LookupRow { field: *field as u8, tag: tag.clone(), posting: mask.0 })
        })
        .collect()
    }

    /// Seals the list of someone's tags, so that erasing finds them.
    pub(crate) fn seal_tags(
        &self,
        subject: SubjectId,
        log: &LotKey,
        tags: &BTreeSet<FieldTag>,
    ) -> Result<Vec<u8>, VaultError> {
        let mut bytes = Vec::with_capacity(tags.len() * 18);
        for (field, tag) in tags {
            bytes.extend([*field as u8, u8::try_from(tag.len()).unwrap_or(u8::MAX)]);
            bytes.extend(tag);
        }
        Ok(log.seal(&self.place_of_tags(subject), &bytes)?)
    }

    /// Someone's tags as they were sealed.
    pub(crate) fn open_tags(&self, keys: &PersonKeys, sealed: &[u8]) -> Result<BTreeSet<FieldTag>, VaultError> {
        let damaged = VaultError::Damaged { what: "tags" };
        let Some(log) = self.key_of_lot(keys, Lot::LOG.0)? else { return Err(VaultError::UnknownPerson) };
        let bytes = log.open(&self.place_of_tags(keys.subject), sealed)?;
        let (mut tags, mut rest) = (BTreeSet::new(), bytes.as_slice());
        while let Some(([number, length], behind)) = rest.split_first_chunk::<2>() {
            let Some((tag, behind)) = behind.split_at_checked(usize::from(*length)) else { return Err(damaged) };
            let Some(field) = field_numbered(*number) else { return Err(damaged) };
            tags.insert((field, tag.to_vec()));
            rest = behind;
        }
        if rest.is_empty() { Ok(tags) } else { Err(damaged) }
    }
}

/// A telephone number that leads to somebody: shorter ones are extensions, or stand for a number that was left out.
fn telephone(text: &str) -> Option<String> {
    normalise::phone(text).filter(|number| number.len() > SHORTEST_TELEPHONE)
}

/// Sign, country and subscriber of the shortest numbers there are.
const SHORTEST_TELEPHONE: usize = 9;

/// The field with that number.
pub(crate) fn field_numbered(number: u8) -> Option<LookupField> {
    LookupField::ALL.into_iter().find(|field| *field as u8 == number)
}
