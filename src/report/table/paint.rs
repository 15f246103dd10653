//! Colours. While a table is laid out they are marks of no width; once it is
//! drawn, each line has its own escapes, so that no colour runs on over what
//! stands beside it.

use crate::score::Status;

/// Whether there are colours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint(pub(super) bool);

// Text from outside never holds these: `text::clean` takes them out.
const RED: char = '\u{2061}';
const GREEN: char = '\u{2062}';
const YELLOW: char = '\u{2063}';
const END: char = '\u{2064}';

impl Paint {
    pub(super) fn weak(self, text: &str) -> String {
        self.marked(text, RED)
    }

    pub(super) fn status(self, status: Status) -> String {
        let words = status.words();
        match status {
            Status::Met | Status::OnTrack => self.marked(words, GREEN),
            Status::AtRisk => self.marked(words, YELLOW),
            Status::OffTrack | Status::Missed | Status::NotMet => self.marked(words, RED),
            Status::NotYetMet | Status::Stale | Status::Unmeasured => words.to_owned(),
        }
    }

    /// A line that stands by itself.
    pub(super) fn bold(self, line: &str) -> String {
        if self.0 { format!("\x1b[1m{line}\x1b[0m") } else { line.to_owned() }
    }

    /// Marks each word, so that a break between words leaves no mark open.
    fn marked(self, text: &str, mark: char) -> String {
        if !self.0 {
            return text.to_owned();
        }
        let words: Vec<String> = text.split(' ').map(|word| format!("{mark}{word}{END}")).collect();
        words.join(" ")
    }
}

/// Turns the marks of each line into escapes.
pub(super) fn lines(text: &str) -> String {
    text.lines().map(line).collect()
}

fn line(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 1);
    let mut is_open = false;
    for c in line.chars() {
        match c {
            RED => out.push_str("\x1b[31m"),
            GREEN => out.push_str("\x1b[32m"),
            YELLOW => out.push_str("\x1b[33m"),
            END => out.push_str("\x1b[0m"),
            _ => out.push(c),
        }
        is_open = matches!(c, RED | GREEN | YELLOW) || is_open && c != END;
    }
    out.push_str(if is_open { "\x1b[0m\n" } else { "\n" });
    out
}
