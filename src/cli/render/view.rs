//! A finding with its places resolved: what every form of output shows of it.

use crate::diagnostic::{Diagnostic, Label, Mend, Safety};
use crate::mend::{self, Piece};
use crate::project::Project;
use crate::source::Span;

/// A finding.
#[derive(Debug, serde::Serialize)]
pub(crate) struct FindingView<'r> {
    pub(crate) code: &'static str,
    pub(crate) sort: &'static str,
    pub(crate) level: &'static str,
    pub(crate) message: &'r str,
    pub(crate) label: &'r str,
    #[serde(flatten)]
    pub(crate) place: PlaceView<'r>,
    pub(crate) others: Vec<OtherView<'r>>,
    pub(crate) help: Option<&'r str>,
    /// How it can be mended. Whether `--fix` does so depends on the rest of its file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mend: Option<MendView<'r>>,
}

/// A mend: whether it keeps what the spec means, and its edits.
#[derive(Debug, serde::Serialize)]
pub(crate) struct MendView<'r> {
    pub(crate) is_safe: bool,
    pub(crate) edits: Vec<EditView<'r>>,
}

/// A piece of text that takes the place of another.
#[derive(Debug, serde::Serialize)]
pub(crate) struct EditView<'r> {
    #[serde(flatten)]
    pub(crate) place: PlaceView<'r>,
    pub(crate) text: String,
}

/// Another place that a finding involves.
#[derive(Debug, serde::Serialize)]
pub(crate) struct OtherView<'r> {
    pub(crate) label: &'r str,
    #[serde(flatten)]
    pub(crate) place: PlaceView<'r>,
}

/// A place in a file, from its first character to behind its last.
#[derive(Debug, serde::Serialize)]
pub(crate) struct PlaceView<'r> {
    pub(crate) path: &'r str,
    pub(crate) start: PointView,
    pub(crate) end: PointView,
}

/// Where a character is: its line and column from 1, and its byte on disk.
#[derive(Debug, serde::Serialize)]
pub(crate) struct PointView {
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) offset: u32,
}

/// What there is to show of a finding.
pub(crate) fn view<'r>(project: &'r Project, finding: &'r Diagnostic) -> FindingView<'r> {
    let other =
        |other: &'r Label| OtherView { label: &other.text, place: place(project, other.span) };
    FindingView {
        code: finding.code.name,
        sort: finding.code.sort.name(),
        level: finding.level.name(),
        message: &finding.message,
        label: &finding.label,
        place: place(project, finding.span),
        others: finding.others.iter().map(other).collect(),
        help: finding.help.as_deref(),
        mend: finding.mend.as_deref().and_then(|mend| mend_view(project, mend)),
    }
}

fn mend_view<'r>(project: &'r Project, mend: &Mend) -> Option<MendView<'r>> {
    let edit = |Piece { span, text }| EditView { place: place(project, span), text };
    let edits = mend::pieces(mend, &project.sources)?.into_iter().map(edit).collect();
    Some(MendView { is_safe: mend.safety == Safety::Safe, edits })
}

/// Where a span is.
pub(super) fn place(project: &Project, span: Span) -> PlaceView<'_> {
    let source = project.sources.file(span.file);
    let point = |offset: u32| {
        let position = source.position(offset);
        let offset = offset + source.skipped;
        PointView { line: position.line, column: position.column, offset }
    };
    PlaceView { path: &source.path, start: point(span.start), end: point(span.end) }
}
