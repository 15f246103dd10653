//! Comments that silence findings: `// allow CODE: reason`, at the end of the
//! line that the finding is on or on a line of its own above it.
//!
//! Which comments there are, the syntax says; this says what is in them.

use crate::catalog::silences::{
    SILENCE_OF_FIXED_CODE, SILENCE_OF_UNKNOWN_CODE, SILENCE_WITHOUT_EFFECT, SILENCE_WITHOUT_REASON,
};
use crate::catalog::{self, Entry, Named};
use crate::diagnostic::{Diagnostic, Edit, Sort};
use crate::source::{FileId, Source, Sources, Span};
use crate::syntax::Tree;
use crate::words::few_of_names;
use std::collections::BTreeMap;
use std::ops::Range;

/// A code that is silenced on a line.
#[derive(Debug)]
pub(super) struct Silence {
    pub(super) entry: Entry,
    /// The code in the comment.
    pub(super) span: Span,
    /// What to take out, so that the comment no longer silences it.
    edit: Edit,
    /// Whether a finding was silenced by it.
    is_used: bool,
}

/// The silences of a project.
#[derive(Debug, Default)]
pub struct Silences {
    all: Vec<Silence>,
    /// By file, line from 0 and code, those that hold there.
    by_line: BTreeMap<FileId, BTreeMap<(u32, &'static str), Vec<usize>>>,
    /// What is wrong with them.
    pub(super) faults: Vec<Diagnostic>,
}

impl Silences {
    /// Reads the silences among the comments of some trees.
    #[must_use]
    pub fn read(sources: &Sources, trees: &[Tree]) -> Self {
        let mut this = Self::default();
        for tree in trees {
            let source = sources.file(tree.file);
            let mut lines = LineBelow { source, last: 0..0 };
            for comment in &tree.comments {
                let range = comment.start as usize..comment.end as usize;
                let Some(said) = said(&source.text, range) else {
                    continue;
                };
                let line = match comment.on_its_own {
                    true => lines.below(source.lines().line_of(comment.start)),
                    false => source.lines().line_of(comment.start),
                };
                this.take_in(
                    &said,
                    Span { file: tree.file, start: comment.start, end: comment.end },
                    line,
                    source,
                );
            }
        }
        this
    }

    fn take_in(&mut self, said: &Said, comment: Span, line: u32, source: &Source) {
        let file = comment.file;
        let mut holds = false;
        for (index, range) in said.codes.iter().enumerate() {
            let span = span(file, range.clone());
            let edit = said.without(index, comment);
            let name = &source.text[range.clone()];
            match catalog::named(name) {
                Some(Named::Code(entry)) if entry.is_adjustable() => {
                    let lines = self.by_line.entry(file).or_default();
                    lines.entry((line, entry.code.name)).or_default().push(self.all.len());
                    self.all.push(Silence { entry, span, edit, is_used: false });
                    holds = true;
                }
                Some(Named::Code(entry)) => self.faults.push(fixed(&entry, span, edit)),
                other => self.faults.push(unknown(name, other, span)),
            }
        }
        // What is wrong with the code itself comes before its reason.
        if !said.has_reason && holds {
            let first = said.codes.first().map_or(0..0, Clone::clone);
            let last = said.codes.last().map_or(0..0, Clone::clone);
            let codes = &source.text[first.start..last.end];
            let span = span(file, first.start..last.end);
            self.faults.push(without_reason(codes, said.has_words, span));
        }
    }

    /// Whether a finding is silenced, which is noted down.
    pub(super) fn silence(&mut self, sources: &Sources, found: &Diagnostic) -> bool {
        if self.by_line.is_empty() {
            return false;
        }
        // Of a finding that sums up what is so at several places, a silence at
        // one of these has its effect as soon as fewer are left.
        for other in &found.others {
            let _ = self.silence_at(sources, other.span, found.code.name);
        }
        self.silence_at(sources, found.span, found.code.name)
    }

    fn silence_at(&mut self, sources: &Sources, place: Span, code: &'static str) -> bool {
        let Some(lines) = self.by_line.get(&place.file) else {
            return false;
        };
        let line = sources.file(place.file).lines().line_of(place.start);
        let Some(silences) = lines.get(&(line, code)) else {
            return false;
        };
        for index in silences {
            self.all[*index].is_used = true;
        }
        true
    }

