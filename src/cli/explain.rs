//! `touchline explain`: what there is to know about a code, a word of the
//! language, a value, a setting, a figure or a file, all from the tables that
//! the compiler works by.

mod clauses;
mod codes;
mod examples;
mod figures;
mod find;
mod groups;
mod how;
mod markdown;
mod page;
mod reference;
mod settings;
mod shipped;
mod terminal;
mod topics;
mod words;

use super::render::safe;
use super::session::{Outcome, Session};
use super::write;
use crate::project;
use find::Found;
use page::Page;
use std::borrow::Cow;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Explain the code of a finding, a word of the language or of the report; without one, list all
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A code such as `unclosed-text`, a group of codes such as `targets`, a word
    /// or value of the language such as `touchpoint`, `nps`, `at least` or `->`,
    /// a word of the report such as `gap`, `csv` for data files, or a key of
    /// `touchline.toml`
    #[arg(value_name = "CODE|GROUP|KEYWORD")]
    words: Vec<String>,
    /// The word `->`, which is taken for a flag
    #[arg(short = '>', hide = true)]
    arrow: bool,
    /// Write the whole reference into a folder, as Markdown
    #[arg(long, value_name = "DIR", conflicts_with = "words", value_hint = clap::ValueHint::DirPath)]
    markdown: Option<PathBuf>,
}

/// More pages than these are listed rather than shown.
const MOST_PAGES: usize = 5;

/// Something that can be explained.
struct Entry {
    name: Cow<'static, str>,
    /// What people may call it who look it up.
    also: &'static [&'static str],
    /// What it is, in a word: a level for codes, else `word`, `value`, `setting` …
    kind: &'static str,
    /// One line about it.
    line: Cow<'static, str>,
    /// All there is to know, a page for each of its meanings.
    pages: Box<dyn Fn() -> Vec<Page>>,
}

/// Entries that are listed together.
struct Section {
    /// Its heading; codes, words, values and settings come first and have none.
    heading: &'static str,
    entries: Vec<Entry>,
}

/// Everything that can be explained.
fn sections() -> Vec<Section> {
    let all = codes::entries().chain(words::entries()).chain(words::values());
    let section = |heading, entries| Section { heading, entries };
    vec![
        section("", all.chain(settings::entries()).collect()),
        section("How to say …", how::entries().collect()),
        section("Groups of codes", groups::entries().collect()),
        section("Connecting words", clauses::entries().collect()),
        section("The ends of a flow", topics::ends().collect()),
        section("Units", topics::units().collect()),
        section("How things are written", topics::forms().collect()),
        section("Files", topics::data().collect()),
        section("Words of scorecard and report", figures::figures().collect()),
        section("Where a target stands", figures::statuses().collect()),
        section("Examples", shipped::entries().collect()),
    ]
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    if let Some(folder) = &arguments.markdown {
        return write_reference(folder, session);
    }
    let sections = sections();
    let mut words = arguments.words.clone();
    words.extend(arguments.arrow.then(|| "->".to_owned()));
    if words.is_empty() {
        return list(&sections, &mut session.out).map(|()| Outcome::Fine);
    }
    let entries: Vec<&Entry> = sections.iter().flat_map(|section| &section.entries).collect();
    let word = words.join(" ");
    match find::find(&word, &entries) {
        Found::These(meant) if meant.len() <= MOST_PAGES => pages(&meant, session),
        Found::These(meant) => list_some(&meant, session),
        Found::OneOf(meant) => list_some(&meant, session),
        Found::Nothing(nearest) => Ok(unknown(&word, nearest, session)),
    }
}

/// Writes the reference, each file whole or not at all.
fn write_reference(folder: &Path, session: &mut Session) -> io::Result<Outcome> {
    let made = fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error));
    let written = made.and_then(|()| {
        reference::files().iter().try_for_each(|file| {
            let path = folder.join(file.name);
            write::whole(&path, file.text.as_bytes()).map_err(|error| (path, error))
        })
    });
    if let Err((path, error)) = written {
        let (path, why) = (session.look().path(&path), project::plain(&error));
        session.complain(&format!("`{path}` can't be written: {why}"), None);
        return Ok(Outcome::Failed);
    }
    session.say(&format!("wrote the reference to {}", safe(&folder.to_string_lossy())));
    Ok(Outcome::Fine)
}

fn pages(entries: &[&Entry], session: &mut Session) -> io::Result<Outcome> {
    let look = session.look();
    let pages = entries.iter().flat_map(|entry| (entry.pages)()).collect::<Vec<_>>();
    terminal::write(&pages, &look, &mut session.out)?;
    Ok(Outcome::Fine)
}

fn list_some(entries: &[&Entry], session: &mut Session) -> io::Result<Outcome> {
    lines(entries, &mut session.out)?;
    let first = &entries[0].name;
    session.say(&format!("`touchline explain {first}` tells one of them in full."));
    Ok(Outcome::Fine)
}

/// A line each, the name first.
fn list(sections: &[Section], out: &mut dyn Write) -> io::Result<()> {
    for Section { heading, entries } in sections {
        if !heading.is_empty() {
            writeln!(out, "\n{heading}:")?;
        }
        lines(&entries.iter().collect::<Vec<_>>(), out)?;
    }
    Ok(())
}

fn lines(entries: &[&Entry], out: &mut dyn Write) -> io::Result<()> {
    let width = entries.iter().map(|entry| entry.name.chars().count()).max().unwrap_or(0);
    for Entry { name, kind, line, .. } in entries {
        writeln!(out, "{name:width$}  {kind:7}  {line}")?;
    }
    Ok(())
}

fn unknown(word: &str, nearest: Option<String>, session: &mut Session) -> Outcome {
    let help = match nearest {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "`touchline explain` lists everything there is.".to_owned(),
    };
    let what = format!("there is nothing called `{word}` to explain");
    session.complain(&what, Some(&help));
    Outcome::Failed
}

#[cfg(test)]
mod tests {
    use super::super::render::Look;
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_codes_have_the_same_name() {
        let mut names = BTreeSet::new();
        for entry in codes::entries() {
            assert!(names.insert(entry.name.clone()), "{} twice", entry.name);
        }
    }

    #[test]
    fn every_entry_has_a_line_and_a_page() {
        let look = Look { color: false, width: 80, columns: 80, here: "/".into() };
        for entry in sections().iter().flat_map(|section| &section.entries) {
            assert!(!entry.line.contains('\n') && !entry.line.is_empty(), "{}", entry.name);
            let mut page = Vec::new();
            terminal::write(&(entry.pages)(), &look, &mut page).expect("a page");
            assert!(page.starts_with(entry.name.as_bytes()), "{}", entry.name);
            assert!(!page.contains(&0x1B), "{}", entry.name);
            let text = String::from_utf8(page).expect("text");
            assert!(!text.contains("\n\n\n") && !text.ends_with("\n\n"), "{text}");
        }
    }

    #[test]
    fn the_summaries_of_codes_are_of_one_style() {
        for entry in codes::entries() {
            let first = entry.line.chars().next();
            assert!(first.is_some_and(|first| !first.is_uppercase()), "{}", entry.line);
            assert!(!entry.line.ends_with('.'), "{}", entry.line);
        }
    }
}
