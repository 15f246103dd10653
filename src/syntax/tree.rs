//! The tree: statements, each with its terms and the statements of its block.
//!
//! It is flat in memory: nodes lie in the order of the text, a node's block
//! right behind it. So it is small, cheap to drop and walked without recursion,
//! however deep the blocks are.

use crate::source::{FileId, Span};
use std::ops::Range;

/// The statements and comments of one file.
#[derive(Debug, PartialEq, Eq)]
pub struct Tree {
    /// The file it was made of.
    pub file: FileId,
    pub(super) nodes: Vec<Node>,
    pub(super) terms: Vec<Term>,
    /// All comments, in the order of the text.
    pub comments: Vec<Comment>,
    /// Whether lines of the file were left out: one of two versions that a merge
    /// has left.
    pub is_in_part: bool,
}

/// A statement as it lies in memory; [`Statement`] is the way to look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// The end of the block, or of the last term where there is none.
    pub(super) end: u32,
    pub(super) first_term: u32,
    /// The index of the first node that is not in this one's block.
    pub(super) next: u32,
    /// How many terms it has, and its [`Flag`]s in the lowest bits.
    terms_and_flags: u32,
}

/// Something that is so of a statement or not, as a bit.
#[derive(Debug, Clone, Copy)]
pub(super) enum Flag {
    HasBlock = 1,
    Damaged = 2,
    /// Its block lacked an end and nothing stands in it.
    LostBlock = 4,
    BlankLineBefore = 8,
    /// It stands in a block whose first line is missing.
    Headless = 16,
    /// Its block has no start of its own.
    AssumedBlock = 32,
}

/// How many bits the flags take.
const FLAG_BITS: u32 = 6;

impl Node {
    pub(super) fn new(first_term: u32, terms: u32, end: u32, next: u32) -> Self {
        Self { end, first_term, next, terms_and_flags: terms << FLAG_BITS }
    }

    pub(super) fn terms(&self) -> u32 {
        self.terms_and_flags >> FLAG_BITS
    }

    pub(super) fn has(&self, flag: Flag) -> bool {
        self.terms_and_flags & flag as u32 != 0
    }

    pub(super) fn set(&mut self, flag: Flag, is_so: bool) {
        let others = self.terms_and_flags & !(flag as u32);
        self.terms_and_flags = others | if is_so { flag as u32 } else { 0 };
    }
}

/// A word, text, number or sign of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    start: u32,
    /// The length, and the kind in the lowest bits: there are more terms than
    /// anything else in memory.
    length_and_kind: u32,
}

/// How many bits a [`TermKind`] takes.
const KIND_BITS: u32 = 3;

impl Term {
    pub(super) fn new(kind: TermKind, start: u32, end: u32) -> Self {
        Self { start, length_and_kind: (end - start) << KIND_BITS | kind as u32 }
    }

    /// What it is, or was taken for.
    #[must_use]
    pub fn kind(self) -> TermKind {
        TermKind::ALL[(self.length_and_kind & ((1 << KIND_BITS) - 1)) as usize]
    }

    /// Its first byte in the file.
    #[must_use]
    pub fn start(self) -> u32 {
        self.start
    }

    /// One past its last byte.
    #[must_use]
    pub fn end(self) -> u32 {
        self.start + (self.length_and_kind >> KIND_BITS)
    }
}

/// What a term can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermKind {
    /// A keyword, a name, a unit or a connecting word: `store`, `launch.store`.
    Name,
    /// `"…"`.
    Text,
    /// `8`, `-2.5`, `90%`.
    Number,
    /// `2027-03-31`, `2027-03`, `2027-Q1`.
    Date,
    /// `->`.
    Arrow,
    /// `,`.
    Comma,
}

impl TermKind {
    const ALL: [Self; 6] =
        [Self::Name, Self::Text, Self::Number, Self::Date, Self::Arrow, Self::Comma];
}

/// A comment, `// …`, without its line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment {
    /// Its first byte in the file.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// Whether nothing stands before it on its line.
    pub on_its_own: bool,
    /// Whether the line above it is blank.
    pub blank_line_before: bool,
}

