//! What a command speaks through: its streams, how they look, and how it ends.

use super::render::{Look, safe};
use crate::project::{Problem, Settings};
use clap::ValueEnum;
use jiff::civil::Date;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::path::PathBuf;

/// How a command ends; the number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// It did its work and found nothing above advice.
    Fine = 0,
    /// It did its work, and the spec has errors (for `check`: or warnings).
    Findings = 1,
    /// It could not do its work.
    Failed = 2,
}

/// When output has colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    pub(super) fn applies(self, is_terminal: bool) -> bool {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_on = |name| is_set(name) && std::env::var_os(name).is_some_and(|it| it != "0");
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => {
                let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
                let is_forced = is_on("FORCE_COLOR") || is_on("CLICOLOR_FORCE");
                !is_set("NO_COLOR") && (is_forced || is_terminal && !is_dumb)
            }
        }
    }
}

/// The width of texts where there is no terminal to ask.
const WIDTH: usize = 100;

/// So many characters of a line of a file are shown at most.
const COLUMNS: usize = 200;

/// The streams of one run.
pub(super) struct Session {
    /// Where results go.
    pub(super) out: Pipe<BufWriter<io::Stdout>>,
    /// Where everything else goes.
    pub(super) err: Pipe<BufWriter<io::Stderr>>,
    color: Color,
    here: PathBuf,
}

impl Session {
    pub(super) fn new(color: Color) -> Self {
        Self {
            out: Pipe::new(BufWriter::new(io::stdout())),
            err: Pipe::new(BufWriter::new(io::stderr())),
            color,
            here: std::env::current_dir().and_then(|here| here.canonicalize()).unwrap_or_default(),
        }
    }

    /// Standard input, from where it stands.
    pub(super) fn input(&self) -> impl Read + use<> {
        io::stdin()
    }

    /// How results look.
    pub(super) fn look(&self) -> Look {
        self.look_of(self.shows_results())
    }

    /// Whether results go to a terminal.
    pub(super) fn shows_results(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// How messages on standard error look.
    pub(super) fn look_of_messages(&self) -> Look {
        self.look_of(io::stderr().is_terminal())
    }

    fn look_of(&self, is_terminal: bool) -> Look {
        let width = width(is_terminal);
        // A line that the terminal would break spoils the arrows below it.
        let columns =
            if is_terminal { width.saturating_sub(10).clamp(40, COLUMNS) } else { COLUMNS };
        Look { color: self.color.applies(is_terminal), width, columns, here: self.here.clone() }
    }

    /// The date that a project is looked at from.
    pub(super) fn as_of(&self, given: Option<Date>, settings: &Settings) -> Date {
        let today = || jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
        given.or(settings.as_of).unwrap_or_else(today)
    }

    /// How results look in a file.
    pub(super) fn look_of_file(&self) -> Look {
        self.look_of(false)
    }

    /// Says on standard error why the work could not be done, or a part of it: the
    /// command fails.
    pub(super) fn complain(&mut self, what: &str, help: Option<&str>) {
        let head = match self.look_of_messages().color {
            true => "\u{1B}[1;31merror:\u{1B}[0m",
            false => "error:",
        };
        self.say(&format!("{head} {}", safe(what)));
        if let Some(help) = help {
            self.say(&format!("  help: {}", safe(help)));
        }
    }

    /// Says on standard error what could not be done beside the work, which is no
    /// reason to fail.
    pub(super) fn warn(&mut self, what: &str) {
        let head = match self.look_of_messages().color {
            true => "\u{1B}[1;33mwarning:\u{1B}[0m",
            false => "warning:",
        };
        self.say(&format!("{head} {}", safe(what)));
    }

    /// Says on standard error what could not be read.
    pub(super) fn complain_of(&mut self, problems: &[Problem]) {
        let look = self.look_of_messages();
        for problem in problems {
            self.complain(&look.problem(problem), problem.help.as_deref());
        }
    }

    /// Writes a line to standard error. Where that fails, there is nobody to
    /// tell.
    pub(super) fn say(&mut self, line: &str) {
        _ = writeln!(self.err, "{line}").and_then(|()| self.err.flush());
    }

    /// Writes out what is still held back.
    ///
    /// # Errors
    ///
    /// Where standard output can't be written to.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        _ = self.err.flush();
        self.out.flush()
    }
}

fn width(is_terminal: bool) -> usize {
    let stated = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let asked = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let width = stated.or_else(|| if is_terminal { asked() } else { None });
    width.filter(|width| (20..=1000).contains(width)).unwrap_or(WIDTH)
}

/// A stream whose reader may go away: from then on what is written is dropped,
/// and the command ends as it would have.
pub(super) struct Pipe<W> {
    inner: W,
    is_closed: bool,
}

impl<W: Write> Pipe<W> {
    fn new(inner: W) -> Self {
        Self { inner, is_closed: false }
    }

    fn quietly<T>(&mut self, written: io::Result<T>, else_: T) -> io::Result<T> {
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(else_)
            }
            other => other,
        }
    }
}

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_closed {
            return Ok(bytes.len());
        }
        let written = self.inner.write(bytes);
        self.quietly(written, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_closed {
            return Ok(());
        }
        let flushed = self.inner.flush();
        self.quietly(flushed, ())
    }
}
