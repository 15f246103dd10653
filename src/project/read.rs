//! One file's bytes, or why they can't be had, in words for people.

use super::survey;
use crate::source::MAX_FILE_BYTES;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Why a path can't be used: no finding in a spec, but work that can't be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The path; none where the problem lies in the arguments.
    pub path: Option<PathBuf>,
    /// What is wrong with it, e.g. `is a folder, not a file`.
    pub what: String,
    /// What to do, in whole sentences.
    pub help: Option<String>,
}

impl Problem {
    fn new(path: &Path, what: impl Into<String>) -> Self {
        Self { path: Some(path.to_owned()), what: what.into(), help: None }
    }

    fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// The system refused.
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound if path.is_symlink() => Self::dangling(path),
            io::ErrorKind::NotFound => Self::new(path, "does not exist")
                .help("Paths are looked for from the current folder. Check the spelling."),
            io::ErrorKind::PermissionDenied => Self::new(path, "can't be read: permission denied"),
            _ => Self::new(path, format!("can't be read: {}", plain(error))),
        }
    }

    pub(super) fn in_walk(base: &Path, error: &ignore::Error) -> Self {
        let path = path_of(error).unwrap_or(base);
        match error.io_error() {
            Some(error) => Self::reading(path, error),
            None => Self::new(path, format!("can't be looked at: {error}")),
        }
    }

    fn dangling(path: &Path) -> Self {
        Self::new(path, "is a link that leads nowhere")
            .help("What it led to was moved or deleted. Put the file in its place, or delete it.")
    }

    fn link(path: &Path) -> Self {
        if !path.exists() {
            return Self::dangling(path);
        }
        Self::new(path, "is a link to a file that does not belong to the project")
            .help("Links are not followed. Put the file itself into the project's folder.")
    }

    pub(super) fn nothing_here(path: &Path) -> Self {
        Self::new(path, "holds no `.journey` files")
            .help("`touchline init` writes a small project to start from.")
    }

    pub(super) fn not_of_project(path: &Path) -> Self {
        let what = match path.is_dir() {
            true => "holds no part of the project it lies in",
            false => "is no part of the project it lies in",
        };
        Self::new(path, what).help(
            "A project consists of its `.journey` files, its `touchline.toml` and its data \
             files. Hidden folders, `target` and `node_modules` are left out.",
        )
    }

    /// It has nearly the name of a file that is read.
    pub(super) fn misnamed(path: &Path, meant: &str) -> Self {
        let why = match path.extension() {
            Some(ending) if ending.eq_ignore_ascii_case("txt") => "ends in `.txt`",
            _ => "has capitals where there should be none",
        };
        Self::new(path, format!("is not read: its name {why}"))
            .help(format!("Rename it to `{meant}`."))
    }

    pub(super) fn name_is_no_text(path: &Path) -> Self {
        Self::new(path, "has a name that is no text in UTF-8")
            .help("Rename it, or the folder that it lies in; letters and digits are safe.")
    }

    pub(super) fn no_spec(path: &Path) -> Self {
        if let Some(meant) = survey::meant(path) {
            return Self::misnamed(path, &meant);
        }
        Self::new(path, "is no `.journey` file").help("Specs have names that end in `.journey`.")
    }

    pub(super) fn no_data(path: &Path) -> Self {
        Self::new(path, "holds no `.csv` files")
            .help("`--data` takes all paths up to the next option; name the project before it.")
    }

    pub(super) fn data_for_several(count: usize) -> Self {
        let what = format!("`--data` goes with one project, and the paths given hold {count}");
        Self { path: None, what, help: None }
            .help("Name one project, or let each `touchline.toml` say where its data lie.")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(formatter, "`{}` {}", path.display(), self.what),
            None => write!(formatter, "{}", self.what),
        }
    }
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}

/// A system error in its own words, without the number.
pub(crate) fn plain(error: &io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or_default().to_lowercase()
}

/// Reads a regular file that is not too large. Anything else is refused before
/// it is opened: opening a pipe would wait for ever. A link can't be named by
/// whoever calls the command, whose paths are resolved; it lies in a project.
pub(super) fn file(path: &Path) -> Result<Vec<u8>, Problem> {
    let refused = |error: io::Error| Problem::reading(path, &error);
    let about = path.symlink_metadata().map_err(refused)?;
    if about.is_symlink() {
        return Err(Problem::link(path));
    }
    if about.is_dir() {
        return Err(Problem::new(path, "is a folder, not a file"));
    }
    if !about.is_file() {
        return Err(Problem::new(path, "is no regular file")
            .help("To check what another program writes, give `-` as the path."));
    }
    if about.len() > MAX_FILE_BYTES as u64 {
        return Err(too_large(path));
    }
    let mut file = File::open(path).map_err(refused)?;
    capped(&mut file).map_err(refused)?.ok_or_else(|| too_large(path))
}

/// Reads standard input to its end.
pub(super) fn standard_input(stdin: &mut dyn Read) -> Result<Vec<u8>, Problem> {
    let path = Path::new("<stdin>");
    let bytes = capped(stdin).map_err(|error| Problem::reading(path, &error))?;
    bytes.ok_or_else(|| too_large(path))
}

/// All bytes, or none where there are too many of them.
fn capped(reader: &mut dyn Read) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    reader.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() <= MAX_FILE_BYTES))
}

fn too_large(path: &Path) -> Problem {
    let limit = MAX_FILE_BYTES / (1024 * 1024);
    Problem::new(path, format!("is larger than {limit} MiB, the most that is read of a file"))
        .help("Split it into several files; the files of a project form one whole.")
}
