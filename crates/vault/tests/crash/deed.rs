//! What the driver does, as lines between the two processes, and what each deed makes of the people.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use waarborg_vault::{Flag, PurposeBit};

/// People by the number on their customer card.
pub type People = BTreeMap<u32, Person>;

/// What is expected of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The first number of the import she came with.
    pub import: u32,
    /// Over her term.
    pub due: bool,
    /// Held for a claim.
    pub held: bool,
    /// Which of her addresses.
    pub address: u32,
    pub flags: u32,
    /// Towards the newsletter.
    pub bits: u32,
    pub events: usize,
    /// Her postcode is kept, and lies in the group of the register in force.
    pub has_postcode: bool,
    /// How often her record was sealed anew by another register.
    pub resealed: u64,
}

/// One call of the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Import {
        first: u32,
        count: u32,
        /// With postcodes: not while the register calls them health.
        postcodes: bool,
    },
    /// Another register: postcodes are health and the term is shorter, or as at first.
    Register(bool),
    /// Of the import she came with.
    Undo(u32),
    Note(u32, Noted),
    /// Everyone of the import that someone came with is told of the newsletter.
    TellAll(u32),
    Correct(u32, u32),
    Use(u32),
    Find(u32),
    Access(u32),
    Erase(u32),
    ClearOut,
    SignHead,
    RenewSigner,
    RebuildLookups,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    Consent,
    Withdraw,
    Notice,
    Object,
    LiftObjection,
    Restrict,
    Unrestrict,
    Inaccurate,
    Accurate,
    /// Was a customer until a day so long ago that she is over her term.
    Left,
    Hold,
    Release,
}

impl Noted {
    pub const ALL: [Self; 12] = [
        Self::Consent,
        Self::Withdraw,
        Self::Notice,
        Self::Object,
        Self::LiftObjection,
        Self::Restrict,
        Self::Unrestrict,
        Self::Inaccurate,
        Self::Accurate,
        Self::Left,
        Self::Hold,
        Self::Release,
    ];
}

const TOLD: u32 = PurposeBit::Informed as u32 | PurposeBit::InformedRecipients as u32;
const CONSENT: u32 = PurposeBit::Free as u32
    | PurposeBit::Specific as u32
    | PurposeBit::Knowing as u32
    | PurposeBit::Active as u32
    | PurposeBit::Proof as u32;

impl Person {
    pub fn new(import: u32, has_postcode: bool) -> Self {
        let flags = Flag::Customer as u32 | Flag::OptoutAtCollection as u32;
        Self { import, due: false, held: false, address: 0, flags, bits: 0, events: 1, has_postcode, resealed: 0 }
    }

    fn is_restricted(&self) -> bool {
        self.flags & Flag::Restricted as u32 != 0
    }

    /// Nothing of hers goes but at her own request.
    pub fn is_kept(&self) -> bool {
        self.held || self.is_restricted()
    }

    fn note(&mut self, noted: Noted) {
        let flag = |flags: &mut u32, flag: Flag, on: bool| {
            if on { *flags |= flag as u32 } else { *flags &= !(flag as u32) }
        };
        let spite = PurposeBit::InSpiteOfRestriction as u32;
        self.events += 1;
        match noted {
            Noted::Consent => {
                let restricted = self.is_restricted();
                self.bits = (self.bits & TOLD) | CONSENT | if restricted { spite } else { 0 };
            }
            Noted::Withdraw => self.bits |= PurposeBit::Withdrawn as u32,
            Noted::Notice => self.bits |= TOLD,
            Noted::Object => flag(&mut self.flags, Flag::Objected, true),
            Noted::LiftObjection => flag(&mut self.flags, Flag::Objected, false),
            Noted::Restrict => {
                flag(&mut self.flags, Flag::Restricted, true);
                self.bits &= !spite;
            }
            Noted::Unrestrict => flag(&mut self.flags, Flag::Restricted, false),
            Noted::Inaccurate => flag(&mut self.flags, Flag::Inaccurate, true),
            Noted::Accurate => flag(&mut self.flags, Flag::Inaccurate, false),
            Noted::Left => {
                flag(&mut self.flags, Flag::Customer, false);
                flag(&mut self.flags, Flag::FormerCustomer, true);
                self.due = true;
            }
            Noted::Hold => {
                flag(&mut self.flags, Flag::Held, true);
                self.held = true;
            }
            Noted::Release => self.held = false,
        }
    }
}

