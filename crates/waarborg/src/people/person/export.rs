//! `waarborg person export`: a copy of everything for the person herself (AVG 15, 20).

use super::gathered::told_json;
use super::{failed, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::paper;
use crate::people::refusal;
use crate::people::use_data::{Form, Target};
use crate::system::{SystemClock, today};
use clap::ArgMatches;
use serde_json::json;
use std::path::Path;
use waarborg_model::Clock;
use waarborg_model::identifier::SubjectId;
use waarborg_text::paper::access_document;
use waarborg_text::{Values, copy_csv};
use waarborg_vault::Answer;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, subject: SubjectId) -> Result<Exit, Exit> {
    let target = Target::of(matches).map_err(wrong(output))?;
    let pdf = paper::place(output, matches, "pdf")?;
    paper::apart(output, target.path(), pdf.as_deref())?;
    with_vault(output, matches, |opened| export(output, matches, opened, subject, &target, pdf.as_deref()))
}

fn export(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    subject: SubjectId,
    target: &Target,
    pdf: Option<&Path>,
) -> Result<Exit, Exit> {
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    let access = match opened.vault.access(opened.actor, subject).map_err(failed(output))? {
        Answer::Given(access) => access,
        Answer::Refused(decision) => return Ok(refusal::show(output, opened.vault.book(), &decision)),
    };
    if let Some(path) = pdf {
        let (words, book, now) = (output.words, opened.vault.book(), SystemClock.now());
        let house = opened.vault.name().map_err(failed(output))?;
        let document = access_document(words, book, &in_force.register, &house, &access, None, today(now));
        paper::write(output, path, waarborg_paper::pdf(&document, now))?;
        if target.path().is_none() {
            tell(output, subject, &[path]);
            return Ok(Exit::Done);
        }
    }
    let copy = told_json(output, &in_force.register, &access, Values::Shown);
    let mut writer = target.open(output)?;
    let written = match Form::of(matches, Form::Json) {
        Form::Csv => copy_csv(writer.as_write(), &copy),
        Form::Json | Form::Table => writeln!(writer.as_write(), "{copy:#}"),
    };
    target.close(output, writer, written)?;
    if let Some(path) = target.path() {
        let files: Vec<&Path> = [Some(path), pdf].into_iter().flatten().collect();
        tell(output, subject, &files);
    }
    Ok(Exit::Done)
}

/// Tells where the copy stands.
fn tell(output: &Output<'_>, subject: SubjectId, files: &[&Path]) {
    let files: Vec<String> = files.iter().map(|path| path.display().to_string()).collect();
    output.show(
        || {
            let words = output.words;
            let told = files.iter().map(|file| words.say_with("person-exported", &[("file", file)]));
            let told = told.map(|line| format!("✓ {line}")).collect::<Vec<_>>().join("\n") + "\n";
            format!("{told}  {}\n", words.say("person-check-copy"))
        },
        || json!({ "person": subject.to_string(), "file": files.first(), "files": files }),
    );
}
