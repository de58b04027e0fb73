//! Plain Cedar over the same rules: the reference that the compiled reader is held against, what
//! the prover proves, and what `waarborg law show --cedar` prints.
//!
//! For each day the exceptions are folded into the bans they lift:
//! `forbid … when { the ban } unless { its own exception } unless { a permit that lifts it } …`.

use crate::act::Act;
use crate::policy::{Effect, Rule};
use crate::rulebook::{GENERAL, Rulebook};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, Policy, PolicyId, PolicySet,
    Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use cedar_policy_formatter::{Config, policies_str_to_pretty};
use jiff::civil::Date;
use serde_json::{Value as Json, json};
use std::collections::{BTreeSet, HashSet};
use std::str::FromStr;
use thiserror::Error;
use waarborg_law::PackError;
use waarborg_model::vocabulary::{Category, Fact, Kind, Role};
use waarborg_model::{Facts, Value};

/// The path of the schema below `law/`.
const SCHEMA: &str = "schema.cedarschema";

/// The rules of a day as plain Cedar asks them.
pub struct Reference {
    policies: PolicySet,
    entities: Entities,
    authorizer: Authorizer,
    schema: Schema,
}

/// What plain Cedar answered.
#[derive(Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the act is forbidden.
    pub forbidden: bool,
    /// The rules whose bans are met, by id; empty if it is not forbidden.
    pub bans: BTreeSet<String>,
}

/// Why plain Cedar could not be asked.
#[derive(Debug, Error)]
pub enum ReferenceError {
    /// The policies or the schema are not as Cedar wants them.
    #[error("{0}")]
    Pack(PackError),
    /// A policy failed while it was evaluated, so it said nothing.
    #[error("a policy failed: {0}")]
    Evaluation(String),
    /// Plain Cedar knows no open facts.
    #[error("fact `{0}` is not known")]
    Unknown(&'static str),
}

impl Reference {
    /// The rules of a day, folded.
    ///
    /// # Errors
    /// [`ReferenceError::Pack`].
    pub fn on(book: &Rulebook, day: Date) -> Result<Self, ReferenceError> {
        let rules: Vec<&Rule> = book.rules().iter().filter(|rule| rule.in_force(day)).collect();
        Ok(Self {
            policies: folded(book, &rules).map_err(ReferenceError::Pack)?,
            entities: categories(book).map_err(ReferenceError::Pack)?,
            authorizer: Authorizer::new(),
            schema: schema(book).map_err(ReferenceError::Pack)?,
        })
    }

    /// The folded policies.
    #[must_use]
    pub fn policies(&self) -> &PolicySet {
        &self.policies
    }

    /// The schema.
    #[must_use]
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// The categories and their groups.
    #[must_use]
    pub fn entities(&self) -> &Entities {
        &self.entities
    }

    /// Cedar's request for an act on a category, under facts that are all known.
    ///
    /// # Errors
    /// [`ReferenceError::Unknown`] for a fact that is not.
    pub fn request(&self, act: Act, category: Category, facts: &Facts) -> Result<Request, ReferenceError> {
        let broken = |error: &dyn std::fmt::Display| ReferenceError::Evaluation(error.to_string());
        let role = match facts.get(Fact::Role) {
            Some(Value::One(place)) => Role::ALL.get(usize::from(place)).copied(),
            _ => None,
        }
        .ok_or(ReferenceError::Unknown(Fact::Role.key()))?;
        let pairs = Fact::ALL
            .iter()
            .filter(|fact| !matches!(fact, Fact::Action | Fact::Role))
            .map(|fact| Ok((fact.key().to_owned(), expression(*fact, facts.get(*fact))?)))
            .collect::<Result<Vec<_>, ReferenceError>>()?;
        let context = Context::from_pairs(pairs).map_err(|error| broken(&error))?;
        let action = uid(act.entity_type(), act.action().as_str())?;
        Request::new(uid("Role", role.as_str())?, action, uid("Category", category.as_str())?, context, None)
            .map_err(|error| broken(&error))
    }

