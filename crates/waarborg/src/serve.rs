//! `waarborg serve`: the pages, on this machine or behind a certificate.

pub mod door;
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
use std::path::PathBuf;
use std::sync::Arc;
use tracing_subscriber::filter::LevelFilter;
use waarborg_model::Clock;
use waarborg_text::Fault;
use waarborg_web::{Certificate, Config, House, Purpose, Stop, serve};

/// Where the pages are if nothing says so: this machine alone.
const USUAL: &str = "127.0.0.1:8420";

/// How long the link is good that the program prints.
const LINK: SignedDuration = SignedDuration::from_hours(1);

/// What is served, and to whom.
pub struct Serving {
    pub door: FolderDoor,
    pub listener: TcpListener,
    pub certificate: Option<Certificate>,
    /// Under which address browsers come; `None`: that of the listener.
    pub origin: Option<String>,
    /// Whether it is the invented firm.
    pub is_demo: bool,
    /// As whom the printed link signs in; `None`: as the owner, if a link is asked for or there is nobody yet.
    pub link_for: Option<String>,
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
    let origin = text("origin").map(|origin| origin.trim_end_matches('/').to_owned());
    let is_origin = |origin: &String| origin.starts_with("https://") || origin.starts_with("http://");
    if let Some(origin) = origin.as_ref().filter(|origin| !is_origin(origin)) {
        return Err(output.fail(&Fault::new("serve.origin").with("value", origin), Exit::WrongUse));
    }
    let book = Arc::new(system::rulebook(output)?);
    let door = FolderDoor::new(&folder::path(matches), file("backups"), book);
    let link_for = matches.get_flag("link").then(|| folder::name(matches));
    log_to(LevelFilter::INFO);
    Ok(Serving { door, listener, certificate, origin, is_demo: false, link_for })
}

/// Serves until the program is asked to stop.
pub fn go(output: &Output<'_>, serving: Serving) -> Exit {
    match stand(output, serving) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn stand(output: &Output<'_>, serving: Serving) -> Result<Exit, Exit> {
    let Serving { door, listener, certificate, origin, is_demo, link_for } = serving;
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
            let name = link_for.clone().unwrap_or_else(folder::name_of_user);
            let has_accounts = opened.vault.paper::<waarborg_web::Accounts>();
            let has_accounts = has_accounts.map_err(|error| fail(vault_fault::vault(&error)))?.accounts.is_empty();
            let is_wanted = link_for.is_some() || has_accounts;
            let owner = is_wanted.then(|| door::owner(opened, &name)).transpose();
            owner.map_err(|error| fail(vault_fault::vault(&error)))?
        }
        None => None,
    };
    let is_unfounded = opened.is_none() && waarborg_web::Door::stands(&door) == waarborg_web::Stands::Unfounded;
    let clock = Arc::new(SystemClock);
    let now = clock.now();
    let shops = Arc::clone(door.shops());
    let config = Config { origin: origin.clone(), is_demo, way_back: None };
    let house = Arc::new(House::new(Arc::new(door), config, clock, opened));
    let purpose = if is_unfounded { Some(Purpose::Found) } else { owner.map(Purpose::SignIn) };
    let token = purpose.map(|purpose| house.links.make(purpose, now, LINK)).transpose();
    let token = token.map_err(|error| fail(vault_fault::seal(&error)))?;
    let english =
        if output.words.language() == waarborg_law::Language::En { "/en/sign-in/link/" } else { "/aanmelden/link/" };
    let link = token.map(|token| format!("{origin}{english}{token}"));
    let ready = |_| {
        output.show(
            || {
                let words = output.words;
                let mut lines = vec![words.say_with("serve-ready", &[("origin", &origin)])];
                if let Some(link) = &link {
                    lines.push(words.say("serve-link"));
                    lines.push(format!("  {link}"));
                }
                lines.push(words.say("serve-stop"));
                lines.join("\n") + "\n"
            },
            || json!({ "origin": origin, "link": link }),
        );
    };
    let served = serve(&house, listener, certificate, &Stop::default(), ready);
    shops.close();
    served.map_err(|error| system(&error))?;
    if let Some(opened) = house.opened() {
        opened.vault.sign_head().map_err(|error| fail(vault_fault::vault(&error)))?;
    }
    Ok(Exit::Done)
}

/// Lets the program's own log go to standard error, a line of JSON for each event. No line names a person.
pub fn log_to(level: LevelFilter) {
    let lines = tracing_subscriber::fmt().json().with_max_level(level).with_writer(std::io::stderr);
    // Another log is set where tests run several programs in one process; it stays.
    let _ = lines.try_init();
}
