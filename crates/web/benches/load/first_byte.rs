//! The first byte of each page, with a hundred thousand people in the vault and nothing else to do.

use super::asker::once;
use super::served;
use super::shop::Shop;

/// How many people there are.
const PEOPLE: u32 = 100_000;
/// How often each page is asked for; the slowest after the first is told beside the first.
const TIMES: usize = 15;

pub fn run() {
    let mut shop = Shop::of(PEOPLE);
    let person = shop.pages(1).remove(0);
    let question = shop.browser.get("/mag-dit").form("/mag-dit/woorden");
    let answer = shop.browser.send(&question.set("words", "mail klanten voor nieuwsbrief?")).path;
    let search = shop.browser.get("/gegevens/zoeken").form("/gegevens/zoeken");
    let found = shop.browser.send(&search.set("words", "Sanne7 Vries42")).path;
    let address = served(&shop.firm);
    println!("\nfirst byte, {PEOPLE} people {:>25} {:>9} {:>9} {:>8}", "first ms", "p50 ms", "worst ms", "bytes");
    let pages = [
        "/",
        "/mag-dit",
        &answer,
        "/gegevens",
        &found,
        "/gegevens/customers",
        "/gegevens/opruimen",
        &person,
        "/register",
        "/register/ontvangers",
        "/regels",
        "/logboek",
        "/beveiliging",
        "/instellingen",
    ];
    for page in pages {
        let request = shop.get(page, false);
        let mut times = Vec::new();
        let mut size = 0;
        for _ in 0..TIMES {
            let (first, answer) = once(address, &request);
            let answer = String::from_utf8_lossy(&answer).into_owned();
            assert!(answer.starts_with("HTTP/1.1 200 "), "{page}: {}", answer.lines().next().unwrap_or_default());
            size = answer.split_once("\r\n\r\n").unwrap().1.len();
            times.push(first);
        }
        let first = times.remove(0);
        times.sort_by(f64::total_cmp);
        let (middle, worst) = (times[times.len() / 2], times[times.len() - 1]);
        println!("{page:<50} {first:>7.1} {middle:>9.1} {worst:>9.1} {size:>8}");
    }
}
