//! Brakes: whoever tries too often waits. A brake on signing in is by account and by where it comes from, so that a stranger
//! who knows an address of mail does not shut out its owner; a wider one holds whoever tries it from everywhere.

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

/// All brakes.
pub struct Brakes {
    sign_in: DefaultKeyedRateLimiter<(String, IpAddr)>,
    everywhere: DefaultKeyedRateLimiter<String>,
    knock: DefaultKeyedRateLimiter<IpAddr>,
    reveal: DefaultKeyedRateLimiter<String>,
    told: DefaultKeyedRateLimiter<String>,
}

impl Default for Brakes {
    fn default() -> Self {
        Self {
            // Ten tries at once, then one in a minute and a half: 960 a day against one account from one place.
            sign_in: RateLimiter::keyed(quota(10, Duration::from_secs(90))),
            // From all places together: 8,640 a day against one account.
            everywhere: RateLimiter::keyed(quota(500, Duration::from_secs(10))),
            // Whoever is before the door and sends something.
            knock: RateLimiter::keyed(quota(120, Duration::from_millis(500))),
            // Values of people shown one by one: a day's work of a person, not a copy of the file.
            reveal: RateLimiter::keyed(quota(200, Duration::from_secs(20))),
            // What the log tells of knocking: whoever goes on at it must not fill it.
            told: RateLimiter::keyed(quota(1, Duration::from_hours(1))),
        }
    }
}

impl Brakes {
    /// Lets a try to sign in through, or says after how long.
    ///
    /// # Errors
    /// How long to wait.
    pub fn sign_in(&self, email: &str, from: IpAddr) -> Result<(), Duration> {
        let account = email.trim().to_lowercase();
        wait(&self.sign_in, &(account.clone(), place(from)))?;
        wait(&self.everywhere, &account)
    }

    /// Lets something sent from before the door through.
    ///
    /// # Errors
    /// How long to wait.
    pub fn knock(&self, from: IpAddr) -> Result<(), Duration> {
        wait(&self.knock, &place(from))
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
        self.sign_in.retain_recent();
        self.everywhere.retain_recent();
        self.knock.retain_recent();
        self.reveal.retain_recent();
        self.told.retain_recent();
    }
}

/// A place on the net: of the wide addresses the half that a line is given (RFC 6177), since its owner picks the rest.
fn place(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(wide) => IpAddr::V6((wide.to_bits() >> 64 << 64).into()),
        narrow @ IpAddr::V4(_) => narrow,
    }
}

fn wait<K: std::hash::Hash + Eq + Clone>(brake: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<(), Duration> {
    brake.check_key(key).map_err(|until| until.wait_time_from(DefaultClock::default().now()))
}

fn quota(burst: u32, one_in: Duration) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(one_in).unwrap_or_else(|| Quota::per_second(NonZeroU32::MIN)).allow_burst(burst)
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
        assert!((0..10).all(|_| brakes.sign_in("a@example.nl", here).is_ok()));
        let wait = brakes.sign_in(" A@example.nl", here).unwrap_err();
        assert!(wait > Duration::from_mins(1) && wait < Duration::from_secs(100), "{wait:?}");
        assert!(brakes.sign_in("b@example.nl", here).is_ok());
        assert!(brakes.is_to_be_told("a") && !brakes.is_to_be_told("a") && brakes.is_to_be_told("b"));
    }

    #[test]
    fn a_stranger_shuts_nobody_out_from_elsewhere_and_is_held_everywhere() {
        let brakes = Brakes::default();
        assert!((0..20).any(|_| brakes.sign_in("a@example.nl", from("2001:db8::1")).is_err()));
        assert!(brakes.sign_in("a@example.nl", from("2001:db8::2")).is_err(), "the same line");
        assert!(brakes.sign_in("a@example.nl", from("192.0.2.7")).is_ok());
        let tries = (0..1_000_u32).map(|at| brakes.sign_in("a@example.nl", IpAddr::from(at.to_be_bytes())));
        let passed = tries.flatten().count();
        assert!((400..600).contains(&passed), "{passed}");
    }
}
