//! The codes of findings.

use super::Entry;
use super::examples::{self, Project};
use super::page::{Page, Written};
use crate::catalog::{self, Stage};
use crate::check::checks;

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    catalog::entries().map(|entry| Entry {
        name: entry.code.name.into(),
        also: &[],
        kind: entry.code.sort.level().name(),
        line: entry.code.summary.into(),
        pages: Box::new(move || vec![page(&entry)]),
    })
}

fn page(entry: &catalog::Entry) -> Page {
    of_code(entry).text_if_any(entry.is_adjustable().then(|| how_to_change(entry)))
}

/// What there is to know of a code but how to weigh it otherwise.
pub(super) fn of_code(entry: &catalog::Entry) -> Page {
    let code = entry.code;
    let (level, sort) = (code.sort.level().name(), code.sort.name());
    let group = entry.group.map(|group| format!("; group `{}`", group.name)).unwrap_or_default();
    let idea = checks().find(|check| check.code == code).and_then(|check| check.idea);
    let written_in = match entry.stage {
        Stage::Settings => Written::Settings,
        Stage::Data => Written::Data,
        _ => Written::Spec,
    };
    Page::new(code.name, format!("{level}: {sort}{group}"))
        .sentence(code.summary)
        .text(code.why)
        .text_if_any(idea.map(|idea| format!("The idea behind it: {}", idea.sentence())))
        .sample("Not so:", written_in, code.bad)
        .sample("But so:", written_in, code.good)
        .text_if_any(examples::names_of([code.bad, code.good], project(entry.stage)))
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
