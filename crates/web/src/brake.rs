//! Brakes: whoever tries too often waits. A brake on signing in is by account and by where it comes from, so that a stranger
//! who knows an address of mail does not shut out its owner. A wider one holds whoever tries an account from everywhere; it does
//! not hold those places from which its owner came in before. Only what was wrong counts: a [`Try`] that was right is given back.

mod bucket;

use crate::reply::Refusal;
use crate::session::text_of;
use bucket::Buckets;
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// All brakes.
pub struct Brakes {
    tries: Buckets<(Tried, IpAddr)>,
    wide: Buckets<(Tried, IpAddr)>,
    everywhere: Buckets<String>,
    knock: Buckets<IpAddr>,
    begin: Buckets<IpAddr>,
    reveal: Buckets<String>,
    told: Buckets<String>,
}

/// What is tried.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Tried {
    /// The password of an address of mail.
    Password(String),
    /// The code of an account whose password was right.
    Code(String),
    /// A secret of an account that is signed in.
    Again(String),
    /// The passphrase of the vault.
    Vault,
}

impl Default for Brakes {
    fn default() -> Self {
        Self {
            // Ten tries at once, then one in a minute and a half: 960 a day against one account from one place.
            tries: Buckets::new(10, Duration::from_secs(90)),
            // From all places of a line that has many.
            wide: Buckets::new(40, Duration::from_secs(45)),
            // From all places together: 8,640 a day against one account.
            everywhere: Buckets::new(500, Duration::from_secs(10)),
            // Whoever is before the door and sends something.
            knock: Buckets::new(120, Duration::from_millis(500)),
            // Whoever is before the door and has no session yet: fewer in an hour than there is room for.
            begin: Buckets::new(120, Duration::from_millis(500)),
            // Values of people shown one by one: a day's work of a person, not a copy of the file.
            reveal: Buckets::new(200, Duration::from_secs(20)),
            // What the log tells of knocking: whoever goes on at it must not fill it.
            told: Buckets::new(1, Duration::from_hours(1)),
        }
    }
}

impl Brakes {
    /// Lets a password for an address of mail be tried, or says after how long. `is_known`: its owner came in from there
    /// before.
    ///
    /// # Errors
    /// How long to wait.
    pub fn password(&self, email: &str, from: IpAddr, is_known: bool) -> Result<Try<'_>, Duration> {
        let email = email.trim().to_lowercase();
        self.attempt(Tried::Password(email.clone()), from, (!is_known).then_some(email))
    }

    /// Lets a code of an account be tried, whose password was right. How many are wrong is counted in the account too.
    ///
    /// # Errors
    /// How long to wait.
    pub fn code(&self, account: &str, from: IpAddr) -> Result<Try<'_>, Duration> {
        self.attempt(Tried::Code(account.to_owned()), from, None)
    }

    /// Lets whoever is signed in show once more who she is. Nobody who is not can use that up for her.
    ///
    /// # Errors
    /// How long to wait.
    pub fn again(&self, account: &str, from: IpAddr) -> Result<Try<'_>, Duration> {
        self.attempt(Tried::Again(account.to_owned()), from, None)
    }

    /// Lets the passphrase of the vault be tried.
    ///
    /// # Errors
    /// How long to wait.
    pub fn vault(&self, from: IpAddr) -> Result<Try<'_>, Duration> {
        self.attempt(Tried::Vault, from, None)
    }

    /// Takes one from each bucket that a try is of, or from none: whoever is refused has guessed nothing.
    fn attempt(&self, tried: Tried, from: IpAddr, everywhere: Option<String>) -> Result<Try<'_>, Duration> {
        let line = site(from).map(|site| (tried.clone(), site));
        let mut taken = Try { brakes: self, here: None, line: None, everywhere: None };
        let all = self.take_all(&mut taken, (tried, place(from)), line, everywhere);
        if let Err(wait) = all {
            taken.give_back();
            return Err(wait);
        }
        Ok(taken)
    }

    fn take_all(
        &self,
        taken: &mut Try<'_>,
        here: (Tried, IpAddr),
        line: Option<(Tried, IpAddr)>,
        everywhere: Option<String>,
    ) -> Result<(), Duration> {
        wait(&self.tries, &here)?;
        taken.here = Some(here);
        if let Some(line) = line {
            wait(&self.wide, &line)?;
            taken.line = Some(line);
        }
        if let Some(email) = everywhere {
            wait(&self.everywhere, &email)?;
            taken.everywhere = Some(email);
        }
        Ok(())
    }

    /// Lets something sent from before the door through.
    ///
    /// # Errors
    /// How long to wait.
    pub fn knock(&self, from: IpAddr) -> Result<(), Duration> {
        wait(&self.knock, &place(from))
    }

    /// Lets a session of nobody begin: there is room for so many, and each newcomer may cost another one hers.
    ///
    /// # Errors
    /// How long to wait.
    pub fn begin(&self, from: IpAddr) -> Result<(), Duration> {
        wait(&self.begin, &place(from))
    }

    /// Lets the covered values of a person be shown to an account.
    ///
    /// # Errors
    /// How long to wait.
    pub fn reveal(&self, account: &str) -> Result<(), Duration> {
        wait(&self.reveal, &account.to_owned())
    }

    /// Whether the log is to tell that an account's brake held: once an hour.
    #[must_use]
    pub fn is_to_be_told(&self, account: &str) -> bool {
        wait(&self.told, &account.to_owned()).is_ok()
    }

    /// Forgets whoever waits no longer. Called now and then.
    pub fn sweep(&self) {
        let now = now();
        self.tries.sweep(now);
        self.wide.sweep(now);
        self.everywhere.sweep(now);
        self.knock.sweep(now);
        self.begin.sweep(now);
        self.reveal.sweep(now);
        self.told.sweep(now);
    }
}

