//! Findings in a line each, as editors and `grep` take them.

use super::draft::sentence;
use super::{Look, Report, Shown, safe};
use crate::diagnostic::Level;
use crate::source::Span;
use std::io::{self, Write};

/// Writes every finding: `file:line:column: level: message [code]`.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn findings(out: &mut dyn Write, reports: &[Report<'_>], look: &Look) -> io::Result<()> {
    for report in reports {
        let shown = Shown::new(report, look);
        let mut line = |span: Span, level: Level, message: &str, code: &str| {
            let place = report.project.sources.position(span);
            let (name, level, message) = (shown.name(span.file), level.name(), safe(message));
            writeln!(out, "{name}:{}:{}: {level}: {message} [{code}]", place.line, place.column)
        };
        for found in report.findings.but_for_drafts() {
            line(found.span, found.level, &found.message, found.code.name)?;
        }
        for draft in &report.findings.drafts {
            line(draft.span, Level::Advice, &sentence(report, draft), "draft")?;
        }
    }
    Ok(())
}
