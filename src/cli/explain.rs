//! `touchline explain`: what there is to know about a code, a word of the
//! language, a value or a setting, all from the tables that the compiler works
//! by.

mod codes;
mod settings;
mod words;

use super::render::Look;
use super::session::{Outcome, Session};
use crate::diagnostic::suggest::nearest;
use std::io::{self, Write};

/// Explain the code of a finding or a word of the language; without one, list all
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A code such as `unclosed-text`, a word or value of the language such as
    /// `touchpoint` or `nps`, or a key of `touchline.toml`
    #[arg(value_name = "CODE|KEYWORD")]
    word: Option<String>,
}

/// Writes all there is to know.
type Page = Box<dyn Fn(&Look, &mut dyn Write) -> io::Result<()>>;

/// Something that can be explained.
struct Entry {
    name: &'static str,
    /// What it is, in a word: a level for codes, else `word`, `value`, `setting`.
    kind: &'static str,
    /// One line about it.
    line: &'static str,
    page: Page,
}

/// Everything that can be explained.
fn entries() -> Vec<Entry> {
    let all = codes::entries().chain(words::entries()).chain(words::values());
    all.chain(settings::entries()).collect()
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    let look = session.look();
    let entries = entries();
    let Some(word) = &arguments.word else {
        return list(&entries, &mut session.out).map(|()| Outcome::Fine);
    };
    let mut meant = entries.iter().filter(|entry| entry.name == word).peekable();
    if meant.peek().is_none() {
        return Ok(unknown(word, &entries, session));
    }
    for (index, entry) in meant.enumerate() {
        let gap = if index > 0 { "\n" } else { "" };
        write!(session.out, "{gap}")?;
        (entry.page)(&look, &mut session.out)?;
    }
    Ok(Outcome::Fine)
}

/// A line each, the name first.
fn list(entries: &[Entry], out: &mut dyn Write) -> io::Result<()> {
    let width = entries.iter().map(|entry| entry.name.chars().count()).max().unwrap_or(0);
    for Entry { name, kind, line, .. } in entries {
        writeln!(out, "{name:width$}  {kind:7}  {line}")?;
    }
    Ok(())
}

fn unknown(word: &str, entries: &[Entry], session: &mut Session) -> Outcome {
    let help = match nearest(&word.to_lowercase(), entries.iter().map(|entry| entry.name)) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "`touchline explain` lists everything there is.".to_owned(),
    };
    let what = format!("`{word}` is neither a code nor a word of the language");
    session.complain(&what, Some(&help));
    Outcome::Failed
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_codes_have_the_same_name() {
        let mut names = BTreeSet::new();
        for entry in codes::entries() {
            assert!(names.insert(entry.name), "{} twice", entry.name);
        }
    }

    #[test]
    fn every_entry_has_a_line_and_a_page() {
        let look = Look { color: false, width: 80, columns: 80, here: "/".into() };
        for entry in entries() {
            assert!(!entry.line.contains('\n'), "{}", entry.name);
            let mut page = Vec::new();
            (entry.page)(&look, &mut page).expect("a page");
            assert!(page.starts_with(entry.name.as_bytes()), "{}", entry.name);
            assert!(!page.contains(&0x1B), "{}", entry.name);
        }
    }
}
