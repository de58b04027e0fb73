//! The invented flower shop beside the pages, to look around in first: built in a temporary folder, served on this machine
//! alone, gone with the press of a button or with the program.

use super::door::FolderDoor;
use super::owner;
use crate::demo::{self, Failed, Place};
use crate::exit::Exit;
use crate::folder::unwritable;
use crate::system::SystemClock;
use crate::vault_fault;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;
use tempfile::TempDir;
use waarborg_decide::Rulebook;
use waarborg_model::Clock;
use waarborg_text::Fault;
use waarborg_web::{Around, Config, House, Proxies, Purpose, Stop, serve};

/// What whoever took the shop away is still answered, and fetches what belongs to that page.
const FAREWELL: Duration = Duration::from_secs(2);

/// How many customers it has; few where tests build it.
const CUSTOMERS: u32 = if cfg!(test) { 100 } else { demo::CUSTOMERS };

/// The shop, if one stands.
#[derive(Default)]
pub struct Shops {
    /// Held while one is built.
    building: Mutex<()>,
    stands: Mutex<Option<Shop>>,
    /// One that was taken away and is being cleared.
    going: Mutex<Option<JoinHandle<()>>>,
}

/// A shop that stands.
struct Shop {
    house: Arc<House>,
    origin: String,
    /// The account of its owner.
    owner: String,
    stop: Stop,
    serving: JoinHandle<()>,
    folder: TempDir,
}

impl Shop {
    /// Takes it away: its pages first, then its stores, then what lies on the disk.
    fn clear(self) {
        self.stop.now();
        // A thread that broke off has told so.
        let _ = self.serving.join();
        drop(self.house);
        if self.folder.close().is_err() {
            tracing::error!("the folder of the invented firm could not be removed");
        }
    }
}

impl Shops {
    /// Has one stand. `progress` hears of steps done and of all there are.
    pub fn open(
        self: &Arc<Self>,
        book: &Arc<Rulebook>,
        way_back: &str,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), (Fault, Exit)> {
        let _building = self.building.lock().unwrap_or_else(PoisonError::into_inner);
        if self.stands().is_some() {
            return Ok(());
        }
        let shop = self.build(book, way_back, progress)?;
        *self.stands() = Some(shop);
        Ok(())
    }

