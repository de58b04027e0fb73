//! `waarborg serve`: the pages, on this machine or behind a certificate.

pub mod door;
mod owner;
mod shop;

use crate::exit::Exit;
use crate::fault;
use crate::folder::{self, shown};
use crate::output::Output;
use crate::system::{self, SystemClock};
use crate::vault_fault;
use clap::ArgMatches;
use door::FolderDoor;
use jiff::SignedDuration;
use serde_json::json;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tracing_subscriber::filter::LevelFilter;
use waarborg_model::Clock;
use waarborg_text::Fault;
use waarborg_vault::Actor;
use waarborg_web::{Bounds, Certificate, Config, Handed, House, NoNet, Proxies, Purpose, Stop, serve_within};

/// Where the pages are if nothing says so: this machine alone.
const USUAL: &str = "127.0.0.1:8420";

/// How long the link is good that the program prints.
const LINK: SignedDuration = SignedDuration::from_hours(1);

/// For whom a link is printed.
pub enum LinkFor {
    /// For nobody, unless nobody can come in yet.
    Nobody,
    /// For the only owner there is.
    TheOwner,
    /// For the owner of this name.
    Named(String),
}

/// What is served, and to whom.
pub struct Serving {
    pub door: FolderDoor,
    pub listener: TcpListener,
    pub certificate: Option<Certificate>,
    /// Under which address browsers come; `None`: that of the listener.
    pub origin: Option<String>,
    /// Whether it is the invented firm.
    pub is_demo: bool,
    /// For whom a link is printed.
    pub link_for: LinkFor,
    /// Programs before the pages that pass requests on.
    pub proxies: Proxies,
}

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    match prepare(output, matches) {
        Ok(serving) => go(output, serving),
        Err(exit) => exit,
    }
}

fn prepare(output: &Output<'_>, matches: &ArgMatches) -> Result<Serving, Exit> {
    folder::memory::protect();
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let address = text("listen").unwrap_or_else(|| USUAL.to_owned());
    let parsed: SocketAddr = address
        .parse()
        .map_err(|_| output.fail(&Fault::new("serve.address").with("value", &address), Exit::WrongUse))?;
    let origin = match text("origin") {
        Some(given) => Some(waarborg_web::origin(&given).ok_or_else(|| {
            output.fail(&Fault::new("serve.origin").with("value", shown(Path::new(&given))), Exit::WrongUse)
        })?),
        None => None,
    };
    let mut proxies = Proxies::default();
    for text in matches.get_many::<String>("behind-proxy").into_iter().flatten() {
        let net = text.trim().parse();
        let wrong = |_: NoNet| output.fail(&Fault::new("serve.proxy").with("value", text), Exit::WrongUse);
        proxies.0.push(net.map_err(wrong)?);
    }
    let has_certificate = matches.get_one::<PathBuf>("certificate").is_some();
    let is_secure = has_certificate || origin.as_ref().is_some_and(|origin| origin.starts_with("https://"));
    reachable(parsed, origin.is_some(), is_secure || !proxies.0.is_empty())
        .map_err(|code| output.fail(&Fault::new(code).with("address", &address), Exit::WrongUse))?;
    let listener = TcpListener::bind(parsed).map_err(|error| {
        let fault = Fault::new("serve.taken").with("address", &address).with("reason", error.kind().to_string());
        output.fail(&fault, Exit::Storage)
    })?;
    let file = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let certificate = match (file("certificate"), file("key")) {
        (Some(chain), Some(key)) => {
            for path in [&chain, &key] {
                std::fs::metadata(path).map_err(|error| {
                    let (fault, exit) = fault::file(&shown(path), &error);
                    output.fail(&fault, exit)
                })?;
            }
            Some(Certificate { chain, key })
        }
        (None, None) => None,
        _ => return Err(output.fail(&Fault::new("serve.half-certificate"), Exit::WrongUse)),
    };
    let book = Arc::new(system::rulebook(output)?);
    let door = FolderDoor::new(&folder::path(matches), file("backups"), book);
    let link_for = match (matches.get_flag("link"), text("as")) {
        (false, _) => LinkFor::Nobody,
        (true, None) => LinkFor::TheOwner,
        (true, Some(name)) => LinkFor::Named(name),
    };
    waarborg_web::log_to_stderr(LevelFilter::INFO);
    Ok(Serving { door, listener, certificate, origin, is_demo: false, link_for, proxies })
}

/// Whether browsers that are to come to an address can, and nobody on the way reads along; else the code of what is wrong.
fn reachable(address: SocketAddr, has_origin: bool, is_covered: bool) -> Result<(), &'static str> {
    if address.ip().is_loopback() {
        return Ok(());
    }
    // It means every address of this machine: as the address of a page it leads each browser to its own machine.
    if address.ip().is_unspecified() && !has_origin {
        return Err("serve.no-origin");
    }
    // Passwords would go over the network for everyone to read.
    if is_covered { Ok(()) } else { Err("serve.plain") }
}

