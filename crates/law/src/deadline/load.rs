//! Reads `periods.toml` and `…-periods.toml` files, strictly.

use super::{Align, Extension, Kind, Length, Of, Period, Unit};
use crate::calendar::Calendars;
use crate::{PackError, line_of};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    period: Vec<Spanned<Written>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    rule: Option<String>,
    derived: Option<String>,
    name: Option<String>,
    #[serde(default)]
    when: BTreeMap<String, String>,
    article: String,
    kind: Kind,
    starts: String,
    #[serde(default)]
    events: Vec<String>,
    yields_to: Option<String>,
    unless: Option<String>,
    length: Length,
    align: Option<Align>,
    calendar: Option<String>,
    #[serde(default)]
    earlier: Vec<String>,
    announce_within: Option<String>,
    extension: Option<Extension>,
    #[serde(default)]
    guideline: bool,
    #[serde(with = "crate::day")]
    from: Date,
    #[serde(default, with = "crate::day::optional")]
    until: Option<Date>,
    #[serde(default)]
    contested: Vec<String>,
    source: String,
}

pub(super) fn parse<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
    calendars: &Calendars,
) -> Result<BTreeMap<Of, Vec<Period>>, PackError> {
    let mut by_key: BTreeMap<Of, Vec<Period>> = BTreeMap::new();
    let mut announced = Vec::new();
    for (path, text) in files {
        let file: File = toml::from_str(text).map_err(|error| PackError::toml(path, text, &error))?;
        for written in file.period {
            let line = line_of(text, written.span().start);
            let error = |code| PackError::new(code, path).at(line);
            let period =
                checked(written.into_inner(), calendars).map_err(|(code, key)| error(code).with("key", key))?;
            let others = by_key.entry(period.of.clone()).or_default();
            if others.iter().any(|other| same(other, &period)) {
                return Err(error("period.overlap").with("key", period.of.key()));
            }
            if let Some(rule) = &period.announce_within {
                announced.push((error("period.unknown-rule").with("key", rule), Of::Rule(rule.clone())));
            }
            others.push(period);
        }
    }
    match announced.into_iter().find(|(_, rule)| !by_key.contains_key(rule)) {
        Some((error, _)) => Err(error),
        None => Ok(by_key),
    }
}

/// The period as the engine may rely on it, or the code of the fault and what it is about.
fn checked(written: Written, calendars: &Calendars) -> Result<Period, (&'static str, String)> {
    let of = match (written.rule, written.derived) {
        (Some(rule), None) => Of::Rule(rule),
        (None, Some(derived)) => Of::Derived(derived),
        (rule, derived) => return Err(("period.owner", rule.or(derived).unwrap_or_default())),
    };
    let key = of.key().to_owned();
    if written.until.is_some_and(|until| until <= written.from) {
        return Err(("period.empty-life", key));
    }
    if let Some(calendar) = written.calendar.as_ref().filter(|calendar| calendars.get(calendar).is_none()) {
        return Err(("period.unknown-calendar", calendar.clone()));
    }
    let unit = written.length.unit;
    let hours = unit == Unit::Hours;
    let is_kept = matches!(written.kind, Kind::Minimum | Kind::Exact);
    if (written.yields_to.is_some() && !is_kept) || (written.unless.is_some() && written.yields_to.is_none()) {
        return Err(("period.yields", key));
    }
    let fits = match (written.align, &written.extension, &of) {
        (Some(Align::YearEnd), ..) if unit != Unit::Years => false,
        (_, Some(extension), _) if written.length.plus(extension.length).is_none() => false,
        (_, _, Of::Derived(_)) if hours || written.calendar.is_some() => false,
        _ => !hours || written.earlier.is_empty(),
    };
    if !fits {
        return Err(("period.unit", key));
    }
    Ok(Period {
        of,
        name: written.name,
        when: written.when,
        article: written.article,
        kind: written.kind,
        starts: written.starts,
        events: written.events,
        yields_to: written.yields_to,
        unless: written.unless,
        length: written.length,
        align: written.align,
        calendar: written.calendar,
        earlier: written.earlier,
        announce_within: written.announce_within,
        extension: written.extension,
        guideline: written.guideline,
        from: written.from,
        until: written.until,
        contested: written.contested,
        source: written.source,
    })
}

/// Whether both would answer the same question on some day.
fn same(one: &Period, other: &Period) -> bool {
    let together = one.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| one.from < until);
    together && one.name == other.name && one.when == other.when
}
