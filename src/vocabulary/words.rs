//! The table of all words, by subject: one file each.

mod brand;
mod declared;
mod experience;
mod flow;
mod journey;
mod language;
mod measured;
mod touchpoint;

use super::Takes::{
    Choice, Date, Duration, Many, NewName, One, OneOrText, Quantity, Text, TextOrNumber,
};
use super::{Block, Clause, Group, Key, Kind, LAYERS, Role, STRENGTHS, Slot, Takes, Times, Word};
pub use flow::WAY;

/// Every word in each of its uses, in the order in which one meets them.
pub static WORDS: &[Word] = &joined::<{ count(SUBJECTS) }>(SUBJECTS);

const SUBJECTS: &[&[Word]] = &[
    declared::WORDS,
    brand::WORDS,
    measured::WORDS,
    journey::WORDS,
    touchpoint::WORDS,
    experience::WORDS,
    flow::WORDS,
    language::WORDS,
];

const fn count(parts: &[&[Word]]) -> usize {
    let (mut all, mut part) = (0, 0);
    while part < parts.len() {
        all += parts[part].len();
        part += 1;
    }
    all
}

const fn joined<const N: usize>(parts: &[&[Word]]) -> [Word; N] {
    let mut all = [LINE; N];
    let (mut at, mut part) = (0, 0);
    while part < parts.len() {
        let mut index = 0;
        while index < parts[part].len() {
            all[at] = parts[part][index];
            at += 1;
            index += 1;
        }
        part += 1;
    }
    all
}

/// What most lines have in common: no clauses, no block, once in a block.
const LINE: Word = Word {
    keyword: "",
    key: Key::Note,
    inside: &[],
    form: &[],
    clauses: &[],
    block: None,
    times: Times::AtMostOne,
    doc: "",
    example: "",
};

/// What all declarations at the top of a file have in common.
const DECLARATION: Word =
    Word { inside: &[Block::File], form: DECLARED, times: Times::Any, ..LINE };

const fn slot(role: Role, takes: Takes) -> Slot {
    Slot { role, takes, optional: false }
}

const fn optional(role: Role, takes: Takes) -> Slot {
    Slot { role, takes, optional: true }
}

const fn clause(
    lead: &'static [&'static str],
    role: Role,
    takes: Takes,
    group: Group,
    doc: &'static str,
) -> Clause {
    Clause { lead, role, takes: Some(takes), group, needed: false, doc }
}

/// A clause without which the line is not complete.
const fn needed(clause: Clause) -> Clause {
    Clause { needed: true, ..clause }
}

/// A clause that is only its connecting word.
const fn word_alone(
    lead: &'static [&'static str],
    role: Role,
    group: Group,
    doc: &'static str,
) -> Clause {
    Clause { lead, role, takes: None, group, needed: false, doc }
}

const NAME: Slot = slot(Role::Name, NewName);
const TITLE: Slot = slot(Role::Title, Text);
const TITLE_OR_NONE: Slot = optional(Role::Title, Text);
const TEXT: Slot = slot(Role::Text, Text);

const BY: Clause = clause(&["by"], Role::By, Date, Group::Deadline, "by the end of that day");
const ALWAYS: Clause =
    word_alone(&["always"], Role::Always, Group::Deadline, "at all times, without a deadline");
const FOR: Clause =
    clause(&["for"], Role::For, Many(Kind::Audience), Group::Alone, "for these audiences only");
const WITHIN: Clause =
    clause(&["within"], Role::Within, Duration, Group::Alone, "how long it may take");
const WHEN: Clause = clause(
    &["when"],
    Role::When,
    OneOrText(Kind::Metric),
    Group::Alone,
    "what sets it off: a metric beyond a limit, or words",
);
const ABOVE: Clause =
    clause(&["above"], Role::Above, Quantity, Group::Limit, "the metric of `when` is above this");
const BELOW: Clause =
    clause(&["below"], Role::Below, Quantity, Group::Limit, "the metric of `when` is below this");

const AFTER: Clause =
    clause(&["after"], Role::After, Duration, Group::Alone, "how long it takes until then");
const BECAUSE: Clause =
    clause(&["because"], Role::Because, Many(Kind::Evidence), Group::Alone, "the evidence for it");
const ANSWERS: Clause = clause(
    &["answers"],
    Role::Answers,
    Many(Kind::Expectation),
    Group::Alone,
    "the expectations that it meets",
);
const PURPOSE: Clause = clause(
    &["for"],
    Role::Purpose,
    OneOrText(Kind::Want),
    Group::Alone,
    "what for: a named `wants` of the journey, or a purpose of the brand's own in words",
);

const EFFECT: &[Slot] =
    &[slot(Role::Refers, One(Kind::Touchpoint)), optional(Role::Choice, Choice(&STRENGTHS))];
const EXPECTATION: &[Slot] = &[
    optional(Role::Name, NewName),
    slot(Role::Choice, Choice(&LAYERS)),
    slot(Role::Text, TextOrNumber),
];
/// The blocks that may have notes.
const NOTED: &[Block] = &[
    Block::Brand,
    Block::Strategy,
    Block::Audience,
    Block::Data,
    Block::Motivator,
    Block::Evidence,
    Block::Metric,
    Block::Journey,
    Block::Stage,
    Block::Touchpoint,
    Block::Investment,
];
const DECLARED: &[Slot] = &[NAME, TITLE];
