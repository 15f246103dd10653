//! Slips of the hand: one statement left out, or one written twice.

/// The statements of a spec that has one to a line: the lines of each, its block
/// included.
pub(crate) fn statements(text: &str) -> Vec<std::ops::Range<usize>> {
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
pub(crate) fn without(text: &str, statement: &std::ops::Range<usize>) -> String {
    let lines = text.lines().enumerate().filter(|(at, _)| !statement.contains(at));
    lines.map(|(_, line)| format!("{line}\n")).collect()
}

/// The spec with a statement twice.
pub(crate) fn doubled(text: &str, statement: &std::ops::Range<usize>) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let (before, after) = (&lines[..statement.end], &lines[statement.end..]);
    let again = &lines[statement.clone()];
    [before, again, after].concat().iter().map(|line| format!("{line}\n")).collect()
}
