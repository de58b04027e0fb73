//! Bringing people in by the pages: step by step, wrong files, stopping, restarting, hostile content, undoing.
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

mod ahead;
#[allow(dead_code, unused_imports, reason = "each test uses what it needs of it")]
#[path = "../common/mod.rs"]
mod common;
mod examples;
mod files;
mod known;
mod left;
mod reading;
mod steps;
mod stopped;
mod twice;
mod undo;

use common::{Browser, Firm, Shown, TOLD};
use waarborg_vault::Waiting;

/// Customers, with a number of citizens that nobody may keep of them.
pub const LIST: &str = "\
Klantnummer;Naam;E-mail;Telefoon;Postcode;Woonplaats;BSN;Kleur
K-1;Sanne de Vries;sanne.de.vries@example.nl;06-10000001;1234 AB;Deventer;111222333;rood
K-2;Mehmet Yılmaz;mehmet@example.nl;06-10000002;2345 BC;Zwolle;123456782;blauw
K-3;Anna van den Berg;anna@example.nl;06-10000003;3456 CD;Deventer;111222333;groen
K-4;Petra Bos;petra@example.nl;06-10000004;4567 DE;Raalte;123456782;geel
";

/// Sends a list to a file of the register, and comes out where its columns are shown.
pub fn upload(browser: &mut Browser, into: &str, list: &str) -> Shown {
    let form = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
    browser.send(&form.set("into", into).file("file", "klanten-2026.csv", list.as_bytes()))
}

/// The form of the page's own address.
pub fn own(shown: &Shown) -> common::Filled {
    shown.form(&shown.path)
}

/// From the columns to the page where all is checked.
pub fn to_check(browser: &mut Browser, columns: &Shown) -> Shown {
    let purpose = browser.send(&own(columns));
    assert!(purpose.path.ends_with("/doel"), "{}", purpose.text());
    browser.send(&own(&purpose).set("informed", "yes").set("told-text", TOLD))
}

/// What stands beside a name among the facts of a page.
pub fn fact(shown: &Shown, name: &str) -> String {
    let html = shown.text();
    let (_, rest) = html.split_once(&format!("<dt>{name}</dt><dd>")).unwrap_or_else(|| panic!("no {name} in {html}"));
    rest.split_once("</dd>").unwrap().0.to_owned()
}

/// Brings a list in, from the file to the page that tells what was done.
pub fn bring(browser: &mut Browser, into: &str, list: &str) -> Shown {
    let columns = upload(browser, into, list);
    let check = to_check(browser, &columns);
    browser.send(&own(&check))
}

/// How many files wait.
pub fn waiting(firm: &Firm) -> usize {
    firm.vault(|vault| vault.paper::<Waiting>().unwrap().files.len())
}
