//! What can be wrong in a `touchline.toml`.

use crate::diagnostic::{Code, Sort};

/// Every finding about `touchline.toml`, in the order in which `explain` lists them.
pub const CODES: &[&Code] = &[
    &UNREADABLE_SETTINGS,
    &UNKNOWN_SETTING,
    &DOUBLED_SETTING,
    &SETTING_OF_WRONG_KIND,
    &SETTING_OUT_OF_RANGE,
    &PATTERN_WITHOUT_FILE,
    &TABLE_NOT_READ,
    &FIXED_LEVEL,
    &LEVELS_WITHOUT_PLACE,
];

pub(crate) static UNREADABLE_SETTINGS: Code = Code {
    name: "unreadable-settings",
    sort: Sort::Contradicts,
    summary: "a line of `touchline.toml` can't be read",
    why: "`touchline.toml` is written in TOML: each line is `key = value`, texts stand in \
          double quotes, lists in square brackets. A line that is none of this sets nothing.",
    bad: "as-of = 2027-03-31 or later",
    good: "as-of = \"2027-03-31\"",
};

pub(crate) static UNKNOWN_SETTING: Code = Code {
    name: "unknown-setting",
    sort: Sort::Contradicts,
    summary: "`touchline.toml` sets something that doesn't exist",
    why: "A misspelt key would set nothing, and the figures would be those of the default \
          while the file says otherwise.",
    bad: "[score]\nweek = 4",
    good: "[score]\nweak = 4",
};

pub(crate) static DOUBLED_SETTING: Code = Code {
    name: "doubled-setting",
    sort: Sort::Contradicts,
    summary: "`touchline.toml` sets the same thing twice",
    why: "Only one of two values can hold, and nobody can see which.",
    bad: "[score]\ngood = 6\ngood = 7",
    good: "[score]\ngood = 7",
};

pub(crate) static SETTING_OF_WRONG_KIND: Code = Code {
    name: "setting-of-wrong-kind",
    sort: Sort::Contradicts,
    summary: "a setting has a value of another kind than it takes",
    why: "Each key takes one kind of value: a list, a date or a number.",
    bad: "data = \"measurements/*.csv\"",
    good: "data = [\"measurements/*.csv\"]",
};

pub(crate) static SETTING_OUT_OF_RANGE: Code = Code {
    name: "setting-out-of-range",
    sort: Sort::Contradicts,
    summary: "a setting has a value that it can't have",
    why: "Scores go from 0 to 10, a weak score is not above a good one, and data lie in the \
          project's own folder. A value beyond that would make figures that mean nothing.",
    bad: "[score]\ngood = 60",
    good: "[score]\ngood = 6",
};

pub(crate) static PATTERN_WITHOUT_FILE: Code = Code {
    name: "pattern-without-file",
    sort: Sort::Unclear,
    summary: "`touchline.toml` says where data lie, and no file is there",
    why: "Without its data, a scorecard has no figures. Most often the folder is misspelt.",
    bad: "data = [\"mesurements/*.csv\"]",
    good: "data = [\"measurements/*.csv\"]",
};

pub(crate) static TABLE_NOT_READ: Code = Code {
    name: "table-not-read",
    sort: Sort::WorthAThought,
    summary: "a table lies where the data files do, and is not read",
    why: "Who puts a table there counts on its figures. Spreadsheets are not read, only CSV; nor is \
          what `data` doesn't name, such as a folder in a folder. A spreadsheet beside the CSV file \
          that was made of it, of the same name, is no finding.",
    bad: "data = [\"measurements/*.csv\"]   # and a file `measurements/april.xlsx`",
    good: "data = [\"measurements/*.csv\"]   # and a file `measurements/april.csv`",
};

pub(crate) static FIXED_LEVEL: Code = Code {
    name: "fixed-level",
    sort: Sort::Contradicts,
    summary: "`touchline.toml` sets the level of a code whose level is fixed",
    why: "Some findings say that something could not be read or understood. With another level, \
          it would still not be read, and whatever depends on it would not be checked.",
    bad: "[levels]\nunknown-name = \"advice\"",
    good: "[levels]\ntouchpoint-without-owner = \"advice\"",
};

pub(crate) static LEVELS_WITHOUT_PLACE: Code = Code {
    name: "levels-without-place",
    sort: Sort::Unclear,
    summary: "`touchline.toml` sets levels for a folder or journey that isn't there",
    why: "Most often it was renamed or is misspelt: its findings have the levels of the whole \
          project again.",
    bad: "[levels.journey.chekup]\ngoals = \"advice\"",
    good: "[levels.journey.checkup]\ngoals = \"advice\"",
};
