//! What the receipt of an erasure says.

use super::{Erased, Telling};
use crate::removal::Removal;
use jiff::Timestamp;
use std::fmt::Write as _;

/// What the receipt says, line by line; the names of the lines are part of what is documented.
pub fn body(removal: &Removal, erased: &Erased, now: Timestamp) -> String {
    let mut text = String::new();
    let scope = if removal.is_whole() { "everything" } else { "part" };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "erased: {scope}");
    if let Some(day) = erased.received {
        let _ = writeln!(text, "asked: {day}");
    }
    let _ = writeln!(text, "at: {}", now.strftime("%Y-%m-%dT%H:%M:%SZ"));
    let _ = writeln!(text, "records: {}", removal.gone.len());
    let kept_keys = removal.gone_under_kept_keys().count();
    if kept_keys > 0 {
        // Their key stays for what a statute keeps, so copies of them can be opened until the last copy is gone.
        let _ = writeln!(text, "records-under-kept-keys: {kept_keys}");
    }
    if erased.unopened.records > 0 {
        // By what did not open she is not recognised.
        let _ = writeln!(text, "records-unopened: {}", erased.unopened.records);
    }
    if erased.unopened.own {
        let _ = writeln!(text, "own-list-unopened: yes");
    }
    for one in &erased.stays {
        let until = one.until.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let _ = write!(text, "stays: {} | {} | {} | {} | {until}", one.file, one.records, one.rule, one.article);
        let reason = one.reason.as_ref().map_or_else(String::new, |reason| format!(" | {}", in_line(reason)));
        let _ = writeln!(text, "{reason}");
    }
    let _ = writeln!(text, "recipients: {}", erased.recipients.len());
    for one in &erased.recipients {
        let name = in_line(&one.name);
        let _ = match &one.telling {
            Telling::Done => writeln!(text, "told: {name}"),
            Telling::Pending => writeln!(text, "to-tell: {name}"),
            Telling::GotNothing => writeln!(text, "got-nothing: {name}"),
            Telling::Impossible(why) => writeln!(text, "not-told: {name} | {}", in_line(why)),
        };
    }
    if let Some(day) = erased.remembered_until {
        let _ = writeln!(text, "recognised-until: {day}");
    }
    let (keys, data) = (erased.keys_gone_on, erased.data_gone_on);
    let _ = writeln!(text, "key-copies-gone: {}", keys.strftime("%Y-%m-%dT%H:%M:%SZ"));
    let _ = writeln!(text, "data-copies-gone: {}", data.strftime("%Y-%m-%dT%H:%M:%SZ"));
    let token = removal.token.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let _ = writeln!(text, "journal: {token}");
    text
}

/// A text of several lines on one: each line of the receipt says one thing.
fn in_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
