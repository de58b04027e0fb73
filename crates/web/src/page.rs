//! What stands on every page around its own part: menu, firm, language, what was done, and what forms carry along.

use crate::form::Form;
use crate::reply::Reply;
use crate::route::{Route, Who};
use crate::session::{Banner, text_of};
use crate::visit::Visit;
use askama::Template;
use waarborg_law::Language;
use waarborg_text::{long_date, shown};

/// The frame of a page.
pub struct Page<'v> {
    visit: &'v Visit,
    /// The title, without the program's name.
    pub title: String,
    /// What stands above the page: the title, which says nothing of what is wrong.
    pub heading: String,
    /// Which line of the menu is the present one: the name of its route.
    pub here: &'static str,
    /// What was done just now.
    pub banner: Option<Banner>,
    /// The list of what is wrong with what was sent, as HTML.
    pub summary: String,
    /// What its address in the other language asks, where this page answers to something sent; empty: nothing.
    asks: &'static str,
}

/// A group of the menu.
pub struct MenuGroup {
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<MenuLine>,
}

/// A line of the menu.
pub struct MenuLine {
    /// Where it leads.
    pub path: String,
    /// What it says.
    pub words: String,
    /// Its picture.
    pub icon: &'static str,
    /// Whether it is where the reader is.
    pub is_here: bool,
}

/// Menu groups: the key of the heading, and names of routes with their pictures.
const MENU: [(&str, &[(&str, &str)]); 3] = [
    ("menu-daily", &[("today", "today"), ("may", "may"), ("data", "data")]),
    ("menu-order", &[("register", "register"), ("security", "security"), ("rules", "rules")]),
    ("menu-outside", &[("public-pages", "public"), ("settings", "settings")]),
];

impl<'v> Page<'v> {
    /// The frame of a page, with the title under a key.
    #[must_use]
    pub fn new(visit: &'v Visit, title: &str, here: &'static str) -> Self {
        Self::titled(visit, visit.say(title), here)
    }

    /// The frame of a page with a finished title.
    #[must_use]
    pub fn titled(visit: &'v Visit, title: String, here: &'static str) -> Self {
        let banner = visit.session.as_ref().and_then(|session| session.told());
        Self { visit, heading: title.clone(), title, here, banner, summary: String::new(), asks: "" }
    }

    /// The frame of a page that passes by itself: what was done is left to be told on the page it leads to.
    #[must_use]
    pub fn passing(visit: &'v Visit, title: &str) -> Self {
        let title = visit.say(title);
        Self { visit, heading: title.clone(), title, here: "", banner: None, summary: String::new(), asks: "" }
    }

    /// The same, telling what is wrong with a form.
    #[must_use]
    pub fn with(mut self, form: &Form) -> Self {
        if form.is_faulty() {
            self.summary = form.summary(self.visit.say("web-problem"));
            self.title = self.visit.say_with("web-fault-title", &[("title", &self.title)]);
        }
        self
    }

    /// The same, found in the other language by what its address asks: what was sent stands in none.
    #[must_use]
    pub fn asking(mut self, asks: &'static str) -> Self {
        self.asks = asks;
        self
    }

    /// The request.
    #[must_use]
    pub fn visit(&self) -> &Visit {
        self.visit
    }

