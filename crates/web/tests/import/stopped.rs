//! The program stops while a list is being brought in: nothing half stays, and who answers for it hears of it.

use crate::common::Firm;
use crate::{LIST, own, to_check, upload, waiting};
use std::time::Duration;
use waarborg_web::{Purpose, Role};

#[test]
fn a_stop_in_the_middle_of_an_import_takes_it_back_and_is_told_once() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let check = to_check(&mut browser, &columns);
    // Asked to stop before the first rows are in, so that it ends with them.
    assert!(firm.house.jobs.stop(Duration::from_secs(20)));
    let job = browser.post(&own(&check)).location().unwrap().to_owned();
    assert!(firm.house.jobs.stop(Duration::from_secs(20)));
    assert!(!browser.get(&job).status.is_success());
    drop(browser);
    let firm = firm.restart();
    assert_eq!(firm.vault(|vault| vault.held().unwrap()), (0, 0));
    // The file waits still, to be brought in again.
    assert_eq!(waiting(&firm), 1);
    let told = |role: &str| {
        let link = firm.link(Purpose::SignIn(role.to_owned()));
        firm.stranger().use_link(&link).says("Eén import was afgebroken en is teruggedraaid.")
    };
    // Whoever does not answer for it hears nothing, and takes it from nobody.
    assert!(!told("staff"));
    assert!(told("officer"));
    assert!(!told("owner"));
}
