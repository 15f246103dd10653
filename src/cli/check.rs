//! `touchline check`.

mod closing;
mod config;
mod fix;
mod names;
mod patch;
mod repository;

use super::outputs::{self, Refused};
use super::projects::Projects;
use super::render::summary::{self, Counts};
use super::render::{Look, Report, concise, github, human, json, markdown, sarif, statistics};
use super::session::{Outcome, Session};
use super::write;
use crate::catalog::Named;
use crate::compile::{self, Findings};
use crate::project::{self, Problem, Project};
use crate::weigh::Selection;
use crate::words::counted;
use clap::{ValueEnum, ValueHint};
use jiff::civil::Date;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Check specs and data, and report every fault at once
///
/// Exit code: 0 if there is nothing above advice, 1 if there are errors or
/// warnings (with `--diff`: something to mend, or errors that would be left), 2
/// if the work could not be done.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    projects: Projects,
    /// The file that standard input stands for: the path `-` is read as that file
    /// of its project, which need not be there yet
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    stdin_filename: Option<PathBuf>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The file to write, in place of standard output
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output_file: Option<PathBuf>,
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
    #[arg(
        long,
        value_name = "N",
        value_parser = number,
        conflicts_with_all = ["strict", "exit_zero"]
    )]
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
        conflicts_with_all = [
            "format", "output_file", "statistics", "show_drafts", "max_warnings", "strict", "exit_zero"
        ]
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
    /// A line each, `file:line:column: level: message [code]`
    Concise,
    /// Annotations of GitHub Actions, and a summary of the run
    Github,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
}

fn number(text: &str) -> Result<usize, &'static str> {
    text.parse().map_err(|_| "write a whole number, such as 20")
}

impl Arguments {
    /// What of it doesn't go together.
    fn conflict(&self) -> Option<&'static str> {
        let of_fixes = self.fixes.conflict();
        let has_statistics = matches!(self.format, Format::Human | Format::Json);
        let of_statistics = (self.statistics && !has_statistics)
            .then_some("`--statistics` goes with `--format human` and `--format json`");
        let is_input_alone = self.projects.paths == [Path::new("-")];
        let of_input = (self.stdin_filename.is_some() && !is_input_alone)
            .then_some("`--stdin-filename` goes with the path `-`, and no other");
        of_fixes.or(of_statistics).or(of_input)
    }

    /// Whether these are more findings than may pass.
    fn has_too_much(&self, counts: Counts) -> bool {
        let has_too_many = counts.warnings > self.max_warnings.unwrap_or(0);
        counts.errors > 0 || has_too_many || self.strict && counts.advice > 0
    }
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    if let Some(conflict) = arguments.conflict() {
        session.complain(conflict, None);
        return Ok(Outcome::Failed);
    }
    let Projects { paths, as_of } = &arguments.projects;
    let mut loaded = match &arguments.stdin_filename {
        Some(path) => project::load_piped(path, &mut session.input()),
        None => project::load(paths, None, &mut session.input()),
    };
    session.complain_of(&loaded.problems);
    let selection = Selection::new(&arguments.select, &arguments.ignore);
    let mut is_whole = loaded.problems.is_empty();
    let mut has_changes = false;
    if arguments.fixes.is_asked() {
        for project in &mut loaded.projects {
            let as_of = session.as_of(*as_of, &project.settings);
            let done = fix::mend(project, as_of, arguments.fixes, session)?;
            is_whole &= done.is_whole;
            has_changes |= done.has_changes;
        }
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
    let counts = Counts::of_all(&reports);
    let fails = if arguments.fixes.diff {
        tell_of_errors(counts.errors, session);
        has_changes || counts.errors > 0
    } else {
        let run = Run { reports: &reports, problems: &loaded.problems, is_whole };
        is_whole &= give(arguments, &run, session)?;
        arguments.has_too_much(counts)
    };
    Ok(match () {
        () if !is_whole => Outcome::Failed,
        () if fails && !arguments.exit_zero => Outcome::Findings,
        () => Outcome::Fine,
    })
}

/// Says below a diff how many errors it would leave.
fn tell_of_errors(errors: usize, session: &mut Session) {
    if errors > 0 {
        let errors = counted(errors, "error", "errors");
        session.say(&format!("{errors} would be left; `touchline check` shows the lines"));
    }
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

/// Gives the findings in the form and to the place that were asked for. Says
/// whether they could be written there.
fn give(arguments: &Arguments, run: &Run<'_>, session: &mut Session) -> io::Result<bool> {
    let root = repository::root(&session.look().here);
    let is_whole = match &arguments.output_file {
        None => {
            let look = session.look();
            print(arguments, run, &look, &root, &mut session.out)?;
            session.out.flush()?;
            true
        }
        Some(path) => {
            let mut text = Vec::new();
            print(arguments, run, &session.look_of_file(), &root, &mut text)?;
            write_file(path, &text, run, session)
        }
    };
    if arguments.format == Format::Github && !run.reports.is_empty() {
        add_summary(run.reports, &root, session);
    }
    Ok(is_whole)
}

/// Writes the findings to a file.
fn write_file(path: &Path, text: &[u8], run: &Run<'_>, session: &mut Session) -> bool {
    let projects = run.reports.iter().map(|report| report.project).collect::<Vec<_>>();
    if let Err(Refused { what, help }) = outputs::refuse_inputs(&projects, &[path.to_owned()]) {
        session.complain(&what, Some(&help));
        return false;
    }
    let shown = session.look_of_messages().path(path);
    match write::whole(path, text) {
        Ok(()) => session.say(&format!("wrote {shown}")),
        Err(error) => {
            let why = project::plain(&error);
            session.complain(&format!("`{shown}` can't be written: {why}"), None);
            return false;
        }
    }
    if !run.reports.is_empty() {
        session.say(&summary::line(run.reports));
    }
    true
}

/// What a run has found.
struct Run<'r> {
    reports: &'r [Report<'r>],
    /// What could not be read.
    problems: &'r [Problem],
    /// Whether all was done that was to be.
    is_whole: bool,
}

fn print(
    arguments: &Arguments,
    run: &Run<'_>,
    look: &Look,
    root: &Path,
    out: &mut dyn Write,
) -> io::Result<()> {
    let &Run { reports, problems, is_whole } = run;
    match arguments.format {
        Format::Json if arguments.statistics => statistics::json(out, reports),
        Format::Json => json::findings(out, reports),
        Format::Sarif => sarif::findings(out, reports, root, is_whole),
        Format::Github => {
            let unread = problems.iter().map(|problem| look.problem(problem)).collect::<Vec<_>>();
            github::findings(out, reports, &unread, root)
        }
        Format::Concise => {
            concise::findings(out, reports, look)?;
            closing::sum(out, reports)
        }
        Format::Human if arguments.statistics => {
            statistics::human(out, reports)?;
            closing::write(out, reports, arguments.fixes, look)
        }
        Format::Human => {
            human::findings(out, reports, look)?;
            closing::write(out, reports, arguments.fixes, look)
        }
    }
}

/// Adds to the page that GitHub shows of the run, where there is one. The
/// findings have been given; a page without them is no reason to fail.
fn add_summary(reports: &[Report<'_>], root: &Path, session: &mut Session) {
    let Some(page) = repository::summary_page() else {
        return;
    };
    if let Err(error) = page.add(|room| markdown::summary(reports, root, room)) {
        let (path, why) = (session.look().path(&page.path), project::plain(&error));
        session.warn(&format!("the summary `{path}` can't be written: {why}"));
    }
}
