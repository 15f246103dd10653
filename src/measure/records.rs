//! The records of a CSV text, each with its place.
//!
//! No cell of a data file needs more than one line, so a cell that does has a
//! quote that nobody closed: its line is given up, and reading goes on in the
//! next one.

use crate::source::{FileId, Span};
use csv::{Reader, ReaderBuilder, StringRecord};
use std::cell::OnceCell;
use std::ops::Range;

/// After so many lines with an open quote, the rest of a file is not read.
const MAX_OPEN_QUOTES: usize = 20;

/// Reads a text record by record.
pub(super) struct Records<'t> {
    text: &'t str,
    file: FileId,
    separator: u8,
    /// Where in the text the reader began.
    base: usize,
    reader: Reader<&'t [u8]>,
    cells: StringRecord,
    places: OnceCell<Vec<Range<usize>>>,
    open_quotes: usize,
}

/// One record: a line of cells.
#[derive(Clone, Copy)]
pub(super) struct Record<'r> {
    cells: &'r StringRecord,
    /// Where each cell is; worked out at the first fault.
    places: &'r OnceCell<Vec<Range<usize>>>,
    text: &'r str,
    file: FileId,
    separator: u8,
    start: usize,
    end: usize,
}

/// What comes next in a text.
pub(super) enum Next<'r> {
    /// A record.
    Record(Record<'r>),
    /// A line with a quote that is not closed; from the quote to its end.
    OpenQuote(Span),
    /// Nothing.
    End,
}

impl<'t> Records<'t> {
    /// Begins at a place of the text.
    pub(super) fn new(text: &'t str, base: usize, file: FileId, separator: u8) -> Self {
        let reader = reader(&text[base..], separator);
        let cells = StringRecord::new();
        let places = OnceCell::new();
        Self { text, file, separator, base, reader, cells, places, open_quotes: 0 }
    }

    /// The next record that is not blank.
    pub(super) fn next(&mut self) -> Next<'_> {
        loop {
            if !matches!(self.reader.read_record(&mut self.cells), Ok(true)) {
                return Next::End;
            }
            if self.cells.iter().any(|cell| !cell.trim().is_empty()) {
                break;
            }
        }
        let (start, end) = self.bounds();
        if let Some(quote) = self.open_quote(start, end) {
            return self.give_up_line(quote);
        }
        self.places = OnceCell::new();
        let Self { cells, places, text, file, separator, .. } = &*self;
        let (text, file, separator) = (*text, *file, *separator);
        Next::Record(Record { cells, places, text, file, separator, start, end })
    }

    /// Where the record just read starts and ends, without line breaks around.
    fn bounds(&self) -> (usize, usize) {
        let is_break = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let bytes = self.text.as_bytes();
        let position = self.cells.position().map_or(0, csv::Position::byte);
        let mut start = self.base + position as usize;
        let mut end = self.base + self.reader.position().byte() as usize;
        while start < end && is_break(&bytes[start]) {
            start += 1;
        }
        while end > start && is_break(&bytes[end - 1]) {
            end -= 1;
        }
        (start, end)
    }

    /// Where a quote of a record opens that does not close on its line.
    fn open_quote(&self, start: usize, end: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        memchr::memchr(b'"', &bytes[start..end])?;
        let line = &bytes[..line_end(bytes, start)];
        let mut at = start;
        while at < line.len() {
            if line[at] == b'"' && quoted_end(line, at + 1).is_none() {
                return Some(at);
            }
            at = cell_end(line, at, self.separator) + 1;
        }
        None
    }

    /// Goes on after the line with an open quote.
    fn give_up_line(&mut self, quote: usize) -> Next<'_> {
        let bytes = self.text.as_bytes();
        let end = line_end(bytes, quote);
        self.open_quotes += 1;
        let has_many = self.open_quotes >= MAX_OPEN_QUOTES;
        self.base = if has_many { bytes.len() } else { end };
        self.reader = reader(&self.text[self.base..], self.separator);
        Next::OpenQuote(Span { file: self.file, start: quote as u32, end: end as u32 })
    }
}

impl<'r> Record<'r> {
    /// A cell without the blanks around it; one that is not there is empty.
    pub(super) fn cell(&self, column: usize) -> &'r str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// The text of a stretch of it.
    pub(super) fn text_of(&self, span: Span) -> &'r str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The whole record.
    pub(super) fn span(&self) -> Span {
        self.spanned(self.start..self.end)
    }

    /// A cell with its quotes; of one that is not there, the end of the record.
    pub(super) fn cell_span(&self, column: usize) -> Span {
        let place = self.places.get_or_init(|| self.find_cells()).get(column);
        self.spanned(place.cloned().unwrap_or(self.end..self.end))
    }

