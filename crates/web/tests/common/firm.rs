//! A firm with a register and one account of each role.

use super::browser::Browser;
use super::door::{HandClock, TestDoor, actor};
use jiff::SignedDuration;
use std::sync::Arc;
use waarborg_law::Language;
use waarborg_model::Clock;
use waarborg_read::{Contents, Limits, Source, open};
use waarborg_register::{Register, Template};
use waarborg_vault::{Applied, Import, Imported, PaperError, Vault};
use waarborg_web::{Account, Accounts, Config, Door, Founding, House, Proxies, Purpose, Role, router};

/// What people were told, where no statement was published yet.
pub const TOLD: &str = "Wij gebruiken uw gegevens om te leveren.";
/// The address of the pages in tests.
pub const ORIGIN: &str = "https://privacy.example.nl";

/// The address of pages that are reached on this machine only.
pub const HERE: &str = "http://127.0.0.1:8420";

/// The register of a web shop whose interests were weighed.
pub fn weighed() -> Register {
    Register::parse(&Template::find("webshop").unwrap().text.replace("# balancing", "balancing")).unwrap()
}

/// A house, its door and its clock.
pub struct Firm {
    pub house: Arc<House>,
    pub door: Arc<TestDoor>,
    pub clock: Arc<HandClock>,
    router: axum::Router,
}

impl Firm {
    /// A web shop that weighed its interests, with its register as the template has it for the rest, and one account of each role: `owner`, `officer`, `staff` who
    /// works in `deliveries`, `auditor`.
    pub fn new() -> Self {
        Self::with(&weighed())
    }

    /// The same, as the template has it: nobody weighed anything.
    pub fn unweighed() -> Self {
        Self::with(&Template::find("webshop").unwrap().register().unwrap())
    }

    /// The same with another register.
    pub fn with(register: &Register) -> Self {
        Self::of(register, ORIGIN)
    }

    /// The same at another address.
    pub fn served_at(origin: &str) -> Self {
        Self::of(&weighed(), origin)
    }

    /// The same behind a proxy: the address from which all browsers of tests come.
    pub fn behind_a_proxy() -> Self {
        let firm = Self::new();
        let Self { house, door, clock, router } = firm;
        drop(router);
        drop(house);
        let opened = door.open().unwrap();
        let proxies = Proxies(vec!["192.0.2.0/24".parse().unwrap()]);
        let config = Config { origin: ORIGIN.to_owned(), is_demo: false, way_back: None, proxies };
        Self::with_config(door, clock, Some(opened), config)
    }

    fn of(register: &Register, origin: &str) -> Self {
        let clock = HandClock::new();
        let door = TestDoor::new(Arc::clone(&clock));
        let founding = Founding { name: "Bloemhof Deventer".to_owned(), actor: "Marieke Bloem".to_owned() };
        let (opened, _) = door.found(&founding).unwrap();
        assert!(matches!(opened.vault.apply_register(actor(), register).unwrap(), Applied::InForce { .. }));
        let accounts = [
            ("owner", "Marieke Bloem", Role::Owner),
            ("officer", "Karim Aydin", Role::Officer),
            ("staff", "Sanne de Boer", Role::Staff),
            ("auditor", "Wim Kramer", Role::Auditor),
        ];
        let added: Result<(), PaperError<()>> = opened.vault.change_paper(actor(), |paper: &mut Accounts| {
            paper.accounts.extend(accounts.map(|(id, name, role)| Account {
                id: id.to_owned(),
                name: name.to_owned(),
                email: format!("{id}@bloemhof.example"),
                role,
                activities: vec!["deliveries".to_owned()],
                password: None,
                code_secret: None,
                code_step: 0,
                wrong_codes: 0,
                passkeys: Vec::new(),
                language: Language::Nl,
                is_closed: false,
                links: Vec::new(),
                places: Vec::new(),
            }));
            Ok(())
        });
        added.unwrap();
        let config = Config { origin: origin.to_owned(), is_demo: false, way_back: None, proxies: Proxies::default() };
        Self::with_config(door, clock, Some(opened), config)
    }

