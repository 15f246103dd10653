//! Lines to tree: which block a line belongs to.
//!
//! Braces say it, as long as they balance. Where they don't, what is between
//! two lines at the left margin is looked at on its own: there indentation
//! decides, and each finding says what was assumed. So one missing brace gives
//! one finding, and the rest of the file keeps its meaning.

use super::codes;
use super::grammar::{Lines, Mark};
use super::tree::{Comment, Flag, Node, Statement, Term, TermKind, Tree};
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::{FileId, Span};
use margin::Margin;

mod margin;
mod region;

use region::{Region, Trust};

/// Blocks deeper than this are not read; the language needs five levels.
const MAX_DEPTH: usize = 16;

/// Makes blocks of lines.
pub(super) fn nest(
    lines: Lines,
    text: &str,
    file: FileId,
    diagnostics: &mut Vec<Diagnostic>,
) -> Tree {
    let regions = region::regions(&lines, text);
    let comments = place_comments(lines.comments, text);
    let tree = Tree {
        file,
        nodes: Vec::with_capacity(lines.marks.len()),
        terms: lines.terms,
        comments,
        is_in_part: false,
    };
    let mut nester = Nester {
        text,
        tree,
        diagnostics,
        margin: Margin::new(text),
        open: Vec::new(),
        last: None,
        last_line: 0,
        last_end: 0,
        last_indent: 0,
        next_term: 0,
        in_needless: false,
        headless_end: 0,
    };
    let mut regions = regions.into_iter().peekable();
    let mut trust = Trust::Braces;
    for (index, mark) in lines.marks.iter().enumerate() {
        if let Some(region) = regions.next_if(|region: &Region| region.first_mark == index) {
            trust = region.trust;
            if index > 0 {
                nester.close_all();
            }
        }
        nester.take(*mark, trust);
    }
    nester.close_all();
    nester.tree
}

/// Finds out which comments have a line of their own.
fn place_comments(mut comments: Vec<Comment>, text: &str) -> Vec<Comment> {
    let mut margin = Margin::new(text);
    for comment in &mut comments {
        margin.advance(comment.start);
        comment.on_its_own = margin.is_first(comment.start);
        comment.blank_line_before = margin.is_below_blank();
    }
    comments
}

/// A block that has not ended yet.
struct Open {
    /// The statement it belongs to; none: a brace that belongs to nothing, or
    /// one that is too deep.
    node: Option<u32>,
    indent: u32,
}

struct Nester<'t, 'd> {
    text: &'t str,
    tree: Tree,
    diagnostics: &'d mut Vec<Diagnostic>,
    margin: Margin<'t>,
    open: Vec<Open>,
    /// The statement right before, while a brace could still follow it.
    last: Option<u32>,
    last_line: u32,
    /// The end of what was read so far.
    last_end: u32,
    last_indent: u32,
    next_term: u32,
    /// Whether the last mark was a brace that belongs to nothing; a row of them
    /// is one finding.
    in_needless: bool,
    /// Nodes before this one have been looked at for a first line that is missing.
    headless_end: usize,
}

impl Nester<'_, '_> {
    fn take(&mut self, mark: Mark, trust: Trust) {
        match mark {
            Mark::Statement { terms, damaged } => self.statement(terms, damaged, trust),
            Mark::Open(at) => self.open(at),
            Mark::Close(at) => self.close(at, trust),
        }
        self.last_line = self.margin.line();
        self.in_needless &= !matches!(mark, Mark::Statement { .. });
    }

    fn statement(&mut self, terms: u32, damaged: bool, trust: Trust) {
        let first_term = self.next_term;
        self.next_term += terms;
        let start = self.tree.terms[first_term as usize].start();
        let end = self.tree.terms[self.next_term as usize - 1].end();
        self.margin.advance(start);
        if trust != Trust::Braces && self.margin.is_first(start) {
            self.close_from(self.margin.indent());
            if trust == Trust::IndentationAgainstEnds {
                self.open_unopened();
            }
        }
        if self.open.len() > MAX_DEPTH {
            self.last = None;
            return;
        }
        let index = self.tree.nodes.len() as u32;
        let blank_line_before = self.margin.is_first(start) && self.margin.is_below_blank();
        let mut node = Node::new(first_term, terms, end, index + 1);
        node.set(Flag::Damaged, damaged);
        node.set(Flag::BlankLineBefore, blank_line_before);
        self.tree.nodes.push(node);
        self.last = Some(index);
        self.last_end = end;
        self.last_indent = self.margin.indent();
    }

