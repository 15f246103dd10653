//! `touchline check`.

use super::projects::Projects;
use super::render::summary::{self, Counts};
use super::render::{Report, human, json};
use super::session::{Outcome, Session};
use crate::compile::{self, Findings};
use crate::diagnostic::Diagnostic;
use crate::project::{self, Project};
use clap::ValueEnum;
use jiff::civil::Date;
use std::io::{self, Write};

/// Check specs and data, and report every fault at once
///
/// Exit code: 0 if there is nothing above advice, 1 if there are errors or
/// warnings, 2 if the work could not be done.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    projects: Projects,
    /// The form of the output
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Exit with 1 for advice too
    #[arg(long, conflicts_with = "exit_zero")]
    strict: bool,
    /// Exit with 0 whatever is found
    #[arg(long)]
    exit_zero: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Snippets with what is wrong and what to do
    Human,
    /// One object, for other programs
    Json,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    let Projects { paths, as_of } = &arguments.projects;
    let loaded = project::load(paths, None, &mut session.input());
    session.complain_of(&loaded.problems);
    let checked = loaded.projects.iter().map(|project| {
        let as_of = session.as_of(*as_of, &project.settings);
        (project, as_of, compile::check(project, as_of))
    });
    let checked = checked.collect::<Vec<(&Project, Date, Findings)>>();
    let reports = checked.iter();
    let reports =
        reports.map(|&(project, as_of, ref findings)| Report { project, as_of, findings });
    let reports = reports.collect::<Vec<_>>();
    match arguments.format {
        Format::Json => json::findings(&mut session.out, &reports)?,
        Format::Human => print(&reports, session)?,
    }
    Ok(match loaded.problems.is_empty() {
        true => outcome(arguments, Counts::of_all(&reports)),
        false => Outcome::Failed,
    })
}

fn print(reports: &[Report<'_>], session: &mut Session) -> io::Result<()> {
    let look = session.look();
    human::findings(&mut session.out, reports, &look)?;
    if reports.is_empty() {
        return Ok(());
    }
    writeln!(session.out, "{}", summary::line(reports))?;
    let first = reports.iter().flat_map(|report| &report.findings.asked).next();
    if let Some(Diagnostic { code, .. }) = first {
        let hint = format!("`touchline explain {}` says more about a finding.", code.name);
        writeln!(session.out, "{}", look.faint(&hint))?;
    }
    Ok(())
}

fn outcome(arguments: &Arguments, counts: Counts) -> Outcome {
    let weighs = counts.errors + counts.warnings > 0 || arguments.strict && counts.advice > 0;
    if weighs && !arguments.exit_zero { Outcome::Findings } else { Outcome::Fine }
}
