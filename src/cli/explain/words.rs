//! The words of the language and the values of its lists.

use super::super::render::Look;
use super::{Entry, examples};
use crate::vocabulary::{
    Block, Choice, Clause, Key, LISTS, List, METRIC_KINDS, Slot, Takes, Times, WAY, WORDS, Word,
    more,
};
use crate::words::{all_of_names, sentence};
use std::io::{self, Write};

/// Every keyword once; a page tells of all its uses.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    let words = WORDS.iter().chain([&WAY]);
    let first = |word: &&Word| uses(word.keyword).next().is_some_and(|use_| use_.key == word.key);
    words.filter(first).map(|word| Entry {
        name: word.keyword.into(),
        also: if word.key == Key::Way {
            &["->", "→", "way", "ways", "arrow", "fork"]
        } else {
            &[]
        },
        kind: "word",
        line: word.doc.split_inclusive(". ").next().unwrap_or(word.doc).trim_end().into(),
        page: Box::new(|look, out| page(word.keyword, look, out)),
    })
}

/// Every value of every list.
pub(super) fn values() -> impl Iterator<Item = Entry> {
    let values = LISTS.iter().flat_map(|list| list.choices.iter().map(move |value| (list, value)));
    values.map(|(list, value)| Entry {
        name: value.word.into(),
        also: &[],
        kind: "value",
        line: value.doc.into(),
        page: Box::new(|look, out| page_of_value(list, value, look, out)),
    })
}

fn uses(keyword: &str) -> impl Iterator<Item = &'static Word> {
    WORDS.iter().chain([&WAY]).filter(move |word| word.keyword == keyword)
}

fn page(keyword: &str, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    for (index, word) in uses(keyword).enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        use_of(word, look, out)?;
    }
    Ok(())
}

fn use_of(word: &Word, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let places = word.inside.iter().map(|block| block.inside()).collect::<Vec<_>>();
    writeln!(out, "{} ({})\n", look.bold(word.keyword), places.join(", "))?;
    writeln!(out, "{}\n", look.filled(&sentence(word.doc)))?;
    writeln!(out, "  {}\n", form(word))?;
    explained(word.clauses.iter().map(|clause| (lead(clause), clause.doc)), look, out)?;
    for list in lists(word) {
        explained(choices(word, list).map(|(value, doc)| (value.to_owned(), doc)), look, out)?;
    }
    if !more(word.key).is_empty() {
        writeln!(out, "{}\n", look.filled(more(word.key)))?;
    }
    if let Some(block) = word.block {
        writeln!(out, "{}\n", look.filled(&in_block(block)))?;
    }
    if let Some(how_often) = times(word.times) {
        writeln!(out, "{how_often}\n")?;
    }
    examples::of_words(&[word.example], look, out)
}

/// The values of a list with what they mean in a line of a word.
fn choices(
    word: &Word,
    list: &'static List,
) -> impl Iterator<Item = (&'static str, &'static str)> + Clone {
    let is_of_metric = word.key == Key::MetricKind;
    let own = METRIC_KINDS.iter().copied().filter(move |_| is_of_metric);
    let others = list.choices.iter().filter(move |_| !is_of_metric);
    own.chain(others.map(|value| (value.word, value.doc)))
}

/// Names, each with what it means beside it, and an empty line.
pub(super) fn explained(
    rows: impl Iterator<Item = (String, &'static str)> + Clone,
    look: &Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let width = rows.clone().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let room = Look { width: look.width.min(80).saturating_sub(width + 4).max(30), ..look.clone() };
    let mut any = false;
    for (name, doc) in rows {
        let doc = room.filled(doc);
        for (index, line) in doc.split('\n').enumerate() {
            let name = if index == 0 { name.as_str() } else { "" };
            writeln!(out, "{}", format!("  {name:width$}  {line}").trim_end())?;
        }
        any = true;
    }
    if any { writeln!(out) } else { Ok(()) }
}

/// What a line of the word consists of: `stage NAME ["text"] { … }`.
fn form(word: &Word) -> String {
    let start = if word.key == Key::Way { "NAME -> NAME" } else { word.keyword };
    let slots = word.form.iter().map(argument);
    let needed = word.clauses.iter().filter(|clause| clause.needed).map(lead);
    let block = word.block.map(|_| "{ … }".to_owned());
    let parts = std::iter::once(start.to_owned()).chain(slots).chain(needed).chain(block);
    parts.collect::<Vec<_>>().join(" ")
}

pub(super) fn argument(slot: &Slot) -> String {
    let text = placeholder(slot.takes);
    if slot.optional { format!("[{text}]") } else { text }
}

pub(super) fn lead(clause: &Clause) -> String {
    let words = clause.lead.join(" ");
    match clause.takes {
        Some(takes) => format!("{words} {}", placeholder(takes)),
        None => words,
    }
}

/// What stands for a value in a form.
fn placeholder(takes: Takes) -> String {
    match takes {
        Takes::NewName => "NAME".to_owned(),
        Takes::Text => "\"text\"".to_owned(),
        Takes::One(kind) => kind.word().to_uppercase(),
        Takes::Many(kind) => format!("{}, …", kind.word().to_uppercase()),
        Takes::Choice(list) => list.words().collect::<Vec<_>>().join("/"),
        Takes::Choices(list) => format!("{}, …", list.words().collect::<Vec<_>>().join("/")),
        Takes::Number => "NUMBER".to_owned(),
        Takes::Percent => "NUMBER%".to_owned(),
        Takes::Quantity => "NUMBER UNIT".to_owned(),
        Takes::Duration => "NUMBER min/h/days/…".to_owned(),
        Takes::Date => "DATE".to_owned(),
        Takes::Cadence => "[NUMBER] day/week/month/quarter/year".to_owned(),
        Takes::Unit => "UNIT".to_owned(),
        Takes::OneOrText(kind) => format!("{} or \"text\"", kind.word().to_uppercase()),
        Takes::TextOrNumber => "\"text\" or N".to_owned(),
    }
}

/// The lists that the values of a line come from.
fn lists(word: &Word) -> impl Iterator<Item = &'static List> {
    let slots = word.form.iter().map(|slot| slot.takes);
    let clauses = word.clauses.iter().filter_map(|clause| clause.takes);
    slots.chain(clauses).filter_map(Takes::list)
}

fn in_block(block: Block) -> String {
    let words = WORDS.iter().chain([&WAY]).filter(|word| word.inside.contains(&block));
    let words = all_of_names(words.map(|word| word.keyword));
    format!("In its block: {words}.")
}

fn times(times: Times) -> Option<&'static str> {
    match times {
        Times::One => Some("It stands there once, and may not be missing."),
        Times::AtMostOne => Some("It stands there once at most."),
        Times::Any => None,
    }
}

fn page_of_value(list: &List, value: &Choice, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} ({})\n", look.bold(value.word), list.one)?;
    writeln!(out, "{}\n", look.filled(&sentence(value.doc)))?;
    let takes = |word: &&Word| lists(word).any(|other| other.one == list.one);
    for word in WORDS.iter().filter(takes) {
        writeln!(out, "  {}", form(word))?;
    }
    let others = list.words().filter(|word| *word != value.word);
    let others = all_of_names(others);
    writeln!(out, "\nOthers of the list: {others}.")
}
