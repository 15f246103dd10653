//! The arguments that say which projects a command is about.

use crate::project::day;
use clap::ValueHint;
use jiff::civil::Date;
use std::path::PathBuf;

/// Which projects, and from which date they are looked at.
#[derive(Debug, clap::Args)]
pub(super) struct Projects {
    /// Folders, `.journey` files, data files, `touchline.toml`, or `-` for
    /// standard input; by default the current folder
    ///
    /// A path inside a project loads all of the project, and the output is about
    /// the path. What stands elsewhere in it, `check` only counts; errors there stop
    /// `scorecard` and `report`. In CI, give folders.
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
    day::parse(text).ok_or_else(|| day::help(text))
}
