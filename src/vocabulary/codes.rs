//! The faults that lines can have in their words.

use crate::diagnostic::{Code, Sort};

/// Every code of this stage.
pub const CODES: &[&Code] = &[
    &UNKNOWN_WORD,
    &MISPLACED_WORD,
    &DOUBLED_LINE,
    &MISSING_LINE,
    &MISSING_PART,
    &WRONG_VALUE,
    &UNKNOWN_VALUE,
    &RUN_ON_LINE,
    &UNEXPECTED_PART,
    &DOUBLED_PART,
    &RESERVED_NAME,
    &NEEDLESS_BLOCK,
];

/// `tochpoint x`.
pub const UNKNOWN_WORD: Code = Code {
    name: "unknown-word",
    sort: Sort::Contradicts,
    summary: "a line starts with a word that the language doesn't have",
    why: "The first word of a line says what the line is about. What starts with an unknown word is \
          not part of the journey. `touchline explain` lists all words.",
    bad: "chanel web \"Web shop\"",
    good: "channel web \"Web shop\"",
};

/// A `touchpoint` in a `journey`.
pub const MISPLACED_WORD: Code = Code {
    name: "misplaced-word",
    sort: Sort::Contradicts,
    summary: "a line stands in a block that it doesn't belong to",
    why: "Where a line stands says what it is about: an owner in a touchpoint answers for the \
          touchpoint, in a stage for all its touchpoints. Some lines make sense in some blocks only.",
    bad: "brand cafe \"Café Nord\" {\n  channel web \"Web shop\"\n}",
    good: "brand cafe \"Café Nord\" {\n}\nchannel web \"Web shop\"",
};

/// Two owners of one touchpoint.
pub const DOUBLED_LINE: Code = Code {
    name: "doubled-line",
    sort: Sort::Contradicts,
    summary: "a block says a second time what can be said once",
    why: "If a touchpoint had two owners, nobody would know who answers for it. The first line \
          counts, the second one is left out.",
    bad: "source till \"Till\" {\n  kind records\n  kind survey\n}",
    good: "source till \"Till\" {\n  kind records\n}",
};

/// A metric without a type.
pub const MISSING_LINE: Code = Code {
    name: "missing-line",
    sort: Sort::NotYetWritten,
    summary: "a block lacks a line that it can't do without",
    why: "Without it, the compiler can't tell what the block means; a metric without a type, for \
          example, has no unit and no direction.",
    bad: include_str!("examples/missing-line.bad.journey"),
    good: include_str!("examples/missing-line.good.journey"),
};

/// `channel web`.
pub const MISSING_PART: Code = Code {
    name: "missing-part",
    sort: Sort::Contradicts,
    summary: "a line lacks a part that it can't do without",
    why: "Each word takes certain things behind it: a name, a title, a value. What is missing can't \
          be guessed.",
    bad: "channel web",
    good: "channel web \"Web shop\"",
};

/// `sample "many"`.
pub const WRONG_VALUE: Code = Code {
    name: "wrong-value",
    sort: Sort::Contradicts,
    summary: "a line has a value of the wrong kind",
    why: "A sample is a number, a deadline is a date, a title is a text. A value of another kind \
          can't be meant.",
    bad: "evidence talks_there \"Talks at the tables\" { sample \"many\" }",
    good: "evidence talks_there \"Talks at the tables\" { sample 60 }",
};

/// `moment fmott`.
pub const UNKNOWN_VALUE: Code = Code {
    name: "unknown-value",
    sort: Sort::Contradicts,
    summary: "a value is none of those that a list has",
    why: "Some lines take one of a few values, so that all specs mean the same by them. \
          `touchline explain` with the line's first word lists them.",
    bad: "source till \"Till\" { kind recordings }",
    good: "source till \"Till\" { kind records }",
};

/// `{ kind records every month }`.
pub const RUN_ON_LINE: Code = Code {
    name: "run-on-line",
    sort: Sort::Contradicts,
    summary: "a line says more than one thing",
    why: "Each thing stands on a line of its own, in a short block too. So it is plain where one \
          ends and the next begins, and a change in git shows what has changed.",
    bad: "source till \"Till\" {\n  kind records every month\n}",
    good: "source till \"Till\" {\n  kind records\n  every month\n}",
};

/// `channel web "Web" online`.
pub const UNEXPECTED_PART: Code = Code {
    name: "unexpected-part",
    sort: Sort::Contradicts,
    summary: "a line goes on with something that it doesn't take",
    why: "What a line doesn't take is left out, and what was meant by it is missing from the \
          journey.",
    bad: "channel web \"Web shop\" online",
    good: "channel web \"Web shop\"",
};

/// `target x at least 5 at least 6`.
pub const DOUBLED_PART: Code = Code {
    name: "doubled-part",
    sort: Sort::Contradicts,
    summary: "a line says a second time what it can say once",
    why: "A target has one value and one deadline. The first counts, the second is left out.",
    bad: "brand cafe \"Café\" { promise a \"Open on Sundays\" by 2027-01 by 2027-02 }",
    good: "brand cafe \"Café\" { promise a \"Open on Sundays\" by 2027-01 }",
};

/// `channel at "…"`.
pub const RESERVED_NAME: Code = Code {
    name: "reserved-name",
    sort: Sort::Contradicts,
    summary: "a name is one of the language's connecting words",
    why: "Words such as `at`, `by` and `for` connect the parts of a line. As names they would make \
          lines that can be read in two ways.",
    bad: "channel by \"By post\"",
    good: "channel post \"By post\"",
};

/// `channel web "Web" { … }`.
pub const NEEDLESS_BLOCK: Code = Code {
    name: "needless-block",
    sort: Sort::Contradicts,
    summary: "a line has a block and takes none",
    why: "What stands in the block belongs to nothing.",
    bad: "channel web \"Web shop\" {\n}",
    good: "channel web \"Web shop\"",
};
