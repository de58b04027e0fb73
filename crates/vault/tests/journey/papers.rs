//! Papers of the house: kept sealed, changed one after another, told in the log.

use crate::house::{House, actor};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use waarborg_vault::{Paper, PaperError};

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
struct Names(Vec<String>);

impl Paper for Names {
    const LABEL: &'static str = "test-names";
}

fn add(house: &House, name: &str) {
    let added = house.vault.change_paper(actor(), |names: &mut Names| {
        names.0.push(name.to_owned());
        Ok::<_, Infallible>(names.0.len())
    });
    assert!(added.unwrap() > 0);
}

#[test]
fn a_paper_is_kept_and_each_change_has_its_leaf() {
    let house = House::new();
    assert_eq!(house.vault.paper::<Names>().unwrap(), Names::default());
    let before = house.vault.verify_log().unwrap().leaves;
    add(&house, "Marieke");
    add(&house, "Karim");
    assert_eq!(house.vault.paper::<Names>().unwrap(), Names(vec!["Marieke".to_owned(), "Karim".to_owned()]));
    assert_eq!(house.vault.verify_log().unwrap().leaves, before + 2);
}

#[test]
fn a_refused_change_changes_nothing() {
    let house = House::new();
    add(&house, "Marieke");
    let before = house.vault.verify_log().unwrap().leaves;
    let refused = house.vault.change_paper(actor(), |names: &mut Names| {
        names.0.clear();
        Err::<(), _>("no")
    });
    assert!(matches!(refused, Err(PaperError::Refused("no"))));
    assert_eq!(house.vault.paper::<Names>().unwrap().0.len(), 1);
    assert_eq!(house.vault.verify_log().unwrap().leaves, before);
}

#[test]
fn changes_at_the_same_time_all_stay() {
    let house = House::new();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let house = &house;
            scope.spawn(move || {
                for number in 0..2 {
                    // More threads than attempts could keep moving; a person would press again.
                    while house
                        .vault
                        .change_paper(actor(), |names: &mut Names| {
                            names.0.push(format!("{thread}-{number}"));
                            Ok::<_, Infallible>(())
                        })
                        .is_err()
                    {}
                }
            });
        }
    });
    let mut names = house.vault.paper::<Names>().unwrap().0;
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 8);
}

#[test]
fn several_of_a_kind_stand_apart_and_one_can_go() {
    let house = House::new();
    for name in ["one", "two"] {
        let put = |names: &mut Names| {
            names.0 = vec![name.to_owned()];
            Ok::<_, Infallible>(())
        };
        house.vault.change_paper_named(actor(), name, put).unwrap();
    }
    house.vault.remove_paper_named::<Names>(actor(), "one").unwrap();
    assert_eq!(house.vault.paper_named::<Names>("one").unwrap(), Names::default());
    assert_eq!(house.vault.paper_named::<Names>("two").unwrap().0, ["two"]);
}
