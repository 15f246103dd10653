//! Findings as JSON.
//!
//! One object for a run: `format` (a number that grows when something here
//! changes its meaning), `summary`, and `projects`, each with its name (`project`), the
//! date it was looked at from (`as_of`), its `summary` and its `findings`.
//! Lines and columns count from 1, columns in characters; `offset` counts bytes
//! of the file on disk from 0, a byte order mark included. Paths are relative
//! to the project's folder.

use super::Report;
use super::summary::Counts;
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::source::Span;
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

#[derive(Debug, serde::Serialize)]
struct SummaryView {
    projects: usize,
    files: usize,
    #[serde(flatten)]
    counts: Counts,
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

#[derive(Debug, serde::Serialize)]
struct FindingView<'r> {
    code: &'static str,
    sort: &'static str,
    level: &'static str,
    message: &'r str,
    label: &'r str,
    #[serde(flatten)]
    place: PlaceView<'r>,
    others: Vec<OtherView<'r>>,
    help: Option<&'r str>,
}

#[derive(Debug, serde::Serialize)]
struct OtherView<'r> {
    label: &'r str,
    #[serde(flatten)]
    place: PlaceView<'r>,
}

#[derive(Debug, serde::Serialize)]
struct PlaceView<'r> {
    path: &'r str,
    start: PointView,
    end: PointView,
}

#[derive(Debug, serde::Serialize)]
struct PointView {
    line: u32,
    column: u32,
    offset: u32,
}

/// Writes a run's findings.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn findings(out: &mut dyn Write, reports: &[Report<'_>]) -> io::Result<()> {
    let files = |report: &Report<'_>| report.project.sources.iter().count();
    let project = |report: &Report<'_>| {
        let counts = Counts::of(report.findings);
        SummaryView { projects: 1, files: files(report), counts }
    };
    let run = RunView {
        format: FORMAT,
        summary: SummaryView {
            projects: reports.len(),
            files: reports.iter().map(files).sum(),
            counts: Counts::of_all(reports),
        },
        projects: Vec::new(),
    };
    let projects = reports.iter().map(|report| ProjectView {
        project: &report.project.name,
        as_of: report.as_of.to_string(),
        summary: project(report),
        findings: FindingsView { project: report.project, findings: report.findings },
    });
    let run = RunView { projects: projects.collect(), ..run };
    write(out, &run)
}

/// Writes a value as JSON, with a line break at its end.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn write(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
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

fn view<'r>(project: &'r Project, finding: &'r Diagnostic) -> FindingView<'r> {
    let other = |other: &'r crate::diagnostic::Label| OtherView {
        label: &other.text,
        place: place(project, other.span),
    };
    FindingView {
        code: finding.code.name,
        sort: finding.code.sort.name(),
        level: finding.level.name(),
        message: &finding.message,
        label: &finding.label,
        place: place(project, finding.span),
        others: finding.others.iter().map(other).collect(),
        help: finding.help.as_deref(),
    }
}

fn place(project: &Project, span: Span) -> PlaceView<'_> {
    let source = project.sources.file(span.file);
    let point = |offset: u32| {
        let position = source.position(offset);
        let offset = offset + source.skipped;
        PointView { line: position.line, column: position.column, offset }
    };
    PlaceView { path: &source.path, start: point(span.start), end: point(span.end) }
}
