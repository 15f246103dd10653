//! Every code that there is, and which of them a team may weigh otherwise.
//!
//! `touchline.toml` and the comments that silence findings name codes, so both
//! are read by this catalog. What can be wrong with them stands here, then: else
//! they and the catalog would need each other.

pub mod settings;
pub mod silences;

use crate::check::{GROUPS, Group};
use crate::diagnostic::suggest::nearest;
use crate::diagnostic::{Code, Sort, damage};
use crate::{measure, model, syntax, vocabulary};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Where findings of a code come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The bytes of a file.
    Bytes,
    /// `touchline.toml`.
    Settings,
    /// The lines of a spec: syntax, words, names.
    Specs,
    /// The comments that silence findings.
    Silences,
    /// The rows of a data file.
    Data,
    /// A spec that can be read: the checks.
    Checks,
}

/// The codes of every stage but the checks, in the order in which files go
/// through them.
const STAGES: &[(Stage, &[&Code])] = &[
    (Stage::Bytes, damage::CODES),
    (Stage::Settings, settings::CODES),
    (Stage::Specs, syntax::codes::CODES),
    (Stage::Specs, vocabulary::codes::CODES),
    (Stage::Specs, model::codes::CODES),
    (Stage::Silences, silences::CODES),
    (Stage::Data, measure::CODES),
];

/// A code, and what belongs to it.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The code.
    pub code: &'static Code,
    /// Where its findings come from.
    pub stage: Stage,
    /// The group of its check; none where it is no check's.
    pub group: Option<&'static Group>,
}

impl Entry {
    /// Whether a team may change its level, silence it and leave it out. What
    /// says that something could not be read or understood stays as it is: what
    /// follows from there could not be checked.
    #[must_use]
    pub fn is_adjustable(&self) -> bool {
        let is_about_files = matches!(self.stage, Stage::Data | Stage::Settings);
        let is_no_fault =
            matches!(self.code.sort, Sort::NotYetWritten | Sort::WorthAThought | Sort::Due);
        self.group.is_some() || is_about_files && is_no_fault
    }
}

/// Every code, those of the checks last, in the order in which `explain` lists
/// them.
pub fn entries() -> impl Iterator<Item = Entry> {
    let stages = STAGES.iter().flat_map(|(stage, codes)| {
        codes.iter().map(|code| Entry { code, stage: *stage, group: None })
    });
    let checks = GROUPS.iter().flat_map(|group| {
        let entry = move |code| Entry { code, stage: Stage::Checks, group: Some(group) };
        group.checks.iter().map(move |check| entry(check.code))
    });
    stages.chain(checks)
}

/// The codes that a team may weigh otherwise.
pub fn adjustable() -> impl Iterator<Item = Entry> {
    entries().filter(Entry::is_adjustable)
}

/// What a team may call by a name: a code, or a group of checks.
#[derive(Debug, Clone, Copy)]
pub enum Named {
    /// One code.
    Code(Entry),
    /// All codes of a group.
    Group(&'static Group),
}

/// What has a name; none: nothing has it.
#[must_use]
pub fn named(name: &str) -> Option<Named> {
    static CODES: LazyLock<BTreeMap<&'static str, Entry>> =
        LazyLock::new(|| entries().map(|entry| (entry.code.name, entry)).collect());
    let code = CODES.get(name).map(|entry| Named::Code(*entry));
    code.or_else(|| GROUPS.iter().find(|group| group.name == name).map(Named::Group))
}

/// The name that was probably meant by one that nothing has, among the codes
/// and groups that a team may weigh otherwise.
#[must_use]
pub fn meant(name: &str) -> Option<&'static str> {
    let plain = name.replace('_', "-").to_lowercase();
    let codes = adjustable().map(|entry| entry.code.name);
    nearest(&plain, codes.chain(GROUPS.iter().map(|group| group.name)))
}

/// The codes that a name stands for, as far as they may be weighed otherwise.
#[must_use]
pub fn codes_of(named: Named) -> Vec<&'static Code> {
    match named {
        Named::Code(entry) => {
            Some(entry.code).filter(|_| entry.is_adjustable()).into_iter().collect()
        }
        Named::Group(group) => group.checks.iter().map(|check| check.code).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_and_groups_share_no_name() {
        let mut names = BTreeSet::new();
        let groups = GROUPS.iter().map(|group| group.name);
        for name in entries().map(|entry| entry.code.name).chain(groups) {
            assert!(names.insert(name), "{name} twice");
            // These stand in the place of a code or group in `touchline.toml`.
            assert!(!["journey", "folder"].contains(&name));
        }
    }

    #[test]
    fn faults_of_the_language_are_fixed() {
        let is_adjustable = |name| match named(name) {
            Some(Named::Code(entry)) => entry.is_adjustable(),
            _ => panic!("{name} is no code"),
        };
        assert!(is_adjustable("goal-without-target") && is_adjustable("data-after-as-of"));
        assert!(!is_adjustable("unclosed-text") && !is_adjustable("unknown-name"));
        assert!(!is_adjustable("data-number") && !is_adjustable("missing-line"));
    }

    #[test]
    fn a_misspelt_name_is_recognised() {
        assert_eq!(meant("goal_without_targt"), Some("goal-without-target"));
        assert_eq!(meant("tragets"), Some("targets"));
        assert_eq!(meant("zeppelin"), None);
    }
}
