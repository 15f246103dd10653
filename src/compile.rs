//! The whole way from a project's files to findings.

use crate::diagnostic::{self, Diagnostic};
use crate::project::Project;
use crate::syntax;
use jiff::civil::Date;
use rayon::prelude::*;

/// Everything that is wrong with a project, in reading order.
#[must_use]
pub fn check(project: &Project, _as_of: Date) -> Vec<Diagnostic> {
    let sources = &project.sources;
    let mut findings = project.findings.clone();
    let parsed = project
        .specs
        .par_iter()
        .map(|&file| syntax::parse(sources, file));
    for (_, found) in parsed.collect::<Vec<_>>() {
        findings.extend(found);
    }
    diagnostic::sort(&mut findings);
    findings
}
