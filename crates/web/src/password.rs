//! Which passwords are too weak: short ones, those that everyone tries first, and those that speak of their owner
//! (NIST SP 800-63B, 5.1.1.2). No rule about signs of this or that sort: they make nothing stronger.

use crate::form::{Field, Kind};
use crate::visit::Visit;
use zeroize::Zeroizing;

/// The most signs: wherever one is chosen or asked for.
const LONGEST: usize = 1_000;
/// The most signs of the passphrase of a vault: as many bytes as the command line takes.
pub const PASSPHRASE: usize = 1_024;
/// The fewest signs.
pub const SHORTEST: usize = 12;
/// The fewest different signs.
const DIFFERENT: usize = 5;
/// Passwords of that length and more that are tried first.
const WORST: &str = include_str!("password/worst.txt");

/// Why a password is too weak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// It has too few signs.
    Short,
    /// Everyone tries it first.
    Common,
    /// It speaks of its owner.
    Own,
}

impl Weakness {
    /// The key of its message.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Short => "password-short",
            Self::Common => "password-common",
            Self::Own => "password-own",
        }
    }
}

/// The field of a password, or of a passphrase: the same wherever one is chosen and wherever it is asked for, so that what was
/// taken once is taken again. `autocomplete` as HTML has it: `new-password`, `current-password`.
pub fn field(visit: &Visit, name: &'static str, key: &str, autocomplete: &'static str) -> Field {
    Field::text(visit, name, key).kind(Kind::Secret).autocomplete(autocomplete).longest(LONGEST)
}

/// Why a password is too weak for somebody, by what is known of her: names, her address of mail. `None`: it is not.
#[must_use]
pub fn weakness(password: &str, known: &[&str]) -> Option<Weakness> {
    if password.chars().count() < SHORTEST {
        return Some(Weakness::Short);
    }
    let small = Zeroizing::new(password.to_lowercase());
    let mut signs: Zeroizing<Vec<char>> = Zeroizing::new(small.chars().collect());
    signs.sort_unstable();
    signs.dedup();
    let bare: Zeroizing<String> = Zeroizing::new(small.chars().filter(|sign| sign.is_alphanumeric()).collect());
    let is_worst = |line: &str| {
        *small == line || *bare == line || small.trim_end_matches(|sign: char| !sign.is_alphabetic()) == line
    };
    if signs.len() < DIFFERENT || WORST.lines().filter(|line| !line.is_empty()).any(is_worst) {
        return Some(Weakness::Common);
    }
    let parts = known.iter().flat_map(|text| text.split(|sign: char| !sign.is_alphanumeric()));
    let longest = parts.map(str::to_lowercase).filter(|part| part.chars().count() >= 4 && bare.contains(part.as_str()));
    // A name in a sentence is no harm; a password that is little else is.
    let said: usize = longest.map(|part| part.chars().count()).sum();
    (said * 2 >= bare.chars().count()).then_some(Weakness::Own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_common_and_own_passwords_are_weak() {
        let known = ["Marieke Bloem", "marieke@bloemhof.example", "Bloemhof Deventer"];
        for (password, why) in [
            ("elf tekens.", Weakness::Short),
            ("Wachtwoord123", Weakness::Common),
            ("welkom2026!!!", Weakness::Common),
            ("aaaabbbbcccc", Weakness::Common),
            ("123456789012", Weakness::Common),
            ("Marieke12345", Weakness::Own),
            ("bloemhofbloem", Weakness::Own),
        ] {
            assert_eq!(weakness(password, &known), Some(why), "{password}");
        }
        for password in ["paard batterij nietje", "drie tulpen voor marieke en haar kat", "Xq7!vLp2#rTz"] {
            assert_eq!(weakness(password, &known), None, "{password}");
        }
    }
}
