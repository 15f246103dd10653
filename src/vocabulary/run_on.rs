//! Lines that say more than one thing: `{ kind records every month }`.

use super::find::{find, find_statement, is_connecting};
use super::read::Reading;
use super::{Block, Key, Slot, Takes, Word, codes};
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::Span;
use crate::syntax::{Statement, TermKind};

impl Reading<'_> {
    /// The statements that a line holds: the first, and the others where there
    /// are several, which is reported.
    pub(super) fn parts<'t>(
        &mut self,
        block: Block,
        head: Option<Statement<'t>>,
        line: Statement<'t>,
    ) -> (Statement<'t>, Vec<Statement<'t>>) {
        let mut others = Vec::new();
        let Some((first, mut rest)) = self.cut(block, line) else {
            return (line, others);
        };
        while let Some((part, left)) = self.cut(block, rest) {
            others.push(part);
            rest = left;
        }
        others.push(rest);
        self.report_run_on(first, &others, head);
        (first, others)
    }

    /// The part of a line that is one as it stands, and the rest, which starts
    /// with a word of the block.
    fn cut<'t>(
        &mut self,
        block: Block,
        line: Statement<'t>,
    ) -> Option<(Statement<'t>, Statement<'t>)> {
        let terms = line.terms();
        if terms.len() < 3 || line.has_block() || line.is_damaged() {
            return None;
        }
        let word = find_statement(block, line, self.text).word().filter(is_plain)?;
        let at = (least_terms(word)..terms.len()).find(|at| {
            let is_followed = |least| at + least <= terms.len();
            terms[*at].kind() == TermKind::Name
                && terms.get(at + 1).is_none_or(|next| next.kind() != TermKind::Comma)
                && find(block, self.slice(line.span(terms[*at])))
                    .filter(is_plain)
                    .is_some_and(|next| is_followed(least_terms(next)))
        })?;
        if is_connecting(word, self.slice(line.span(terms[at]))) {
            return None;
        }
        let has_comma = terms[at - 1].kind() == TermKind::Comma;
        let part = line.part(0..at - usize::from(has_comma));
        self.is_sound(part, word).then(|| (part, line.part(at..terms.len())))
    }

    /// Whether a line can be read as it stands.
    fn is_sound(&mut self, line: Statement<'_>, word: &'static Word) -> bool {
        let before = (self.diagnostics.len(), self.unread.len());
        let _ = self.read(line, word);
        let is_sound = self.diagnostics.len() == before.0;
        self.diagnostics.truncate(before.0);
        self.unread.truncate(before.1);
        is_sound
    }

    fn report_run_on(
        &mut self,
        first: Statement<'_>,
        others: &[Statement<'_>],
        head: Option<Statement<'_>>,
    ) {
        let last = others.last().unwrap_or(&first).head();
        let message = match others {
            [other] => {
                let (one, other) = (self.slice(first.head()), self.slice(other.head()));
                format!("`{one}` and `{other}` stand on one line")
            }
            _ => format!("{} things are said on one line", others.len() + 1),
        };
        self.diagnostics.push(
            Diagnostic::new(&codes::RUN_ON_LINE, first.head().to(last), message)
                .label("read as lines of their own")
                .help("Give each a line of its own, in a short block too.")
                .safe_mend(self.line_breaks(first.head(), others, head)),
        );
    }

    /// A line break before each part; and where the whole block stands on the
    /// line, behind and before its braces. None where something stands between
    /// the parts that would be lost.
    fn line_breaks(
        &self,
        first: Span,
        others: &[Statement<'_>],
        head: Option<Statement<'_>>,
    ) -> Vec<Edit> {
        let gap = |start, end| Span { start, end, ..first };
        let mut gaps = Vec::new();
        let mut end = first.end;
        for other in others {
            gaps.push(gap(end, other.head().start));
            end = other.head().end;
        }
        let is_blank = |gap: &Span| self.slice(*gap).trim_matches([' ', '\t', ',', ';']).is_empty();
        if !gaps.iter().all(is_blank) {
            return Vec::new();
        }
        let is_short = |head: &Statement<'_>| !self.slice(head.whole()).contains(['\n', '\r']);
        let Some(head) = head.filter(is_short) else {
            return gaps.into_iter().map(|gap| Edit::lay_out(gap, "\n")).collect();
        };
        let inside = gap(head.head().end, head.whole().end);
        let opening = self.slice(gap(inside.start, first.start)).find('{');
        let opening = opening.map_or(first.start, |at| inside.start + at as u32 + 1);
        let closing = self.slice(gap(end, inside.end)).trim_start_matches([' ', '\t']);
        let closing = inside.end - closing.len() as u32;
        gaps.push(gap(opening, first.start));
        let mut edits: Vec<Edit> = gaps.into_iter().map(|gap| Edit::lay_out(gap, "\n  ")).collect();
        edits.push(Edit::lay_out(gap(end, closing), "\n"));
        edits
    }
}

/// Whether a word has no block and gives nothing a name: what is declared has a
/// line of its own in more places than this.
fn is_plain(word: &&'static Word) -> bool {
    let names = |slot: &Slot| matches!(slot.takes, Takes::NewName);
    word.block.is_none() && word.key != Key::Way && !word.form.iter().any(names)
}

/// How many terms a line of a word has at least.
fn least_terms(word: &Word) -> usize {
    1 + word.form.iter().filter(|slot| !slot.optional).count()
}
