//! What is no word of the vocabulary and needs a page all the same: the ends of
//! a flow, units, dates, the forms of a line, data files.

use super::Entry;
use super::page::{Page, Written};
use crate::measure;
use crate::vocabulary::TimeUnit;
use crate::words::all_of_names;

/// One topic.
struct Topic {
    name: &'static str,
    also: &'static [&'static str],
    /// What it is, as the list says it in a word.
    kind: &'static str,
    line: &'static str,
    /// What else there is to know, a paragraph each.
    more: &'static [&'static str],
    examples: &'static [&'static str],
}

const ENDS: &[Topic] = &[
    Topic {
        name: "start",
        also: &["begin", "beginning"],
        kind: "end",
        line: "Where all customers begin, in a flow.",
        more: &[
            "It needs no declaration, and no way leads back to it. Several ways from it are a \
                 fork like any other.",
        ],
        examples: &["start -> waiting_room"],
    },
    Topic {
        name: "finish",
        also: &["finished"],
        kind: "end",
        line: "Where a journey ends as it should, in a flow.",
        more: &[
            "It needs no declaration, and no way leads on from it. A touchpoint with no way on \
                 ends the journey in the same way.",
        ],
        examples: &["treatment -> finish"],
    },
    Topic {
        name: "leave",
        also: &["exit", "quit"],
        kind: "end",
        line: "Where customers give up, in a flow.",
        more: &["It needs no declaration, and no way leads on from it."],
        examples: &["waiting_room -> leave 5%"],
    },
];

const UNITS: &[Topic] = &[
    Topic {
        name: "%",
        also: &["percent", "per cent", "percentage"],
        kind: "unit",
        line: "A share of a hundred: `90%`.",
        more: &[
            "A difference of two percentages is in percentage points, `pp`. In `up 15%` it is a \
                 share of the baseline.",
        ],
        examples: &["share 25%"],
    },
    Topic {
        name: "pp",
        also: &["percentage points", "percentage point"],
        kind: "unit",
        line: "Percentage points, the difference of two percentages: from 21 % to 26 % are 5 pp.",
        more: &[
            "For `up` and `down` on a metric in %: `up 5 pp`. `up 5%` is a share of the baseline, \
                 from 20 % to 21 %.",
        ],
        examples: &[],
    },
    Topic {
        name: "points",
        also: &["point"],
        kind: "unit",
        line: "Points of a figure such as NPS, from -100 to 100: `42 points`.",
        more: &["A metric of `type nps` is in points; the number alone will do: `at least 42`."],
        examples: &[],
    },
    Topic {
        name: "currency",
        also: &["currencies", "euro", "dollar", "€", "$", "£"],
        kind: "unit",
        line: "Money, by the three letters of its currency: `50 EUR`, `80 USD`, `75 CHF`.",
        more: &[
            "Each metric of `type money` says its currency, `unit EUR`. Amounts in two currencies \
                 are never compared.",
        ],
        examples: &[],
    },
];

