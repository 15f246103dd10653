//! The whole way from a project's files to findings and figures.

mod mending;

use crate::check::{self, Context};
use crate::diagnostic::{self, Diagnostic, Level, damage};
use crate::measure::{self, Measurements};
use crate::model::{self, Model};
use crate::project::Project;
use crate::score::{self, Input, Scorecard};
use crate::source::{FileId, Sources, Span};
use crate::syntax::{self, Tree};
use jiff::civil::Date;
use rayon::prelude::*;

pub use mending::{Mended, mend};

/// What is wrong with a project, in reading order.
#[derive(Debug)]
pub struct Findings {
    /// In the part of it that was asked for.
    pub asked: Vec<Diagnostic>,
    /// How many errors the rest of it has. Names are those of the whole project,
    /// so they may bear on what was asked for.
    pub errors_elsewhere: usize,
}

/// Everything that is wrong with a project.
#[must_use]
pub fn check(project: &Project, as_of: Date) -> Findings {
    let ((), findings) = compile(project, as_of, |_, _| ());
    findings
}

/// The figures of a project, and everything that is wrong with it. Where there
/// are errors, the figures are those of what could be read.
#[must_use]
pub fn score(project: &Project, as_of: Date) -> (Scorecard, Findings) {
    compile(project, as_of, |model, measurements| {
        let mut scorecard = score::score(&Input {
            project: &project.name,
            model,
            measurements,
            as_of,
            settings: project.settings.score.clone(),
        });
        keep_to_scope(&mut scorecard, project, model);
        scorecard
    })
}

/// Takes a project through all stages, and has something made of what they
/// give.
fn compile<T>(
    project: &Project,
    as_of: Date,
    make: impl FnOnce(&Model<'_>, &Measurements) -> T,
) -> (T, Findings) {
    let sources = &project.sources;
    let mut findings = project.findings.clone();
    let trees = parse(sources, &project.specs, &mut findings);
    let (model, found) = model::build(sources, &trees);
    drop(trees);
    findings.extend(found);
    let context = Context { model: &model, as_of };
    findings.extend(check::check(&context));
    let (measurements, found) = measure::read(sources, &project.data, &model);
    findings.extend(found);
    findings.extend(measure::after(&measurements, as_of));
    damage::leave_out_what_follows(&mut findings);
    diagnostic::sort(&mut findings);
    (make(&model, &measurements), parted(project, findings))
}

/// Parts findings into those that were asked for and the others.
fn parted(project: &Project, findings: Vec<Diagnostic>) -> Findings {
    let is_asked = |found: &Diagnostic| is_asked(project, found.span);
    let (asked, others): (Vec<_>, Vec<_>) = findings.into_iter().partition(is_asked);
    let is_error = |found: &&Diagnostic| found.level == Level::Error;
    Findings { asked, errors_elsewhere: others.iter().filter(is_error).count() }
}

/// Whether a place lies in the part of the project that was asked for.
fn is_asked(project: &Project, place: Span) -> bool {
    project.reports_on(&project.sources.file(place.file).path)
}

/// The trees of all specs, parsed side by side.
fn parse(sources: &Sources, specs: &[FileId], findings: &mut Vec<Diagnostic>) -> Vec<Tree> {
    let parsed = specs.par_iter().map(|&file| syntax::parse(sources, file)).collect::<Vec<_>>();
    let keep = |(tree, found)| {
        findings.extend::<Vec<Diagnostic>>(found);
        tree
    };
    parsed.into_iter().map(keep).collect()
}

/// Leaves the journeys of the part of the project that was asked for; all, where
/// that part has none.
fn keep_to_scope(scorecard: &mut Scorecard, project: &Project, model: &Model<'_>) {
    let journeys = model.journeys.values();
    let asked = journeys.map(|journey| is_asked(project, journey.heading.span));
    let asked = asked.collect::<Vec<bool>>();
    if asked.contains(&true) {
        // The scorecard has the journeys of the model in their order.
        let mut asked = asked.into_iter();
        scorecard.journeys.retain(|_| asked.next().unwrap_or(true));
    }
}
