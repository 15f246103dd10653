//! Where the lines of a text start.

use super::Position;

/// The start of every line of a text. LF, CRLF and a lone CR each end a line.
#[derive(Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// The characters before each block of [`BLOCK`] bytes, so that a column on
    /// a long line is found without counting from the line's start; empty where
    /// every character is one byte.
    characters: Vec<u32>,
}

/// How many bytes are counted at most for a column.
const BLOCK: usize = 1024;

impl LineIndex {
    /// Finds all line starts, in one pass.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            let is_half_of_crlf = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
            if !is_half_of_crlf {
                starts.push(at as u32 + 1);
            }
        }
        let characters = if text.is_ascii() { Vec::new() } else { count_blocks(bytes) };
        Self { starts, characters }
    }

    /// How many lines there are; a text that ends with a line break has an
    /// empty last one.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The line that holds `offset`, counted from 0.
    #[must_use]
    pub fn line_of(&self, offset: u32) -> u32 {
        self.starts.partition_point(|&start| start <= offset) as u32 - 1
    }

    /// The first byte of a line counted from 0; past the last line, none.
    #[must_use]
    pub fn start_of(&self, line: u32) -> Option<u32> {
        self.starts.get(line as usize).copied()
    }

    /// The bytes of a line counted from 0, without its line break.
    #[must_use]
    pub fn range_of(&self, text: &str, line: u32) -> std::ops::Range<usize> {
        let start = self.start_of(line).map_or(text.len(), |start| start as usize);
        let end = self.start_of(line + 1).map_or(text.len(), |end| end as usize);
        let line = &text[start..end];
        start..start + line.trim_end_matches(['\n', '\r']).len()
    }

    /// Line and column of an offset, both from 1, the column in characters.
    #[must_use]
    pub fn position(&self, text: &str, offset: u32) -> Position {
        let line = self.line_of(offset);
        let start = self.starts[line as usize] as usize;
        let mut end = (offset as usize).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let (before, start) =
            (self.characters_before(text, end.max(start)), self.characters_before(text, start));
        Position { line: line + 1, column: before - start + 1 }
    }

    /// How many characters lie before a byte.
    fn characters_before(&self, text: &str, at: usize) -> u32 {
        match self.characters.get(at / BLOCK) {
            None => at as u32,
            Some(before) => before + count(&text.as_bytes()[at / BLOCK * BLOCK..at]),
        }
    }
}

fn count_blocks(bytes: &[u8]) -> Vec<u32> {
    let mut before = 0;
    let mut blocks = Vec::with_capacity(bytes.len() / BLOCK + 2);
    for block in bytes.chunks(BLOCK) {
        blocks.push(before);
        before += count(block);
    }
    blocks.push(before);
    blocks
}

/// How many characters start in some bytes of UTF-8.
fn count(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_break_ends_one_line() {
        let text = "a\nb\r\nc\rd";
        let index = LineIndex::new(text);
        assert_eq!(index.count(), 4);
        let lines: Vec<&str> = (0..4).map(|line| &text[index.range_of(text, line)]).collect();
        assert_eq!(lines, ["a", "b", "c", "d"]);
    }

    #[test]
    fn columns_count_characters() {
        let text = "x\n日本 語";
        let index = LineIndex::new(text);
        let offset = text.find('語').map_or(0, |at| at as u32);
        assert_eq!(index.position(text, offset), Position { line: 2, column: 4 });
    }

    #[test]
    fn columns_on_a_long_line_are_those_of_a_short_one() {
        let text = format!("é{}", "日a".repeat(3_000));
        let index = LineIndex::new(&text);
        for (at, _) in text.char_indices().step_by(97) {
            let column = text[..at].chars().count() as u32 + 1;
            assert_eq!(index.position(&text, at as u32).column, column);
        }
    }

    #[test]
    fn the_end_of_the_text_has_a_position() {
        let text = "ab\n";
        let index = LineIndex::new(text);
        assert_eq!(index.position(text, 3), Position { line: 2, column: 1 });
        assert_eq!(index.position(text, 99), Position { line: 2, column: 1 });
    }
}
