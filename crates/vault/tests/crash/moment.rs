//! When the driver dies: at a named point, at the hand of its parent, or after its disk failed.

use crate::chance::Chance;
use crate::script::{ERASE, IMPORT, REBUILD, REGISTER, RENEW, UNDO};
use std::fmt;
use std::str::FromStr;

/// Those of the vault; those of the store stand beside its code.
const VAULT: [&str; 15] = [
    "vault.before-destroy",
    "vault.after-destroy",
    "vault.after-removal",
    "vault.import-after-keys",
    "vault.import-after-batch",
    "vault.import-before-done",
    "vault.undo-before-state",
    "vault.lookups-half",
    "vault.head-before-note",
    "vault.signer-before-value",
    "vault.clocks-before-slice",
    "vault.clocks-after-slice",
    "vault.groups-before-slice",
    "vault.groups-after-slice",
    "vault.groups-before-done",
];

/// Copies are for the tests of backups.
const ELSEWHERE: &str = "copy.mid";

/// Points that can also fail as a disk does.
const OF_THE_DISK: [&str; 3] = ["data.mid-group", "data.before-commit", "keys.before-add"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Killed by its parent after so many acknowledgements and so many microseconds.
    Killed { after: u64, micros: u64 },
    /// Kills itself the n-th time it reaches a point.
    At { point: &'static str, time: u64 },
    /// The flush fails there, or the disk is full; killed when it has told so.
    Fails { point: &'static str, time: u64, is_full: bool },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub end: End,
    /// While the vault is opened, which is where what was half is finished.
    pub is_at_opening: bool,
}

/// Every point that is met here.
pub fn points() -> Vec<&'static str> {
    let store = waarborg_store_sqlite::points::POINTS.into_iter().filter(|point| *point != ELSEWHERE);
    store.chain(VAULT).collect()
}

impl Moment {
    /// The end of a round.
    pub fn of_round(round: u64, chance: &mut Chance) -> Self {
        let killed = End::Killed { after: chance.below(12), micros: chance.below(3_000) };
        let time = 1 + chance.below(3);
        // Each point has its turn.
        let at = points().into_iter().cycle().nth(usize::try_from(round / 2).unwrap_or(0) % 1_000);
        let fails = OF_THE_DISK.into_iter().cycle().nth(usize::try_from(round / 16).unwrap_or(0) % 1_000);
        let end = match (round % 16, at, fails) {
            _ if !cfg!(feature = "crash-points") => killed,
            (15, _, Some(point)) => End::Fails { point, time, is_full: chance.below(2) == 0 },
            (odd, Some(point), _) if odd % 2 == 1 => End::At { point, time },
            _ => killed,
        };
        Self { end, is_at_opening: false }
    }

    /// The end of a process that only opens the vault.
    pub fn of_opening(chance: &mut Chance) -> Self {
        let among = ["data.mid-group", "data.before-commit", "data.after-commit", "keys.after-journal"];
        let other = ["vault.before-destroy", "vault.after-destroy", "vault.after-removal", "vault.undo-before-state"];
        let all: Vec<&'static str> = among.into_iter().chain(other).collect();
        let end = match chance.pick(&all) {
            Some(point) if cfg!(feature = "crash-points") => End::At { point, time: 1 + chance.below(2) },
            _ => End::Killed { after: 0, micros: chance.below(8_000) },
        };
        Self { end, is_at_opening: true }
    }

    /// The kind of deed without which its point is not met.
    pub fn passed_by(&self) -> Option<u64> {
        match self.end {
            End::At { point: "vault.lookups-half", .. } => Some(REBUILD),
            End::At { point: "vault.signer-before-value", .. } => Some(RENEW),
            End::At { point: "vault.undo-before-state", .. } => Some(UNDO),
            End::At { point, .. } if point.starts_with("vault.clocks-") || point.starts_with("vault.groups-") => {
                Some(REGISTER)
            }
            End::At { point, .. } if point.starts_with("vault.import-") => Some(IMPORT),
            End::At { point, .. } if point.starts_with("keys.") && point.ends_with("-add") => Some(IMPORT),
            End::At { point, .. } if point.starts_with("keys.") || point.starts_with("vault.") => Some(ERASE),
            _ => None,
        }
    }

    #[cfg(not(feature = "crash-points"))]
    #[expect(clippy::unused_self, reason = "there are no points")]
    pub const fn arm(self) {}

    /// Sets the point.
    #[cfg(feature = "crash-points")]
    pub fn arm(self) {
        use std::sync::atomic::{AtomicU64, Ordering};
        let armed = match self.end {
            End::Killed { .. } => Ok(()),
            End::At { point, time } => {
                let met = AtomicU64::new(0);
                fail::cfg_callback(point, move || {
                    if met.fetch_add(1, Ordering::SeqCst) + 1 == time {
                        die();
                    }
                })
            }
            End::Fails { point, time, is_full } => {
                let fails = if is_full { "return(full)" } else { "return" };
                fail::cfg(point, &format!("{}*off->1*{fails}->off", time - 1))
            }
        };
        assert!(armed.is_ok(), "a point is not understood");
    }
}

/// As the kernel ends a process: nothing is flushed, nothing is dropped.
#[cfg(feature = "crash-points")]
fn die() {
    let killed = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    assert!(killed.is_ok(), "a process may end itself");
    loop {
        std::thread::park();
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let opening = if self.is_at_opening { " opening" } else { "" };
        match self.end {
            End::Killed { after, micros } => write!(out, "killed {after} {micros}{opening}"),
            End::At { point, time } => write!(out, "at {point} {time}{opening}"),
            End::Fails { point, time, is_full: false } => write!(out, "fails {point} {time}{opening}"),
            End::Fails { point, time, is_full: true } => write!(out, "full {point} {time}{opening}"),
        }
    }
}

impl FromStr for Moment {
    type Err = String;

    fn from_str(line: &str) -> Result<Self, String> {
        let unknown = || format!("no moment: {line}");
        let words: Vec<&str> = line.split(' ').collect();
        let (is_at_opening, words) = match words.as_slice() {
            [words @ .., "opening"] => (true, words),
            words => (false, words),
        };
        let number = |word: &str| word.parse::<u64>().map_err(|_| unknown());
        let point = |word: &str| points().into_iter().find(|point| *point == word).ok_or_else(unknown);
        let end = match words {
            ["killed", after, micros] => End::Killed { after: number(after)?, micros: number(micros)? },
            ["at", name, time] => End::At { point: point(name)?, time: number(time)? },
            ["fails", name, time] => End::Fails { point: point(name)?, time: number(time)?, is_full: false },
            ["full", name, time] => End::Fails { point: point(name)?, time: number(time)?, is_full: true },
            _ => return Err(unknown()),
        };
        Ok(Self { end, is_at_opening })
    }
}
