//! `touchline report`.

use super::fault;
use super::outputs::{Outputs, Refused};
use super::projects::Projects;
use super::render::{safe, view};
use super::scored::{self, Scored, Sought};
use super::session::{Outcome, Session};
use super::write;
use crate::diagnostic::Diagnostic;
use crate::project::{self, Project};
use crate::report::{self, FindingView};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Write the figures as one HTML file for everybody else
///
/// Exit code: 0 if the report was written, 1 if errors in specs or data stand
/// against it, 2 if the work could not be done.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    projects: Projects,
    #[command(flatten)]
    sought: Sought,
    /// The file to write, a folder to write to, or `-` for standard output; by
    /// default `PROJECT-report.html` in the current folder, in another language
    /// `PROJECT-report-de.html`
    ///
    /// Several projects are written to files of their own, so they go with a
    /// folder. A name with a slash at its end is a folder, made if need be.
    #[arg(short, long, value_name = "OUT", value_hint = clap::ValueHint::AnyPath)]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    let all = match scored::score(&arguments.projects, &arguments.sought, session) {
        Ok(all) => all,
        Err(outcome) => return Ok(outcome),
    };
    let outputs = match Outputs::new(&all, arguments.output.as_deref()) {
        Ok(outputs) => outputs,
        Err(Refused { what, help }) => {
            session.complain(&what, Some(&help));
            return Ok(Outcome::Failed);
        }
    };
    if let Some((folder, error)) = outputs.make_folder() {
        let (path, why) = (session.look().path(folder), project::plain(&error));
        session.complain(&format!("the folder `{path}` can't be made: {why}"), None);
        return Ok(Outcome::Failed);
    }
    let is_named = |target: &Path| arguments.output.as_deref() == Some(target);
    let write = |target: &Path| if is_named(target) { write::named } else { write::whole };
    for (written, (scored, target)) in all.iter().zip(&outputs.files).enumerate() {
        let html = match html(scored) {
            Ok(html) => html,
            Err(error) => return Ok(fault::of_ours(&error.to_string(), &mut session.err)),
        };
        if target == Path::new("-") {
            session.out.write_all(html.as_bytes())?;
            session.out.flush()?;
        } else if let Err(error) = write(target)(target, html.as_bytes()) {
            let (path, why) = (session.look().path(target), project::plain(&error));
            let what = format!("`{path}` can't be written: {why}");
            session.complain(&what, in_spite_of(written, all.len()).as_deref());
            return Ok(Outcome::Failed);
        } else {
            session.say(&format!("wrote {}", safe(&target.to_string_lossy())));
        }
    }
    scored::tell_of_findings(&all, session);
    Ok(Outcome::Fine)
}

/// What was written of several reports before one could not be.
fn in_spite_of(written: usize, total: usize) -> Option<String> {
    match written {
        _ if total == 1 => None,
        0 => Some(format!("None of the {total} reports was written.")),
        1 => Some(format!("Of {total} reports, the one named above was written.")),
        _ => Some(format!("Of {total} reports, the {written} named above were written.")),
    }
}

fn html(scored: &Scored) -> Result<String, report::Error> {
    let findings = scored.findings.asked.iter().map(|finding| shown(&scored.project, finding));
    let findings = findings.collect::<Vec<_>>();
    report::html(&report::Report { scorecard: &scored.scorecard, findings: &findings })
}

fn shown(project: &Project, finding: &Diagnostic) -> FindingView {
    let view = view(project, finding);
    FindingView {
        level: view.level,
        sort: view.sort,
        code: view.code,
        message: view.message.to_owned(),
        help: view.help.map(str::to_owned),
        path: view.place.path.to_owned(),
        line: view.place.start.line as usize,
        column: view.place.start.column as usize,
    }
}
