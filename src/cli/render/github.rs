//! Findings as workflow commands, which GitHub shows at the lines of a change.
//!
//! GitHub shows ten annotations of each level a step and drops the others
//! without a word; so no more are written, the gravest come first, and a last
//! one says how many there are besides.

use super::draft::sentence;
use super::summary;
use super::view::{PlaceView, place as place_of, view};
use super::{Report, from, safe};
use crate::compile::Draft;
use crate::diagnostic::{Diagnostic, Level};
use crate::project::Project;
use crate::words::counted;
use std::io::{self, Write};
use std::path::Path;

/// So many annotations of a level are shown.
const MOST: usize = 10;

/// Writes a run's findings, and before them what could not be read; paths are
/// shown from `root`.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn findings(
    out: &mut dyn Write,
    reports: &[Report<'_>],
    unread: &[String],
    root: &Path,
) -> io::Result<()> {
    let unread = unread.iter().map(|what| Item::unread(what));
    let all = reports.iter().flat_map(|report| {
        let single = report.findings.but_for_drafts();
        let single = single.map(|found| Item::single(report, found, root));
        single.chain(report.findings.drafts.iter().map(|draft| Item::draft(report, draft, root)))
    });
    let all = unread.chain(all).collect::<Vec<Item>>();
    let mut left_out = 0;
    for level in Level::ALL {
        let of_level = all.iter().filter(|item| item.level == level);
        let of_level = of_level.collect::<Vec<_>>();
        let is_too_many = left_out > 0 || of_level.len() > MOST;
        // The last notice may be needed to say what is left out.
        let room = if level == Level::Advice && is_too_many { MOST - 1 } else { MOST };
        for item in of_level.iter().take(room) {
            writeln!(out, "{}", item.text)?;
        }
        left_out += of_level.iter().skip(room).map(|item| item.findings).sum::<usize>();
    }
    if left_out > 0 {
        writeln!(out, "{}", and_more(left_out))?;
    }
    // None of its words is a spec's.
    if reports.is_empty() { Ok(()) } else { writeln!(out, "{}", summary::line(reports)) }
}

fn and_more(count: usize) -> String {
    let title = format!("and {}", counted(count, "more finding", "more findings"));
    let text = "GitHub shows ten of each level. The summary of this run lists all, and so does \
                `touchline check`.";
    command(Level::Advice, &title, &[], text)
}

/// An annotation, and how many findings it stands for.
struct Item {
    level: Level,
    findings: usize,
    text: String,
}

impl Item {
    /// What could not be read.
    fn unread(what: &str) -> Self {
        let text = command(Level::Error, "Touchline", &[], what);
        Self { level: Level::Error, findings: 1, text }
    }

    fn single(report: &Report<'_>, found: &Diagnostic, root: &Path) -> Self {
        let project = report.project;
        let view = view(project, found);
        let label = Some(view.label).filter(|label| !label.is_empty());
        let label = label.map(|label| format!(" ({label})")).unwrap_or_default();
        let others = view.others.iter().map(|other| {
            let path = from(root, project, other.place.path);
            format!("\n{path}:{}: {}", other.place.start.line, other.label)
        });
        let others = others.collect::<String>();
        let help = view.help.map(|help| format!("\n{help}")).unwrap_or_default();
        let start = start(project, &view.place, root);
        let message = format!("{start}{}{label}{others}{help}", view.message);
        let text = command(found.level, view.code, &place(project, &view.place, root), &message);
        Self { level: found.level, findings: 1, text }
    }

    /// What a draft lacks.
    fn draft(report: &Report<'_>, draft: &Draft, root: &Path) -> Self {
        let project = report.project;
        let view = place_of(project, draft.span);
        let message = format!("{}{}", start(project, &view, root), sentence(report, draft));
        let text = command(Level::Advice, "draft", &place(project, &view, root), &message);
        Self { level: Level::Advice, findings: draft.gaps.len(), text }
    }
}

/// A workflow command.
fn command(level: Level, title: &str, place: &[(&str, String)], message: &str) -> String {
    let place = place.iter().map(|(name, value)| format!(",{name}={}", property(value)));
    let place = place.collect::<String>();
    let level = match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "notice",
    };
    format!("::{level} title={}{place}::{}", property(title), data(message))
}

/// How a message starts: the log of a run shows nothing else of a command.
fn start(project: &Project, place: &PlaceView<'_>, root: &Path) -> String {
    format!("{}:{}: ", from(root, project, place.path), place.start.line)
}

/// Where a finding is. Columns are allowed only within one line.
fn place(project: &Project, place: &PlaceView<'_>, root: &Path) -> Vec<(&'static str, String)> {
    let (start, end) = (&place.start, &place.end);
    let mut properties = vec![("file", from(root, project, place.path))];
    properties.push(("line", start.line.to_string()));
    properties.push(("endLine", end.line.to_string()));
    if start.line == end.line {
        properties.push(("col", start.column.to_string()));
        properties.push(("endColumn", end.column.to_string()));
    }
    properties
}

/// The text of a command: always one line, whatever is in it.
fn data(text: &str) -> String {
    let lines = text.split('\n').map(safe).collect::<Vec<_>>();
    lines.join("\n").replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_become_a_command_of_its_own() {
        assert_eq!(data("90 %\n::error::x\r"), "90 %25%0A::error::x␍");
        assert_eq!(property("a:b,c\n100%"), "a%3Ab%2Cc%0A100%25");
    }
}
