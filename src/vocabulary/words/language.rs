//! The languages that titles and texts can be had in.

use super::{DECLARATION, LINE, TEXT, clause, needed, slot};
use crate::vocabulary::Takes::{One, Text};
use crate::vocabulary::{Block, Group, Key, Kind, Role, Times, Word};

pub(super) const WORDS: &[Word] = &[
    Word {
        keyword: "language",
        key: Key::Language,
        block: Some(Block::Language),
        doc: "A language that titles and texts can be had in: its code, and how it calls itself.",
        example: "language de \"Deutsch\" { says \"The waiting room\" as \"Das Wartezimmer\" }",
        ..DECLARATION
    },
    Word {
        keyword: "language",
        key: Key::LanguageOf,
        inside: &[Block::Brand],
        form: &[slot(Role::Refers, One(Kind::Language))],
        doc: "The language that titles and texts are written in; without it, English.",
        example: "language en",
        ..LINE
    },
    Word {
        keyword: "says",
        key: Key::Says,
        inside: &[Block::Language],
        form: &[TEXT],
        clauses: &[needed(clause(
            &["as"],
            Role::As,
            Text,
            Group::Alone,
            "the same in this language; between empty quotes: not translated yet",
        ))],
        times: Times::Any,
        doc: "A title or text as the specs have it, and the same in this language.",
        example: "says \"The waiting room\" as \"Das Wartezimmer\"",
        ..LINE
    },
];
