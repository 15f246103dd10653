//! Findings as SARIF 2.1.0, for code scanning at GitHub and for editors.
//!
//! One run holds the findings of all projects. Its limits are GitHub's, which
//! refuses a run of more than 25,000 results and shows the gravest 5,000: the
//! gravest come first, what is beyond is left out, and a notification says so.

use super::view::{EditView, MendView, PlaceView, PointView, view};
use super::{Report, from, json};
use crate::catalog::{self, Named};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::words::{counted, sentence};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

/// So many results a run may have.
const MOST: usize = 25_000;

/// What paths are relative to.
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    column_kind: &'static str,
    original_uri_base_ids: BTreeMap<&'static str, Described>,
    invocations: [Invocation; 1],
    results: Vec<Finding>,
}

#[derive(Serialize)]
struct Described {
    description: Text,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Properties {
    tags: Vec<&'static str>,
}

#[derive(Serialize)]
struct Text {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

impl Text {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), markdown: None }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_execution_notifications: Option<[Notification; 1]>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Text,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixes: Option<[Fix; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    description: Text,
    artifact_changes: Vec<ArtifactChange>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Text,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
}

/// A finding with what its result is made of.
struct Found<'r> {
    report: &'r Report<'r>,
    finding: &'r Diagnostic,
    thing: Option<&'r str>,
}

/// Writes a run's findings; paths are relative to `root`. `is_whole` says
/// whether all that was asked for could be read.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn findings(
    out: &mut dyn Write,
    reports: &[Report<'_>],
    root: &Path,
    is_whole: bool,
) -> io::Result<()> {
    let mut all = reports.iter().flat_map(of_report).collect::<Vec<_>>();
    all.sort_by_key(|found| found.finding.level);
    let left_out = all.len().saturating_sub(MOST);
    all.truncate(MOST);
    let codes = all.iter().map(|found| (found.finding.code.name, found.finding.code));
    let codes = codes.collect::<BTreeMap<_, _>>();
    let indexes = codes.keys().enumerate().map(|(index, name)| (*name, index));
    let indexes = indexes.collect::<BTreeMap<_, _>>();
    let mut marks = Marks::default();
    let result = |found: &Found<'_>| {
        let index = indexes.get(found.finding.code.name).copied().unwrap_or_default();
        result(found, index, root, &mut marks)
    };
    let root = Described { description: Text::new("The root of the repository.") };
    let run = Run {
        results: all.iter().map(result).collect(),
        tool: Tool {
            driver: Driver {
                name: "Touchline",
                semantic_version: env!("CARGO_PKG_VERSION"),
                rules: codes.into_values().map(rule).collect(),
            },
        },
        column_kind: "unicodeCodePoints",
        original_uri_base_ids: BTreeMap::from([(ROOT, root)]),
        invocations: [invocation(is_whole, left_out)],
    };
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    json::write(out, &Log { schema, version: "2.1.0", runs: [run] })
}

fn of_report<'r>(report: &'r Report<'r>) -> impl Iterator<Item = Found<'r>> {
    report.findings.asked.iter().map(move |finding| {
        let thing = report.findings.things.get(&finding.span).map(String::as_str);
        Found { report, finding, thing }
    })
}

fn invocation(is_whole: bool, left_out: usize) -> Invocation {
    let notification = || {
        let more = counted(left_out, "more finding", "more findings");
        let text = format!("{more} left out: a run has at most {MOST} results.");
        [Notification { level: "warning", message: Text::new(text) }]
    };
    Invocation {
        execution_successful: is_whole,
        tool_execution_notifications: (left_out > 0).then(notification),
    }
}

fn rule(code: &'static Code) -> Rule {
    let summary = sentence(code.summary);
    let Code { why, bad, good, .. } = code;
    let fenced = |example: &str| format!("```text\n{}\n```", example.trim_end());
    let markdown = format!(
        "{summary}\n\n{why}\n\nNot so:\n\n{}\n\nBut so:\n\n{}\n",
        fenced(bad),
        fenced(good)
    );
    let group = match catalog::named(code.name) {
        Some(Named::Code(entry)) => entry.group.map(|group| group.name),
        _ => None,
    };
    Rule {
        id: code.name,
        short_description: Text::new(summary.clone()),
        full_description: Text::new(*why),
        help: Text { text: format!("{summary} {why}"), markdown: Some(markdown) },
        default_configuration: Configuration { level: level(code.sort.level()) },
        properties: Properties { tags: group.into_iter().chain([code.sort.name()]).collect() },
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "note",
    }
}

