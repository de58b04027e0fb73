//! The frame around every page, over the router: signing in, signing out, forged and repeated forms, roles.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[allow(dead_code, unused_imports, clippy::indexing_slicing, reason = "each test uses what it needs of it")]
#[path = "../common/mod.rs"]
mod common;

use axum::http::StatusCode;
use common::Firm;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;
use waarborg_model::Clock;
use waarborg_web::{Accounts, Bounds, Purpose, Role};

#[test]
fn a_link_signs_in_once_and_signing_out_ends_it() {
    let firm = Firm::new();
    let link = firm.link(Purpose::SignIn("owner".to_owned()));
    let mut browser = firm.stranger();
    assert_eq!(browser.ask("/").location(), Some("/aanmelden"));
    let today = browser.use_link(&link);
    assert_eq!((today.status, today.path.as_str()), (StatusCode::OK, "/"));
    assert!(today.says("Marieke Bloem"));
    let mut other = firm.stranger();
    assert!(other.get(&link).says("al gebruikt of te oud"));
    let out = browser.send(&today.form("/afmelden"));
    assert_eq!(out.path, "/aanmelden");
    assert_eq!(browser.ask("/").location(), Some("/aanmelden"));
}

#[test]
fn a_form_that_is_not_ours_changes_nothing() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    let form = browser.get("/").form("/afmelden");
    let forged = browser.post(&form.clone().forged("csrf", "AAAA"));
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.ask("/").status, StatusCode::OK);
}

#[test]
fn both_languages_answer_every_role() {
    let firm = Firm::new();
    for role in Role::ALL {
        let mut browser = firm.browser(role);
        for path in ["/", "/en/", "/over", "/en/about", "/toegankelijkheid", "/en/accessibility"] {
            assert_eq!(browser.ask(path).status, StatusCode::OK, "{path} for {role:?}");
        }
    }
}

#[test]
fn the_number_of_an_act_is_no_place_to_leave_things() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/instellingen/u").form("/instellingen/u");
    assert_eq!(form.value("act").map(str::len), Some(16));
    let stuffed = browser.post(&form.forged("act", &"x".repeat(17)));
    assert_eq!(stuffed.status, StatusCode::FORBIDDEN);
}

#[test]
fn who_has_to_sign_in_first_is_led_back_but_not_to_a_path_without_end() {
    let firm = Firm::new();
    for (path, to) in [("/register", "/register"), (&*format!("/gegevens/{}", "a".repeat(400)), "/")] {
        let mut browser = firm.stranger();
        // Without a session nothing is noted: the page before the door begins one.
        browser.get("/aanmelden");
        browser.ask(path);
        assert_eq!(browser.use_link(&firm.link(Purpose::SignIn("owner".to_owned()))).path, to);
    }
}

#[test]
fn what_everyone_sees_is_the_same_for_whoever_is_signed_in_and_faults_are_kept_by_nobody() {
    let firm = Firm::new();
    for mut browser in [firm.stranger(), firm.browser(Role::Owner)] {
        let shown = browser.ask("/p/privacy");
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "nothing is published yet");
        assert!(!shown.says("Marieke Bloem") && !shown.says("name=\"csrf\""), "{}", shown.text());
        assert_eq!(shown.headers["cache-control"], "no-store");
        assert_eq!(browser.ask("/over").headers["cache-control"], "no-store");
    }
}

#[test]
fn no_script_runs_but_the_one_of_the_page() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let mut scripts = |path: &str| {
        let shown = browser.ask(path);
        let policy = shown.headers["content-security-policy"].to_str().unwrap();
        let from = policy.split("script-src ").nth(1).and_then(|from| from.split(';').next()).unwrap();
        (from.to_owned(), shown.text().split("<script").count() - 1, shown.text())
    };
    for path in ["/", "/logboek", "/p/privacy"] {
        let (from, count, _) = scripts(path);
        assert_eq!((from.as_str(), count), ("'none'", 0), "{path}");
    }
    let (from, _, html) = scripts("/mag-dit");
    let nonce = from.strip_prefix("'self' 'nonce-").and_then(|rest| rest.strip_suffix('\'')).unwrap();
    assert!(nonce.len() >= 16 && html.contains(&format!("nonce=\"{nonce}\"")), "{from}");
    assert_ne!(scripts("/mag-dit").0, from);
}

#[test]
fn pages_for_this_machine_answer_to_no_name_from_elsewhere() {
    let firm = Firm::served_at("http://127.0.0.1:8420");
    let mut browser = firm.browser(Role::Owner);
    for (host, status) in [
        ("127.0.0.1:8420", StatusCode::OK),
        ("localhost:8420", StatusCode::OK),
        ("[::1]:8420", StatusCode::OK),
        ("evil.example:8420", StatusCode::MISDIRECTED_REQUEST),
        ("127.0.0.1.evil.example", StatusCode::MISDIRECTED_REQUEST),
    ] {
        assert_eq!(browser.ask_host("/", host).status, status, "{host}");
    }
    assert!(browser.ask_host("/", "evil.example").says("http://127.0.0.1:8420"));
    // A host behind a proxy is told by its own name or by the proxy's.
    assert_eq!(Firm::new().browser(Role::Owner).ask_host("/", "127.0.0.1:8420").status, StatusCode::OK);
}

