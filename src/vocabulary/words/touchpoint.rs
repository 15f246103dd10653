//! Touchpoints: what they are, promise and need.

use super::{ABOVE, BECAUSE, BELOW, EFFECT, FOR, LINE, NAME, TITLE_OR_NONE, WHEN, WITHIN, slot};
use crate::vocabulary::Takes::{Choices, Many, One, OneOrText};
use crate::vocabulary::{Block, Key, Kind, MOMENTS, Role, Times, Word};

pub(super) const WORDS: &[Word] = &[
    Word {
        keyword: "touchpoint",
        key: Key::Touchpoint,
        inside: &[Block::Stage],
        form: &[NAME, TITLE_OR_NONE],
        clauses: &[FOR],
        block: Some(Block::Touchpoint),
        times: Times::Any,
        doc: "A contact that can change how the customer sees the brand; or, by its name alone, one \
              at the top of a file that journeys share.",
        example: "touchpoint waiting_room \"The waiting room\" for insured { moment smot }",
    },
    Word {
        keyword: "unintended",
        key: Key::Unintended,
        inside: &[Block::Touchpoint],
        form: &[],
        doc: "The brand did not plan this contact: a news story, a friend's warning, an empty shelf.",
        example: "unintended",
        ..LINE
    },
    Word {
        keyword: "moment",
        key: Key::Moment,
        inside: &[Block::Touchpoint],
        form: &[slot(Role::Choice, Choices(&MOMENTS))],
        clauses: &[BECAUSE],
        doc: "The moments of truth it is, where customers form or change their opinion of the brand.",
        example: "moment smot, umot because interviews",
        ..LINE
    },
    Word {
        keyword: "announces",
        key: Key::Announces,
        inside: &[Block::Touchpoint],
        form: &[slot(Role::Refers, Many(Kind::Promise))],
        doc: "Promises made elsewhere that it tells customers of.",
        example: "announces short_wait",
        ..LINE
    },
    Word {
        keyword: "delivers",
        key: Key::Delivers,
        inside: &[Block::Touchpoint],
        form: &[slot(Role::Refers, Many(Kind::Promise))],
        doc: "Promises made elsewhere that it keeps.",
        example: "delivers short_wait",
        ..LINE
    },
    Word {
        keyword: "recovery",
        key: Key::Recovery,
        inside: &[Block::Journey, Block::Stage, Block::Touchpoint],
        form: &[slot(Role::Refers, One(Kind::Touchpoint))],
        clauses: &[WHEN, ABOVE, BELOW, WITHIN],
        doc: "The touchpoint that makes good when this one fails.",
        example: "recovery apology when waiting above 20 min within 5 min",
        ..LINE
    },
    Word {
        keyword: "answer",
        key: Key::Answer,
        inside: &[Block::Touchpoint],
        form: &[slot(Role::Refers, OneOrText(Kind::Touchpoint))],
        clauses: &[WITHIN],
        doc: "What the brand does about an unintended contact: a touchpoint, or in words.",
        example: "answer \"The owner replies to every review\" within 2 days",
        ..LINE
    },
    Word {
        keyword: "listens",
        key: Key::Listens,
        inside: &[Block::Touchpoint],
        form: &[slot(Role::Refers, Many(Kind::Metric))],
        doc: "Metrics by which the brand hears what happens here.",
        example: "listens rumours",
        ..LINE
    },
    Word {
        keyword: "helps",
        key: Key::Helps,
        inside: &[Block::Touchpoint],
        form: EFFECT,
        clauses: &[BECAUSE],
        times: Times::Any,
        doc: "Another touchpoint that is felt better because of this one.",
        example: "helps treatment strongly because interviews",
        ..LINE
    },
    Word {
        keyword: "harms",
        key: Key::Harms,
        inside: &[Block::Touchpoint],
        form: EFFECT,
        clauses: &[BECAUSE],
        times: Times::Any,
        doc: "Another touchpoint that is felt worse because of this one.",
        example: "harms treatment weakly",
        ..LINE
    },
    Word {
        keyword: "feeds",
        key: Key::Feeds,
        inside: &[Block::Touchpoint],
        form: &[slot(Role::Refers, Many(Kind::Touchpoint))],
        doc: "Where the next customers meet what this one says: a review feeds their search.",
        example: "feeds search",
        ..LINE
    },
];