fn result(found: &Found<'_>, rule_index: usize, root: &Path, marks: &mut Marks) -> Finding {
    let Found { report, finding, thing } = found;
    let view = view(report.project, finding);
    let path = |place: &PlaceView<'_>| from(root, report.project, place.path);
    let location = |place: &PlaceView<'_>| Location {
        id: None,
        message: None,
        physical_location: physical(&path(place), place),
        logical_locations: Vec::new(),
    };
    let related = view.others.iter().enumerate().map(|(index, other)| Location {
        id: Some(index + 1),
        message: Some(Text::new(other.label)),
        ..location(&other.place)
    });
    let thing = thing.map(|name| LogicalLocation { fully_qualified_name: name.to_owned() });
    let mut message = view.message.to_owned();
    if !view.label.is_empty() {
        message.push_str(&format!(" ({})", view.label));
    }
    if let Some(help) = view.help {
        message.push_str(&format!("\n{help}"));
    }
    Finding {
        rule_id: view.code,
        rule_index,
        level: level(finding.level),
        message: Text::new(message),
        related_locations: related.collect(),
        partial_fingerprints: BTreeMap::from([(
            "touchlineFinding/v1",
            marks.mark(found, &path(&view.place)),
        )]),
        fixes: view.mend.as_ref().map(|mend| [fix(mend, path)]),
        locations: [Location {
            logical_locations: thing.into_iter().collect(),
            ..location(&view.place)
        }],
    }
}

/// A mend as SARIF has it, file by file. It can't say whether one may be made
/// without asking, so its description does.
fn fix(mend: &MendView<'_>, path: impl Fn(&PlaceView<'_>) -> String) -> Fix {
    let description = match mend.is_safe {
        true => "Safe: this change keeps what is meant.",
        false => "To be looked at: this change is probably what is meant.",
    };
    let mut files = BTreeMap::<String, Vec<Replacement>>::new();
    for EditView { place, text } in &mend.edits {
        let replacement = Replacement {
            deleted_region: region(place),
            inserted_content: Text::new(text.as_str()),
        };
        files.entry(path(place)).or_default().push(replacement);
    }
    let change = |(path, replacements): (String, _)| ArtifactChange {
        artifact_location: artifact(&path),
        replacements,
    };
    Fix {
        description: Text::new(description),
        artifact_changes: files.into_iter().map(change).collect(),
    }
}

fn physical(path: &str, place: &PlaceView<'_>) -> PhysicalLocation {
    PhysicalLocation { artifact_location: artifact(path), region: region(place) }
}

fn artifact(path: &str) -> ArtifactLocation {
    ArtifactLocation { uri: uri(path), uri_base_id: ROOT }
}

fn region(place: &PlaceView<'_>) -> Region {
    let PlaceView { start: PointView { line, column, .. }, end, .. } = place;
    Region { start_line: *line, start_column: *column, end_line: end.line, end_column: end.column }
}

/// A path as a relative reference: every byte encoded that may mean something
/// else.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(byte.into());
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

/// The marks by which findings are known again in another run: made of code,
/// file, the thing around and the names in the message, so that they stay when
/// lines move, texts are reworded and figures change.
#[derive(Default)]
struct Marks {
    counts: BTreeMap<String, usize>,
}

impl Marks {
    fn mark(&mut self, found: &Found<'_>, path: &str) -> String {
        let Found { finding: Diagnostic { code, message, .. }, thing, .. } = found;
        let names = message.split('`').skip(1).step_by(2);
        let mut hash = Sha256::new();
        for part in [code.name, path, thing.unwrap_or_default()].into_iter().chain(names) {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let hash = hash.finalize();
        let mark = hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect::<String>();
        // Several findings that only their lines tell apart.
        let count = self.counts.entry(mark.clone()).or_insert(0);
        *count += 1;
        format!("{mark}:{count}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_encoded() {
        assert_eq!(uri("a b/ü%.journey"), "a%20b/%C3%BC%25.journey");
        assert_eq!(uri("c:d?e#f"), "c%3Ad%3Fe%23f");
    }
}
