//! A line of terms, and how far it has been read.

use super::{Clause, Key, Word};
use crate::source::Span;
use crate::syntax::{Statement, Term, TermKind};

/// Goes along the terms of a line.
pub(super) struct Line<'t> {
    statement: Statement<'t>,
    pub(super) word: &'static Word,
    at: usize,
}

impl<'t> Line<'t> {
    pub(super) fn new(statement: Statement<'t>, word: &'static Word) -> Self {
        let at = usize::from(word.key != Key::Way);
        Self { statement, word, at }
    }

    pub(super) fn peek(&self) -> Option<Term> {
        self.statement.terms().get(self.at).copied()
    }

    pub(super) fn is_text(&self) -> bool {
        self.peek().is_some_and(|term| term.kind() == TermKind::Text)
    }

    pub(super) fn is_name(&self) -> bool {
        self.peek().is_some_and(|term| term.kind() == TermKind::Name)
    }

    pub(super) fn peek_second(&self) -> Option<Term> {
        self.statement.terms().get(self.at + 1).copied()
    }

    pub(super) fn step(&mut self) {
        self.at += 1;
    }

    pub(super) fn step_back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    pub(super) fn span(&self, term: Term) -> Span {
        self.statement.span(term)
    }

    /// Steps over some terms and gives their span.
    pub(super) fn step_over(&mut self, count: usize) -> Span {
        let first = self.statement.terms()[self.at];
        self.at += count;
        self.span(first).to(self.last_span())
    }

    /// The term before.
    pub(super) fn last_span(&self) -> Span {
        self.span(self.statement.terms()[self.at.saturating_sub(1)])
    }

    /// Where something is missing: all of the line up to here.
    pub(super) fn place_for_more(&self) -> Span {
        self.span(self.statement.terms()[0]).to(self.last_span())
    }

    /// The first words of the clauses that the line may have.
    pub(super) fn leads(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.word.clauses.iter().map(|clause| clause.lead[0])
    }

    /// Steps over names in a row, at least one term.
    pub(super) fn run_of_names(&mut self) -> Span {
        let first = self.at;
        self.step();
        while self.peek().is_some_and(|term| term.kind() == TermKind::Name) {
            self.step();
        }
        self.span(self.statement.terms()[first]).to(self.last_span())
    }

    /// The clause that starts here.
    pub(super) fn clause(&self, text: &str) -> Option<&'static Clause> {
        self.clause_at(self.at, text)
    }

    fn clause_at(&self, at: usize, text: &str) -> Option<&'static Clause> {
        let terms = &self.statement.terms()[at..];
        let starts = |clause: &&Clause| {
            clause.lead.len() <= terms.len()
                && clause.lead.iter().zip(terms).all(|(lead, term)| {
                    term.kind() == TermKind::Name
                        && &text[term.start() as usize..term.end() as usize] == *lead
                })
        };
        self.word.clauses.iter().find(starts)
    }

    /// Steps over everything up to the next clause.
    pub(super) fn run_to_next_clause(&mut self, text: &str) -> Span {
        let start = self.at;
        self.at += 1;
        while self.at < self.statement.terms().len() && self.clause_at(self.at, text).is_none() {
            self.at += 1;
        }
        self.span(self.statement.terms()[start]).to(self.last_span())
    }
}
