//! The questions that lawyers wrote beside the expected answers, read as free questions. They were not written for this reader:
//! what it finds in them is a figure, and what it finds wrongly must stay rare.

use super::read;
use waarborg_model::vocabulary::Fact;
use waarborg_model::{Facts, Value};

const QUESTIONS: [&str; 2] = [
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/law/scenarios.csv")),
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/law/scenarios-own.csv")),
];

/// How often a fact was found as the lawyers stated it, found otherwise, and not found.
#[derive(Debug, Default)]
struct Count {
    right: u32,
    wrong: u32,
    not: u32,
}

impl Count {
    fn add(&mut self, found: Option<Value>, wanted: Value) {
        match (found, wanted) {
            (None, _) => self.not += 1,
            // Some of the kinds of data is not all, and not wrong.
            (Some(Value::Many(found)), Value::Many(wanted)) if found & !wanted == 0 => self.right += 1,
            (Some(found), wanted) if found == wanted => self.right += 1,
            _ => self.wrong += 1,
        }
    }

    /// Of what was found, how much is right, in hundredths.
    fn precision(&self) -> u32 {
        self.right * 100 / (self.right + self.wrong).max(1)
    }
}

#[test]
fn what_it_finds_in_questions_of_others_is_seldom_wrong() {
    let mut whole = Count::default();
    for (fact, least) in [(Fact::Action, 65), (Fact::Data, 75), (Fact::Subject, 85)] {
        for column in [2, 3] {
            let mut count = Count::default();
            for file in QUESTIONS {
                let mut reader = csv::Reader::from_reader(file.as_bytes());
                for record in reader.records().map(Result::unwrap) {
                    let wanted = Facts::parse(&record[4]).unwrap();
                    let understood = read(&record[column]);
                    if let Some(wanted) = wanted.get(fact) {
                        count.add(understood.facts.get(fact), wanted);
                        if understood.is_whole() {
                            whole.add(understood.facts.get(fact), wanted);
                        }
                    }
                }
            }
            println!("{} column {column}: {count:?}, precision {}", fact.key(), count.precision());
            assert!(count.right > 0 && count.precision() >= least, "{}: {count:?}", fact.key());
        }
    }
    println!("understood as a whole: {whole:?}");
    // Only what was understood as a whole is answered at once.
    assert!(whole.right > 0 && whole.wrong == 0 && whole.not == 0, "{whole:?}");
}
