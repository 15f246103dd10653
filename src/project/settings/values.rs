//! One value of `touchline.toml`: what it is, or why it can't be that.

use super::{KEYS, Key, Pattern};
use crate::catalog::settings::{SETTING_OF_WRONG_KIND, SETTING_OUT_OF_RANGE};
use crate::diagnostic::Diagnostic;
use crate::measure;
use crate::project::day;
use crate::source::{FileId, Span};
use crate::words::any_of_names;
use globset::GlobBuilder;
use jiff::civil::Date;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and the file it stands in.
pub(super) struct Place<'v> {
    pub(super) file: FileId,
    pub(super) value: &'v Spanned<DeValue<'v>>,
}

impl Place<'_> {
    fn span(&self) -> Span {
        span(self.file, self.value.span())
    }

    fn kind(&self) -> &'static str {
        match self.value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "yes or no",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a group",
        }
    }
}

pub(super) fn span(file: FileId, range: Range<usize>) -> Span {
    Span { file, start: range.start as u32, end: range.end as u32 }
}

/// The patterns of a list, each or why it is none.
pub(super) fn patterns(
    key: &Key,
    place: &Place<'_>,
) -> Result<Vec<Result<Pattern, Diagnostic>>, Diagnostic> {
    let DeValue::Array(items) = place.value.get_ref() else {
        return Err(wrong_kind(key, place));
    };
    let item = |value| path_pattern(key, &Place { file: place.file, value });
    Ok(items.iter().map(item).collect())
}

fn path_pattern(key: &Key, place: &Place<'_>) -> Result<Pattern, Diagnostic> {
    let DeValue::String(text) = place.value.get_ref() else {
        return Err(wrong_kind(key, place));
    };
    if text.starts_with('/') || text.split('/').any(|part| part == "..") {
        return Err(out_of_range(key, text, place, "outside of the project's folder").help(
            "Data lie below the folder of `touchline.toml`. For data that lie elsewhere, give \
             `--data PATH` on the command line.",
        ));
    }
    pattern(text, Some(place.span())).ok_or_else(|| {
        out_of_range(key, text, place, "no pattern for paths").help(
            "`*` stands for any part of a name and `**` for any folders, as in \
             `measurements/**/*.csv`.",
        )
    })
}

/// A pattern for paths below the project's folder; none where it is none. Some
/// programs write `.CSV`, so capitals don't count.
pub(super) fn pattern(text: &str, span: Option<Span>) -> Option<Pattern> {
    let text = text.strip_prefix("./").unwrap_or(text);
    let glob =
        GlobBuilder::new(text).literal_separator(true).case_insensitive(true).build().ok()?;
    Some(Pattern { text: text.to_owned(), span, matcher: glob.compile_matcher() })
}

pub(super) fn day(key: &Key, place: &Place<'_>) -> Result<Date, Diagnostic> {
    let text = match place.value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        _ => return Err(wrong_kind(key, place)),
    };
    day::parse(&text).ok_or_else(|| {
        let found = out_of_range(key, &text, place, "no date that can be used here");
        match measure::date_meant(&text).as_slice() {
            [] => found.help(format!("Write {}, e.g. `{}`.", day::FORMS, key.example)),
            meant => found.help(format!("Write {}: year, month, day.", any_of_names(meant))),
        }
    })
}

pub(super) fn number(
    key: &Key,
    (low, high): (f64, f64),
    place: &Place<'_>,
) -> Result<f64, Diagnostic> {
    let text = match place.value.get_ref() {
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        _ => return Err(wrong_kind(key, place)),
    };
    let number = text.parse::<f64>().ok().filter(|number| (low..=high).contains(number));
    // Adding 0 makes a negative zero the plain one.
    number.map(|number| number + 0.0).ok_or_else(|| {
        out_of_range(key, &text, place, "beyond what it can be").help(format!(
            "It is {}, e.g. `{}`.",
            key.kind.words(),
            key.example
        ))
    })
}

fn out_of_range(key: &Key, value: &str, place: &Place<'_>, label: &str) -> Diagnostic {
    let message = format!("`{}` can't be `{value}`", key.name);
    Diagnostic::new(&SETTING_OUT_OF_RANGE, place.span(), message).label(label)
}

fn wrong_kind(key: &Key, place: &Place<'_>) -> Diagnostic {
    let message = format!("`{}` takes {}", key.name, key.kind.words());
    Diagnostic::new(&SETTING_OF_WRONG_KIND, place.span(), message)
        .label(format!("this is {}", place.kind()))
        .help(format!("Write it like this: `{}`.", key.example))
}

/// The settings of a group.
pub(super) fn group<'v>(name: &str, place: &Place<'v>) -> Result<&'v DeTable<'v>, Diagnostic> {
    match place.value.get_ref() {
        DeValue::Table(table) => Ok(table),
        _ => Err(no_group(name, place)),
    }
}

/// The finding that the name of a group has a value of its own.
pub(super) fn no_group(name: &str, place: &Place<'_>) -> Diagnostic {
    let example = KEYS.iter().find(|key| key.table == name);
    let example = example.map_or("goals = \"advice\"", |key| key.example);
    let message = format!("`{name}` is the name of a group of settings");
    Diagnostic::new(&SETTING_OF_WRONG_KIND, place.span(), message)
        .label(format!("this is {}", place.kind()))
        .help(format!("Write a line `[{name}]` and its settings below it, e.g. `{example}`."))
}
