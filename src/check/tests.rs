//! Each check's examples, and what the findings say.

mod absences;
mod audiences;
mod drivers;
mod expectations;
mod flows;
mod goals;
mod journeys;
mod map;
mod moments;
mod once;
mod promises;
mod stages;
mod targets;
mod touchpoints;
mod trust;

use super::{Context, check, checks};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::model::{self, Model};
use crate::source::{FileId, Sources};
use crate::syntax;
use crate::vocabulary;
use jiff::civil::{Date, date};
use std::fmt::Write;

const BASE: &str = include_str!("examples/base.journey");
const AS_OF: Date = date(2026, 10, 1);

/// The findings about a fragment that lies beside the sound project of the
/// examples.
fn findings(fragment: &str) -> (Sources, Vec<Diagnostic>) {
    project(&[BASE, fragment])
}

/// The findings about a project of these files.
fn project(files: &[&str]) -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let mut add = |text: &&str| sources.add("example.journey", text.as_bytes().to_vec()).0;
    let ids: Vec<FileId> = files.iter().map(&mut add).collect();
    let (model, mut found) = read(&sources, &ids);
    found.extend(check(&Context { model: &model, as_of: AS_OF }));
    diagnostic::sort(&mut found);
    (sources, found)
}

fn read<'s>(sources: &'s Sources, ids: &[FileId]) -> (Model<'s>, Vec<Diagnostic>) {
    let (trees, found): (Vec<_>, Vec<_>) = ids.iter().map(|id| syntax::parse(sources, *id)).unzip();
    let (model, more) = model::build(sources, &trees);
    (model, found.into_iter().flatten().chain(more).collect())
}

/// Findings as plain text.
fn show(sources: &Sources, found: &[Diagnostic]) -> String {
    let mut out = String::new();
    let place = |span| {
        let text: String = sources.text(span).chars().take(50).collect();
        let at = sources.position(span);
        format!("{}:{} `{}`", at.line, at.column, text.replace('\n', "⏎"))
    };
    for one in found {
        let code = one.code.name;
        let _ = writeln!(out, "  {} {code}: {}", one.level.name(), one.message);
        let _ = writeln!(out, "    at {} — {}", place(one.span), one.label);
        for other in &one.others {
            let _ = writeln!(out, "    and {} — {}", place(other.span), other.text);
        }
        let _ = writeln!(out, "    help: {}", one.help.as_deref().unwrap_or("none"));
    }
    out
}

/// What is found in each of several cases: a few words of it, and the fragment.
fn cases(cases: &[(&str, String)]) -> String {
    let one = |(title, fragment): &(&str, String)| {
        let (sources, found) = findings(fragment);
        format!("# {title}\n{}", show(&sources, &found))
    };
    cases.iter().map(one).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_project_of_the_examples_is_sound() {
    let (sources, found) = project(&[BASE]);
    assert_eq!(show(&sources, &found), "");
}

/// The findings about an example of a code, beside the project that it belongs
/// to. A language says all texts of a project, so that its examples stand alone.
fn findings_of(code: &Code, example: &str) -> (Sources, Vec<Diagnostic>) {
    let languages = super::GROUPS.iter().find(|group| group.name == "languages");
    let mut checks = languages.into_iter().flat_map(|group| group.checks);
    match checks.any(|check| check.code == code) {
        true => project(&[example]),
        false => findings(example),
    }
}

/// Every code that a spec can have, from the syntax to the checks.
fn codes() -> impl Iterator<Item = &'static Code> {
    let stages = [syntax::codes::CODES, vocabulary::codes::CODES, model::codes::CODES];
    stages.into_iter().flatten().copied().chain(checks().map(|check| check.code))
}

#[test]
fn every_bad_example_has_its_fault_and_no_other() {
    for code in codes() {
        let (sources, found) = findings_of(code, code.bad);
        let names: Vec<_> = found.iter().map(|found| found.code.name).collect();
        assert!(
            !names.is_empty() && names.iter().all(|name| *name == code.name),
            "{}:\n{}",
            code.name,
            show(&sources, &found)
        );
    }
}

#[test]
fn every_good_example_is_sound() {
    for code in codes() {
        let (sources, found) = findings_of(code, code.good);
        assert_eq!(show(&sources, &found), "", "{}", code.name);
    }
}

#[test]
fn codes_are_unique_and_files_are_named_as_they_are() {
    let mut names: Vec<_> = checks().map(|one| one.code.name).collect();
    for name in &names {
        let file =
            format!("{}/src/check/{}.rs", env!("CARGO_MANIFEST_DIR"), name.replace('-', "_"));
        assert!(std::path::Path::new(&file).exists(), "{file}");
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), checks().count());
}

#[test]
fn the_findings_of_the_bad_examples() {
    let bad = checks().map(|one| {
        let (sources, found) = findings_of(one.code, one.code.bad);
        format!("# {}\n{}", one.code.name, show(&sources, &found))
    });
    insta::assert_snapshot!(bad.collect::<Vec<_>>().join("\n"));
}
