//! The levels that a team gives to findings, for the whole project, for a folder
//! of it or for a journey.

use crate::catalog::{self, Named};
use crate::diagnostic::{Code, Level};
use crate::source::Span;
use std::collections::BTreeMap;

/// What a finding counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It is a finding of this level.
    Level(Level),
    /// It is none.
    Off,
}

impl Weight {
    /// All there are, the heaviest first.
    pub const ALL: [Self; 4] = [
        Self::Level(Level::Error),
        Self::Level(Level::Warning),
        Self::Level(Level::Advice),
        Self::Off,
    ];

    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Level(level) => level.name(),
            Self::Off => "off",
        }
    }

    /// The weight that has a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|weight| weight.name() == name)
    }
}

/// What levels are set for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The whole project.
    Project,
    /// The files of a folder, by its path below the project, with `/` between
    /// its parts.
    Folder(String),
    /// A journey, by its name.
    Journey(String),
}

/// A level and what has set it.
#[derive(Debug, Clone, Copy)]
pub struct Set {
    /// The level.
    pub weight: Weight,
    /// The group that it was set for; none: for the code itself.
    pub group: Option<&'static str>,
    /// Where `touchline.toml` sets it.
    pub span: Span,
}

/// All levels that a team has set.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    places: BTreeMap<Place, BTreeMap<&'static str, Set>>,
    /// Every place that levels are set for, and where that is said.
    named: Vec<(Place, Span)>,
}

impl Levels {
    /// Takes in that levels are set for a place, said at `span`.
    pub fn add_place(&mut self, place: Place, span: Span) {
        self.named.push((place, span));
    }

    /// Sets a level for a place; a code goes before its group. The level of a
    /// group doesn't raise what is only advice: nobody who wants targets to be
    /// errors means that a day that has passed is to stop the build.
    pub fn set(&mut self, place: &Place, named: Named, weight: Weight, span: Span) {
        let group = match named {
            Named::Group(group) => Some(group.name),
            Named::Code(_) => None,
        };
        let sets = self.places.entry(place.clone()).or_default();
        for code in catalog::codes_of(named) {
            let is_raised =
                |weight| matches!(weight, Weight::Level(level) if level < Level::Advice);
            if group.is_some() && code.sort.level() == Level::Advice && is_raised(weight) {
                continue;
            }
            let is_set_itself = sets.get(code.name).is_some_and(|set| set.group.is_none());
            if group.is_none() || !is_set_itself {
                sets.insert(code.name, Set { weight, group, span });
            }
        }
    }

    /// The folders and journeys that levels are set for.
    #[must_use]
    pub fn named_places(&self) -> &[(Place, Span)] {
        &self.named
    }

    /// Every place with the levels set for it, in the order of their names.
    pub fn places(&self) -> impl Iterator<Item = (&Place, &BTreeMap<&'static str, Set>)> {
        self.places.iter()
    }

    /// What is set for findings of a code in a file and, perhaps, a journey: the
    /// narrowest place decides.
    #[must_use]
    pub fn of(&self, code: &Code, path: &str, journey: Option<&str>) -> Option<Set> {
        if self.places.is_empty() {
            return None;
        }
        let journey = journey.map(|name| Place::Journey(name.to_owned()));
        let ends = path.rmatch_indices('/').map(|(at, _)| at);
        let folders = std::iter::once(path.len()).chain(ends);
        let folders = folders.map(|end| Place::Folder(path[..end].to_owned()));
        let mut places = journey.into_iter().chain(folders).chain([Place::Project]);
        places.find_map(|place| self.places.get(&place)?.get(code.name).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn levels(lines: &[(Place, &str, &str)]) -> Levels {
        let (file, _) = Sources::default().add("touchline.toml", vec![]);
        let mut levels = Levels::default();
        for (place, name, weight) in lines {
            let named = catalog::named(name).expect("a name");
            let weight = Weight::named(weight).expect("a level");
            levels.set(place, named, weight, Span { file, start: 0, end: 0 });
        }
        levels
    }

    fn of(levels: &Levels, code: &str, path: &str, journey: Option<&str>) -> &'static str {
        let Some(Named::Code(entry)) = catalog::named(code) else { panic!("{code}") };
        levels.of(entry.code, path, journey).map_or("default", |set| set.weight.name())
    }

    #[test]
    fn a_code_goes_before_its_group_in_any_order() {
        let group = (Place::Project, "targets", "advice");
        let code = (Place::Project, "deadline-passed", "error");
        for lines in [[group.clone(), code.clone()], [code, group]] {
            let levels = levels(&lines);
            assert_eq!(of(&levels, "deadline-passed", "a.journey", None), "error");
            assert_eq!(of(&levels, "unit-mismatch", "a.journey", None), "advice");
            assert_eq!(of(&levels, "fork-shares", "a.journey", None), "default");
        }
    }

    #[test]
    fn a_group_does_not_raise_advice() {
        let levels = levels(&[(Place::Project, "targets", "error")]);
        assert_eq!(of(&levels, "target-without-deadline", "a.journey", None), "error");
        assert_eq!(of(&levels, "deadline-passed", "a.journey", None), "default");
    }

    #[test]
    fn the_narrowest_place_decides() {
        let folder = |path: &str| Place::Folder(path.to_owned());
        let levels = levels(&[
            (Place::Project, "deadline-passed", "error"),
            (folder("shop"), "deadline-passed", "warning"),
            (folder("shop/old"), "deadline-passed", "off"),
            (Place::Journey("returns".to_owned()), "deadline-passed", "advice"),
        ]);
        let of = |path, journey| of(&levels, "deadline-passed", path, journey);
        assert_eq!(of("a.journey", None), "error");
        assert_eq!(of("shop/a.journey", None), "warning");
        assert_eq!(of("shop/old/x/a.journey", Some("other")), "off");
        assert_eq!(of("shop/old/a.journey", Some("returns")), "advice");
        assert_eq!(of("shopping/a.journey", None), "error");
    }
}
