//! The first line of a data file: which columns there are, and what separates
//! them.

use super::codes;
use super::faults::{Cure, Faults, Spot, shown};
use super::number::Style;
use super::records::{Next, Record, Records};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::suggest::nearest;
use crate::source::{FileId, Span};
use crate::words::all_of_names;

/// The columns that a data file can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Column {
    Date,
    Metric,
    Touchpoint,
    Stage,
    Journey,
    Brand,
    Within,
    Audience,
    Value,
    Answers,
    Note,
}

/// Each column with its name and what stands in it, in the order of [`Column`].
const COLUMNS: [(Column, &str, &str); 11] = [
    (
        Column::Date,
        "date",
        "when it was measured: `2027-03-31`, or `2027-03` or `2027-Q1` for the last day of a month \
         or quarter",
    ),
    (Column::Metric, "metric", "the name of a metric, as a spec declares it; not its title"),
    (Column::Touchpoint, "touchpoint", "the name of the touchpoint where it was measured"),
    (Column::Stage, "stage", "the name of a stage, where the value is of a stage as a whole"),
    (
        Column::Journey,
        "journey",
        "the name of a journey, where the value is of a journey as a whole, or to say which \
         journey's touchpoint or stage is meant",
    ),
    (
        Column::Brand,
        "brand",
        "the name of a brand, where the value is of the brand as a whole, as its strategy has \
         targets for",
    ),
    (
        Column::Within,
        "within",
        "how long a case may take, with its unit: `10 min`; the value is then the share of cases \
         that took no longer, in %; empty: the value is the metric's own",
    ),
    (Column::Audience, "audience", "the name of an audience; empty: everybody"),
    (
        Column::Value,
        "value",
        "the number, in the metric's unit and without it: digits, a minus, a point for decimals",
    ),
    (Column::Answers, "n", "how many answers or cases the value was made of; may be empty"),
    (Column::Note, "note", "a remark for those who keep the file; nothing is made of it"),
];

impl Column {
    /// Its name.
    pub(super) fn name(self) -> &'static str {
        COLUMNS[self as usize].1
    }
}

/// Each column of a data file, and what stands in it.
pub fn columns() -> impl Iterator<Item = (&'static str, &'static str)> + Clone {
    COLUMNS.iter().map(|(_, name, doc)| (*name, *doc))
}

pub(super) const ALL: &str = "The columns of a data file are `date`, `metric`, `value`, at least one of \
    `touchpoint`, `stage`, `journey` and `brand`, and where you have them `within`, `audience`, \
    `n` and `note`, in any order.";

/// Where each column is.
#[derive(Debug)]
pub(super) struct Header {
    at: [Option<usize>; COLUMNS.len()],
    /// How the numbers and dates of the file may be written.
    pub(super) style: Style,
    /// What stands between its cells, as a word for many.
    pub(super) separators: &'static str,
    /// How many columns there are.
    pub(super) width: usize,
    /// Whether there is a finding about one of its columns.
    pub(super) has_fault: bool,
    /// The header's line.
    pub(super) span: Span,
}

impl Header {
    /// Which column of the file it is, from 0.
    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.at[column as usize]
    }
}

/// What separates the columns, and where their names begin. A spreadsheet may say
/// so itself. Else it is that which gives the most columns that there are:
/// spreadsheets write semicolons or tabs where numbers have a comma before their
/// decimals; a stroke is a fault, but reading goes on with it, so that the rows' own
/// faults show.
pub(super) fn separator(text: &str, file: FileId, faults: &mut Faults) -> (u8, usize) {
    let start = text.len() - text.trim_start_matches(['\n', '\r']).len();
    let line = text[start..].split(['\n', '\r']).next().unwrap_or_default();
    if let Some(separator) = said(line) {
        return (separator, start + line.len());
    }
    let known = |separator: u8| {
        let cells = line.split(char::from(separator)).map(|cell| cell.trim().trim_matches('"'));
        cells.filter(|cell| named(cell).is_some() || in_other_words(cell).is_some()).count()
    };
    let better =
        [b';', b'\t', b'|'].into_iter().find(|&separator| known(separator) > known(b',').max(1));
    if let (Some(b'|'), Some(at)) = (better, line.find('|')) {
        let start = (start + at) as u32;
        let span = Span { file, start, end: start + 1 };
        faults.add(&codes::SEPARATOR, span, || say_separator(span));
    }
    (better.unwrap_or(b','), start)
}

