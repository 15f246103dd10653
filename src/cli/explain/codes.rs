//! The codes of findings.

use super::super::render::{Look, human, safe};
use super::Entry;
use crate::check::CHECKS;
use crate::diagnostic::{Code, damage};
use crate::project::settings;
use crate::words::sentence;
use crate::{measure, model, syntax, vocabulary};
use std::io::{self, Write};

/// The codes of every stage but the checks, in the order in which files go
/// through them.
const STAGES: &[&[&Code]] = &[
    damage::CODES,
    settings::CODES,
    syntax::codes::CODES,
    vocabulary::codes::CODES,
    model::codes::CODES,
    measure::CODES,
];

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    let stages = STAGES.iter().flat_map(|stage| stage.iter().copied());
    let checks = CHECKS.iter().map(|check| check.code);
    stages.chain(checks).map(|code| Entry {
        name: code.name,
        kind: code.sort.level().name(),
        line: code.summary,
        page: Box::new(|look, out| page(code, look, out)),
    })
}

fn page(code: &Code, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} ({})\n", look.bold(code.name), human::level(code.sort.level(), code.sort))?;
    writeln!(out, "{}\n", look.filled(&sentence(code.summary)))?;
    writeln!(out, "{}", look.filled(code.why))?;
    for (heading, example) in [("Not so:", code.bad), ("But so:", code.good)] {
        writeln!(out, "\n{}\n", look.bold(heading))?;
        for line in example.lines() {
            writeln!(out, "  {}", safe(line))?;
        }
    }
    Ok(())
}
