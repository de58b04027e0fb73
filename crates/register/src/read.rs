//! Reads a register, strictly, and goes on after a fault so that all are told at once.

mod activity;
mod controller;
mod file;
mod place;
mod purpose;
mod recipient;
mod retention;
pub(crate) mod source;

use crate::consistency;
use crate::error::RegisterError;
use crate::register::Register;
use place::Place;
pub(crate) use retention::AT_ONCE;
use source::Source;
use toml::de::DeTable;

/// The one format there is.
pub(crate) const FORMAT: &str = "1";

/// Reads the text of a register.
pub(crate) fn parse(text: &str) -> Result<Register, Vec<RegisterError>> {
    let source = Source::new(text);
    let (root, broken) = DeTable::parse_recoverable(text);
    if !broken.is_empty() {
        // What was recovered is a guess: faults found in it would mislead.
        let faults = broken.iter().map(|error| {
            let line = source.line(error.span().map_or(0, |span| span.start));
            RegisterError::new("register.toml", "", line).with("reason", reason(error.message()))
        });
        return Err(faults.collect());
    }
    let register = read(&Place::root(&source, root.get_ref()));
    if let Some(register) = &register {
        consistency::check(register, &source);
    }
    let mut faults = source.into_faults();
    faults.sort_by(|one, other| (one.line, &one.path, one.code).cmp(&(other.line, &other.path, other.code)));
    match register {
        Some(register) if faults.is_empty() => Ok(register),
        _ => Err(faults),
    }
}

/// The parser's reason in one line.
fn reason(message: &str) -> String {
    message.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ")
}

fn read(root: &Place<'_, '_>) -> Option<Register> {
    root.format("format", FORMAT);
    let security = root.table("security").map(|place| {
        let description = place.both("description");
        place.finish();
        description
    });
    let controller = root.table("controller").map(|place| controller::read(&place, security.flatten()));
    let cookies = root.tables("cookie", Some("id")).iter().map(controller::read_cookie).collect::<Vec<_>>();
    let retentions = root.tables("retention", Some("id")).iter().map(retention::read).collect::<Vec<_>>();
    let files = root.tables("file", Some("id")).iter().map(file::read).collect::<Vec<_>>();
    let recipients = root.tables("recipient", Some("id")).iter().map(recipient::read).collect::<Vec<_>>();
    let activities = root.tables("activity", Some("id")).iter().map(activity::read).collect::<Vec<_>>();
    root.finish();
    Some(Register {
        controller: controller??,
        cookies: cookies.into_iter().flatten().collect(),
        retentions: retentions.into_iter().flatten().collect(),
        files: files.into_iter().flatten().collect(),
        recipients: recipients.into_iter().flatten().collect(),
        activities: activities.into_iter().flatten().collect(),
    })
}
