//! Look-up tags of a person: what she can be found by.

use crate::content::Value;
use crate::error::VaultError;
use crate::person::PersonKeys;
use crate::vault::Vault;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use waarborg_model::identifier::SubjectId;
use waarborg_register::{Field, File, Register};
use waarborg_seal::lookup::normalise;
use waarborg_seal::{LookupField, LotKey, phonetic};
use waarborg_store::{LookupRow, SubjectNumber};

/// A tag with its field.
pub(crate) type FieldTag = (LookupField, Vec<u8>);

/// Kinds that lead to one person. A day of birth or a town has so few values that its tags would tell them.
const NUMBERS: [&str; 9] =
    ["customer_no", "employee_no", "bsn", "iban", "id_document", "licence_plate", "username", "kvk", "vat_bsn"];

/// What can be looked up of the values of one record, in normal form.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Handles {
    pub emails: BTreeSet<String>,
    pub phones: BTreeSet<String>,
    pub numbers: BTreeSet<String>,
    pub postcodes: BTreeSet<String>,
    /// Her name, by which she is compared: that of one record, in its parts.
    pub names: Vec<String>,
    /// Names of her other records: she is found by these too. Together with hers, `Sanne de Vries` and `S. Bakker` would be
    /// like neither, so nobody is compared with them.
    pub also: BTreeSet<String>,
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
                _ => {
                    let number = number_kind(file, field).zip(normalise::number(text));
                    self.numbers.extend(number.map(|(kind, number)| numbered(&kind, &number)));
                }
            }
        }
    }

    /// Takes up those of another record of the same person. Her name stays that of the first that has one.
    pub fn join(&mut self, other: Self) {
        self.emails.extend(other.emails);
        self.phones.extend(other.phones);
        self.numbers.extend(other.numbers);
        self.postcodes.extend(other.postcodes);
        if self.names.is_empty() {
            self.names = other.names;
        } else {
            self.also.extend(other.names.into_iter().filter(|name| !self.names.contains(name)));
        }
        self.also.extend(other.also);
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

    /// The words of her name, folded.
    pub fn tokens(&self) -> Vec<String> {
        normalise::name_tokens(&self.names.join(" "))
    }

    /// The words of all her names, folded.
    fn all_tokens(&self) -> Vec<String> {
        let all: Vec<&str> = self.all_names().collect();
        normalise::name_tokens(&all.join(" "))
    }

    fn all_names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().chain(&self.also).map(String::as_str)
    }

    /// The initials of her name, as they are written.
    pub fn initials(&self) -> BTreeSet<char> {
        initials(self.names.iter().map(String::as_str))
    }

    /// A telephone with her name, by which someone who was erased is told from others who have the same. Nothing if there is
    /// no name: then the telephone says all that is known.
    pub fn phone_called(&self, phone: &str) -> Vec<String> {
        let (tokens, initials) = (self.all_tokens(), initials(self.all_names()));
        let mut called = Vec::new();
        for token in &tokens {
            let sound = phonetic(token);
            let others = tokens.iter().filter(|other| *other != token).filter_map(|other| other.chars().next());
            called.extend(others.chain(initials.iter().copied()).map(|initial| format!("{phone} {sound} {initial}")));
            if tokens.len() == 1 && initials.is_empty() {
                called.push(format!("{phone} {sound}"));
            }
        }
        if !called.is_empty() {
            called.push(phone_of_nameless(phone));
        }
        called
    }

    /// All by which someone who is erased is recognised in a list.
    pub fn recognised_by(&self) -> Vec<(LookupField, String)> {
        let mut all: Vec<_> = self.strong().map(|(field, value)| (field, value.to_owned())).collect();
        for phone in &self.phones {
            let nameless = phone_of_nameless(phone);
            let called = self.phone_called(phone).into_iter().filter(|called| *called != nameless);
            let sounds = self.all_tokens().into_iter().map(|token| format!("{phone} {}", phonetic(&token)));
            all.extend(called.chain(sounds).map(|called| (LookupField::Phone, called)));
            all.extend(self.all_names().next().is_none().then_some((LookupField::Phone, nameless)));
        }
        all
    }

    /// All by which someone with these handles is found.
    ///
    /// # Errors
    /// The first of `see`.
    pub fn each_key<E>(&self, mut see: impl FnMut(LookupField, &str) -> Result<(), E>) -> Result<(), E> {
        for (field, value) in self.strong() {
            see(field, value)?;
        }
        let (tokens, initials) = (self.all_tokens(), initials(self.all_names()));
        for token in &tokens {
            let sound = phonetic(token);
            see(LookupField::NameToken, &sound)?;
            for other in tokens.iter().filter(|other| *other != token) {
                if let Some(initial) = other.chars().next() {
                    see(LookupField::NameInitial, &format!("{sound} {initial}"))?;
                }
            }
            for initial in &initials {
                see(LookupField::NameInitial, &written_initial(&sound, *initial))?;
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
        own: &LotKey,
        tags: &BTreeSet<FieldTag>,
    ) -> Result<Vec<u8>, VaultError> {
        let mut bytes = Vec::with_capacity(tags.len() * 18);
        for (field, tag) in tags {
            bytes.extend([*field as u8, u8::try_from(tag.len()).unwrap_or(u8::MAX)]);
            bytes.extend(tag);
        }
        Ok(own.seal(&self.place_of_tags(subject), &bytes)?)
    }

    /// Someone's tags as they were sealed.
    pub(crate) fn open_tags(&self, keys: &PersonKeys, sealed: &[u8]) -> Result<BTreeSet<FieldTag>, VaultError> {
        let damaged = VaultError::Damaged { what: "tags" };
        let bytes = self.open_own(keys, &self.place_of_tags(keys.subject), sealed)?;
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

/// The initials among names: letters that stand alone, folded.
fn initials<'n>(names: impl Iterator<Item = &'n str>) -> BTreeSet<char> {
    let parts = names.flat_map(|name| name.split(|letter: char| !letter.is_alphabetic()));
    // The digraph ij is one letter too.
    let short = parts.filter(|part| matches!(part.chars().count(), 1 | 2));
    let folded = short.filter_map(|part| normalise::name_tokens(part).pop());
    folded.filter(|part| part.chars().nth(1).is_none()).filter_map(|part| part.chars().next()).collect()
}

/// A telephone of someone whose name is not known.
fn phone_of_nameless(phone: &str) -> String {
    format!("{phone} ")
}

/// Under which someone is looked up who is kept with that initial, rather than with a name that begins so.
pub(crate) fn written_initial(sound: &str, initial: char) -> String {
    format!("{sound} {initial}.")
}

/// Of which kind a field's numbers are, if they lead to one person: customer 12 is not member 12. A field without a kind is
/// one of its own.
fn number_kind<'f>(file: &File, field: &'f Field) -> Option<Cow<'f, str>> {
    match field.kind.as_deref() {
        // Numbers only where the register says that they identify: a tag of each is a trail of each.
        _ if !field.identifies => None,
        Some(kind) => NUMBERS.contains(&kind).then_some(Cow::Borrowed(kind)),
        None => Some(Cow::Owned(format!("{}.{}", file.id, field.id))),
    }
}

/// The kinds of numbers that lead to one person, in a register.
pub(crate) fn number_kinds(register: &Register) -> BTreeSet<Cow<'_, str>> {
    register.files.iter().flat_map(|file| file.fields.iter().filter_map(|field| number_kind(file, field))).collect()
}

/// A number under its kind: neither has a space in it.
pub(crate) fn numbered(kind: &str, number: &str) -> String {
    format!("{kind} {number}")
}

/// The number without its kind.
pub(crate) fn bare_number(numbered: &str) -> &str {
    numbered.rsplit_once(' ').map_or(numbered, |(_, number)| number)
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
