//! What holds of every question, and what the solver cannot know: which categories there are and
//! which groups they belong to. Without it, the solver would invent health data that are no
//! personal data.

use std::fmt::Write as _;
use waarborg_decide::Rulebook;
use waarborg_model::vocabulary::Category;

/// A condition that holds for every question that can be asked, as Cedar text.
pub fn world(book: &Rulebook) -> String {
    let all = one_of(Category::ALL.iter());
    let mut world = format!("({all})");
    // No category lies in another one.
    for category in &Category::ALL {
        let name = named(category.as_str());
        let _ = write!(world, "\n&& (resource == {name} || !(resource in {name}))");
    }
    for (group, bits) in book.vocabulary().groups() {
        let members = one_of(Category::ALL.iter().filter(|category| bits >> (**category as u8) & 1 == 1));
        let others = one_of(Category::ALL.iter().filter(|category| bits >> (**category as u8) & 1 == 0));
        let group = named(group);
        let _ = write!(world, "\n&& (!({members}) || resource in {group})");
        if !others.is_empty() {
            let _ = write!(world, "\n&& (!({others}) || !(resource in {group}))");
        }
    }
    world
}

fn one_of<'a>(categories: impl Iterator<Item = &'a Category>) -> String {
    categories.map(|category| format!("resource == {}", named(category.as_str()))).collect::<Vec<_>>().join(" || ")
}

fn named(name: &str) -> String {
    format!("Category::\"{name}\"")
}