const FORMS: &[Topic] = &[
    Topic {
        name: "date",
        also: &["day", "dates", "deadline"],
        kind: "form",
        line: "Year, month and day: `2027-03-31`; or a month or quarter for its last day.",
        more: &["`2027-03` is 31 March 2027, and `2027-Q1` is too. Specs, data files, \
                 `touchline.toml` and `--as-of` all write dates so. A deadline ends with its day."],
        examples: &["by 2027-06-30"],
    },
    Topic {
        name: "number",
        also: &["numbers", "decimal"],
        kind: "form",
        line: "Digits, a point before decimals, nothing between thousands: `4.2`, `1250`, `-3`.",
        more: &["A unit follows it, as in `10 min`; a `%` may touch it, as in `90%`."],
        examples: &["target waiting at most 7.5 min"],
    },
    Topic {
        name: "name",
        also: &["names", "identifier"],
        kind: "form",
        line: "Letters of any script, digits and `_`, no blanks: `waiting_room`.",
        more: &["A name is written once where the thing is declared, and wherever the thing is \
                 meant. Brands, promises, audiences, channels, owners, units, sources, metrics and \
                 journeys have names of their own in the whole project; stages, touchpoints and \
                 paths in their journey. Elsewhere they are written with their journey and a \
                 point: `checkup.waiting_room`. Connecting words can't be names."],
        examples: &["touchpoint waiting_room \"The waiting room\""],
    },
    Topic {
        name: "text",
        also: &["texts", "title", "titles", "quotes"],
        kind: "form",
        line: "Words between straight quotes, on one line: `\"The waiting room\"`.",
        more: &[
            "A quote in it is written `\\\"`, a backslash `\\\\`. Titles are what readers of the \
                 report see.",
        ],
        examples: &["channel on_site \"At the practice\""],
    },
    Topic {
        name: "comment",
        also: &["comments", "//", "remark"],
        kind: "form",
        line: "`//` and what follows it on a line: for those who write the spec.",
        more: &["What readers of the report are to see is a `note`."],
        examples: &["channel on_site \"At the practice\" // the only one, so far"],
    },
    Topic {
        name: "allow",
        also: &["silence", "silences", "silenced", "suppress", "ignore", "noqa"],
        kind: "form",
        line: "A comment that silences a finding at one place: `// allow CODE: reason`.",
        more: &[
            "It stands at the end of the line that the finding is on, or on a line of its own above \
                 it. The reason is a must; several codes have commas between them.",
            "What says that a line can't be read or understood can't be silenced. A silence that \
                 silences nothing is a finding itself. For a whole journey, folder or project, `[levels]` \
                 in `touchline.toml` turns a code off.",
        ],
        examples: &[
            "goal operational \"Nobody waits long\" // allow goal-without-target: a pilot until May",
        ],
    },
    Topic {
        name: "block",
        also: &["braces", "brace", "{", "}"],
        kind: "form",
        line: "Lines between `{` and `}`, which say more about the line before them.",
        more: &[
            "Each line is a fact; nothing goes on in the next line. Lines are indented by two \
                 blanks for each block that they stand in.",
        ],
        examples: &["audience insured \"Public insurance\" {\n  share 75%\n}"],
    },
    Topic {
        name: "list",
        also: &["comma", "commas", ","],
        kind: "form",
        line: "Names with commas between them, on one line: `private, insured`.",
        more: &[],
        examples: &["audience private, insured"],
    },
];

const DATA: Topic = Topic {
    name: "csv",
    also: &[
        "data",
        "data file",
        "data files",
        "measurement",
        "measurements",
        "column",
        "columns",
        "value",
        "n",
        "excel",
        "spreadsheet",
        "launch.store",
        "place",
        "within column",
    ],
    kind: "file",
    line: "Data files: the measurements, one a row, as CSV with a header.",
    more: &[
        "There is one row for each metric, place, audience and date. What was not measured has no \
         row; it is shown as unmeasured, never as zero. A row names one place: a touchpoint, or a \
         stage, or a journey, or a brand, where its strategy has targets.",
        "With a time in `within`, such as `10 min`, the value is the share of cases that took no \
         longer, in %, for targets such as `at least 90% within 10 min`. It stands beside the row with \
         the metric's own value, and each time is a figure of its own. Files hold figures, not single \
         cases: two rows for the same cell and date are a fault.",
        "A touchpoint or stage that several journeys have is written with its journey and a point, \
         as `launch.store`, or the column `journey` says which is meant. Of a touchpoint that journeys \
         share, a row without journey is of all of them; one that names a journey goes before it.",
        "Commas separate the columns. Files with semicolons or tabs between the columns are read \
         too, as spreadsheets write them in many countries, with or without a first line `sep=;`. In \
         these, numbers may have a comma before their decimals and points between thousands, and \
         dates may be written as `31.3.2027`: with points the day always comes first, so that nobody \
         can take it for another one. What could be read in two ways is a finding: `3/4/2027` \
         anywhere, and `1.234` where both numbers are possible; on a scale from 1 to 5 it is a bit \
         more than one, and of `n` a thousand and some.",
        "Save it from a spreadsheet as \"CSV UTF-8\", with dates in the form 2027-03-31. Where the \
         files lie, `data` in `touchline.toml` says.",
        "`touchline check --fix` mends what can mean only one thing, such as `30.04.2027` or `74%` in \
         a file with commas, and a name in other capitals; `--unsafe-fixes` takes the nearest name for \
         a misspelt one, too. Quotes, line breaks and the other cells stay as they are.",
    ],
    examples: &[],
};

