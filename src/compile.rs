//! The whole way from a project's files to findings and figures.

use crate::check::{self, Context};
use crate::diagnostic::{self, Diagnostic, damage};
use crate::measure::{self, Measurements};
use crate::model::{self, Model};
use crate::project::Project;
use crate::score::{self, Input, Scorecard};
use crate::source::{FileId, Sources};
use crate::syntax::{self, Tree};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Everything that is wrong with a project, in reading order.
#[must_use]
pub fn check(project: &Project, as_of: Date) -> Vec<Diagnostic> {
    let ((), findings) = compile(project, as_of, |_, _| ());
    findings
}

/// The figures of a project, and everything that is wrong with it. Where there
/// are errors, the figures are those of what could be read.
#[must_use]
pub fn score(project: &Project, as_of: Date) -> (Scorecard, Vec<Diagnostic>) {
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
) -> (T, Vec<Diagnostic>) {
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
    (make(&model, &measurements), findings)
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
    let headings = model.journeys.values().map(|journey| &journey.heading);
    let asked = headings
        .filter(|heading| project.reports_on(&project.sources.file(heading.span.file).path));
    let names = asked.map(|heading| heading.name.as_ref()).collect::<BTreeSet<&str>>();
    if !names.is_empty() {
        scorecard.journeys.retain(|journey| names.contains(journey.name.as_str()));
    }
}
