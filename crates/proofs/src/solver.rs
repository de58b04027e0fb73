//! The solver's processes: never more than a few at once, a new one for each question (cvc5 grows
//! slower with every question it has been asked).

use crate::ProofError;
use cedar_policy_symcc::CedarSymCompiler;
use cedar_policy_symcc::err::Error;
use cedar_policy_symcc::solver::LocalSolver;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use tokio::runtime::{Builder, Runtime};

/// How many processes may run at once, over all tests of this program.
pub const PROCESSES: usize = 2;

/// Milliseconds for one question. The usual one takes a hundred.
const PATIENCE: &str = "--tlimit=60000";

static RUNNING: Mutex<usize> = Mutex::new(0);
static ENDED: Condvar = Condvar::new();

/// The right to run one process of cvc5 at a time, and what it takes to talk to it.
pub struct Solver {
    runtime: Runtime,
    _place: Place,
}

impl Solver {
    /// Waits for a place.
    ///
    /// # Errors
    /// [`ProofError::NoSolver`] if the system gives nothing to talk through.
    pub fn new() -> Result<Self, ProofError> {
        let place = Place::wait();
        let runtime = Builder::new_current_thread().enable_all().build();
        Ok(Self { runtime: runtime.map_err(|error| ProofError::no_solver(&error))?, _place: place })
    }

    /// Puts one question, about something that is told if there is no answer.
    ///
    /// # Errors
    /// [`ProofError::NoSolver`] if cvc5 does not start, [`ProofError::Solver`] if it does not answer.
    pub fn ask<T>(
        &self,
        about: &str,
        question: impl AsyncFnOnce(&mut CedarSymCompiler<LocalSolver>) -> Result<T, Error>,
    ) -> Result<T, ProofError> {
        self.runtime.block_on(async {
            let solver =
                LocalSolver::cvc5_with_args([PATIENCE]).map_err(|error| ProofError::no_solver(&reason(&error)))?;
            let mut compiler = CedarSymCompiler::new(solver).map_err(|error| ProofError::no_solver(&reason(&error)))?;
            let answer = question(&mut compiler).await.map_err(|error| ProofError::solver(about, &reason(&error)));
            // A process that has already ended needs no cleaning up.
            let _ended = compiler.solver_mut().clean_up().await;
            answer
        })
    }
}

/// The right to run one process.
struct Place;

impl Place {
    fn wait() -> Self {
        let free = ENDED.wait_while(running(), |running| *running >= PROCESSES);
        *free.unwrap_or_else(PoisonError::into_inner) += 1;
        Self
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *running() -= 1;
        ENDED.notify_one();
    }
}

fn running() -> MutexGuard<'static, usize> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An error with what caused it.
fn reason(error: &dyn std::error::Error) -> String {
    std::iter::successors(Some(error), |error| error.source()).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
