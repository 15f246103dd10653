//! What can be wrong with a comment that silences findings.

use crate::diagnostic::{Code, Sort};

/// Every finding about silences, in the order in which `explain` lists them.
pub const CODES: &[&Code] = &[
    &SILENCE_WITHOUT_REASON,
    &SILENCE_OF_UNKNOWN_CODE,
    &SILENCE_OF_FIXED_CODE,
    &SILENCE_WITHOUT_EFFECT,
];

pub(crate) static SILENCE_WITHOUT_REASON: Code = Code {
    name: "silence-without-reason",
    sort: Sort::Contradicts,
    summary: "a comment silences a finding and doesn't say why",
    why: "Next year somebody will ask why the rule does not hold here, and whether it should \
          again. Only the one who wrote the comment knows, today.",
    bad: include_str!("examples/silence-without-reason.bad.journey"),
    good: include_str!("examples/silence-without-reason.good.journey"),
};

pub(crate) static SILENCE_OF_UNKNOWN_CODE: Code = Code {
    name: "silence-of-unknown-code",
    sort: Sort::Contradicts,
    summary: "a comment silences a code that doesn't exist",
    why: "A misspelt code silences nothing, and the reason written beside it would stand there \
          for nothing.",
    bad: include_str!("examples/silence-of-unknown-code.bad.journey"),
    good: include_str!("examples/silence-of-unknown-code.good.journey"),
};

pub(crate) static SILENCE_OF_FIXED_CODE: Code = Code {
    name: "silence-of-fixed-code",
    sort: Sort::Contradicts,
    summary: "a comment silences a code that can't be silenced",
    why: "Some findings say that a line could not be read or understood. The line would still \
          not count, and whatever depends on it could not be checked.",
    bad: include_str!("examples/silence-of-fixed-code.bad.journey"),
    good: include_str!("examples/silence-of-fixed-code.good.journey"),
};

pub(crate) static SILENCE_WITHOUT_EFFECT: Code = Code {
    name: "silence-without-effect",
    sort: Sort::Unclear,
    summary: "a comment silences a finding that isn't there",
    why: "What it excused was put right, or has moved to another line. Left there, it would hide \
          the next fault of its kind.",
    bad: include_str!("examples/silence-without-effect.bad.journey"),
    good: include_str!("examples/silence-without-effect.good.journey"),
};
