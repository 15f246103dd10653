//! How many findings there are, in numbers and in words.

use super::Report;
use crate::diagnostic::{Diagnostic, Level};
use crate::words::{all_of, counted};
use serde::Serialize;
use std::collections::BTreeSet;

/// How many findings of each level there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Counts {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) advice: usize,
}

impl Counts {
    pub(crate) fn of<'d>(findings: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            match finding.level {
                Level::Error => counts.errors += 1,
                Level::Warning => counts.warnings += 1,
                Level::Advice => counts.advice += 1,
            }
        }
        counts
    }

    pub(crate) fn of_all(reports: &[Report<'_>]) -> Self {
        Self::of(reports.iter().flat_map(|report| &report.findings.asked))
    }

    /// Those in files that were not asked for.
    pub(crate) fn elsewhere(reports: &[Report<'_>]) -> Self {
        Self::of(reports.iter().flat_map(|report| &report.findings.elsewhere))
    }

    pub(crate) fn total(self) -> usize {
        self.errors + self.warnings + self.advice
    }

    /// `2 errors, 1 warning and 3 pieces of advice`; nothing: `nothing`.
    pub(crate) fn words(self) -> String {
        let parts = [
            (self.errors, "error", "errors"),
            (self.warnings, "warning", "warnings"),
            (self.advice, "piece of advice", "pieces of advice"),
        ];
        let parts = parts.into_iter().filter(|(count, ..)| *count > 0);
        let parts = parts.map(|(count, one, many)| counted(count, one, many));
        let parts: Vec<String> = parts.collect();
        if parts.is_empty() { "nothing".to_owned() } else { all_of(parts) }
    }
}

/// The line below all findings, or the only line where there are none.
pub(crate) fn line(reports: &[Report<'_>]) -> String {
    let counts = Counts::of_all(reports);
    let projects = match reports.len() {
        1 => String::new(),
        several => format!(" of {several} projects"),
    };
    let silenced = match reports.iter().map(|report| report.findings.silenced).sum() {
        0 => String::new(),
        count => format!("; {} silenced", counted(count, "finding", "findings")),
    };
    let elsewhere = Counts::elsewhere(reports);
    let elsewhere = match elsewhere.total() {
        0 => String::new(),
        _ => format!("; {} elsewhere in the project", elsewhere.words()),
    };
    if counts.total() > 0 {
        let files = reports.iter().map(files_with_findings).sum();
        let files = counted(files, "file", "files");
        return format!("{} in {files}{projects}{silenced}{elsewhere}", counts.words());
    }
    let files = reports.iter().map(|report| report.project.files_reported_on().count()).sum();
    let files = counted(files, "file", "files");
    format!("Nothing to report: {files}{projects} checked{silenced}{elsewhere}")
}

fn files_with_findings(report: &Report<'_>) -> usize {
    let files = report.findings.asked.iter().map(|finding| finding.span.file);
    files.collect::<BTreeSet<_>>().len()
}
