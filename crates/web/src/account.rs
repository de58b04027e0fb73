//! Accounts: who may sign in, and as what. They lie together in one sealed paper of the organisation.

use crate::route::Role;
use crate::session::text_of;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, PasswordHash};
use serde::{Deserialize, Serialize};
use waarborg_law::Language;
use waarborg_model::name::reads_alike;
use waarborg_seal::{SealError, random};
use waarborg_vault::Paper;
use webauthn_rs::prelude::Passkey;

/// All accounts of a firm.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Accounts {
    /// In the order of their making.
    pub accounts: Vec<Account>,
}

impl Paper for Accounts {
    const LABEL: &'static str = "accounts";
}

/// Somebody who may sign in.
#[derive(Clone, Serialize, Deserialize)]
pub struct Account {
    /// Random, never used again.
    pub id: String,
    /// As she is called; the name under which the log knows her. Unique.
    pub name: String,
    /// Her address of mail, by which she signs in, in small letters. Unique.
    pub email: String,
    /// What she is.
    pub role: Role,
    /// For a member of staff: the activities she works in.
    #[serde(default)]
    pub activities: Vec<String>,
    /// Her password, stretched (Argon2id, RFC 9106); none: she signs in with a passkey.
    #[serde(default)]
    pub password: Option<String>,
    /// What her codes are made from (RFC 6238), in base32.
    #[serde(default)]
    pub code_secret: Option<String>,
    /// The step of the last code that was used: none is good twice.
    #[serde(default)]
    pub code_step: u64,
    /// Wrong codes since she last came in by secrets of hers.
    #[serde(default)]
    pub wrong_codes: u32,
    /// Her passkeys.
    #[serde(default)]
    pub passkeys: Vec<OwnPasskey>,
    /// The language she chose.
    #[serde(default)]
    pub language: Language,
    /// She may not sign in any more.
    #[serde(default)]
    pub is_closed: bool,
    /// Links that were made for her and of which she was not told yet.
    #[serde(default)]
    pub links: Vec<LinkMade>,
    /// Marks of the places from which she last came in by a secret of hers: strangers who guess do not shut her out there.
    #[serde(default)]
    pub places: Vec<String>,
}

/// A link that was made for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkMade {
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// Who made it, by name; none: whoever starts the program.
    pub by: Option<String>,
    /// Whether it lets her choose a new password.
    pub is_reset: bool,
}

/// Of how many links she is told: the newest.
const MOST_LINKS: usize = 8;
/// Of how many places a mark is kept: the newest.
const MOST_PLACES: usize = 8;

/// A passkey, with the name its owner gave it.
#[derive(Clone, Serialize, Deserialize)]
pub struct OwnPasskey {
    /// As its owner calls it.
    pub name: String,
    /// What it is checked with.
    pub key: Passkey,
    /// When it was added, in milliseconds since 1970.
    pub added_at_ms: i64,
}

impl Accounts {
    /// Owners who may sign in.
    pub fn owners(&self) -> impl Iterator<Item = &Account> {
        self.accounts.iter().filter(|account| account.role == Role::Owner && !account.is_closed)
    }

    /// The owner of a name or an address of mail.
    #[must_use]
    pub fn owner(&self, name: &str) -> Option<&Account> {
        let email = name.trim().to_lowercase();
        let is_hers = |account: &&Account| reads_alike(&account.name, name) || account.email == email;
        self.owners().find(is_hers).filter(|_| !email.is_empty())
    }

    /// Whether the house would be without an owner who can come in by herself if this account were none any more.
    /// `by_passkey`: whether passkeys work where the pages are served.
    #[must_use]
    pub fn needs(&self, id: &str, by_passkey: bool) -> bool {
        let is_owner = self.owners().any(|owner| owner.id == id);
        is_owner && !self.owners().any(|owner| owner.id != id && owner.can_come_in(by_passkey))
    }

    /// A new account, which has no way to sign in yet.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn add(&mut self, name: &str, email: &str, role: Role) -> Result<String, SealError> {
        let id = text_of(&random::<9>()?);
        self.accounts.push(Account {
            id: id.clone(),
            name: name.to_owned(),
            email: email.trim().to_lowercase(),
            role,
            activities: Vec::new(),
            password: None,
            code_secret: None,
            code_step: 0,
            wrong_codes: 0,
            passkeys: Vec::new(),
            language: Language::default(),
            is_closed: false,
            links: Vec::new(),
            places: Vec::new(),
        });
        Ok(id)
    }

    /// The account of an identifier.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == id)
    }

    /// The account of an identifier, to change it.
    pub fn find_mut(&mut self, id: &str) -> Option<&mut Account> {
        self.accounts.iter_mut().find(|account| account.id == id)
    }

    /// The account of an address of mail.
    #[must_use]
    pub fn by_email(&self, email: &str) -> Option<&Account> {
        let email = email.trim().to_lowercase();
        if email.is_empty() {
            return None;
        }
        self.accounts.iter().find(|account| account.email == email)
    }
}

