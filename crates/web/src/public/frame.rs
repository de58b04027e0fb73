//! What stands around every page for everyone: the firm's name, the other language, the foot.

use crate::reply::Refusal;
use crate::route;
use crate::visit::Visit;
use waarborg_duties::{HouseStyle, Listing};
use waarborg_law::Language;
use waarborg_text::shown;

/// The frame of a page for everyone.
pub struct Frame<'v> {
    visit: &'v Visit,
    pub language: &'static str,
    pub title: String,
    pub company: String,
    pub other: &'static str,
    pub other_path: String,
    /// Whether the firm chose a colour.
    pub has_colour: bool,
    /// Whether it lists its business.
    pub has_listing: bool,
}

impl<'v> Frame<'v> {
    /// The frame of a page with a finished title.
    pub fn new(visit: &'v Visit, title: String) -> Result<Self, Refusal> {
        let vault = visit.vault()?;
        let style: HouseStyle = vault.paper()?;
        let listing: Listing = vault.paper()?;
        let name = match style.name {
            Some(name) => name,
            None => vault.in_force().map(|in_force| in_force.register.controller.name.clone())?,
        };
        let other = match visit.language {
            Language::Nl => Language::En,
            Language::En => Language::Nl,
        };
        let parts: Vec<&str> = visit.parts.iter().map(String::as_str).collect();
        Ok(Self {
            visit,
            language: visit.language.as_str(),
            title,
            company: shown(&name).into_owned(),
            other: other.as_str(),
            other_path: route::path(visit.route.name, other, &parts),
            has_colour: style.colour.is_some(),
            has_listing: listing.is_shown,
        })
    }

    /// Whether what is shown is the invented firm.
    pub fn is_demo(&self) -> bool {
        self.visit.house.config.is_demo
    }

    /// Words under a key.
    pub fn say(&self, key: &str) -> String {
        self.visit.say(key)
    }

    /// The path of a route.
    pub fn to(&self, name: &str) -> String {
        self.visit.to(name, &[])
    }

    /// The address of a file that does not change.
    #[expect(clippy::unused_self, reason = "templates say it of their page")]
    pub fn asset(&self, name: &str) -> &'static str {
        crate::assets::url(name)
    }
}
