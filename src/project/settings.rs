//! `touchline.toml`: the table of its keys, and reading it by that table.

mod levels;
mod read;
mod syntax;
mod values;

pub use levels::{levels_of_no_file, levels_of_no_journey};
pub use read::{matches_folder, matches_nothing, read, table_not_read};

use crate::score;
use crate::source::Span;
use crate::weigh::Levels;
use crate::words::Style;
use globset::GlobMatcher;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a project sets, defaults filled in.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where its data files lie.
    pub data: Vec<Pattern>,
    /// The date that findings about time and figures look from; none: today.
    pub as_of: Option<Date>,
    /// What its scorecard depends on.
    pub score: score::Settings,
    /// What its findings count for.
    pub levels: Levels,
    /// Where keys are set, each with its table.
    set: BTreeMap<(&'static str, &'static str), Span>,
}

impl Settings {
    /// Where `touchline.toml` sets a key of a table; none: it doesn't.
    #[must_use]
    pub fn set_at(&self, table: &str, name: &str) -> Option<Span> {
        self.set.get(&(table, name)).copied()
    }
}

/// Paths below the project's folder, e.g. `measurements/*.csv`.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// The pattern as written.
    pub text: String,
    /// Where `touchline.toml` states it; none: it is the default.
    pub span: Option<Span>,
    matcher: GlobMatcher,
}

impl Pattern {
    /// Whether a path relative to the project's folder is meant.
    #[must_use]
    pub fn matches(&self, path: &str) -> bool {
        self.matcher.is_match(path)
    }
}

impl Default for Settings {
    fn default() -> Self {
        let data = values::pattern(DATA_DEFAULT, None).into_iter().collect();
        let (score, levels) = (score::Settings::default(), Levels::default());
        Self { data, as_of: None, score, levels, set: BTreeMap::new() }
    }
}

/// One key of `touchline.toml`.
#[derive(Debug)]
pub struct Key {
    /// The table it stands in, e.g. `score`; empty: above all tables.
    pub table: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What its value is.
    pub kind: Kind,
    /// A line that sets it to its default, or an example where it has none.
    pub example: &'static str,
    /// What it sets, in whole sentences.
    pub doc: &'static str,
}

/// What the value of a key is, and what it sets.
#[derive(Debug)]
pub enum Kind {
    /// A list of texts, each a pattern for paths.
    Patterns(fn(&mut Settings, Vec<Pattern>)),
    /// A day, as a text or as a date of TOML.
    Day(fn(&mut Settings, Date)),
    /// A number within limits.
    Number {
        /// The least and the greatest it can be.
        limits: (f64, f64),
        /// What it sets.
        set: fn(&mut Settings, f64),
    },
    /// A group of levels, each of a code or a group of codes.
    Levels(fn(&mut Settings, Levels)),
}

impl Kind {
    /// What the value is, in words.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Patterns(_) => "a list of paths in double quotes".to_owned(),
            Self::Day(_) => "a date".to_owned(),
            Self::Number { limits: (low, high), .. } => {
                let [low, high] = [low, high].map(|limit| Style::Spec.number(*limit));
                format!("a number from {low} to {high}")
            }
            Self::Levels(_) => "a group of levels".to_owned(),
        }
    }
}

/// The pattern that holds where `touchline.toml` names none.
const DATA_DEFAULT: &str = "measurements/*.csv";

/// Every key, in the order in which the reference lists them.
pub const KEYS: &[Key] = &[
    Key {
        table: "",
        name: "data",
        kind: Kind::Patterns(|settings, patterns| settings.data = patterns),
        example: "data = [\"measurements/*.csv\"]",
        doc: "Where the data files lie, as patterns below the project's folder. `*` stands for \
              any part of a name, `**` for any folders.",
    },
    Key {
        table: "",
        name: "as-of",
        kind: Kind::Day(|settings, day| settings.as_of = Some(day)),
        example: "as-of = \"2027-03-31\"",
        doc: "The date from which deadlines and figures are looked at. Without it, today. \
              `--as-of` on the command line goes before it.",
    },
    Key {
        table: "score",
        name: "good",
        kind: Kind::Number {
            limits: (0.0, 10.0),
            set: |settings, value| settings.score.good = value,
        },
        example: "good = 6",
        doc: "A score at or above it is good. An overall score that is good and hides a weak \
              part is called out.",
    },
    Key {
        table: "score",
        name: "weak",
        kind: Kind::Number {
            limits: (0.0, 10.0),
            set: |settings, value| settings.score.weak = value,
        },
        example: "weak = 5",
        doc: "A score below it is weak. It can't be higher than `good`.",
    },
    Key {
        table: "score",
        name: "band",
        kind: Kind::Number {
            limits: (0.0, 100.0),
            set: |settings, value| settings.score.band = value,
        },
        example: "band = 10",
        doc: "How far, in percentage points, progress may lag behind time and still be at risk \
              rather than off track.",
    },
    Key {
        table: "score",
        name: "margin",
        kind: Kind::Number {
            limits: (0.0, 10.0),
            set: |settings, value| settings.score.margin = value,
        },
        example: "margin = 1",
        doc: "How far, in points out of 10, a score may lie from the score that is expected and \
              still be neutral rather than magic or miserable.",
    },
    Key {
        table: "",
        name: "levels",
        kind: Kind::Levels(|settings, levels| settings.levels = levels),
        example: "[levels]\n\
                  goals = \"advice\"\n\
                  deadline-passed = \"error\"\n\
                  \n\
                  [levels.folder.\"drafts/2028\"]\n\
                  targets = \"off\"\n\
                  \n\
                  [levels.journey.checkup]\n\
                  fork-shares = \"warning\"",
        doc: "What findings count for: `error`, `warning`, `advice`, or `off` for not at all. Errors \
              and warnings fail a check, and with errors there is no scorecard and no report. A line names a code, or a group of codes; a code goes \
              before its group. Levels below `[levels]` hold for the whole project, those below \
              `[levels.folder.\"PATH\"]` for the files of a folder and those below \
              `[levels.journey.NAME]` for what stands in a journey; the narrowest place decides. What says that a \
              line can't be read or understood stays an error.",
    },
];

impl Key {
    /// Whether it is the name of a group of settings rather than of a line.
    fn is_group(&self) -> bool {
        matches!(self.kind, Kind::Levels(_))
    }
}

#[cfg(test)]
mod tests;
