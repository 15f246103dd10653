//! The groups of codes.

use super::super::render::Look;
use super::Entry;
use super::words::explained;
use crate::check::{GROUPS, Group};
use crate::words::sentence;
use std::io::{self, Write};

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    GROUPS.iter().map(|group| Entry {
        name: group.name.into(),
        also: &[],
        kind: "group",
        line: group.summary.into(),
        page: Box::new(move |look, out| page(group, look, out)),
    })
}

fn page(group: &Group, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let Group { name, summary, checks } = group;
    writeln!(
        out,
        "{} (a group of codes)\n\n{}\n",
        look.bold(name),
        look.filled(&sentence(summary))
    )?;
    explained(
        checks.iter().map(|check| (check.code.name.to_owned(), check.code.summary)),
        look,
        out,
    )?;
    let text = format!(
        "`{name} = \"advice\"` below `[levels]` in `touchline.toml` gives all of them that level, \
         `\"off\"` turns them off (`touchline explain levels`). `touchline check --select {name}` \
         reports on them alone, `--ignore {name}` on all others."
    );
    writeln!(out, "{}", look.filled(&text))
}
