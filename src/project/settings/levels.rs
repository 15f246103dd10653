//! The levels of findings in `touchline.toml`: for the project, its folders and
//! its journeys.

use super::values;
use crate::catalog::settings::{
    FIXED_LEVEL, LEVELS_WITHOUT_PLACE, SETTING_OF_WRONG_KIND, SETTING_OUT_OF_RANGE, UNKNOWN_SETTING,
};
use crate::catalog::{self, Entry, Named};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::suggest::nearest;
use crate::model::Model;
use crate::project::lies_in;
use crate::source::{FileId, Sources, Span};
use crate::syntax;
use crate::weigh::{Levels, Place, Weight};
use crate::words::{any_of, few_of_names};
use std::borrow::Cow;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The two groups below `[levels]` that name places.
const PLACES: [(&str, &str); 2] =
    [("folder", "[levels.folder.\"PATH\"]"), ("journey", "[levels.journey.NAME]")];

/// The levels that a table sets, and what is wrong with it.
pub(super) fn read(file: FileId, table: &DeTable<'_>) -> (Levels, Vec<Diagnostic>) {
    let mut reader = Reader { file, levels: Levels::default(), found: Vec::new() };
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        match PLACES.iter().find(|(place, _)| *place == name) {
            Some(_) => reader.places(name, value),
            None => reader.level(&Place::Project, key.span(), name, value),
        }
    }
    (reader.levels, reader.found)
}

struct Reader {
    file: FileId,
    levels: Levels,
    found: Vec<Diagnostic>,
}

impl Reader {
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        values::span(self.file, range)
    }

    /// The groups below `[levels.folder]` or `[levels.journey]`.
    fn places(&mut self, kind: &str, value: &Spanned<DeValue<'_>>) {
        let DeValue::Table(places) = value.get_ref() else {
            self.found.push(no_place(kind, self.span(value.span())));
            return;
        };
        for (key, value) in places {
            let DeValue::Table(lines) = value.get_ref() else {
                self.found.push(no_place(kind, self.span(key.span())));
                continue;
            };
            let name = key.get_ref().as_ref();
            let place = match kind {
                "folder" => Place::Folder(path(name)),
                _ => Place::Journey(syntax::name(name).into_owned()),
            };
            let span = self.span(key.span());
            self.levels.add_place(place.clone(), span);
            for (key, value) in lines {
                self.level(&place, key.span(), key.get_ref(), value);
            }
        }
    }

    /// A line that sets a level.
    fn level(
        &mut self,
        place: &Place,
        key: std::ops::Range<usize>,
        name: &str,
        value: &Spanned<DeValue<'_>>,
    ) {
        let (key, at) = (self.span(key), self.span(value.span()));
        let set = match (catalog::named(name), value.get_ref()) {
            (Some(Named::Code(entry)), _) if !entry.is_adjustable() => Err(fixed(&entry, key)),
            (None, DeValue::Table(_)) => Err(unknown_place(name, key)),
            (None, _) => Err(unknown(name, key)),
            (Some(_), DeValue::Array(_) | DeValue::Table(_)) => Err(no_level(name, at)),
            (Some(named), DeValue::String(text)) => match Weight::named(text) {
                Some(weight) => Ok((named, weight)),
                None => Err(unknown_level(name, text, at)),
            },
            (Some(_), _) => Err(no_level(name, at)),
        };
        match set {
            Ok((named, weight)) => self.levels.set(place, named, weight, key),
            Err(found) => self.found.push(found),
        }
    }
}

/// A name as a key of TOML: in quotes, where it has letters that TOML wants so.
fn as_key(name: &str) -> Cow<'_, str> {
    let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    match !name.is_empty() && name.bytes().all(is_bare) {
        true => Cow::Borrowed(name),
        false => Cow::Owned(format!("\"{name}\"")),
    }
}

/// A path as it is compared: from the project's folder, without a slash at its
/// end.
fn path(name: &str) -> String {
    name.strip_prefix("./").unwrap_or(name).trim_end_matches('/').to_owned()
}

/// The finding that a folder for which levels are set has no file of the
/// project.
#[must_use]
pub fn levels_of_no_file(levels: &Levels, sources: &Sources) -> Vec<Diagnostic> {
    let is_there = |path: &str| sources.iter().any(|(_, file)| lies_in(&file.path, path));
    let finding = |(place, span): &(Place, Span)| match place {
        Place::Folder(path) if !is_there(path) => {
            let folders = sources.iter().flat_map(|(_, file)| {
                file.path.match_indices('/').map(|(end, _)| &file.path[..end])
            });
            let help = match nearest(path, folders) {
                Some(meant) => format!("Did you mean `[levels.folder.\"{meant}\"]`?"),
                None => "Paths go from the folder of `touchline.toml`. Correct it, or take the \
                         group out."
                    .to_owned(),
            };
            let found = without_place(*span, format!("no file of the project lies in `{path}`"));
            Some(found.help(help))
        }
        _ => None,
    };
    levels.named_places().iter().filter_map(finding).collect()
}

