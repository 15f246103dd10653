//! Findings as Markdown, for the page that GitHub shows of a run.

use super::draft::sentence;
use super::view::{PlaceView, place, view};
use super::{Report, from, safe, summary};
use crate::compile::Draft;
use crate::diagnostic::{Diagnostic, Level};
use crate::project::Project;
use crate::words::counted;
use std::path::Path;

/// Bytes kept for what says that there are more findings than there is room for.
const CLOSING: usize = 200;

/// A heading and a table of all findings, the gravest first, as many as there
/// is room for in so many bytes; paths are shown from `root`.
pub(crate) fn summary(reports: &[Report<'_>], root: &Path, room: usize) -> String {
    let mut text = format!("### Touchline: {}\n\n", lowered(&summary::line(reports)));
    let total = summary::Counts::of_all(reports).total();
    if total > 0 {
        text.push_str("| Level | Where | What | Code |\n|---|---|---|---|\n");
    }
    if text.len() + CLOSING > room {
        return String::new();
    }
    let mut written = 0;
    for row in rows(reports, root) {
        if text.len() + row.text.len() + CLOSING > room {
            let more = counted(total - written, "more finding", "more findings");
            text.push_str(&format!("\nThere are {more}; `touchline check` shows all.\n"));
            return text;
        }
        text.push_str(&row.text);
        written += row.findings;
    }
    if total > 0 {
        text.push('\n');
    }
    text
}

/// A row of the table, and how many findings it stands for.
struct Row {
    findings: usize,
    text: String,
}

fn rows<'r>(reports: &'r [Report<'_>], root: &'r Path) -> impl Iterator<Item = Row> + 'r {
    let all = Level::ALL.into_iter().flat_map(move |level| {
        let of_level = move |report: &'r Report<'_>| {
            let found = report.findings.but_for_drafts().filter(move |found| found.level == level);
            found.map(|found| row(report.project, found, root))
        };
        reports.iter().flat_map(of_level)
    });
    let drafts = reports.iter().flat_map(move |report| {
        report.findings.drafts.iter().map(move |draft| row_of_draft(report, draft, root))
    });
    all.chain(drafts)
}

fn row(project: &Project, found: &Diagnostic, root: &Path) -> Row {
    let view = view(project, found);
    let others = view.others.iter().map(|other| {
        let place = where_to(project, &other.place, root);
        format!("<br>{place}: {}", cell(other.label))
    });
    let others = others.collect::<String>();
    let help = view.help.map(|help| format!("<br>{}", cell(help))).unwrap_or_default();
    let (place, message) = (where_to(project, &view.place, root), cell(view.message));
    let text =
        format!("| {} | {place} | {message}{others}{help} | `{}` |\n", view.level, view.code);
    Row { findings: 1, text }
}

fn row_of_draft(report: &Report<'_>, draft: &Draft, root: &Path) -> Row {
    let place = where_to(report.project, &place(report.project, draft.span), root);
    let text = format!("| advice | {place} | {} | draft |\n", cell(&sentence(report, draft)));
    Row { findings: draft.gaps.len(), text }
}

fn where_to(project: &Project, place: &PlaceView<'_>, root: &Path) -> String {
    cell(&format!("{}:{}", from(root, project, place.path), place.start.line))
}

fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A text as it stands in a cell: what is between backticks is code, and nothing
/// else in it means anything to Markdown.
fn cell(text: &str) -> String {
    let text = text.split('\n').map(safe).collect::<Vec<_>>().join(" ");
    let parts = text.split('`').collect::<Vec<_>>();
    let has_pairs = parts.len() % 2 == 1;
    let mut cell = String::new();
    for (index, part) in parts.iter().enumerate() {
        match has_pairs && index % 2 == 1 {
            // A bar parts cells even between backticks.
            true => cell.push_str(&format!("`{}`", part.replace('|', "\\|"))),
            false if has_pairs || index == 0 => cell.push_str(&plain(part)),
            false => cell.push_str(&format!("\\`{}", plain(part))),
        }
    }
    cell
}

/// A text without meaning to Markdown or HTML.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            // GitHub tells people whose names stand behind an `@`.
            '@' => plain.push_str("@\u{200B}"),
            '\\' | '|' | '*' | '_' | '[' | ']' | '#' | '~' | '!' => {
                plain.push('\\');
                plain.push(character);
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_means_anything() {
        assert_eq!(cell("`a|b` is <b>|</b> *x*"), "`a\\|b` is &lt;b&gt;\\|&lt;/b&gt; \\*x\\*");
        assert_eq!(cell("one `quote [x](y)"), "one \\`quote \\[x\\](y)");
        assert_eq!(cell("two\nlines \u{1B}"), "two lines ␛");
    }
}
