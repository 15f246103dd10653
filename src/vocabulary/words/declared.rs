//! What is declared at the top of a file.

use super::{DECLARATION, FOR, NAME, TITLE_OR_NONE, word_alone};
use crate::vocabulary::{Block, Group, Key, Role, Word};

pub(super) const WORDS: &[Word] = &[
    Word {
        keyword: "brand",
        key: Key::Brand,
        block: Some(Block::Brand),
        doc: "A brand: what it promises, and to whom.",
        example: "brand smile \"Riverside Dental\" { audience insured }",
        ..DECLARATION
    },
    Word {
        keyword: "audience",
        key: Key::Audience,
        block: Some(Block::Audience),
        doc: "A group of customers.",
        example: "audience insured \"Public insurance\" { share 75% }",
        ..DECLARATION
    },
    Word {
        keyword: "channel",
        key: Key::Channel,
        doc: "A way on which customers and brand meet: a shop, a site, the telephone, the post.",
        example: "channel on_site \"At the practice\"",
        ..DECLARATION
    },
    Word {
        keyword: "owner",
        key: Key::Owner,
        doc: "A team or person who answers for something.",
        example: "owner reception \"Reception\"",
        ..DECLARATION
    },
    Word {
        keyword: "unit",
        key: Key::Unit,
        doc: "Things that are counted; the name follows numbers, as in `120 articles`.",
        example: "unit articles \"Articles sold\"",
        ..DECLARATION
    },
    Word {
        keyword: "data",
        key: Key::Data,
        block: Some(Block::Data),
        doc: "Something that customers are asked for: a name, an address, a date of birth.",
        example: "data birthday \"Date of birth\" { kind personal }",
        ..DECLARATION
    },
    Word {
        keyword: "motivator",
        key: Key::Motivator,
        block: Some(Block::Motivator),
        doc: "A feeling that draws customers to a brand: to belong, to feel secure, to stand out.",
        example: "motivator secure \"Feel secure\" { importance stated high derived low because study }",
        ..DECLARATION
    },
    Word {
        keyword: "source",
        key: Key::Source,
        block: Some(Block::Source),
        doc: "Where figures come from.",
        example: "source evening_text \"Text message after the visit\" { kind survey }",
        ..DECLARATION
    },
    Word {
        keyword: "evidence",
        key: Key::Evidence,
        block: Some(Block::Evidence),
        doc: "What somebody found out about customers, and how.",
        example: "evidence interviews \"Twelve patients\" { finding \"Not knowing how long is worse than waiting\" }",
        ..DECLARATION
    },
    Word {
        keyword: "metric",
        key: Key::Metric,
        block: Some(Block::Metric),
        doc: "Something that is measured. The figures themselves stand in the data files.",
        example: "metric waiting \"Minutes from appointment to chair\" { type duration }",
        ..DECLARATION
    },
    Word {
        keyword: "journey",
        key: Key::Journey,
        clauses: &[word_alone(
            &["draft"],
            Role::Draft,
            Group::Alone,
            "not finished: what is not yet written is advice",
        )],
        block: Some(Block::Journey),
        doc: "A customer's journey: its stages in order, and how customers move through them.",
        example: "journey checkup \"The yearly check-up\" { audience insured }",
        ..DECLARATION
    },
    Word {
        keyword: "touchpoint",
        key: Key::SharedTouchpoint,
        form: &[NAME, TITLE_OR_NONE],
        clauses: &[FOR],
        block: Some(Block::Touchpoint),
        doc: "A touchpoint that several journeys share: a stage of each names it.",
        example: "touchpoint call_centre \"The call centre\" { moment smot }",
        ..DECLARATION
    },
];
