//! Where the edits of a mend go in a text, with its indentation and its line
//! breaks.

use crate::diagnostic::{Edit, Fit, Mend};
use crate::source::{Source, Sources, Span};

/// A text and what it takes the place of, to the byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What is replaced; empty: the text is put in there.
    pub span: Span,
    /// What it is replaced by.
    pub text: String,
}

/// The changes that a mend comes to, in the order of its edits; none where the
/// lines around them leave no room for it, since several statements share one.
#[must_use]
pub fn pieces(mend: &Mend, sources: &Sources) -> Option<Vec<Piece>> {
    mend.edits.iter().map(|edit| piece(edit, sources.file(edit.span.file))).collect()
}

fn piece(edit: &Edit, source: &Source) -> Option<Piece> {
    let line_break = line_break(&source.text);
    let text = match edit.text.contains('\n') && line_break != "\n" {
        true => edit.text.replace('\n', line_break),
        false => edit.text.clone(),
    };
    let put_in = |at: usize, text: String| Piece { span: span(edit, at, at), text };
    let (start, end) = (edit.span.start as usize, edit.span.end as usize);
    Some(match edit.fit {
        Fit::Here => Piece { span: edit.span, text },
        Fit::Lines => {
            let indent = Line::at(source, end).indent();
            let further = if source.text.contains("\n\t") { "\t" } else { "  " };
            let text = edit.text.replace("\n  ", &format!("\n{further}"));
            Piece { span: edit.span, text: text.replace('\n', &format!("{line_break}{indent}")) }
        }
        Fit::LineBelow => {
            let line = Line::at(source, end);
            let rest = line.behind(end).trim_start();
            if !rest.is_empty() && !rest.starts_with("//") {
                return None;
            }
            let line_break = format!("{line_break}{}", line.indent());
            let text = edit.text.replace('\n', &line_break);
            put_in(line.end, format!("{line_break}{text}"))
        }
        Fit::LineAbove => {
            let line = Line::at(source, start);
            if line.before(start).contains(['{', '}']) {
                return None;
            }
            put_in(line.start, format!("{}{text}{line_break}", line.indent()))
        }
        Fit::LastLine => {
            let gap = match source.text.ends_with(['\n', '\r']) {
                true => line_break.to_owned(),
                false => line_break.repeat(2),
            };
            put_in(source.text.len(), format!("{gap}{text}{line_break}"))
        }
        Fit::LinesOut => {
            let (first, last) = (Line::at(source, start), Line::at(source, end));
            let is_first = first.before(start).trim_start().is_empty();
            let is_last = last.behind(end).trim_start().is_empty();
            let (start, end) = match (is_first, is_last) {
                (true, true) => (first.start, last.next),
                (true, false) => (start, end + blanks(last.behind(end))),
                (false, _) => (first.start + first.before(start).trim_end().len(), end),
            };
            Piece { span: span(edit, start, end), text }
        }
    })
}

fn span(edit: &Edit, start: usize, end: usize) -> Span {
    Span { start: start as u32, end: end as u32, ..edit.span }
}

/// The line break of a text: that of its first line.
fn line_break(text: &str) -> &'static str {
    let Some(at) = text.find(['\n', '\r']) else { return "\n" };
    match &text.as_bytes()[at..] {
        [b'\r', b'\n', ..] => "\r\n",
        [b'\r', ..] => "\r",
        _ => "\n",
    }
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// A line of a file.
struct Line<'s> {
    text: &'s str,
    start: usize,
    /// Its end, without its line break.
    end: usize,
    /// Where the next line starts.
    next: usize,
}

impl<'s> Line<'s> {
    fn at(source: &'s Source, at: usize) -> Self {
        let lines = source.lines();
        let line = lines.line_of(at as u32);
        let range = lines.range_of(&source.text, line);
        let next = lines.start_of(line + 1).map_or(source.text.len(), |start| start as usize);
        Self { text: &source.text, start: range.start, end: range.end, next }
    }

    fn indent(&self) -> &'s str {
        let line = &self.text[self.start..self.end];
        &line[..blanks(line)]
    }

    fn before(&self, at: usize) -> &'s str {
        &self.text[self.start..at]
    }

    fn behind(&self, at: usize) -> &'s str {
        &self.text[at..self.end.max(at)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Safety;

    /// Makes an edit at a word of a text.
    fn made(text: &str, word: &str, edit: impl Fn(Span) -> Edit) -> Option<String> {
        let mut sources = Sources::default();
        let (file, _) = sources.add("a.journey", text.as_bytes().to_vec());
        let start = text.find(word).unwrap_or_default();
        let span = Span { file, start: start as u32, end: (start + word.len()) as u32 };
        let mend = Mend { edits: vec![edit(span)], safety: Safety::Safe };
        let [Piece { span, text: new }] = &pieces(&mend, &sources)?[..] else { return None };
        let (start, end) = (span.start as usize, span.end as usize);
        Some(format!("{}{new}{}", &text[..start], &text[end..]))
    }

    fn is(text: &str, edit: impl Fn(Span) -> Edit, wanted: Option<&str>) {
        assert_eq!(made(text, "x 1", edit).as_deref(), wanted, "{text:?}");
    }

    #[test]
    fn a_line_below_is_indented_like_the_one_above() {
        let below = |span| Edit::line_below(span, "y 2");
        is("a {\n\tx 1\n}\n", below, Some("a {\n\tx 1\n\ty 2\n}\n"));
        is("a {\r\n  x 1 // so\r\n}", below, Some("a {\r\n  x 1 // so\r\n  y 2\r\n}"));
        is("x 1", below, Some("x 1\ny 2"));
        is("b\rx 1", below, Some("b\rx 1\ry 2"));
        is("a { x 1 }\n", below, None);
    }

    #[test]
    fn a_line_above_is_indented_like_the_one_below() {
        let above = |span| Edit::line_above(span, "y 2");
        is("x 1\n", above, Some("y 2\nx 1\n"));
        is("a\r\n\t x 1 b\r\n", above, Some("a\r\n\t y 2\r\n\t x 1 b\r\n"));
        is("a { x 1 }\n", above, None);
    }

    #[test]
    fn lines_are_indented_as_the_one_they_come_from() {
        let lines = |span| Edit::lay_out(span, "\n  y 2\n");
        is("a\n  b {x 1}\n", lines, Some("a\n  b {\n    y 2\n  }\n"));
        is("a\r\n\tb {x 1}", lines, Some("a\r\n\tb {\r\n\t\ty 2\r\n\t}"));
    }

    #[test]
    fn a_last_line_stands_apart() {
        let last = |span| Edit::last_line(span, "y 2");
        is("x 1\nb\n", last, Some("x 1\nb\n\ny 2\n"));
        is("x 1", last, Some("x 1\n\ny 2\n"));
        is("b\r\nx 1\r\n", last, Some("b\r\nx 1\r\n\r\ny 2\r\n"));
    }

    #[test]
    fn a_statement_takes_its_lines_with_it_and_nothing_else() {
        is("a\n  x 1\nb", Edit::remove_statement, Some("a\nb"));
        is("a\r\n  x 1  \r\nb", Edit::remove_statement, Some("a\r\nb"));
        is("a\n  x 1", Edit::remove_statement, Some("a\n"));
        is("a\n  x 1 // so\nb", Edit::remove_statement, Some("a\n  // so\nb"));
        is("a { x 1 }", Edit::remove_statement, Some("a { }"));
        is("a {x 1}", Edit::remove_statement, Some("a {}"));
    }
}