/// A try that was let through. It counts as wrong unless it is given back.
pub struct Try<'b> {
    brakes: &'b Brakes,
    here: Option<(Tried, IpAddr)>,
    line: Option<(Tried, IpAddr)>,
    everywhere: Option<String>,
}

impl Try<'_> {
    /// Whether a secret was right, which nobody knows who was turned away before it was looked at. Only a wrong one counts.
    ///
    /// # Errors
    /// As it was.
    pub fn counts_if_wrong(self, is_right: Result<bool, Refusal>) -> Result<bool, Refusal> {
        if !matches!(is_right, Ok(false)) {
            self.give_back();
        }
        is_right
    }

    /// It was right, or nobody looked: then it was no guess, and whoever comes after finds the brakes as they were.
    pub fn give_back(self) {
        let Self { brakes, here, line, everywhere } = self;
        here.inspect(|here| brakes.tries.give_back(here));
        line.inspect(|line| brakes.wide.give_back(line));
        everywhere.inspect(|email| brakes.everywhere.give_back(email));
    }
}

/// The mark of a place for an account: it tells whether somebody was there before, and to nobody where that is.
#[must_use]
pub fn mark(account: &str, from: IpAddr) -> String {
    let sum: [u8; 32] = Sha256::digest(format!("{account} {}", place(from))).into();
    text_of(sum.first_chunk::<9>().map_or(&[][..], |start| &start[..]))
}

/// A place on the net: of the wide addresses what a small line is given at least (RFC 6177 speaks of a /56 for homes), since
/// its owner picks the rest.
pub fn place(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(wide) => IpAddr::V6((wide.to_bits() >> 72 << 72).into()),
        narrow @ IpAddr::V4(_) => narrow,
    }
}

/// What a line of the wide addresses is given at most as a rule, a /48.
fn site(from: IpAddr) -> Option<IpAddr> {
    match from.to_canonical() {
        IpAddr::V6(wide) => Some(IpAddr::V6((wide.to_bits() >> 80 << 80).into())),
        IpAddr::V4(_) => None,
    }
}

fn wait<K: std::hash::Hash + Eq + Clone>(brake: &Buckets<K>, key: &K) -> Result<(), Duration> {
    brake.take(key, now())
}

