//! `waarborg scan`: which personal data stands where in files, folders and databases.

mod found;
mod law;
mod progress;
mod report;
mod summary;
mod survey;
mod targets;

use crate::exit::Exit;
use crate::new_file::{NewFile, is_same};
use crate::output::Output;
use crate::system;
use clap::ArgMatches;
use found::Gathering;
use law::Verdicts;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;
use summary::Summary;
use survey::Surveying;
use targets::{Target, What};
use waarborg_find::{Detector, Scope, Survey};
use waarborg_read::Limits;
use waarborg_text::Fault;

pub use report::Form;
pub use summary::Grade;

/// Rows looked at in each table of a database, unless told otherwise: enough to judge a column by.
const SAMPLE_ROWS: u64 = 10_000;

/// Findings in cells of one table that labels name; beyond, they are counted only.
const MOST_CELLS: usize = 1_000_000;

/// What `--only` takes.
pub const NUMBERS: &str = "numbers";

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    match scan(output, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn scan(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let wrong = |fault: &Fault| output.fail(fault, Exit::WrongUse);
    let form = Form::of(matches);
    let fail_on = matches.get_one::<String>("fail-on").and_then(|name| Grade::parse(name));
    let only_numbers = matches.contains_id("only");
    // What is never looked for must not pass for not there.
    if let Some(grade) = fail_on.filter(|grade| only_numbers && matches!(grade, Grade::Criminal | Grade::Special)) {
        return Err(wrong(&Fault::new("scan.only-numbers").with("grade", grade.name())));
    }
    let rows = number(matches, "sample").map_err(|fault| wrong(&fault))?;
    let jobs = number(matches, "jobs").map_err(|fault| wrong(&fault))?;
    let book = system::rulebook(output)?;
    let mut verdicts = Verdicts::new(&book, matches).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    let targets = targets::list(matches).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    let destination = Destination::of(matches, &targets).map_err(|(fault, exit)| output.fail(&fault, exit))?;

    let how = Survey {
        as_it_lies: form == Form::Labels,
        examples: form != Form::Labels,
        values: matches.get_flag("show-values"),
        // Only labels name each cell.
        most_cells: if form == Form::Labels { MOST_CELLS } else { 0 },
    };
    let limits = Limits { rows: rows.filter(|rows| *rows > 0), ..Limits::default() };
    let database_limits = Limits { rows: rows.or(Some(SAMPLE_ROWS)).filter(|rows| *rows > 0), ..Limits::default() };
    let surveying = Surveying {
        targets: &targets,
        jobs: jobs.and_then(|jobs| usize::try_from(jobs).ok()),
        detector: &Detector::with_scope(if only_numbers { Scope::Numbers } else { Scope::Everything }),
        how,
        limits: &limits,
        database_limits: &database_limits,
        bar: progress::bar(output, &targets),
    };

    let mut writer = destination.open().map_err(|(fault, exit)| output.fail(&fault, exit))?;
    let mut report = form.report(output, &verdicts, destination.is_file(), how.values, only_numbers, writer.as_write());
    let mut summary = Summary::new(only_numbers.then_some(NUMBERS));
    let mut gathering = Gathering::default();
    let mut failed = Ok(());
    surveying.run(&mut |at, event| {
        let Some(target) = targets.get(at) else { return ControlFlow::Continue(()) };
        let Some(event) = event else {
            summary.end_of_target();
            gathering.end_of_target();
            return ControlFlow::Continue(());
        };
        failed = report.event(target, &event);
        if failed.is_ok()
            && let Some(found) = gathering.take(event)
        {
            let answers = verdicts.of(&found);
            summary.add(target, &found, &answers);
            failed = report.found(target, &found, &answers);
        }
        if failed.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    surveying.bar.finish_and_clear();
    let ended = failed.and_then(|()| report.end(&summary));
    drop(report);
    // A reader that has gone away wants no more, and no complaint.
    match ended.and_then(|()| writer.finish()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            return Err(output.fail(&destination.unwritable(&error), Exit::Storage));
        }
        _ => {}
    }
    Ok(summary.exit(fail_on))
}

fn number(matches: &ArgMatches, name: &'static str) -> Result<Option<u64>, Fault> {
    let Some(text) = matches.get_one::<String>(name) else { return Ok(None) };
    let number = text.parse().ok();
    let fault = || Fault::new("command.not-a-number").with("option", format!("--{name}")).with("value", text.as_str());
    // Nobody looks at files with no worker.
    number.filter(|number| *number > 0 || name != "jobs").map(Some).ok_or_else(fault)
}

/// Where the report goes.
enum Destination {
    Standard,
    File(PathBuf),
}

impl Destination {
    fn of(matches: &ArgMatches, targets: &[Target]) -> Result<Self, (Fault, Exit)> {
        let Some(path) = matches.get_one::<PathBuf>("output") else { return Ok(Self::Standard) };
        let path = path.clone();
        if targets.iter().any(|target| matches!(&target.what, What::File(file) if is_same(file, &path))) {
            let fault = Fault::new("scan.onto-target").with("file", path.display().to_string());
            return Err((fault, Exit::WrongUse));
        }
        if path.exists() && !matches.get_flag("force") {
            let fault = Fault::new("file.exists").with("file", path.display().to_string());
            return Err((fault, Exit::WrongUse));
        }
        Ok(Self::File(path))
    }

    fn is_file(&self) -> bool {
        matches!(self, Self::File(_))
    }

    fn shown(&self) -> String {
        match self {
            Self::Standard => "-".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    fn unwritable(&self, error: &std::io::Error) -> Fault {
        Fault::new("file.unwritable").with("file", self.shown()).with("reason", error.kind().to_string())
    }

    fn open(&self) -> Result<Writer, (Fault, Exit)> {
        match self {
            Self::Standard => Ok(Writer::Standard(std::io::BufWriter::new(std::io::stdout()))),
            Self::File(path) => {
                NewFile::create(path).map(Writer::File).map_err(|error| (self.unwritable(&error), Exit::Storage))
            }
        }
    }
}

enum Writer {
    Standard(std::io::BufWriter<std::io::Stdout>),
    File(NewFile),
}

impl Writer {
    fn as_write(&mut self) -> &mut dyn Write {
        match self {
            Self::Standard(out) => out,
            Self::File(file) => file.writer(),
        }
    }

    fn finish(self) -> std::io::Result<()> {
        match self {
            Self::Standard(mut out) => out.flush(),
            Self::File(file) => file.finish(),
        }
    }
}