impl Deed {
    /// What it makes of the people.
    pub fn apply(self, people: &mut People) {
        match self {
            Self::Import { first, count, postcodes } => {
                people.extend((first..first + count).map(|number| (number, Person::new(first, postcodes))));
            }
            Self::Register(_) => {
                for person in people.values_mut() {
                    person.resealed += u64::from(person.has_postcode);
                }
            }
            Self::Undo(number) => {
                if let Some(import) = people.get(&number).map(|person| person.import) {
                    people.retain(|_, person| person.import != import);
                }
            }
            Self::Note(number, noted) => {
                if let Some(person) = people.get_mut(&number) {
                    person.note(noted);
                }
            }
            Self::TellAll(number) => {
                let import = people.get(&number).map(|person| person.import);
                let told = people.values_mut().filter(|person| Some(person.import) == import);
                told.for_each(|person| person.note(Noted::Notice));
            }
            Self::Correct(number, address) => {
                if let Some(person) = people.get_mut(&number) {
                    person.address = address;
                }
            }
            Self::Erase(number) => {
                people.remove(&number);
            }
            Self::ClearOut => people.retain(|_, person| !person.due || person.is_kept()),
            Self::Use(_)
            | Self::Find(_)
            | Self::Access(_)
            | Self::SignHead
            | Self::RenewSigner
            | Self::RebuildLookups => {}
        }
    }

    /// Done whole or not at all; the others may stop between two people, and are done again.
    pub const fn is_whole(self) -> bool {
        !matches!(self, Self::Undo(_) | Self::ClearOut | Self::TellAll(_))
    }
}

impl fmt::Display for Deed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Import { first, count, postcodes } => {
                write!(out, "import {first} {count} {}", u8::from(*postcodes))
            }
            Self::Register(is_graver) => write!(out, "register {}", u8::from(*is_graver)),
            Self::Undo(number) => write!(out, "undo {number}"),
            Self::Note(number, noted) => write!(out, "note {number} {}", *noted as u8),
            Self::TellAll(number) => write!(out, "tell-all {number}"),
            Self::Correct(number, address) => write!(out, "correct {number} {address}"),
            Self::Use(number) => write!(out, "use {number}"),
            Self::Find(number) => write!(out, "find {number}"),
            Self::Access(number) => write!(out, "access {number}"),
            Self::Erase(number) => write!(out, "erase {number}"),
            Self::ClearOut => write!(out, "clear-out"),
            Self::SignHead => write!(out, "sign-head"),
            Self::RenewSigner => write!(out, "renew-signer"),
            Self::RebuildLookups => write!(out, "rebuild-lookups"),
        }
    }
}

impl FromStr for Deed {
    type Err = String;

    fn from_str(line: &str) -> Result<Self, String> {
        let unknown = || format!("no deed: {line}");
        let mut words = line.split(' ');
        let name = words.next().ok_or_else(unknown)?;
        let numbers: Vec<u32> = words.map(str::parse).collect::<Result<_, _>>().map_err(|_| unknown())?;
        Ok(match (name, numbers.as_slice()) {
            ("import", [first, count, postcodes]) => {
                Self::Import { first: *first, count: *count, postcodes: *postcodes != 0 }
            }
            ("register", [is_graver]) => Self::Register(*is_graver != 0),
            ("undo", [number]) => Self::Undo(*number),
            ("note", [number, noted]) => Self::Note(*number, *Noted::ALL.get(*noted as usize).ok_or_else(unknown)?),
            ("tell-all", [number]) => Self::TellAll(*number),
            ("correct", [number, address]) => Self::Correct(*number, *address),
            ("use", [number]) => Self::Use(*number),
            ("find", [number]) => Self::Find(*number),
            ("access", [number]) => Self::Access(*number),
            ("erase", [number]) => Self::Erase(*number),
            ("clear-out", []) => Self::ClearOut,
            ("sign-head", []) => Self::SignHead,
            ("renew-signer", []) => Self::RenewSigner,
            ("rebuild-lookups", []) => Self::RebuildLookups,
            _ => return Err(unknown()),
        })
    }
}

/// The number on a customer card.
pub fn card(number: u32) -> String {
    format!("K-{number}")
}

/// One of someone's addresses.
pub fn address(number: u32, which: u32) -> String {
    format!("k{number}.{which}@example.nl")
}
