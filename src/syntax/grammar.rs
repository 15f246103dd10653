//! Text to lines: the only file that knows pest.

use super::lookalike::{self, Effect};
use super::tree::{Comment, Term, TermKind};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use pest::Parser;
use pest::iterators::Pair;
use pest_derive::Parser;
use rayon::prelude::*;
use std::ops::Range;

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

/// So many pieces are parsed side by side before their lines are put together,
/// so that no more than these lie in memory twice.
const BATCH: usize = 256;

/// Parses some stretches of a text.
pub(super) fn parse(text: &str, stretches: &[Range<usize>], file: FileId) -> Lines {
    let mut all = Lines::default();
    let pieces = stretches.iter().flat_map(|stretch| cut(text, stretch)).collect::<Vec<_>>();
    for batch in pieces.chunks(BATCH) {
        let pieces: Vec<Lines> =
            batch.par_iter().map(|(start, piece)| parse_piece(piece, *start, file)).collect();
        for piece in pieces {
            all.marks.extend(piece.marks);
            all.terms.extend(piece.terms);
            all.comments.extend(piece.comments);
            all.diagnostics.extend(piece.diagnostics);
        }
    }
    all
}

/// Cuts a stretch of a text at line breaks; gives each piece with its first byte.
fn cut<'t>(text: &'t str, stretch: &Range<usize>) -> Vec<(u32, &'t str)> {
    let mut pieces = Vec::with_capacity(stretch.len() / PIECE_BYTES + 1);
    let mut start = stretch.start;
    while start < stretch.end {
        let wanted = (start + PIECE_BYTES).min(stretch.end);
        let end = memchr::memchr2(b'\n', b'\r', &text.as_bytes()[wanted..stretch.end])
            .map_or(stretch.end, |at| wanted + at + 1);
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
        line: Line::default(),
        before_line: (0, 0),
        text_is_open: false,
    };
    match JourneyParser::parse(Rule::lines, piece) {
        Ok(mut pairs) => {
            for pair in pairs.next().into_iter().flat_map(Pair::into_inner) {
                reader.read(Token::new(&pair, file, start));
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
    line: Line,
    /// How many terms and findings there were before the line.
    before_line: (usize, usize),
    /// Whether the line above has a text that is not closed.
    text_is_open: bool,
}

/// The statement that is being read.
#[derive(Default)]
struct Line {
    /// The last token; what touches it belongs to it.
    last: Option<Token>,
    terms: u32,
    damaged: bool,
    /// Whether nothing after what was read counts: it is a comment.
    has_ended: bool,
    /// The quote without a partner in it.
    quote: Option<Quote>,
}

/// A quote without a partner.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quote {
    /// It starts a text that is not closed.
    Opens,
    /// Nothing follows it on its line: it may end the text of the line above.
    Ends,
}

impl<'t> Reader<'t> {
    fn read(&mut self, token: Token) {
        let Span { start, end, .. } = token.span;
        match token.rule {
            Rule::line_break | Rule::EOI => self.end_line(),
            Rule::open => {
                self.end_line();
                self.lines.marks.push(Mark::Open(start));
            }
            Rule::close => {
                self.end_line();
                self.lines.marks.push(Mark::Close(start));
            }
            Rule::comment => {
                self.end_line();
                // What stands before it is the business of `nest`.
                let comment = Comment { start, end, on_its_own: false, blank_line_before: false };
                self.lines.comments.push(comment);
            }
            Rule::unclosed => self.read_unclosed(token),
            _ => self.read_term(token),
        }
    }

    /// A text without its second quote reaches to the end of its line, but for
    /// the brace that opens a block there.
    fn read_unclosed(&mut self, mut token: Token) {
        let start = token.span.start;
        let text = self.slice(token.span).trim_end();
        let without_brace = text.strip_suffix('{').filter(|rest| !rest.is_empty());
        token.span.end = start + without_brace.unwrap_or(text).trim_end().len() as u32;
        self.read_term(token);
        if without_brace.is_some() {
            self.end_line();
            self.lines.marks.push(Mark::Open(start + text.len() as u32 - 1));
        }
    }

    fn read_term(&mut self, token: Token) {
        match self.line.last {
            Some(last) if last.touches(&token) => {
                let span = last.span.to(token.span);
                self.line.last = Some(Token { rule: Rule::odd, span });
            }
            _ => {
                self.take_last();
                self.line.last = Some(token);
            }
        }
    }

    fn end_line(&mut self) {
        self.take_last();
        let Line { terms, damaged, quote, .. } = std::mem::take(&mut self.line);
        if self.text_is_open && quote == Some(Quote::Ends) {
            // The rest of a text that goes on over two lines is no statement, and
            // has been told where the text starts.
            self.lines.terms.truncate(self.before_line.0);
            self.lines.diagnostics.truncate(self.before_line.1);
        } else if terms > 0 {
            self.lines.marks.push(Mark::Statement { terms, damaged });
        }
        if terms > 0 || quote.is_some() {
            self.text_is_open = quote == Some(Quote::Opens);
        }
        self.before_line = (self.lines.terms.len(), self.lines.diagnostics.len());
    }

    fn take_last(&mut self) {
        let Some(token) = self.line.last.take().filter(|_| !self.line.has_ended) else { return };
        match token.kind(self.slice(token.span)) {
            Some(kind) => {
                let Span { start, end, .. } = token.span;
                self.lines.terms.push(Term::new(kind, start, end));
                self.line.terms += 1;
            }
            None => self.take_odd(token),
        }
    }

    /// Takes what is odd for what it looks like.
    fn take_odd(&mut self, token: Token) {
        let (text, span) = (self.slice(token.span), token.span);
        let seen = match token.rule {
            Rule::text => lookalike::escapes(text, span),
            Rule::quoted => lookalike::quoted(text, span),
            Rule::unclosed => lookalike::unclosed(text, span),
            _ => lookalike::odd(text, span, self.line.terms == 0),
        };
        if token.rule == Rule::unclosed {
            let opens = seen.term.is_some();
            self.line.quote = Some(if opens { Quote::Opens } else { Quote::Ends });
        }
        self.line.damaged |= seen.effect == Effect::Damages;
        self.line.has_ended |= seen.effect == Effect::EndsLine;
        self.line.terms += u32::from(seen.term.is_some());
        self.lines.diagnostics.extend(seen.diagnostics);
        self.lines.terms.extend(seen.term);
    }

    fn slice(&self, span: Span) -> &'t str {
        &self.piece[(span.start - self.start) as usize..(span.end - self.start) as usize]
    }

    fn refuse(&mut self, error: &pest::error::Error<Rule>) {
        let at = match error.location {
            pest::error::InputLocation::Pos(at) => at,
            pest::error::InputLocation::Span((at, _)) => at,
        };
        let at = at.min(self.piece.len()) as u32 + self.start;
        let span = Span { file: self.file, start: at, end: at };
        self.lines.diagnostics.push(lookalike::beyond_limits(span));
    }
}

/// A term as the grammar gives it.
#[derive(Clone, Copy)]
struct Token {
    rule: Rule,
    span: Span,
}

impl Token {
    fn new(pair: &Pair<'_, Rule>, file: FileId, offset: u32) -> Self {
        let span = pair.as_span();
        let (start, end) = (offset + span.start() as u32, offset + span.end() as u32);
        Self { rule: pair.as_rule(), span: Span { file, start, end } }
    }

    /// Whether it and the next one are one word to the eye: `in-store`, `8,5`.
    /// A number and its unit may touch: `10min`.
    fn touches(&self, next: &Self) -> bool {
        let is_word = |rule| matches!(rule, Rule::name | Rule::number | Rule::date | Rule::odd);
        self.span.end == next.span.start
            && is_word(self.rule)
            && is_word(next.rule)
            && (self.rule, next.rule) != (Rule::number, Rule::name)
    }

    /// The kind of term it is; none where that has to be looked at.
    fn kind(&self, text: &str) -> Option<TermKind> {
        match self.rule {
            Rule::name if text.ends_with('.') || text.contains("..") => None,
            Rule::name => Some(TermKind::Name),
            Rule::number => Some(TermKind::Number),
            Rule::date => Some(TermKind::Date),
            Rule::arrow => Some(TermKind::Arrow),
            Rule::comma => Some(TermKind::Comma),
            Rule::text if !text.contains('\\') => Some(TermKind::Text),
            _ => None,
        }
    }
}
