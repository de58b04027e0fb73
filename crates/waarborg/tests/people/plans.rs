//! What people read before they decide and after, in both languages, as `snapshots/` has it.

use crate::house::House;
use crate::invented::{email, list};
use crate::pattern::{fits, renew};
use std::fmt::Write;

/// A session of commands with what they print, in one language.
fn session(language: &str) -> String {
    let house = House::new();
    let with_more =
        list(3).replacen("plaats", "plaats;bsn;allergie;leeg", 1).replace("Deventer", "Deventer;999999990;pinda;");
    house.lay("list.csv", &with_more);
    let mut text = String::new();
    let mut show = |arguments: &[&str], stdin: &str| {
        let done = house.run_with(arguments, stdin, language);
        let line: Vec<&str> = arguments.iter().map(|word| if word.len() == 32 { "ID" } else { word }).collect();
        write!(text, "$ waarborg {}\n{}{}", line.join(" "), done.stdout, done.stderr).unwrap();
        writeln!(text, "[{}]\n", done.status.unwrap()).unwrap();
        done
    };
    let base = ["import", "list.csv", "--file", "customers", "--activity", "orders", "--purpose", "contract"];
    let informed = ["--informed", "privacy.txt", "--informed-by", "form", "--informed-at", "2026-01-05"];
    show(&[&base[..], &["--dry-run"]].concat(), "");
    show(&[&base[..], &informed, &["--customers", "current", "--column", "telefoon=-", "--yes"]].concat(), "");
    show(&["import", "list"], "");
    show(&["find-person", "--stdin"], &email(1));
    show(&["find-person", "nobody@example.nl"], "");
    let person = house.person(&email(1));
    show(&["use", "--activity", "offers", "--action", "direct_marketing", "--count"], "");
    show(&["use", "--activity", "offers", "--action", "direct_marketing", "--subject", &person], "");
    let newsletter = ["--activity", "newsletter", "--subject", person.as_str()];
    show(
        &[
            &["consent", "give"][..],
            &newsletter,
            &["--text", "yes.txt", "--was", "all", "--by", "form", "--at", "2026-02-01"],
        ]
        .concat(),
        "",
    );
    show(&[&["consent", "withdraw"][..], &newsletter, &["--by", "email", "--at", "2026-03-01"]].concat(), "");
    show(&["notice", "--activity", "offers", "--subject", &person, "--text", "privacy.txt", "--by", "email"], "");
    // Of what is said on one day the objection and the restriction hold, so they are taken back on the next.
    let days = [
        ("object", "2026-04-01", &[][..]),
        ("unobject", "2026-04-02", &["--evidence", "call 7"][..]),
        ("restrict", "2026-04-01", &[][..]),
        ("unrestrict", "2026-04-02", &["--told"][..]),
    ];
    for (event, day, more) in days {
        show(&[&["person", event, &person, "--by", "phone", "--at", day], more].concat(), "");
    }
    show(&["person", "customer", &person, "--until", "2026-05-01", "--by", "list"], "");
    show(&["person", "show", &person], "");
    show(&["person", "correct", &person, "--record", &house.record(&person), "--stdin"], "city=Zwolle");
    show(&["person", "export", &person, "--output", "copy.json"], "");
    show(&["person", "erase", &person, "--dry-run"], "");
    show(&["person", "erase", &person], "");
    show(&["person", "erase", &person, "--yes", "--receipt", "receipt.txt"], "");
    show(&["clear-out"], "");
    let other = house.person(&email(2));
    show(&["notice", "--help"], "");
    show(&["notice", "--activity", "offers", "--subject", &other, "--text", "privacy.txt", "--by", "email"], "");
    let back = ["notice", "--take-back", "--activity", "offers", "--subject", &other];
    show(&[&back[..], &["--why", " "]].concat(), "");
    show(&[&back[..], &["--why", "niet verstuurd"]].concat(), "");
    show(&[&back[..], &["--why", "niet verstuurd"]].concat(), "");
    text
}

#[test]
fn what_people_read_is_as_it_was_looked_over() {
    for language in ["nl", "en"] {
        let file = crate::root().join(format!("crates/waarborg/tests/people/snapshots/{language}.txt"));
        let now = undated(&session(language));
        let shown = std::fs::read_to_string(&file).unwrap_or_default();
        if fits(&shown, &now) {
            continue;
        }
        if crate::overwrites() {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, renew(&shown, &now)).unwrap();
            continue;
        }
        panic!("{language}: the session differs from {}\n{now}", file.display());
    }
}

/// Days up to here are given by the tests; later ones come from the clock.
const GIVEN_UNTIL: &str = "2026-06-01";

/// A day as programs write it.
fn day_in(word: &str) -> Option<&str> {
    let parts: Vec<&str> = word.split('-').collect();
    let is_day = parts.iter().map(|part| part.len()).eq([4, 2, 2]);
    (is_day && parts.concat().bytes().all(|byte| byte.is_ascii_digit())).then_some(word)
}

/// A session with `[..]` where runs differ: identifiers, keys, and moments that the clock gives.
pub fn undated(text: &str) -> String {
    let is_number = |word: &str| word.len() == 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_late = |word: &str| day_in(word).is_some_and(|day| day > GIVEN_UNTIL);
    let differs = |part: &str| is_number(part) || is_late(part) || part.starts_with("waarborg/");
    let plain = |part: &str| if differs(part) { "[..]".to_owned() } else { part.to_owned() };
    let line = |line: &str| {
        let words = line.split(' ').map(|word| word.split(',').map(plain).collect::<Vec<_>>().join(","));
        let line = words.collect::<Vec<_>>().join(" ");
        // Moments of today, and what follows from today.
        for mark in ["tot ", "op ", "until ", "on ", "as of "] {
            let ends = [" uur:", " uur.", "2026", "2027", "2028", "2029", ":"];
            if let Some((start, rest)) = line.split_once(mark)
                && rest.split(' ').count() >= 4
                && ends.iter().any(|end| rest.contains(end))
                && (rest.contains("dag ") || rest.contains("day "))
            {
                return format!("{start}{mark}[..]");
            }
        }
        line
    };
    text.lines().map(|one| line(one) + "\n").collect()
}
