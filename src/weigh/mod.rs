//! What findings count for: the levels that a team has set, the comments that
//! silence findings, the codes that a run is about; and that a draft lacks facts
//! is only advice.
//!
//! What says that something could not be read or understood is fixed: it has
//! its level, is in every run and can't be silenced.

mod levels;
mod outline;
mod selection;
mod silences;
#[cfg(test)]
mod tests;

pub use levels::{Levels, Place, Set, Weight};
pub use outline::Outline;
pub use selection::Selection;
pub use silences::Silences;

use crate::catalog::{self, Named, Stage};
use crate::diagnostic::{Code, Diagnostic, Level, Sort};
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeMap;

/// What findings are weighed by.
#[derive(Debug, Clone, Copy)]
pub struct Scale<'a> {
    /// The files that they are in.
    pub sources: &'a Sources,
    /// What lies where in them.
    pub outline: &'a Outline<'a>,
    /// The levels that the team has set.
    pub levels: &'a Levels,
    /// What the run is about.
    pub selection: &'a Selection,
}

/// What is left of findings.
#[derive(Debug, Default)]
pub struct Weighed {
    /// Those that count, at their levels, and what is wrong with silences.
    pub findings: Vec<Diagnostic>,
    /// Those that a comment has silenced.
    pub silenced: Vec<Diagnostic>,
}

/// Weighs findings.
#[must_use]
pub fn weigh(findings: Vec<Diagnostic>, mut silences: Silences, scale: &Scale<'_>) -> Weighed {
    let mut weighed = Weighed::default();
    let may_hide_others = findings.iter().any(is_unread);
    for mut found in findings {
        if scale.is_of_draft(&found) {
            found.level = Level::Advice;
        }
        let is_silenced = silences.silence(scale.sources, &found);
        match scale.weight(&found) {
            Weight::Off => {}
            Weight::Level(_) if is_silenced => weighed.silenced.push(found),
            Weight::Level(level) => {
                found.level = level;
                weighed.findings.push(found);
            }
        }
    }
    // What could not be read may be what has the fault that a comment is about.
    if !may_hide_others {
        let found = without_effect(&silences, &weighed.findings, scale);
        weighed.findings.extend(found);
    }
    weighed.findings.append(&mut silences.faults);
    weighed
}

impl Scale<'_> {
    /// Whether a finding says that something is missing where that is expected.
    fn is_of_draft(&self, found: &Diagnostic) -> bool {
        let is_in_draft = || match self.outline.journey_at(found.span) {
            Some(journey) => journey.draft.is_some(),
            None => self.outline.has_only_drafts(),
        };
        found.code.sort == Sort::NotYetWritten && is_in_draft()
    }

    /// What a finding counts as in this run.
    fn weight(&self, found: &Diagnostic) -> Weight {
        self.weight_of(found.code, found.span).unwrap_or(Weight::Level(found.level))
    }

    /// What is said of a code at a place; none: nothing.
    fn weight_of(&self, code: &'static Code, place: Span) -> Option<Weight> {
        if !self.selection.has(code) {
            return Some(Weight::Off);
        }
        let journey = self.outline.journey_at(place).map(|journey| &*journey.heading.name);
        let path = &self.sources.file(place.file).path;
        self.levels.of(code, path, journey).map(|set| set.weight)
    }
}

/// Whether a finding says that a part of a spec could not be read.
fn is_unread(found: &Diagnostic) -> bool {
    let is_of_spec = |stage| matches!(stage, Stage::Bytes | Stage::Specs);
    let is_fault = |named| matches!(named, Named::Code(entry) if is_of_spec(entry.stage));
    found.level == Level::Error && catalog::named(found.code.name).is_some_and(is_fault)
}

/// Findings about silences that silence nothing, but for codes that are not
/// looked for at their places.
fn without_effect(
    silences: &Silences,
    findings: &[Diagnostic],
    scale: &Scale<'_>,
) -> Vec<Diagnostic> {
    let mut unused = silences.unused().peekable();
    if unused.peek().is_none() {
        return Vec::new();
    }
    let mut places = BTreeMap::<(FileId, &str), Span>::new();
    for found in findings {
        places.entry((found.span.file, found.code.name)).or_insert(found.span);
    }
    let is_looked_for = |silence: &&silences::Silence| {
        scale.weight_of(silence.entry.code, silence.span) != Some(Weight::Off)
    };
    let finding = |silence: &silences::Silence| {
        let key = (silence.span.file, silence.entry.code.name);
        silences::without_effect(silence, places.get(&key).copied())
    };
    unused.filter(is_looked_for).map(finding).collect()
}
