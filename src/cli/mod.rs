//! The command `touchline`: arguments in, text and exit codes out.
//!
//! Conventions that hold for every command: results go to standard output,
//! everything else to standard error. Exit codes are those of [`Outcome`]: what is
//! said with `error:` ends with 2, and `warning:` fails nothing. A
//! closed pipe ends output quietly and keeps the command's own code.

mod args;
mod check;
mod explain;
mod fault;
mod init;
mod outputs;
mod projects;
mod render;
mod report;
mod scorecard;
mod scored;
mod session;
mod shipped;
mod write;

use crate::project;
use args::{Arguments, Command};
use session::{Outcome, Session};
use std::ffi::OsString;
use std::io;
use std::process::ExitCode;
use std::thread;

/// Room for the deepest recursion that any input can cause.
const STACK: usize = 64 * 1024 * 1024;

/// Runs the command that the process was called with.
#[must_use]
pub fn main() -> ExitCode {
    fault::note_panics();
    // Rayon's own threads parse too.
    _ = rayon::ThreadPoolBuilder::new().stack_size(STACK).build_global();
    let worker = thread::Builder::new().stack_size(STACK).spawn(|| run(std::env::args_os()));
    let outcome = match worker.map(thread::JoinHandle::join) {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(_)) | Err(_) => fault::report(&mut io::stderr()),
    };
    ExitCode::from(outcome as u8)
}

fn run(words: impl Iterator<Item = OsString>) -> Outcome {
    let words = words.collect::<Vec<_>>();
    let (color, arguments) = args::parse(&words);
    let mut session = Session::new(color);
    let done = match &arguments {
        Ok(arguments) => carry_out(arguments, &mut session),
        Err(error) => args::answer(error, &mut session),
    };
    match done.and_then(|outcome| session.finish().map(|()| outcome)) {
        Ok(outcome) => outcome,
        Err(error) => {
            let why = project::plain(&error);
            session.complain(&format!("standard output can't be written to: {why}"), None);
            Outcome::Failed
        }
    }
}

fn carry_out(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    match &arguments.command {
        Command::Check(arguments) => check::run(arguments, session),
        Command::Scorecard(arguments) => scorecard::run(arguments, session),
        Command::Report(arguments) => report::run(arguments, session),
        Command::Explain(arguments) => explain::run(arguments, session),
        Command::Init(arguments) => init::run(arguments, session),
    }
}
