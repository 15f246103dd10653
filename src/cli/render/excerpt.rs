//! The few lines of the files that one finding is about.
//!
//! miette finds a place by going through the source from its start, for each
//! label anew. So it is given a source that consists of the lines around the
//! labels only, cut out by the line index, each with its real number. This is
//! also where a line of ten thousand characters is cropped, a label that spans
//! lines is kept to the first of them, and the end of a line gets a blank for
//! its label to stand under.

use crate::source::{FileId, Source, Sources, Span};
use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A place and what is said about it there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark<'a> {
    pub(super) span: Span,
    pub(super) text: &'a str,
    /// Whether it is the finding's own place rather than another one involved.
    pub(super) is_own: bool,
}

/// Lines of one or several files, for miette.
#[derive(Debug, Default)]
pub(super) struct Excerpt {
    text: String,
    lines: Vec<Line>,
    /// The marks, moved to where they are in the excerpt.
    pub(super) labels: Vec<LabeledSpan>,
}

/// A line as it lies in the excerpt.
#[derive(Debug)]
struct Line {
    file: FileId,
    name: String,
    number: u32,
    start: usize,
    /// Past its line break.
    end: usize,
    /// How many characters of the real line stand before the first one shown.
    left_out: usize,
}

/// The part of a file's line that is shown.
struct Piece<'s> {
    source: &'s Source,
    file: FileId,
    number: u32,
    line: Range<usize>,
    window: Range<usize>,
}

/// Says that characters were left out.
const CUT: char = '…';

/// The excerpt for some marks. Lines have at most `columns` characters; `name`
/// gives the name of a file as it is shown.
pub(super) fn excerpt(
    sources: &Sources,
    marks: &[Mark<'_>],
    columns: usize,
    name: impl Fn(FileId) -> String,
) -> Excerpt {
    let mut excerpt = Excerpt::default();
    let mut done = BTreeSet::new();
    for file in marks.iter().map(|mark| mark.span.file) {
        if !done.insert(file) {
            continue;
        }
        let source = sources.file(file);
        let by_line = by_line(source, file, marks);
        for number in with_neighbours(&by_line, source) {
            let marks = by_line.get(&number).map(Vec::as_slice).unwrap_or_default();
            let piece = piece(source, file, number, marks, columns);
            excerpt.add(&piece, name(file), marks);
        }
    }
    excerpt
}

fn by_line<'m>(source: &Source, file: FileId, marks: &[Mark<'m>]) -> BTreeMap<u32, Vec<Mark<'m>>> {
    let mut lines = BTreeMap::<u32, Vec<Mark<'m>>>::new();
    for mark in marks.iter().filter(|mark| mark.span.file == file) {
        lines.entry(source.lines().line_of(mark.span.start)).or_default().push(*mark);
    }
    lines
}

/// The lines with marks, and one line before and after each; those around the
/// finding's own place come first.
fn with_neighbours(marked: &BTreeMap<u32, Vec<Mark<'_>>>, source: &Source) -> Vec<u32> {
    let around = marked.keys().flat_map(|&line| line.saturating_sub(1)..=line + 1);
    let is_there = |line: &u32| {
        let range = source.lines().range_of(&source.text, *line);
        let is_last = line + 1 >= source.lines().count();
        marked.contains_key(line) || !is_last || !range.is_empty()
    };
    let lines = around.filter(is_there).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
    let mut runs = lines.chunk_by(|a, b| a + 1 == *b).collect::<Vec<_>>();
    let is_own =
        |line: &u32| marked.get(line).is_some_and(|marks| marks.iter().any(|mark| mark.is_own));
    runs.sort_by_key(|run| !run.iter().any(is_own));
    runs.concat()
}

/// The whole line, or as much of it as there is room for around its first mark.
fn piece<'s>(
    source: &'s Source,
    file: FileId,
    number: u32,
    marks: &[Mark<'_>],
    columns: usize,
) -> Piece<'s> {
    let line = source.lines().range_of(&source.text, number);
    let text = &source.text[line.clone()];
    let focus = marks.first().map_or(line.start, |mark| mark.span.start as usize);
    let focus = text.floor_char_boundary(focus.clamp(line.start, line.end) - line.start);
    let before = text[..focus].char_indices().rev().map(|(at, _)| at);
    let whole = match text.char_indices().nth(columns) {
        None => 0..text.len(),
        Some(_) => {
            let start = before.take(columns / 3).last().unwrap_or(focus);
            let end = text[start..].char_indices().nth(columns);
            start..end.map_or(text.len(), |(length, _)| start + length)
        }
    };
    let window = line.start + whole.start..line.start + whole.end;
    Piece { source, file, number, line, window }
}

impl Excerpt {
    fn add(&mut self, piece: &Piece<'_>, name: String, marks: &[Mark<'_>]) {
        let Piece { source, line, window, .. } = piece;
        let start = self.text.len();
        let is_cut = window.start > line.start;
        self.text.extend(is_cut.then_some(CUT));
        let text_start = self.text.len();
        self.text.push_str(&source.text[window.clone()]);
        self.text.extend((window.end < line.end).then_some(CUT));
        for mark in marks {
            let clamp = |at: u32| (at as usize).clamp(window.start, window.end) - window.start;
            let (from, to) = (clamp(mark.span.start), clamp(mark.span.end));
            self.label(mark, text_start + from..text_start + to);
        }
        self.text.push('\n');
        let left_out = source.text[line.start..window.start].chars().count();
        let left_out = left_out - usize::from(is_cut);
        let (file, number, end) = (piece.file, piece.number, self.text.len());
        self.lines.push(Line { file, name, number, start, end, left_out });
    }

    /// Adds a label; an empty one is made as wide as the character behind it.
    fn label(&mut self, mark: &Mark<'_>, range: Range<usize>) {
        if range.start >= self.text.len() {
            self.text.push(' ');
        }
        let next = self.text[range.start..].chars().next().map_or(1, char::len_utf8);
        let length = if range.is_empty() { next } else { range.len() };
        let text = Some(mark.text.to_owned()).filter(|text| !text.is_empty());
        self.labels.push(match mark.is_own {
            true => LabeledSpan::new_primary_with_span(text, (range.start, length)),
            false => LabeledSpan::new_with_span(text, (range.start, length)),
        });
    }

    fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.start <= offset).saturating_sub(1)
    }

    /// Whether a line of the excerpt is the next one of the same file too.
    fn follows(&self, line: usize) -> bool {
        let (Some(line), Some(before)) =
            (self.lines.get(line), line.checked_sub(1).map(|before| &self.lines[before]))
        else {
            return false;
        };
        line.file == before.file && line.number == before.number + 1
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let mut first = self.line_at(span.offset());
        let mut last = self.line_at(span.offset() + span.len().saturating_sub(1));
        if self.lines.is_empty() || (first + 1..=last).any(|line| !self.follows(line)) {
            return Err(MietteError::OutOfBounds);
        }
        let marked = &self.lines[first];
        let before = self.text[marked.start..span.offset()].chars().count();
        let column = marked.left_out + before;
        for _ in 0..lines_before {
            first -= usize::from(self.follows(first));
        }
        for _ in 0..lines_after {
            last += usize::from(self.follows(last + 1));
        }
        let (start, end) = (self.lines[first].start, self.lines[last].end);
        Ok(Box::new(MietteSpanContents::new_named(
            marked.name.clone(),
            &self.text.as_bytes()[start..end],
            SourceSpan::from(start..end),
            self.lines[first].number as usize,
            column,
            last + 1 - first,
        )))
    }
}
