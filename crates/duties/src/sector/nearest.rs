//! To which sector a firm belongs, as its register tells.

use super::Sector;
use std::collections::BTreeSet;
use waarborg_register::Register;

impl Sector {
    /// The sector whose register has most activities and files in common with this one; none if it has nothing in common
    /// with any.
    #[must_use]
    pub fn nearest(register: &Register) -> Option<Self> {
        let own = names(register);
        let shared = |sector: &Self| {
            let theirs = sector.template.register().map(|register| names(&register)).unwrap_or_default();
            own.intersection(&theirs).count()
        };
        let mut nearest: Option<(usize, Self)> = None;
        for sector in Self::all() {
            let shared = shared(&sector);
            // Of two that are as near, the one that is offered first.
            if shared > nearest.map_or(0, |(most, _)| most) {
                nearest = Some((shared, sector));
            }
        }
        nearest.map(|(_, sector)| sector)
    }
}

fn names(register: &Register) -> BTreeSet<(bool, String)> {
    let activities = register.activities.iter().map(|activity| (true, activity.id.clone()));
    activities.chain(register.files.iter().map(|file| (false, file.id.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_belongs_to_its_own_sector() {
        for sector in Sector::all() {
            let register = sector.template.register().unwrap();
            assert_eq!(Sector::nearest(&register).map(|nearest| nearest.key), Some(sector.key));
        }
    }
}
