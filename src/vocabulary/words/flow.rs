//! How customers move.

use super::{
    ABOVE, AFTER, BELOW, DECLARED, FOR, LINE, NOTED, TEXT, WHEN, WITHIN, optional, word_alone,
};
use crate::vocabulary::Takes::{Many, Percent};
use crate::vocabulary::{Block, Clause, Group, Key, Kind, Role, Times, Word};

pub(super) const WORDS: &[Word] = &[
    Word {
        keyword: "flow",
        key: Key::Flow,
        inside: &[Block::Journey],
        form: &[],
        block: Some(Block::Flow),
        doc: "How customers move: ways such as `start -> a -> b 30%`, to `finish` or `leave`. Without \
              it, in the order of the file.",
        example: "flow { start -> waiting_room -> finish }",
        ..LINE
    },
    Word {
        keyword: "path",
        key: Key::Path,
        inside: &[Block::Flow],
        form: DECLARED,
        clauses: &[
            Clause {
                lead: &["through"],
                role: Role::Through,
                takes: Some(Many(Kind::Touchpoint)),
                group: Group::Alone,
                needed: true,
                doc: "touchpoints on it in order, enough to tell it from other paths",
            },
            FOR,
        ],
        times: Times::Any,
        doc: "A name for one of the paths through the flow.",
        example: "path lucky \"Those who are seen at once\" through waiting_room, treatment",
        ..LINE
    },
    Word {
        keyword: "note",
        key: Key::Note,
        inside: NOTED,
        form: &[TEXT],
        times: Times::Any,
        doc: "A remark for the readers of the report.",
        example: "note \"Measured since the move to the new building\"",
        ..LINE
    },
];

/// A way, the one statement without a keyword: `a -> b -> c 30%`.
pub static WAY: Word = Word {
    keyword: "a -> b",
    key: Key::Way,
    inside: &[Block::Flow],
    form: &[optional(Role::Share, Percent)],
    clauses: &[
        word_alone(
            &["rest"],
            Role::Rest,
            Group::Alone,
            "all whom the other ways from there don't take",
        ),
        WHEN,
        ABOVE,
        BELOW,
        WITHIN,
        AFTER,
        FOR,
    ],
    times: Times::Any,
    doc: "A way from one touchpoint to the next, with the share of customers who take it.",
    example: "waiting_room -> apology 15% when waiting above 20 min",
    ..LINE
};
