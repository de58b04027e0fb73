//! Reads policies: Cedar's parsed form into rules over a fact vector.

mod compile;

use crate::act::Act;
use crate::expression::Expr;
use cedar_policy_core::est;
use cedar_policy_core::parser::err::ParseErrors;
use cedar_policy_core::parser::parse_policyset_to_ests_and_pset;
use compile::{Names, compile, head};
use jiff::civil::Date;
use miette::Diagnostic;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use waarborg_law::{PackError, Vocabulary, line_of};
use waarborg_model::facts::nearest;
use waarborg_model::vocabulary::{Action, Fact};

/// What a rule does when its conditions are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Says why something is allowed; with `lifts`, an exception to a ban.
    Permit,
    /// A ban.
    Forbid,
    /// A ban on leaving something undone.
    Duty,
    /// Says what something counts as.
    Definition,
    /// A period runs; its length stands with the periods of the law.
    Deadline,
}

/// One policy of the law.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The rule it belongs to, such as `avg-9-1`.
    pub id: String,
    /// Which policy of the rule, where one needs several at once; else empty.
    pub part: String,
    /// Citation, with Dutch abbreviations.
    pub article: String,
    /// First day.
    pub from: Date,
    /// The day it ended; `None`: still in force.
    pub until: Option<Date>,
    /// What it does.
    pub effect: Effect,
    /// Rules whose bans it is an exception to.
    pub lifts: Vec<String>,
    /// On a duty: the acts it comes with.
    pub comes_with: Vec<Action>,
    /// The acts it speaks of, as bits of [`Act::bit`].
    pub acts: u128,
    /// Its conditions, the head's included but for the acts.
    pub when: Expr,
    /// Its own exceptions.
    pub unless: Vec<Expr>,
    /// File below `law/`, and line of the policy.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// The policy in Cedar's JSON form, for the reference.
    pub cedar: Json,
}

