//! Which waiting files are being brought in, by which work: no file is brought in twice at once, by whomever it is asked.

use crate::jobs::Jobs;
use crate::reply::Refusal;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The work of each file. It lives in memory, as the work itself: an import that a restart broke off is taken back.
#[derive(Default)]
pub struct Bringing(Mutex<HashMap<String, String>>);

/// Who brings a file in.
#[derive(Debug, PartialEq, Eq)]
pub enum Brings {
    /// This work, which began just now.
    Began(String),
    /// This work, which was under way.
    UnderWay(String),
}

impl Bringing {
    /// The work that brings a file in, while it runs. Once it failed, the file can be brought in anew.
    #[must_use]
    pub fn under_way(&self, jobs: &Jobs, file: &str) -> Option<String> {
        self.works().get(file).filter(|job| jobs.runs(job)).cloned()
    }

    /// Begins the work that brings a file in, unless it is under way.
    ///
    /// # Errors
    /// What `begin` says.
    pub fn once(
        &self,
        jobs: &Jobs,
        file: &str,
        begin: impl FnOnce() -> Result<String, Refusal>,
    ) -> Result<Brings, Refusal> {
        // Held until the work is known: who asks meanwhile is told of it.
        let mut works = self.works();
        works.retain(|_, job| jobs.runs(job));
        if let Some(job) = works.get(file) {
            return Ok(Brings::UnderWay(job.clone()));
        }
        let job = begin()?;
        works.insert(file.to_owned(), job.clone());
        Ok(Brings::Began(job))
    }

    fn works(&self) -> MutexGuard<'_, HashMap<String, String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;
    use waarborg_text::Fault;
    use waarborg_text::vault_fault::Nature;

    #[test]
    fn a_file_is_brought_in_once_at_a_time_and_again_after_it_failed() {
        let (jobs, bringing) = (Jobs::default(), Bringing::default());
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let begun = bringing.once(&jobs, "a", || {
            jobs.start("m", "x", move |_| {
                wait.recv().unwrap();
                Err(Refusal::of(Fault::new("bring.gone"), Nature::NotFound))
            })
        });
        let Brings::Began(job) = begun.unwrap() else { panic!("it was under way before it began") };
        let second = bringing.once(&jobs, "a", || panic!("begun twice")).unwrap();
        assert_eq!((second, bringing.under_way(&jobs, "a")), (Brings::UnderWay(job.clone()), Some(job.clone())));
        assert_eq!(bringing.under_way(&jobs, "b"), None);
        go.send(()).unwrap();
        assert!(jobs.find(&job, "m").unwrap().wait(Duration::from_mins(1)).unwrap().is_err());
        assert_eq!(bringing.under_way(&jobs, "a"), None);
        let anew = bringing.once(&jobs, "a", || jobs.start("m", "x", |_| Ok("/there".to_owned()))).unwrap();
        assert!(matches!(anew, Brings::Began(_)));
    }
}
