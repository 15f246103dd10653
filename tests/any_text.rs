//! What holds for every text, however broken: no stage panics, and every place
//! that a finding shows is a place in the text.

#![allow(missing_docs)]

use jiff::civil::date;
use proptest::prelude::*;
use touchline::check::{self, Context};
use touchline::diagnostic::Diagnostic;
use touchline::source::{Sources, Span};
use touchline::{model, syntax};

/// Words and signs that specs are made of, and some that they are not.
const PIECES: &[&str] = &[
    "brand",
    "audience",
    "channel",
    "owner",
    "metric",
    "type",
    "scale",
    "journey",
    "stage",
    "touchpoint",
    "goal",
    "operational",
    "relationship",
    "target",
    "at",
    "least",
    "most",
    "between",
    "and",
    "from",
    "on",
    "by",
    "always",
    "for",
    "flow",
    "start",
    "finish",
    "leave",
    "rest",
    "path",
    "through",
    "recovery",
    "when",
    "above",
    "below",
    "within",
    "promise",
    "delivers",
    "moment",
    "fmot",
    "wants",
    "note",
    "unit",
    "source",
    "every",
    "week",
    "nps",
    "csat",
    "rating",
    "a",
    "b",
    "c",
    "web",
    "a.b",
    "\"Title\"",
    "\"open",
    "“curly”",
    "'x'",
    "8",
    "8,5",
    "90%",
    "-1",
    "10 min",
    "5 EUR",
    "2027-03",
    "2027-02-30",
    "31.3.2027",
    "->",
    "=>",
    ",",
    "{",
    "}",
    "{",
    "}",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "\r",
    "\r\n",
    "\t",
    "// note",
    "#",
    ";",
    ":",
    "@",
    "€",
    "\\",
    "\"",
    "é",
    "語",
    "\u{200B}",
    "\u{202E}",
    "\0",
    "\u{FEFF}",
    "-",
    "--",
    "in-store",
    "e.g.",
    "1-5",
    ">=",
    "(2)",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let blank = prop_oneof![4 => Just(" "), 1 => Just("")];
    prop::collection::vec((piece, blank), 0..120)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, blank)| piece + blank).collect())
}

fn is_in(span: Span, sources: &Sources) -> bool {
    let text = &sources.file(span.file).text;
    span.start <= span.end
        && text.is_char_boundary(span.start as usize)
        && text.is_char_boundary(span.end as usize)
}

fn is_sound(diagnostic: &Diagnostic, sources: &Sources) -> bool {
    let others = diagnostic.others.iter().map(|other| other.span);
    !diagnostic.message.is_empty()
        && std::iter::once(diagnostic.span).chain(others).all(|span| is_in(span, sources))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_finding_has_a_message_and_a_place(text in texts()) {
        let mut sources = Sources::default();
        let (file, _) = sources.add("any.journey", text.into_bytes());
        let (tree, mut found) = syntax::parse(&sources, file);
        let trees = [tree];
        let (model, more) = model::build(&sources, &trees);
        found.extend(more);
        found.extend(check::check(&Context { model: &model, as_of: date(2027, 1, 1) }));
        for diagnostic in &found {
            prop_assert!(is_sound(diagnostic, &sources), "{diagnostic:?}");
        }
    }

    #[test]
    fn statements_lie_in_one_another_and_in_order(text in texts()) {
        let mut sources = Sources::default();
        let (file, _) = sources.add("any.journey", text.into_bytes());
        let (tree, _) = syntax::parse(&sources, file);
        let mut open: Vec<syntax::Statement<'_>> = tree.statements().collect();
        let mut last_end = 0;
        for statement in &open {
            prop_assert!(statement.whole().start >= last_end);
            last_end = statement.whole().end;
        }
        while let Some(statement) = open.pop() {
            prop_assert!(is_in(statement.whole(), &sources));
            prop_assert!(statement.whole().contains(statement.head()));
            for inner in statement.block() {
                prop_assert!(statement.whole().contains(inner.whole()));
                prop_assert!(statement.head().end <= inner.head().start);
                open.push(inner);
            }
        }
    }
}
