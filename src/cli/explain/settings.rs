//! The keys of `touchline.toml`.

use super::Entry;
use super::page::{Page, Written};
use crate::project::settings::{KEYS, Key, Kind};
use crate::words::first_sentence;

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    KEYS.iter().map(|key| Entry {
        name: key.name.into(),
        also: &[],
        kind: "setting",
        line: first_sentence(key.doc).into(),
        pages: Box::new(|| vec![page(key)]),
    })
}

fn page(key: &Key) -> Page {
    let place = match (key.table, &key.kind) {
        (_, Kind::Levels(_)) => String::new(),
        ("", _) => ", above all groups".to_owned(),
        (table, _) => format!(", below `[{table}]`"),
    };
    let about = format!("in `touchline.toml`{place}: {}", key.kind.words());
    Page::new(key.name, about).text(key.doc).sample("", Written::Settings, key.example)
}
