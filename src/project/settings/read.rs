//! From the text of a `touchline.toml` to settings and findings.

use super::values::{self, Place};
use super::{KEYS, Key, Kind, Settings, levels, syntax};
use crate::catalog;
use crate::catalog::settings::{
    PATTERN_WITHOUT_FILE, SETTING_OUT_OF_RANGE, TABLE_NOT_READ, UNKNOWN_SETTING,
};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::suggest::nearest;
use crate::score;
use crate::source::{FileId, Sources, Span};
use crate::words::all_of_names;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a `touchline.toml`. What can't be read keeps its default.
#[must_use]
pub fn read(sources: &Sources, file: FileId) -> (Settings, Vec<Diagnostic>) {
    let text = &sources.file(file).text;
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { file, settings: Settings::default(), found: Vec::new() };
    reader.table("", root.get_ref());
    reader.weak_above_good(root.get_ref());
    let broken = syntax::findings(&errors, sources, file, root.get_ref());
    let findings = syntax::one_a_line(sources, broken, reader.found);
    (reader.settings, findings)
}

/// The finding that a pattern of `data` matches no file.
#[must_use]
pub fn matches_nothing(pattern: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&PATTERN_WITHOUT_FILE, span, format!("`{pattern}` matches no file"))
        .label("no data there")
        .help(
            "Check the spelling, or take the pattern out. Hidden folders and links are not \
             looked into.",
        )
}

/// The finding that a pattern of `data` is the name of a folder.
#[must_use]
pub fn matches_folder(pattern: &str, span: Span) -> Diagnostic {
    let files = match pattern.trim_end_matches('/') {
        "" | "." => "*.csv".to_owned(),
        folder => format!("{folder}/*.csv"),
    };
    Diagnostic::new(&PATTERN_WITHOUT_FILE, span, format!("`{pattern}` is a folder"))
        .label("which of its files?")
        .help(format!("For all its CSV files, write `{files}`."))
}

/// The finding that a table among the data files is none of them.
#[must_use]
pub fn table_not_read(span: Span, help: String) -> Diagnostic {
    Diagnostic::new(&TABLE_NOT_READ, span, "this file lies beside the data and is not read")
        .label("no figure comes from it")
        .help(help)
}

struct Reader {
    file: FileId,
    settings: Settings,
    found: Vec<Diagnostic>,
}

impl Reader {
    fn table(&mut self, table: &str, entries: &DeTable<'_>) {
        for (key, value) in entries {
            let name = key.get_ref().as_ref();
            let known = KEYS.iter().find(|row| row.table == table && row.name == name);
            let is_group =
                table.is_empty() && !name.is_empty() && KEYS.iter().any(|row| row.table == name);
            match (known, value.get_ref()) {
                (Some(known), _) => {
                    let span = values::span(self.file, key.span());
                    self.value(known, span, value);
                }
                (None, DeValue::Table(entries)) if is_group => self.table(name, entries),
                (None, _) if is_group => {
                    let place = Place { file: self.file, value };
                    self.found.push(values::no_group(name, &place));
                }
                (None, _) => {
                    let span = values::span(self.file, key.span());
                    self.found.push(unknown(table, name, span));
                }
            }
        }
    }

    fn value(&mut self, key: &'static Key, at: Span, value: &Spanned<DeValue<'_>>) {
        let place = Place { file: self.file, value };
        let settings = &mut self.settings;
        let read = match &key.kind {
            Kind::Patterns(set) => values::patterns(key, &place).map(|patterns| {
                let (sound, unsound): (Vec<_>, Vec<_>) =
                    patterns.into_iter().partition(Result::is_ok);
                set(settings, sound.into_iter().flatten().collect());
                self.found.extend(unsound.into_iter().filter_map(Result::err));
            }),
            Kind::Day(set) => values::day(key, &place).map(|day| set(settings, day)),
            Kind::Number { limits, set } => {
                values::number(key, *limits, &place).map(|number| set(settings, number))
            }
            Kind::Levels(set) => values::group(key.name, &place).map(|table| {
                let (levels, found) = levels::read(place.file, table);
                set(settings, levels);
                self.found.extend(found);
            }),
        };
        match read {
            Ok(()) => _ = self.settings.set.insert((key.table, key.name), at),
            Err(found) => self.found.push(found),
        }
    }

    fn weak_above_good(&mut self, root: &DeTable<'_>) {
        let score::Settings { good, weak, .. } = self.settings.score;
        let Some(DeValue::Table(entries)) = root.get("score").map(Spanned::get_ref) else {
            return;
        };
        let place = |name| entries.get(name).map(|value| values::span(self.file, value.span()));
        let (Some(span), true) = (place("weak").or(place("good")), weak > good) else {
            return;
        };
        let message = format!("`weak` is {weak}, above `good` at {good}");
        let found = Diagnostic::new(&SETTING_OUT_OF_RANGE, span, message)
            .label("no score can be both weak and good")
            .help("A score below `weak` is weak, one at or above `good` is good: make `weak` the lower.");
        self.found.push(match place("weak").and(place("good")) {
            Some(other) => found.other(other, "good from here on"),
            None => found,
        });
        let defaults = score::Settings::default();
        self.settings.score.good = defaults.good;
        self.settings.score.weak = defaults.weak;
        self.settings.set.retain(|(table, _), _| *table != "score");
    }
}

fn unknown(table: &str, name: &str, span: Span) -> Diagnostic {
    let here =
        || KEYS.iter().filter(|key| key.table == table && !key.is_group()).map(|key| key.name);
    let tables = KEYS.iter().map(|key| key.table).filter(|group| !group.is_empty());
    let groups = tables.chain(KEYS.iter().filter(|key| key.is_group()).map(|key| key.name));
    let groups = groups.filter(|_| table.is_empty());
    let meant = nearest(name, here().chain(groups.clone()));
    let elsewhere = KEYS.iter().find(|key| key.name == name);
    let help = match (elsewhere, meant) {
        (None, _) if catalog::named(name).is_some() => {
            format!("The level of `{name}` stands below a line `[levels]`.")
        }
        (Some(key), _) if key.table.is_empty() => {
            format!("`{name}` stands above the first line in square brackets.")
        }
        (Some(key), _) => format!("`{name}` stands below a line `[{}]`.", key.table),
        (None, Some(meant)) => format!("Did you mean `{meant}`?"),
        (None, None) => {
            let headed =
                groups.collect::<BTreeSet<_>>().into_iter().map(|group| format!("[{group}]"));
            let all = here().map(str::to_owned).chain(headed);
            format!("What can be set here: {}.", all_of_names(all))
        }
    };
    let message = match name.trim() {
        "" => "a setting has no name".to_owned(),
        _ => format!("`{name}` is no setting"),
    };
    Diagnostic::new(&UNKNOWN_SETTING, span, message).label("not known here").help(help)
}
