//! Sound projects have no findings, and one slip in them has few.

#![allow(missing_docs)]

mod choices;
mod journey;
mod project;
mod slips;
mod writer;

use jiff::civil::date;
use project::project;
use proptest::prelude::*;
use std::collections::BTreeSet;
use touchline::check::{self, Context};
use touchline::diagnostic::{self, Diagnostic, Level};
use touchline::source::Sources;
use touchline::vocabulary::{LISTS, WAY, WORDS};
use touchline::{model, syntax};

/// The findings about a spec.
fn findings(text: &str) -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let file = sources.add("sound.journey", text.as_bytes().to_vec()).0;
    let (tree, mut found) = syntax::parse(&sources, file);
    let (model, more) = model::build(&sources, &[tree]);
    found.extend(more);
    found.extend(check::check(&Context { model: &model, as_of: date(2027, 1, 1) }));
    diagnostic::sort(&mut found);
    (sources, found)
}

/// Findings as plain text.
fn show(sources: &Sources, found: &[Diagnostic]) -> String {
    let line = |one: &Diagnostic| {
        let at = sources.position(one.span);
        let (level, code) = (one.level.name(), one.code.name);
        format!("{}:{} {level} {code}: {}\n", at.line, at.column, one.message)
    };
    found.iter().map(line).collect()
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..200)
}

proptest! {
    #[test]
    fn a_sound_project_has_no_errors_and_no_warnings(bytes in bytes()) {
        let text = project(&bytes);
        let (sources, mut found) = findings(&text);
        found.retain(|found| found.level != Level::Advice);
        prop_assert!(found.is_empty(), "{}\n{text}", show(&sources, &found));
    }
}

/// Bytes that make the projects differ in everything that there is to choose.
fn many() -> impl Iterator<Item = Vec<u8>> {
    let bytes = |seed: u32| {
        let mut state = seed;
        let mut next = move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        (0..200).map(|_| next()).collect()
    };
    (0..64).map(bytes)
}

#[test]
fn sound_projects_use_every_word_clause_and_value() {
    let mut used = BTreeSet::new();
    for bytes in many() {
        let text = project(&bytes);
        let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        used.extend(words.map(str::to_owned));
    }
    let clauses = WORDS.iter().chain([&WAY]).flat_map(|word| word.clauses);
    let leads = clauses.flat_map(|clause| clause.lead).copied();
    let values = LISTS.iter().flat_map(|list| list.words());
    let all = WORDS.iter().map(|word| word.keyword).chain(leads).chain(values);
    let missing: BTreeSet<&str> = all.filter(|word| !used.contains(*word)).collect();
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn explore() {
    let mut worst = Vec::new();
    for bytes in many().take(6) {
        let text = project(&bytes);
        let before = findings(&text).1.len();
        for statement in slips::statements(&text) {
            let head = text.lines().nth(statement.start).unwrap_or_default().trim().to_owned();
            for (what, slip) in [
                ("without", slips::without(&text, &statement)),
                ("doubled", slips::doubled(&text, &statement)),
            ] {
                let (sources, found) = findings(&slip);
                worst.push((
                    found.len().saturating_sub(before),
                    what,
                    head.clone(),
                    show(&sources, &found),
                ));
            }
        }
    }
    worst.sort_by(|a, b| b.0.cmp(&a.0));
    let mut counts = std::collections::BTreeMap::new();
    for one in &worst {
        *counts.entry(one.0).or_insert(0) += 1;
    }
    println!("{counts:?}");
    let mut seen = BTreeSet::new();
    for (count, what, head, shown) in worst {
        let key = format!("{what} {}", head.split_whitespace().next().unwrap_or_default());
        if count > 3 && seen.insert(key) {
            println!("== {count} {what} {head}\n{shown}");
        }
    }
}