impl Rule {
    /// Whether the rule is in force on a day.
    #[must_use]
    pub fn in_force(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Whether the rule speaks of an act.
    #[must_use]
    pub fn concerns(&self, act: Act) -> bool {
        self.acts & act.bit() != 0
    }
}

const ANNOTATIONS: &[&str] = &["id", "part", "article", "from", "until", "effect", "lifts", "comes_with"];

/// Reads the policies of one file, in the order in which they stand.
///
/// # Errors
/// Every fault found: `pack.unparsable`, `pack.annotation`, `pack.subset`, `pack.unknown-fact`,
/// `pack.vocabulary`, each with file, line and what was found.
pub fn read(file: &str, text: &str, vocabulary: &Vocabulary) -> Result<Vec<Rule>, Vec<PackError>> {
    let (forms, set) = parse_policyset_to_ests_and_pset(text).map_err(|error| vec![unparsable(file, text, &error)])?;
    let names = Names::new(vocabulary);
    let mut rules = Vec::new();
    let mut faults = Vec::new();
    for (id, form) in forms {
        // A template is no policy, and is refused; but where it stands must be told.
        let place = set.get(&id).and_then(|policy| policy.loc());
        let place = place.or_else(|| set.get_template(&id).and_then(|template| template.loc()));
        let line = place.map_or(1, |place| line_of(text, place.start()));
        match rule(file, line, &form, &names) {
            Ok(rule) => rules.push(rule),
            Err(fault) => faults.push(if fault.line.is_none() { fault.at(line) } else { fault }),
        }
    }
    faults.sort_by_key(|fault| fault.line);
    rules.sort_by_key(|rule| rule.line);
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

fn rule(file: &str, line: usize, form: &est::Policy, names: &Names<'_>) -> Result<Rule, PackError> {
    let json = serde_json::to_value(form)
        .map_err(|error| PackError::new("pack.subset", file).with("found", error.to_string()))?;
    let notes: BTreeMap<&str, &str> = json
        .get("annotations")
        .and_then(|notes| notes.as_object())
        .into_iter()
        .flatten()
        .map(|(key, note)| (key.as_str(), note.as_str().unwrap_or_default()))
        .collect();
    if let Some(unknown) = notes.keys().find(|key| !ANNOTATIONS.contains(key)) {
        return Err(PackError::new("pack.annotation", file).with("name", *unknown));
    }
    let required = |name: &'static str| {
        notes
            .get(name)
            .copied()
            .filter(|text| !text.is_empty())
            .ok_or_else(|| PackError::new("pack.annotation", file).with("name", name))
    };
    let day = |name: &'static str, text: &str| {
        text.parse::<Date>().map_err(|_| PackError::new("pack.annotation", file).with("name", name).with("value", text))
    };
    let outside = |found: String| outside(file, found);
    let head = head(&json, names).map_err(outside)?;
    let mut when = head.conditions;
    let mut unless = Vec::new();
    for clause in json.get("conditions").and_then(|clauses| clauses.as_array()).into_iter().flatten() {
        let body = clause.get("body").ok_or_else(|| outside("no body".to_owned()))?;
        let expr = compile(body, names).map_err(outside)?;
        match clause.get("kind").and_then(|kind| kind.as_str()) {
            // One flat list, so that what a rule hangs on shows at its top.
            Some("when") => match expr {
                Expr::All(parts) => when.extend(parts),
                single => when.push(single),
            },
            _ => unless.push(expr),
        }
    }
    let forbids = json.get("effect").and_then(|effect| effect.as_str()) == Some("forbid");
    let omits = Act::all().filter(|act| head.acts & act.bit() != 0).all(|act| matches!(act, Act::Omit(_)));
    let effect = match (notes.get("effect").copied(), forbids) {
        (None, true) if omits => Effect::Duty,
        (None, true) => Effect::Forbid,
        (None, false) => Effect::Permit,
        (Some("definition"), false) => Effect::Definition,
        (Some("deadline"), false) => Effect::Deadline,
        (Some(other), _) => {
            return Err(PackError::new("pack.annotation", file).with("name", "effect").with("value", other));
        }
    };
    let comes_with = words(notes.get("comes_with"))
        .map(|word| {
            Action::parse(word)
                .ok_or_else(|| PackError::new("pack.annotation", file).with("name", "comes_with").with("value", word))
        })
        .collect::<Result<_, _>>()?;
    Ok(Rule {
        id: required("id")?.to_owned(),
        part: notes.get("part").copied().unwrap_or_default().to_owned(),
        article: required("article")?.to_owned(),
        from: day("from", required("from")?)?,
        until: notes.get("until").map(|text| day("until", text)).transpose()?,
        effect,
        lifts: words(notes.get("lifts")).map(str::to_owned).collect(),
        comes_with,
        acts: head.acts,
        when: if when.len() == 1 { when.swap_remove(0) } else { Expr::All(when) },
        unless,
        file: file.to_owned(),
        line,
        cedar: json.clone(),
    })
}

/// The fault for words that cannot be read: a name that is none, or a form outside the subset.
fn outside(file: &str, found: String) -> PackError {
    let keys = || Fact::ALL.iter().map(|fact| fact.key());
    let is_word = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let is_name = |text: &str| {
        let inner = text.strip_suffix('"').and_then(|text| text.rsplit_once("::\""));
        inner.is_some_and(|(kind, id)| !kind.contains([' ', '"']) && !id.contains('"'))
    };
    match found.strip_prefix("context.") {
        Some(name) if is_word(name) && keys().all(|key| key != name) => {
            let fault = PackError::new("pack.unknown-fact", file).with("name", name);
            match nearest(name, keys()) {
                Some(near) => fault.with("suggestion", near),
                None => fault,
            }
        }
        None if is_name(&found) => PackError::new("pack.vocabulary", file).with("name", found),
        _ => PackError::new("pack.subset", file).with("found", found),
    }
}

fn words<'a>(note: Option<&&'a str>) -> impl Iterator<Item = &'a str> {
    note.copied().unwrap_or_default().split(' ').filter(|word| !word.is_empty())
}

fn unparsable(file: &str, text: &str, error: &ParseErrors) -> PackError {
    let first = error.iter().next();
    let offset =
        first.and_then(Diagnostic::labels).and_then(|mut labels| labels.next()).map_or(0, |label| label.offset());
    PackError::new("pack.unparsable", file)
        .at(line_of(text, offset))
        .with("reason", first.map_or_else(String::new, ToString::to_string))
}
