//! From Cedar's parsed form (its JSON policy format) to conditions over facts.
//!
//! What is not in the subset of `law/README.md` is refused with the words that were found.

use crate::act::Act;
use crate::expression::{Expr, Operand, Order, day_number};
use cedar_policy_core::est;
use serde_json::Value;
use waarborg_law::Vocabulary;
use waarborg_model::vocabulary::{Category, Fact, Kind, Role};

/// The names that policies may use.
pub struct Names<'a> {
    vocabulary: &'a Vocabulary,
}

/// What the head of a policy says.
pub struct Head {
    /// The acts it speaks of, as bits.
    pub acts: u128,
    /// Conditions on role and category.
    pub conditions: Vec<Expr>,
}

impl<'a> Names<'a> {
    /// The names of a vocabulary.
    pub fn new(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary }
    }

    /// The bit of a named value, or the bits of a group of categories.
    fn mask(&self, entity_type: &str, id: &str) -> Result<u64, String> {
        let unknown = || format!("{entity_type}::\"{id}\"");
        if entity_type == "Category" {
            return Category::parse(id)
                .map(|category| 1 << category as u8)
                .or_else(|| self.vocabulary.group(id))
                .ok_or_else(unknown);
        }
        let names = Fact::ALL
            .iter()
            .find(|fact| fact.entity_type() == Some(entity_type))
            .map(|fact| match fact.kind() {
                Kind::Enum(names) | Kind::Set(names) => names,
                _ => &[],
            })
            .ok_or_else(unknown)?;
        names.iter().position(|name| *name == id).map(|place| 1 << place).ok_or_else(unknown)
    }
}

/// A node as its author wrote it, for telling what was found.
fn as_written(node: &Value) -> String {
    serde_json::from_value::<est::Expr>(node.clone()).map_or_else(|_| node.to_string(), |expr| expr.to_string())
}

/// Reads the head of a policy.
pub fn head(policy: &Value, names: &Names<'_>) -> Result<Head, String> {
    let mut conditions = Vec::new();
    for (part, side) in [("principal", "Role"), ("resource", "Category")] {
        let scope = &policy[part];
        match scope["op"].as_str() {
            Some("All") => {}
            Some("==" | "in") => {
                let mask = entity_mask(&scope["entity"], side, names)?;
                conditions.push(if side == "Role" { Expr::OneOf(Fact::Role, mask) } else { Expr::Resource(mask) });
            }
            _ => return Err(format!("{part} {scope}")),
        }
    }
    let scope = &policy["action"];
    let acts = match scope["op"].as_str() {
        Some("All") => Act::all().fold(0, |bits, act| bits | act.bit()),
        Some("==") => act(&scope["entity"])?.bit(),
        Some("in") => {
            let entities = scope["entities"].as_array().ok_or_else(|| format!("action {scope}"))?;
            entities.iter().try_fold(0, |bits, entity| Ok::<_, String>(bits | act(entity)?.bit()))?
        }
        _ => return Err(format!("action {scope}")),
    };
    Ok(Head { acts, conditions })
}

/// Compiles the body of a `when` or `unless`.
pub fn compile(body: &Value, names: &Names<'_>) -> Result<Expr, String> {
    let (operator, operands) = only(body).ok_or_else(|| as_written(body))?;
    let outside = || as_written(body);
    let sides = || Some((operands.get("left")?, operands.get("right")?));
    match operator {
        "Value" => operands.as_bool().map(Expr::Const).ok_or_else(outside),
        "!" => Ok(Expr::Not(Box::new(compile(operands.get("arg").ok_or_else(outside)?, names)?))),
        "&&" | "||" => {
            let mut parts = Vec::new();
            flatten(operator, body, &mut parts);
            let parts = parts.into_iter().map(|part| compile(part, names)).collect::<Result<_, _>>()?;
            Ok(if operator == "&&" { Expr::All(parts) } else { Expr::Any(parts) })
        }
        "." => match attribute(body).ok_or_else(outside)?? {
            fact if fact.kind() == Kind::Bool => Ok(Expr::Yes(fact)),
            _ => Err(outside()),
        },
        // The schema has no optional attribute, so what it knows is there.
        "has" => match operands["attr"].as_str() {
            Some(name) if is_variable(&operands["left"], "context") => fact(name).map(|_| Expr::Const(true)),
            _ => Err(outside()),
        },
        "==" | "in" | "!=" => {
            let (left, right) = sides().ok_or_else(outside)?;
            let equal = equality(left, right, names).ok_or_else(outside)??;
            Ok(if operator == "!=" { Expr::Not(Box::new(equal)) } else { equal })
        }
        "contains" | "containsAny" => {
            let (left, right) = sides().ok_or_else(outside)?;
            let fact = attribute(left).ok_or_else(outside)??;
            let Kind::Set(_) = fact.kind() else { return Err(outside()) };
            Ok(Expr::HasAny(fact, entities_mask(right, fact.entity_type().unwrap_or_default(), names)?))
        }
        "<" | "<=" | ">" | ">=" => {
            let (left, right) = sides().ok_or_else(outside)?;
            let (left, right) = (operand(left).ok_or_else(outside)??, operand(right).ok_or_else(outside)??);
            Ok(match operator {
                "<" => Expr::Compare(left, Order::Less, right),
                "<=" => Expr::Compare(left, Order::AtMost, right),
                ">" => Expr::Compare(right, Order::Less, left),
                _ => Expr::Compare(right, Order::AtMost, left),
            })
        }
        _ => Err(outside()),
    }
}

