//! The examples that `init` writes, as something to look up.

use super::Entry;
use super::page::Page;
use crate::cli::shipped;

const LINE: &str = "Whole projects to look at, with journeys and measurements.";

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    std::iter::once(Entry {
        name: "examples".into(),
        also: &["example", "samples", "sample"],
        kind: "project",
        line: LINE.into(),
        pages: Box::new(|| vec![page()]),
    })
}

fn page() -> Page {
    let examples = shipped::examples();
    let first = examples.first().map_or("", |example| example.name);
    let lines = shipped::lines(&examples).collect::<Vec<_>>();
    Page::new("examples", "projects").text(LINE).form(lines.join("\n")).text(format!(
        "`touchline init --example {first}` writes the first of them into a folder of its name, \
         and says what to read first. `touchline init` writes a small one to start from."
    ))
}
