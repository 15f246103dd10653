//! The words of the language and the values of its lists.

use super::Entry;
use super::page::Page;
use crate::vocabulary::{
    Block, Choice, Clause, Key, LISTS, List, METRIC_KINDS, Role, Slot, Takes, Times, WORDS, Word,
    every_word, more,
};
use crate::words::{all_of_names, first_sentence};

/// Every keyword once; a page tells of all its uses.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    let words = every_word();
    let first = |word: &&Word| uses(word.keyword).next().is_some_and(|use_| use_.key == word.key);
    words.filter(first).map(|word| Entry {
        name: word.keyword.into(),
        also: if word.key == Key::Way {
            &["->", "→", "way", "ways", "arrow", "fork"]
        } else {
            &[]
        },
        kind: "word",
        line: first_sentence(word.doc).into(),
        pages: Box::new(|| pages(word.keyword)),
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
        pages: Box::new(|| vec![page_of_value(list, value)]),
    })
}

fn uses(keyword: &str) -> impl Iterator<Item = &'static Word> {
    every_word().filter(move |word| word.keyword == keyword)
}

/// A page for each use of a keyword.
fn pages(keyword: &str) -> Vec<Page> {
    uses(keyword).map(use_of).collect()
}

/// What there is to know of one use of a keyword.
pub(super) fn use_of(word: &Word) -> Page {
    let places = word.inside.iter().map(|block| block.inside()).collect::<Vec<_>>();
    let page = Page::new(word.keyword, places.join(", "))
        .sentence(word.doc)
        .form(form(word))
        .rows(word.clauses.iter().map(|clause| (lead(clause), clause.doc)));
    let rows =
        |page: Page, list| page.rows(choices(word, list).map(|(it, doc)| (it.to_owned(), doc)));
    let mut lists: Vec<_> = lists(word).collect();
    lists.dedup_by_key(|list| list.one);
    lists
        .into_iter()
        .fold(page, rows)
        .text(more(word.key))
        .text_if_any(word.block.map(in_block))
        .text(times(word.times).unwrap_or_default())
        .examples(&[word.example])
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

/// What a line of the word consists of: `stage NAME ["text"] { … }`.
fn form(word: &Word) -> String {
    let needed = word.clauses.iter().filter(|clause| clause.needed).map(lead);
    let block = word.block.map(|_| "{ … }".to_owned());
    line(word, needed.chain(block))
}

/// A line of the word: its keyword, its arguments, and what follows them.
pub(super) fn line(word: &Word, behind: impl IntoIterator<Item = String>) -> String {
    let start = if word.key == Key::Way { "NAME -> NAME" } else { word.keyword };
    let slots = word.form.iter().map(argument);
    let parts = std::iter::once(start.to_owned()).chain(slots).chain(behind);
    parts.collect::<Vec<_>>().join(" ")
}

fn argument(slot: &Slot) -> String {
    let text = match slot.role {
        Role::Title => "\"Title\"".to_owned(),
        _ => placeholder(slot.takes),
    };
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
        Takes::One(kind) => kind.noun().to_uppercase(),
        Takes::Many(kind) => format!("{}, …", kind.noun().to_uppercase()),
        Takes::Choice(list) => list.words().collect::<Vec<_>>().join("/"),
        Takes::Choices(list) => format!("{}, …", list.words().collect::<Vec<_>>().join("/")),
        Takes::Number => "NUMBER".to_owned(),
        Takes::Percent => "NUMBER%".to_owned(),
        Takes::Quantity => "NUMBER UNIT".to_owned(),
        Takes::Duration => "NUMBER min/h/days/…".to_owned(),
        Takes::Date => "DATE".to_owned(),
        Takes::Cadence => "[NUMBER] day/week/month/quarter/year".to_owned(),
        Takes::Unit => "UNIT".to_owned(),
        Takes::OneOrText(kind) => format!("{} or \"text\"", kind.noun().to_uppercase()),
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
    let words = every_word().filter(|word| word.inside.contains(&block));
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

fn page_of_value(list: &List, value: &Choice) -> Page {
    let takes = |word: &&Word| lists(word).any(|other| other.one == list.one);
    let forms = WORDS.iter().filter(takes).map(form).collect::<Vec<_>>();
    let others = all_of_names(list.words().filter(|word| *word != value.word));
    Page::new(value.word, list.one)
        .sentence(value.doc)
        .form(forms.join("\n"))
        .text(format!("Others of the list: {others}."))
}