const DATA_EXAMPLE: &str = "\
date,metric,brand,touchpoint,within,audience,value,n
2027-03-31,waiting,,waiting_room,,,12,240
2027-03-31,waiting,,waiting_room,,insured,13.5,180
2027-03-31,waiting,,waiting_room,10 min,,64,240
2027-03-31,wait_ok,,checkup.waiting_room,,,3.8,95
2027-03-31,loyal,smile,,,,26,1200";

pub(super) fn ends() -> impl Iterator<Item = Entry> {
    ENDS.iter().map(entry)
}

/// `%` and its kin, then the units of time.
pub(super) fn units() -> impl Iterator<Item = Entry> {
    UNITS.iter().map(entry).chain(TimeUnit::ALL.map(time))
}

fn time(unit: TimeUnit) -> Entry {
    let [one, many] = unit.words().spec;
    Entry {
        name: many.into(),
        also: also(unit),
        kind: "unit",
        line: format!("A unit of time: `1 {one}`, `2 {many}`.").into(),
        pages: Box::new(move || vec![page_of_time(one, many)]),
    }
}

pub(super) fn forms() -> impl Iterator<Item = Entry> {
    FORMS.iter().map(entry)
}

pub(super) fn data() -> impl Iterator<Item = Entry> {
    std::iter::once(Entry { pages: Box::new(|| vec![page_of_data()]), ..entry(&DATA) })
}

fn entry(topic: &'static Topic) -> Entry {
    Entry {
        name: topic.name.into(),
        also: topic.also,
        kind: topic.kind,
        line: topic.line.into(),
        pages: Box::new(|| vec![page(topic)]),
    }
}

fn page(topic: &Topic) -> Page {
    let page = Page::new(topic.name, kind(topic)).text(topic.line);
    let page = topic.more.iter().fold(page, |page, paragraph| page.text(*paragraph));
    page.examples(topic.examples)
}

fn kind(topic: &Topic) -> &'static str {
    match topic.kind {
        "end" => "in a flow, as a word of the language",
        "unit" => "a unit",
        "file" => "a file",
        _ => "a part of a line",
    }
}

/// What people write for a unit of time.
fn also(unit: TimeUnit) -> &'static [&'static str] {
    match unit {
        TimeUnit::Second => &["second", "seconds", "sec"],
        TimeUnit::Minute => &["minute", "minutes", "time", "times"],
        TimeUnit::Hour => &["hour", "hours"],
        TimeUnit::Day => &["day"],
        TimeUnit::Week => &["week"],
        TimeUnit::Month => &["month"],
        TimeUnit::Quarter => &["quarter"],
        TimeUnit::Year => &["year"],
    }
}

fn page_of_time(one: &str, many: &str) -> Page {
    Page::new(many, "a unit").text(format!("A unit of time: `1 {one}`, `2 {many}`.")).text(format!(
        "Units of time are {}. Times are compared whatever their unit: 90 s are 1.5 min. A month is \
         a twelfth of a year, a year 365.25 days.",
        all_of_names(TimeUnit::ALL.map(|unit| unit.words().spec[1]))
    ))
}

fn page_of_data() -> Page {
    let columns = measure::columns().map(|(name, doc)| (name.to_owned(), doc));
    let page = Page::new(DATA.name, kind(&DATA)).text(DATA.line).rows(columns);
    let page = DATA.more.iter().fold(page, |page, paragraph| page.text(*paragraph));
    page.sample("For example:", Written::Data, DATA_EXAMPLE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::explain::examples::tests::{assert_sound, findings_of_data};

    #[test]
    fn the_examples_are_sound() {
        for topic in ENDS.iter().chain(UNITS).chain(FORMS) {
            topic.examples.iter().for_each(|example| assert_sound(example));
        }
        assert_eq!(findings_of_data(DATA_EXAMPLE), "");
    }
}
