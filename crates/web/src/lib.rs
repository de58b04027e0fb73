//! Waarborg over HTTP: the pages behind the login, and those for everyone.
//!
//! It never sees a key, a ciphertext or a query, and names no backend: the program hands in a [`Door`] to the vault. Each
//! page is a file under `pages/` or `public/` with its routes, its context and its handlers; a new one starts there, with a
//! template of the same name in `templates/web/` and its words in `translations/`. The table of routes gathers them.

#![expect(clippy::unnecessary_wraps, reason = "handlers have one form, whether they can fail or not")]

mod account;
mod answered;
mod assets;
mod brake;
mod bringing;
mod document_page;
mod door;
mod form;
mod frame;
mod gate;
mod gzip;
mod house;
mod jobs;
mod layouts;
mod lines;
mod links;
mod looked;
mod looks;
mod page;
mod pages;
mod parcels;
mod passkey;
mod password;
mod proxy;
mod public;
mod reply;
mod route;
mod serve;
mod session;
mod sheet_paper;
mod sheets;
mod tally;
mod typed;
mod values;
mod visit;

pub use account::{Account, Accounts, LinkMade};
pub use door::{Around, Door, DoorFault, Founding, Opened, Progress, RootKept, Sheet, Stands};
pub use frame::router;
pub use house::link::Handed;
pub use house::{Config, House, origin};
pub use lines::{log_to, log_to_stderr};
pub use links::Purpose;
pub use proxy::{Net, NoNet, Proxies};
pub use route::Role;
pub use serve::{Bounds, Certificate, Stop, serve, serve_within};
