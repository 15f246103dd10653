//! `touchline report`.

use super::fault;
use super::projects::Projects;
use super::render::{safe, view};
use super::scored::{self, Data, Scored};
use super::session::{Outcome, Session};
use super::write;
use crate::diagnostic::Diagnostic;
use crate::project::{self, Project};
use crate::report::{self, FindingView};
use std::collections::BTreeSet;
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
    data: Data,
    /// The file to write, a folder to write to, or `-` for standard output; by
    /// default `PROJECT-report.html` in the current folder
    ///
    /// Several projects are written to files of their own, so they go with a
    /// folder.
    #[arg(short, long, value_name = "OUT", value_hint = clap::ValueHint::AnyPath)]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    let all = match scored::score(&arguments.projects, &arguments.data, session) {
        Ok(all) => all,
        Err(outcome) => return Ok(outcome),
    };
    let targets = match targets(&all, arguments.output.as_deref()) {
        Ok(targets) => targets,
        Err((what, help)) => {
            session.complain(&what, Some(help));
            return Ok(Outcome::Failed);
        }
    };
    for (scored, target) in all.iter().zip(&targets) {
        let html = match html(scored) {
            Ok(html) => html,
            Err(error) => return Ok(fault::of_ours(&error.to_string(), &mut session.err)),
        };
        if target == Path::new("-") {
            session.out.write_all(html.as_bytes())?;
            session.out.flush()?;
        } else if let Err(error) = write::whole(target, html.as_bytes()) {
            let (path, why) = (session.look().path(target), project::plain(&error));
            session.complain(&format!("`{path}` can't be written: {why}"), None);
            return Ok(Outcome::Failed);
        } else {
            session.say(&format!("wrote {}", safe(&target.to_string_lossy())));
        }
    }
    scored::tell_of_findings(&all, session);
    Ok(Outcome::Fine)
}

type Refused = (String, &'static str);

/// Where each project's report goes.
fn targets(all: &[Scored], output: Option<&Path>) -> Result<Vec<PathBuf>, Refused> {
    let in_folder = |folder: &Path| {
        let name = |scored: &Scored| folder.join(file_name(&scored.project.name));
        all.iter().map(name).collect::<Vec<_>>()
    };
    let targets = match output {
        None => in_folder(Path::new("")),
        Some(output) if output.is_dir() || ends_in_slash(output) => in_folder(output),
        Some(output) if all.len() == 1 => vec![output.to_owned()],
        Some(output) => {
            let output = output.display();
            return Err((
                format!("`{output}` is one file, and there are {} reports to write", all.len()),
                "Name a folder: `-o reports/`. Or give the path of one project.",
            ));
        }
    };
    if targets.iter().collect::<BTreeSet<_>>().len() < targets.len() {
        return Err((
            "two of the projects have the same name".to_owned(),
            "Give the folder that holds them both, or report on them one by one with `-o`.",
        ));
    }
    match targets.iter().find(|target| is_input(target, all)) {
        Some(target) => Err((
            format!("`{}` belongs to the project and is not overwritten", target.display()),
            "Name another file for the report.",
        )),
        None => Ok(targets),
    }
}

fn ends_in_slash(path: &Path) -> bool {
    path.to_string_lossy().ends_with(std::path::is_separator)
}

/// What a project's report is called: its name, as far as a file can have it.
fn file_name(project: &str) -> String {
    let plain = |letter: char| {
        if letter.is_alphanumeric() { letter } else { '-' }
    };
    let keep = |letter: char| {
        if "._- ".contains(letter) { letter } else { plain(letter) }
    };
    let name = project.chars().map(keep).collect::<String>();
    format!("{}-report.html", name.trim_start_matches(['.', '-', ' ']))
}

fn is_input(target: &Path, all: &[Scored]) -> bool {
    let Ok(target) = target.canonicalize() else {
        return false;
    };
    let holds = |Project { root, sources, .. }: &Project| {
        sources
            .iter()
            .any(|(_, file)| root.join(&file.path).canonicalize().is_ok_and(|path| path == target))
    };
    all.iter().any(|scored| holds(&scored.project))
}

fn html(scored: &Scored) -> Result<String, report::Error> {
    let findings = scored.findings.iter().map(|finding| shown(&scored.project, finding));
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
