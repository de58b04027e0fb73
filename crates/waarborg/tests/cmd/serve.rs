//! Serving that does not begin: what was given is wrong, or the link would be for nobody.

use crate::program::{self, Run};
use std::path::Path;

fn run(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = program::command(program::path(), folder);
    command.args(arguments).env("WAARBORG_TEST_NOW", "2026-11-26T15:00:00Z");
    program::run(&mut command, b"")
}

#[test]
fn a_link_is_for_an_owner_who_is_there() {
    let around = tempfile::tempdir().unwrap();
    let built = run(around.path(), &["demo", "--folder", "shop", "--people", "50", "--no-serve"]);
    assert_eq!(built.status, Some(0), "{}", built.stderr);
    let serve = ["serve", "--folder", "shop/vault", "--listen", "127.0.0.1:0", "--link", "--as"];
    // Nobody of that name, and a colleague who is no owner.
    for name in ["Bob", "Karim"] {
        let refused = run(around.path(), &[&serve[..], &[name, "--json"]].concat());
        assert_eq!(refused.status, Some(3), "{}{}", refused.stdout, refused.stderr);
        assert!(refused.stdout.contains("\"serve.no-owner\""), "{}", refused.stdout);
    }
    let told = run(around.path(), &[&serve[..], &["Bob", "--lang", "en"]].concat());
    assert!(told.stderr.contains("there is no owner `Bob`") && told.stderr.contains("Marieke"), "{}", told.stderr);
}

#[test]
fn a_proxy_is_an_address_or_a_range() {
    let around = tempfile::tempdir().unwrap();
    for wrong in ["proxy.example.nl", "10.0.0.0/33", "10.0.0.1/8", ""] {
        let arguments =
            ["serve", "--listen", "127.0.0.1:0", "--behind-proxy", "10.0.0.5", "--behind-proxy", wrong, "--json"];
        let refused = run(around.path(), &arguments);
        assert_eq!(refused.status, Some(2), "{wrong}: {}{}", refused.stdout, refused.stderr);
        assert!(refused.stdout.contains("\"serve.proxy\""), "{wrong}: {}", refused.stdout);
    }
}

#[test]
fn pages_that_lead_nowhere_or_are_open_to_who_listens_are_not_served() {
    let around = tempfile::tempdir().unwrap();
    for (arguments, code) in [
        (&["--listen", "0.0.0.0:0"][..], "serve.no-origin"),
        (&["--listen", "[::]:0"], "serve.no-origin"),
        (&["--listen", "0.0.0.0:0", "--origin", "http://192.0.2.7:8420"], "serve.plain"),
        (&["--listen", "192.0.2.7:0"], "serve.plain"),
        (&["--listen", "127.0.0.1:0", "--origin", "https://privacy.example.nl/waarborg"], "serve.origin"),
        (&["--listen", "127.0.0.1:0", "--origin", "https://a@privacy.example.nl"], "serve.origin"),
    ] {
        let refused = run(around.path(), &[&["serve", "--json"], arguments].concat());
        assert_eq!(refused.status, Some(2), "{arguments:?}: {}{}", refused.stdout, refused.stderr);
        assert!(refused.stdout.contains(&format!("\"{code}\"")), "{arguments:?}: {}", refused.stdout);
    }
    let told = run(around.path(), &["serve", "--listen", "0.0.0.0:0", "--lang", "en"]);
    assert!(told.stderr.contains("--origin"), "{}", told.stderr);
}
