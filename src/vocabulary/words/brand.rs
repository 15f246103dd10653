//! Brands, audiences, and what is spent on whom.

use super::{ANSWERS, BECAUSE, BY, DECLARED, FOR, LINE, NAME, TEXT, WITHIN, clause, needed, slot};
use crate::vocabulary::Takes::{Cadence, Choice, Date, Many, Number, Percent, Quantity};
use crate::vocabulary::{
    AUDIENCE_KINDS, Block, DATA_KINDS, Group, Key, Kind, Role, Times, WEIGHTS, Word,
};

pub(super) const WORDS: &[Word] = &[
    Word {
        keyword: "promise",
        key: Key::Promise,
        inside: &[Block::Brand, Block::Touchpoint],
        form: &[NAME, TEXT],
        clauses: &[BY, WITHIN, FOR, ANSWERS],
        times: Times::Any,
        doc: "Something promised to customers; touchpoints announce and deliver it.",
        example: "promise short_wait \"In the chair within 10 minutes\" within 10 min",
        ..LINE
    },
    Word {
        keyword: "audience",
        key: Key::AudienceOf,
        inside: &[Block::Brand, Block::Journey, Block::Evidence],
        form: &[slot(Role::Refers, Many(Kind::Audience))],
        doc: "Whom it is for or about: audiences declared at the top of a file.",
        example: "audience private, insured",
        ..LINE
    },
    Word {
        keyword: "strategy",
        key: Key::Strategy,
        inside: &[Block::Brand],
        form: &[TEXT],
        clauses: &[FOR],
        block: Some(Block::Strategy),
        times: Times::Any,
        doc: "What the brand wants to reach: where it stands today, and the goals by which one will know.",
        example: "strategy \"The practice people are not afraid of\" for insured { today \"Half of them come only when it hurts\" }",
    },
    Word {
        keyword: "today",
        key: Key::Today,
        inside: &[Block::Strategy],
        form: &[TEXT],
        doc: "Where the brand stands today.",
        example: "today \"Half of them come only when it hurts\"",
        ..LINE
    },
    Word {
        keyword: "kind",
        key: Key::AudienceKind,
        inside: &[Block::Audience],
        form: &[slot(Role::Choice, Choice(&AUDIENCE_KINDS))],
        doc: "Whom the audience consists of.",
        example: "kind consumer",
        ..LINE
    },
    Word {
        keyword: "share",
        key: Key::AudienceShare,
        inside: &[Block::Audience],
        form: &[slot(Role::Quantity, Percent)],
        doc: "Its share of all customers.",
        example: "share 25%",
        ..LINE
    },
    Word {
        keyword: "size",
        key: Key::AudienceSize,
        inside: &[Block::Audience],
        form: &[slot(Role::Number, Number)],
        doc: "How many customers it has.",
        example: "size 1200",
        ..LINE
    },
    Word {
        keyword: "worth",
        key: Key::Worth,
        inside: &[Block::Audience],
        form: &[slot(Role::Quantity, Quantity)],
        clauses: &[clause(
            &["per"],
            Role::Per,
            Cadence,
            Group::Alone,
            "in so much time; without it, in all",
        )],
        doc: "What one of them is worth to the business.",
        example: "worth 240 EUR per year",
        ..LINE
    },
    Word {
        keyword: "kind",
        key: Key::DataKind,
        inside: &[Block::Data],
        form: &[slot(Role::Choice, Choice(&DATA_KINDS))],
        doc: "How much care it needs; without it, the data are personal.",
        example: "kind sensitive",
        ..LINE
    },
    Word {
        keyword: "importance",
        key: Key::Importance,
        inside: &[Block::Touchpoint, Block::Motivator],
        form: &[],
        clauses: &[
            clause(
                &["stated"],
                Role::Stated,
                Choice(&WEIGHTS),
                Group::Alone,
                "how much customers say it matters",
            ),
            clause(
                &["derived"],
                Role::Derived,
                Choice(&WEIGHTS),
                Group::Alone,
                "how much it drives their connection, from data",
            ),
            BECAUSE,
            FOR,
        ],
        times: Times::Any,
        doc: "How much it matters to customers: what they say, and what their behaviour shows.",
        example: "importance stated low derived high because study for insured",
        ..LINE
    },
    Word {
        keyword: "investment",
        key: Key::Investment,
        inside: &[Block::Brand, Block::Journey],
        form: DECLARED,
        block: Some(Block::Investment),
        times: Times::Any,
        doc: "Money for touchpoints, with who answers for it and for what time.",
        example: "investment quiet \"A quiet waiting room\" { amount 20000 EUR }",
        ..LINE
    },
    Word {
        keyword: "amount",
        key: Key::Amount,
        inside: &[Block::Investment],
        form: &[slot(Role::Quantity, Quantity)],
        doc: "How much money.",
        example: "amount 20000 EUR",
        ..LINE
    },
    Word {
        keyword: "period",
        key: Key::Period,
        inside: &[Block::Investment],
        form: &[slot(Role::Date, Date)],
        clauses: &[needed(clause(&["to"], Role::Until, Date, Group::Alone, "the last day"))],
        doc: "From when to when.",
        example: "period 2027-01 to 2027-12",
        ..LINE
    },
    Word {
        keyword: "into",
        key: Key::Into,
        inside: &[Block::Investment],
        form: &[slot(Role::Refers, Many(Kind::Touchpoint))],
        doc: "The touchpoints that it goes to; in a brand, with their journey, as in `checkup.waiting_room`.",
        example: "into waiting_room, apology",
        ..LINE
    },
];
