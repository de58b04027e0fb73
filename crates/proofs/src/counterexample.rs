//! Facts that the law permits and a property does not, told so that a person sees the hole.

use crate::law::permits;
use crate::{Law, ProofError, Property};
use cedar_policy::{Context, Policy, PolicySet, Request};
use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};
use std::fmt;
use waarborg_decide::Act;
use waarborg_model::vocabulary::{Fact, Kind};

/// A question that refutes a property.
#[derive(Debug)]
pub struct Counterexample {
    /// The first day of the stretch of law that permits it.
    pub from: Date,
    /// The act.
    pub act: Act,
    /// The question, as plain Cedar asks it.
    pub request: Request,
    /// The facts without which the property would hold, as `key=value`; role and category asked about first.
    pub facts: Vec<String>,
    /// All facts.
    pub all: Vec<String>,
}

impl Counterexample {
    /// Replays what the solver found through plain Cedar.
    pub(crate) fn against(property: &Property, law: &Law, act: Act, request: Request) -> Result<Self, ProofError> {
        let refutes = |request: &Request| {
            law.permits(request) == Some(true) && permits(property.policies(), request, law.entities()) == Some(false)
        };
        let found = Self::told(law, act, request, &property.policies().to_string(), &refutes);
        if refutes(&found.request) { Ok(found) } else { Err(ProofError::spurious(found.to_string())) }
    }

    pub(crate) fn of_failure(policy: &Policy, law: &Law, act: Act, request: Request) -> Self {
        let alone = PolicySet::from_policies([policy.clone()]).unwrap_or_default();
        Self::told(law, act, request, &policy.to_string(), &|request| {
            permits(&alone, request, law.entities()).is_none()
        })
    }

    /// Whether plain Cedar, asked with the real categories, permits it under a law.
    #[must_use]
    pub fn is_permitted_by(&self, law: &Law) -> bool {
        law.permits(&self.request) == Some(true)
    }

    fn told(law: &Law, act: Act, request: Request, about: &str, refutes: &dyn Fn(&Request) -> bool) -> Self {
        let facts = context(&request);
        let ends = ["role", "category"].into_iter().zip([request.principal(), request.resource()]);
        let head: Vec<String> = ends
            .map(|(key, uid)| format!("{key}={}", uid.map_or_else(String::new, |uid| uid.id().unescaped().to_owned())))
            .collect();
        let policies = law.text(act) + about;
        let matters = |fact: Fact| {
            // Only what some policy reads can matter.
            let read = policies.contains(&format!("context.{}", fact.key()))
                || policies.contains(&format!("context[\"{}\"]", fact.key()));
            read && others(fact, facts.get(fact.key()))
                .into_iter()
                .any(|other| with(&request, &facts, fact.key(), other).is_some_and(|changed| !refutes(&changed)))
        };
        let tell = |fact: &Fact| facts.get(fact.key()).map(|value| format!("{}={}", fact.key(), shown(value)));
        let decisive = Fact::ALL.iter().filter(|fact| matters(**fact)).filter_map(tell);
        Self {
            from: law.from(),
            act,
            facts: head.iter().cloned().chain(decisive).collect(),
            all: head.iter().cloned().chain(Fact::ALL.iter().filter_map(tell)).collect(),
            request,
        }
    }
}

impl fmt::Display for Counterexample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "from {}: {} {}", self.from, self.act, self.facts.join("; "))
    }
}

fn context(request: &Request) -> Map<String, Json> {
    let json = request.context().and_then(|context| context.to_json_value().ok());
    json.as_ref().and_then(Json::as_object).cloned().unwrap_or_default()
}

/// The same question with one fact changed.
fn with(request: &Request, facts: &Map<String, Json>, key: &str, value: Json) -> Option<Request> {
    let mut facts = facts.clone();
    facts.insert(key.to_owned(), value);
    let action = request.action()?;
    let context = Context::from_json_value(Json::Object(facts), None).ok()?;
    Request::new(request.principal()?.clone(), action.clone(), request.resource()?.clone(), context, None).ok()
}

/// Other values that a fact could have: every other name, the set without or with each name, numbers apart.
fn others(fact: Fact, value: Option<&Json>) -> Vec<Json> {
    let entity = |name: &str| json!({ "__entity": { "type": fact.entity_type(), "id": name } });
    match (fact.kind(), value) {
        (Kind::Bool, Some(Json::Bool(yes))) => vec![Json::Bool(!yes)],
        (Kind::Enum(names), _) => names.iter().map(|name| entity(name)).collect(),
        (Kind::Set(names), Some(Json::Array(present))) => {
            names.iter().map(|name| toggled(present, &entity(name))).collect()
        }
        (Kind::Number | Kind::Money, _) => vec![json!(0), json!(i32::MAX), json!(i32::MIN)],
        _ => Vec::new(),
    }
}

fn toggled(present: &[Json], one: &Json) -> Json {
    let name = |value: &Json| value.pointer("/__entity/id").cloned();
    let mut set: Vec<Json> = present.iter().filter(|value| name(value) != name(one)).cloned().collect();
    if set.len() == present.len() {
        set.push(one.clone());
    }
    Json::Array(set)
}

fn shown(value: &Json) -> String {
    match value {
        Json::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Json::Array(values) => values.iter().map(shown).collect::<Vec<_>>().join("|"),
        Json::Object(_) => ["/__entity/id", "/__extn/arg"]
            .iter()
            .find_map(|path| value.pointer(path))
            .map_or_else(|| value.to_string(), shown),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}
