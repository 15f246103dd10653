//! Text to lines: the only file that knows pest.

use super::lookalike::{self, Effect};
use super::tree::{Comment, Term, TermKind};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use pest::Parser;
use pest::iterators::Pair;
use pest_derive::Parser;
use rayon::prelude::*;

#[derive(Parser)]
#[grammar = "grammar/journey.pest"]
struct JourneyParser;

/// Text is parsed in pieces of about so many bytes: small enough that pest's
/// tokens stay in the processor's cache, large enough to be worth a task.
const PIECE_BYTES: usize = 16 * 1024;

/// The lines of a file, in the order of the text.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) marks: Vec<Mark>,
    pub(super) terms: Vec<Term>,
    pub(super) comments: Vec<Comment>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What makes the structure of a text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mark {
    /// A statement with so many terms, the next in the list of terms.
    Statement { terms: u32, damaged: bool },
    /// `{` at this byte.
    Open(u32),
    /// `}` at this byte.
    Close(u32),
}

/// Parses a text.
pub(super) fn parse(text: &str, file: FileId) -> Lines {
    let pieces: Vec<Lines> = cut(text)
        .into_par_iter()
        .map(|(start, piece)| parse_piece(piece, start, file))
        .collect();
    let mut all = Lines::default();
    all.marks
        .reserve_exact(pieces.iter().map(|piece| piece.marks.len()).sum());
    all.terms
        .reserve_exact(pieces.iter().map(|piece| piece.terms.len()).sum());
    for piece in pieces {
        all.marks.extend(piece.marks);
        all.terms.extend(piece.terms);
        all.comments.extend(piece.comments);
        all.diagnostics.extend(piece.diagnostics);
    }
    all
}

/// Cuts a text at line breaks; gives each piece with its first byte.
fn cut(text: &str) -> Vec<(u32, &str)> {
    let mut pieces = Vec::with_capacity(text.len() / PIECE_BYTES + 1);
    let mut start = 0;
    while start < text.len() {
        let wanted = (start + PIECE_BYTES).min(text.len());
        let end = memchr::memchr2(b'\n', b'\r', &text.as_bytes()[wanted..])
            .map_or(text.len(), |at| wanted + at + 1);
        pieces.push((start as u32, &text[start..end]));
        start = end;
    }
    pieces
}

fn parse_piece(piece: &str, start: u32, file: FileId) -> Lines {
    let mut reader = Reader {
        piece,
        start,
        file,
        lines: Lines::default(),
    };
    match JourneyParser::parse(Rule::lines, piece) {
        Ok(mut pairs) => {
            for pair in pairs.next().into_iter().flat_map(Pair::into_inner) {
                reader.read(pair);
            }
        }
        // The grammar is total, so only a limit of pest's own can end here.
        Err(error) => reader.refuse(&error),
    }
    reader.lines
}

/// Takes the tokens of a piece in.
struct Reader<'t> {
    piece: &'t str,
    start: u32,
    file: FileId,
    lines: Lines,
}

impl Reader<'_> {
    fn read(&mut self, pair: Pair<'_, Rule>) {
        let span = pair.as_span();
        let start = self.start + span.start() as u32;
        match pair.as_rule() {
            Rule::statement => self.read_statement(pair),
            Rule::open => self.lines.marks.push(Mark::Open(start)),
            Rule::close => self.lines.marks.push(Mark::Close(start)),
            Rule::comment => {
                let end = self.start + span.end() as u32;
                // What stands before it is the business of `nest`.
                let comment = Comment {
                    start,
                    end,
                    on_its_own: false,
                    blank_line_before: false,
                };
                self.lines.comments.push(comment);
            }
            _ => {}
        }
    }

    fn read_statement(&mut self, statement: Pair<'_, Rule>) {
        let before = self.lines.terms.len();
        let mut damaged = false;
        for pair in statement.into_inner() {
            let (rule, span) = (pair.as_rule(), pair.as_span());
            let term = |kind| Term {
                kind,
                start: self.start + span.start() as u32,
                end: self.start + span.end() as u32,
            };
            match rule {
                Rule::name => self.lines.terms.push(term(TermKind::Name)),
                Rule::number => self.lines.terms.push(term(TermKind::Number)),
                Rule::date => self.lines.terms.push(term(TermKind::Date)),
                Rule::arrow => self.lines.terms.push(term(TermKind::Arrow)),
                Rule::comma => self.lines.terms.push(term(TermKind::Comma)),
                Rule::text if !span.as_str().contains('\\') => {
                    self.lines.terms.push(term(TermKind::Text));
                }
                _ => match self.read_odd(rule, term(TermKind::Text), span.as_str(), before) {
                    Effect::None => {}
                    Effect::Damages => damaged = true,
                    Effect::EndsLine => break,
                },
            }
        }
        let terms = (self.lines.terms.len() - before) as u32;
        if terms > 0 {
            self.lines.marks.push(Mark::Statement { terms, damaged });
        }
    }

    /// Takes what is odd for what it looks like.
    fn read_odd(&mut self, rule: Rule, term: Term, text: &str, first: usize) -> Effect {
        let span = Span {
            file: self.file,
            start: term.start,
            end: term.end,
        };
        let is_first = self.lines.terms.len() == first;
        let seen = match rule {
            Rule::text => lookalike::escapes(text, span),
            Rule::quoted => lookalike::quoted(text, span),
            Rule::unclosed => lookalike::unclosed(text, span),
            _ => lookalike::odd(text, span, is_first),
        };
        self.lines.diagnostics.extend(seen.diagnostics);
        self.lines.terms.extend(seen.term);
        seen.effect
    }

    fn refuse(&mut self, error: &pest::error::Error<Rule>) {
        let at = match error.location {
            pest::error::InputLocation::Pos(at) => at,
            pest::error::InputLocation::Span((at, _)) => at,
        };
        let at = at.min(self.piece.len()) as u32 + self.start;
        let span = Span {
            file: self.file,
            start: at,
            end: at,
        };
        self.lines.diagnostics.push(lookalike::beyond_limits(span));
    }
}
