//! `waarborg register`: templates, the law's answer to a register, and putting one in force.

mod apply;
mod checked;
mod compare;
mod refusals;
mod show;

use crate::exit::Exit;
use crate::fault;
use crate::output::Output;
use crate::system::{self, SystemClock, today};
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use waarborg_decide::Rulebook;
use waarborg_model::Clock;
use waarborg_register::{Checked, Register, RegisterError, Template, templates};
use waarborg_text::Fault;

/// No register is longer.
const MOST_BYTES: u64 = 4 << 20;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    let done = match matches.subcommand() {
        Some(("template", matches)) => begin_with(output, matches),
        Some(("check", matches)) => check(output, matches),
        Some(("apply", matches)) => apply::run(output, matches),
        Some(("export", matches)) => show::export(output, matches),
        Some(("diff", matches)) => compare::run(output, matches),
        Some(("show", matches)) => show::run(output, matches),
        _ => Err(Exit::WrongUse),
    };
    match done {
        Ok(exit) | Err(exit) => exit,
    }
}

/// Prints a template, or the list of them.
fn begin_with(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    if let Some(name) = matches.get_one::<String>("name") {
        let template = template(name).map_err(|(fault, exit)| output.fail(&fault, exit))?;
        output.write(template.text);
        return Ok(Exit::Done);
    }
    let words = output.words;
    let about = |template: &Template| {
        let name = words.say(&format!("register-template-{}", template.key));
        (name, words.say(&format!("register-template-{}-about", template.key)))
    };
    let width = templates().iter().map(|template| template.key.len()).max().unwrap_or(0);
    output.show_list(
        || {
            let line = |template: &Template| {
                let (name, about) = about(template);
                format!("{:width$}  {name}: {about}\n", template.key)
            };
            templates().iter().map(line).collect()
        },
        templates().iter().map(|template| {
            let (name, about) = about(template);
            json!({ "template": template.key, "name": name, "about": about })
        }),
    );
    Ok(Exit::Done)
}

/// The template of a name.
pub fn template(name: &str) -> Result<Template, (Fault, Exit)> {
    Template::find(name).ok_or_else(|| {
        let known: Vec<&str> = templates().iter().map(|template| template.key).collect();
        let suggestion = waarborg_model::facts::nearest(name, known.iter().copied());
        let fault = Fault::new("register.no-template").with("name", name).with("expected", known.join(", "));
        (fault.with_maybe("suggestion", suggestion), Exit::NotFound)
    })
}

/// Puts a file before the law of today; no vault is needed.
fn check(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let register = read(output, matches)?;
    let book = system::rulebook(output)?;
    let checked = weigh(output, &book, &register)?;
    output.show(|| checked::human(output, &book, &register, &checked), || checked::json(output.words, &book, &checked));
    Ok(if checked.is_lawful() { Exit::Done } else { Exit::Refused })
}

/// The law's answer of today.
fn weigh(output: &Output<'_>, book: &Rulebook, register: &Register) -> Result<Checked, Exit> {
    let now = SystemClock.now();
    let checked = register.check(book, today(now), now);
    checked.map_err(|error| output.fail(&(&error).into(), Exit::WrongUse))
}

/// Reads the file that the command line names; all faults are told at once.
fn read(output: &Output<'_>, matches: &ArgMatches) -> Result<Register, Exit> {
    let path = matches.get_one::<String>("file").map(String::as_str).unwrap_or_default();
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let about = std::fs::metadata(path).map_err(|error| fail(fault::file(path, &error)))?;
    if about.len() > MOST_BYTES {
        return Err(output.fail(&Fault::new("register.too-long").with("file", path), Exit::WrongUse));
    }
    let text = std::fs::read_to_string(path).map_err(|error| fail(fault::file(path, &error)))?;
    Register::parse(&text).map_err(|faults| tell_faults(output, &faults))
}

/// Tells what is wrong with the form of a register.
pub fn tell_faults(output: &Output<'_>, faults: &[RegisterError]) -> Exit {
    output.show(
        || {
            let told: String = faults.iter().map(|fault| three_lines(output, "✗", &of_form(fault))).collect();
            told + &output.words.count("register-faults", faults.len(), &[]) + "\n"
        },
        || {
            let one = |fault: &RegisterError| {
                let entries = [("path", json!(fault.path)), ("line", json!(fault.line))];
                checked::with(fault_json(output, &of_form(fault)), entries)
            };
            json!({ "lawful": false, "faults": faults.iter().map(one).collect::<Vec<_>>() })
        },
    );
    Exit::Refused
}

/// Tells that the law refuses a register.
pub fn tell_refused(output: &Output<'_>, book: &Rulebook, register: &Register, checked: &Checked) -> Exit {
    output.show(
        || checked::human(output, book, register, checked) + &output.words.say("register-not-applied") + "\n",
        || checked::with(checked::json(output.words, book, checked), [("applied", json!(false))]),
    );
    Exit::Refused
}

fn of_form(fault: &RegisterError) -> Fault {
    Fault { code: fault.code, arguments: fault.values() }
}

/// What, why, what to do.
fn three_lines(output: &Output<'_>, mark: &str, fault: &Fault) -> String {
    let explained = fault.explain(output.words);
    format!("{mark} {}\n  {}\n  {}\n", explained.what, explained.why, explained.remedy)
}

fn fault_json(output: &Output<'_>, fault: &Fault) -> Json {
    checked::fault_json(output.words, fault)
}