/// By a clock that nobody sets back: how long somebody waits is of no day.
#[expect(clippy::disallowed_methods, reason = "a brake decides nothing that has to be repeated")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn the_eleventh_try_waits_and_another_account_does_not() {
        let brakes = Brakes::default();
        let here = from("192.0.2.7");
        assert!((0..10).all(|_| brakes.password("a@example.nl", here, false).is_ok()));
        let wait = brakes.password(" A@example.nl", here, true).err().unwrap();
        assert!(wait > Duration::from_mins(1) && wait < Duration::from_secs(100), "{wait:?}");
        assert!(brakes.password("b@example.nl", here, false).is_ok());
        assert!(brakes.is_to_be_told("a") && !brakes.is_to_be_told("a") && brakes.is_to_be_told("b"));
    }

    #[test]
    fn a_stranger_shuts_nobody_out_from_elsewhere_and_is_held_everywhere() {
        let brakes = Brakes::default();
        assert!((0..20).any(|_| brakes.password("a@example.nl", from("2001:db8::1"), false).is_err()));
        assert!(brakes.password("a@example.nl", from("2001:db8::2"), false).is_err(), "the same line");
        assert!(brakes.password("a@example.nl", from("192.0.2.7"), false).is_ok());
        let tries = (0..1_000_u32).map(|at| brakes.password("a@example.nl", IpAddr::from(at.to_be_bytes()), false));
        let passed = tries.flatten().count();
        assert!((400..600).contains(&passed), "{passed}");
        // Those from where she came in before are not held by that.
        assert!(brakes.password("a@example.nl", from("198.51.100.7"), true).is_ok());
        assert!(brakes.password("a@example.nl", from("198.51.100.8"), false).is_err());
        // And what she shows once she is in, and the vault itself, are none of it.
        assert!(
            brakes.again("a@example.nl", from("198.51.100.8")).is_ok() && brakes.vault(from("198.51.100.8")).is_ok()
        );
    }

    #[test]
    fn what_was_right_costs_no_try_and_being_refused_does_not_either() {
        let brakes = Brakes::default();
        let here = from("2001:db8::1");
        for _ in 0..2_000 {
            brakes.password("a@example.nl", here, false).ok().unwrap().give_back();
            brakes.again("a", here).ok().unwrap().give_back();
        }
        // Strangers take all tries there are, from everywhere.
        let tries =
            (0..1_000_u32).filter(|at| brakes.password("a@example.nl", IpAddr::from(at.to_be_bytes()), false).is_ok());
        assert!(tries.count() >= 400);
        assert!((0..20).all(|_| brakes.password("a@example.nl", here, false).is_err()));
        // She who is known there has all of hers left.
        assert!((0..10).all(|_| brakes.password("a@example.nl", here, true).is_ok()));
        assert!(brakes.password("a@example.nl", here, true).is_err());
    }

    #[test]
    fn a_line_with_many_addresses_is_one_place() {
        let brakes = Brakes::default();
        let nets =
            (0..60_u128).map(|net| IpAddr::from(std::net::Ipv6Addr::from((0x2001_0db8_u128 << 96) | (net << 64))));
        let passed = nets.map(|from| brakes.password("a@example.nl", from, false)).take_while(Result::is_ok).count();
        assert_eq!(passed, 10);
        // One with still more is held a little later.
        let nets =
            (0..256_u128).map(|net| IpAddr::from(std::net::Ipv6Addr::from((0x2001_0db9_u128 << 96) | (net << 72))));
        let passed = nets.filter(|from| brakes.password("a@example.nl", *from, false).is_ok()).count();
        assert_eq!(passed, 40);
    }

    #[test]
    fn a_mark_knows_a_place_again_for_one_account() {
        let here = from("192.0.2.7");
        assert_eq!(mark("a", here), mark("a", from("::ffff:192.0.2.7")));
        assert_eq!(mark("a", from("2001:db8::1")), mark("a", from("2001:db8:0:ff::9")));
        assert!(mark("a", here) != mark("b", here) && mark("a", here) != mark("a", from("192.0.2.8")));
        assert_eq!(mark("a", here).len(), 12);
    }
}
