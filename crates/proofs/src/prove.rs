//! Asks the solver, environment by environment.

use crate::solver::{PROCESSES, Solver};
use crate::{Counterexample, Law, ProofError, Property};
use cedar_policy::{EntityTypeName, EntityUid, Policy, PolicySet, RequestEnv};
use cedar_policy_symcc::err::Error;
use cedar_policy_symcc::{CompiledPolicy, CompiledPolicySet};
use std::collections::HashSet;
use std::str::FromStr;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};
use waarborg_decide::Act;

/// Bytes of stack for a worker: formulas are walked by recursion, and long conditions are deep.
const STACK: usize = 256 << 20;

/// How a proof ended.
#[derive(Debug)]
pub enum Verdict {
    /// There are no facts that the law permits and the property does not.
    Proved {
        /// How many environments (an act under the law of a stretch of days) the solver was asked about.
        environments: usize,
    },
    /// Here are some.
    Refuted(Box<Counterexample>),
}

/// Whether, in each of these laws and for each of these acts, the law permits only what the property permits.
/// Laws that say the same about an act are asked about once.
///
/// # Errors
/// [`ProofError`], and then nothing is known.
pub fn prove(property: &Property, laws: &[Law], acts: &[Act]) -> Result<Verdict, ProofError> {
    let cases = distinct(laws, acts);
    let refuted = first(&cases, |solver, (law, act)| implied(solver, property, law, *act))?;
    Ok(refuted.map_or(Verdict::Proved { environments: cases.len() }, |found| Verdict::Refuted(Box::new(found))))
}

/// Whether no policy about these acts ever fails. One that fails says nothing: a ban would not forbid.
///
/// # Errors
/// [`ProofError`], and then nothing is known.
pub fn never_errs(laws: &[Law], acts: &[Act]) -> Result<Verdict, ProofError> {
    let mut seen = HashSet::new();
    let mut cases = Vec::new();
    for (law, act) in distinct(laws, acts) {
        let new = law.about(act).filter(|policy| seen.insert((act, policy.text.as_str())));
        cases.extend(new.map(|policy| (law, act, &policy.cedar)));
    }
    let refuted = first(&cases, |solver, (law, act, policy)| fails(solver, law, *act, policy))?;
    Ok(refuted.map_or(Verdict::Proved { environments: cases.len() }, |found| Verdict::Refuted(Box::new(found))))
}

fn distinct<'a>(laws: &'a [Law], acts: &[Act]) -> Vec<(&'a Law, Act)> {
    let mut seen = HashSet::new();
    let all = acts.iter().flat_map(|act| laws.iter().map(move |law| (law, *act)));
    all.filter(|(law, act)| seen.insert((*act, law.text(*act)))).collect()
}

/// The first counterexample in order of the cases, whichever solver was faster.
fn first<T: Sync>(
    cases: &[T],
    check: impl Fn(&Solver, &T) -> Result<Option<Counterexample>, ProofError> + Sync,
) -> Result<Option<Counterexample>, ProofError> {
    let next = AtomicUsize::new(0);
    let ended = AtomicUsize::new(usize::MAX);
    let found = Mutex::new(Vec::new());
    let work = || -> Result<(), ProofError> {
        let solver = Solver::new()?;
        loop {
            let at = next.fetch_add(1, Ordering::SeqCst);
            let Some(case) = cases.get(at).filter(|_| at < ended.load(Ordering::SeqCst)) else { return Ok(()) };
            if let Some(counterexample) = check(&solver, case)? {
                ended.fetch_min(at, Ordering::SeqCst);
                found.lock().unwrap_or_else(PoisonError::into_inner).push((at, counterexample));
            }
        }
    };
    let workers = PROCESSES.min(cases.len()).max(1);
    std::thread::scope(|scope| -> Result<(), ProofError> {
        let start = |_| std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let threads =
            (0..workers).map(start).collect::<Result<Vec<_>, _>>().map_err(|error| ProofError::no_solver(&error))?;
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })?;
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_by_key(|(at, _)| *at);
    Ok(found.into_iter().next().map(|(_, counterexample)| counterexample))
}

fn implied(solver: &Solver, property: &Property, law: &Law, act: Act) -> Result<Option<Counterexample>, ProofError> {
    let environment = environment(act)?;
    let compile = |what, policies: &PolicySet| {
        CompiledPolicySet::compile(policies, &environment, law.schema()).map_err(|error| not_compiled(what, &error))
    };
    let permitted = compile("the law", &law.slice(act)?)?;
    let claimed = compile("a property", property.policies())?;
    let found = solver.ask(&told(law, act), async |compiler| {
        compiler.check_implies_with_counterexample_opt(&permitted, &claimed).await
    })?;
    let Some(found) = found else { return Ok(None) };
    Counterexample::against(property, law, act, found.request).map(Some)
}

fn fails(solver: &Solver, law: &Law, act: Act, policy: &Policy) -> Result<Option<Counterexample>, ProofError> {
    let environment = environment(act)?;
    let compiled = CompiledPolicy::compile(policy, &environment, law.schema())
        .map_err(|error| not_compiled(policy.id().as_ref(), &error))?;
    let found = solver
        .ask(&told(law, act), async |compiler| compiler.check_never_errors_with_counterexample_opt(&compiled).await)?;
    found.map(|found| Counterexample::of_failure(policy, law, act, found.request)).transpose()
}

fn environment(act: Act) -> Result<RequestEnv, ProofError> {
    let broken = |error: &dyn std::fmt::Display| ProofError::policy("an environment", error);
    let name = |text: &str| EntityTypeName::from_str(text).map_err(|error| broken(&error));
    let action = EntityUid::from_str(&act.to_string()).map_err(|error| broken(&error))?;
    Ok(RequestEnv::new(name("Role")?, action, name("Category")?))
}

fn not_compiled(what: &str, error: &Error) -> ProofError {
    let Error::PolicyNotWellTyped { errs } = error else { return ProofError::policy(what, error) };
    ProofError::policy(what, &errs.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
}

fn told(law: &Law, act: Act) -> String {
    format!("{act} under the law from {}", law.from())
}
