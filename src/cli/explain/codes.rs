//! The codes of findings.

use super::super::render::{Look, safe};
use super::Entry;
use super::examples::{self, Project};
use crate::check::checks;
use crate::diagnostic::{Code, damage};
use crate::project::settings;
use crate::words::sentence;
use crate::{measure, model, syntax, vocabulary};
use std::io::{self, Write};

/// The codes of every stage but the checks, in the order in which files go
/// through them, each with what its examples belong to.
const STAGES: &[(&[&Code], Project)] = &[
    (damage::CODES, Project::None),
    (settings::CODES, Project::None),
    (syntax::codes::CODES, Project::Specs),
    (vocabulary::codes::CODES, Project::Specs),
    (model::codes::CODES, Project::Specs),
    (measure::CODES, Project::Data),
];

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    let stages = STAGES.iter();
    let stages = stages.flat_map(|(stage, project)| stage.iter().map(|code| (*code, *project)));
    let checks = checks().map(|check| (check.code, Project::Specs));
    stages.chain(checks).map(|(code, project)| Entry {
        name: code.name.into(),
        also: &[],
        kind: code.sort.level().name(),
        line: code.summary.into(),
        page: Box::new(move |look, out| page(code, project, look, out)),
    })
}

fn page(code: &Code, project: Project, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let (level, sort) = (code.sort.level().name(), code.sort.name());
    writeln!(out, "{} ({level}: {sort})\n", look.bold(code.name))?;
    writeln!(out, "{}\n", look.filled(&sentence(code.summary)))?;
    writeln!(out, "{}", look.filled(code.why))?;
    for (heading, example) in [("Not so:", code.bad), ("But so:", code.good)] {
        writeln!(out, "\n{}\n", look.bold(heading))?;
        for line in example.lines() {
            writeln!(out, "  {}", safe(line))?;
        }
    }
    examples::names_of([code.bad, code.good], project, look, out)
}
