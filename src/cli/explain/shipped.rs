//! The examples that `init` writes, as something to look up.

use super::Entry;
use crate::cli::render::Look;
use crate::cli::shipped;
use std::io::{self, Write};

const LINE: &str = "Whole projects to look at, with journeys and measurements.";

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    std::iter::once(Entry {
        name: "examples".into(),
        also: &["example", "samples", "sample"],
        kind: "project",
        line: LINE.into(),
        page: Box::new(page),
    })
}

fn page(look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let examples = shipped::examples();
    let first = examples.first().map_or("", |example| example.name);
    writeln!(out, "{} (projects)\n\n{}\n", look.bold("examples"), look.filled(LINE))?;
    for line in shipped::lines(&examples) {
        writeln!(out, "  {line}")?;
    }
    let how = format!(
        "`touchline init --example {first}` writes the first of them into a folder of its name, \
         and says what to read first. `touchline init` writes a small one to start from."
    );
    writeln!(out, "\n{}", look.filled(&how))
}
