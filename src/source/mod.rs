//! Files and places in them: the only part of the house that knows what an
//! offset is.
//!
//! A [`Source`] holds a file's text made safe: always UTF-8, without a byte
//! order mark, without characters that act on a terminal. Where something had
//! to be replaced, its replacement has the same number of bytes, so that every
//! offset is still an offset into the file on disk.

mod decode;
mod lines;

pub use decode::{Damage, DamageKind};
pub use lines::LineIndex;

use std::sync::OnceLock;

/// The largest file that is read, in bytes. Offsets are 32 bits wide.
pub const MAX_FILE_BYTES: usize = 64 * 1024 * 1024;

/// A file of the project, as an index into [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A stretch of a file, in bytes of its text, `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file it lies in.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// From the start of this span to the end of `other`, in the same file.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { end: other.end.max(self.end), ..self }
    }

    /// Whether `other` lies in this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

/// A place for people: both count from 1, columns in Unicode characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line; LF, CRLF and CR each end one.
    pub line: u32,
    /// The column, in characters (Unicode scalar values).
    pub column: u32,
}

/// One file: its path and its text made safe.
#[derive(Debug)]
pub struct Source {
    /// The path relative to the project's folder, with `/` between its parts.
    pub path: String,
    /// The text, offsets as on disk less [`Source::skipped`].
    pub text: String,
    /// Bytes of a byte order mark before the text: 0 or 3.
    pub skipped: u32,
    /// What in its bytes had to be replaced, in order; what stands for the rest of
    /// the file comes last.
    pub damage: Vec<Damage>,
    /// Whether nothing of the file could be read, so that what it declares is
    /// not known.
    pub is_unread: bool,
    lines: OnceLock<LineIndex>,
}

impl Source {
    /// The line starts; found at the first call, since a sound file never
    /// needs them.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }

    /// The line and column of a byte offset of this file's text.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        self.lines().position(&self.text, offset)
    }
}

/// All files of a project: specs, data files and `touchline.toml`.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Takes a file in, and says what in its bytes had to be replaced.
    ///
    /// `bytes` must not be longer than [`MAX_FILE_BYTES`]; whoever reads the
    /// file has to refuse it before.
    pub fn add(&mut self, path: impl Into<String>, bytes: Vec<u8>) -> (FileId, Vec<Damage>) {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let decoded = decode::decode(bytes, id);
        self.files.push(Source {
            path: path.into(),
            text: decoded.text,
            skipped: decoded.skipped,
            damage: decoded.damage.clone(),
            is_unread: decoded.damage.iter().any(|damage| damage.kind == DamageKind::Utf16),
            lines: OnceLock::new(),
        });
        (id, decoded.damage)
    }

    /// Puts a new text in the place of a file's, and gives the old one, whose
    /// spans mean nothing any more.
    pub fn replace(&mut self, id: FileId, text: String) -> String {
        let file = &mut self.files[id.0 as usize];
        file.lines = OnceLock::new();
        std::mem::replace(&mut file.text, text)
    }

    /// One file.
    #[must_use]
    pub fn file(&self, id: FileId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// Every file with its id, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index as u32), file))
    }

    /// The text of a span.
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        &self.file(span.file).text[span.start as usize..span.end as usize]
    }

    /// The line and column at which a span starts.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        self.file(span.file).position(span.start)
    }
}
