//! Facts that the law permits and a property does not, told so that a person sees the hole.

use crate::law::permits;
use crate::{Law, ProofError, Property};
use cedar_policy::{Context, Policy, PolicySet, Request};
use serde_json::{Map, Value as Json, json};
use std::fmt;
use waarborg_decide::Act;
use waarborg_model::vocabulary::{Fact, Kind};

/// A question that refutes a property.
pub struct Counterexample {
    request: Request,
    act: Act,
    law: Law,
    claim: Claim,
}

/// What is refuted.
enum Claim {
    Permits(Property),
    NeverFails(Policy),
}

impl Counterexample {
    /// Replays what the solver found through plain Cedar.
    pub(crate) fn against(property: &Property, law: &Law, act: Act, request: Request) -> Result<Self, ProofError> {
        Self { request, act, law: law.clone(), claim: Claim::Permits(property.clone()) }.replayed()
    }

    pub(crate) fn of_failure(policy: &Policy, law: &Law, act: Act, request: Request) -> Result<Self, ProofError> {
        Self { request, act, law: law.clone(), claim: Claim::NeverFails(policy.clone()) }.replayed()
    }

    /// Whether plain Cedar, asked with the real categories, permits it under a law.
    #[must_use]
    pub fn is_permitted_by(&self, law: &Law) -> bool {
        law.permits(&self.request) == Some(true)
    }

    /// The facts without which the property would hold, as `key=value`; role and category asked about first.
    #[must_use]
    pub fn decisive(&self) -> Vec<String> {
        let facts = context(&self.request);
        let read = self.law.text(self.act) + &self.claim.text();
        // Only what some policy reads can matter.
        let is_read = |fact: Fact| {
            read.contains(&format!("context.{}", fact.key())) || read.contains(&format!("context[\"{}\"]", fact.key()))
        };
        let matters = |fact: Fact| {
            let others = others(fact, facts.get(fact.key())).into_iter();
            others
                .filter_map(|other| with(&self.request, &facts, fact.key(), other))
                .any(|changed| !self.refutes(&changed))
        };
        self.told(&facts, |fact| is_read(fact) && matters(fact))
    }

    /// All facts, as `key=value`; role and category asked about first.
    #[must_use]
    pub fn all(&self) -> Vec<String> {
        self.told(&context(&self.request), |_| true)
    }

    fn told(&self, facts: &Map<String, Json>, which: impl Fn(Fact) -> bool) -> Vec<String> {
        let ends = [("role", self.request.principal()), ("category", self.request.resource())];
        let head = ends.into_iter().filter_map(|(key, uid)| Some(format!("{key}={}", uid?.id().unescaped())));
        let body = Fact::ALL
            .iter()
            .filter(|fact| which(**fact))
            .filter_map(|fact| facts.get(fact.key()).map(|value| format!("{}={}", fact.key(), shown(value))));
        head.chain(body).collect()
    }

    fn replayed(self) -> Result<Self, ProofError> {
        if self.refutes(&self.request) { Ok(self) } else { Err(ProofError::spurious(self.all().join("; "))) }
    }

    fn refutes(&self, request: &Request) -> bool {
        match &self.claim {
            Claim::Permits(property) => {
                self.law.permits(request) == Some(true)
                    && permits(property.policies(), request, self.law.entities()) == Some(false)
            }
            Claim::NeverFails(policy) => {
                let alone = PolicySet::from_policies([policy.clone()]).unwrap_or_default();
                permits(&alone, request, self.law.entities()).is_none()
            }
        }
    }
}

impl Claim {
    fn text(&self) -> String {
        match self {
            Self::Permits(property) => property.policies().to_string(),
            Self::NeverFails(policy) => policy.to_string(),
        }
    }
}

impl fmt::Debug for Counterexample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Counterexample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "from {}: {} {}", self.law.from(), self.act, self.decisive().join("; "))
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