    /// The text of a cell: what to replace, so that its quotes stay.
    pub(super) fn inner_span(&self, column: usize) -> Span {
        let span = self.cell_span(column);
        let text = self.text_of(span);
        let Some(inner) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else {
            return span;
        };
        let start = span.start + 1 + (inner.len() - inner.trim_start().len()) as u32;
        Span { start, end: start + inner.trim().len() as u32, ..span }
    }

    fn find_cells(&self) -> Vec<Range<usize>> {
        let mut next = self.start;
        let mut place = || {
            let (start, end) = (next, cell_end(self.text.as_bytes(), next, self.separator));
            next = end + 1;
            let cell = &self.text[start..end];
            let blanks = cell.len() - cell.trim_start().len();
            let start = if cell.trim().is_empty() { start } else { start + blanks };
            start..start + cell.trim().len()
        };
        (0..self.len()).map(|_| place()).collect()
    }

    fn spanned(&self, range: Range<usize>) -> Span {
        Span { file: self.file, start: range.start as u32, end: range.end as u32 }
    }
}

fn reader(text: &str, separator: u8) -> Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

/// The end of the cell that starts at `at`, as the CSV reader sees it: a quote
/// counts at the start of a cell only, and two are one.
fn cell_end(bytes: &[u8], mut at: usize, separator: u8) -> usize {
    if bytes.get(at) == Some(&b'"') {
        at = quoted_end(bytes, at + 1).unwrap_or(bytes.len());
    }
    let is_end = |byte: &u8| *byte == separator || matches!(byte, b'\n' | b'\r');
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(is_end).unwrap_or(rest.len())
}

/// One past the quote that closes a cell.
fn quoted_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += memchr::memchr(b'"', bytes.get(at..)?)? + 1;
        if bytes.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

/// The end of the line that `at` lies in.
fn line_end(bytes: &[u8], at: usize) -> usize {
    memchr::memchr2(b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |length| at + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;
    use proptest::prelude::*;

    /// Each record as the texts of its cells' spans; `!` and the rest of the
    /// line for an open quote.
    fn spans(text: &str) -> Vec<Vec<String>> {
        let mut sources = Sources::default();
        let (file, _) = sources.add("a.csv", text.as_bytes().to_vec());
        let mut records = Records::new(text, 0, file, b',');
        let mut rows = Vec::new();
        loop {
            let row = match records.next() {
                Next::End => return rows,
                Next::OpenQuote(span) => vec!["!".to_owned(), sources.text(span).to_owned()],
                Next::Record(record) => {
                    let text_of = |column| sources.text(record.cell_span(column)).to_owned();
                    (0..record.len()).map(text_of).collect()
                }
            };
            rows.push(row);
        }
    }

    #[test]
    fn cells_have_their_places_whatever_ends_the_lines() {
        for text in ["a,b\nc,d\n", "a,b\r\nc,d", "a,b\rc,d\r", "\n\na , b\r\n\r\n\nc,d"] {
            assert_eq!(spans(text), [["a", "b"], ["c", "d"]], "{text:?}");
        }
    }

    #[test]
    fn quoted_cells_keep_their_quotes_and_separators() {
        assert_eq!(spans("\"8,5\",\"a\"\"b\",c"), [["\"8,5\"", "\"a\"\"b\"", "c"]]);
    }

    #[test]
    fn an_open_quote_damages_its_line_only() {
        assert_eq!(spans("a,\"b\nc,d\n"), [["!", "\"b"], ["c", "d"]]);
        assert_eq!(spans("a,b\nc,\"d\n"), [["a", "b"], ["!", "\"d"]]);
        assert_eq!(spans("a,\"b\r\n\"c,d\r\ne,f"), [["!", "\"b"], ["!", "\"c,d"], ["e", "f"]]);
    }

    #[test]
    fn rows_of_commas_are_blank() {
        assert_eq!(spans("a,b\n,,\n  \nc,d\n"), [["a", "b"], ["c", "d"]]);
    }

    proptest! {
        #[test]
        fn the_walk_sees_the_cells_that_the_reader_sees(text in "([a,\" é]{0,6}[\n\r]{0,2}){0,6}") {
            let mut sources = Sources::default();
            let (file, _) = sources.add("a.csv", Vec::new());
            let mut records = Records::new(&text, 0, file, b',');
            while let Next::Record(record) = records.next() {
                for column in 0..record.len() {
                    let span = record.cell_span(column);
                    let raw = &text[span.start as usize..span.end as usize];
                    let plain = raw.replace('"', "");
                    let read = record.cell(column).replace('"', "");
                    prop_assert_eq!(plain.trim(), read.trim());
                }
            }
        }
    }
}