/// The finding that a journey for which levels are set is not declared.
#[must_use]
pub fn levels_of_no_journey(levels: &Levels, model: &Model<'_>) -> Vec<Diagnostic> {
    let names = || model.journeys.values().map(|journey| &*journey.heading.name);
    let finding = |(place, span): &(Place, Span)| match place {
        Place::Journey(name) if !names().any(|it| it == name) && !model.hidden.is_unread(name) => {
            let help = match nearest(name, names()) {
                Some(meant) => format!("Did you mean `[levels.journey.{}]`?", as_key(meant)),
                None if names().next().is_none() => "Take the group out.".to_owned(),
                None => format!(
                    "Correct it, or take the group out. Declared are {}.",
                    few_of_names(names())
                ),
            };
            Some(without_place(*span, format!("there is no journey `{name}`")).help(help))
        }
        _ => None,
    };
    levels.named_places().iter().filter_map(finding).collect()
}

fn without_place(span: Span, message: String) -> Diagnostic {
    Diagnostic::new(&LEVELS_WITHOUT_PLACE, span, message).label("its levels hold nowhere")
}

fn fixed(entry: &Entry, span: Span) -> Diagnostic {
    let name = entry.code.name;
    Diagnostic::new(&FIXED_LEVEL, span, format!("the level of `{name}` is fixed"))
        .label("says that something can't be read or understood")
        .help("Take the line out: what can't be read can't be checked either, whatever its level.")
}

fn unknown(name: &str, span: Span) -> Diagnostic {
    let message = match name.trim() {
        "" => "a level has no code".to_owned(),
        _ => format!("`{name}` is no code and no group of codes"),
    };
    let help = match catalog::meant(name) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "The code stands below each finding, after `code:`. `touchline explain` lists all \
                 codes and groups."
            .to_owned(),
    };
    Diagnostic::new(&UNKNOWN_SETTING, span, message).label("not known here").help(help)
}

fn unknown_place(name: &str, span: Span) -> Diagnostic {
    let message = format!("`{name}` is neither a folder nor a journey here");
    Diagnostic::new(&UNKNOWN_SETTING, span, message).label("which of the two?").help(format!(
        "For a journey write `[levels.journey.{}]`, for a folder `[levels.folder.\"{name}\"]`.",
        as_key(name)
    ))
}

fn no_place(kind: &str, span: Span) -> Diagnostic {
    let header = PLACES.iter().find(|(place, _)| *place == kind).map_or("", |(_, header)| header);
    Diagnostic::new(&SETTING_OF_WRONG_KIND, span, format!("no {kind} is named here"))
        .label("levels of what?")
        .help(format!(
            "Write a line `{header}` and the levels below it, e.g. `goals = \"advice\"`."
        ))
}

fn no_level(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        &SETTING_OF_WRONG_KIND,
        span,
        format!("`{name}` takes a level in double quotes"),
    )
    .label("this is no text")
    .help(format!("It is {}, as in `{name} = \"advice\"`.", levels()))
}

fn unknown_level(name: &str, text: &str, span: Span) -> Diagnostic {
    let help = match meant(text) {
        Some(weight) => format!("Write `\"{}\"`.", weight.name()),
        None => format!("It is {}.", levels()),
    };
    Diagnostic::new(&SETTING_OUT_OF_RANGE, span, format!("`{name}` can't be `{text}`"))
        .label("no level")
        .help(help)
}

/// The level that a word was probably meant as.
pub(super) fn meant(word: &str) -> Option<Weight> {
    let plain = word.trim_matches(['"', '\'']).to_lowercase();
    let same = match plain.as_str() {
        "warn" => Some("warning"),
        "info" | "notice" | "note" | "hint" => Some("advice"),
        "deny" | "fail" => Some("error"),
        "ignore" | "allow" | "none" | "no" | "false" | "0" => Some("off"),
        _ => nearest(&plain, Weight::ALL.map(Weight::name)),
    };
    same.and_then(Weight::named)
}

/// All levels, as they are written.
fn levels() -> String {
    any_of(Weight::ALL.map(|weight| format!("`\"{}\"`", weight.name())))
}