    /// Words under a key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.visit.say(key)
    }

    /// The path of a route.
    #[must_use]
    pub fn to(&self, name: &str) -> String {
        self.visit.to(name, &[])
    }

    /// The path of a route with one part.
    #[must_use]
    pub fn at(&self, name: &str, part: &str) -> String {
        self.visit.to(name, &[part])
    }

    /// The language, as HTML names it.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.visit.language.as_str()
    }

    /// The address of a file that does not change.
    #[must_use]
    #[expect(clippy::unused_self, reason = "templates say it of their page")]
    pub fn asset(&self, name: &str) -> &'static str {
        crate::assets::url(name)
    }

    /// A picture, as HTML.
    #[must_use]
    #[expect(clippy::unused_self, reason = "templates say it of their page")]
    pub fn icon(&self, name: &str) -> &'static str {
        crate::assets::icon(name)
    }

    /// What allows scripts on this page.
    #[must_use]
    pub fn nonce(&self) -> &str {
        self.visit.nonce.get_or_init(crate::frame::nonce)
    }

    /// The firm's name.
    #[must_use]
    pub fn company(&self) -> String {
        let name = self.visit.vault().ok().and_then(|vault| vault.name().ok()).unwrap_or_default();
        shown(&name).into_owned()
    }

    /// Whether what is shown is the invented firm.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.visit.house.config.is_demo
    }

    /// Whether whoever is signed in can take the invented firm away, and get back to where she came from.
    #[must_use]
    pub fn may_leave(&self) -> bool {
        self.visit.house.config.way_back.is_some() && self.visit.account.is_some()
    }

    /// The name of whoever is signed in; empty if nobody is.
    #[must_use]
    pub fn person(&self) -> &str {
        self.visit.account.as_ref().map_or("", |account| account.name.as_str())
    }

    /// Whether whoever is signed in may use a route.
    #[must_use]
    pub fn may_use(&self, name: &str) -> bool {
        crate::route::find(name).is_some_and(|route| match route.who {
            Who::Everyone | Who::Doorstep => true,
            Who::Roles(roles) => self.visit.is(roles),
        })
    }

    /// The menu, of what whoever is signed in may use.
    #[must_use]
    pub fn menu(&self) -> Vec<MenuGroup> {
        let lines = |names: &[(&'static str, &'static str)]| {
            let may = names.iter().filter(|(name, _)| self.may_use(name));
            may.map(|(name, icon)| MenuLine {
                path: self.to(name),
                words: self.say(&format!("menu-{name}")),
                icon: self.icon(icon),
                is_here: *name == self.here,
            })
            .collect::<Vec<_>>()
        };
        let groups = MENU.iter().map(|(heading, names)| MenuGroup { heading: self.say(heading), lines: lines(names) });
        groups.filter(|group| !group.lines.is_empty()).collect()
    }

    /// The same page in the other language, at the same place of it. A page that only answers to something sent has no
    /// address to look at: then the page above it.
    #[must_use]
    pub fn other_path(&self) -> String {
        let parts: Vec<&str> = self.visit.parts.iter().map(String::as_str).collect();
        if self.visit.route.get.is_none() {
            let name = above(self.visit.route).map_or("today", |route| route.name);
            return crate::route::path(name, self.other(), &parts);
        }
        let path = crate::route::path(self.visit.route.name, self.other(), &parts);
        if !self.asks.is_empty() {
            return format!("{path}?{}", self.asks);
        }
        if self.visit.query.is_empty() {
            return path;
        }
        // What stands in an address names nobody.
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.visit.query).finish();
        format!("{path}?{query}")
    }

    /// The other language, as HTML names it.
    #[must_use]
    pub fn other_language(&self) -> &'static str {
        self.other().as_str()
    }

    /// Until when the rules were looked after.
    #[must_use]
    pub fn rules_until(&self) -> String {
        let Ok(vault) = self.visit.vault() else { return String::new() };
        let Some(day) = vault.book().checked_on() else { return String::new() };
        self.visit.say_with("web-rules-until", &[("day", &long_date(self.visit.words(), day))])
    }

    /// What every form carries along, as HTML: that it is ours, and which act it is, so that a second press does nothing
    /// twice.
    #[must_use]
    pub fn carried(&self) -> String {
        let Some(session) = &self.visit.session else { return String::new() };
        // Without randomness the act has no number, and a second press is not recognised; nothing else is lost.
        let act = waarborg_seal::random::<12>().map(|bytes| text_of(&bytes)).unwrap_or_default();
        format!(
            "<input type=\"hidden\" name=\"csrf\" value=\"{}\"><input type=\"hidden\" name=\"act\" value=\"{act}\">",
            session.form_token()
        )
    }

    fn other(&self) -> Language {
        match self.visit.language {
            Language::Nl => Language::En,
            Language::En => Language::Nl,
        }
    }
}

/// The nearest page above a route, by its path.
fn above(route: &Route) -> Option<&'static Route> {
    let mut path = route.nl;
    while let Some((rest, _)) = path.rsplit_once('/') {
        if let Some(found) = crate::route::all().find(|one| one.nl == rest && one.get.is_some()) {
            return Some(found);
        }
        path = rest;
    }
    None
}

/// A finished page.
pub fn page(template: &impl Template) -> Reply {
    Reply::Page(html(template))
}

/// A finished page that shows what was wrong with a form, or the form as it is first seen.
pub fn form_page(template: &impl Template, form: &Form) -> Reply {
    if form.is_faulty() { Reply::Unfit(html(template)) } else { Reply::Page(html(template)) }
}

/// A template as HTML.
pub fn html(template: &impl Template) -> String {
    // Writing to a string cannot fail, and no template has another way to.
    template.render().unwrap_or_default()
}
