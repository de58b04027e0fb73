//! `waarborg init`: founds a vault, whole or not at all.

mod build;
mod sheet;

use crate::exit::Exit;
use crate::folder::{self, Passphrase, shown};
use crate::output::Output;
use crate::{system, vault_fault};
use build::{Built, Plan};
use clap::ArgMatches;
use serde_json::json;
use std::path::{Path, PathBuf};
use waarborg_register::Template;
use waarborg_seal::SealError;
use waarborg_text::Fault;

/// Shares of the recovery sheet where nothing is asked: any two of three.
const USUAL_SHARES: (u8, u8) = (2, 3);

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    match found(output, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn found(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    folder::memory::protect();
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let path = folder::path(matches);
    refuse_existing(&path).map_err(fail)?;
    let (threshold, count) = shares(matches).map_err(fail)?;
    let template = template(matches).map_err(fail)?;
    let sheet = matches.get_one::<PathBuf>("sheet");
    if let Some(sheet) = sheet.filter(|sheet| sheet.exists()) {
        return Err(output.fail(&Fault::new("file.taken").with("file", shown(sheet)), Exit::WrongUse));
    }
    let wrapped = matches.get_flag("passphrase");
    let passphrase = if wrapped { Some(Passphrase::choose(output).map_err(fail)?) } else { None };
    let plan = Plan {
        path: &path,
        name: matches.get_one::<String>("name").map_or("", String::as_str),
        actor: folder::name(matches),
        template,
        passphrase,
        threshold,
        count,
        sheet: sheet.map(PathBuf::as_path),
    };
    let built = build::build(output, &plan)?;
    tell(output, &plan, &built)?;
    Ok(Exit::Done)
}

fn refuse_existing(path: &Path) -> Result<(), (Fault, Exit)> {
    if path.symlink_metadata().is_ok() {
        return Err((Fault::new("folder.exists").with("folder", shown(path)), Exit::WrongUse));
    }
    Ok(())
}

/// How many shares, and how many of them are needed: `2of3`.
fn shares(matches: &ArgMatches) -> Result<(u8, u8), (Fault, Exit)> {
    let Some(text) = matches.get_one::<String>("shares") else { return Ok(USUAL_SHARES) };
    let form = || (Fault::new("init.shares").with("value", text), Exit::WrongUse);
    let (threshold, count) = text.split_once("of").ok_or_else(form)?;
    let number = |text: &str| text.trim_matches(['-', ' ']).parse::<u8>().map_err(|_| form());
    let (threshold, count) = (number(threshold)?, number(count)?);
    if threshold < 2 || threshold > count || count > 16 {
        return Err(vault_fault::seal(&SealError::Threshold));
    }
    Ok((threshold, count))
}

fn template(matches: &ArgMatches) -> Result<Option<Template>, (Fault, Exit)> {
    let Some(name) = matches.get_one::<String>("template") else { return Ok(None) };
    crate::register::template(name).map(Some)
}

/// Tells what was made. Without a sheet the words of the shares are told, this once.
fn tell(output: &Output<'_>, plan: &Plan<'_>, built: &Built) -> Result<(), Exit> {
    let words = output.words;
    let (threshold, count) = (plan.threshold.to_string(), plan.count.to_string());
    let folder = shown(plan.path);
    let texts = sheet::texts(&built.shares).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    output.show(
        || {
            let mut lines = vec![words.say_with("init-done", &[("folder", &folder)])];
            let kept = if plan.passphrase.is_some() { "init-root-passphrase" } else { "init-root-file" };
            lines.push(words.say_with(kept, &[("file", &shown(&folder::Places(plan.path).root()))]));
            lines.push(String::new());
            match plan.sheet {
                Some(sheet) => lines.push(words.say_with("init-sheet-written", &[("file", &shown(sheet))])),
                None => lines.extend(sheet::lines(words, &built.shares, &texts)),
            }
            let numbers = [("threshold", threshold.as_str()), ("count", &count)];
            lines.push(words.say_with("init-shares-why", &numbers));
            lines.push(String::new());
            match built.register {
                Some(open) => {
                    lines.push(words.count("init-register", open, &[("template", plan.template_name())]));
                    lines.push(words.say_with("init-next-template", &[("template", plan.template_name())]));
                }
                None => lines.push(words.say("init-next")),
            }
            lines.join("\n") + "\n"
        },
        || {
            let shares: Vec<_> = built.shares.iter().zip(&texts).map(sheet::share_json).collect();
            json!({
                "folder": folder,
                "organisation": built.organisation.to_string(),
                "root": if plan.passphrase.is_some() { "passphrase" } else { "file" },
                "recovery": {
                    "public": built.recovery,
                    "threshold": plan.threshold,
                    "count": plan.count,
                    "sheet": plan.sheet.map(shown),
                    // On the sheet, and else nowhere but here.
                    "shares": if plan.sheet.is_some() { Vec::new() } else { shares },
                },
                "register": built.register.map(|open| json!({ "template": plan.template_name(), "open": open })),
            })
        },
    );
    Ok(())
}

impl Plan<'_> {
    fn template_name(&self) -> &'static str {
        self.template.map_or("", |template| template.key)
    }
}

/// The law that is built in, shared with the vault.
fn rulebook(output: &Output<'_>) -> Result<std::sync::Arc<waarborg_decide::Rulebook>, Exit> {
    system::rulebook(output).map(std::sync::Arc::new)
}
