//! Writes a spec line by line, one statement to a line.

use std::fmt::Write;

/// A text that grows, with its blocks indented.
#[derive(Default)]
pub(crate) struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        let _ = writeln!(self.text, "{:1$}{2}", "", 2 * self.depth, line.as_ref());
    }

    pub(crate) fn block(&mut self, head: impl AsRef<str>, inside: impl FnOnce(&mut Self)) {
        self.line(format!("{} {{", head.as_ref()));
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.line("}");
    }

    pub(crate) fn text(self) -> String {
        self.text
    }
}
