//! Merges that are not finished: git writes both versions of the lines that two
//! people have changed into the file, with lines of its own around them.

use super::codes;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use memchr::memmem;
use std::ops::Range;

/// Lines that git has written.
#[derive(Debug, Default)]
pub(super) struct Conflict {
    /// `<<<<<<< HEAD`.
    start: Option<Range<usize>>,
    /// `=======`, or the line that begins what both versions were made of.
    middle: Option<Range<usize>>,
    /// `>>>>>>> spring`.
    end: Option<Range<usize>>,
}

/// What a line of git's begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Start,
    Middle,
    End,
}

/// All of a text, in order.
pub(super) fn conflicts(text: &str) -> Vec<Conflict> {
    let mut lines = lines(text, "<<<<<<<", Mark::Start);
    lines.extend(self::lines(text, ">>>>>>>", Mark::End));
    if lines.is_empty() {
        return Vec::new();
    }
    lines.extend(self::lines(text, "|||||||", Mark::Middle));
    lines.extend(self::lines(text, "=======", Mark::Middle));
    lines.sort_by_key(|(line, _)| line.start);
    paired(lines)
}

/// The lines that begin with a mark, without their line breaks.
fn lines(text: &str, mark: &str, kind: Mark) -> Vec<(Range<usize>, Mark)> {
    let bytes = text.as_bytes();
    let is_break = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let is_line = |at: &usize| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        let behind = bytes.get(at + mark.len());
        before.is_none_or(is_break) && behind.is_none_or(|byte| *byte == b' ' || is_break(byte))
    };
    let end = |at| memchr::memchr2(b'\n', b'\r', &bytes[at..]).map_or(text.len(), |end| at + end);
    let found = memmem::find_iter(bytes, mark).filter(is_line);
    found.map(|at| (at..end(at), kind)).collect()
}

/// The lines of each conflict; of one that somebody has begun to put right, some
/// are missing.
fn paired(lines: Vec<(Range<usize>, Mark)>) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    let mut open: Option<Conflict> = None;
    // A line of `=` alone is none of git's.
    let is_of_git = |open: &Conflict| open.start.is_some();
    for (line, mark) in lines {
        match mark {
            Mark::Start => {
                let new = Conflict { start: Some(line), ..Conflict::default() };
                conflicts.extend(open.replace(new).filter(is_of_git));
            }
            Mark::Middle => {
                open.get_or_insert_default().middle.get_or_insert(line);
            }
            Mark::End => {
                conflicts.push(Conflict { end: Some(line), ..open.take().unwrap_or_default() });
            }
        }
    }
    conflicts.extend(open.filter(is_of_git));
    conflicts
}

/// The stretches of a text that are read: of each conflict, the first version.
pub(super) fn stretches(text: &str, conflicts: &[Conflict]) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let mut at = 0;
    let mut leave_out = |lines: Range<usize>| {
        stretches.push(at..lines.start);
        at = lines.end;
    };
    for Conflict { start, middle, end } in conflicts {
        start.iter().cloned().for_each(&mut leave_out);
        let rest = match (middle, end) {
            (Some(middle), Some(end)) => Some(middle.start..end.end),
            (one, other) => one.as_ref().or(other.as_ref()).cloned(),
        };
        rest.into_iter().for_each(&mut leave_out);
    }
    stretches.push(at..text.len());
    stretches
}

/// What is said of one.
pub(super) fn finding(conflict: &Conflict, file: FileId) -> Diagnostic {
    let span = |line: &Range<usize>| Span { file, start: line.start as u32, end: line.end as u32 };
    let Conflict { start, middle, end } = conflict;
    let (Some(start), Some(end)) = (start, end) else {
        let line = start.as_ref().or(middle.as_ref()).or(end.as_ref());
        let line = line.cloned().unwrap_or_default();
        let message = "git has left lines of a merge that is not finished";
        return Diagnostic::new(&codes::MERGE_CONFLICT, span(&line), message)
            .label("one of them")
            .help("Look at what stands around them, and delete them.");
    };
    let message = "git has left two versions of these lines: a merge is not finished";
    let mut found = Diagnostic::new(&codes::MERGE_CONFLICT, span(start), message)
        .label("the first version follows; it was read");
    if let Some(middle) = middle {
        found = found.other(span(middle), "the second version follows; it was not read");
    }
    found.other(span(end), "its end").help(
        "Decide which version holds, or make one out of both; then delete the lines with \
         `<<<<<<<`, `=======` and `>>>>>>>`.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of a text is read.
    fn read(text: &str) -> String {
        let conflicts = conflicts(text);
        let stretches = stretches(text, &conflicts).into_iter();
        stretches.map(|stretch| &text[stretch]).collect::<String>().replace('\n', " ")
    }

    #[test]
    fn the_first_version_is_read() {
        assert_eq!(read("a\nb"), "a b");
        assert_eq!(read("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd"), "a  b  d");
        assert_eq!(read("<<<<<<< HEAD\nb\n||||||| 1a\no\n=======\nc\n>>>>>>> x"), " b ");
        let two = "<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n3\n<<<<<<< a\n4\n=======\n5\n>>>>>>> b\n6";
        assert_eq!(read(two), " 1  3  4  6");
    }

    #[test]
    fn lines_of_a_merge_may_be_missing() {
        assert_eq!(read("a\n<<<<<<< HEAD\nb\nc"), "a  b c");
        assert_eq!(read("a\n>>>>>>> x\nb"), "a  b");
        assert_eq!(read("<<<<<<< a\nb\n>>>>>>> x\nc"), " b  c");
        assert_eq!(read("<<<<<<< a\nb\n=======\nc"), " b  c");
        assert_eq!(read("b\n=======\nc\n>>>>>>> x\nd"), "b  d");
        assert_eq!(read("<<<<<<< a\n<<<<<<< b\nb\n=======\nc\n>>>>>>> x\nd"), "  b  d");
    }

    #[test]
    fn what_only_looks_like_a_merge_is_none() {
        for text in ["a <<<<<<< b", "<<<<<<<<\nb", "=======\nb", "\"<<<<<<<\"", "<<<<<<<b"] {
            assert_eq!(read(text), text.replace('\n', " "));
        }
    }
}
