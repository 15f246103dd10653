//! The kinds of findings about data files. Each has an example and its nearest
//! neighbour without the fault, for a project with the metrics `sat` (1 to 5),
//! `waiting` (in min) and `visits`, and the touchpoint `desk`.

use crate::diagnostic::{Code, Sort};

/// The spec that the examples belong to.
pub const EXAMPLE: &str = include_str!("example.journey");

/// Every code of this stage, in the order in which `explain` lists them.
pub const CODES: &[&Code] = &[
    &SEPARATOR,
    &WITHOUT_ROWS,
    &WITHOUT_HEADER,
    &COLUMN_UNKNOWN,
    &COLUMN_MISSING,
    &COLUMN_DOUBLED,
    &RAGGED,
    &OPEN_QUOTE,
    &CELL_EMPTY,
    &DATE,
    &DECIMAL_COMMA,
    &GROUPED,
    &UNIT,
    &NUMBER,
    &METRIC_UNKNOWN,
    &PLACE_UNKNOWN,
    &PLACE_AMBIGUOUS,
    &PLACE,
    &AUDIENCE_UNKNOWN,
    &WITHIN,
    &OFF_SCALE,
    &NEGATIVE,
    &ANSWERS,
    &ROW_DOUBLED,
    &FRACTION,
    &AFTER_AS_OF,
    &OVERDUE,
];

/// Those after which one can't be sure where the cells of a file are.
pub const UNREADABLE: &[&Code] = &[&SEPARATOR, &OPEN_QUOTE];

pub(super) static SEPARATOR: Code = Code {
    name: "data-separator",
    sort: Sort::Contradicts,
    summary: "the columns of a data file are separated by an unusual sign",
    why: "Commas separate columns. Semicolons and tabs are read too: spreadsheets write them \
             where numbers have a comma before their decimals, and such a file may have decimal \
             commas. With any other sign, other programs could not open the file.",
    bad: "date|metric|touchpoint|value\n2027-03-31|sat|desk|4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static WITHOUT_ROWS: Code = Code {
    name: "data-without-rows",
    sort: Sort::NotYetWritten,
    summary: "a data file holds no measurements",
    why: "A file without rows looks as if its touchpoints were measured, and none of them is.",
    bad: "date,metric,touchpoint,value\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static WITHOUT_HEADER: Code = Code {
    name: "data-without-header",
    sort: Sort::Contradicts,
    summary: "a data file does not begin with the names of its columns",
    why: "The header says what each column holds, so that columns can be added, left out and \
             moved without changing a figure.",
    bad: "2027-03-31,sat,desk,4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static COLUMN_UNKNOWN: Code = Code {
    name: "data-column-unknown",
    sort: Sort::Contradicts,
    summary: "a data file has a column that data files don't have",
    why: "A column that nobody reads is a misspelt one more often than a spare one: with \
             `audiense` left out, the figures of one group of customers would pass for those \
             of all. Remarks have a column of their own, `note`.",
    bad: "date,metric,touchpoint,valeu\n2027-03-31,sat,desk,4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static COLUMN_MISSING: Code = Code {
    name: "data-column-missing",
    sort: Sort::Contradicts,
    summary: "a data file lacks a column that each row needs",
    why: "A value means something only with its date, its metric and the place where it was \
             measured.",
    bad: "date,metric,value\n2027-03-31,sat,4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static COLUMN_DOUBLED: Code = Code {
    name: "data-column-doubled",
    sort: Sort::Contradicts,
    summary: "a data file has two columns of one name",
    why: "Nobody can tell which of the two counts.",
    bad: "date,metric,touchpoint,value,value\n2027-03-31,sat,desk,4.2,4.4\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static RAGGED: Code = Code {
    name: "data-row-ragged",
    sort: Sort::Contradicts,
    summary: "a row has more or fewer cells than the header",
    why: "One comma too many or too few moves every cell after it into a wrong column.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sat,4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static OPEN_QUOTE: Code = Code {
    name: "data-open-quote",
    sort: Sort::Contradicts,
    summary: "a quote is not closed on its line",
    why: "An open quote would swallow the rows below it, and their figures would be gone \
             without a word.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n2027-04-30,sat,\"desk,4.4\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static CELL_EMPTY: Code = Code {
    name: "data-cell-empty",
    sort: Sort::Contradicts,
    summary: "a row lacks its date, metric or value",
    why: "An empty value is not zero. What was not measured has no row, and is shown as \
             unmeasured.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sat,desk,\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static DATE: Code = Code {
    name: "data-date",
    sort: Sort::Contradicts,
    summary: "a date is written in a way that can be misread",
    why: "`3/4/2027` is a day in March to some and a day in April to others. Year, month and \
             day in this order mean one day everywhere. With semicolons or tabs between the columns, \
             as spreadsheets write them in many countries, `31.3.2027` is read, too: with points the \
             day comes first.",
    bad: "date,metric,touchpoint,value\n31.3.2027,sat,desk,4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static DECIMAL_COMMA: Code = Code {
    name: "data-decimal-comma",
    sort: Sort::Contradicts,
    summary: "a number has a comma before its decimals",
    why: "Where commas separate the columns, one in a number can be taken for a separator or for \
             a group of thousands, and changes a figure by a factor of ten or a thousand. A file \
             whose columns are separated by semicolons or tabs may have decimal commas.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sat,desk,\"4,2\"\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static GROUPED: Code = Code {
    name: "data-grouped-digits",
    sort: Sort::Contradicts,
    summary: "a number has marks between groups of digits",
    why: "`1.234` is a bit more than one to some and more than a thousand to others. It is read where \
             a file has no commas between its columns and only one of the two is possible, as on a \
             scale from 1 to 5.",
    bad: "date,metric,touchpoint,value\n2027-03-31,visits,desk,\"1,234\"\n",
    good: "date,metric,touchpoint,value\n2027-03-31,visits,desk,1234\n",
};

