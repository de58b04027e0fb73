//! What the options say of an import.

use crate::exit::Exit;
use crate::fault;
use crate::people::said::{Options, given, proves, shows};
use crate::people::word;
use clap::ArgMatches;
use waarborg_read::{Delimiter, Limits, TextEncoding};
use waarborg_text::Fault;
use waarborg_vault::{DayCounts, Import, People, Relation};

/// The options that tell how people were informed.
const INFORMED: Options = Options { text: "informed", way: "informed-by", at: "informed-at", evidence: None };

/// Those that tell how they consented.
const CONSENT: Options =
    Options { text: "consent", way: "consent-by", at: "consent-at", evidence: Some("consent-evidence") };

/// What whoever imports says of the file.
///
/// # Errors
/// An option cannot be understood; a text cannot be read.
pub fn wish(matches: &ArgMatches) -> Result<Import, (Fault, Exit)> {
    let wrong = |fault| (fault, Exit::WrongUse);
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let columns = matches.get_many::<String>("column").into_iter().flatten();
    let chosen = columns.map(|choice| column(choice)).collect::<Result<_, _>>().map_err(wrong)?;
    let informed = if matches.contains_id("informed") {
        let said = INFORMED.said(matches, DayCounts::FromItsBeginning)?;
        shows(&said)?;
        Some((said, matches.get_flag("informed-recipients")))
    } else {
        None
    };
    let consent = if matches.contains_id("consent") {
        let said = CONSENT.said(matches, DayCounts::FromItsBeginning)?;
        proves(&said)?;
        Some((given(matches, "explicit", "was", "representative"), said))
    } else {
        None
    };
    let customer = text("customers").map(|text| relation(&text)).transpose().map_err(wrong)?;
    let people = People {
        customer,
        optout_offered: matches.get_flag("optout-offered"),
        informed,
        informed_too: matches.get_many::<String>("informed-too").into_iter().flatten().cloned().collect(),
        consent,
        clock: word::day(matches, "clock").map_err(wrong)?,
    };
    Ok(Import {
        file: text("file").unwrap_or_default(),
        activity: text("activity"),
        purpose: word::purpose(matches).map_err(wrong)?,
        table: text("table"),
        chosen,
        people,
        by_themselves: matches.get_flag("from-themselves"),
    })
}

/// What is said of how the file is to be read; of the rest it is looked at.
pub fn reading(matches: &ArgMatches) -> Limits {
    let said = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    Limits {
        header: said("header").map(|header| header == "yes"),
        encoding: TextEncoding::ALL.into_iter().find(|one| Some(one.name()) == said("encoding")),
        delimiter: Delimiter::ALL.into_iter().find(|one| Some(one.name()) == said("delimiter")),
        ..Limits::default()
    }
}

/// `Header=field`, or `Header=-` to leave a column out.
fn column(text: &str) -> Result<(String, Option<String>), Fault> {
    let unfit = || Fault::new("people.column-form").with("value", text);
    let (header, field) = text.rsplit_once('=').ok_or_else(unfit)?;
    let (header, field) = (header.trim(), field.trim());
    if header.is_empty() || field.is_empty() {
        return Err(unfit());
    }
    Ok((header.to_owned(), (field != "-").then(|| field.to_owned())))
}

/// `current`, or `until=` and a day.
fn relation(text: &str) -> Result<Relation, Fault> {
    match text.split_once('=') {
        None if text == "current" => Ok(Relation::Current),
        Some(("until", day)) => fault::day(day).map(Relation::Until),
        _ => Err(Fault::new("people.customers-form").with("value", text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_column_is_chosen_by_its_header_which_may_hold_the_sign_itself() {
        assert_eq!(column("e-mail=email").unwrap(), ("e-mail".to_owned(), Some("email".to_owned())));
        assert_eq!(column("a=b=name").unwrap(), ("a=b".to_owned(), Some("name".to_owned())));
        assert_eq!(column("bsn=-").unwrap(), ("bsn".to_owned(), None));
        for wrong in ["bsn", "=name", "bsn=", " = "] {
            assert_eq!(column(wrong).unwrap_err().code, "people.column-form");
        }
    }

    #[test]
    fn customers_are_so_now_or_were_until_a_day() {
        assert_eq!(relation("current"), Ok(Relation::Current));
        assert_eq!(relation("until=2025-03-01"), Ok(Relation::Until(date(2025, 3, 1))));
        assert_eq!(relation("until=2025-02-30").unwrap_err().code, "date.impossible");
        assert_eq!(relation("never").unwrap_err().code, "people.customers-form");
    }
}
