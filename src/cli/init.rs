//! `touchline init`.

use super::render::safe;
use super::session::{Outcome, Session};
use crate::project;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Write a small project to start from; nothing is overwritten
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The folder to write it to; by default the current one
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
}

/// The files of the small project.
pub(crate) const FILES: &[(&str, &str)] = &[
    ("touchline.toml", include_str!("../../templates/init/touchline.toml")),
    ("bakery.journey", include_str!("../../templates/init/bakery.journey")),
    ("evidence.journey", include_str!("../../templates/init/evidence.journey")),
    ("metrics.journey", include_str!("../../templates/init/metrics.journey")),
    ("saturday.journey", include_str!("../../templates/init/saturday.journey")),
    ("measurements/2027.csv", include_str!("../../templates/init/measurements/2027.csv")),
    ("measurements/brand.csv", include_str!("../../templates/init/measurements/brand.csv")),
    ("measurements/waits.csv", include_str!("../../templates/init/measurements/waits.csv")),
];

pub(super) fn run(arguments: &Arguments, session: &mut Session) -> io::Result<Outcome> {
    let folder = &arguments.folder;
    let in_the_way = |(name, _): &&(&str, &str)| folder.join(name).symlink_metadata().is_ok();
    if let Some((name, _)) = FILES.iter().find(in_the_way) {
        let what = format!("`{}` is there already; nothing was written", shown(folder, name));
        session.complain(&what, Some("Name another folder, as in `touchline init journeys`."));
        return Ok(Outcome::Failed);
    }
    let mut written = Written::default();
    if let Err((path, error)) = written.all(folder) {
        written.take_back();
        let why = project::plain(&error);
        let what = format!("`{}` can't be written: {why}; nothing was written", path.display());
        session.complain(&what, None);
        return Ok(Outcome::Failed);
    }
    tell(folder, session)
}

fn tell(folder: &Path, session: &mut Session) -> io::Result<Outcome> {
    for (name, _) in FILES {
        writeln!(session.out, "wrote {}", shown(folder, name))?;
    }
    let place = match safe(&folder.to_string_lossy()) {
        here if here == "." => String::new(),
        other if other.contains(char::is_whitespace) => format!(" \"{other}\""),
        other => format!(" {other}"),
    };
    writeln!(
        session.out,
        "\nRead `saturday.journey` first: its comments show what can be said. Then:\n\n  \
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
    fn all(&mut self, folder: &Path) -> Result<(), (PathBuf, io::Error)> {
        for (name, text) in FILES {
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
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
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
