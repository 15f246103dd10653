//! The scorecard of the shipped example, made as the command makes it, and of
//! the example with some lines changed.

use std::io::Read;
use std::path::{Path, PathBuf};
use touchline::compile;
use touchline::project::{self, Project};
use touchline::report::FindingView;
use touchline::score::Scorecard;

/// The launch at the electronics store.
pub(crate) fn launch() -> Scorecard {
    score(&load(&[example("")], None, ""))
}

/// The launch before anything is measured.
pub(crate) fn unmeasured() -> Scorecard {
    score(&load(&[example("")], Some(&[]), ""))
}

/// The launch with other words in its specs.
pub(crate) fn changed(changes: &[(&str, &str)]) -> Scorecard {
    let mut text = ["brand", "evidence", "launch", "metrics"].map(spec).concat();
    for (from, to) in changes {
        assert!(text.contains(from), "{from} is not in the example");
        text = text.replace(from, to);
    }
    of_text(&text, &[example("measurements")])
}

/// What specs come to with the data of some files.
pub(crate) fn of_text(text: &str, data: &[PathBuf]) -> Scorecard {
    of_text_on(text, data, as_of())
}

/// The same, as of another day.
pub(crate) fn of_text_on(text: &str, data: &[PathBuf], as_of: jiff::civil::Date) -> Scorecard {
    compile::score(&load(&[PathBuf::from("-")], Some(data), text), as_of).0
}

/// What the check finds in a first draft.
pub(crate) fn findings() -> Vec<FindingView> {
    let draft = "journey visit \"A visit\" {\n  stage before {}\n  stage at {\n    touchpoint counter \
                 {\n      goal operational \"It is quick\"\n    }\n  }\n  by 2020-01-01\n}\n";
    let project = load(&[PathBuf::from("-")], Some(&[]), draft);
    let (_, findings) = compile::score(&project, as_of());
    let view = |finding: &touchline::diagnostic::Diagnostic| FindingView {
        level: finding.level.name(),
        sort: finding.code.sort.name(),
        code: finding.code.name,
        message: finding.message.clone(),
        help: finding.help.as_deref().map(str::to_owned),
        path: project.sources.file(finding.span.file).path.clone(),
        line: project.sources.position(finding.span).line as usize,
        column: project.sources.position(finding.span).column as usize,
    };
    findings.asked.iter().map(view).collect()
}

fn score(project: &Project) -> Scorecard {
    compile::score(project, project.settings.as_of.unwrap_or_else(as_of)).0
}

fn as_of() -> jiff::civil::Date {
    jiff::civil::date(2026, 12, 31)
}

fn load(paths: &[PathBuf], data: Option<&[PathBuf]>, text: &str) -> Project {
    let stdin: &mut dyn Read = &mut text.as_bytes();
    let mut loaded = project::load(paths, data, stdin);
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    loaded.projects.remove(0)
}

fn spec(name: &str) -> String {
    std::fs::read_to_string(example(&format!("{name}.journey"))).unwrap()
}

fn example(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("specs/electronics-store").join(path)
}