impl Account {
    /// Whether she has a secret by which she shows who she is: a password or a passkey.
    #[must_use]
    pub fn has_secret(&self) -> bool {
        self.password.is_some() || !self.passkeys.is_empty()
    }

    /// Whether she can come in by herself. `by_passkey`: whether passkeys work where the pages are served.
    #[must_use]
    pub fn can_come_in(&self, by_passkey: bool) -> bool {
        self.password.is_some() || (by_passkey && !self.passkeys.is_empty())
    }

    /// Notes from where she came in.
    pub fn note_place(&mut self, mark: &str) {
        self.places.retain(|place| place != mark);
        self.places.push(mark.to_owned());
        let over = self.places.len().saturating_sub(MOST_PLACES);
        self.places.drain(..over);
    }

    /// Notes that a link was made for her.
    pub fn note_link(&mut self, made: LinkMade) {
        self.links.push(made);
        let over = self.links.len().saturating_sub(MOST_LINKS);
        self.links.drain(..over);
    }
}

/// The hash of a password that nobody knows, which costs as much to try as one of ours.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$d2FhcmJvcmctbm9ib2R5$3tJfZ1i4nH0U9b0mYb1Yv5T0s0mJm3o8Yy3V5q1Qf9k";

/// Stretches a password.
///
/// # Errors
/// [`argon2::password_hash::Error`] if the system has no randomness.
pub fn stretch(password: &str) -> Result<String, argon2::password_hash::Error> {
    Ok(Argon2::default().hash_password(password.as_bytes())?.to_string())
}

/// Whether a password is the stretched one. Without one it takes as long, so that nobody hears whether there is an account.
#[must_use]
pub fn is_password(stretched: Option<&str>, password: &str) -> bool {
    let hash = PasswordHash::new(stretched.unwrap_or(NOBODYS));
    let is_right = hash.is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
    is_right && stretched.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_hash_only() {
        let stretched = stretch("paard batterij nietje").unwrap();
        assert!(is_password(Some(&stretched), "paard batterij nietje"));
        assert!(!is_password(Some(&stretched), "paard batterij"));
        assert!(!is_password(None, "paard batterij nietje"));
        assert!(!is_password(Some("broken"), "paard"));
    }

    #[test]
    fn an_owner_is_found_by_her_name_and_nobody_else_for_her() {
        let mut accounts = Accounts::default();
        let first = accounts.add("Marieke Bloem", "m@example.nl", Role::Owner).unwrap();
        let second = accounts.add("Bob Vis", "", Role::Owner).unwrap();
        accounts.add("Sanne de Boer", "s@example.nl", Role::Staff).unwrap();
        let id = |name: &str| accounts.owner(name).map(|account| account.id.clone());
        assert_eq!((id("marieke  bloem"), id("M@example.nl")), (Some(first.clone()), Some(first.clone())));
        assert_eq!(id("bob vis"), Some(second.clone()));
        assert_eq!((id("bob"), id(""), id("Sanne de Boer")), (None, None, None));
        // Neither can come in by herself: neither may go.
        let needs = |accounts: &Accounts, id: &str| accounts.needs(id, true);
        assert!(needs(&accounts, &first) && needs(&accounts, &second) && !needs(&accounts, "x"));
        accounts.find_mut(&second).unwrap().password = Some("x".to_owned());
        assert!(!needs(&accounts, &first) && needs(&accounts, &second));
        assert!(accounts.find(&second).unwrap().can_come_in(false));
    }

    #[test]
    fn of_many_links_the_newest_are_told() {
        let mut accounts = Accounts::default();
        let id = accounts.add("Marieke", "", Role::Owner).unwrap();
        let account = accounts.find_mut(&id).unwrap();
        (0..20).for_each(|at_ms| account.note_link(LinkMade { at_ms, by: None, is_reset: false }));
        assert_eq!((account.links.len(), account.links[0].at_ms), (MOST_LINKS, 12));
        (0..20).for_each(|place| account.note_place(&(place % 9).to_string()));
        assert_eq!(account.places, ["3", "4", "5", "6", "7", "8", "0", "1"]);
    }

    #[test]
    fn trying_for_nobody_costs_as_much() {
        let cost = |hash: &str| hash.split('$').nth(3).map(str::to_owned);
        assert!(PasswordHash::new(NOBODYS).is_ok());
        assert_eq!(cost(NOBODYS), cost(&stretch("x").unwrap()));
    }
}
