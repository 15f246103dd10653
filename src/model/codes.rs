//! The faults that names and quantities can have.

use crate::diagnostic::{Code, Sort};

/// Every code of this stage.
pub const CODES: &[&Code] = &[
    &UNKNOWN_NAME,
    &DUPLICATE_NAME,
    &LOOKALIKE_NAME,
    &UNKNOWN_UNIT,
    &REVERSED_RANGE,
    &METRIC_UNCLEAR,
    &UNIT_AGAINST_TYPE,
    &WAY_BEYOND_END,
    &DOUBLED_WAY,
    &TOUCHPOINT_WITHOUT_JOURNEY,
    &LANGUAGE_CODE,
];

/// `owner retial`.
pub const UNKNOWN_NAME: Code = Code {
    name: "unknown-name",
    sort: Sort::Contradicts,
    summary: "a name is used and nowhere declared",
    why: "Everything that has a name is declared once, so that a slip of the finger doesn't make a \
          new department or a new metric. All uses of an unknown name are one finding.",
    bad: include_str!("examples/unknown-name.bad.journey"),
    good: include_str!("examples/unknown-name.good.journey"),
};

/// Two channels of one name.
pub const DUPLICATE_NAME: Code = Code {
    name: "duplicate-name",
    sort: Sort::Contradicts,
    summary: "two things of one kind have the same name",
    why: "A name means one thing in the whole project; a stage, touchpoint or path, one thing in its \
          journey. With two of a name, every line that uses it could mean either.",
    bad: "channel web \"Web shop\"\nchannel web \"Web site\"",
    good: "channel web \"Web shop\"\nchannel pages \"Web site\"",
};

/// `web` and `wеb`, the second with a Cyrillic е.
pub const LOOKALIKE_NAME: Code = Code {
    name: "lookalike-name",
    sort: Sort::Unclear,
    summary: "two names look the same and are not",
    why: "Letters of different scripts can look alike, such as the Latin and the Cyrillic e. Nobody \
          who reads the spec can tell such names apart, and lines mean another thing than they seem \
          to.",
    bad: "channel web \"Web shop\"\nchannel w\u{435}b \"Web site\"",
    good: "channel web \"Web shop\"\nchannel pages \"Web site\"",
};

/// `10 minutes`.
pub const UNKNOWN_UNIT: Code = Code {
    name: "unknown-unit",
    sort: Sort::Contradicts,
    summary: "a number has a unit that the language doesn't know and the spec doesn't declare",
    why: "Numbers can only be compared when it is known what they count. The language knows `%`, \
          `pp` (percentage points), `points`, times and currencies; things that you count yourself \
          are declared, as in `unit articles \"Articles sold\"`.",
    bad: include_str!("examples/unknown-unit.bad.journey"),
    good: include_str!("examples/unknown-unit.good.journey"),
};

/// `scale 5 to 1`.
pub const REVERSED_RANGE: Code = Code {
    name: "reversed-range",
    sort: Sort::Contradicts,
    summary: "a scale or range ends at or below its start",
    why: "A scale goes from its lowest value to its highest, whichever of them is the better one; \
          which way is better, `better lower` says.",
    bad: include_str!("examples/reversed-range.bad.journey"),
    good: include_str!("examples/reversed-range.good.journey"),
};

/// A csat without its figure.
pub const METRIC_UNCLEAR: Code = Code {
    name: "metric-unclear",
    sort: Sort::Unclear,
    summary: "a metric leaves open how it is to be read",
    why: "Some metrics are figured in two ways under one name: a CSAT is a mean to some and the \
          share of the two best answers to others. A 4.2 can be superb or a disaster, so the spec \
          says which it is.",
    bad: include_str!("examples/metric-unclear.bad.journey"),
    good: include_str!("examples/metric-unclear.good.journey"),
};

/// `type duration` with `unit EUR`.
pub const UNIT_AGAINST_TYPE: Code = Code {
    name: "unit-against-type",
    sort: Sort::Contradicts,
    summary: "a metric has a unit or a scale that its type can't have",
    why: "The type says what is measured, the unit in what: a duration is in minutes or days, never \
          in euros. Where the two contradict each other, no target of the metric can be judged.",
    bad: include_str!("examples/unit-against-type.bad.journey"),
    good: include_str!("examples/unit-against-type.good.journey"),
};

/// `finish -> store`.
pub const WAY_BEYOND_END: Code = Code {
    name: "way-beyond-end",
    sort: Sort::Contradicts,
    summary: "a way leads on from an end of the journey, or back to its start",
    why: "Customers begin at `start` and end at `finish`, or `leave` before. One who comes back \
          begins another journey, or goes to a touchpoint, not to `start`.",
    bad: include_str!("examples/way-beyond-end.bad.journey"),
    good: include_str!("examples/way-beyond-end.good.journey"),
};

/// `a -> b` twice.
pub const DOUBLED_WAY: Code = Code {
    name: "doubled-way",
    sort: Sort::Contradicts,
    summary: "the same way is there twice",
    why: "Two ways between the same touchpoints would count the same customers twice. Where they \
          differ in when they are taken, one line can say so.",
    bad: include_str!("examples/doubled-way.bad.journey"),
    good: include_str!("examples/doubled-way.good.journey"),
};

/// A shared touchpoint that no stage names.
pub const TOUCHPOINT_WITHOUT_JOURNEY: Code = Code {
    name: "touchpoint-without-journey",
    sort: Sort::NotYetWritten,
    summary: "a touchpoint at the top of a file is in no journey",
    why: "A touchpoint that several journeys share stands at the top of a file, and a stage of each \
          journey names it. One that no stage names is met by no customer, and is in no report.",
    bad: include_str!("examples/touchpoint-without-journey.bad.journey"),
    good: include_str!("examples/touchpoint-without-journey.good.journey"),
};

/// `language english "English"`.
pub const LANGUAGE_CODE: Code = Code {
    name: "language-code",
    sort: Sort::Contradicts,
    summary: "the name of a language is no code such as `de` or `pt_BR`",
    why: "A report says by this code what language its texts are in. Screen readers choose the voice \
          by it, and browsers the rules for breaking words; both know the codes of ISO 639 only, with \
          a country behind them where that matters.",
    bad: "language english \"English\"",
    good: "language en \"English\"",
};