#[test]
fn whether_it_is_up_is_true_now_and_told_to_nobody_who_came_by_another_name() {
    let firm = Firm::served_at("http://127.0.0.1:8420");
    let mut watcher = firm.stranger();
    let up = watcher.ask_host("/health", "127.0.0.1:8420");
    assert_eq!((up.status, up.text().as_str()), (StatusCode::OK, "{\"status\":\"up\",\"vault\":\"open\"}\n"));
    assert_eq!(
        (&up.headers["cache-control"], &up.headers["x-content-type-options"]),
        (&"no-store".parse().unwrap(), &"nosniff".parse().unwrap())
    );
    assert!(up.headers["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
    assert!(!up.headers.contains_key("set-cookie"));
    assert_eq!(watcher.ask_host("/health", "evil.example:8420").status, StatusCode::MISDIRECTED_REQUEST);
}

#[test]
fn pages_are_smaller_for_whoever_takes_that_and_what_is_quick_or_small_is_not() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let plain = browser.ask("/over");
    assert!(!plain.headers.contains_key("content-encoding") && plain.headers["vary"] == "accept-encoding");
    let packed = browser.ask_with("/over", ("accept-encoding", "br, gzip"));
    assert_eq!(
        (&packed.headers["content-encoding"], &packed.headers["vary"]),
        (&"gzip".parse().unwrap(), &"accept-encoding".parse().unwrap())
    );
    let mut html = String::new();
    flate2::read::GzDecoder::new(&*packed.bytes).read_to_string(&mut html).unwrap();
    assert!(html.contains("Waarborg") && html.ends_with("</html>") && packed.bytes.len() * 2 < html.len(), "{html}");
    for (path, accepted) in [("/over", "gzip;q=0"), ("/health", "gzip"), ("/logboek/nergens", "identity")] {
        assert!(
            !browser.ask_with(path, ("accept-encoding", accepted)).headers.contains_key("content-encoding"),
            "{path}"
        );
    }
}

#[test]
fn whoever_left_the_firm_acts_no_more_in_a_session_that_is_open() {
    let firm = Firm::new();
    let mut staff = firm.browser(Role::Staff);
    let form = staff.get("/mag-dit").form("/mag-dit/woorden").set("words", "mail klanten?");
    firm.change_accounts(|accounts| accounts.find_mut("staff").unwrap().is_closed = true);
    assert_eq!(staff.post(&form).location(), Some("/aanmelden"));
}

#[test]
fn a_session_that_was_ended_does_nothing_more() {
    let firm = Firm::new();
    for end in [0, 1, 2] {
        let mut browser = firm.browser(Role::Owner);
        let form = browser.get("/instellingen/u").form("/instellingen/u").set("name", "Dirk Dief");
        let own = firm.browser(Role::Owner);
        let (house, token) = (Arc::clone(&firm.house), own.cookie().unwrap().split_once('=').unwrap().1.to_owned());
        let (hers, now) = (browser.cookie().unwrap().split_once('=').unwrap().1.to_owned(), firm.clock.now());
        let shown = browser.post_slowly(&form, move || match end {
            0 => house.sessions.close_others("owner", &house.sessions.find(&token, now).unwrap()),
            1 => house.sessions.close_all("owner"),
            _ => house.sessions.end(&house.sessions.find(&hers, now).unwrap()),
        });
        assert!(
            shown.location().is_some_and(|to| to.starts_with("/aanmelden")) || shown.status == StatusCode::FORBIDDEN,
            "{}",
            shown.status
        );
        assert!(firm.vault(|vault| vault.paper::<Accounts>().unwrap()).find("owner").unwrap().name == "Marieke Bloem");
    }
}

#[test]
fn pages_are_answered_while_accounts_are_being_written() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let (begun, has_begun) = std::sync::mpsc::channel();
    let (go, may_go) = std::sync::mpsc::channel::<()>();
    let may_go = std::sync::Mutex::new(may_go);
    let (answered, is_answered) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            firm.change_accounts(|accounts| {
                begun.send(()).unwrap();
                // As a disk would that is slow.
                let _ = may_go.lock().unwrap().recv_timeout(Duration::from_secs(30));
                accounts.find_mut("staff").unwrap().name = "Sanne Bakker".to_owned();
            });
        });
        has_begun.recv().unwrap();
        scope.spawn(move || {
            for path in ["/health", "/over", "/instellingen"] {
                assert_eq!(browser.ask(path).status, StatusCode::OK);
            }
            answered.send(()).unwrap();
        });
        let in_time = is_answered.recv_timeout(Duration::from_secs(20));
        go.send(()).unwrap();
        in_time.unwrap();
    });
    // What was written is what is read from then on.
    assert!(firm.browser(Role::Owner).get("/instellingen/mensen").says("Sanne Bakker"));
}