pub(super) static UNIT: Code = Code {
    name: "data-unit",
    sort: Sort::Contradicts,
    summary: "a value carries a unit",
    why: "The metric says once what unit all its values have; a second one beside a value \
             could contradict it.",
    bad: "date,metric,touchpoint,value\n2027-03-31,waiting,desk,12 min\n",
    good: "date,metric,touchpoint,value\n2027-03-31,waiting,desk,12\n",
};

pub(super) static NUMBER: Code = Code {
    name: "data-number",
    sort: Sort::Contradicts,
    summary: "a value is not a number, or is written as other programs write them",
    why: "A figure in a report is only as good as the cell it comes from. What is not plainly \
             a number is never guessed at.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sat,desk,good\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static METRIC_UNKNOWN: Code = Code {
    name: "data-metric-unknown",
    sort: Sort::Contradicts,
    summary: "a row names a metric that no spec declares",
    why: "What is measured and what is declared drift apart quietly: the target of the metric \
             that was meant stays unmeasured.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sta,desk,4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static PLACE_UNKNOWN: Code = Code {
    name: "data-place-unknown",
    sort: Sort::Contradicts,
    summary: "a row names a touchpoint, stage, journey or brand that no spec has",
    why: "The value would be left out, and its touchpoint would be shown as unmeasured.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sat,dsek,4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static PLACE_AMBIGUOUS: Code = Code {
    name: "data-place-ambiguous",
    sort: Sort::Contradicts,
    summary: "a row names a touchpoint or stage that several journeys have",
    why: "The value would count in the wrong journey as easily as in the right one.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sat,store,4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,launch.store,4.2\n",
};

pub(super) static PLACE: Code = Code {
    name: "data-place",
    sort: Sort::Contradicts,
    summary: "a row stands in no place, or in two",
    why: "A value was measured somewhere. A value for a stage says nothing about a single \
             touchpoint in it, so they are never mixed.",
    bad: "date,metric,stage,touchpoint,value\n2027-03-31,sat,arrival,desk,4.2\n",
    good: "date,metric,stage,touchpoint,value\n2027-03-31,sat,,desk,4.2\n",
};

