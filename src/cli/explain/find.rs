//! From what somebody types to what there is to explain.

use super::{Entry, how};
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
    if matches!(&*word, "how" | "how to" | "how do i say") {
        return Found::OneOf(entries.iter().copied().filter(|it| it.kind == how::KIND).collect());
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
        0 => match nearest_name(&word, entries) {
            // Of a whole sentence, no name is misspelt.
            Some(meant) if word.split(' ').count() <= 2 => Found::Nothing(Some(meant)),
            _ => some_words(&word, entries),
        },
        1 => Found::These(near),
        _ => Found::OneOf(near),
    }
}

/// What has most of the words in its name, the small words aside.
fn some_words<'e>(typed: &str, entries: &[&'e Entry]) -> Found<'e> {
    /// So many are listed.
    const MOST: usize = 8;
    const SMALL: [&str; 14] = [
        "all", "and", "any", "are", "can", "for", "has", "how", "its", "not", "our", "say", "the",
        "who",
    ];
    let words: Vec<&str> =
        typed.split(' ').filter(|word| word.len() > 2 && !SMALL.contains(word)).collect();
    let count = |entry: &Entry| {
        let names = std::iter::once(&*entry.name).chain(entry.also.iter().copied());
        let name = names.map(plain).collect::<Vec<_>>().join(" ");
        words.iter().filter(|word| name.split(' ').any(|part| begins_alike(part, word))).count()
    };
    let counted: Vec<(usize, &Entry)> = entries.iter().map(|it| (count(it), *it)).collect();
    match counted.iter().map(|(count, _)| *count).max() {
        None | Some(0) => Found::Nothing(None),
        Some(most) => {
            let least = most.saturating_sub(1).max(1);
            let best = counted.into_iter().filter(|(count, _)| *count >= least);
            let mut best: Vec<(usize, &Entry)> = best.collect();
            // Who types a sentence wants to say something.
            best.sort_by_key(|(count, entry)| (entry.kind != how::KIND, usize::MAX - count));
            best.truncate(MOST);
            let best: Vec<&Entry> = best.into_iter().map(|(_, entry)| entry).collect();
            if best.len() == 1 { Found::These(best) } else { Found::OneOf(best) }
        }
    }
}

/// Whether two words are the same, but for their ends where they are not short:
/// `wait` and `waiting`.
fn begins_alike(part: &str, word: &str) -> bool {
    const SHORT: usize = 3;
    let are_long = part.len() > SHORT && word.len() > SHORT;
    part == word || are_long && (part.starts_with(word) || word.starts_with(part))
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
