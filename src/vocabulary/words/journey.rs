//! Journeys, stages, goals and targets.

use super::{ALWAYS, ANSWERS, BY, FOR, LINE, NAME, TEXT, TITLE_OR_NONE, clause, optional, slot};
use crate::vocabulary::Takes::{Choice, Date, Duration, Many, NewName, One, Quantity};
use crate::vocabulary::{Block, GOAL_KINDS, Group, Key, Kind, Role, TOUCHPOINT_AIMS, Times, Word};

pub(super) const WORDS: &[Word] = &[
    Word {
        keyword: "brand",
        key: Key::BrandOf,
        inside: &[Block::Journey],
        form: &[slot(Role::Refers, One(Kind::Brand))],
        doc: "Whose journey it is; needless where there is only one brand.",
        example: "brand smile",
        ..LINE
    },
    Word {
        keyword: "channel",
        key: Key::ChannelOf,
        inside: &[Block::Journey, Block::Stage, Block::Touchpoint],
        form: &[slot(Role::Refers, One(Kind::Channel))],
        doc: "The channel; a journey or stage says it for all its touchpoints that don't.",
        example: "channel on_site",
        ..LINE
    },
    Word {
        keyword: "owner",
        key: Key::OwnerOf,
        inside: &[
            Block::Journey,
            Block::Stage,
            Block::Touchpoint,
            Block::Metric,
            Block::Investment,
        ],
        form: &[slot(Role::Refers, One(Kind::Owner))],
        doc: "Who answers for it; a journey or stage says it for all its touchpoints that don't.",
        example: "owner reception",
        ..LINE
    },
    Word {
        keyword: "by",
        key: Key::By,
        inside: &[Block::Journey, Block::Stage],
        form: &[slot(Role::Date, Date)],
        doc: "The deadline of all targets in it that name none.",
        example: "by 2027-06-30",
        ..LINE
    },
    Word {
        keyword: "because",
        key: Key::Because,
        inside: &[Block::Journey, Block::Stage],
        form: &[slot(Role::Refers, Many(Kind::Evidence))],
        doc: "The evidence for all moments of truth in it that name none.",
        example: "because interviews",
        ..LINE
    },
    Word {
        keyword: "aim",
        key: Key::Aim,
        inside: &[Block::Journey, Block::Stage, Block::Touchpoint],
        form: &[slot(Role::Choice, Choice(&TOUCHPOINT_AIMS))],
        doc: "What the touchpoint is for; a journey or stage says it for all its touchpoints that don't.",
        example: "aim cultivate",
        ..LINE
    },
    Word {
        keyword: "serves",
        key: Key::Serves,
        inside: &[Block::Journey, Block::Stage, Block::Touchpoint],
        form: &[slot(Role::Refers, Many(Kind::Motivator))],
        doc: "The motivators that it speaks to; a journey or stage says it for all its touchpoints that don't.",
        example: "serves secure",
        ..LINE
    },
    Word {
        keyword: "stage",
        key: Key::Stage,
        inside: &[Block::Journey],
        form: &[NAME, TITLE_OR_NONE],
        block: Some(Block::Stage),
        times: Times::Any,
        doc: "A part of the journey, with its touchpoints in order.",
        example: "stage visit \"The visit\" { wants \"to get it over with\" }",
        ..LINE
    },
    Word {
        keyword: "wants",
        key: Key::Wants,
        inside: &[Block::Stage],
        form: &[optional(Role::Name, NewName), TEXT],
        times: Times::Any,
        doc: "What the customer wants here, in the customer's words.",
        example: "wants no_fear \"to get through it without pain or shame\"",
        ..LINE
    },
    Word {
        keyword: "exchange",
        key: Key::Exchange,
        inside: &[Block::Stage],
        form: &[TEXT],
        doc: "Where value changes hands: the purchase, or at an office the application.",
        example: "exchange \"The bill is paid\"",
        ..LINE
    },
    Word {
        keyword: "goal",
        key: Key::Goal,
        inside: &[Block::Strategy, Block::Journey, Block::Stage, Block::Touchpoint],
        form: &[slot(Role::Choice, Choice(&GOAL_KINDS)), TEXT],
        clauses: &[ANSWERS],
        block: Some(Block::Goal),
        times: Times::Any,
        doc: "What it is to achieve; its targets say how one will know.",
        example: "goal operational \"Nobody waits long\" { target waiting at most 10 min }",
    },
    Word {
        keyword: "target",
        key: Key::Target,
        inside: &[Block::Goal],
        // That it is missing is a check's to say, so that the rest of the line counts.
        form: &[optional(Role::Metric, One(Kind::Metric))],
        clauses: &[
            clause(&["at", "least"], Role::AtLeast, Quantity, Group::Form, "this or more"),
            clause(&["at", "most"], Role::AtMost, Quantity, Group::Form, "this or less"),
            clause(
                &["between"],
                Role::Between,
                Quantity,
                Group::Form,
                "from this to the value after `and`",
            ),
            clause(&["and"], Role::And, Quantity, Group::Alone, "the upper value of `between`"),
            clause(
                &["up"],
                Role::Up,
                Quantity,
                Group::Form,
                "so much above the baseline; `up 15%` is 15 % of it",
            ),
            clause(&["down"], Role::Down, Quantity, Group::Form, "so much below the baseline"),
            clause(
                &["from"],
                Role::From,
                Quantity,
                Group::Alone,
                "the baseline: the value at the start",
            ),
            clause(&["on"], Role::On, Date, Group::Alone, "when the baseline was measured"),
            clause(
                &["within"],
                Role::Within,
                Duration,
                Group::Alone,
                "the share of cases that take no longer than this",
            ),
            BY,
            ALWAYS,
            FOR,
        ],
        times: Times::Any,
        doc: "The figure that a metric is to reach.",
        example: "target waiting at most 10 min from 24 min on 2026-09 by 2027-06-30 for insured",
        ..LINE
    },
];
