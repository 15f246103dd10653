//! What `scorecard` and `report` have in common: figures of several projects,
//! unless there are errors.

use super::projects::Projects;
use super::render::summary::{self, Counts};
use super::render::{Report, human, safe};
use super::session::{Outcome, Session};
use crate::compile::{self, Findings};
use crate::project::{self, Project};
use crate::score::Scorecard;
use crate::words::{all_of, all_of_names, few_of_names};
use jiff::civil::Date;
use std::convert::Infallible;
use std::io::Write;
use std::path::PathBuf;

/// Where the data are, and how the figures are told.
#[derive(Debug, clap::Args)]
pub(super) struct Sought {
    /// Data files, or folders of `.csv` files, in place of those that
    /// `touchline.toml` names
    #[arg(long, value_name = "PATH", num_args = 1.., value_hint = clap::ValueHint::AnyPath)]
    data: Option<Vec<PathBuf>>,
    /// The language of titles and texts: the code of one that the specs declare,
    /// such as `de`; by default the one that they are written in
    #[arg(long, value_name = "CODE", value_parser = code)]
    language: Option<String>,
}

/// The code as the web writes it; specs write `pt_BR`.
fn code(text: &str) -> Result<String, Infallible> {
    Ok(text.replace('_', "-"))
}

/// A project with its figures and what was found in it; no errors.
pub(super) struct Scored {
    pub(super) project: Project,
    pub(super) scorecard: Scorecard,
    pub(super) findings: Findings,
    /// The language that was asked for, as its code is written on the web.
    pub(super) language: Option<String>,
    as_of: Date,
}

impl Scored {
    fn report(&self) -> Report<'_> {
        let Self { project, as_of, findings, .. } = self;
        Report { project, as_of: *as_of, findings }
    }
}

/// Reads and scores the projects. Where something can't be read or has errors,
/// wherever in a project, it is said on standard error, and there are no figures.
pub(super) fn score(
    projects: &Projects,
    sought: &Sought,
    session: &mut Session,
) -> Result<Vec<Scored>, Outcome> {
    let loaded = project::load(&projects.paths, sought.data.as_deref(), &mut session.input());
    session.complain_of(&loaded.problems);
    if !loaded.problems.is_empty() {
        return Err(Outcome::Failed);
    }
    let all = loaded.projects.into_iter().map(|project| {
        let as_of = session.as_of(projects.as_of, &project.settings);
        let (scorecard, findings) = compile::score_in(&project, as_of, sought.language.as_deref());
        let language = sought.language.as_ref().map(|_| scorecard.language.clone());
        Scored { project, scorecard, findings, language, as_of }
    });
    let all = all.collect::<Vec<_>>();
    if all.iter().any(|scored| scored.findings.have_errors()) {
        refuse(all, session);
        return Err(Outcome::Findings);
    }
    let has_none = |scored: &&Scored| {
        scored.scorecard.journeys.is_empty() && !scored.project.scopes.is_empty()
    };
    if let Some(scored) = all.iter().find(has_none) {
        complain_of_no_journey(&scored.project, session);
        return Err(Outcome::Failed);
    }
    let lacks = |scored: &&Scored| {
        let shown = &scored.scorecard.language;
        sought.language.as_ref().is_some_and(|asked| !asked.eq_ignore_ascii_case(shown))
    };
    if let Some((scored, asked)) = all.iter().find(lacks).zip(sought.language.as_deref()) {
        complain_of_language(asked, scored, session);
        return Err(Outcome::Failed);
    }
    Ok(all)
}

/// Says that what was named of a project has no journey.
fn complain_of_no_journey(project: &Project, session: &mut Session) {
    let look = session.look_of_messages();
    let scopes = project.scopes.iter().map(|scope| look.path(&project.root.join(scope)));
    let scopes = scopes.collect::<Vec<_>>();
    let have = if scopes.len() == 1 { "has" } else { "have" };
    let help = format!(
        "Figures are those of journeys: name a file or folder that has one, or all of the \
         project, `{}`.",
        look.path(&project.root)
    );
    session.complain(&format!("{} {have} no journey", few_of_names(&scopes)), Some(&help));
}

/// Says that a project doesn't declare a language, and which it does.
fn complain_of_language(asked: &str, scored: &Scored, session: &mut Session) {
    let Scorecard { project, languages, .. } = &scored.scorecard;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    let name = match asked.len() {
        2..=12 if asked.bytes().all(is_name) => asked.replace('-', "_"),
        _ => "CODE".to_owned(),
    };
    let declare = format!("`language {name} \"…\" {{ says \"…\" as \"…\" }}`");
    let known = languages.iter().map(|of| format!("`{}` ({})", of.code, of.title));
    let help = match languages.is_empty() {
        true => format!("Declare it at the top of a file: {declare}."),
        false => format!(
            "There are {}. Another one is declared so: {declare}.",
            all_of(known.collect::<Vec<_>>())
        ),
    };
    session.complain(&format!("project `{project}` has no language `{asked}`"), Some(&help));
}

/// Shows what has to be put right first, wherever it lies: figures rest on the
/// whole project.
fn refuse(mut all: Vec<Scored>, session: &mut Session) {
    for Scored { project, findings, as_of, .. } in &mut all {
        project.scopes.clear();
        *findings = compile::check(project, *as_of);
    }
    let look = session.look_of_messages();
    let reports = all.iter().map(Scored::report).collect::<Vec<_>>();
    // Where standard error can't be written to, there is nobody to tell.
    _ = human::findings(&mut session.err, &reports, &look);
    session.say(&format!("{}; nothing was written", summary::line(&reports)));
}

/// Says how many findings the output holds.
pub(super) fn tell_of_findings(all: &[Scored], session: &mut Session) {
    for Scored { project, .. } in all {
        tell_of_overlooked(project, session);
    }
    let counts = Counts::of(all.iter().flat_map(|scored| &scored.findings.asked));
    if counts.total() > 0 {
        session.say(&format!("{}; `touchline check` shows the lines", counts.words()));
    }
    _ = session.err.flush();
}

/// Says that a project without data has tables where none are looked for.
fn tell_of_overlooked(project: &Project, session: &mut Session) {
    let tables = &project.overlooked;
    if tables.is_empty() {
        return;
    }
    let are = if tables.len() == 1 { "is" } else { "are" };
    let places = project.settings.data.iter().map(|pattern| &pattern.text);
    let tables = safe(&few_of_names(tables)).into_owned();
    let places = safe(&all_of_names(places)).into_owned();
    session.say(&format!(
        "{tables} {are} not read: measurements are looked for in {places}, or where `data` in \
         `touchline.toml` says"
    ));
}
