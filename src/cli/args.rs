//! The arguments of the command line.

use super::render::{Look, safe_lines};
use super::session::{Color, Outcome, Session};
use super::{check, explain, init, report, scorecard};
use clap::error::ErrorKind;
use clap::{ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::io::{self, Write};

/// Customer journeys as text: check them, score them, report them.
#[derive(Debug, Parser)]
#[command(name = "touchline", version, max_term_width = 100, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    /// When to colour the output; with `auto`, on a terminal or if FORCE_COLOR or
    /// CLICOLOR_FORCE is set, unless NO_COLOR is
    #[arg(long, value_enum, global = true, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(super) color: Color,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check(check::Arguments),
    Scorecard(scorecard::Arguments),
    Report(report::Arguments),
    Explain(explain::Arguments),
    Init(init::Arguments),
}

/// Reads the arguments. What is printed instead of carrying out a command, help
/// or what is wrong with them, is coloured as they say, as far as that can be
/// told.
pub(super) fn parse(words: &[OsString]) -> (Color, Result<Arguments, clap::Error>) {
    let is = |value: &str| {
        let parted = words.windows(2).any(|pair| pair[0] == "--color" && pair[1] == value);
        parted || words.contains(&format!("--color={value}").into())
    };
    let matches = Arguments::command().color(ColorChoice::Never).try_get_matches_from(words);
    match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => (arguments.color, Ok(arguments)),
        Err(error) if is("always") => (Color::Always, Err(error)),
        Err(error) if is("never") => (Color::Never, Err(error)),
        Err(error) => (Color::Auto, Err(error)),
    }
}

/// Prints help, or what is wrong with the arguments, where it belongs.
pub(super) fn answer(error: &clap::Error, session: &mut Session) -> io::Result<Outcome> {
    let text = |look: &Look| match look.color {
        true => error.render().ansi().to_string(),
        // It holds what was typed, which may hold anything.
        false => safe_lines(&error.render().to_string()),
    };
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let text = text(&session.look());
        session.out.write_all(text.as_bytes())?;
        return Ok(Outcome::Fine);
    }
    let text = text(&session.look_of_messages());
    session.say(text.trim_end());
    Ok(Outcome::Failed)
}
