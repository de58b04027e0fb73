//! Which elements of an XML document are its records.

use std::collections::{BTreeMap, HashMap};

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::fields::Path;

/// How the records of a document are found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Records {
    /// The whole document is one record: an invoice, a patient.
    Whole,
    /// Elements of these names, wherever they stand: entries of a bank statement, payments of a batch.
    Named,
    /// Elements at these paths below the root.
    At(Vec<String>),
}

/// A document as far as its beginning shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct XmlShape {
    pub records: Records,
    /// Whether values stand in `value` attributes, as in FHIR.
    pub values_in_attributes: bool,
}

/// Records of ISO 20022: the entry of an account statement (camt), the transactions of payment batches (pain).
const NAMED: [&str; 3] = ["Ntry", "DrctDbtTxInf", "CdtTrfTxInf"];

const FHIR: &str = "http://hl7.org/fhir";
const UBL: &str = "urn:oasis:names:specification:ubl:";

/// How deep below the root repeating elements are looked for.
const LEVELS: usize = 3;

impl XmlShape {
    /// Judges by the beginning of the document, which may be cut off.
    pub fn of(head: &str) -> XmlShape {
        let survey = Survey::of(head);
        let is_fhir = survey.root_attributes.contains(FHIR);
        let records = if is_fhir && survey.root == "Bundle" {
            Records::At(vec!["entry".to_owned()])
        } else if is_fhir || survey.root_attributes.contains(UBL) {
            Records::Whole
        } else if survey.has_named {
            Records::Named
        } else {
            survey.repeating()
        };
        XmlShape { records, values_in_attributes: is_fhir }
    }

    /// Whether an element begins a record.
    pub fn is_record(&self, path: &str, name: &str) -> bool {
        match &self.records {
            Records::Whole => path.is_empty(),
            Records::Named => NAMED.contains(&name),
            Records::At(paths) => paths.iter().any(|record| record == path),
        }
    }
}

#[derive(Default)]
struct Survey {
    root: String,
    root_attributes: String,
    has_named: bool,
    /// How often each path occurs, down to [`LEVELS`].
    counts: HashMap<String, usize>,
}

impl Survey {
    fn of(head: &str) -> Survey {
        let mut survey = Survey::default();
        let mut reader = Reader::from_str(head);
        let mut path = Path::default();
        let mut inside_root = false;
        loop {
            match reader.read_event() {
                Ok(Event::Start(start)) if inside_root => {
                    survey.count(&mut path, start.local_name().as_ref());
                    path.push(start.local_name().as_ref());
                }
                Ok(Event::Empty(start)) if inside_root => survey.count(&mut path, start.local_name().as_ref()),
                Ok(Event::Start(start)) => {
                    inside_root = true;
                    start.local_name().as_ref().clone_into(&mut survey.root);
                    start.attributes_raw().clone_into(&mut survey.root_attributes);
                }
                Ok(Event::End(_)) => path.pop(),
                Ok(Event::Eof) | Err(_) => return survey,
                Ok(_) => {}
            }
        }
    }

    fn count(&mut self, path: &mut Path, name: &str) {
        self.has_named |= NAMED.contains(&name);
        if path.depth() < LEVELS {
            path.push(name);
            *self.counts.entry(path.as_str().to_owned()).or_default() += 1;
            path.pop();
        }
    }

    /// Elements that repeat and are most of what stands beside them, in something that stands once.
    fn repeating(&self) -> Records {
        let mut children: BTreeMap<&str, usize> = BTreeMap::new();
        for (path, count) in &self.counts {
            *children.entry(parent(path)).or_default() += count;
        }
        let stands_once = |path: &str| path.is_empty() || self.counts.get(path) == Some(&1);
        let prevails = |path: &str, count: usize| 2 * count > children.get(parent(path)).copied().unwrap_or(0);
        let mut paths: Vec<String> = self
            .counts
            .iter()
            .filter(|(path, count)| **count > 1 && stands_once(parent(path)) && prevails(path, **count))
            .map(|(path, _)| path.clone())
            .collect();
        paths.sort();
        if paths.is_empty() { Records::Whole } else { Records::At(paths) }
    }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(parent, _)| parent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(xml: &str) -> Records {
        XmlShape::of(xml).records
    }

    #[test]
    fn finds_the_repeating_elements() {
        let at = |path: &str| Records::At(vec![path.to_owned()]);
        assert_eq!(records("<l><c><n>a</n></c><c><n>b</n></c></l>"), at("c"));
        assert_eq!(records("<x><h>1</h><l><c/><c/><c/></l></x>"), at("l.c"));
        assert_eq!(records("<x><c><t>1</t><t>2</t></c><c/><c><t>3</t>"), at("c"));
        assert_eq!(records("<o><id>1</id><to>x</to><line/><line/></o>"), Records::Whole);
        assert_eq!(records("<D><S><Id>1</Id><Ntry/></S></D>"), Records::Named);
        assert_eq!(records("<Bundle xmlns='http://hl7.org/fhir'><entry/></Bundle>"), at("entry"));
    }
}
