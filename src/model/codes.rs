//! The faults that names and quantities can have.

use crate::diagnostic::{Code, Sort};

/// Every code of this stage.
pub const CODES: &[&Code] = &[
    &UNKNOWN_NAME,
    &DUPLICATE_NAME,
    &UNKNOWN_UNIT,
    &REVERSED_RANGE,
    &METRIC_UNCLEAR,
    &WAY_BEYOND_END,
    &DOUBLED_WAY,
];

/// `owner retial`.
pub const UNKNOWN_NAME: Code = Code {
    name: "unknown-name",
    sort: Sort::Contradicts,
    summary: "a name is used and nowhere declared",
    why: "Everything that has a name is declared once, so that a slip of the finger doesn't make a \
          new department or a new metric. All uses of an unknown name are one finding.",
    bad: "metric calm \"Calm\" {\n  type percent\n  source studdy\n}",
    good: "source study \"A study of visitors\"\nmetric calm \"Calm\" {\n  type percent\n  source study\n}",
};

/// Two channels of one name.
pub const DUPLICATE_NAME: Code = Code {
    name: "duplicate-name",
    sort: Sort::Contradicts,
    summary: "two things of one kind have the same name",
    why: "A name means one thing in the whole project; a stage, touchpoint or path, one thing in its \
          journey. With two of a name, every line that uses it could mean either.",
    bad: "channel web \"Web shop\"\nchannel web \"Web site\"",
    good: "channel web \"Web shop\"\nchannel site \"Web site\"",
};

/// `10 minutes`.
pub const UNKNOWN_UNIT: Code = Code {
    name: "unknown-unit",
    sort: Sort::Contradicts,
    summary: "a number has a unit that the language doesn't know and the spec doesn't declare",
    why: "Numbers can only be compared when it is known what they count. The language knows `%`, \
          `pp` (percentage points), `points`, times and currencies; things that you count yourself \
          are declared, as in `unit articles \"Articles sold\"`.",
    bad: "metric sold \"Sold\" {\n  type count\n  unit articels\n}",
    good: "unit articels \"Articles sold\"\nmetric sold \"Sold\" {\n  type count\n  unit articels\n}",
};

/// `scale 5 to 1`.
pub const REVERSED_RANGE: Code = Code {
    name: "reversed-range",
    sort: Sort::Contradicts,
    summary: "a scale or range ends at or below its start",
    why: "A scale goes from its lowest value to its highest, whichever of them is the better one; \
          which way is better, `better lower` says.",
    bad: "metric effort \"Effort\" {\n  type rating\n  scale 5 to 1\n}",
    good: "metric effort \"Effort\" {\n  type rating\n  scale 1 to 5\n  better lower\n}",
};

/// A csat without its figure.
pub const METRIC_UNCLEAR: Code = Code {
    name: "metric-unclear",
    sort: Sort::Unclear,
    summary: "a metric leaves open how it is to be read",
    why: "Some metrics are figured in two ways under one name: a CSAT is a mean to some and the \
          share of the two best answers to others. A 4.2 can be superb or a disaster, so the spec \
          says which it is.",
    bad: "metric calm \"Calm\" {\n  type rating\n}",
    good: "metric calm \"Calm\" {\n  type rating\n  scale 1 to 5\n}",
};

/// `finish -> store`.
pub const WAY_BEYOND_END: Code = Code {
    name: "way-beyond-end",
    sort: Sort::Contradicts,
    summary: "a way leads on from an end of the journey, or back to its start",
    why: "Customers begin at `start` and end at `finish`, or `leave` before. One who comes back \
          begins another journey, or goes to a touchpoint, not to `start`.",
    bad: "journey tour \"A tour\" {\n  flow {\n    finish -> start\n  }\n}",
    good: "journey tour \"A tour\" {\n  flow {\n    start -> finish\n  }\n}",
};

/// `a -> b` twice.
pub const DOUBLED_WAY: Code = Code {
    name: "doubled-way",
    sort: Sort::Contradicts,
    summary: "the same way is there twice",
    why: "Two ways between the same touchpoints would count the same customers twice. Where they \
          differ in when they are taken, one line can say so.",
    bad: "journey tour \"A tour\" {\n  flow {\n    start -> finish\n    start -> finish\n  }\n}",
    good: "journey tour \"A tour\" {\n  flow {\n    start -> finish\n  }\n}",
};
