//! Findings for people: what is wrong, the lines, what to do.

use super::excerpt::{Excerpt, Mark, excerpt};
use super::safe::{safe, safe_lines};
use super::{Look, Report, Shown};
use crate::diagnostic::{Diagnostic, Level, Sort};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, Severity, SourceCode};
use std::fmt;
use std::io::{self, Write};

/// Writes every finding.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn findings(out: &mut dyn Write, reports: &[Report<'_>], look: &Look) -> io::Result<()> {
    let handler = handler(look);
    let mut text = String::new();
    for report in reports {
        let shown = Shown::new(report, look);
        for finding in report.findings.but_for_drafts() {
            text.clear();
            if drawn(&mut text, &handler, finding, &shown, look).is_err() {
                text = plain(finding, &shown);
            }
            out.write_all(text.as_bytes())?;
        }
        for draft in &report.findings.drafts {
            let place = report.project.sources.position(draft.span);
            let name = shown.name(draft.span.file);
            let sentence = super::draft::sentence(report, draft);
            let line = format!("{} (`--show-drafts` shows each)", safe(&sentence));
            writeln!(
                out,
                "  ☞ {}",
                look.faint(&format!("draft [{name}:{}:{}]", place.line, place.column))
            )?;
            writeln!(out, "{}\n", look.indented(&line, 4))?;
        }
    }
    Ok(())
}

/// The finding without its lines, should they resist being drawn.
fn plain(finding: &Diagnostic, shown: &Shown<'_>) -> String {
    let place = shown.report.project.sources.position(finding.span);
    let (name, message) = (shown.name(finding.span.file), safe(&finding.message));
    format!("{name}:{}:{}: {message}\n\n", place.line, place.column)
}

fn handler(look: &Look) -> GraphicalReportHandler {
    let theme = match look.color {
        true => GraphicalTheme::unicode(),
        false => GraphicalTheme::unicode_nocolor(),
    };
    GraphicalReportHandler::new_themed(theme).with_width(look.width).with_links(false)
}

fn drawn(
    text: &mut String,
    handler: &GraphicalReportHandler,
    finding: &Diagnostic,
    shown: &Shown<'_>,
    look: &Look,
) -> fmt::Result {
    let own = Mark { span: finding.span, text: &finding.label, is_own: true };
    let others = finding.others.iter();
    let others = others.map(|other| Mark { span: other.span, text: &other.text, is_own: false });
    let marks = std::iter::once(own).chain(others).collect::<Vec<_>>();
    let sources = &shown.report.project.sources;
    let excerpt = excerpt(sources, &marks, look.columns, |file| shown.name(file));
    let drawn = Drawn {
        level: finding.level,
        message: safe(&finding.message).into_owned(),
        help: finding.help.as_deref().map(safe_lines),
        excerpt,
    };
    handler.render_report(text, &drawn)?;
    text.push_str(&look.faint(&format!(
        "  code: {} ({})",
        finding.code.name,
        level(finding.level, finding.code.sort)
    )));
    text.push_str("\n\n");
    Ok(())
}

/// The level, and the sort where a level has several: `warning: unclear`.
pub(crate) fn level(level: Level, sort: Sort) -> String {
    match level {
        Level::Error => level.name().to_owned(),
        Level::Warning | Level::Advice => format!("{}: {}", level.name(), sort.name()),
    }
}

/// A finding in the form that miette draws.
#[derive(Debug)]
struct Drawn {
    level: Level,
    message: String,
    help: Option<String>,
    excerpt: Excerpt,
}

impl fmt::Display for Drawn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Drawn {}

impl miette::Diagnostic for Drawn {
    fn severity(&self) -> Option<Severity> {
        Some(match self.level {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Advice => Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.excerpt.labels.iter().cloned()))
    }
}
