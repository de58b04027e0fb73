//! Several files at once, told in the order they were named.

use super::targets::{Target, What};
use indicatif::ProgressBar;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use waarborg_find::{Detector, Event, Survey, is_text_with_records, survey, survey_database};
use waarborg_read::{Limits, Place, ReadError, Source, open};

/// Events of one file that may wait for those of files before it.
const EVENTS_WAITING: usize = 64;

/// A survey of many files.
pub struct Surveying<'a> {
    /// What is to be looked at.
    pub targets: &'a [Target],
    /// Files at once; as many as there are cores if not told.
    pub jobs: Option<usize>,
    /// What finds.
    pub detector: &'a Detector,
    /// How.
    pub how: Survey,
    /// Bounds for files.
    pub limits: &'a Limits,
    /// Bounds for databases.
    pub database_limits: &'a Limits,
    /// Shows how far it is.
    pub bar: ProgressBar,
}

/// The findings of one target on their way.
type Told = (usize, Receiver<Event>);

impl Surveying<'_> {
    /// Looks at every target and tells what is found, target by target; `None` ends one.
    pub fn run(&self, each: &mut dyn FnMut(usize, Option<Event>) -> ControlFlow<()>) {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let jobs = self.jobs.unwrap_or(cores).clamp(1, 64).min(self.targets.len().max(1));
        let (order, told) = sync_channel::<Told>(jobs);
        let next = Mutex::new((0, order));
        std::thread::scope(|scope| {
            for _ in 0..jobs {
                scope.spawn(|| self.work(&next));
            }
            tell(told, each);
            // Workers that still wait to hand over a file find nobody and end.
            if let Ok(mut next) = next.lock() {
                next.0 = usize::MAX;
            }
        });
    }

    fn work(&self, next: &Mutex<(usize, SyncSender<Told>)>) {
        loop {
            let taken = {
                let Ok(mut next) = next.lock() else { return };
                let Some(target) = self.targets.get(next.0) else {
                    // The last one to leave lets the listener know that nothing more comes.
                    next.1 = sync_channel(0).0;
                    return;
                };
                let (sender, receiver) = sync_channel(EVENTS_WAITING);
                if next.1.send((next.0, receiver)).is_err() {
                    return;
                }
                next.0 += 1;
                (target, sender)
            };
            let (target, sender) = taken;
            // What panics at one file must not take the others along, nor leave the listener waiting.
            let looked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.look_at(target, &sender)));
            if looked.is_err() {
                let error = ReadError::Io(std::io::ErrorKind::Other);
                let _ = sender.send(Event::Problem(Place::file(target.name.clone()), error));
            }
        }
    }

    fn look_at(&self, target: &Target, sender: &SyncSender<Event>) {
        let mut left = target.bytes;
        let mut each = |event| match event {
            Event::Progress(bytes) => {
                let step = bytes.min(left);
                left -= step;
                self.bar.inc(step);
                ControlFlow::Continue(())
            }
            event => match sender.send(event) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            },
        };
        let source = match &target.what {
            What::File(path) => Some(Source::Path(path.clone())),
            What::Standard => {
                Some(Source::Stream { name: target.name.clone(), stream: Box::new(std::io::stdin().lock()) })
            }
            What::Pipe(path) => match std::fs::File::open(path) {
                Ok(pipe) => Some(Source::Stream { name: target.name.clone(), stream: Box::new(pipe) }),
                Err(error) => {
                    let _ = each(Event::Problem(Place::file(target.name.clone()), ReadError::from(error.kind())));
                    None
                }
            },
            What::Database(connection) => {
                survey_database(connection, self.database_limits, self.detector, &self.how, &mut each);
                None
            }
            What::Unreachable(error) => {
                let _ = each(Event::Problem(Place::file(target.name.clone()), error.clone()));
                None
            }
        };
        if let Some(source) = source {
            self.look_into(target, source, &mut each);
        }
        self.bar.inc(left);
    }

    fn look_into(&self, target: &Target, source: Source<'_>, each: &mut dyn FnMut(Event) -> ControlFlow<()>) {
        let told = |error| Event::Problem(Place::file(target.name.clone()), error);
        let contents = match open(source, self.limits) {
            Ok(contents) => contents,
            // Whoever listens no longer needs no answer.
            Err(error) => return each(told(error)).continue_value().unwrap_or_default(),
        };
        let has_records = self.how.as_it_lies && is_text_with_records(&contents);
        survey(contents, self.detector, &self.how, each);
        if let (true, What::File(path)) = (has_records, &target.what)
            && let Ok(again) = open(Source::Path(path.clone()), self.limits)
        {
            survey(again, self.detector, &Survey { as_it_lies: false, ..self.how }, each);
        }
    }
}

fn tell(told: Receiver<Told>, each: &mut dyn FnMut(usize, Option<Event>) -> ControlFlow<()>) {
    for (at, events) in told {
        for event in events {
            if each(at, Some(event)).is_break() {
                return;
            }
        }
        if each(at, None).is_break() {
            return;
        }
    }
}
