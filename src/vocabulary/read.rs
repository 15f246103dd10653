//! Lines to facts: what the table says about each line of a block, and what a
//! line's terms give in its word's slots.

use super::fact::{Fact, Given, Value};
use super::find::{Found, find_statement};
use super::line::Line;
use super::take::Taken;
use super::{Block, Clause, Group, Key, Role, Slot, Takes, Times, Word};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources, Span};
use crate::syntax::{self, Statement, TermKind};
use std::iter;

/// The lines of a block that can be read, each with its row.
#[derive(Debug)]
pub struct Lines<'t> {
    /// The lines, in the order of the text.
    pub lines: Vec<(Statement<'t>, &'static Word)>,
    /// Whether every line was known, so that what is absent is not written.
    pub knows_all: bool,
}

/// What was seen of a block so far.
#[derive(Default)]
struct Seen<'t> {
    lines: Vec<(Statement<'t>, &'static Word)>,
    /// Of words that can't stand there twice, the first lines.
    firsts: Vec<(Key, Span)>,
    /// The last lines, as long as they stand in the wrong block.
    misplaced: Vec<Statement<'t>>,
    /// The last lines, as long as they have lost the first line of their block.
    headless: Vec<Statement<'t>>,
    has_unknown: bool,
}

/// Reads the lines of one file and collects what is wrong with them.
#[derive(Debug)]
pub struct Reading<'s> {
    pub(super) text: &'s str,
    /// What was found so far.
    pub diagnostics: Vec<Diagnostic>,
    /// The names on lines that could not be read.
    pub unread: Vec<String>,
    /// The keywords of lines that are missing above their blocks, and their names
    /// with them.
    pub headless: Vec<&'static str>,
}

impl<'s> Reading<'s> {
    /// Starts to read a file.
    #[must_use]
    pub fn new(sources: &'s Sources, file: FileId) -> Self {
        Self {
            text: &sources.file(file).text,
            diagnostics: Vec::new(),
            unread: Vec::new(),
            headless: Vec::new(),
        }
    }

