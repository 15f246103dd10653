//! The arguments of the command line.

use super::session::{Color, Outcome};
use super::{check, explain, init};
use crate::project::day;
use clap::error::ErrorKind;
use clap::{ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand, ValueHint};
use jiff::civil::Date;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

/// Customer journeys as text: check them, score them, report them.
#[derive(Debug, Parser)]
#[command(
    name = "touchline",
    version,
    max_term_width = 100,
    arg_required_else_help = true
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    /// When to colour the output; with `auto`, on a terminal unless NO_COLOR is set
    #[arg(long, value_enum, global = true, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(super) color: Color,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check(check::Arguments),
    Explain(explain::Arguments),
    Init(init::Arguments),
}

/// Which projects, and from which date they are looked at.
#[derive(Debug, clap::Args)]
pub(super) struct Projects {
    /// Folders, `.journey` files or `-` for standard input; by default the
    /// current folder
    ///
    /// A path inside a project loads all of the project and reports on the path.
    /// A folder that holds several projects is taken project by project. Hidden
    /// folders, `target` and `node_modules` are left out, links are not
    /// followed, and `.gitignore` has no say.
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    /// The date to look from: `2027-03-31`, `2027-03` or `2027-Q1`; by default
    /// that of `touchline.toml`, else today
    #[arg(long, value_name = "DATE", value_parser = read_day)]
    pub(super) as_of: Option<Date>,
}

fn read_day(text: &str) -> Result<Date, String> {
    day::parse(text).ok_or_else(|| format!("write {}", day::FORMS))
}

/// What is printed instead of carrying out a command: help, or what is wrong
/// with the arguments.
pub(super) struct Answer {
    error: clap::Error,
    color: Color,
}

/// Reads the arguments.
pub(super) fn parse(words: &[OsString]) -> Result<Arguments, Answer> {
    // Help and errors are coloured before the arguments have been understood.
    let is = |value: &str| {
        words
            .windows(2)
            .any(|pair| pair[0] == "--color" && pair[1] == value)
    };
    let color = match () {
        () if is("always") || words.contains(&"--color=always".into()) => Color::Always,
        () if is("never") || words.contains(&"--color=never".into()) => Color::Never,
        () => Color::Auto,
    };
    let matches = Arguments::command()
        .color(ColorChoice::Never)
        .try_get_matches_from(words);
    let arguments = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
    arguments.map_err(|error| Answer { error, color })
}

impl Answer {
    /// Prints it where it belongs, and says how the run ends.
    pub(super) fn give(self) -> Outcome {
        let Self { error, color } = self;
        let is_help = matches!(
            error.kind(),
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
        );
        let text = error.render();
        let colored = |is_terminal| color.applies(is_terminal);
        let (written, outcome) = if is_help {
            let text = styled(&text, colored(io::stdout().is_terminal()));
            (io::stdout().write_all(text.as_bytes()), Outcome::Fine)
        } else {
            let text = styled(&text, colored(io::stderr().is_terminal()));
            (io::stderr().write_all(text.as_bytes()), Outcome::Failed)
        };
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Outcome::Failed,
            _ => outcome,
        }
    }
}

fn styled(text: &clap::builder::StyledStr, colored: bool) -> String {
    if colored {
        text.ansi().to_string()
    } else {
        text.to_string()
    }
}
