//! The law of a stretch of days, ready to be proved about.

use crate::{ProofError, world};
use cedar_policy::{
    ActionConstraint, Authorizer, Decision, Entities, EntityUid, Policy, PolicyId, PolicySet, Request, Schema,
};
use jiff::civil::Date;
use std::fmt;
use std::sync::Arc;
use waarborg_decide::policy::Rule;
use waarborg_decide::reference::{Reference, folded};
use waarborg_decide::{Act, Rulebook};

/// The folded policies of a stretch of days without a change, and what every question has in common.
#[derive(Clone)]
pub struct Law {
    from: Date,
    policies: PolicySet,
    by_act: Arc<[Admitted]>,
    reference: Arc<Reference>,
    within: Vec<String>,
}

/// A policy, its text, and the acts that its head admits, as bits of [`Act::bit`].
pub(crate) struct Admitted {
    pub(crate) cedar: Policy,
    pub(crate) text: String,
    acts: u128,
}

impl Law {
    /// The law of a day.
    ///
    /// # Errors
    /// [`ProofError::Policy`] if Cedar does not take the policies or the schema.
    pub fn on(book: &Rulebook, day: Date) -> Result<Self, ProofError> {
        let reference = Reference::on(book, day)?;
        let policies = reference.policies().clone();
        let by_act = admitted(&policies);
        Ok(Self { from: day, policies, by_act, reference: Arc::new(reference), within: vec![world::world(book)] })
    }

    /// The same day, with these rules only.
    ///
    /// # Errors
    /// [`ProofError::Policy`] if they do not survive folding.
    pub fn only(&self, book: &Rulebook, rules: &[&Rule]) -> Result<Self, ProofError> {
        let policies = folded(book, rules).map_err(|error| ProofError::policy("the law", &error))?;
        Ok(Self { by_act: admitted(&policies), policies, ..self.clone() })
    }

    /// The same law with one more policy (Cedar text).
    ///
    /// # Errors
    /// [`ProofError::Policy`] if it does not parse.
    pub fn with(&self, policy: &str) -> Result<Self, ProofError> {
        let added = Policy::parse(Some(PolicyId::new("added")), policy);
        let mut policies = self.policies.clone();
        policies
            .add(added.map_err(|error| ProofError::policy("a policy", &error))?)
            .map_err(|error| ProofError::policy("a policy", &error))?;
        Ok(Self { by_act: admitted(&policies), policies, ..self.clone() })
    }

    /// The same law, asked only where a condition (Cedar text) holds.
    #[must_use]
    pub fn within(mut self, condition: &str) -> Self {
        self.within.push(condition.to_owned());
        self
    }

    /// The first day of the stretch.
    #[must_use]
    pub fn from(&self) -> Date {
        self.from
    }

    /// The folded policies.
    #[must_use]
    pub fn policies(&self) -> &PolicySet {
        &self.policies
    }

    /// The categories and their groups, as plain Cedar gets them.
    #[must_use]
    pub fn entities(&self) -> &Entities {
        self.reference.entities()
    }

    pub(crate) fn schema(&self) -> &Schema {
        self.reference.schema()
    }

    /// What plain Cedar says; `None` if a policy failed.
    pub(crate) fn permits(&self, request: &Request) -> Option<bool> {
        permits(&self.policies, request, self.entities())
    }

    /// The policies whose head admits an act, in order of their names.
    pub(crate) fn about(&self, act: Act) -> impl Iterator<Item = &Admitted> {
        self.by_act.iter().filter(move |policy| policy.acts & act.bit() != 0)
    }

    /// The policies about an act, permitting nothing outside what every question has in common.
    pub(crate) fn slice(&self, act: Act) -> Result<PolicySet, ProofError> {
        let broken = |error: &dyn fmt::Display| ProofError::policy("the law", error);
        let mut slice = PolicySet::new();
        for policy in self.about(act) {
            slice.add(policy.cedar.clone()).map_err(|error| broken(&error))?;
        }
        for (number, condition) in self.within.iter().enumerate() {
            let text = format!("forbid (principal, action, resource) unless {{ {condition} }};");
            let policy = Policy::parse(Some(PolicyId::new(format!("within-{number}"))), text);
            slice.add(policy.map_err(|error| broken(&error))?).map_err(|error| broken(&error))?;
        }
        Ok(slice)
    }

    /// All that the law says about an act. Two laws that say the same need one proof.
    #[must_use]
    pub fn text(&self, act: Act) -> String {
        let policies = self.about(act).map(|policy| policy.text.as_str());
        policies.chain(self.within.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
    }
}

/// What plain Cedar says of a request; `None` if a policy failed.
pub(crate) fn permits(policies: &PolicySet, request: &Request, entities: &Entities) -> Option<bool> {
    let response = Authorizer::new().is_authorized(request, policies, entities);
    response.diagnostics().errors().next().is_none().then(|| response.decision() == Decision::Allow)
}

/// The law of every stretch that has a day in this span: `from` belongs, `until` does not.
///
/// # Errors
/// As [`Law::on`].
pub fn laws(book: &Rulebook, from: Date, until: Date) -> Result<Vec<Law>, ProofError> {
    let turns = book.turns().iter().copied().filter(|turn| from < *turn && *turn < until);
    std::iter::once(from).chain(turns).map(|day| Law::on(book, day)).collect()
}

fn admitted(policies: &PolicySet) -> Arc<[Admitted]> {
    let mut all: Vec<Admitted> = policies
        .policies()
        .map(|policy| Admitted { cedar: policy.clone(), text: policy.to_string(), acts: acts(policy) })
        .collect();
    all.sort_by(|one, other| one.cedar.id().cmp(other.cedar.id()));
    all.into()
}

fn acts(policy: &Policy) -> u128 {
    let bit = |uid: &EntityUid| Act::parse(&uid.type_name().to_string(), uid.id().unescaped()).map_or(0, Act::bit);
    match policy.action_constraint() {
        ActionConstraint::Any => u128::MAX,
        ActionConstraint::In(uids) => uids.iter().map(bit).fold(0, std::ops::BitOr::bitor),
        ActionConstraint::Eq(uid) => bit(&uid),
    }
}