/// Serves the pages on a port, and does something with its address meanwhile.
fn served<T>(bounds: Bounds, work: impl FnOnce(SocketAddr) -> T) -> T {
    let firm = Firm::new();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let stop = waarborg_web::Stop::default();
    let (told, ready) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let (house, stopped) = (&firm.house, &stop);
        scope.spawn(move || {
            let ready = |address| told.send(address).unwrap();
            waarborg_web::serve_within(bounds, house, listener, None, stopped, ready).unwrap();
        });
        let _stopped = Stopped(&stop);
        work(ready.recv_timeout(Duration::from_secs(20)).unwrap())
    })
}

/// Has the pages stop where a test ends, well or badly: a scope waits for its threads.
struct Stopped<'a>(&'a waarborg_web::Stop);

impl Drop for Stopped<'_> {
    fn drop(&mut self) {
        self.0.now();
    }
}

/// Asks whether the program is up and says what follows: what was answered until the connection ended.
fn asked(address: SocketAddr, rest: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    write!(stream, "GET /health HTTP/1.1\r\nHost: privacy.example.nl\r\n{rest}")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn a_connection_on_which_nothing_is_said_ends_after_the_first_answer_too() {
    let bounds = Bounds { patience: Duration::from_millis(300), ..Bounds::default() };
    // Nothing more, and half a head.
    let ended =
        served(bounds, |address| ["\r\n", "\r\nGET /health HTTP/1.1\r\nHost: p"].map(|rest| asked(address, rest)));
    for answer in ended {
        assert!(answer.unwrap().starts_with("HTTP/1.1 200"));
    }
}

#[test]
fn there_is_room_for_so_many_connections_and_again_once_one_ended() {
    // Patient, so that those who say nothing stand for as long as a slow machine needs.
    let bounds = Bounds { connections: 2, patience: Duration::from_mins(10), ..Bounds::default() };
    let close = "Connection: close\r\n\r\n";
    served(bounds, |address| {
        let hold = || TcpStream::connect(address).unwrap();
        // One that asks may be let in before one that stands, which is then the one that is refused: another takes its place.
        let mut held = vec![hold()];
        let is_refused = (0..200).any(|_| {
            held.push(hold());
            std::thread::sleep(Duration::from_millis(20));
            !asked(address, close).is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
        });
        assert!(is_refused, "a third was answered");
        drop(held);
        let is_up = || asked(address, close).is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"));
        assert!((0..200).any(|_| is_up() || {
            std::thread::sleep(Duration::from_millis(20));
            false
        }));
    });
}

#[test]
fn whoever_knocks_without_end_pushes_nobody_out() {
    let firm = Firm::behind_a_proxy();
    let mut hers = firm.stranger();
    hers.forwarded_for = Some("203.0.113.7".to_owned());
    let form = hers.get("/aanmelden").form("/aanmelden").set("email", "owner@bloemhof.example");
    let mut held = 0;
    for _ in 0..400 {
        let mut flood = firm.stranger();
        flood.forwarded_for = Some("203.0.113.9".to_owned());
        held += u32::from(flood.ask("/aanmelden").status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(held > 200, "{held}");
    assert_eq!(hers.send(&form).path, "/aanmelden/wachtwoord");
}

/// How many wrong tries were held back, of so many.
fn held_back(firm: &Firm, forwarded: &str, tries: u32) -> u32 {
    let mut browser = firm.stranger();
    browser.forwarded_for = Some(forwarded.to_owned());
    let form = browser.get("/aanmelden").form("/aanmelden").set("email", "owner@bloemhof.example");
    browser.send(&form);
    let mut held = 0;
    for _ in 0..tries {
        let shown = browser.get("/aanmelden/wachtwoord");
        let shown = browser.send(&shown.only_form().set("password", "fout"));
        held += u32::from(shown.status == StatusCode::TOO_MANY_REQUESTS);
    }
    held
}

#[test]
fn behind_a_proxy_of_the_house_only_the_visitor_herself_is_held_back() {
    let firm = Firm::behind_a_proxy();
    assert!(held_back(&firm, "203.0.113.1", 12) > 0);
    assert_eq!(held_back(&firm, "203.0.113.2", 3), 0, "another visitor");
    // What she writes in front of what the proxy adds changes nothing.
    assert_eq!(held_back(&firm, "198.51.100.9, 203.0.113.1", 3), 3);
    // Where the house named no proxy nobody is believed.
    let firm = Firm::new();
    assert!(held_back(&firm, "203.0.113.1", 12) > 0);
    assert_eq!(held_back(&firm, "203.0.113.2", 3), 3);
}
