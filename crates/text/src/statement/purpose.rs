//! A purpose in words: what, why and on which ground, how long, to whom.

use super::Writer;
use crate::document::Block;
use waarborg_duties::statement::{
    Exception, StatedData, StatedPurpose, StatedRecipient, StatedRetention, StatedTransfer, TransferBasis,
};
use waarborg_law::deadline::{Length, Unit};
use waarborg_model::vocabulary::{Origin, Recipient, Situation};
use waarborg_register::unfilled::is_placeholder;
use waarborg_register::word::Word as _;

impl Writer<'_> {
    pub(super) fn purpose(&self, one: &StatedPurpose, blocks: &mut Vec<Block>) {
        let name = one.name.get(self.language);
        let text = if one.is_only {
            name.to_owned()
        } else {
            let purpose = self.word("value-purpose", one.purpose.as_str());
            self.words.say_with("statement-purpose-of-several", &[("activity", name), ("purpose", &purpose)])
        };
        blocks.push(Block::Heading { level: 3, id: one.anchor.clone(), text });
        let mut facts = Vec::new();
        let mut tell = |key: &str, text: String| {
            if !text.is_empty() {
                facts.push((self.say(&format!("statement-{key}")), text));
            }
        };
        tell("why", sentences([Some(one.text.get(self.language).to_owned()), self.changed(one)]));
        tell("ground", self.ground(one));
        tell("exception", self.exceptions(one));
        tell("what", self.what(one));
        tell("source", self.source(one));
        tell("how-long", self.how_long(one));
        tell("recipients", self.recipients(one));
        tell("obligation", self.obligation(one));
        tell("automated", self.automated(one));
        tell("measures", one.measures.as_ref().map(|text| text.get(self.language).to_owned()).unwrap_or_default());
        blocks.push(Block::Facts(facts));
    }

    fn word(&self, key: &str, word: &str) -> String {
        self.say(&format!("{key}-{}", word.replace('_', "-")))
    }

    /// That the data were had for something else.
    fn changed(&self, one: &StatedPurpose) -> Option<String> {
        let before = self.word("value-purpose", one.collected_for?.as_str());
        Some(self.words.say_with("statement-collected-for", &[("purpose", &before)]))
    }

    fn ground(&self, one: &StatedPurpose) -> String {
        let ground = self.word("statement-ground", one.ground.as_str());
        let statute = one.law_basis.as_ref().map(|law| self.words.say_with("statement-statute", &[("law", law)]));
        let interest = one
            .interest
            .as_ref()
            .map(|interest| self.words.say_with("statement-interest", &[("interest", interest.get(self.language))]));
        sentences([Some(ground), statute, interest])
    }

    fn exceptions(&self, one: &StatedPurpose) -> String {
        let told = one.exceptions.iter().map(|exception| match exception {
            Exception::ExplicitConsent => self.say("statement-exception-consent"),
            Exception::Situation(situation) => self.situation(*situation),
            Exception::Statute(law) => self.words.say_with("statement-exception-statute", &[("law", law)]),
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() {
            return String::new();
        }
        self.words.say_with("statement-exception-text", &[("exceptions", &told.join("; "))])
    }

    /// A situation, with the provision for those that a register names most.
    fn situation(&self, situation: Situation) -> String {
        match situation {
            Situation::CareProvider | Situation::EmployerEntitlements | Situation::EmployerReintegration => {
                self.word("statement-exception", situation.as_str())
            }
            other => self.word("value-exc", other.as_str()),
        }
    }

    fn what(&self, one: &StatedPurpose) -> String {
        let several = one.data.len() > 1;
        let of_file = |data: &StatedData| {
            let fields: Vec<&str> = data.fields.iter().map(|field| field.get(self.language)).collect();
            let is_plain = fields.iter().all(|field| !field.contains(','));
            let fields = fields.join(if is_plain { ", " } else { "; " });
            let file = data.name.get(self.language);
            let key = if several { "statement-fields-of" } else { "statement-fields" };
            self.words.say_with(key, &[("file", file), ("fields", &fields)])
        };
        one.data.iter().map(of_file).collect::<Vec<_>>().join(" ")
    }

    fn source(&self, one: &StatedPurpose) -> String {
        let source = one.source.as_ref().map(|source| source.get(self.language).to_owned());
        let key = match one.origin {
            Origin::Subject if one.is_observed => "statement-source-observed",
            Origin::Subject => "statement-source-subject",
            Origin::Other => "statement-source-other",
            Origin::PublicSource => "statement-source-public",
        };
        // Of what she gave herself a text tells the rest.
        match (&source, one.origin) {
            (Some(source), Origin::Subject) => self.words.say_with("statement-source-partly", &[("source", source)]),
            _ => sentences([source, Some(self.say(key))]),
        }
    }

    fn how_long(&self, one: &StatedPurpose) -> String {
        let mut told: Vec<(String, Vec<&str>)> = Vec::new();
        for data in &one.data {
            let Some(retention) = &data.retention else { continue };
            let (term, file) = (self.retention(retention), data.name.get(self.language));
            match told.iter_mut().find(|(known, _)| *known == term) {
                Some((_, files)) => files.push(file),
                None => told.push((term, vec![file])),
            }
        }
        if let [(term, _)] = told.as_slice() {
            return term.clone();
        }
        let of_files = |(term, files): (String, Vec<&str>)| {
            self.words.say_with("statement-term-of", &[("files", &files.join(", ")), ("term", &term)])
        };
        told.into_iter().map(of_files).collect::<Vec<_>>().join(" ")
    }

    fn retention(&self, one: &StatedRetention) -> String {
        let starts = one.starts.word();
        let term = match one.length {
            None => self.word("statement-until", starts),
            Some(length) => {
                let event = self.word("statement-after", starts);
                let key = if one.to_year_end { "statement-term-year-end" } else { "statement-term" };
                self.words.say_with(key, &[("length", &self.length(length)), ("event", &event)])
            }
        };
        let provision = one.provision.as_ref().map(|provision| {
            let key = if one.is_advice { "statement-term-advice" } else { "statement-term-law" };
            self.words.say_with(key, &[("law", provision.get(self.language))])
        });
        let reason = one.reason.as_ref().map(|reason| reason.get(self.language).to_owned());
        let sooner = one.ends_with_consent.then(|| self.say("statement-term-sooner"));
        sentences([Some(term), provision, reason, sooner])
    }

    pub(super) fn length(&self, length: Length) -> String {
        let key = match length.unit {
            Unit::Hours => "statement-hours",
            Unit::Days => "statement-days",
            Unit::Weeks => "statement-weeks",
            Unit::Months => "statement-months",
            Unit::Years => "statement-years",
        };
        self.words.count(key, usize::try_from(length.count).unwrap_or(usize::MAX), &[])
    }

    fn recipients(&self, one: &StatedPurpose) -> String {
        let public = one.is_published.then(|| self.say("statement-published"));
        if one.recipients.is_empty() {
            return public.unwrap_or_else(|| self.say("statement-nobody"));
        }
        let told = one.recipients.iter().map(|recipient| Some(self.recipient(recipient)));
        sentences(told.chain([public]))
    }

    fn recipient(&self, one: &StatedRecipient) -> String {
        let kind = self.word("statement-recipient", one.kind.as_str());
        // Where the register has no name yet, its place in the template is not shown to anyone: the category is.
        let who = if is_placeholder(&one.name) {
            let key = match one.kind {
                Recipient::Authority => "statement-recipient-unnamed-authority",
                _ => "statement-recipient-unnamed",
            };
            self.words.say_with(key, &[("kind", &kind)])
        } else {
            self.words.say_with("statement-recipient", &[("name", &one.name), ("kind", &kind)])
        };
        let what = one.what.get(self.language).to_owned();
        let part = (!one.part.is_empty()).then(|| {
            let mut fields: Vec<&str> = Vec::new();
            for field in &one.part {
                let name = field.get(self.language);
                if !fields.contains(&name) {
                    fields.push(name);
                }
            }
            self.words.say_with("statement-recipient-part", &[("fields", &fields.join(", "))])
        });
        sentences([Some(who), Some(what), part, one.transfer.as_ref().map(|transfer| self.transfer(transfer))])
    }

    fn transfer(&self, one: &StatedTransfer) -> String {
        let country = one.country.as_ref().map(|country| country.get(self.language)).unwrap_or_default();
        let basis = match &one.basis {
            TransferBasis::Adequacy => self.say("statement-transfer-adequacy"),
            TransferBasis::Certified => self.say("statement-transfer-certified"),
            TransferBasis::Clauses => self.say("statement-transfer-clauses"),
            TransferBasis::CorporateRules => self.say("statement-transfer-rules"),
            TransferBasis::Derogations(derogations) => {
                let told = derogations.iter().map(|derogation| self.word("value-derogation", derogation.as_str()));
                let told = told.collect::<Vec<_>>().join("; ");
                self.words.say_with("statement-transfer-derogations", &[("derogations", &told)])
            }
            TransferBasis::Nothing => String::new(),
        };
        let where_to = self.words.say_with("statement-transfer", &[("country", country)]);
        let copy = one.copy.as_ref().map(|copy| copy.get(self.language).to_owned());
        sentences([Some(where_to), Some(basis), copy])
    }

    fn obligation(&self, one: &StatedPurpose) -> String {
        let told = one.obligation.as_ref().filter(|_| one.is_collected);
        told.map(|text| text.get(self.language).to_owned()).unwrap_or_default()
    }

    fn automated(&self, one: &StatedPurpose) -> String {
        let Some(automated) = &one.automated else { return String::new() };
        sentences([
            Some(self.say("statement-automated-text")),
            Some(automated.logic.get(self.language).to_owned()),
            Some(automated.significance.get(self.language).to_owned()),
            Some(self.say("statement-automated-rights")),
        ])
    }
}

/// What there is, one after the other.
fn sentences(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
