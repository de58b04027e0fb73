//! What is the same for every purpose: rights, complaint, children, cookies, security, version.

use super::{VERSION, Writer};
use crate::document::Block;
use waarborg_duties::publishing::Edition;
use waarborg_model::vocabulary::Ground;
use waarborg_register::unfilled::is_placeholder;

/// The rights that everyone has (AVG 15-18, 20, 21).
const RIGHTS: [&str; 6] = ["access", "rectify", "erase", "restrict", "object", "portability"];

/// What is told of requests and the log, in the order of a purpose.
const HOUSE: [&str; 6] = ["why", "ground", "what", "source", "how-long", "recipients"];

impl Writer<'_> {
    /// What the house itself keeps of people, and of those who work with their data: it does so in every firm, so it stands in
    /// no register to be filled in (AVG 13, 30; the log by AVG 5(2), 24 and 32).
    pub(super) fn house(&self, blocks: &mut Vec<Block>) {
        if self.statement.audiences.is_empty() {
            return;
        }
        blocks.push(self.heading(2, "house", "statement-house-heading"));
        let fact = |key: &str| (self.say(&format!("statement-{key}")), self.say(&format!("statement-house-{key}")));
        blocks.push(Block::Facts(HOUSE.into_iter().map(fact).collect()));
    }

    pub(super) fn rights(&self, blocks: &mut Vec<Block>) {
        let one = &self.statement.controller;
        blocks.push(self.heading(2, "rights", "statement-rights-heading"));
        blocks.push(self.text("statement-rights-text"));
        let mut rights: Vec<String> =
            RIGHTS.iter().map(|right| self.say(&format!("statement-right-{right}"))).collect();
        if self.statement.decides_by_machine() {
            rights.push(self.say("statement-right-human"));
        }
        blocks.push(Block::List(rights));
        blocks.push(self.heading(3, "request", "statement-request-heading"));
        let ways = [one.email.as_deref(), one.phone.as_deref(), one.address.as_deref()];
        let ways: Vec<String> = ways.into_iter().flatten().map(str::to_owned).collect();
        let how = self.words.say_with("statement-request-how", &[("ways", &ways.join(" · "))]);
        let within = self
            .statement
            .answered_within
            .map(|length| self.words.say_with("statement-request-within", &[("length", &self.length(length))]));
        blocks.push(Block::Text([Some(how), within].into_iter().flatten().collect::<Vec<_>>().join(" ")));
        blocks.push(self.text("statement-request-free"));
        if self.statement.invites_objection() {
            let ads = self.statement.advertises().then(|| self.say("statement-object-ads"));
            let rests = |ground| self.statement.rests_on(ground);
            let because = match (rests(Ground::LegitimateInterest), rests(Ground::PublicTask)) {
                (true, true) => Some("statement-object-both"),
                (false, true) => Some("statement-object-task"),
                (true, false) => Some("statement-object"),
                (false, false) => None,
            };
            let text = [ads, because.map(|key| self.say(key))].into_iter().flatten().collect::<Vec<_>>().join(" ");
            blocks.push(Block::Notice { heading: self.say("statement-object-heading"), text });
        }
        if self.statement.rests_on_consent() {
            blocks.push(self.heading(3, "withdraw", "statement-withdraw-heading"));
            blocks.push(self.text("statement-withdraw-text"));
        }
    }

    pub(super) fn complaint(&self, blocks: &mut Vec<Block>) {
        blocks.push(self.heading(2, "complaint", "statement-complaint-heading"));
        blocks.push(self.text("statement-complaint-text"));
    }

    pub(super) fn children(&self, blocks: &mut Vec<Block>) {
        if self.statement.with_children {
            blocks.push(self.heading(2, "children", "statement-children-heading"));
            blocks.push(self.text("statement-children-text"));
            if self.statement.rests_on_consent() {
                blocks.push(self.text("statement-children-consent"));
            }
        }
    }

    pub(super) fn cookies(&self, blocks: &mut Vec<Block>) {
        let cookies = &self.statement.cookies;
        if cookies.is_empty() {
            return;
        }
        let rows = cookies.iter().map(|cookie| {
            let needed = if cookie.essential { "statement-cookie-needed" } else { "statement-cookie-asked" };
            vec![
                cookie.text.get(self.language).to_owned(),
                if is_placeholder(&cookie.party) { self.say("statement-cookie-other") } else { cookie.party.clone() },
                cookie.lasts.get(self.language).to_owned(),
                self.say(needed),
            ]
        });
        let head = ["what", "whose", "how-long", "choice"];
        blocks.push(self.heading(2, "cookies", "statement-cookies-heading"));
        blocks.push(Block::Table {
            caption: self.say("statement-cookies-caption"),
            head: head.into_iter().map(|key| self.say(&format!("statement-cookie-{key}"))).collect(),
            rows: rows.collect(),
        });
        if cookies.iter().any(|cookie| !cookie.essential) {
            blocks.push(self.text("statement-cookies-text"));
        }
    }

    pub(super) fn security(&self, blocks: &mut Vec<Block>) {
        blocks.push(self.heading(2, "security", "statement-security-heading"));
        blocks.push(Block::Text(self.statement.controller.security.get(self.language).to_owned()));
    }

    pub(super) fn versions(&self, edition: &Edition<'_>, blocks: &mut Vec<Block>) {
        blocks.push(self.heading(2, VERSION, "statement-version-heading"));
        let note = match edition {
            Edition::Numbered { note: Some(note), .. } => {
                self.words.say_with("statement-new", &[("note", &crate::shown(note))])
            }
            _ => String::new(),
        };
        let text = [self.version(edition), note, self.say("statement-changes")];
        blocks.push(Block::Text(text.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")));
    }
}
