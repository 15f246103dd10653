//! Slips of the hand: one statement left out, or one written twice.

use proptest::sample::Index;
use std::ops::Range;

/// A slip in a spec.
pub(crate) struct Slip {
    /// The spec with the slip in it.
    pub(crate) text: String,
    /// The statement that is left out or doubled.
    pub(crate) statement: String,
    /// Whether it stands at the top of the file, so that all of it may be about it.
    pub(crate) is_top: bool,
    /// The lines of the item at the top of the file that it was in, as they are
    /// after it.
    pub(crate) item: Range<usize>,
}

impl Slip {
    /// Leaves one of the statements out, or writes it twice.
    pub(crate) fn new(text: &str, at: Index, doubles: bool) -> Self {
        let all = statements(text);
        let statement = at.get(&all);
        let lines: Vec<&str> = text.lines().collect();
        let is_item = |range: &&Range<usize>| !lines[range.start].starts_with(' ');
        let item = all.iter().filter(is_item).rfind(|item| item.start <= statement.start);
        let item = item.unwrap_or(statement);
        let length = item.len() + if doubles { statement.len() } else { 0 };
        Self {
            text: if doubles { doubled(text, statement) } else { without(text, statement) },
            statement: lines[statement.clone()].join("\n"),
            is_top: item == statement,
            item: item.start..item.start + length,
        }
    }
}

/// The statements of a spec that has one to a line: the lines of each, its block
/// included.
fn statements(text: &str) -> Vec<Range<usize>> {
    let lines: Vec<&str> = text.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let is_end =
        |at: usize, line: &str| lines[at].trim() == "}" && indent(lines[at]) == indent(line);
    let heads = lines.iter().enumerate().filter(|(_, line)| line.trim() != "}");
    let range = |(at, line): (usize, &&str)| match line.ends_with('{') {
        true => at..(at + 1..lines.len()).find(|end| is_end(*end, line)).map_or(at, |end| end + 1),
        false => at..at + 1,
    };
    heads.map(range).collect()
}

/// The spec without a statement.
fn without(text: &str, statement: &Range<usize>) -> String {
    let lines = text.lines().enumerate().filter(|(at, _)| !statement.contains(at));
    lines.map(|(_, line)| format!("{line}\n")).collect()
}

/// The spec with a statement twice.
fn doubled(text: &str, statement: &Range<usize>) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let (before, after) = (&lines[..statement.end], &lines[statement.end..]);
    let again = &lines[statement.clone()];
    [before, again, after].concat().iter().map(|line| format!("{line}\n")).collect()
}
