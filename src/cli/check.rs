//! `touchline check`.

mod config;
mod fix;
mod names;
mod repository;

use super::projects::Projects;
use super::render::summary::{self, Counts};
use super::render::{Report, github, human, json, markdown, sarif, statistics};
use super::session::{Outcome, Session};
use crate::catalog::Named;
use crate::compile::{self, Findings};
use crate::diagnostic::Diagnostic;
use crate::project::{self, Project};
use crate::weigh::Selection;
use clap::ValueEnum;
use jiff::civil::Date;
use std::io::{self, Write};
use std::path::Path;

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
    /// Report on these codes or groups of codes only, with commas between them
    ///
    /// What can't be read is reported in any case, and what `touchline.toml`
    /// turns off stays off. A code goes before its group: with `--select targets
    /// --ignore deadline-passed`, all of the group but one.
    #[arg(long, value_name = "CODE|GROUP", value_delimiter = ',', value_parser = names::read)]
    select: Vec<Named>,
    /// Leave out these codes or groups of codes
    #[arg(long, value_name = "CODE|GROUP", value_delimiter = ',', value_parser = names::read)]
    ignore: Vec<Named>,
    /// Show each fact that a draft lacks, rather than how many
    #[arg(long, conflicts_with = "statistics")]
    show_drafts: bool,
    /// Count the findings of each code instead of showing them
    #[arg(long)]
    statistics: bool,
    /// Exit with 1 for warnings only if there are more than so many
    #[arg(long, value_name = "N", conflicts_with_all = ["strict", "exit_zero"])]
    max_warnings: Option<usize>,
    /// Exit with 1 for advice too
    #[arg(long, conflicts_with = "exit_zero")]
    strict: bool,
    /// Exit with 0 whatever is found
    #[arg(long)]
    exit_zero: bool,
    /// Check nothing; show the settings, where each comes from, and the files
    #[arg(
        long,
        conflicts_with_all = ["format", "statistics", "show_drafts", "max_warnings", "strict", "exit_zero"]
    )]
    show_config: bool,
    #[command(flatten)]
    fixes: fix::Fixes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Snippets with what is wrong and what to do
    Human,
    /// One object, for other programs
    Json,
    /// Annotations of GitHub Actions, and a summary of the run
    Github,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
}

impl Arguments {
    /// What of it doesn't go together.
    fn conflict(&self) -> Option<&'static str> {
        let of_fixes = self.fixes.conflict();
        let has_statistics = matches!(self.format, Format::Human | Format::Json);
        let of_statistics = (self.statistics && !has_statistics)
            .then_some("`--statistics` goes with `--format human` and `--format json`");
        of_fixes.or(of_statistics)
    }

    /// Whether a run with these findings fails.
    fn fails(&self, counts: Counts) -> bool {
        let has_too_many = counts.warnings > self.max_warnings.unwrap_or(0);
        let fails = counts.errors > 0 || has_too_many || self.strict && counts.advice > 0;
        fails && !self.exit_zero
    }
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    if let Some(conflict) = arguments.conflict() {
        session.complain(conflict, None);
        return Ok(Outcome::Failed);
    }
    let Projects { paths, as_of } = &arguments.projects;
    let mut loaded = project::load(paths, None, &mut session.input());
    session.complain_of(&loaded.problems);
    let selection = Selection::new(&arguments.select, &arguments.ignore);
    let mut is_whole = loaded.problems.is_empty();
    if arguments.fixes.is_asked() {
        for project in &mut loaded.projects {
            let as_of = session.as_of(*as_of, &project.settings);
            is_whole &= fix::mend(project, as_of, arguments.fixes, session)?;
        }
    }
    if arguments.fixes.diff {
        return Ok(if is_whole { Outcome::Fine } else { Outcome::Failed });
    }
    if arguments.show_config {
        show_settings(&loaded.projects, *as_of, &selection, session)?;
        return Ok(if is_whole { Outcome::Fine } else { Outcome::Failed });
    }
    let checked = loaded.projects.iter().map(|project| {
        let as_of = session.as_of(*as_of, &project.settings);
        let mut findings = compile::check_selected(project, as_of, &selection);
        if arguments.show_drafts {
            findings.drafts.clear();
        }
        (project, as_of, findings)
    });
    let checked = checked.collect::<Vec<(&Project, Date, Findings)>>();
    let reports = checked.iter();
    let reports =
        reports.map(|&(project, as_of, ref findings)| Report { project, as_of, findings });
    let reports = reports.collect::<Vec<_>>();
    print(arguments, &reports, is_whole, session)?;
    Ok(match () {
        () if !is_whole => Outcome::Failed,
        () if arguments.fails(Counts::of_all(&reports)) => Outcome::Findings,
        () => Outcome::Fine,
    })
}

/// Shows the settings of each project.
fn show_settings(
    projects: &[Project],
    as_of: Option<Date>,
    selection: &Selection,
    session: &mut Session,
) -> io::Result<()> {
    for (index, project) in projects.iter().enumerate() {
        let gap = if index > 0 { "\n" } else { "" };
        write!(session.out, "{gap}")?;
        config::show(project, as_of, selection, session)?;
    }
    Ok(())
}

fn print(
    arguments: &Arguments,
    reports: &[Report<'_>],
    is_whole: bool,
    session: &mut Session,
) -> io::Result<()> {
    let root = |session: &Session| repository::root(&session.look().here);
    match arguments.format {
        Format::Json if arguments.statistics => statistics::json(&mut session.out, reports),
        Format::Json => json::findings(&mut session.out, reports),
        Format::Sarif => {
            let root = root(session);
            sarif::findings(&mut session.out, reports, &root, is_whole)
        }
        Format::Github => {
            let root = root(session);
            github::findings(&mut session.out, reports, &root)?;
            session.out.flush()?;
            add_summary(reports, &root, session);
            Ok(())
        }
        Format::Human if arguments.statistics => {
            statistics::human(&mut session.out, reports)?;
            close(reports, session)
        }
        Format::Human => {
            let look = session.look();
            human::findings(&mut session.out, reports, &look)?;
            close(reports, session)
        }
    }
}

/// The lines below all findings.
fn close(reports: &[Report<'_>], session: &mut Session) -> io::Result<()> {
    if reports.is_empty() {
        return Ok(());
    }
    writeln!(session.out, "{}", summary::line(reports))?;
    let first = reports.iter().flat_map(|report| &report.findings.asked).next();
    if let Some(Diagnostic { code, .. }) = first {
        let hint = format!("`touchline explain {}` says more about a finding.", code.name);
        writeln!(session.out, "{}", session.look().faint(&hint))?;
    }
    Ok(())
}

/// Adds to the page that GitHub shows of the run, where there is one. The
/// findings have been given; a page without them is no reason to fail.
fn add_summary(reports: &[Report<'_>], root: &Path, session: &mut Session) {
    let Some(page) = repository::summary_page() else {
        return;
    };
    if let Err(error) = page.add(|room| markdown::summary(reports, root, room)) {
        let (path, why) = (session.look().path(&page.path), project::plain(&error));
        session.complain(&format!("the summary `{path}` can't be written: {why}"), None);
    }
}
