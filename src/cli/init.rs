//! `touchline init`.

use super::render::safe;
use super::session::{Outcome, Session};
use super::shipped::{self, Shipped};
use crate::diagnostic::suggest;
use crate::project;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Write a project to start from, or an example to look at; nothing is overwritten
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The folder to write it to; by default the current one, for an example one
    /// of its name
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    folder: Option<PathBuf>,
    /// Write this example; without a name, list the examples
    #[arg(long, value_name = "NAME")]
    example: Option<Option<String>>,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    let given = arguments.folder.as_deref();
    match &arguments.example {
        None => write(&shipped::teaching(), given.unwrap_or(Path::new(".")), session),
        Some(None) => list(&shipped::examples(), session),
        Some(Some(name)) => {
            let examples = shipped::examples();
            match examples.iter().find(|example| example.name == name) {
                Some(example) => write(example, given.unwrap_or(Path::new(name)), session),
                None => Ok(unknown(name, &examples, session)),
            }
        }
    }
}

/// Lists the examples.
fn list(examples: &[Shipped], session: &mut Session) -> io::Result<Outcome> {
    for line in lines(examples) {
        writeln!(session.out, "{line}")?;
    }
    let first = examples.first().map_or("", |example| example.name);
    writeln!(session.out, "\n`touchline init --example {first}` writes that one, to look at.")?;
    Ok(Outcome::Fine)
}

/// A line for each example, its name first.
fn lines(examples: &[Shipped]) -> impl Iterator<Item = String> {
    let width = examples.iter().map(|example| example.name.len()).max().unwrap_or(0);
    examples.iter().map(move |example| format!("{:width$}  {}", example.name, example.line()))
}

fn unknown(name: &str, examples: &[Shipped], session: &mut Session) -> Outcome {
    let nearest =
        suggest::nearest(&name.to_lowercase(), examples.iter().map(|example| example.name));
    let help = match nearest {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "These are the examples:".to_owned(),
    };
    session.complain(&format!("there is no example called `{name}`"), Some(&help));
    for line in lines(examples) {
        session.say(&format!("    {line}"));
    }
    Outcome::Failed
}

fn write(project: &Shipped, folder: &Path, session: &mut Session) -> io::Result<Outcome> {
    let in_the_way = |(name, _): &&(&str, &str)| folder.join(name).symlink_metadata().is_ok();
    if let Some((name, _)) = project.files.iter().find(in_the_way) {
        let what = format!("`{}` is there already; nothing was written", shown(folder, name));
        let example = match project.name {
            "" => String::new(),
            name => format!("--example {name} "),
        };
        let help = format!("Name another folder, as in `touchline init {example}journeys`.");
        session.complain(&what, Some(&help));
        return Ok(Outcome::Failed);
    }
    let mut written = Written::default();
    if let Err((path, error)) = written.all(project, folder) {
        written.take_back();
        let why = project::plain(&error);
        let what = format!("`{}` can't be written: {why}; nothing was written", path.display());
        session.complain(&what, None);
        return Ok(Outcome::Failed);
    }
    tell(project, folder, session)
}

fn tell(project: &Shipped, folder: &Path, session: &mut Session) -> io::Result<Outcome> {
    for (name, _) in &project.files {
        writeln!(session.out, "wrote {}", shown(folder, name))?;
    }
    let place = match safe(&folder.to_string_lossy()) {
        here if here == "." => String::new(),
        other if other.contains(char::is_whitespace) => format!(" \"{other}\""),
        other => format!(" {other}"),
    };
    writeln!(session.out)?;
    let first = shown(folder, project.first());
    match project.name {
        "" => write!(session.out, "Read `{first}` first: its comments show what can be said.")?,
        _ => write!(session.out, "{}.\nRead `{first}` first.", project.line())?,
    }
    writeln!(
        session.out,
        " Then:\n\n  \
         touchline check{place}       what is wrong or missing\n  \
         touchline scorecard{place}   the figures\n  \
         touchline report{place}      one HTML file for everybody else"
    )?;
    Ok(Outcome::Fine)
}

fn shown(folder: &Path, name: &str) -> String {
    match folder == Path::new(".") {
        true => name.to_owned(),
        false => safe(&folder.join(name).to_string_lossy()).into_owned(),
    }
}

/// What was made so far, in order.
#[derive(Default)]
struct Written {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Written {
    fn all(&mut self, project: &Shipped, folder: &Path) -> Result<(), (PathBuf, io::Error)> {
        for (name, text) in &project.files {
            let path = folder.join(name);
            let made = self.folders_of(&path).and_then(|()| self.file(&path, text));
            made.map_err(|error| (path, error))?;
        }
        Ok(())
    }

    /// Makes the folders that a file needs.
    fn folders_of(&mut self, path: &Path) -> io::Result<()> {
        let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
        let folders = path.ancestors().skip(1).take_while(missing).collect::<Vec<_>>();
        for folder in folders.into_iter().rev() {
            match fs::create_dir(folder) {
                Ok(()) => self.folders.push(folder.to_owned()),
                // As `new/..` is, once there is `new`.
                Err(_) if folder.is_dir() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Makes a file that is not there yet.
    fn file(&mut self, path: &Path, text: &str) -> io::Result<()> {
        let mut file = File::create_new(path)?;
        self.files.push(path.to_owned());
        file.write_all(text.as_bytes())?;
        file.sync_all()
    }

    /// Takes away what was made, and nothing else.
    fn take_back(&self) {
        for file in self.files.iter().rev() {
            _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            _ = fs::remove_dir(folder);
        }
    }
}
