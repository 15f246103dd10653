//! Lines of a `touchline.toml` that TOML itself can't read.

use super::codes::{DOUBLED_SETTING, UNREADABLE_SETTINGS};
use super::{KEYS, Kind, values};
use crate::diagnostic::Diagnostic;
use crate::measure;
use crate::project::day;
use crate::source::{FileId, Sources, Span};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

/// What TOML found, in our words.
pub(super) fn findings(
    errors: &[Error],
    sources: &Sources,
    file: FileId,
    root: &DeTable<'_>,
) -> Vec<Diagnostic> {
    let text = &sources.file(file).text;
    // A list that isn't closed is a fault to TOML in every line that follows.
    let repeats = |pair: &[Error]| pair.iter().all(|error| error.message().contains("array"));
    let is_new = |at: &usize| *at == 0 || !repeats(&errors[at - 1..=*at]);
    let found = |error: &Error| {
        let place = within(error.span(), text);
        let span = values::span(file, place.clone());
        match error.message() {
            "duplicate key" => doubled(&text[place], span, root),
            message => unreadable(message, &text[line_at(text, place.start)], span),
        }
    };
    (0..errors.len()).filter(is_new).map(|at| found(&errors[at])).collect()
}

fn unreadable(message: &str, line: &str, span: Span) -> Diagnostic {
    let found = Diagnostic::new(&UNREADABLE_SETTINGS, span, "`touchline.toml` can't be read here");
    match meant(line) {
        Some((label, value)) => found.label(label).help(format!("Write `{value}`.")),
        None => found.label(plain(message)).help(
            "Each line is `key = value` or the name of a group in square brackets. Texts stand \
             in double quotes: `as-of = \"2027-03-31\"`.",
        ),
    }
}

/// The line that a place lies in.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let is_break = |c: char| matches!(c, '\n' | '\r');
    let start = text[..at].rfind(is_break).map_or(0, |at| at + 1);
    let end = text[at..].find(is_break).map_or(text.len(), |length| at + length);
    start..end
}

/// What is wrong with the value of a line, and the value that it is likely to
/// mean, by what its key takes.
fn meant(line: &str) -> Option<(&'static str, String)> {
    let (key, value) = line.split_once('=')?;
    let value = value.split('#').next()?.trim();
    let key = KEYS.iter().find(|known| known.name == key.trim())?;
    let (label, meant) = match key.kind {
        Kind::Number { .. } => ("a number, with a point before decimals", number(value)?),
        Kind::Day(_) => ("a date, between quotes", date(value)?),
        Kind::Patterns(_) => ("a list of texts, each between quotes", list(value)?),
    };
    (meant != value).then_some((label, meant))
}

fn number(value: &str) -> Option<String> {
    let plain = value.trim_end_matches('%').trim_end().replacen(',', ".", 1);
    plain.parse::<f64>().is_ok_and(f64::is_finite).then_some(plain)
}

fn date(value: &str) -> Option<String> {
    let day = day::parse(value).map(|day| day.to_string());
    let day = day.or_else(|| measure::date_meant(value)).filter(|day| !day.contains('`'));
    Some(format!("\"{}\"", day?))
}

fn list(value: &str) -> Option<String> {
    let is_bare = !value.is_empty() && !value.contains(['[', ']', '"', '\'', ',']);
    is_bare.then(|| format!("[\"{value}\"]"))
}

/// TOML's own words, without what its parser would have liked to see.
fn plain(message: &str) -> &str {
    match message.split(", expected").next().unwrap_or(message) {
        "invalid basic string" => "this text has no closing quote, or a wrong escape",
        "string values must be quoted" => "a text stands in double quotes",
        other => other,
    }
}

fn doubled(name: &str, span: Span, root: &DeTable<'_>) -> Diagnostic {
    let found = Diagnostic::new(&DOUBLED_SETTING, span, format!("`{name}` is set twice"))
        .label("set again")
        .help("Take one of the two lines out.");
    match first_of(name, root).map(|range| values::span(span.file, range)) {
        Some(first) if first != span => found.other(first, "set here"),
        _ => found,
    }
}

/// Where a key stands first, above all groups or in one.
fn first_of(name: &str, root: &DeTable<'_>) -> Option<Range<usize>> {
    let groups = root.values().filter_map(|value| match value.get_ref() {
        DeValue::Table(entries) => Some(entries),
        _ => None,
    });
    let keys = std::iter::once(root).chain(groups).flat_map(|table| table.keys());
    keys.filter(|key| key.get_ref() == name).map(Spanned::span).min_by_key(|span| span.start)
}

/// A place in the text, moved to where characters begin.
fn within(span: Option<Range<usize>>, text: &str) -> Range<usize> {
    let Range { start, end } = span.unwrap_or(text.len()..text.len());
    let start = text.floor_char_boundary(start);
    start..text.ceil_char_boundary(end).max(start)
}

/// One fault in a line is often found twice over: the first in `first` says it,
/// else all in `then`.
pub(super) fn one_a_line(
    sources: &Sources,
    first: Vec<Diagnostic>,
    then: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let line = |finding: &Diagnostic| sources.position(finding.span).line;
    let mut kept: Vec<Diagnostic> = Vec::new();
    for finding in first {
        if !kept.iter().any(|other| line(other) == line(&finding)) {
            kept.push(finding);
        }
    }
    let broken = kept.iter().map(line).collect::<Vec<_>>();
    kept.extend(then.into_iter().filter(|finding| !broken.contains(&line(finding))));
    kept
}
