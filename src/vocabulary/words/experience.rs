//! What customers expect, do, think, feel, give and get at a touchpoint.

use super::{BECAUSE, EXPECTATION, FOR, LINE, PURPOSE, TEXT, clause, slot};
use crate::vocabulary::Takes::{Date, Many, One};
use crate::vocabulary::{Block, Group, Key, Kind, Role, Times, Word};

pub(super) const WORDS: &[Word] = &[
    Word {
        keyword: "expects",
        key: Key::Expects,
        inside: &[Block::Touchpoint],
        form: EXPECTATION,
        clauses: &[
            clause(
                &["review"],
                Role::Review,
                Date,
                Group::Alone,
                "when to look again: joy wears off",
            ),
            BECAUSE,
            FOR,
        ],
        times: Times::Any,
        doc: "What customers expect here, in words by its layer, or as a score from 0 to 10.",
        example: "expects greeting joy \"Reception greets me by name\" review 2027-12",
        ..LINE
    },
    Word {
        keyword: "gives",
        key: Key::Gives,
        inside: &[Block::Touchpoint],
        form: &[TEXT],
        times: Times::Any,
        doc: "What the customer gets here, besides the promises that it delivers.",
        example: "gives \"a choice: wait on, or come back first in line\"",
        ..LINE
    },
    Word {
        keyword: "takes",
        key: Key::Takes,
        inside: &[Block::Touchpoint],
        form: &[TEXT],
        times: Times::Any,
        doc: "What the customer gives here, besides the data that it asks for.",
        example: "takes \"an hour of their morning\"",
        ..LINE
    },
    Word {
        keyword: "asks",
        key: Key::Asks,
        inside: &[Block::Touchpoint],
        form: &[slot(Role::Refers, Many(Kind::Data))],
        clauses: &[PURPOSE],
        times: Times::Any,
        doc: "Data that the customer is asked for.",
        example: "asks birthday for no_fear",
        ..LINE
    },
    Word {
        keyword: "uses",
        key: Key::Uses,
        inside: &[Block::Touchpoint],
        form: &[slot(Role::Refers, Many(Kind::Data))],
        clauses: &[PURPOSE],
        times: Times::Any,
        doc: "Data that are used here, whether asked for here or elsewhere.",
        example: "uses birthday for no_fear",
        ..LINE
    },
    Word {
        keyword: "does",
        key: Key::Does,
        inside: &[Block::Touchpoint],
        form: &[TEXT],
        clauses: &[BECAUSE, FOR],
        times: Times::Any,
        doc: "What the customer does here.",
        example: "does \"Looks at the clock\"",
        ..LINE
    },
    Word {
        keyword: "thinks",
        key: Key::Thinks,
        inside: &[Block::Touchpoint],
        form: &[TEXT],
        clauses: &[BECAUSE, FOR],
        times: Times::Any,
        doc: "What the customer thinks here.",
        example: "thinks \"They have forgotten me\"",
        ..LINE
    },
    Word {
        keyword: "feels",
        key: Key::Feels,
        inside: &[Block::Touchpoint],
        form: &[TEXT],
        clauses: &[BECAUSE, FOR],
        times: Times::Any,
        doc: "What the customer feels here.",
        example: "feels \"uneasy\"",
        ..LINE
    },
    Word {
        keyword: "quote",
        key: Key::Quote,
        inside: &[Block::Touchpoint],
        form: &[TEXT],
        clauses: &[BECAUSE, FOR],
        times: Times::Any,
        doc: "What a customer said, word for word.",
        example: "quote \"I nearly left\" because interviews",
        ..LINE
    },
    Word {
        keyword: "pain",
        key: Key::Pain,
        inside: &[Block::Touchpoint],
        form: &[TEXT],
        clauses: &[BECAUSE, FOR],
        times: Times::Any,
        doc: "What hurts customers here.",
        example: "pain \"No idea how long it will take\" because interviews",
        ..LINE
    },
    Word {
        keyword: "idea",
        key: Key::Idea,
        inside: &[Block::Touchpoint],
        form: &[TEXT],
        clauses: &[
            clause(&["owner"], Role::Owner, One(Kind::Owner), Group::Alone, "who takes it on"),
            BECAUSE,
            FOR,
        ],
        times: Times::Any,
        doc: "What could be done better here, and who would do it.",
        example: "idea \"A screen with the waiting time\" owner reception",
        ..LINE
    },
];
