//! Pages as a terminal shows them.

use super::super::render::{Look, safe};
use super::page::{Page, Part};
use std::io::{self, Write};

/// Writes pages, one below the other.
pub(super) fn write(pages: &[Page], look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let pages = pages.iter().map(|page| drawn(page, look)).collect::<Vec<_>>();
    writeln!(out, "{}", pages.join("\n\n"))
}

fn drawn(page: &Page, look: &Look) -> String {
    let head = format!("{} ({})", look.bold(&page.name), page.about);
    let parts = page.parts.iter().map(|it| part(it, look));
    std::iter::once(head).chain(parts).collect::<Vec<_>>().join("\n\n")
}

fn part(part: &Part, look: &Look) -> String {
    match part {
        Part::Text(text) => look.filled(text),
        Part::Form(form) => indented(form),
        Part::Rows(rows) => table(rows, look),
        Part::Sample { heading, text, .. } if heading.is_empty() => indented(text),
        Part::Sample { heading, text, .. } => {
            format!("{}\n\n{}", look.bold(heading), indented(text))
        }
    }
}

fn indented(text: &str) -> String {
    let lines = text.lines().map(|line| format!("  {}", safe(line)).trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

/// Names, each with what it means beside it.
fn table(rows: &[(String, String)], look: &Look) -> String {
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let room = Look { width: look.width.min(80).saturating_sub(width + 4).max(30), ..look.clone() };
    let mut lines = Vec::new();
    for (name, doc) in rows {
        for (index, line) in room.filled(doc).split('\n').enumerate() {
            let name = if index == 0 { name.as_str() } else { "" };
            lines.push(format!("  {name:width$}  {line}").trim_end().to_owned());
        }
    }
    lines.join("\n")
}