    /// The silences that silenced nothing.
    pub(super) fn unused(&self) -> impl Iterator<Item = &Silence> {
        // Whether a day has come depends on the day that one looks from.
        self.all.iter().filter(|silence| !silence.is_used && silence.entry.code.sort != Sort::Due)
    }
}

/// What a silence says.
struct Said {
    codes: Vec<Range<usize>>,
    has_reason: bool,
    /// Whether words follow the codes, if not as a reason.
    has_words: bool,
}

impl Said {
    /// Takes out one of its codes, and all of the comment with the last one.
    fn without(&self, index: usize, comment: Span) -> Edit {
        let place = |start: usize, end: usize| Edit::remove(span(comment.file, start..end));
        let code = &self.codes[index];
        match (index.checked_sub(1), self.codes.get(index + 1)) {
            (_, Some(next)) => place(code.start, next.start),
            (Some(before), None) => place(self.codes[before].end, code.end),
            (None, None) => Edit::remove_statement(comment),
        }
    }
}

/// What a comment says, if it is a silence: `allow` and, at once, what can only
/// be a code.
fn said(text: &str, comment: Range<usize>) -> Option<Said> {
    let body = text[comment.clone()].trim_start_matches('/').trim_start();
    let rest = body.strip_prefix("allow").or_else(|| body.strip_prefix("Allow"))?;
    let list = rest.strip_prefix(char::is_whitespace)?;
    let start = comment.end - list.len();
    let (list, reason) = match list.split_once(':') {
        Some((list, reason)) => (list, reason),
        None => (list, ""),
    };
    let has_colon = start + list.len() < comment.end;
    let mut codes = Vec::new();
    let mut has_words = false;
    let mut at = start;
    for item in list.split(',') {
        let word = item.split_whitespace().next().unwrap_or_default();
        let from = at + item.find(word).unwrap_or_default();
        let is_alone = item.trim() == word;
        at += item.len() + 1;
        let is_code = if is_alone { is_like_code(word) } else { names_code(word) };
        if !is_code {
            has_words |= !word.is_empty();
            break;
        }
        codes.push(from..from + word.len());
        if !is_alone {
            has_words = true;
            break;
        }
    }
    let is_prose =
        codes.is_empty() || codes.len() == 1 && has_words && !names_code(&text[codes[0].clone()]);
    let has_reason = has_colon && !has_words && reason.contains(char::is_alphanumeric);
    (!is_prose).then_some(Said { codes, has_reason, has_words })
}

fn names_code(word: &str) -> bool {
    matches!(catalog::named(word), Some(Named::Code(_)))
}

/// Whether a word that stands where codes stand can only be meant as one.
fn is_like_code(word: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let parts = || word.split(['-', '_']);
    // `// allow walk-ins: …` is a remark; a code that is only misspelt is near one.
    let is_near = || catalog::meant(word).is_some() || parts().count() > 2;
    let is_shaped = parts().count() > 1 && parts().all(is_part);
    catalog::named(word).is_some() || is_shaped && is_near()
}

/// Finds the line that a comment on a line of its own is about.
struct LineBelow<'s> {
    source: &'s Source,
    /// Lines without anything but comments, and the line below them.
    last: Range<u32>,
}

impl LineBelow<'_> {
    /// The next line that has more on it than a comment. Comments that stand
    /// below each other are about the same line, which is looked for once.
    fn below(&mut self, line: u32) -> u32 {
        if !self.last.contains(&line) {
            let lines = self.source.lines();
            let has_something = |line: &u32| {
                let text = self.source.text[lines.range_of(&self.source.text, *line)].trim_start();
                !text.is_empty() && !text.starts_with("//")
            };
            let below = (line + 1..lines.count()).find(has_something);
            self.last = line..below.unwrap_or(u32::MAX);
        }
        self.last.end
    }
}

fn span(file: FileId, range: Range<usize>) -> Span {
    Span { file, start: range.start as u32, end: range.end as u32 }
}

fn fixed(entry: &Entry, span: Span, edit: Edit) -> Diagnostic {
    let name = entry.code.name;
    Diagnostic::new(&SILENCE_OF_FIXED_CODE, span, format!("`{name}` can't be silenced"))
        .label("says that something can't be read or understood")
        .help("Correct the line that it is about; until then, the line doesn't count.")
        .unsafe_mend([edit])
}

