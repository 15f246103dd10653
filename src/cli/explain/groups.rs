//! The groups of codes.

use super::Entry;
use super::page::Page;
use crate::check::{GROUPS, Group};

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    GROUPS.iter().map(|group| Entry {
        name: group.name.into(),
        also: &[],
        kind: "group",
        line: group.summary.into(),
        pages: Box::new(move || vec![page(group)]),
    })
}

fn page(group: &Group) -> Page {
    let Group { name, summary, checks } = group;
    let codes = checks.iter().map(|check| (check.code.name.to_owned(), check.code.summary));
    Page::new(*name, "a group of codes").sentence(summary).rows(codes).text(format!(
        "`{name} = \"advice\"` below `[levels]` in `touchline.toml` gives all of them that level, \
         `\"off\"` turns them off (`touchline explain levels`). `touchline check --select {name}` \
         reports on them alone, `--ignore {name}` on all others."
    ))
}