    fn build(
        self: &Arc<Self>,
        book: &Arc<Rulebook>,
        way_back: &str,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Shop, (Fault, Exit)> {
        let folder = tempfile::Builder::new().prefix("waarborg-demo-").tempdir();
        let folder = folder.map_err(|error| unwritable(&std::env::temp_dir(), &error))?;
        let place = Place::new(&folder.path().join(demo::NAME));
        let now = SystemClock.now();
        let built = demo::build(place.folder(), CUSTOMERS, now, Arc::clone(book), progress);
        built.map_err(|Failed(fault, exit)| (fault, exit))?;
        let system = |error: std::io::Error| {
            (Fault::new("serve.failed").with("reason", error.kind().to_string()), Exit::Storage)
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(system)?;
        let origin = format!("http://{}", listener.local_addr().map_err(system)?);
        let door = FolderDoor::new(&place.vault(), Some(place.backups()), Arc::clone(book)).of(self);
        let opened = door.enter()?;
        let owner = opened.as_ref().map(|opened| owner::owner(opened, Some(demo::OWNER))).transpose()?;
        let owner = owner.map(|owner| owner.id).unwrap_or_default();
        let config = Config {
            origin: origin.clone(),
            is_demo: true,
            way_back: Some(way_back.to_owned()),
            proxies: Proxies::default(),
        };
        let house = Arc::new(House::new(Arc::new(door), config, Arc::new(SystemClock), opened));
        let stop = Stop::default();
        let (told, ready) = mpsc::channel();
        let (served, stopped) = (Arc::clone(&house), stop.clone());
        let serving = std::thread::spawn(move || {
            let ended = serve(&served, listener, None, &stopped, |_| {
                // Whoever asked for it may have gone.
                let _ = told.send(());
            });
            if let Err(error) = ended {
                tracing::error!(reason = %error.kind(), "the pages of the invented firm could not be served");
            }
            if let Some(opened) = served.opened()
                && let Err(error) = opened.vault.sign_head()
            {
                tracing::error!(fault = error.code(), "the head of the log could not be signed");
            }
        });
        // Where nothing is told, the pages did not come to stand.
        if ready.recv().is_err() {
            let _ = serving.join();
            return Err((Fault::new("serve.failed").with("reason", origin), Exit::Storage));
        }
        Ok(Shop { house, origin, owner, stop, serving, folder })
    }

    /// The one that stands, with a new link.
    pub fn around(&self) -> Result<Option<Around>, (Fault, Exit)> {
        let stands = self.stands();
        let Some(shop) = stands.as_ref().filter(|shop| !shop.serving.is_finished()) else { return Ok(None) };
        let purpose = Purpose::SignIn(shop.owner.clone());
        let token = shop.house.links.make(purpose, SystemClock.now(), super::LINK);
        let token = token.map_err(|error| vault_fault::seal(&error))?;
        Ok(Some(Around { origin: shop.origin.clone(), token }))
    }

    /// Takes the one away that stands, once its last answer is given.
    pub fn leave(&self) {
        let Some(shop) = self.stands().take() else { return };
        let clear = std::thread::spawn(move || {
            std::thread::sleep(FAREWELL);
            shop.clear();
        });
        let before = self.going().replace(clear);
        drop(before.map(JoinHandle::join));
    }

    /// The program ends: nothing of it stays.
    pub fn close(&self) {
        // One that is being built stands in a moment.
        let _building = self.building.lock().unwrap_or_else(PoisonError::into_inner);
        let stands = self.stands().take();
        if let Some(shop) = stands {
            shop.clear();
        }
        let going = self.going().take();
        drop(going.map(JoinHandle::join));
    }

    fn stands(&self) -> MutexGuard<'_, Option<Shop>> {
        self.stands.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn going(&self) -> MutexGuard<'_, Option<JoinHandle<()>>> {
        self.going.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;

    fn book() -> Arc<Rulebook> {
        Arc::new(Rulebook::built_in().unwrap())
    }

    fn folder(shops: &Shops) -> PathBuf {
        shops.stands().as_ref().unwrap().folder.path().to_owned()
    }

    /// What a browser is answered; `None` where nobody answers.
    fn asked(origin: &str, path: &str) -> Option<String> {
        let host = origin.strip_prefix("http://").unwrap();
        let mut stream = TcpStream::connect(host).ok()?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        Some(answer)
    }

    #[test]
    fn one_stands_until_somebody_leaves_or_the_program_ends() {
        let (shops, book) = (Arc::new(Shops::default()), book());
        assert!(shops.around().unwrap().is_none());
        let mut reached = (0, 0);
        shops.open(&book, "http://127.0.0.1:8420", &mut |done, all| reached = (done, all)).unwrap();
        assert!(reached.0 > 1 && reached.0 == reached.1, "{reached:?}");
        let around = shops.around().unwrap().unwrap();
        let link = format!("/aanmelden/link/{}", around.token);
        let page = asked(&around.origin, &link).unwrap();
        assert!(page.contains("verzonnen bloemenwinkel") && page.contains("<button"), "{page}");
        // One more press builds no other, and gives a link of its own.
        let first = folder(&shops);
        shops.open(&book, "http://127.0.0.1:8420", &mut |_, _| panic!("built anew")).unwrap();
        assert_eq!(folder(&shops), first);
        let again = shops.around().unwrap().unwrap();
        assert!(again.origin == around.origin && again.token != around.token);
        // The way out is of its own pages, and takes all of it along.
        let door = Arc::clone(&shops.stands().as_ref().unwrap().house.door);
        door.leave().unwrap();
        assert!(shops.around().unwrap().is_none());
        drop(door);
        shops.close();
        assert!(!first.exists());
        assert_eq!(asked(&around.origin, "/"), None);
        // What still stands when the program ends goes with it.
        shops.open(&book, "http://127.0.0.1:8420", &mut |_, _| {}).unwrap();
        let (second, origin) = (folder(&shops), shops.around().unwrap().unwrap().origin);
        shops.close();
        assert!(!second.exists());
        assert_eq!(asked(&origin, "/"), None);
    }

    #[test]
    fn pages_that_are_no_shop_have_no_way_out() {
        let door = FolderDoor::new(&std::env::temp_dir().join("waarborg-none"), None, book());
        assert!(waarborg_web::Door::leave(&door).is_err());
    }
}