/// The separator that a line names, as in `sep=;`.
fn said(line: &str) -> Option<u8> {
    let line = line.trim_matches(' ').trim_matches('"').to_ascii_lowercase();
    let separator = line.strip_prefix("sep=")?;
    [b';', b',', b'\t'].into_iter().find(|it| separator.as_bytes() == [*it])
}

fn say_separator(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::SEPARATOR, span, "the columns are separated by strokes")
        .label("a stroke where a comma belongs")
        .help(
            "Write commas between all columns, in the header and in each row. Semicolons and tabs \
             are read too, as spreadsheets write them in many countries. The rest of the file was \
             read as it is.",
        )
}

/// Reads the header; none when the rows can't be understood with it.
pub(super) fn read(
    records: &mut Records<'_>,
    file: FileId,
    separator: u8,
    faults: &mut Faults,
) -> Option<Header> {
    match records.next() {
        Next::Record(record) => header_of(&record, separator, faults),
        Next::OpenQuote(span) => {
            faults.add(&codes::OPEN_QUOTE, span, || super::rows::say_open_quote(span));
            None
        }
        Next::End => {
            let span = Span { file, start: 0, end: 0 };
            faults.add(&codes::WITHOUT_ROWS, span, || {
                Diagnostic::new(&codes::WITHOUT_ROWS, span, "the data file is empty")
                    .label("no header and no rows")
                    .help(format!("Write a header and rows into it, or delete it. {ALL}"))
            });
            None
        }
    }
}

fn header_of(record: &Record<'_>, separator: u8, faults: &mut Faults) -> Option<Header> {
    let found: Vec<Option<Column>> = (0..record.len()).map(|at| named(record.cell(at))).collect();
    if found.iter().all(Option::is_none) && !is_in_other_words(record) {
        faults.add(&codes::WITHOUT_HEADER, record.span(), || say_without_header(record));
        return None;
    }
    let (style, separators) = match separator {
        b',' => (Style::Plain, "commas"),
        b';' => (Style::Regional, "semicolons"),
        b'\t' => (Style::Regional, "tabs"),
        _ => (Style::Regional, "strokes"),
    };
    let mut header = Header {
        at: Default::default(),
        style,
        separators,
        width: record.len(),
        has_fault: found.contains(&None),
        span: record.span(),
    };
    for (at, column) in found.iter().enumerate() {
        if let Some(column) = column {
            place(&mut header, *column, at, record, faults);
        }
    }
    let has_unknown = found.contains(&None);
    for at in (0..record.len()).filter(|at| found[*at].is_none()) {
        unknown(&mut header, at, record, faults);
    }
    let missing = missing(&header);
    if !missing.is_empty() && !has_unknown {
        faults.add(&codes::COLUMN_MISSING, record.span(), || say_missing(&missing, record));
    }
    missing.is_empty().then_some(header)
}

/// Whether a header has all that each row needs, only called otherwise.
fn is_in_other_words(record: &Record<'_>) -> bool {
    let words: Vec<_> =
        (0..record.len()).filter_map(|at| in_other_words(record.cell(at))).collect();
    ["date", "metric", "value"].iter().all(|name| words.contains(name))
}

/// The column of a name, however it is capitalised.
fn named(cell: &str) -> Option<Column> {
    COLUMNS.iter().find(|(_, name, _)| name.eq_ignore_ascii_case(cell)).map(|(column, ..)| *column)
}

