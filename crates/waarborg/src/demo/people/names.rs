//! Parts of names, streets and firms, and what is put together from them.

use super::chance::Chance;
use crate::demo::failed::Failed;
use serde::Deserialize;
use std::collections::HashSet;

const PARTS: &str = include_str!("../../../../../fixtures/demo/names.toml");

/// Domains that are kept for examples, and lead to nobody.
const DOMAINS: [&str; 3] = ["example.nl", "example.org", "example.com"];

/// Codes of areas around Deventer. No subscriber in them has a number that begins with a 1.
const AREAS: [&str; 3] = ["055", "038", "053"];

/// What names are made of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    towns: Vec<(String, String)>,
    streets: Vec<String>,
    pub branches: Vec<String>,
    pub bouquets: Vec<String>,
    pub allergies: Vec<String>,
    pub functions: Vec<String>,
    growers: Vec<String>,
    #[serde(rename = "group")]
    groups: Vec<Group>,
}

/// Names that go together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    key: String,
    weight: u32,
    first: Vec<String>,
    last: Vec<String>,
}

/// Where someone lives.
pub struct Home {
    pub address: String,
    pub postcode: String,
    pub city: String,
}

/// How someone is reached. No two have the same.
#[derive(Default)]
pub struct Taken {
    mailboxes: HashSet<String>,
    telephones: u32,
    accounts: u64,
}

impl Names {
    /// The parts that are built in.
    pub fn built_in() -> Result<Self, Failed> {
        toml::from_str(PARTS).map_err(|_| Failed::material("names.toml"))
    }

    /// A whole name.
    pub fn name(&self, chance: &mut Chance) -> String {
        self.of(chance, |_| true)
    }

    /// A name that is written with the letters of Windows-1252.
    pub fn western_name(&self, chance: &mut Chance) -> String {
        self.of(chance, |group| !matches!(group.key.as_str(), "turkish" | "polish"))
    }

    fn of(&self, chance: &mut Chance, fits: impl Fn(&Group) -> bool) -> String {
        let all = self.groups.iter().filter(|group| fits(group)).map(|group| group.weight).sum();
        let mut place = chance.below(all);
        for group in self.groups.iter().filter(|group| fits(group)) {
            if place < group.weight {
                return format!("{} {}", chance.word(&group.first), chance.word(&group.last));
            }
            place -= group.weight;
        }
        String::new()
    }

    /// A firm that grows flowers.
    pub fn grower(&self, chance: &mut Chance, name: &str) -> String {
        let family = name.split_once(' ').map_or(name, |(_, family)| family);
        chance.word(&self.growers).replace("{name}", family)
    }

    /// A home in a street that is nowhere.
    pub fn home(&self, chance: &mut Chance) -> Home {
        let (city, digits) = chance.one(&self.towns).cloned().unwrap_or_default();
        let number = 1 + chance.below(180);
        let addition = match chance.below(14) {
            0 => " a",
            1 => " B",
            2 => "-2",
            _ => "",
        };
        let letter = |chance: &mut Chance| chance.one(b"ABCDEGHJKLMNPRTVWXZ").copied().map_or('A', char::from);
        let (first, second) = (letter(chance), letter(chance));
        // Not everybody types the space.
        let space = if chance.happens(15) { "" } else { " " };
        Home {
            address: format!("{} {number}{addition}", chance.word(&self.streets)),
            postcode: format!("{digits}{space}{first}{second}"),
            city,
        }
    }
}

impl Taken {
    /// A mailbox from a name.
    pub fn mailbox(&mut self, chance: &mut Chance, name: &str) -> String {
        let plain = plain(name);
        let mut parts = plain.split('.');
        let (first, rest) = (parts.next().unwrap_or_default(), parts.collect::<Vec<_>>().join(""));
        let domain = chance.one(&DOMAINS).copied().unwrap_or_default();
        let local = match chance.below(3) {
            0 => format!("{}.{rest}", first.chars().take(1).collect::<String>()),
            1 => format!("{first}{}", rest.chars().take(3).collect::<String>()),
            _ => format!("{first}.{rest}"),
        };
        let mut number = 1_u32;
        let mut mailbox = format!("{local}@{domain}");
        while !self.mailboxes.insert(mailbox.clone()) {
            number += 1;
            mailbox = format!("{local}{number}@{domain}");
        }
        mailbox
    }

