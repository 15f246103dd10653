//! The languages that titles and texts can be had in.

use super::{Heading, LanguageId, Model, Stated, Text};
use crate::source::Span;

/// What specs are written in that don't say it.
pub const USUAL_LANGUAGE: &str = "en";

/// A language, and what is said in it.
#[derive(Debug)]
pub struct Language<'s> {
    /// Its name is its code, `pt_BR`; its title is how it calls itself.
    pub heading: Heading<'s>,
    /// What is said in it, each text once, in the order of the text.
    pub says: Vec<Translation<'s>>,
    /// Where more can be said, if not on lines below the last.
    pub room: Option<Room>,
}

/// What new lines of a block take the place of, with the brace behind them.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// From what stands last in the block to its end.
    pub span: Span,
    /// Whether there is no block yet.
    pub is_before_block: bool,
}

/// A text in another language.
#[derive(Debug)]
pub struct Translation<'s> {
    /// The text as the specs have it.
    pub original: Stated<Text<'s>>,
    /// The same in the language; empty: it is not translated yet.
    pub text: Text<'s>,
    /// The whole line.
    pub whole: Span,
}

/// The titles and texts of the specs that readers see.
#[derive(Debug, Default)]
pub struct Texts<'s> {
    /// Each of them once, where it stands first; in the order of the text.
    pub all: Vec<Stated<Text<'s>>>,
    /// Whether all lines could be read, so that there are no others.
    pub is_whole: bool,
}

impl Language<'_> {
    /// Its code as the web writes it: `pt-BR`.
    #[must_use]
    pub fn code(&self) -> String {
        self.heading.name.replace('_', "-")
    }
}

impl Model<'_> {
    /// The code of the language that its titles and texts are in: `de`.
    #[must_use]
    pub fn code_of_language(&self) -> String {
        self.language.map_or_else(|| USUAL_LANGUAGE.to_owned(), |id| self.languages[id].code())
    }

    /// The language that the specs are written in, where it is declared: what a
    /// brand says, else English.
    #[must_use]
    pub fn written_in(&self) -> Option<LanguageId> {
        let said = self.brands.values().find_map(|brand| brand.language?.value.known());
        let usual = || self.languages.iter().find(|(_, it)| it.heading.name == USUAL_LANGUAGE);
        said.or_else(|| usual().map(|(id, _)| id))
    }
}
