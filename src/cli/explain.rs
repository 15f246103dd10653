//! `touchline explain`.

use super::render::{Look, safe};
use super::session::{Outcome, Session};
use crate::diagnostic::{Code, damage};
use crate::project::nearest::nearest;
use crate::project::settings;
use crate::syntax;
use std::io::{self, Write};

/// Explain the code of a finding or a word of the language; without one, list all
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A code such as `unclosed-text`, or a word such as `touchpoint`
    #[arg(value_name = "CODE|KEYWORD")]
    word: Option<String>,
}

/// The codes of every stage, in the order in which files go through them.
const CODES: &[&[&Code]] = &[damage::CODES, settings::CODES, syntax::codes::CODES];

/// Every code there is.
fn codes() -> impl Iterator<Item = &'static Code> {
    CODES.iter().flat_map(|stage| stage.iter().copied())
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    let look = session.look();
    let Some(word) = &arguments.word else {
        return list(&mut session.out).map(|()| Outcome::Fine);
    };
    if let Some(code) = codes().find(|code| code.name == word) {
        return page(code, &look, &mut session.out).map(|()| Outcome::Fine);
    }
    let help = match nearest(word, codes().map(|code| code.name)) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "`touchline explain` lists everything there is.".to_owned(),
    };
    session
        .complain(&format!("`{word}` is neither a code nor a word of the language"), Some(&help));
    Ok(Outcome::Failed)
}

fn list(out: &mut dyn Write) -> io::Result<()> {
    let width = codes().map(|code| code.name.len()).max().unwrap_or(0);
    for code in codes() {
        writeln!(out, "{:width$}  {:7}  {}", code.name, code.sort.level().name(), code.summary)?;
    }
    Ok(())
}

fn page(code: &Code, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let level = code.sort.level().name();
    writeln!(out, "{} ({level}: {})\n", look.bold(code.name), code.sort.name())?;
    writeln!(out, "{}.\n", sentence(code.summary))?;
    writeln!(out, "{}", look.filled(code.why))?;
    for (heading, example) in [("Not so:", code.bad), ("But so:", code.good)] {
        writeln!(out, "\n{}\n", look.bold(heading))?;
        for line in example.lines() {
            writeln!(out, "  {}", safe(line))?;
        }
    }
    Ok(())
}

/// A text with a capital at its start.
fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}