    /// A telephone number, in one of the ways in which people write them.
    pub fn telephone(&mut self, chance: &mut Chance) -> String {
        self.telephones += 1;
        let area = chance.one(&AREAS).copied().unwrap_or_default();
        // A step that shares no factor with the million goes past every number before one comes back.
        let digits = format!("1{:06}", (u64::from(self.telephones) * 615_731) % 1_000_000);
        let (three, four) = digits.split_at_checked(3).unwrap_or_default();
        match chance.below(4) {
            0 => format!("{area}{digits}"),
            1 => format!("{area} {three} {four}"),
            2 => format!("+31 {} {three}{four}", area.trim_start_matches('0')),
            _ => format!("{area}-{digits}"),
        }
    }

    /// An account at a bank that is none, with a check that holds.
    pub fn account(&mut self) -> String {
        self.accounts += 1;
        let number = format!("{:010}", (self.accounts * 7_368_787) % 10_000_000_000);
        let check = 98 - remainder(&format!("DEMO{number}NL00"));
        format!("NL{check:02}DEMO{number}")
    }
}

/// The remainder by 97, letters counted from 10 (ISO 7064, as in ISO 13616).
fn remainder(signs: &str) -> u32 {
    signs.chars().filter_map(|sign| sign.to_digit(36)).fold(0, |rest, value| {
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    })
}

/// A name in the letters of mailboxes, words apart by points.
fn plain(name: &str) -> String {
    let letter = |sign: char| match sign {
        'á' | 'à' | 'ä' | 'ą' => 'a',
        'é' | 'è' | 'ë' | 'ę' => 'e',
        'ı' | 'ï' | 'í' => 'i',
        'ö' | 'ó' => 'o',
        'ü' | 'ú' => 'u',
        'ş' | 'ś' => 's',
        'ç' | 'ć' => 'c',
        'ğ' => 'g',
        'ł' => 'l',
        'ń' => 'n',
        'ż' | 'ź' => 'z',
        '-' | ' ' => '.',
        other => other,
    };
    let lower = name.to_lowercase();
    let plain: String = lower.chars().map(letter).filter(|sign| sign.is_ascii_alphanumeric() || *sign == '.').collect();
    plain.split('.').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_pass_their_check_and_are_of_no_bank() {
        let mut taken = Taken::default();
        for _ in 0..2_000 {
            let account = taken.account();
            let (head, tail) = account.split_at(4);
            assert!(tail.starts_with("DEMO") && account.len() == 18, "{account}");
            assert_eq!(remainder(&format!("{tail}{head}")), 1, "{account}");
        }
    }

    #[test]
    fn no_two_are_reached_alike() {
        let (mut chance, mut taken) = (Chance::new(5), Taken::default());
        let reached: HashSet<String> = (0..3_000)
            .flat_map(|_| {
                let telephone = taken.telephone(&mut chance);
                let digits: String = telephone.chars().filter(char::is_ascii_digit).collect();
                let subscriber = digits.chars().rev().take(7).collect::<String>();
                assert!(subscriber.ends_with('1'), "{telephone}");
                [taken.mailbox(&mut chance, "Ayşe van 't Hof-Łęcka"), subscriber]
            })
            .collect();
        assert_eq!(reached.len(), 6_000);
        assert!(reached.contains("ayse.vanthoflecka@example.nl"));
    }

    #[test]
    fn every_group_gives_names_that_a_mailbox_can_hold() {
        let names = Names::built_in().unwrap();
        for group in &names.groups {
            assert!(group.weight > 0 && !group.first.is_empty() && !group.last.is_empty(), "{}", group.key);
            for name in group.first.iter().chain(&group.last) {
                assert!(plain(name).chars().any(|sign| sign.is_ascii_lowercase()), "{name}");
                let lost = name.chars().filter(|sign| sign.is_alphabetic()).count();
                assert_eq!(plain(name).chars().filter(char::is_ascii_alphabetic).count(), lost, "{name}");
            }
        }
    }
}
