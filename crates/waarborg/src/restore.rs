//! `waarborg restore`: a vault from its backups, in a folder of its own; with `--drill` only to see that they are good.

mod tell;
mod writing;

use crate::exit::Exit;
use crate::fault;
use crate::folder::root::RootFile;
use crate::folder::{self, Passphrase, RootKept, Settings, memory, renewal, root, shown};
use crate::output::Output;
use crate::people::ask;
use crate::system::{self, SystemClock};
use crate::vault::fault::maintenance;
use crate::vault::opener;
use crate::vault::progress::Shown;
use clap::ArgMatches;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use waarborg_seal::{RecoveryIdentity, RootKey};
use waarborg_store_sqlite::Sqlite;
use waarborg_text::Fault;
use waarborg_vault::{BackupMark, DrillPlace, MaintenanceError, Opener, RestorePlan, drill, restore};
use writing::Writing;
use zeroize::Zeroizing;

/// An anchor is shorter than this.
const MOST_ANCHOR_BYTES: u64 = 1 << 20;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    match bring_back(output, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

/// What opens the backups, and what will stand in the file of the root key.
struct Opening {
    root: RootKey,
    identity: Option<RecoveryIdentity>,
    file: Zeroizing<Vec<u8>>,
    kept: RootKept,
}

fn bring_back(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    memory::protect();
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let told = |error: MaintenanceError| fail(maintenance(&error));
    let from = matches.get_one::<PathBuf>("from").cloned().unwrap_or_default();
    let into = folder::path(matches);
    let is_drill = matches.get_flag("drill");
    let marks = BackupMark::found_in(&from).map_err(told)?;
    let newest = marks.newest().map_err(told)?;
    if !is_drill && !goes_on(output, matches, &into)? {
        return Ok(Exit::Refused);
    }
    let anchors = anchors(matches).map_err(fail)?;
    let opening = opening(output, matches).map_err(fail)?;
    let opener = match &opening.identity {
        Some(identity) => Opener::Recovery(identity, &opening.root),
        None => Opener::Root(&opening.root),
    };
    let book = Arc::new(system::rulebook(output)?);
    let plan = RestorePlan {
        from: &from,
        into: &into,
        opener,
        data: matches.get_one::<String>("backup").map(String::as_str),
        keys: None,
        horizons: Settings::new(newest.organisation, opening.kept).horizons(),
        anchors: &anchors,
        clock: Arc::new(SystemClock),
        book,
    };
    let mut bar = Shown::new(output);
    if is_drill {
        let place = DrillPlace::make(place_of_drill(&into)).map_err(told)?;
        let plan = RestorePlan { into: &place.folder(), ..plan };
        let drilled = drill(&plan, &Sqlite, &mut |stage, done, all| bar.tell(stage, done, all));
        drop(bar);
        drop(place);
        let (restored, opened) = drilled.map_err(told)?;
        tell::drilled(output, &restored, opened);
        // What does not open would be missed.
        return Ok(if opened.damaged == 0 { Exit::Done } else { Exit::Partly });
    }
    let writing = Writing::begin(&into, newest.organisation, opening.kept, &opening.file).map_err(fail)?;
    let restored = restore(&plan, &writing, &mut |stage, done, all| bar.tell(stage, done, all));
    drop(bar);
    let restored = restored.map_err(|error| writing.failed().map_or_else(|| told(error), fail))?;
    tell::restored(output, &into, &restored, opening.kept, opening.identity.is_some());
    Ok(Exit::Done)
}

/// Asks before a folder is filled. A script says `--yes`.
fn goes_on(output: &Output<'_>, matches: &ArgMatches, into: &Path) -> Result<bool, Exit> {
    if !matches.get_flag("yes") && !std::io::stdin().is_terminal() {
        return Err(output.fail(&Fault::new("restore.nobody-to-ask"), Exit::WrongUse));
    }
    ask::goes_on(output, matches, &output.words.say_with("restore-ask", &[("folder", &shown(into))]))
}

fn opening(output: &Output<'_>, matches: &ArgMatches) -> Result<Opening, (Fault, Exit)> {
    let wraps = matches.get_flag("passphrase") && !matches.get_flag("drill");
    let kept = if wraps { RootKept::Passphrase } else { RootKept::File };
    if let Some(shares) = matches.get_one::<PathBuf>("shares") {
        let identity = opener::identity(shares)?;
        let (root, passphrase) = renewal::fresh(output, wraps)?;
        let file = root::to_bytes(&root, passphrase.as_ref())?;
        return Ok(Opening { root, identity: Some(identity), file, kept });
    }
    let path = matches.get_one::<PathBuf>("root-key");
    let path = path.ok_or_else(|| (Fault::new("restore.no-opener"), Exit::WrongUse))?;
    let RootFile { root, bytes, kept: kept_there } = root::read_any(output, path)?;
    if !wraps {
        // As it was kept, so it stays.
        return Ok(Opening { root, identity: None, file: bytes, kept: kept_there });
    }
    let file = root::to_bytes(&root, Some(&Passphrase::choose(output)?))?;
    Ok(Opening { root, identity: None, file, kept })
}

fn anchors(matches: &ArgMatches) -> Result<Vec<String>, (Fault, Exit)> {
    use std::io::Read;
    let read = |path: &PathBuf| {
        let mut text = String::new();
        let file = std::fs::File::open(path).and_then(|file| file.take(MOST_ANCHOR_BYTES).read_to_string(&mut text));
        file.map(|_| text).map_err(|error| fault::file(&shown(path), &error))
    };
    matches.get_many::<PathBuf>("anchor").into_iter().flatten().map(read).collect()
}

/// Where a drill is held: in the data folder if there is one, else beside its place, and never where the backups lie. What is
/// opened there needs the same trust.
fn place_of_drill(into: &Path) -> &Path {
    if into.is_dir() {
        return into;
    }
    into.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
