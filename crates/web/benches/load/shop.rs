//! The firm that is asked: a web shop with its customers, and a browser of its owner.

use super::common::{Browser, Firm, START, actor};
use jiff::SignedDuration;
use std::fmt::Write as _;
use waarborg_model::vocabulary::Purpose;
use waarborg_vault::{Import, People, Relation, Said, Way};
use waarborg_web::Role;

/// A web shop, its owner's browser, and what stands in her forms.
pub struct Shop {
    pub firm: Firm,
    pub browser: Browser,
    pub token: String,
}

impl Shop {
    /// One with so many customers.
    pub fn of(people: u32) -> Self {
        let firm = Firm::new();
        firm.bring(&list(people), &customers());
        let mut browser = firm.browser(Role::Owner);
        let token = browser.get("/mag-dit").form("/mag-dit").value("csrf").unwrap().to_owned();
        Self { firm, browser, token }
    }

    /// The addresses of the pages of so many people.
    pub fn pages(&self, people: u32) -> Vec<String> {
        let of = |number: u32| {
            let found = self.firm.vault(|vault| vault.find_person(actor(), &format!("K-{number}")).unwrap());
            format!("/gegevens/mens/{}", found.first().unwrap().subject)
        };
        (0..people).map(of).collect()
    }

    /// Asks for a page, as her browser does on a connection that stays open or not.
    pub fn get(&self, path: &str, stays: bool) -> Vec<u8> {
        format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head(stays)).into_bytes()
    }

    /// Asks a question, as a script of her page does.
    pub fn ask(&self, json: &str) -> Vec<u8> {
        let (head, token, length) = (self.head(true), &self.token, json.len());
        format!(
            "POST /mag-dit.json HTTP/1.1\r\n{head}Content-Type: application/json\r\nX-Csrf: {token}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: {length}\r\n\r\n{json}"
        )
        .into_bytes()
    }

    /// Her on so many more devices: acts of one session wait for each other.
    pub fn devices(&self, count: usize) -> Vec<Device> {
        let device = |_| {
            // Not faster than the brakes let anybody in.
            self.firm.clock.wait(SignedDuration::from_secs(10));
            let mut browser = self.firm.browser(Role::Owner);
            let token = browser.get("/mag-dit").form("/mag-dit").value("csrf").unwrap().to_owned();
            Device { head: head(browser.cookie().unwrap(), true), token }
        };
        (0..count).map(device).collect()
    }

    fn head(&self, stays: bool) -> String {
        head(self.browser.cookie().unwrap(), stays)
    }
}

fn head(cookie: &str, stays: bool) -> String {
    let connection = if stays { "keep-alive" } else { "close" };
    format!("Host: privacy.example.nl\r\nCookie: {cookie}\r\nConnection: {connection}\r\n")
}

/// A session, and what stands in its forms.
pub struct Device {
    head: String,
    token: String,
}

impl Device {
    /// Sends a form without files, as a browser does.
    pub fn send(&self, path: &str, fields: &str) -> Vec<u8> {
        let body = format!("csrf={}&{fields}", self.token);
        let (head, length) = (&self.head, body.len());
        format!(
            "POST {path} HTTP/1.1\r\n{head}Content-Type: application/x-www-form-urlencoded\r\nOrigin: https://privacy.example.nl\r\nSec-Fetch-Site: same-origin\r\nContent-Length: {length}\r\n\r\n{body}"
        )
        .into_bytes()
    }
}

fn list(people: u32) -> String {
    let mut list = "Klantnummer;Voornaam;Achternaam;E-mail;Telefoon;Adres;Postcode;Woonplaats\n".to_owned();
    for number in 0..people {
        let (first, last) = (number % 1_000, number / 1_000);
        writeln!(
            list,
            "K-{number};Sanne{first};Vries{last};klant{number}@example.nl;06-{:08};Brink {};{} AB;Deventer",
            10_000_000 + number,
            number % 200 + 1,
            1_000 + number % 8_000
        )
        .unwrap();
    }
    list
}

fn customers() -> Import {
    let text = "Onze privacyverklaring van 1 november 2026.".to_owned();
    let told = Said { at: START.parse().unwrap(), way: Way::Email, text, evidence: String::new() };
    Import {
        file: "customers".to_owned(),
        people: People {
            customer: Some(Relation::Current),
            optout_offered: true,
            informed: Some((told, true)),
            ..People::default()
        },
        activity: Some("orders".to_owned()),
        purpose: Some(Purpose::Contract),
        ..Import::default()
    }
}
