//! `touchline check --show-config`: what holds for a project, and why.

use super::super::render::safe;
use super::super::session::Session;
use crate::catalog::{self, Entry};
use crate::check::GROUPS;
use crate::project::{Project, SETTINGS_FILE, Settings};
use crate::source::Span;
use crate::weigh::{Place, Selection, Set};
use crate::words::{counted, in_quotes};
use jiff::civil::Date;
use std::io::{self, Write};

/// Where settings are said that nobody has set.
const DEFAULT: &str = "default";
const COMMAND_LINE: &str = "command line";

/// A line and where what it says comes from.
struct Line {
    text: String,
    origin: String,
}

/// Writes the settings of a project as they hold, as `touchline.toml` would
/// say it, and its files.
///
/// # Errors
///
/// Where standard output can't be written to.
pub(super) fn show(
    project: &Project,
    as_of: Option<Date>,
    selection: &Selection,
    session: &mut Session,
) -> io::Result<()> {
    let look = session.look();
    writeln!(session.out, "# Project {} in {}\n", safe(&project.name), look.path(&project.root))?;
    let origins = Origins { project };
    lines(&data(project, &origins), session)?;
    lines(&[day(project, as_of, &origins, session)], session)?;
    writeln!(session.out, "\n[score]")?;
    lines(&score(&project.settings, &origins), session)?;
    levels(project, selection, &origins, session)?;
    files(project, session)?;
    if !project.findings.is_empty() {
        let faults = counted(project.findings.len(), "fault", "faults");
        session.say(&format!("{faults} in settings or files; `touchline check` shows the lines"));
    }
    Ok(())
}

fn lines(lines: &[Line], session: &mut Session) -> io::Result<()> {
    let width = lines.iter().map(|line| line.text.chars().count()).max().unwrap_or(0);
    for Line { text, origin } in lines {
        let text = safe(text);
        writeln!(session.out, "{text:width$}  # {origin}")?;
    }
    Ok(())
}

/// Says where settings come from.
struct Origins<'p> {
    project: &'p Project,
}

impl Origins<'_> {
    fn at(&self, span: Span) -> String {
        format!("{SETTINGS_FILE}:{}", self.project.sources.position(span).line)
    }

    /// Where a key is set.
    fn of(&self, table: &str, name: &str) -> String {
        let span = self.project.settings.set_at(table, name);
        span.map_or_else(|| DEFAULT.to_owned(), |span| self.at(span))
    }
}

fn data(project: &Project, origins: &Origins<'_>) -> Vec<Line> {
    let patterns = project.settings.data.iter().map(|pattern| in_quotes(&pattern.text));
    let patterns = patterns.collect::<Vec<_>>().join(", ");
    vec![Line { text: format!("data = [{patterns}]"), origin: origins.of("", "data") }]
}

fn day(project: &Project, given: Option<Date>, origins: &Origins<'_>, session: &Session) -> Line {
    let origin = match (given, project.settings.as_of) {
        (Some(_), _) => COMMAND_LINE.to_owned(),
        (None, Some(_)) => origins.of("", "as-of"),
        (None, None) => "today".to_owned(),
    };
    let day = session.as_of(given, &project.settings);
    Line { text: format!("as-of = \"{day}\""), origin }
}

fn score(settings: &Settings, origins: &Origins<'_>) -> Vec<Line> {
    let score = &settings.score;
    let rows = [
        ("good", score.good),
        ("weak", score.weak),
        ("band", score.band),
        ("margin", score.margin),
    ];
    let line = |(name, value): (&str, f64)| Line {
        text: format!("{name} = {value}"),
        origin: origins.of("score", name),
    };
    rows.map(line).into()
}

/// The level of every code that may be changed, and what is set for folders and
/// journeys.
fn levels(
    project: &Project,
    selection: &Selection,
    origins: &Origins<'_>,
    session: &mut Session,
) -> io::Result<()> {
    writeln!(session.out, "\n[levels]")?;
    let set = |code| project.settings.levels.of(code, "", None);
    let line = |entry: Entry| match set(entry.code) {
        _ if !selection.has(entry.code) => line_of(entry.code.name, "off", COMMAND_LINE.to_owned()),
        Some(set) => line_of(entry.code.name, set.weight.name(), of_set(&set, origins)),
        None => line_of(entry.code.name, entry.code.sort.level().name(), DEFAULT.to_owned()),
    };
    let entries = || catalog::adjustable();
    let mut all = entries().filter(|entry| entry.group.is_none()).map(line).collect::<Vec<_>>();
    for group in GROUPS {
        let is_in = |entry: &Entry| entry.group.is_some_and(|it| it.name == group.name);
        all.extend(entries().filter(is_in).map(line));
    }
    lines(&all, session)?;
    for (place, sets) in project.settings.levels.places() {
        let header = match place {
            Place::Project => continue,
            Place::Folder(path) => format!("[levels.folder.{}]", in_quotes(path)),
            Place::Journey(name) => format!("[levels.journey.{}]", in_quotes(name)),
        };
        writeln!(session.out, "\n{}", safe(&header))?;
        let line = |(name, set): (&&'static str, &Set)| {
            line_of(name, set.weight.name(), of_set(set, origins))
        };
        lines(&sets.iter().map(line).collect::<Vec<_>>(), session)?;
    }
    Ok(())
}

fn line_of(name: &str, level: &str, origin: String) -> Line {
    Line { text: format!("{name} = \"{level}\""), origin }
}

fn of_set(set: &Set, origins: &Origins<'_>) -> String {
    let place = origins.at(set.span);
    set.group.map_or(place.clone(), |group| format!("{place}, by `{group}`"))
}

fn files(project: &Project, session: &mut Session) -> io::Result<()> {
    let sources = &project.sources;
    for (what, files) in [("Specs", &project.specs), ("Data", &project.data)] {
        writeln!(session.out, "\n# {what}: {}", counted(files.len(), "file", "files"))?;
        for file in files {
            writeln!(session.out, "#   {}", safe(&sources.file(*file).path))?;
        }
    }
    Ok(())
}
