//! From what somebody types to what there is to explain.

use super::Entry;
use crate::diagnostic::suggest::nearest;

/// What was found for some words.
pub(super) enum Found<'e> {
    /// What is called so.
    These(Vec<&'e Entry>),
    /// What has the words in its name.
    OneOf(Vec<&'e Entry>),
    /// Nothing; perhaps this was meant.
    Nothing(Option<String>),
}

/// Looks for what is called so, by its name or another one; else for what has
/// all the words in its name.
pub(super) fn find<'e>(typed: &str, entries: &[&'e Entry]) -> Found<'e> {
    let word = plain(typed);
    let meant: Vec<&Entry> = entries.iter().copied().filter(|it| is_called(it, &word)).collect();
    if !meant.is_empty() {
        return Found::These(meant);
    }
    if is_currency(typed) {
        return find("currency", entries);
    }
    let has_all = |entry: &&&Entry| {
        let name = plain(&entry.name);
        let mut words = word.split(' ');
        !word.is_empty() && words.all(|word| name.split(' ').any(|part| part == word))
    };
    let near: Vec<&Entry> = entries.iter().filter(has_all).copied().collect();
    match near.len() {
        0 => Found::Nothing(nearest_name(&word, entries)),
        1 => Found::These(near),
        _ => Found::OneOf(near),
    }
}

fn is_called(entry: &Entry, word: &str) -> bool {
    plain(&entry.name) == word || entry.also.iter().any(|also| plain(also) == word)
}

/// A name as it is compared: in lower case, one blank between its parts,
/// whatever stood between them, and without quotes around.
fn plain(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "`'\":;.".contains(c));
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_'));
    let parts = parts.filter(|part| !part.is_empty()).map(str::to_lowercase);
    parts.collect::<Vec<_>>().join(" ")
}

fn is_currency(typed: &str) -> bool {
    let is_code = typed.len() == 3 && typed.bytes().all(|byte| byte.is_ascii_uppercase());
    is_code && iso_currency::Currency::from_code(typed).is_some()
}

/// The name that is nearest to what was typed, as it is listed.
fn nearest_name(word: &str, entries: &[&Entry]) -> Option<String> {
    let names = |entry: &&Entry| {
        let also = entry.also.iter().map(|also| (plain(also), entry.name.to_string()));
        std::iter::once((plain(&entry.name), entry.name.to_string()))
            .chain(also)
            .collect::<Vec<_>>()
    };
    let names: Vec<(String, String)> = entries.iter().flat_map(names).collect();
    let meant = nearest(word, names.iter().map(|(plain, _)| plain.as_str()))?;
    names.iter().find(|(plain, _)| plain == meant).map(|(_, name)| name.clone())
}