    /// The text of a span.
    pub(super) fn slice(&self, span: Span) -> &'s str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The lines of a block with their rows: without those that are unknown,
    /// misplaced or said twice, which are reported, as is a line that is missing.
    pub fn lines<'t>(
        &mut self,
        block: Block,
        head: Option<Statement<'t>>,
        statements: impl Iterator<Item = Statement<'t>>,
    ) -> Lines<'t> {
        let mut seen = Seen::default();
        for line in statements {
            let (first, others) = self.parts(block, head, line);
            for statement in iter::once(first).chain(others) {
                self.see(statement, block, &mut seen);
            }
        }
        self.report_misplaced(&mut seen.misplaced, block);
        self.report_headless(&mut seen.headless, block);
        if let Some(head) = head.filter(|_| !seen.has_unknown) {
            self.report_missing_lines(block, head, &seen.firsts);
        }
        Lines { lines: seen.lines, knows_all: !seen.has_unknown }
    }

    /// Looks for the row of a line.
    fn see<'t>(&mut self, statement: Statement<'t>, block: Block, seen: &mut Seen<'t>) {
        if statement.is_headless() {
            seen.headless.push(statement);
            seen.has_unknown = true;
            self.note_unread(statement);
            return;
        }
        self.report_headless(&mut seen.headless, block);
        let found = find_statement(block, statement, self.text);
        if matches!(found, Found::Elsewhere(_)) {
            seen.misplaced.push(statement);
        } else {
            self.report_misplaced(&mut seen.misplaced, block);
            self.report_word(found, block, statement);
        }
        if statement.has_assumed_block() {
            seen.has_unknown |= !self.report_assumed(found, block, statement);
        }
        let Some(word) = found.word() else {
            seen.has_unknown |= matches!(found, Found::Unknown);
            self.discard(found, statement);
            self.note_unread(statement);
            return;
        };
        if word.times != Times::Any {
            let first = seen.firsts.iter().find(|(key, _)| *key == word.key);
            if let Some((_, first)) = first {
                self.report_doubled(word, block, statement, *first);
                return;
            }
            seen.firsts.push((word.key, statement.head()));
        }
        seen.lines.push((statement, word));
    }

    fn note_unread(&mut self, statement: Statement<'_>) {
        let names = statement.terms().iter().skip(1).filter(|term| term.kind() == TermKind::Name);
        for term in names {
            let name = syntax::name(self.slice(statement.span(*term)));
            self.unread.push(name.into_owned());
        }
        for inner in statement.block() {
            self.note_unread(inner);
        }
    }

    /// Looks at the block of a line that counts for nothing, for the faults in it.
    fn discard(&mut self, found: Found, statement: Statement<'_>) {
        let Found::Elsewhere(word) = found else {
            return;
        };
        // It may be another use of the word, so only its block is looked at.
        let before = self.diagnostics.len();
        let _ = self.read(statement, word);
        self.diagnostics.truncate(before);
        self.discard_block(word, statement);
    }

    fn discard_block(&mut self, word: &'static Word, statement: Statement<'_>) {
        let Some(block) = word.block else { return };
        for (line, word) in self.lines(block, None, statement.block()).lines {
            let _ = self.read(line, word);
            self.discard_block(word, line);
        }
    }

    /// Reads a line by its row.
    pub fn read(&mut self, statement: Statement<'_>, word: &'static Word) -> Fact<'s> {
        let mut fact = Fact {
            word,
            given: Vec::new(),
            head: statement.head(),
            whole: statement.whole(),
            damaged: statement.is_damaged(),
            has_leftovers: false,
        };
        let mut line = Line::new(statement, word);
        if word.key == Key::Way {
            self.read_stops(&mut line, &mut fact);
        }
        for (index, slot) in word.form.iter().enumerate() {
            if !is_value_of(word.form.get(index + 1), slot, &line) {
                self.read_slot(slot, &mut line, &mut fact);
            }
        }
        self.read_clauses(&mut line, &mut fact);
        self.report_missing_parts(&mut fact);
        if statement.has_block() && word.block.is_none() {
            if !statement.has_assumed_block() {
                self.report_needless_block(word, &fact);
            }
            for inner in statement.block() {
                self.note_unread(inner);
            }
        }
        fact
    }

    /// The names of a way, before and after its arrows.
    fn read_stops(&mut self, line: &mut Line<'_>, fact: &mut Fact<'s>) {
        let mut wants_name = true;
        while let Some(term) = line.peek() {
            let span = line.span(term);
            match term.kind() {
                TermKind::Name if wants_name => {
                    let value = Value::Name(syntax::name(self.slice(span)));
                    fact.given.push(Given { role: Role::Stop, value, span });
                }
                TermKind::Arrow if !wants_name => {}
                TermKind::Arrow => self.report_missing_stop(span, fact),
                TermKind::Text if wants_name => {
                    self.report_title_for_name(span, fact);
                }
                _ => break,
            }
            wants_name = term.kind() == TermKind::Arrow;
            line.step();
        }
        if wants_name {
            self.report_missing_stop(line.last_span(), fact);
        }
    }

    fn read_slot(&mut self, slot: &Slot, line: &mut Line<'_>, fact: &mut Fact<'s>) {
        let before = fact.given.len();
        match self.take(slot.takes, slot.role, line, fact) {
            Taken::Yes => {}
            Taken::Nothing if slot.optional || fact.damaged => {}
            Taken::Nothing if slot.role == Role::Name && line.is_text() => {
                self.take_title_for_name(line, fact);
            }
            Taken::Nothing => {
                let diagnostic = self.missing_argument(slot, line, fact);
                self.diagnostics.push(diagnostic);
                fact.damaged = true;
            }
            Taken::Wrong(_) if slot.optional && !(slot.role == Role::Title && line.is_name()) => {
                fact.given.truncate(before);
            }
            Taken::Wrong(diagnostic) => {
                // After something that could not be read, what follows may
                // belong to it.
                if !fact.damaged {
                    self.diagnostics.push(*diagnostic);
                }
                fact.damaged = true;
                line.step();
            }
        }
    }

    fn read_clauses(&mut self, line: &mut Line<'_>, fact: &mut Fact<'s>) {
        let mut seen: Vec<&'static Clause> = Vec::new();
        while line.peek().is_some() {
            let Some(clause) = line.clause(self.text) else {
                self.report_unexpected(line, fact);
                continue;
            };
            let lead = line.step_over(clause.lead.len());
            let before = fact.given.len();
            self.read_clause(clause, lead, line, fact);
            let rival = seen.iter().find(|other| {
                other.role == clause.role
                    || (clause.group != Group::Alone && other.group == clause.group)
            });
            match rival {
                Some(rival) => {
                    fact.given.truncate(before);
                    self.report_doubled_part(clause, rival, lead, fact);
                }
                None => seen.push(clause),
            }
        }
    }

    fn read_clause(
        &mut self,
        clause: &'static Clause,
        lead: Span,
        line: &mut Line<'_>,
        fact: &mut Fact<'s>,
    ) {
        let Some(takes) = clause.takes else {
            fact.given.push(Given { role: clause.role, value: Value::Alone, span: lead });
            return;
        };
        let taken = self.take(takes, clause.role, line, fact);
        if !matches!(taken, Taken::Yes) {
            // It is there, if only to be mended.
            fact.given.push(Given { role: clause.role, value: Value::Alone, span: lead });
        }
        match taken {
            Taken::Yes => {}
            Taken::Nothing => {
                if !fact.damaged {
                    self.report_empty_clause(clause, takes, lead, fact.word.example);
                }
                fact.damaged = true;
            }
            Taken::Wrong(diagnostic) => {
                if !fact.damaged {
                    self.diagnostics.push(*diagnostic);
                }
                fact.damaged = true;
                line.step();
            }
        }
    }
}

/// Whether what could be an optional name is a value of the list behind it, as
/// in `expects base "…"`: a name has the value as a second word behind it.
fn is_value_of(next: Option<&Slot>, slot: &Slot, line: &Line<'_>) -> bool {
    let is_list = next.is_some_and(|next| matches!(next.takes, Takes::Choice(_)));
    let has_second = line.peek_second().is_some_and(|term| term.kind() == TermKind::Name);
    slot.optional && matches!(slot.takes, Takes::NewName) && is_list && !has_second
}
