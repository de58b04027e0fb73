//! How the firm stands: each duty, and whether it is in order. No score and no fear: what is, and where it is mended.

use super::first_of;
use crate::visit::Visit;
use waarborg_duties::today::{Seen, StatementSeen, is_old_backup};

/// A duty.
pub struct Duty {
    /// Whether it is in order.
    pub is_fine: bool,
    /// What it says.
    pub text: String,
    /// Where it is mended; empty where it is in order.
    pub path: String,
}

/// The duties of a firm.
pub fn duties(visit: &Visit, seen: &Seen, is_on_paper: bool) -> Vec<Duty> {
    let statement = matches!(seen.statement, Some(StatementSeen::Current)) && seen.outgrown.is_empty();
    let reviewed = !seen.activities.is_empty() && seen.activities.iter().all(|(_, day)| day.is_some());
    let backed_up = !seen.has_people || seen.backup.is_some_and(|day| !is_old_backup(day, visit.today()));
    let states: [(&str, bool, &[&str]); 8] = [
        ("register", seen.has_register && seen.unfilled.is_empty(), &["register"]),
        ("review", reviewed, &["register"]),
        ("statement", statement, &["public-statement"]),
        ("contracts", seen.contracts.is_empty(), &["register-recipients", "register"]),
        ("terms", seen.over_term.is_empty(), &["data-clear-out"]),
        ("backup", backed_up, &["security"]),
        ("sheet", !seen.has_people || is_on_paper, &["security"]),
        ("recovery", !seen.has_people || seen.recovery_test.is_some(), &["security"]),
    ];
    states
        .into_iter()
        .map(|(name, is_fine, places)| Duty {
            is_fine,
            text: visit.say(&format!("today-duty-{name}{}", if is_fine { "" } else { "-not" })),
            path: if is_fine { String::new() } else { first_of(visit, places).unwrap_or_default() },
        })
        .collect()
}