/// One statement of a tree, or a part of one.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'t> {
    tree: &'t Tree,
    index: u32,
    /// Its terms among those of the tree.
    first_term: u32,
    end_term: u32,
}

impl Tree {
    /// The statements at the top of the file.
    pub fn statements(&self) -> impl Iterator<Item = Statement<'_>> {
        Statements { tree: self, next: 0, end: self.nodes.len() as u32 }
    }
}

impl<'t> Statement<'t> {
    fn of(tree: &'t Tree, index: u32) -> Self {
        let node = &tree.nodes[index as usize];
        let first_term = node.first_term;
        Self { tree, index, first_term, end_term: first_term + node.terms() }
    }

    /// The statement that some of its terms would be; it has no block of its own.
    #[must_use]
    pub fn part(self, terms: Range<usize>) -> Self {
        let (first, end) = (terms.start as u32, terms.end as u32);
        Self { first_term: self.first_term + first, end_term: self.first_term + end, ..self }
    }

    fn node(self) -> &'t Node {
        &self.tree.nodes[self.index as usize]
    }

    fn start(self) -> u32 {
        self.tree.terms[self.first_term as usize].start()
    }

    /// Its place among all statements of the file, counted from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// Its terms, the keyword first; never none.
    #[must_use]
    pub fn terms(self) -> &'t [Term] {
        &self.tree.terms[self.first_term as usize..self.end_term as usize]
    }

    /// Its terms, without its block.
    #[must_use]
    pub fn head(self) -> Span {
        let terms = self.terms();
        let end = terms.last().map_or(self.start(), |term| term.end());
        self.span_of(self.start(), end)
    }

    /// All of it, with its block.
    #[must_use]
    pub fn whole(self) -> Span {
        match self.has_block() {
            true => self.span_of(self.start(), self.node().end),
            false => self.head(),
        }
    }

    /// Where one of its terms stands.
    #[must_use]
    pub fn span(self, term: Term) -> Span {
        self.span_of(term.start(), term.end())
    }

    fn span_of(self, start: u32, end: u32) -> Span {
        Span { file: self.tree.file, start, end }
    }

    /// Whether it has a block, perhaps an empty one.
    #[must_use]
    pub fn has_block(self) -> bool {
        self.node().has(Flag::HasBlock)
    }

    /// Whether something in its line could not be read and has been left out.
    #[must_use]
    pub fn is_damaged(self) -> bool {
        self.node().has(Flag::Damaged)
    }

    /// Whether its block has no end of its own and nothing in it, so that what
    /// belongs there may stand elsewhere.
    #[must_use]
    pub fn has_lost_block(self) -> bool {
        self.node().has(Flag::LostBlock)
    }

    /// Whether the lines below were taken for its block, which has no start;
    /// whoever reads it reports that.
    #[must_use]
    pub fn has_assumed_block(self) -> bool {
        self.node().has(Flag::AssumedBlock)
    }

    /// Whether it stands in a block whose first line is missing; whoever reads it
    /// reports that.
    #[must_use]
    pub fn is_headless(self) -> bool {
        self.node().has(Flag::Headless)
    }

    /// Whether the line above it is blank.
    #[must_use]
    pub fn has_blank_line_before(self) -> bool {
        self.node().has(Flag::BlankLineBefore)
    }

    /// The statements in its block.
    pub fn block(self) -> impl Iterator<Item = Statement<'t>> + Clone {
        Statements { tree: self.tree, next: self.index + 1, end: self.node().next }
    }
}

/// Goes from statement to statement, past their blocks.
#[derive(Clone)]
struct Statements<'t> {
    tree: &'t Tree,
    next: u32,
    end: u32,
}

impl<'t> Iterator for Statements<'t> {
    type Item = Statement<'t>;

    fn next(&mut self) -> Option<Statement<'t>> {
        if self.next >= self.end {
            return None;
        }
        let statement = Statement::of(self.tree, self.next);
        self.next = statement.node().next;
        Some(statement)
    }
}
