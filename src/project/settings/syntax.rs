//! Lines of a `touchline.toml` that TOML itself can't read.

use super::{KEYS, Kind, levels, values};
use crate::catalog;
use crate::catalog::settings::{DOUBLED_SETTING, UNREADABLE_SETTINGS};
use crate::diagnostic::Diagnostic;
use crate::measure;
use crate::project::day;
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeSet;
use std::ops::Range;
use toml::de::{DeTable, DeValue, Error};

/// What TOML found, in our words, the first fault of each line.
pub(super) fn findings(
    errors: &[Error],
    sources: &Sources,
    file: FileId,
    root: &DeTable<'_>,
) -> Vec<Diagnostic> {
    let source = sources.file(file);
    let mut lines = BTreeSet::new();
    let mut found = Vec::new();
    let mut is_in_list = false;
    for error in errors {
        // A list that isn't closed is a fault to TOML in every line that follows.
        let is_of_list = error.message().contains("array");
        let follows = is_in_list && is_of_list;
        is_in_list = is_of_list;
        let place = within(error.span(), &source.text);
        let line = source.lines().line_of(place.start as u32);
        if follows || !lines.insert(line) {
            continue;
        }
        let span = values::span(file, place.clone());
        found.push(match error.message() {
            "duplicate key" => doubled(&source.text[place], span, root),
            message => {
                let line = source.lines().range_of(&source.text, line);
                unreadable(message, &source.text[line], span)
            }
        });
    }
    found
}

fn unreadable(message: &str, line: &str, span: Span) -> Diagnostic {
    let found = Diagnostic::new(&UNREADABLE_SETTINGS, span, "`touchline.toml` can't be read here");
    match meant(line) {
        Some((label, value)) => {
            let key = line.split('=').next().unwrap_or_default().trim();
            found.label(label).help(format!("Write `{key} = {value}`."))
        }
        // Where nothing stands, TOML misses the quotes of nothing.
        None if span.start == span.end && message.contains("must be quoted") => {
            found.label(plain("missing value")).help(LINES)
        }
        None => found.label(plain(message)).help(LINES),
    }
}

/// How the lines of the file are written.
const LINES: &str = "Each line is `key = value` or the name of a group in square brackets. Texts \
                     stand in double quotes: `as-of = \"2027-03-31\"`.";

/// What is wrong with the value of a line, and the value that it is likely to
/// mean, by what its key takes.
fn meant(line: &str) -> Option<(&'static str, String)> {
    let (key, value) = line.split_once('=')?;
    let value = value.split('#').next()?.trim();
    if catalog::named(key.trim()).is_some() {
        let weight = levels::meant(value)?.name();
        return Some(("a level belongs here, between quotes", format!("\"{weight}\"")));
    }
    let key = KEYS.iter().find(|known| known.name == key.trim())?;
    let (label, meant) = match key.kind {
        Kind::Number { .. } => {
            ("a number belongs here, with a point before decimals", number(value)?)
        }
        Kind::Day(_) => ("a date belongs here, between quotes", date(value)?),
        Kind::Patterns(_) => ("a list of texts belongs here, each between quotes", list(value)?),
        Kind::Levels(_) => return None,
    };
    (meant != value).then_some((label, meant))
}

fn number(value: &str) -> Option<String> {
    let plain = value.trim_end_matches('%').trim_end().replacen(',', ".", 1);
    plain.parse::<f64>().is_ok_and(f64::is_finite).then_some(plain)
}

fn date(value: &str) -> Option<String> {
    let day = day::parse(value).map(|day| vec![day.to_string()]);
    match day.unwrap_or_else(|| measure::date_meant(value)).as_slice() {
        [day] => Some(format!("\"{day}\"")),
        _ => None,
    }
}

fn list(value: &str) -> Option<String> {
    let is_bare = !value.is_empty() && !value.contains(['[', ']', '"', '\'', ',']);
    is_bare.then(|| format!("[\"{value}\"]"))
}

/// What TOML's words come to, by the first of these that they hold.
const WORDS: &[(&str, &str)] = &[
    ("key with no value", "a name without `=` and a value"),
    ("unquoted key", "no name of a setting"),
    ("quoted", "a text stands in double quotes"),
    ("invalid date", "no day that there is"),
    ("string", "this text has no closing quote, or a wrong escape"),
    ("quote", "this text has no closing quote, or a wrong escape"),
    ("escape", "this text has no closing quote, or a wrong escape"),
    ("unicode", "this text has no closing quote, or a wrong escape"),
    ("comma in array", "a comma too many"),
    ("array table", "a group stands in one pair of square brackets"),
    ("array", "the list is not closed, or a comma is missing in it"),
    ("inline table", "settings of a group stand below its line `[group]`, not in braces"),
    ("table", "a square bracket is missing"),
    ("value", "there is no value"),
    ("assignment", "there is no `=`"),
    ("extra `=`", "one `=` too many"),
    ("date", "no date"),
    ("time", "no date"),
    ("number", "no number"),
    ("numeric", "no number"),
    ("integer", "no number"),
    ("float", "no number"),
    ("radix", "no number"),
    ("digit", "no number"),
    ("sign", "no number"),
    ("leading zero", "a number doesn't begin with a zero"),
    ("recur", "nested too deeply"),
    ("carriage return", "a broken end of a line"),
    ("comment", "something odd in a comment"),
    ("key", "no name of a setting"),
];

/// TOML's words in ours.
fn plain(message: &str) -> &'static str {
    let known = WORDS.iter().find(|(part, _)| message.contains(part));
    known.map_or("this is no setting", |(_, words)| words)
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

/// Where a key stands first, above all groups or in one that there is.
fn first_of(name: &str, root: &DeTable<'_>) -> Option<Range<usize>> {
    let group = |name| match root.get(name)?.get_ref() {
        DeValue::Table(entries) => Some(entries),
        _ => None,
    };
    let groups = KEYS.iter().flat_map(|key| [key.table, key.name]);
    let tables = std::iter::once(root).chain(groups.filter_map(group));
    let keys = tables.filter_map(|table| table.get_key_value(name));
    keys.map(|(key, _)| key.span()).min_by_key(|span| span.start)
}

/// A place in the text, moved to where characters begin.
fn within(span: Option<Range<usize>>, text: &str) -> Range<usize> {
    let Range { start, end } = span.unwrap_or(text.len()..text.len());
    let start = text.floor_char_boundary(start);
    start..text.ceil_char_boundary(end).max(start)
}

/// One fault in a line is often found twice over: what is in `first` says it,
/// else all in `then`.
pub(super) fn one_a_line(
    sources: &Sources,
    first: Vec<Diagnostic>,
    then: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let line = |finding: &Diagnostic| sources.position(finding.span).line;
    let broken = first.iter().map(line).collect::<BTreeSet<_>>();
    let sound = then.into_iter().filter(|finding| !broken.contains(&line(finding)));
    first.into_iter().chain(sound).collect()
}
