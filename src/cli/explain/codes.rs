//! The codes of findings.

use super::super::render::{Look, safe};
use super::Entry;
use super::examples::{self, Project};
use crate::check::checks;
use crate::weigh::catalog::{self, Stage};
use crate::words::sentence;
use std::io::{self, Write};

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    catalog::entries().map(|entry| Entry {
        name: entry.code.name.into(),
        also: &[],
        kind: entry.code.sort.level().name(),
        line: entry.code.summary.into(),
        page: Box::new(move |look, out| page(&entry, look, out)),
    })
}

fn page(entry: &catalog::Entry, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let code = entry.code;
    let (level, sort) = (code.sort.level().name(), code.sort.name());
    let group = entry.group.map(|group| format!("; group `{}`", group.name)).unwrap_or_default();
    writeln!(out, "{} ({level}: {sort}{group})\n", look.bold(code.name))?;
    writeln!(out, "{}\n", look.filled(&sentence(code.summary)))?;
    writeln!(out, "{}", look.filled(code.why))?;
    let check = checks().find(|check| check.code == code);
    if let Some(idea) = check.and_then(|check| check.idea) {
        writeln!(out, "\n{}", look.filled(&format!("The idea behind it: {}", idea.sentence())))?;
    }
    for (heading, example) in [("Not so:", code.bad), ("But so:", code.good)] {
        writeln!(out, "\n{}\n", look.bold(heading))?;
        for line in example.lines() {
            writeln!(out, "  {}", safe(line))?;
        }
    }
    examples::names_of([code.bad, code.good], project(entry.stage), look, out)?;
    match entry.is_adjustable() {
        true => writeln!(out, "\n{}", look.filled(&how_to_change(entry))),
        false => Ok(()),
    }
}

/// What the examples of a code belong to.
fn project(stage: Stage) -> Project {
    match stage {
        Stage::Bytes | Stage::Settings => Project::None,
        Stage::Specs | Stage::Silences | Stage::Checks => Project::Specs,
        Stage::Data => Project::Data,
    }
}

/// How a team weighs findings of a code otherwise.
fn how_to_change(entry: &catalog::Entry) -> String {
    let name = entry.code.name;
    let line = format!("`{name} = \"off\"` below `[levels]` in `touchline.toml` turns it off");
    let levels = "or gives it another level (`touchline explain levels`)";
    match entry.group {
        Some(_) => format!(
            "{line}, {levels}. At one place, a comment silences it: `// allow {name}: why`."
        ),
        // Data files have no comments.
        None => format!("{line}, {levels}."),
    }
}
