//! Metrics, their sources, and evidence.

use super::{LINE, TEXT, slot};
use crate::vocabulary::Takes::{Cadence, Choice, Date, Number, One, Quantity};
use crate::vocabulary::{
    AGGREGATES, BETTER, Block, Clause, GOAL_KINDS, Group, Key, Kind, METRIC_TYPES, Role,
    SOURCE_KINDS, Takes, Times, Word,
};

pub(super) const WORDS: &[Word] = &[
    Word {
        keyword: "kind",
        key: Key::SourceKind,
        inside: &[Block::Source],
        form: &[slot(Role::Choice, Choice(&SOURCE_KINDS))],
        doc: "What sort of source it is.",
        example: "kind survey",
        ..LINE
    },
    Word {
        keyword: "every",
        key: Key::Every,
        inside: &[Block::Source, Block::Metric],
        form: &[slot(Role::Cadence, Cadence)],
        doc: "How often there are new figures; older ones count as stale.",
        example: "every 2 weeks",
        ..LINE
    },
    Word {
        keyword: "type",
        key: Key::MetricType,
        inside: &[Block::Metric],
        form: &[slot(Role::Choice, Choice(&METRIC_TYPES))],
        times: Times::One,
        doc: "What sort of metric it is; gives kind, unit, scale, figure and direction their usual values.",
        example: "type duration",
        ..LINE
    },
    Word {
        keyword: "kind",
        key: Key::MetricKind,
        inside: &[Block::Metric],
        form: &[slot(Role::Choice, Choice(&GOAL_KINDS))],
        doc: "Whether it measures what happens, or what customers think and feel.",
        example: "kind relationship",
        ..LINE
    },
    Word {
        keyword: "unit",
        key: Key::MetricUnit,
        inside: &[Block::Metric],
        form: &[slot(Role::Unit, Takes::Unit)],
        doc: "The unit of its figures, in the data files too.",
        example: "unit EUR",
        ..LINE
    },
    Word {
        keyword: "scale",
        key: Key::Scale,
        inside: &[Block::Metric],
        form: &[slot(Role::Low, Quantity)],
        clauses: &[Clause {
            lead: &["to"],
            role: Role::High,
            takes: Some(Quantity),
            group: Group::Alone,
            needed: true,
            doc: "the highest value",
        }],
        doc: "The lowest and the highest value it can have.",
        example: "scale 1 to 5",
        ..LINE
    },
    Word {
        keyword: "figure",
        key: Key::Figure,
        inside: &[Block::Metric],
        form: &[slot(Role::Choice, Choice(&AGGREGATES))],
        doc: "How its figure is made of single answers or cases.",
        example: "figure top_two",
        ..LINE
    },
    Word {
        keyword: "better",
        key: Key::Better,
        inside: &[Block::Metric],
        form: &[slot(Role::Choice, Choice(&BETTER))],
        doc: "Which way is better.",
        example: "better lower",
        ..LINE
    },
    Word {
        keyword: "question",
        key: Key::Question,
        inside: &[Block::Metric],
        form: &[TEXT],
        doc: "The question as customers are asked it.",
        example: "question \"How was the wait?\"",
        ..LINE
    },
    Word {
        keyword: "source",
        key: Key::SourceOf,
        inside: &[Block::Metric, Block::Evidence],
        form: &[slot(Role::Refers, One(Kind::Source))],
        doc: "Where it comes from: a source declared at the top of a file.",
        example: "source evening_text",
        ..LINE
    },
    Word {
        keyword: "date",
        key: Key::EvidenceDate,
        inside: &[Block::Evidence],
        form: &[slot(Role::Date, Date)],
        doc: "When it was found.",
        example: "date 2026-09",
        ..LINE
    },
    Word {
        keyword: "sample",
        key: Key::Sample,
        inside: &[Block::Evidence],
        form: &[slot(Role::Number, Number)],
        doc: "How many customers or cases were looked at.",
        example: "sample 12",
        ..LINE
    },
    Word {
        keyword: "finding",
        key: Key::Finding,
        inside: &[Block::Evidence],
        form: &[TEXT],
        times: Times::Any,
        doc: "What was found.",
        example: "finding \"Not knowing how long is worse than waiting\"",
        ..LINE
    },
    Word {
        keyword: "link",
        key: Key::Link,
        inside: &[Block::Evidence],
        form: &[TEXT],
        doc: "Where it can be read.",
        example: "link \"https://example.com/interviews\"",
        ..LINE
    },
];
