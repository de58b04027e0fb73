//! Receipts of erasure, checked by whoever looks into the books.

use crate::common::{Browser, Firm, Shown, actor};
use crate::security::{LIST, customers};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_vault::Horizons;
use waarborg_web::Role;

const PATH: &str = "/logboek/bewijs-nakijken";

fn receipt(firm: &Firm) -> String {
    firm.bring(LIST, &customers());
    let horizons = Horizons {
        keys: SignedDuration::from_hours(48),
        data: SignedDuration::from_hours(35 * 24),
        remembered: SignedDuration::from_hours(24),
    };
    firm.vault(|vault| {
        let subject = vault.find_person(actor(), "K-1").unwrap()[0].subject;
        vault.erase(actor(), subject, horizons).unwrap().receipt
    })
}

fn paste(browser: &mut Browser, text: &str) -> Shown {
    let form = browser.get(PATH).form(PATH);
    browser.send(&form.set("text", text))
}

#[test]
fn a_receipt_of_ours_is_genuine_pasted_or_as_a_file_that_mail_has_changed() {
    let firm = Firm::new();
    let receipt = receipt(&firm);
    let mut browser = firm.browser(Role::Auditor);
    let pasted = paste(&mut browser, &receipt.replace('\n', "\r\n"));
    assert_eq!(pasted.status, StatusCode::OK);
    assert!(pasted.says("Dit bewijs is echt") && pasted.says("donderdag 26 november 2026"), "{}", pasted.text());
    // In words for people; what was signed stands beside it.
    assert!(
        pasted.says("<p>Alles over deze persoon is gewist.</p>") && pasted.says("Gewist: 1 kaart."),
        "{}",
        pasted.text()
    );
    assert!(pasted.says("De woorden die zijn getekend") && pasted.says("erased: everything"));
    assert!(!pasted.says("<p>erased") && !pasted.says("<p>key-copies-gone"), "{}", pasted.text());
    let mailed = format!("\u{feff}{}", receipt.replace('\n', "\r\n"));
    let form = browser.get(PATH).form(PATH).file("file", "bewijs.txt", mailed.as_bytes());
    assert!(browser.send(&form).says("Dit bewijs is echt"));
    assert!(firm.browser(Role::Auditor).get("/en/log/check-receipt").says("Check a receipt"));
}

#[test]
fn what_was_altered_or_is_of_another_house_is_not() {
    let firm = Firm::new();
    let own = receipt(&firm);
    let mut browser = firm.browser(Role::Auditor);
    let foreign = receipt(&Firm::new());
    let other = paste(&mut browser, &foreign);
    assert!(other.says("Dit bewijs is niet echt") && other.says("checkpoint."), "{}", other.text());
    // Each line altered in turn: none is genuine any more.
    for (number, line) in own.lines().enumerate().filter(|(_, line)| line.len() > 8) {
        let middle = line.len() / 2;
        let sign = if &line[middle..=middle] == "A" { "B" } else { "A" };
        let altered = format!("{}{sign}{}", &line[..middle], &line[middle + 1..]);
        let text: Vec<&str> =
            own.lines().enumerate().map(|(at, old)| if at == number { altered.as_str() } else { old }).collect();
        let shown = paste(&mut browser, &text.join("\n"));
        assert!(shown.says("Dit bewijs is niet echt"), "line {number} altered: {}", shown.text());
    }
}

#[test]
fn nothing_junk_and_hostile_text_are_told() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Auditor);
    let empty = paste(&mut browser, "  ");
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.says("Kies een bestand of plak de tekst"));
    let hostile = paste(&mut browser, "</textarea><script>alert(1)</script>");
    assert!(hostile.says("Dit is geen bewijs van Waarborg") && !hostile.says("<script>alert"), "{}", hostile.text());
    let form = browser.get(PATH).form(PATH).file("file", "x.bin", &[0xff, 0xfe, 0x00]);
    assert!(browser.send(&form).says("Dit is geen bewijs van Waarborg"));
    let large = browser.get(PATH).form(PATH).file("file", "x.bin", &vec![b'a'; (1 << 22) + 10]);
    assert_eq!(browser.send(&large).status, StatusCode::PAYLOAD_TOO_LARGE);
}
