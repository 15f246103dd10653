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
use slips::Slip;
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

/// One slip has no more findings than these, even where a whole stage is gone.
const A_FEW: usize = 8;

/// The findings that a slip has brought, as those that the sound spec has are
/// only advice, told with other lines after the slip.
fn brought(before: &[Diagnostic], after: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_new = |found: &Diagnostic| {
        // It counts the texts of the whole project, so that any slip changes it.
        found.code.name != "text-without-translation"
            && !before.iter().any(|old| old.code == found.code && old.message == found.message)
    };
    after.into_iter().filter(is_new).collect()
}

/// Whether a finding is about a slip: it shows the same item of the file, or
/// calls something by a name that the slip is about.
fn is_near(slip: &Slip, sources: &Sources, found: &Diagnostic) -> bool {
    let mut places = found.others.iter().map(|other| other.span).chain([found.span]);
    let is_in_item = |span| slip.item.contains(&(sources.position(span).line as usize - 1));
    let names = found.message.split('`').skip(1).step_by(2);
    let words = |text: &str, name: &str| {
        let is_sign = |sign: char| !sign.is_alphanumeric() && sign != '_';
        text.split(is_sign).any(|word| name.split('.').any(|part| part == word))
    };
    places.any(is_in_item) || names.into_iter().any(|name| words(&slip.statement, name))
}

proptest! {
    #[test]
    fn a_slip_in_a_sound_project_has_a_few_findings_near_it(
        bytes in bytes(),
        at in any::<prop::sample::Index>(),
        doubles in any::<bool>(),
    ) {
        let text = project(&bytes);
        let (_, before) = findings(&text);
        let slip = Slip::new(&text, at, doubles);
        let (sources, found) = findings(&slip.text);
        let found = brought(&before, found);
        let shown = || format!("{}\n{}\n{}", slip.statement, show(&sources, &found), slip.text);
        prop_assert!(found.len() <= A_FEW, "{}", shown());
        let near = found.iter().all(|found| is_near(&slip, &sources, found));
        prop_assert!(near || slip.is_top, "{}", shown());
    }
}
