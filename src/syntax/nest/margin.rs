//! The left margin of a text: goes from line to line, never back.

/// A tab goes to the next multiple of so many columns.
const TAB: u32 = 4;

/// The line that was last gone to.
pub(super) struct Margin<'t> {
    bytes: &'t [u8],
    line: u32,
    /// The first byte that is no blank.
    first: usize,
    /// The first byte of the next line.
    next: usize,
    indent: u32,
    is_below_blank: bool,
}

impl<'t> Margin<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut margin =
            Self { bytes, line: 0, first: 0, next: 0, indent: 0, is_below_blank: false };
        margin.step();
        margin.is_below_blank = false;
        margin
    }

    /// Goes to the line of a byte at or after the last one.
    pub(super) fn advance(&mut self, to: u32) {
        while self.next <= to as usize && self.next < self.bytes.len() {
            self.step();
        }
    }

    fn step(&mut self) {
        self.is_below_blank = self.is_blank();
        self.line += 1;
        let start = self.next;
        let rest = &self.bytes[start..];
        let width = rest.iter().position(|byte| !matches!(byte, b' ' | b'\t'));
        let width = width.unwrap_or(rest.len());
        self.first = start + width;
        self.indent = columns(&rest[..width]);
        self.next = self.end_of_line();
    }

    fn end_of_line(&self) -> usize {
        let rest = &self.bytes[self.first..];
        match memchr::memchr2(b'\n', b'\r', rest) {
            Some(at) if rest[at..].starts_with(b"\r\n") => self.first + at + 2,
            Some(at) => self.first + at + 1,
            None => self.bytes.len(),
        }
    }

    fn is_blank(&self) -> bool {
        matches!(self.bytes.get(self.first), None | Some(b'\n' | b'\r'))
    }

    /// The line's number, from 1.
    pub(super) fn line(&self) -> u32 {
        self.line
    }

    /// How far the line is indented, in columns.
    pub(super) fn indent(&self) -> u32 {
        self.indent
    }

    /// Whether nothing but blanks stands before a byte of the line.
    pub(super) fn is_first(&self, at: u32) -> bool {
        self.first == at as usize
    }

    /// Whether the line above is blank.
    pub(super) fn is_below_blank(&self) -> bool {
        self.is_below_blank
    }
}

/// The column at which a line's first word stands.
pub(super) fn indent(line: &str) -> u32 {
    let width = line.len() - line.trim_start_matches([' ', '\t']).len();
    columns(&line.as_bytes()[..width])
}

fn columns(blanks: &[u8]) -> u32 {
    blanks.iter().fold(0, |column, byte| match byte {
        b'\t' => (column / TAB + 1) * TAB,
        _ => column + 1,
    })
}
