//! Addresses of mail and numbers of telephones that stand in a link, where no reader sees them.

use std::io::{Read, Seek};

use crate::error::ReadError;
use crate::format::Format;
use crate::guard::{ExpansionGuard, packed};
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::text;

/// What begins such a link.
const SCHEMES: [&str; 2] = ["mailto:", "tel:"];

/// The longest that is looked at.
const LONGEST: usize = 512;

/// The links in the source of a page or document that `shown` does not hold, a line each.
pub(crate) fn unseen(source: &str, shown: &str) -> String {
    let mut lines = String::new();
    let mut seen = std::collections::HashSet::new();
    for (at, colon) in source.match_indices(':') {
        let Some(scheme) = SCHEMES.iter().find(|scheme| {
            let start = (at + colon.len()).checked_sub(scheme.len());
            start
                .and_then(|start| source.get(start..at + colon.len()))
                .is_some_and(|text| text.eq_ignore_ascii_case(scheme))
        }) else {
            continue;
        };
        let rest = source.get(at + 1..).unwrap_or_default();
        let rest = rest.get(..rest.floor_char_boundary(LONGEST)).unwrap_or_default();
        let end = rest.find(|sign: char| sign.is_whitespace() || "\"'<>?&".contains(sign)).unwrap_or(rest.len());
        let target = rest.get(..end).unwrap_or_default().replace("%40", "@").replace("%20", " ");
        if !target.is_empty() && !shown.contains(target.as_str()) && seen.insert(target.clone()) {
            // The scheme tells what a bare number is.
            lines.push_str(scheme);
            lines.push(' ');
            lines.push_str(&target);
            lines.push('\n');
        }
    }
    lines
}

/// Hands out the links in parts of a document that hold nothing else.
pub(crate) fn read<R: Read + Seek>(
    parts: &mut zip::ZipArchive<R>,
    names: &[String],
    format: Format,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    for name in names {
        let place = place.step(Step::Entry(name.clone()));
        let Ok(part) = parts.by_name(name) else { continue };
        let packed = packed(part.compressed_size());
        let mut source = String::new();
        let guard = ExpansionGuard::new(part, packed, reading.budget.clone(), reading.limits);
        let read = guard.take(reading.limits.cell_bytes).read_to_string(&mut source);
        let result = match read {
            Ok(_) => text::hand_out(&unseen(&source, ""), format, &place, reading),
            Err(error) => Err(ReadError::from_io(&error, format)),
        };
        reading.survive(&place, result)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_nobody_sees_are_lines() {
        let page = "<a href=\"mailto:jan%40example.nl?subject=x\">mail</a> <a href='MAILTO:anna@example.nl'>anna@example.nl</a> \
                    <a href='tel:0612345678'>bel</a> email: x";
        assert_eq!(unseen(page, "mail anna@example.nl bel"), "mailto: jan@example.nl\ntel: 0612345678\n");
    }
}