fn unknown(name: &str, named: Option<Named>, span: Span) -> Diagnostic {
    let new = |message| Diagnostic::new(&SILENCE_OF_UNKNOWN_CODE, span, message);
    if let Some(Named::Group(group)) = named {
        let codes = group.checks.iter().map(|check| check.code.name);
        return new(format!("`{name}` is a group of codes, and a comment silences one code"))
            .label("which of them?")
            .help(format!(
                "Name the code: {}. For a whole journey or folder, `[levels]` in \
                 `touchline.toml` takes groups.",
                few_of_names(codes)
            ));
    }
    let meant = catalog::meant(name);
    let help = match meant {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "The code stands below each finding, after `code:`.".to_owned(),
    };
    let code = meant.filter(|meant| names_code(meant));
    new(format!("there is no code `{name}`"))
        .label("silences nothing")
        .help(help)
        .unsafe_mend(code.map(|code| Edit::replace(span, code)))
}

fn without_reason(codes: &str, has_words: bool, span: Span) -> Diagnostic {
    let help = match has_words {
        true => format!("A colon goes between code and reason: `// allow {codes}: …`."),
        false => format!("Say why it may stay, after a colon: `// allow {codes}: …`."),
    };
    let (message, label) = match has_words {
        true => {
            (format!("`{codes}` is silenced without a colon before the reason"), "`:` is missing")
        }
        false => (format!("`{codes}` is silenced without a reason"), "why?"),
    };
    Diagnostic::new(&SILENCE_WITHOUT_REASON, span, message)
        .label(label)
        .help(help)
        .safe_mend(has_words.then(|| Edit::after(span, ":")))
}

/// The finding that a silence silenced nothing; `elsewhere` is a place in the
/// file where there is a finding of its code.
pub(super) fn without_effect(silence: &Silence, elsewhere: Option<Span>) -> Diagnostic {
    let name = silence.entry.code.name;
    let message = format!("`{name}` is silenced where it isn't found");
    let found =
        Diagnostic::new(&SILENCE_WITHOUT_EFFECT, silence.span, message).label("silences nothing");
    // The reason in it is the team's, and goes with it.
    match elsewhere {
        Some(place) => found.other(place, "found here").help(
            "Move the comment to the end of the line that the finding is on, or to a line of its \
             own above it; or take it out.",
        ),
        None => found
            .help(
                "Take the comment out: nothing here needs it, and it would hide what comes later.",
            )
            .unsafe_mend([silence.edit.clone()]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The codes of a comment and whether it has a reason; none: no silence.
    fn read(comment: &str) -> Option<(Vec<&str>, bool)> {
        let said = said(comment, 0..comment.len())?;
        Some((said.codes.into_iter().map(|range| &comment[range]).collect(), said.has_reason))
    }

    #[test]
    fn a_silence_names_codes_and_a_reason() {
        assert_eq!(read("// allow fork-shares: as planned"), Some((vec!["fork-shares"], true)));
        let two = vec!["fork-shares", "way-without-share"];
        assert_eq!(read("//allow fork-shares, way-without-share : so"), Some((two.clone(), true)));
        assert_eq!(read("// Allow fork-shares,way-without-share:"), Some((two, false)));
        assert_eq!(read("// allow fork-shares: -"), Some((vec!["fork-shares"], false)));
        assert_eq!(read("// allow fork-shares as planned"), Some((vec!["fork-shares"], false)));
        assert_eq!(read("// allow fork-shares until May: so"), Some((vec!["fork-shares"], false)));
        assert_eq!(read("// allow no-such-code: so"), Some((vec!["no-such-code"], true)));
        assert_eq!(read("// allow goals: so"), Some((vec!["goals"], true)));
        let why = "// allow fork-shares: a way, or two: so";
        assert_eq!(read(why), Some((vec!["fork-shares"], true)));
    }

    #[test]
    fn other_comments_are_none() {
        for comment in [
            "//",
            "// allow",
            "// allow ",
            "// allowance-per-visit: 20",
            "// allow two weeks for this",
            "// allow customers: all of them",
            "// allow pay-as-you-go customers here",
            "// allow walk-in customers, and others: both",
            "// allow goals to slip",
            "// allow: fork-shares",
            "// we allow fork-shares: no",
            "// allow über-code: no",
        ] {
            assert_eq!(read(comment), None, "{comment}");
        }
    }

    proptest! {
        #[test]
        fn any_comment_is_read(words in "( ?(fork-shares|[:,]|allow|\\PC))*") {
            let comment = format!("// allow {words}");
            if let Some(said) = said(&comment, 0..comment.len()) {
                for range in said.codes {
                    prop_assert!(!comment[range].contains(char::is_whitespace));
                }
            }
        }
    }
}