    /// Asks plain Cedar.
    ///
    /// # Errors
    /// [`ReferenceError::Evaluation`] if any policy failed: a ban that fails does not forbid.
    pub fn ask(&self, request: &Request) -> Result<Verdict, ReferenceError> {
        let response = self.authorizer.is_authorized(request, &self.policies, &self.entities);
        if let Some(error) = response.diagnostics().errors().next() {
            return Err(ReferenceError::Evaluation(error.to_string()));
        }
        let forbidden = response.decision() == Decision::Deny;
        let bans = response
            .diagnostics()
            .reason()
            .filter(|_| forbidden)
            .filter_map(|id| self.policies.annotation(id, "id"))
            .map(str::to_owned)
            .collect();
        Ok(Verdict { forbidden, bans })
    }
}

/// The policies of some rules, exceptions folded into the bans they lift, under the one general
/// permit.
///
/// # Errors
/// `pack.missing-file` or `pack.unparsable` for the general permit, `pack.subset` for a policy that
/// does not survive folding.
pub fn folded(book: &Rulebook, rules: &[&Rule]) -> Result<PolicySet, PackError> {
    let general = book.files().require(GENERAL)?;
    let mut set = PolicySet::from_str(general)
        .map_err(|error| PackError::new("pack.unparsable", GENERAL).with("reason", error.to_string()))?;
    for (number, rule) in rules.iter().enumerate() {
        let policy = fold(rule, rules)
            .map_err(|reason| PackError::new("pack.subset", &rule.file).at(rule.line).with("found", reason))?;
        let named = policy.new_id(PolicyId::new(format!("{}#{number}", rule.id)));
        set.add(named).map_err(|error| {
            PackError::new("pack.subset", &rule.file).at(rule.line).with("found", error.to_string())
        })?;
    }
    Ok(set)
}

/// A rule with what lifts it.
///
/// # Errors
/// Cedar's reason, if it does not take the folded policy.
pub fn fold(rule: &Rule, rules: &[&Rule]) -> Result<Policy, String> {
    let mut json = rule.cedar.clone();
    if matches!(rule.effect, Effect::Forbid | Effect::Duty) {
        let lifting = rules.iter().filter(|other| other.lifts.contains(&rule.id) && other.acts & rule.acts != 0);
        let exceptions: Vec<Json> = lifting.map(|permit| exception(permit, rule)).collect();
        if let Some(clauses) = json.get_mut("conditions").and_then(Json::as_array_mut) {
            clauses.extend(exceptions.into_iter().map(|body| json!({ "kind": "unless", "body": body })));
        }
    }
    Policy::from_json(None, json).map_err(|error| error.to_string())
}

/// A policy as people read it, folded to the width of a page.
#[must_use]
pub fn pretty(policy: &Policy) -> String {
    let text = policy.to_string();
    let config = Config { line_width: 110, indent_width: 2 };
    policies_str_to_pretty(&text, &config).unwrap_or(text).trim_end().to_owned()
}

/// A permit's head and body as one condition of the ban it lifts. Acts that the ban does not go
/// beyond are not said again.
fn exception(permit: &Rule, ban: &Rule) -> Json {
    let json = &permit.cedar;
    let mut parts = Vec::new();
    let covers = ban.acts & !permit.acts == 0;
    for variable in
        ["principal", "action", "resource"].into_iter().filter(|variable| !(covers && *variable == "action"))
    {
        let scope = json.get(variable).cloned().unwrap_or_default();
        let right = match (scope.get("entity"), scope.get("entities").and_then(Json::as_array)) {
            (Some(entity), _) => json!({ "Value": { "__entity": entity } }),
            (None, Some(entities)) => {
                let values: Vec<Json> =
                    entities.iter().map(|entity| json!({ "Value": { "__entity": entity } })).collect();
                json!({ "Set": values })
            }
            (None, None) => continue,
        };
        let operator = scope.get("op").and_then(Json::as_str).unwrap_or("in");
        parts.push(json!({ operator: { "left": { "Var": variable }, "right": right } }));
    }
    for clause in json.get("conditions").and_then(Json::as_array).into_iter().flatten() {
        let body = clause.get("body").cloned().unwrap_or_default();
        match clause.get("kind").and_then(Json::as_str) {
            Some("when") => parts.push(body),
            _ => parts.push(json!({ "!": { "arg": body } })),
        }
    }
    let all = |left: Json, right: Json| json!({ "&&": { "left": left, "right": right } });
    parts.into_iter().reduce(all).unwrap_or_else(|| json!({ "Value": true }))
}

/// Has Cedar validate every policy strictly against the schema, as written and as folded for every
/// stretch of days.
///
/// # Errors
/// `pack.schema` if the schema does not parse.
pub fn validate(book: &Rulebook) -> Result<Vec<PackError>, PackError> {
    let validator = Validator::new(schema(book)?);
    let mut faults = Vec::new();
    let mut seen = HashSet::new();
    for turn in book.turns() {
        let rules: Vec<&Rule> = book.rules().iter().filter(|rule| rule.in_force(*turn)).collect();
        let set = folded(book, &rules)?;
        for error in validator.validate(&set, ValidationMode::Strict).validation_errors() {
            let message = error.to_string();
            if seen.insert(message.clone()) {
                let id = set.annotation(error.policy_id(), "id").unwrap_or_default().to_owned();
                let rule = rules.iter().find(|rule| rule.id == id);
                let file = rule.map_or(GENERAL, |rule| rule.file.as_str());
                let fault = PackError::new("pack.invalid", file).with("rule", id).with("reason", message);
                faults.push(rule.map_or(fault.clone(), |rule| fault.at(rule.line)));
            }
        }
    }
    Ok(faults)
}

/// The schema of questions.
fn schema(book: &Rulebook) -> Result<Schema, PackError> {
    let text = book.files().require(SCHEMA)?;
    Schema::from_cedarschema_str(text)
        .map(|(schema, _)| schema)
        .map_err(|error| PackError::new("pack.schema", SCHEMA).with("reason", error.to_string()))
}

fn categories(book: &Rulebook) -> Result<Entities, PackError> {
    let broken = |reason: String| PackError::new("pack.schema", SCHEMA).with("reason", reason);
    let named = |name: &str| uid("Category", name).map_err(|error| broken(error.to_string()));
    let mut entities = Vec::new();
    for category in Category::ALL.iter().copied() {
        let parents = book
            .vocabulary()
            .groups()
            .filter(|(_, bits)| bits >> (category as u8) & 1 == 1)
            .map(|(name, _)| named(name))
            .collect::<Result<HashSet<_>, _>>()?;
        entities.push(Entity::new_no_attrs(named(category.as_str())?, parents));
    }
    for (name, _) in book.vocabulary().groups() {
        entities.push(Entity::new_no_attrs(named(name)?, HashSet::new()));
    }
    Entities::from_entities(entities, None).map_err(|error| broken(error.to_string()))
}

fn uid(entity_type: &str, id: &str) -> Result<EntityUid, ReferenceError> {
    let name = EntityTypeName::from_str(entity_type).map_err(|error| ReferenceError::Evaluation(error.to_string()))?;
    Ok(EntityUid::from_type_name_and_id(name, EntityId::new(id)))
}

/// A fact as Cedar reads it.
fn expression(fact: Fact, value: Option<Value>) -> Result<RestrictedExpression, ReferenceError> {
    let entity_type = fact.entity_type().unwrap_or_default();
    let (Kind::Enum(names) | Kind::Set(names)) = fact.kind() else {
        return Ok(match value.ok_or(ReferenceError::Unknown(fact.key()))? {
            Value::Bool(yes) => RestrictedExpression::new_bool(yes),
            Value::Number(number) => RestrictedExpression::new_long(number),
            Value::Date(date) => RestrictedExpression::new_datetime(format!("{date}")),
            Value::Moment(moment) => {
                RestrictedExpression::new_datetime(moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
            }
            Value::Country(country) => RestrictedExpression::new_string(country.to_string()),
            Value::One(_) | Value::Many(_) => return Err(ReferenceError::Unknown(fact.key())),
        });
    };
    let entity = |place: usize| -> Result<RestrictedExpression, ReferenceError> {
        let name = names.get(place).copied().ok_or(ReferenceError::Unknown(fact.key()))?;
        uid(entity_type, name).map(RestrictedExpression::new_entity_uid)
    };
    match value.ok_or(ReferenceError::Unknown(fact.key()))? {
        Value::One(place) => entity(usize::from(place)),
        Value::Many(bits) => (0..names.len())
            .filter(|place| bits >> place & 1 == 1)
            .map(entity)
            .collect::<Result<Vec<_>, _>>()
            .map(RestrictedExpression::new_set),
        _ => Err(ReferenceError::Unknown(fact.key())),
    }
}
