//! Brakes: whoever tries too often waits. A brake on signing in is by account and by where it comes from.

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

/// All brakes.
pub struct Brakes {
    sign_in: DefaultKeyedRateLimiter<String>,
    knock: DefaultKeyedRateLimiter<IpAddr>,
    reveal: DefaultKeyedRateLimiter<String>,
    told: DefaultKeyedRateLimiter<String>,
}

impl Default for Brakes {
    fn default() -> Self {
        Self {
            // Ten tries at once, then one in a minute and a half: 960 a day against one account.
            sign_in: RateLimiter::keyed(quota(10, Duration::from_secs(90))),
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
    pub fn sign_in(&self, email: &str) -> Result<(), Duration> {
        wait(&self.sign_in, &email.trim().to_lowercase())
    }

    /// Lets something sent from before the door through.
    ///
    /// # Errors
    /// How long to wait.
    pub fn knock(&self, from: IpAddr) -> Result<(), Duration> {
        wait(&self.knock, &from)
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
        self.knock.retain_recent();
        self.reveal.retain_recent();
        self.told.retain_recent();
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

    #[test]
    fn the_eleventh_try_waits_and_another_account_does_not() {
        let brakes = Brakes::default();
        assert!((0..10).all(|_| brakes.sign_in("a@example.nl").is_ok()));
        let wait = brakes.sign_in(" A@example.nl").unwrap_err();
        assert!(wait > Duration::from_mins(1) && wait < Duration::from_secs(100), "{wait:?}");
        assert!(brakes.sign_in("b@example.nl").is_ok());
        assert!(brakes.is_to_be_told("a") && !brakes.is_to_be_told("a") && brakes.is_to_be_told("b"));
    }
}