    /// A house before an empty folder.
    pub fn unfounded() -> Self {
        let clock = HandClock::new();
        Self::around(TestDoor::new(Arc::clone(&clock)), clock, None)
    }

    /// The same, with pages that are reached on this machine only.
    pub fn unfounded_here() -> Self {
        let clock = HandClock::new();
        let config = Config { origin: HERE.to_owned(), is_demo: false, way_back: None, proxies: Proxies::default() };
        Self::with_config(TestDoor::new(Arc::clone(&clock)), clock, None, config)
    }

    /// The same firm, as an invented one that somebody looks around in.
    pub fn into_demo(self, way_back: Option<&str>) -> Self {
        let Self { house, door, clock, router } = self;
        drop(router);
        drop(house);
        let opened = door.open().unwrap();
        let way_back = way_back.map(str::to_owned);
        let config = Config {
            origin: "http://127.0.0.1:40001".to_owned(),
            is_demo: true,
            way_back,
            proxies: Proxies::default(),
        };
        Self::with_config(door, clock, Some(opened), config)
    }

    fn around(door: Arc<TestDoor>, clock: Arc<HandClock>, opened: Option<waarborg_web::Opened>) -> Self {
        let config = Config { origin: ORIGIN.to_owned(), is_demo: false, way_back: None, proxies: Proxies::default() };
        Self::with_config(door, clock, opened, config)
    }

    fn with_config(
        door: Arc<TestDoor>,
        clock: Arc<HandClock>,
        opened: Option<waarborg_web::Opened>,
        config: Config,
    ) -> Self {
        let house = Arc::new(House::new(door.clone(), config, clock.clone(), opened));
        let router = router(&house);
        Self { house, door, clock, router }
    }

    /// Ends the process and starts the next one on the same folder: sessions and work are gone, what was kept is there.
    pub fn restart(self) -> Self {
        let Self { house, door, clock, router } = self;
        drop(router);
        // Browsers hold the router too; with one alive the store would be opened twice.
        assert!(Arc::into_inner(house).is_some(), "a browser of the house before still lives");
        let opened = door.open().unwrap();
        Self::around(door, clock, Some(opened))
    }

    /// Changes accounts, as the pages of the office do.
    pub fn change_accounts(&self, mut change: impl FnMut(&mut Accounts)) {
        let changed = self.vault(|vault| {
            self.house.change_accounts(vault, actor(), |accounts| {
                change(accounts);
                Ok(())
            })
        });
        assert!(changed.is_ok());
    }

    /// The vault.
    pub fn vault<T>(&self, look: impl FnOnce(&Vault) -> T) -> T {
        look(&self.house.opened().unwrap().vault)
    }

    /// A browser that nobody signed in with.
    pub fn stranger(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A browser in which the account of that role is signed in.
    pub fn browser(&self, role: Role) -> Browser {
        let account = match role {
            Role::Owner => "owner",
            Role::Officer => "officer",
            Role::Staff => "staff",
            Role::Auditor => "auditor",
        };
        self.browser_of(account)
    }

    /// A browser in which an account is signed in.
    pub fn browser_of(&self, account: &str) -> Browser {
        let mut browser = self.stranger();
        browser.use_link(&self.link(Purpose::SignIn(account.to_owned())));
        browser
    }

    /// The path of a link that is good once.
    pub fn link(&self, purpose: Purpose) -> String {
        let token = self.house.links.make(purpose, self.clock.now(), SignedDuration::from_hours(1)).unwrap();
        format!("/aanmelden/link/{token}")
    }

    /// Brings people in from a text, as the command line would.
    pub fn bring(&self, text: &str, import: &Import) -> Imported {
        let source = || -> Contents<'static> {
            open(
                Source::Bytes { name: "list.csv".to_owned(), bytes: text.as_bytes().to_vec().into() },
                &Limits::default(),
            )
            .unwrap()
        };
        self.vault(|vault| {
            let plan = vault.plan_import(source(), &self.house.detector, import, &mut |_| {}).unwrap();
            vault.import(actor(), source(), &plan, import, "list.csv", &mut |_, _| {}).unwrap()
        })
    }
}
