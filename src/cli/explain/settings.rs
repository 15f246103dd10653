//! The keys of `touchline.toml`.

use super::super::render::Look;
use super::Entry;
use crate::project::settings::{KEYS, Key};
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
    let place = match key.table {
        "" => "above all groups".to_owned(),
        table => format!("below `[{table}]`"),
    };
    writeln!(
        out,
        "{} (in `touchline.toml`, {place}: {})\n",
        look.bold(key.name),
        key.kind.words()
    )?;
    writeln!(out, "{}\n\n  {}", look.filled(key.doc), key.example)
}
