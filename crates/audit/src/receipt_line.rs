//! The lines of a receipt's body by their codes, so that every program says them in the language of its reader.
//!
//! ```text
//! stays: invoices | 2 | ret-fiscal-7y | AWR 52 lid 4 | 2033-12-31
//! ```

/// A line by the key of its text, and the values that the text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// For example `receipt-says-stays`.
    pub key: &'static str,
    /// Named values. A day is `2033-12-31`, a moment `2033-12-31T10:00:00Z`; `many` is `one` or `other`.
    pub values: Vec<(&'static str, String)>,
}

impl Told {
    fn new<const N: usize>(key: &'static str, values: [(&'static str, &str); N]) -> Self {
        Self { key, values: values.into_iter().map(|(name, value)| (name, value.to_owned())).collect() }
    }

    fn counted(key: &'static str, count: &str) -> Option<Self> {
        let number: u64 = count.parse().ok()?;
        Some(Self::new(key, [("count", count), ("many", if number == 1 { "one" } else { "other" })]))
    }
}

/// What a line of the body says; `None` if it is no line that this edition knows: then it stands for itself.
#[must_use]
pub fn told(line: &str) -> Option<Told> {
    let (name, value) = line.trim_end().split_once(": ")?;
    let one = |key, name| Some(Told::new(key, [(name, value)]));
    match name {
        "erased" => match value {
            "everything" => Some(Told::new("receipt-says-erased-everything", [])),
            "part" => Some(Told::new("receipt-says-erased-part", [])),
            _ => None,
        },
        "asked" => one("receipt-says-asked", "date"),
        "at" => one("receipt-says-at", "moment"),
        "records" => Told::counted("receipt-says-records", value),
        "records-under-kept-keys" => Told::counted("receipt-says-kept-keys", value),
        "records-unopened" => Told::counted("receipt-says-unopened", value),
        "own-list-unopened" => (value == "yes").then(|| Told::new("receipt-says-own-unopened", [])),
        "stays" => stays(value),
        "cleared-out" => one("receipt-says-cleared", "moment"),
        "people-whole" => Told::counted("receipt-says-people", value),
        "group" => group(value),
        "earlier-entry" => one("receipt-says-earlier", "entry"),
        "recipients" => Told::counted("receipt-says-recipients", value),
        "told" => one("receipt-says-told", "name"),
        "to-tell" => one("receipt-says-to-tell", "name"),
        "got-nothing" => one("receipt-says-got-nothing", "name"),
        "not-told" => {
            let (name, why) = value.split_once(" | ")?;
            Some(Told::new("receipt-says-not-told", [("name", name), ("why", why)]))
        }
        "recognised-until" => one("receipt-says-recognised", "date"),
        "key-copies-gone" => one("receipt-says-keys-gone", "moment"),
        "data-copies-gone" => one("receipt-says-data-gone", "moment"),
        "journal" => one("receipt-says-journal", "token"),
        _ => None,
    }
}

/// `FILE | RECORDS | RULE | ARTICLE | LAST DAY`, and the reason if it stays for one of its own.
fn stays(value: &str) -> Option<Told> {
    let mut parts = value.splitn(6, " | ");
    let (file, count, rule, article, until) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let many = if count.parse::<u64>().ok()? == 1 { "one" } else { "other" };
    let (until, reason) = (if until == "-" { "none" } else { until }, parts.next().unwrap_or("none"));
    let values = [("file", file), ("count", count), ("many", many), ("rule", rule), ("article", article)];
    let mut told = Told::new("receipt-says-stays", values);
    told.values.extend([("date", until.to_owned()), ("reason", reason.to_owned())]);
    Some(told)
}

/// `FILE | RULE | RECORDS`; `-` for what the register no longer had.
fn group(value: &str) -> Option<Told> {
    let mut parts = value.splitn(3, " | ");
    let (file, rule, count) = (parts.next()?, parts.next()?, parts.next()?);
    let mut told = Told::counted("receipt-says-group", count)?;
    let named = |name: &str| if name == "-" { "none".to_owned() } else { name.to_owned() };
    told.values.extend([("file", named(file)), ("rule", named(rule))]);
    Some(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_told_by_its_code_and_values() {
        let line = "stays: invoices | 2 | ret-fiscal-7y | AWR 52 lid 4 | 2033-12-31";
        let stays = told(line).unwrap();
        assert_eq!(stays.key, "receipt-says-stays");
        let value = |told: &Told, name: &str| told.values.iter().find(|(is, _)| *is == name).map(|(_, is)| is.clone());
        assert_eq!(value(&stays, "file").as_deref(), Some("invoices"));
        assert_eq!(
            (value(&stays, "date").unwrap(), value(&stays, "reason").unwrap()),
            ("2033-12-31".into(), "none".into())
        );
        let stays = told("stays: care | 1 | wgbo-20y | BW 7:454 | - | A claim | of hers").unwrap();
        assert_eq!(value(&stays, "many").as_deref(), Some("one"));
        assert_eq!(
            (value(&stays, "date").unwrap(), value(&stays, "reason").unwrap()),
            ("none".into(), "A claim | of hers".into())
        );
        let not_told = told("not-told: Post | closed down").unwrap();
        assert_eq!(
            (value(&not_told, "name").unwrap(), value(&not_told, "why").unwrap()),
            ("Post".into(), "closed down".into())
        );
    }

    #[test]
    fn what_is_no_line_of_ours_stands_for_itself() {
        for line in
            ["", "erased: nearly", "records: many", "stays: invoices", "stays: a | b | c | d | e", "other: 1", "text"]
        {
            assert_eq!(told(line), None, "{line}");
        }
    }
}