pub(super) static AUDIENCE_UNKNOWN: Code = Code {
    name: "data-audience-unknown",
    sort: Sort::Contradicts,
    summary: "a row names an audience that no spec declares",
    why: "The figures of one group of customers would be lost, or would pass for those of \
             another.",
    bad: "date,metric,touchpoint,audience,value\n2027-03-31,sat,desk,privat,4.2\n",
    good: "date,metric,touchpoint,audience,value\n2027-03-31,sat,desk,private,4.2\n",
};

pub(super) static WITHIN: Code = Code {
    name: "data-within",
    sort: Sort::Contradicts,
    summary: "a row gives a time allowed that is none, or for a metric that is no time",
    why: "With a time in `within`, the value is a share of cases: so many of a hundred took no \
             longer. Without the time nobody knows what the share is of.",
    bad: "date,metric,touchpoint,within,value\n2027-03-31,waiting,desk,10,92\n",
    good: "date,metric,touchpoint,within,value\n2027-03-31,waiting,desk,10 min,92\n",
};

pub(super) static OFF_SCALE: Code = Code {
    name: "data-off-scale",
    sort: Sort::Contradicts,
    summary: "a value lies off the scale of its metric",
    why: "A 6 on a scale of 1 to 5 is a slip, or another scale. Either way the score made of \
             it would be wrong.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sat,desk,6\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static NEGATIVE: Code = Code {
    name: "data-negative",
    sort: Sort::Contradicts,
    summary: "a time or a number of things is below zero",
    why: "Nobody waits for minus two minutes. Such a value is a change, or a slip.",
    bad: "date,metric,touchpoint,value\n2027-03-31,waiting,desk,-2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,waiting,desk,2\n",
};

pub(super) static ANSWERS: Code = Code {
    name: "data-answers",
    sort: Sort::Contradicts,
    summary: "the number of answers is not a whole number above zero",
    why: "Figures of several audiences are weighted by their answers; with a wrong number, the \
             whole would lean to one side.",
    bad: "date,metric,touchpoint,value,n\n2027-03-31,sat,desk,4.2,0\n",
    good: "date,metric,touchpoint,value,n\n2027-03-31,sat,desk,4.2,120\n",
};

pub(super) static ROW_DOUBLED: Code = Code {
    name: "data-row-doubled",
    sort: Sort::Contradicts,
    summary: "two rows give a value for the same metric, place, audience and date",
    why: "Only one of them can be the value. Which one counts must not depend on the order of \
             the rows. Rows that say the same again, as a copy of a file does, are one finding.",
    bad: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n2027-03-31,sat,desk,4.4\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n2027-04-30,sat,desk,4.4\n",
};

pub(super) static FRACTION: Code = Code {
    name: "data-fraction",
    sort: Sort::WorthAThought,
    summary: "a value in % is less than one, and the others are far above it",
    why: "A spreadsheet that shows 74 % holds 0.74, and may export that. Read as it stands, it is \
             less than one per cent, and the figure falls by a factor of a hundred.",
    bad: "date,metric,touchpoint,value\n2027-03-31,connected,desk,71\n2027-04-30,connected,desk,0.74\n",
    good: "date,metric,touchpoint,value\n2027-03-31,connected,desk,71\n2027-04-30,connected,desk,74\n",
};

pub(super) static AFTER_AS_OF: Code = Code {
    name: "data-after-as-of",
    sort: Sort::WorthAThought,
    summary: "a value is dated after the day that the figures look from",
    why: "A scorecard of a day shows what was known on that day. A later date is a slip, or a \
             reason to look from a later day.",
    bad: "date,metric,touchpoint,value\n2027-12-31,sat,desk,4.2\n",
    good: "date,metric,touchpoint,value\n2027-03-31,sat,desk,4.2\n",
};

pub(super) static OVERDUE: Code = Code {
    name: "data-overdue",
    sort: Sort::Due,
    summary: "nobody has measured a metric within its cadence",
    why: "A spec that says how often something is measured promises its readers fresh figures. \
             When they fail to come, customers' lives go on unseen, and targets are judged by what \
             was true some time ago.",
    bad: "date,metric,touchpoint,value\n2027-03-31,calm,desk,4.2\n",
    good: "date,metric,touchpoint,value\n2027-05-31,calm,desk,4.2\n",
};
