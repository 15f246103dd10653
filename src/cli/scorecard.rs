//! `touchline scorecard`.

use super::projects::Projects;
use super::render::json::{self, FORMAT, FindingsView};
use super::render::summary::Counts;
use super::render::{self, FindingView, PointView, safe};
use super::scored::{self, Scored, Sought};
use super::session::{Outcome, Session};
use crate::report::{TableStyle, table};
use crate::score::{Scorecard, Status};
use crate::words::{all_of, counted};
use clap::ValueEnum;
use clap::builder::PossibleValue;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Print the figures: every touchpoint, every path, every target
///
/// Exit code: 0 if the figures were printed, 1 if errors in specs or data stand
/// against it or a target has a status of `--fail-on`, 2 if the work could not be
/// done.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    projects: Projects,
    #[command(flatten)]
    sought: Sought,
    /// The form of the output
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Exit with 1 if a target has one of these statuses, with commas between them
    #[arg(long, value_enum, value_name = "STATUS", value_delimiter = ',')]
    fail_on: Vec<Status>,
}

impl ValueEnum for Status {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables that fit the terminal
    Table,
    /// One object, for other programs
    Json,
}

/// The figures and findings of a run, as JSON: `format`, a number that grows
/// when something changes its meaning, and `projects`.
#[derive(Serialize)]
struct RunView<'s> {
    format: u32,
    projects: Vec<ProjectView<'s>>,
}

#[derive(Serialize)]
struct ProjectView<'s> {
    #[serde(flatten)]
    scorecard: &'s Scorecard,
    summary: Counts,
    findings: FindingsView<'s>,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    let all = match scored::score(&arguments.projects, &arguments.sought, session) {
        Ok(all) => all,
        Err(outcome) => return Ok(outcome),
    };
    match arguments.format {
        Format::Table => tables(&all, session)?,
        Format::Json => {
            let projects = all.iter().map(view).collect();
            json::write(&mut session.out, &RunView { format: FORMAT, projects })?;
        }
    }
    session.out.flush()?;
    scored::tell_of_findings(&all, session);
    let statuses = all.iter().flat_map(|scored| scored.scorecard.targets());
    let statuses = statuses.map(|target| target.status);
    Ok(match failing(statuses, &arguments.fail_on) {
        None => Outcome::Fine,
        Some(why) => {
            session.say(&why);
            Outcome::Findings
        }
    })
}

/// How many targets have a status that fails the run; none: none has.
fn failing(statuses: impl Iterator<Item = Status>, fail_on: &[Status]) -> Option<String> {
    let mut counts = BTreeMap::<Status, usize>::new();
    for status in statuses.filter(|status| fail_on.contains(status)) {
        *counts.entry(status).or_default() += 1;
    }
    let words = counts.into_iter().map(|(status, count)| {
        format!("{} {}", counted(count, "target", "targets"), status.words())
    });
    let words = words.collect::<Vec<_>>();
    (!words.is_empty()).then(|| format!("--fail-on: {}", all_of(words)))
}

fn view(scored: &Scored) -> ProjectView<'_> {
    let Scored { project, scorecard, findings, .. } = scored;
    let (summary, findings) = (Counts::of(&findings.asked), &findings.asked);
    ProjectView { scorecard, summary, findings: FindingsView { project, findings } }
}

fn tables(all: &[Scored], session: &mut Session) -> io::Result<()> {
    let look = session.look();
    let style = TableStyle { width: look.width, color: look.color };
    for (index, scored) in all.iter().enumerate() {
        if index > 0 {
            writeln!(session.out)?;
        }
        if all.len() > 1 {
            let name = format!("Project {}", safe(&scored.project.name));
            writeln!(session.out, "{}\n", look.bold(&name))?;
        }
        session.out.write_all(table(&scored.scorecard, style).as_bytes())?;
        findings(scored, session)?;
    }
    Ok(())
}

/// A line for each finding.
fn findings(scored: &Scored, session: &mut Session) -> io::Result<()> {
    if !scored.findings.asked.is_empty() {
        writeln!(session.out, "\n{}", session.look().bold("Findings"))?;
    }
    for finding in &scored.findings.asked {
        let FindingView { level, code, message, place, .. } =
            render::view(&scored.project, finding);
        let (path, PointView { line, column, .. }) = (safe(place.path), place.start);
        let message = safe(message);
        writeln!(session.out, "{level:7}  {path}:{line}:{column}  {message} ({code})")?;
    }
    Ok(())
}
