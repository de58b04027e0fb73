//! What writing down that people were told of an activity shares with taking it back: one person with an activity of hers that
//! is chosen, or many people in one go.

use super::act::Act;
use super::person::name;
use super::scope::{Scope, subject};
use crate::form::{Choice, Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use std::collections::BTreeSet;
use std::sync::Arc;
use waarborg_model::identifier::SubjectId;
use waarborg_register::Activity;
use waarborg_text::number;
use waarborg_vault::{Event, Glance, Said};

/// Writing something down of one person and an activity.
pub struct OfOne {
    /// What its words begin with.
    pub key: &'static str,
    /// Where its form goes.
    pub route: &'static str,
    /// Said where she has no activity to choose.
    pub nothing: &'static str,
    /// What must not be overlooked, if anything.
    pub warning: Option<&'static str>,
    /// The activities of which one is chosen.
    pub activities: for<'s> fn(&'s Scope<'_>, &Glance) -> Vec<&'s Activity>,
    /// Whether an activity is chosen unless another is; if none is so, the first of all.
    pub comes_first: fn(&Glance, &Activity) -> bool,
    /// What is asked beside the activity.
    pub fields: fn(&Visit) -> Vec<Field>,
    /// What is kept of it; faults beside the fields if something is wrong.
    pub said: fn(&Visit, &mut Form) -> Option<Said>,
    /// What is written down.
    pub event: fn(&Form, &Activity) -> Event,
}

impl OfOne {
    fn form(&self, scope: &Scope<'_>, glance: &Glance) -> Form {
        let visit = scope.visit;
        let known = (self.activities)(scope, glance);
        let first = known.iter().find(|one| (self.comes_first)(glance, one)).or_else(|| known.first());
        let first = first.map(|one| one.id.clone()).unwrap_or_default();
        let choices = known.iter().map(|one| Choice::new(&one.id, one.name.get(visit.language))).collect();
        let what = Field::text(visit, "what", "data-tell-what").kind(Kind::Select(choices)).value(first);
        Form::new(visit, std::iter::once(what).chain((self.fields)(visit)).collect())
    }

    fn asked(&self, scope: &Scope<'_>, glance: &Glance, form: Form) -> Result<Reply, Refusal> {
        let visit = scope.visit;
        let path = visit.to(self.route, &[visit.part()]);
        let act = Act::new(visit, self.key, path, form).for_person(visit, name(scope, glance));
        if (self.activities)(scope, glance).is_empty() {
            return act.warning(visit.say(self.nothing)).button(String::new()).shown();
        }
        match self.warning {
            Some(warning) => act.warning(visit.say(warning)).shown(),
            None => act.shown(),
        }
    }

    /// Asks for it.
    pub fn ask(&self, visit: &Visit) -> Result<Reply, Refusal> {
        let scope = Scope::of(visit)?;
        let glance = scope.person(subject(visit)?)?;
        let form = self.form(&scope, &glance);
        self.asked(&scope, &glance, form)
    }

    /// Writes it down.
    pub fn note(&self, visit: &Visit) -> Result<Reply, Refusal> {
        let scope = Scope::of(visit)?;
        // It leaves its own entry in the log, so nothing of her is opened; her name is where it is asked anew.
        let glance = scope.outline(subject(visit)?)?;
        let mut form = self.form(&scope, &glance);
        let chosen = form.chosen("what").first().copied().unwrap_or_default().to_owned();
        let activity = (self.activities)(&scope, &glance).into_iter().find(|one| one.id == chosen);
        if activity.is_none() {
            form.fail("what", visit.say("data-consent-what-missing"));
        }
        let (Some(activity), Some(said)) = (activity, (self.said)(visit, &mut form)) else {
            return self.asked(&scope, &scope.person(glance.subject)?, form);
        };
        visit.vault()?.note(visit.actor, glance.subject, &(self.event)(&form, activity), &said)?;
        visit.house.tally.forget();
        let name = activity.name.get(visit.language);
        let banner = Banner::of(visit.say_with(&format!("{}-done-one", self.key), &[("activity", name)]));
        Ok(visit.done(banner, "data-person", &[visit.part()]))
    }
}

/// Writes each event down of everyone who is named with it, by work that may take long; then it goes to that address.
pub fn note_many(
    visit: &Visit,
    (busy, done): (&'static str, &'static str),
    all: Vec<(Event, Vec<SubjectId>)>,
    said: Said,
    to: String,
) -> Result<Reply, Refusal> {
    let (opened, house) = (Arc::clone(visit.open()?), Arc::clone(&visit.house));
    let (session, actor, language) = (visit.session.clone(), visit.actor, visit.language);
    let job = visit.house.jobs.start(&visit.account()?.id, busy, move |job| {
        let whole: u64 = all.iter().map(|(_, people)| people.len() as u64).sum();
        let (mut before, mut told) = (0, BTreeSet::new());
        for (event, people) in &all {
            let reached = &mut |done, _| job.reach(before + done, whole);
            let noted = opened.vault.note_all(actor, people, event, &said, reached);
            // Of some it may be written down even where it ends early.
            house.tally.forget();
            before += noted?;
            told.extend(people.iter().copied());
        }
        let people = told.len() as u64;
        let text = house.words(language).count(done, told.len(), &[("people", &number(language, people))]);
        if let Some(session) = session {
            session.tell(Banner::of(text));
        }
        Ok(to)
    })?;
    Ok(visit.go("job", &[&job]))
}
