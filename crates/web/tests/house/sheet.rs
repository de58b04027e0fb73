//! The recovery sheet: shown once, from memory, until two of its words were typed.

use crate::common::{Browser, Firm, Shown};
use crate::standing::{owner, show_again};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_seal::{Share, combine};

const PATH: &str = "/beveiliging/herstelblad";
const PAPER: &str = "/beveiliging/herstelblad/blad";

/// For whom the vault is sealed that the sheet in force opens.
fn in_force(firm: &Firm) -> String {
    firm.vault(|vault| vault.recovery().unwrap().to_string())
}

fn make(browser: &mut Browser) -> Shown {
    let confirm = browser.get(PATH);
    assert!(confirm.says("blijft werken tot u twee woorden"));
    browser.send(&confirm.form(PATH))
}

/// The shares on the page.
fn shares(shown: &Shown) -> Vec<Vec<String>> {
    let html = shown.text();
    let lists =
        html.split("<ol class=\"wb-woorden\">").skip(1).map(|list| list.split("</ol>").next().unwrap().to_owned());
    let words = |list: String| -> Vec<String> {
        list.split("<li>").skip(1).map(|item| item.split("</li>").next().unwrap().to_owned()).collect()
    };
    lists.map(words).collect()
}

/// The words that are asked for.
fn asked(shown: &Shown, shares: &[Vec<String>]) -> [String; 2] {
    let html = shown.text();
    let mut labels = html.split(">Woord ").skip(1).map(|rest| {
        let (word, rest) = rest.split_once(" van deel ").unwrap();
        let share: usize = rest.split('<').next().unwrap().trim().parse().unwrap();
        shares[share - 1][word.parse::<usize>().unwrap() - 1].clone()
    });
    [labels.next().unwrap(), labels.next().unwrap()]
}

#[test]
fn a_new_sheet_opens_the_vault_and_is_gone_once_it_is_on_paper() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let before = in_force(&firm);
    let shown = make(&mut browser);
    assert_eq!(shown.path, PAPER);
    let shares = shares(&shown);
    assert_eq!((shares.len(), shares[0].len()), (3, 33));
    let read: Vec<Share> = shares[1..].iter().map(|words| Share::from_text(&words.join(" ")).unwrap()).collect();
    let identity = combine(&read).unwrap();
    assert_eq!(in_force(&firm), before, "the old one is in force until she has this one");
    assert!(browser.get("/beveiliging").says("Nog niemand liet zien"));
    let pdf = browser.ask("/beveiliging/herstelblad/pdf");
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    let [one, other] = asked(&shown, &shares);
    let wrong = browser.send(&shown.form(PAPER).set("passphrase-1", &one).set("passphrase-2", "tulp"));
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("Deze woorden staan niet op die plek"));
    let empty = browser.send(&wrong.form(PAPER).set("passphrase-1", "").set("passphrase-2", ""));
    assert!(empty.says("Typ het woord over"));
    let done = browser
        .send(&empty.form(PAPER).set("passphrase-1", &one.to_uppercase()).set("passphrase-2", &format!(" {other} ")));
    assert!(done.says("Uw nieuwe herstelblad werkt"), "{}", done.text());
    assert_eq!(in_force(&firm), identity.public().to_string());
    assert!(done.says("Iemand liet zien dat het herstelblad"), "{}", done.text());
    assert_eq!(rotations(&firm), ["Marieke Bloem"]);
    assert_eq!(browser.get(PAPER).status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/beveiliging/herstelblad/pdf").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_borrowed_browser_makes_no_sheet_and_sees_none() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let (confirm, before) = (browser.get(PATH), in_force(&firm));
    firm.clock.wait(SignedDuration::from_mins(6));
    let asking = browser.send(&confirm.form(PATH));
    assert_eq!(browser.get(PAPER).status, StatusCode::NOT_FOUND, "a sheet was made");
    let confirm = show_again(&mut browser, &asking);
    assert_eq!(confirm.path, PATH);
    let shown = browser.send(&confirm.form(PATH));
    assert_eq!(shown.path, PAPER);
    // Another browser of hers does not show it.
    assert_eq!(firm.browser(waarborg_web::Role::Owner).get(PAPER).status, StatusCode::NOT_FOUND);
    // Whoever sits down there meanwhile sees no share.
    firm.clock.wait(SignedDuration::from_mins(6));
    let asking = browser.get(PAPER);
    assert!(shares(&asking).is_empty());
    let asked_for_pdf = browser.get("/beveiliging/herstelblad/pdf");
    assert!(asked_for_pdf.says("Bent u het zelf?"));
    let form = shown.form(PAPER).set("passphrase-1", "x").set("passphrase-2", "y");
    assert!(browser.send(&form).says("Bent u het zelf?"));
    assert_eq!(shares(&show_again(&mut browser, &asking)), shares(&shown));
    assert_eq!(in_force(&firm), before);
    // After doing nothing it is gone from memory, and the old one is in force still.
    firm.clock.wait(SignedDuration::from_mins(31));
    assert_eq!(browser.ask(PAPER).status, StatusCode::SEE_OTHER);
    let mut back = owner(&firm);
    assert_eq!(back.get(PAPER).status, StatusCode::NOT_FOUND);
    assert_eq!(in_force(&firm), before);
}

/// Who put sheets in force, as the log tells it.
fn rotations(firm: &Firm) -> Vec<String> {
    let told = crate::sign_in::comings(firm, waarborg_audit::leaf::Kind::Rotate);
    told.into_iter().map(|(who, _)| who).collect()
}

#[test]
fn a_sheet_that_cannot_be_put_in_force_stays_in_hand() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let (shown, before) = (make(&mut browser), in_force(&firm));
    let [one, other] = asked(&shown, &shares(&shown));
    let fault = waarborg_text::Fault::new("serve.backup-runs");
    *firm.door.breaks.lock().unwrap() = Some((fault, waarborg_text::vault_fault::Nature::Refused));
    let filled = |shown: &Shown| shown.form(PAPER).set("passphrase-1", &one).set("passphrase-2", &other);
    let refused = browser.send(&filled(&shown));
    assert_eq!((refused.status, in_force(&firm)), (StatusCode::CONFLICT, before.clone()));
    assert!(refused.says("r wordt nu een back-up gemaakt"), "{}", refused.text());
    let still = browser.get(PAPER);
    assert_eq!(shares(&still), shares(&shown));
    assert!(browser.send(&filled(&still)).says("Uw nieuwe herstelblad werkt"));
    assert_ne!(in_force(&firm), before);
}

#[test]
fn pressing_twice_makes_one_sheet() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let form = browser.get(PATH).form(PATH);
    let first = browser.send(&form);
    let second = browser.send(&form);
    assert_eq!(shares(&first), shares(&second));
}
