//! Examples in full, on one view of the page: whoever doubts what a column holds looks at one value of each, and the next
//! page has them covered again. What the law refuses stays covered.

use super::assess::{State, assess};
use super::columns::{self, Seen};
use super::draft;
use super::look::{Sight, contents, gone, look};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;

/// Shows them. What was ticked on the page before stays.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    let Sight::Ready(looked) = look(visit, &held, "import-columns")? else {
        return Ok(visit.go("import-columns", &[&held.id]));
    };
    let in_force = visit.vault()?.in_force()?;
    let held = columns::keep_choices(visit, &in_force.register, &held, &looked, &visit.sent)?;
    let assessed = assess(visit, &in_force.register, &held, &looked)?;
    let may = assessed.columns.iter().filter(|column| !matches!(column.state, State::Refused(_) | State::Empty));
    let may: Vec<usize> = may.map(|column| column.at).collect();
    let bytes = visit.vault()?.waiting(&held.id)?.ok_or_else(gone)?;
    let source = contents(&held.file.name, &bytes, held.draft.reading()).map_err(|_| gone())?;
    let examples = looked.examples(source, &may)?;
    let seen = Seen { looked: &looked, assessed: &assessed, examples: Some(&examples) };
    Ok(Reply::Page(columns::shown_page(visit, &held, &in_force.register, &seen, &[], false)?))
}

/// Whoever comes back to the address has them covered.
pub fn cover(visit: &Visit) -> Result<Reply, Refusal> {
    Ok(visit.go("import-columns", &[visit.part()]))
}
