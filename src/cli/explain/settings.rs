//! The keys of `touchline.toml`.

use super::super::render::Look;
use super::Entry;
use crate::project::settings::{KEYS, Key, Kind};
use std::io::{self, Write};

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    KEYS.iter().map(|key| Entry {
        name: key.name.into(),
        also: &[],
        kind: "setting",
        line: key.doc.split_inclusive('.').next().unwrap_or(key.doc).into(),
        page: Box::new(|look, out| page(key, look, out)),
    })
}

fn page(key: &Key, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let place = match (key.table, &key.kind) {
        (_, Kind::Levels(_)) => String::new(),
        ("", _) => ", above all groups".to_owned(),
        (table, _) => format!(", below `[{table}]`"),
    };
    writeln!(out, "{} (in `touchline.toml`{place}: {})\n", look.bold(key.name), key.kind.words())?;
    writeln!(out, "{}\n", look.filled(key.doc))?;
    for line in key.example.lines() {
        writeln!(out, "{}", format!("  {line}").trim_end())?;
    }
    Ok(())
}