    fn open(&mut self, at: u32) {
        let node = self.last.take();
        if node.is_none() {
            self.margin.advance(at);
        }
        if self.open.len() == MAX_DEPTH {
            self.report_depth(at);
        } else if self.open.len() < MAX_DEPTH {
            match node {
                Some(node) => self.tree.nodes[node as usize].set(Flag::HasBlock, true),
                None => self.report_needless(at, '{'),
            }
        }
        self.open.push(Open { node, indent: self.margin.indent() });
    }

    fn close(&mut self, at: u32, trust: Trust) {
        self.last = None;
        self.margin.advance(at);
        let indent = self.margin.indent();
        if trust != Trust::Braces && self.margin.is_first(at) {
            // It ends the block that starts at its indentation, so those
            // further right have lost their ends.
            self.close_from(indent + 1);
            let is_misplaced = self.open.last().is_some_and(|top| top.indent < indent);
            if trust == Trust::IndentationAgainstEnds && is_misplaced {
                return self.close_unopened(at);
            }
        }
        match self.open.pop() {
            Some(block) => self.end_block(&block, at + 1),
            None => self.close_unopened(at),
        }
    }

    /// An end without a start: of the lines above that are indented below it, if
    /// there are any, which have lost their first line.
    fn close_unopened(&mut self, at: u32) {
        let nodes = self.tree.nodes.len();
        let first = match self.margin.is_first(at) && !self.in_needless {
            true => self.first_indented(self.margin.indent()),
            false => nodes,
        };
        if first == nodes {
            return self.report_needless(at, '}');
        }
        let mut node = first;
        while let Some(headless) = self.tree.nodes.get_mut(node) {
            headless.set(Flag::Headless, true);
            node = headless.next as usize;
        }
        self.headless_end = nodes;
        self.in_needless = true;
    }

    /// The first of the last statements that are indented further than a column.
    fn first_indented(&self, indent: u32) -> usize {
        let start = |node: usize| self.ends(&self.tree.nodes[node]).0 as usize;
        let mut first = self.tree.nodes.len();
        // Statements on one line are indented alike.
        let mut line = usize::MAX;
        while first > self.headless_end {
            let at = start(first - 1);
            if at < line {
                line = self.text[..at].rfind(['\n', '\r']).map_or(0, |at| at + 1);
                if margin::indent(&self.text[line..at]) <= indent {
                    break;
                }
            }
            first -= 1;
        }
        // They don't begin within a block that has its first line.
        let before = first.checked_sub(1).map(|before| self.tree.nodes[before].next as usize);
        first.max(before.unwrap_or(0))
    }

    /// Opens the block of the statement before, where the line is indented as if
    /// it were in its block: there are ends without a start, and this is one.
    fn open_unopened(&mut self) {
        let Some(last) = self.last else { return };
        let indent = self.last_indent;
        if self.margin.indent() <= indent || self.open.len() >= MAX_DEPTH {
            return;
        }
        self.tree.nodes[last as usize].set(Flag::AssumedBlock, true);
        self.tree.nodes[last as usize].set(Flag::HasBlock, true);
        self.open.push(Open { node: Some(last), indent });
        self.last = None;
    }

    /// Ends all open blocks that start at a column or right of it.
    fn close_from(&mut self, indent: u32) {
        while self.open.last().is_some_and(|top| top.indent >= indent) {
            self.close_last();
        }
    }

    fn close_all(&mut self) {
        self.close_from(0);
        self.last = None;
    }

    fn close_last(&mut self) {
        let Some(block) = self.open.pop() else { return };
        // No block can follow a statement whose own block is over.
        self.last = None;
        let end = self.last_end;
        if let Some(node) = block.node.filter(|_| self.open.len() < MAX_DEPTH) {
            self.report_missing(node);
            let is_empty = self.tree.nodes.len() == node as usize + 1;
            self.tree.nodes[node as usize].set(Flag::LostBlock, is_empty);
        }
        self.end_block(&block, end);
    }

    fn end_block(&mut self, block: &Open, end: u32) {
        let next = self.tree.nodes.len() as u32;
        self.last_end = self.last_end.max(end);
        if let Some(node) = block.node {
            let node = &mut self.tree.nodes[node as usize];
            node.next = next;
            node.end = end.max(node.end);
        }
    }

