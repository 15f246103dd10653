//! `touchline init`.

use super::session::{Outcome, Session};
use std::io;
use std::path::PathBuf;

/// Write a small project to start from; nothing is overwritten
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The folder to write it to; by default the current one
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
}

pub(super) fn run(_arguments: &Arguments, _session: &mut Session) -> io::Result<Outcome> {
    Ok(Outcome::Fine)
}