/// `==`, and `in` with an entity or a list of entities on the right.
fn equality(left: &Value, right: &Value, names: &Names<'_>) -> Option<Result<Expr, String>> {
    if is_variable(left, "resource") {
        return Some(entities_mask(right, "Category", names).map(Expr::Resource));
    }
    if is_variable(left, "principal") {
        return Some(entities_mask(right, "Role", names).map(|mask| Expr::OneOf(Fact::Role, mask)));
    }
    if is_variable(left, "action") {
        return Some(acts_mask(right).map(Expr::ActIn));
    }
    let left_fact = match attribute(left)? {
        Ok(fact) => fact,
        Err(fault) => return Some(Err(fault)),
    };
    match (left_fact.kind(), attribute(right)) {
        (_, Some(Err(fault))) => Some(Err(fault)),
        (Kind::Enum(_), Some(Ok(other))) if other.entity_type() == left_fact.entity_type() => {
            Some(Ok(Expr::Same(left_fact, other)))
        }
        (Kind::Enum(_), None) => {
            let mask = entities_mask(right, left_fact.entity_type()?, names);
            Some(mask.map(|mask| Expr::OneOf(left_fact, mask)))
        }
        (Kind::Number | Kind::Money | Kind::Date, _) => {
            let right = match operand(right)? {
                Ok(right) => right,
                Err(fault) => return Some(Err(fault)),
            };
            Some(Ok(Expr::Compare(Operand::Fact(left_fact), Order::Equal, right)))
        }
        _ => None,
    }
}

fn operand(value: &Value) -> Option<Result<Operand, String>> {
    if let Some(fact) = attribute(value) {
        let numbers = |fact: Fact| matches!(fact.kind(), Kind::Number | Kind::Money | Kind::Date);
        return Some(match fact {
            Ok(fact) if numbers(fact) => Ok(Operand::Fact(fact)),
            Ok(fact) => Err(format!("context.{}", fact.key())),
            Err(fault) => Err(fault),
        });
    }
    if let Some(number) = value.get("Value").and_then(Value::as_i64) {
        return Some(Ok(Operand::Literal(number)));
    }
    let text = value.get("datetime")?.get(0)?.get("Value")?.as_str()?;
    Some(text.parse().map(|day| Operand::Literal(day_number(day))).map_err(|_| format!("datetime(\"{text}\")")))
}

fn entities_mask(value: &Value, entity_type: &str, names: &Names<'_>) -> Result<u64, String> {
    match value.get("Set").and_then(Value::as_array) {
        Some(entities) => {
            entities.iter().try_fold(0, |mask, entity| Ok(mask | entity_mask(named(entity), entity_type, names)?))
        }
        None => entity_mask(named(value), entity_type, names),
    }
}

fn acts_mask(value: &Value) -> Result<u128, String> {
    match value.get("Set").and_then(Value::as_array) {
        Some(entities) => entities.iter().try_fold(0, |mask, one| Ok(mask | act(named(one))?.bit())),
        None => act(named(value)).map(Act::bit),
    }
}

fn entity_mask(entity: &Value, wanted: &str, names: &Names<'_>) -> Result<u64, String> {
    match (entity["type"].as_str(), entity["id"].as_str()) {
        (Some(entity_type), Some(id)) if entity_type == wanted => names.mask(entity_type, id),
        _ => Err(entity.to_string()),
    }
}

/// The entity that a literal names; null if it is none.
fn named(literal: &Value) -> &Value {
    literal.pointer("/Value/__entity").unwrap_or(&Value::Null)
}

fn act(entity: &Value) -> Result<Act, String> {
    let (entity_type, id) = (entity["type"].as_str().unwrap_or_default(), entity["id"].as_str().unwrap_or_default());
    Act::parse(entity_type, id).ok_or_else(|| format!("{entity_type}::\"{id}\""))
}

fn attribute(value: &Value) -> Option<Result<Fact, String>> {
    let access = value.get(".")?;
    let name = access.get("attr")?.as_str()?;
    is_variable(access.get("left")?, "context").then(|| fact(name))
}

fn fact(name: &str) -> Result<Fact, String> {
    Fact::ALL
        .iter()
        .copied()
        .find(|fact| fact.key() == name && !matches!(fact, Fact::Action | Fact::Role))
        .ok_or_else(|| format!("context.{name}"))
}

fn is_variable(value: &Value, name: &str) -> bool {
    value.get("Var").and_then(Value::as_str) == Some(name)
}

/// The operator and operands of a node, which has one key.
fn only(node: &Value) -> Option<(&str, &Value)> {
    node.as_object()?.iter().next().map(|(operator, operands)| (operator.as_str(), operands))
}

/// `a && b && c` as one list instead of a tree that leans to the left.
fn flatten<'v>(operator: &str, node: &'v Value, parts: &mut Vec<&'v Value>) {
    match node.get(operator).and_then(|sides| Some((sides.get("left")?, sides.get("right")?))) {
        Some((left, right)) => {
            flatten(operator, left, parts);
            flatten(operator, right, parts);
        }
        None => parts.push(node),
    }
}

// Roles are named by the schema and by the vocabulary alike.
const _: () = assert!(Role::ALL.len() <= 64 && Category::ALL.len() <= 64);
