//! The whole way from a project's files to findings and figures.

use crate::check::{self, Context};
use crate::diagnostic::{self, Diagnostic};
use crate::model;
use crate::project::Project;
use crate::source::{FileId, Sources};
use crate::syntax::{self, Tree};
use jiff::civil::Date;
use rayon::prelude::*;

/// Everything that is wrong with a project, in reading order.
#[must_use]
pub fn check(project: &Project, as_of: Date) -> Vec<Diagnostic> {
    let sources = &project.sources;
    let mut findings = project.findings.clone();
    let trees = parse(sources, &project.specs, &mut findings);
    let (model, found) = model::build(sources, &trees);
    findings.extend(found);
    findings.extend(check::check(&Context {
        model: &model,
        as_of,
    }));
    diagnostic::sort(&mut findings);
    findings
}

/// The trees of all specs, parsed side by side.
fn parse(sources: &Sources, specs: &[FileId], findings: &mut Vec<Diagnostic>) -> Vec<Tree> {
    let parsed = specs.par_iter().map(|&file| syntax::parse(sources, file));
    let parsed = parsed.collect::<Vec<_>>().into_iter();
    parsed
        .map(|(tree, found)| {
            findings.extend(found);
            tree
        })
        .collect()
}
