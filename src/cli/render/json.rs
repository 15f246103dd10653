//! Findings as JSON.
//!
//! One object for a run: `format` (a number that grows when something here
//! changes its meaning), `summary`, and `projects`, each with its name (`project`), the
//! date it was looked at from (`as_of`), its `summary` and its `findings`.
//! Lines and columns count from 1, columns in characters; `offset` counts bytes
//! of the file on disk from 0, a byte order mark included. Paths are relative
//! to the project's folder.

use super::Report;
use super::safe::escaped;
use super::summary::Counts;
use super::view::view;
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use serde::ser::{Serialize, SerializeSeq, Serializer};
use std::io::{self, Write};

/// Grows when something in the output changes its meaning.
pub(crate) const FORMAT: u32 = 1;

#[derive(Debug, serde::Serialize)]
struct RunView<'r> {
    format: u32,
    summary: SummaryView,
    projects: Vec<ProjectView<'r>>,
}

/// How much was looked at and found.
#[derive(Debug, serde::Serialize)]
pub(crate) struct SummaryView {
    projects: usize,
    files: usize,
    #[serde(flatten)]
    counts: Counts,
    /// How many findings comments have silenced; the counts are without them.
    silenced: usize,
    /// How many findings there are in files that were not asked for.
    elsewhere: Counts,
}

impl SummaryView {
    /// The summary of some projects.
    pub(crate) fn of_all(reports: &[Report<'_>]) -> Self {
        let files = |report: &Report<'_>| report.project.files_reported_on().count();
        Self {
            projects: reports.len(),
            files: reports.iter().map(files).sum(),
            counts: Counts::of_all(reports),
            silenced: reports.iter().map(|report| report.findings.silenced).sum(),
            elsewhere: Counts::elsewhere(reports),
        }
    }
}

#[derive(Debug, serde::Serialize)]
struct ProjectView<'r> {
    project: &'r str,
    as_of: String,
    summary: SummaryView,
    findings: FindingsView<'r>,
}

/// Findings that are turned into views one by one as they are written.
#[derive(Debug)]
pub(crate) struct FindingsView<'r> {
    pub(crate) project: &'r Project,
    pub(crate) findings: &'r [Diagnostic],
}

/// Writes a run's findings.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn findings(out: &mut dyn Write, reports: &[Report<'_>]) -> io::Result<()> {
    let projects = reports.iter().map(|report| ProjectView {
        project: &report.project.name,
        as_of: report.as_of.to_string(),
        summary: SummaryView::of_all(std::slice::from_ref(report)),
        findings: FindingsView { project: report.project, findings: &report.findings.asked },
    });
    let projects = projects.collect();
    let run = RunView { format: FORMAT, summary: SummaryView::of_all(reports), projects };
    write(out, &run)
}

/// Writes a value as JSON, with a line break at its end.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn write(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(Escaping(out), value)?;
    out.write_all(b"\n")
}

/// Writes out text with escapes in place of characters that act on whatever
/// shows it. In JSON, these can only stand within texts.
struct Escaping<'w>(&'w mut dyn Write);

impl Write for Escaping<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // serde_json hands over texts in pieces that are texts themselves.
        match std::str::from_utf8(bytes) {
            Ok(text) => self.0.write_all(escaped(text).as_bytes())?,
            Err(_) => self.0.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Serialize for FindingsView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.findings.len()))?;
        for finding in self.findings {
            list.serialize_element(&view(self.project, finding))?;
        }
        list.end()
    }
}