    fn span(&self, start: u32, end: u32) -> Span {
        Span { file: self.tree.file, start, end }
    }

    /// Where a statement starts, and where its last term ends.
    fn ends(&self, node: &Node) -> (u32, u32) {
        let first = node.first_term as usize;
        let last = first + node.terms() as usize - 1;
        (self.tree.terms[first].start(), self.tree.terms[last].end())
    }

    fn report_missing(&mut self, node: u32) {
        let head = self.tree.nodes[node as usize];
        let name = self.call(&head);
        let (start, end) = self.ends(&head);
        let mut diagnostic = Diagnostic::new(
            &codes::MISSING_BRACE,
            self.span(start, end),
            format!("{name} has no `}}` at its end"),
        )
        .label("what starts here is never closed")
        .help(format!(
            "It is taken to end after line {}. Put a `}}` on a line of its own where it ends.",
            self.last_line
        ));
        if let Some(last) = self.tree.nodes.last().filter(|last| last.first_term > head.first_term)
        {
            let last = self.span(self.ends(last).0, last.end);
            diagnostic = diagnostic.other(last, "taken for the last of it");
        }
        self.diagnostics.push(diagnostic.safe_mend([self.end_of_block(start)]));
    }

    /// The `}` of a block that lacks it, on a line of its own behind the last line
    /// read, indented as the block's head.
    fn end_of_block(&self, head: u32) -> Edit {
        let line = self.text[..head as usize].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let indent: String =
            self.text[line..].chars().take_while(|sign| matches!(sign, ' ' | '\t')).collect();
        let rest = &self.text[self.last_end as usize..];
        let end = self.last_end + rest.find(['\n', '\r']).unwrap_or(rest.len()) as u32;
        Edit::after(self.span(end, end), format!("\n{indent}}}"))
    }

    /// A statement as its writer would call it.
    fn call(&self, node: &Node) -> String {
        let terms = &self.tree.terms[node.first_term as usize..][..node.terms() as usize];
        call(terms, self.text)
    }

    fn report_needless(&mut self, at: u32, brace: char) {
        if std::mem::replace(&mut self.in_needless, true) {
            return;
        }
        let help = match brace {
            '{' => {
                "A block follows the line that it belongs to. Remove this brace and its partner, \
                    or put it behind that line."
            }
            _ => {
                "Nothing is open here that it could end. Remove it, or look above for a block \
                  that ends too early."
            }
        };
        let diagnostic = Diagnostic::new(
            &codes::NEEDLESS_BRACE,
            self.span(at, at + 1),
            format!("this `{brace}` belongs to no block"),
        )
        .label("left out")
        .help(help);
        self.diagnostics.push(diagnostic);
    }

    fn report_depth(&mut self, at: u32) {
        let diagnostic = Diagnostic::new(
            &codes::NEEDLESS_BRACE,
            self.span(at, at + 1),
            format!("a block here is nested deeper than {MAX_DEPTH} levels"),
        )
        .label("what is in this block was not read")
        .help(
            "Nothing in the language goes so deep; look above for blocks that should have ended.",
        );
        self.diagnostics.push(diagnostic);
    }
}

/// A statement as its writer would call it: `stage "The visit"`.
fn call(terms: &[Term], text: &str) -> String {
    let text = |term: &Term| &text[term.start() as usize..term.end() as usize];
    let keyword = terms.first().map(text).unwrap_or_default();
    let title = terms.iter().find(|term| term.kind() == TermKind::Text);
    let name = terms.get(1).filter(|term| term.kind() == TermKind::Name);
    match (title, name) {
        (Some(title), _) => format!("{keyword} \"{}\"", super::text(text(title))),
        (None, Some(name)) => format!("{keyword} `{}`", text(name)),
        (None, None) => format!("`{keyword}`"),
    }
}

/// The finding that a statement lacks the `{` before the lines that were taken
/// for its block.
#[must_use]
pub fn missing_start(statement: Statement<'_>, text: &str) -> Diagnostic {
    let name = call(statement.terms(), text);
    Diagnostic::new(
        &codes::MISSING_BRACE,
        statement.head(),
        format!("{name} has no `{{` at the end of its first line"),
    )
    .label("a `{` is missing behind this line")
    .help("The lines below are indented and end with a `}`, so they are taken for its block.")
    .safe_mend([Edit::after(statement.head(), " {")])
}