fn place(header: &mut Header, column: Column, at: usize, record: &Record<'_>, faults: &mut Faults) {
    let Some(first) = header.at[column as usize] else {
        header.at[column as usize] = Some(at);
        return;
    };
    let (name, span) = (record.cell(at), record.cell_span(at));
    let subject = format!("{:?} {column:?}", span.file);
    faults.share(&codes::COLUMN_DOUBLED, subject, span, || {
        Diagnostic::new(&codes::COLUMN_DOUBLED, span, format!("there are two columns `{name}`"))
            .label("the second one")
            .other(record.cell_span(first), "the first one")
            .help("Delete one of them, or give it the name of what it holds.")
    });
}

/// Reports a column that there is no such thing as; where it is likely to be
/// one that is missing, reading goes on as if it were.
fn unknown(header: &mut Header, at: usize, record: &Record<'_>, faults: &mut Faults) {
    let (cell, span) = (record.cell(at), record.cell_span(at));
    let free = COLUMNS.iter().filter(|(column, ..)| header.at(*column).is_none());
    let meant = nearest(&cell.to_lowercase(), free.map(|(_, name, _)| *name))
        .or_else(|| in_other_words(cell));
    let meant = meant.filter(|name| named(name).is_some_and(|column| header.at(column).is_none()));
    if let Some(column) = meant.and_then(named) {
        header.at[column as usize] = Some(at);
    }
    let help = meant.map_or(ALL.to_owned(), |name| format!("Write `{name}`. {ALL}"));
    let label = match meant {
        Some(name) => format!("did you mean `{name}`?"),
        None if cell.is_empty() => "nothing stands here".to_owned(),
        None => "not a column of a data file".to_owned(),
    };
    let message = match cell {
        "" => "a column has no name".to_owned(),
        _ => format!("there is no column `{}`", shown(cell)),
    };
    let spot = Spot::new(span, record.inner_span(at), meant.map(Cure::safe));
    faults.add(&codes::COLUMN_UNKNOWN, spot, || {
        Diagnostic::new(&codes::COLUMN_UNKNOWN, span, message).label(label).help(help)
    });
}

/// What other tools call the columns.
fn in_other_words(cell: &str) -> Option<&'static str> {
    const WORDS: [(&str, &[&str]); 10] = [
        ("date", &["day", "month", "period", "quarter", "datum", "time", "timestamp"]),
        ("metric", &["kpi", "measure", "indicator", "kennzahl"]),
        ("value", &["score", "result", "figure", "wert", "amount"]),
        ("touchpoint", &["kontaktpunkt", "contact point"]),
        ("stage", &["phase"]),
        ("journey", &["reise"]),
        ("brand", &["marke"]),
        ("audience", &["segment", "persona", "group", "customers", "zielgruppe"]),
        ("n", &["answers", "responses", "count", "sample", "cases", "anzahl"]),
        ("note", &["remark", "remarks", "comment", "comments", "bemerkung", "kommentar"]),
    ];
    let lower = cell.to_lowercase();
    WORDS.iter().find(|(_, words)| words.contains(&&*lower)).map(|(name, _)| *name)
}

fn missing(header: &Header) -> Vec<&'static str> {
    let needed = [Column::Date, Column::Metric, Column::Value];
    let gone = needed.into_iter().filter(|column| header.at(*column).is_none());
    let mut missing: Vec<_> = gone.map(Column::name).collect();
    let places = [Column::Touchpoint, Column::Stage, Column::Journey, Column::Brand];
    if places.iter().all(|column| header.at(*column).is_none()) {
        missing.push("touchpoint");
    }
    missing
}

fn say_missing(missing: &[&str], record: &Record<'_>) -> Diagnostic {
    let names = all_of_names(missing);
    let span = record.span();
    Diagnostic::new(&codes::COLUMN_MISSING, span, format!("the data file has no column {names}"))
        .label("the header ends without it")
        .help(format!("Add it to the header and to each row. {ALL}"))
}

fn say_without_header(record: &Record<'_>) -> Diagnostic {
    let span = record.span();
    Diagnostic::new(
        &codes::WITHOUT_HEADER,
        span,
        "the first line of the data file doesn't name its columns",
    )
    .label("no names of columns here")
    .help(format!(
        "Begin with a line such as `date,metric,touchpoint,value,n`. {ALL} What a survey \
             exports, a row for each answer, is summed up first: `touchline explain csv`."
    ))
}