/// Serves until the program is asked to stop.
pub fn go(output: &Output<'_>, serving: Serving) -> Exit {
    match stand(output, serving) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn stand(output: &Output<'_>, serving: Serving) -> Result<Exit, Exit> {
    let Serving { door, listener, certificate, origin, is_demo, link_for, proxies } = serving;
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let opened = door.enter().map_err(fail)?;
    let system = |error: &std::io::Error| {
        output.fail(&Fault::new("serve.failed").with("reason", error.kind().to_string()), Exit::Storage)
    };
    let address = listener.local_addr().map_err(|error| system(&error))?;
    let scheme = if certificate.is_some() { "https" } else { "http" };
    let origin = origin.unwrap_or_else(|| format!("{scheme}://{address}"));
    let owner = match &opened {
        Some(opened) => {
            let accounts = opened.vault.paper::<waarborg_web::Accounts>();
            let has_none = accounts.map_err(|error| fail(vault_fault::vault(&error)))?.accounts.is_empty();
            let owner = match &link_for {
                LinkFor::Nobody if !has_none => None,
                LinkFor::Nobody | LinkFor::TheOwner => Some(owner::owner(opened, None)),
                LinkFor::Named(name) => Some(owner::owner(opened, Some(name))),
            };
            owner.transpose().map_err(fail)?
        }
        None => None,
    };
    let is_unfounded = opened.is_none() && waarborg_web::Door::stands(&door) == waarborg_web::Stands::Unfounded;
    let clock = Arc::new(SystemClock);
    let now = clock.now();
    let shops = Arc::clone(door.shops());
    let config = Config { origin: origin.clone(), is_demo, way_back: None, proxies };
    let house = Arc::new(House::new(Arc::new(door), config, clock, opened));
    let token = match (&owner, house.opened()) {
        (Some(owner), Some(opened)) => {
            let handed = Handed { actor: Actor::House, by: None };
            let made = house.hand_link(&opened.vault, handed, owner.purpose(), LINK);
            made.map_err(|error| fail(vault_fault::vault(&error)))?
        }
        _ if is_unfounded => {
            let made = house.links.make(Purpose::Found, now, LINK);
            Some(made.map_err(|error| fail(vault_fault::seal(&error)))?)
        }
        _ => None,
    };
    let english =
        if output.words.language() == waarborg_law::Language::En { "/en/sign-in/link/" } else { "/aanmelden/link/" };
    let link = token.map(|token| format!("{origin}{english}{token}"));
    let ready = |_| {
        output.show(
            || {
                let words = output.words;
                let mut lines = vec![words.say_with("serve-ready", &[("origin", &origin)])];
                if let Some(link) = &link {
                    lines.push(owner.as_ref().map_or_else(|| words.say("serve-link"), |owner| owner.told(words)));
                    lines.push(format!("  {link}"));
                }
                lines.push(words.say("serve-stop"));
                lines.join("\n") + "\n"
            },
            || {
                let owner = owner.as_ref();
                let name = owner.map(|owner| owner.name.as_str());
                let is_reset = owner.map(|owner| owner.has_secret);
                json!({ "origin": origin, "link": link, "for": name, "new_password": is_reset })
            },
        );
    };
    // Half of the files is for connections, the other for stores, backups and lists.
    let bounds = Bounds { connections: folder::memory::files() / 2, ..Bounds::default() };
    let served = serve_within(bounds, &house, listener, certificate, &Stop::default(), ready);
    shops.close();
    served.map_err(|error| system(&error))?;
    if let Some(opened) = house.opened() {
        opened.vault.sign_head().map_err(|error| fail(vault_fault::vault(&error)))?;
    }
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_reachable_under_an_address_and_no_password_goes_in_the_open() {
        let of = |address: &str, has_origin, is_covered| reachable(address.parse().unwrap(), has_origin, is_covered);
        for here in ["127.0.0.1:8420", "[::1]:8420"] {
            assert_eq!(of(here, false, false), Ok(()));
        }
        for everywhere in ["0.0.0.0:8420", "[::]:8420"] {
            assert_eq!(of(everywhere, false, true), Err("serve.no-origin"));
            assert_eq!(of(everywhere, true, false), Err("serve.plain"));
            assert_eq!(of(everywhere, true, true), Ok(()));
        }
        assert_eq!(of("192.0.2.7:8420", false, true), Ok(()));
        assert_eq!(of("192.0.2.7:8420", true, false), Err("serve.plain"));
    }
}
