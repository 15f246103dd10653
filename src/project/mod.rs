//! Projects on disk: which files belong together, read once and safely.
//!
//! A project is a folder: all `.journey` files below the nearest
//! `touchline.toml` are one namespace. Files under no `touchline.toml` form one
//! project at the path given. Hidden folders, `target` and `node_modules` are
//! left out and links are not followed; `.gitignore` has no say in what belongs
//! to a project, so that a check sees the same files on every machine.
//!
//! This and [`crate::cli`] are the rim of the house: nothing else reads files.

mod data;
mod find;
mod read;
mod survey;

pub mod day;
pub mod settings;

pub(crate) use data::is_own;
pub use read::Problem;
pub(crate) use read::plain;
pub use settings::Settings;

use crate::diagnostic::{Diagnostic, damage};
use crate::source::{FileId, Source, Sources, Span};
use find::{Found, Place};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The file that makes a folder a project and holds its settings.
pub const SETTINGS_FILE: &str = "touchline.toml";

/// One project, its files read.
#[derive(Debug)]
pub struct Project {
    /// What it is called in every output: its folder's name, or its path below
    /// the argument that holds it. The same from any working directory.
    pub name: String,
    /// The folder that the paths of its files are relative to.
    pub root: PathBuf,
    /// All its files.
    pub sources: Sources,
    /// Its specs, in the order of their paths.
    pub specs: Vec<FileId>,
    /// Its data files, in the order of their paths.
    pub data: Vec<FileId>,
    /// Tables below its folder that are not read, where it has no data at all:
    /// most likely one of them should be.
    pub overlooked: Vec<String>,
    /// What its `touchline.toml` sets.
    pub settings: Settings,
    /// Faults in its `touchline.toml`, and damage in the bytes of any file.
    pub findings: Vec<Diagnostic>,
    /// The parts that were asked for, as paths below the root; empty: all of it.
    pub scopes: Vec<String>,
    /// The file whose text came in through standard input, so that what is on disk
    /// is another one.
    pub piped: Option<FileId>,
}

impl Project {
    /// Whether findings in a file are to be reported. Those in
    /// `touchline.toml` always are: they change how every other file is read.
    #[must_use]
    pub fn reports_on(&self, path: &str) -> bool {
        let is_settings = path == SETTINGS_FILE;
        is_settings
            || self.scopes.is_empty()
            || self.scopes.iter().any(|scope| lies_in(path, scope))
    }

    /// The files that findings are reported in.
    pub fn files_reported_on(&self) -> impl Iterator<Item = &Source> {
        let files = self.sources.iter().map(|(_, file)| file);
        files.filter(|file| self.reports_on(&file.path))
    }

    /// Whether a file at a path, should one be put there, would be read as data
    /// of this project.
    #[must_use]
    pub fn would_read(&self, path: &Path) -> bool {
        let Ok(way) = path.strip_prefix(&self.root) else {
            return false;
        };
        let name = relative(&self.root, path);
        let is_data = self.settings.data.iter().any(|pattern| pattern.matches(&name));
        is_data && !survey::is_left_out(way)
    }
}

/// What was asked for, as far as it could be read.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The projects that could be read whole, in the order of their folders.
    pub projects: Vec<Project>,
    /// Why the others could not.
    pub problems: Vec<Problem>,
}

/// Loads the projects at some paths; `-` is what `stdin` gives. `data`
/// replaces the data files that `touchline.toml` names.
pub fn load(paths: &[PathBuf], data: Option<&[PathBuf]>, stdin: &mut dyn Read) -> Loaded {
    let (found, problems) = find::find(paths);
    load_found(found, problems, data, stdin)
}

/// Loads the project that a file belongs to, with what `stdin` gives in its
/// place; the file need not be there yet.
pub fn load_piped(path: &Path, stdin: &mut dyn Read) -> Loaded {
    let (found, problems) = find::find_piped(path);
    load_found(found, problems, None, stdin)
}

fn load_found(
    found: Vec<Found>,
    problems: Vec<Problem>,
    data: Option<&[PathBuf]>,
    stdin: &mut dyn Read,
) -> Loaded {
    let mut loaded = Loaded { projects: Vec::new(), problems };
    if let (Some(_), 2..) = (data, found.len()) {
        loaded.problems.push(Problem::data_for_several(found.len()));
        return loaded;
    }
    for place in found {
        match load_one(place, data, stdin) {
            Ok(project) => loaded.projects.push(project),
            Err(mut problems) => loaded.problems.append(&mut problems),
        }
    }
    loaded
}

fn load_one(
    found: Found,
    data: Option<&[PathBuf]>,
    stdin: &mut dyn Read,
) -> Result<Project, Vec<Problem>> {
    let mut reader = Reader::default();
    if let Some(path) = &found.piped {
        let bytes = read::standard_input(stdin).map_err(|problem| vec![problem])?;
        reader.pipe = Some((path.clone(), bytes));
    }
    let (root, settings) = reader.specs(&found.place, stdin);
    let overlooked = match data {
        Some(paths) => {
            data::named(paths).into_iter().for_each(|file| reader.data(&root, file));
            Vec::new()
        }
        None => reader.data_of(&found.place, &root, &settings),
    };
    let empty = settings::levels_of_no_file(&settings.levels, &reader.sources);
    reader.findings.extend(empty);
    let mut project = reader.finish(found, root, settings)?;
    project.overlooked = overlooked;
    if let (Some(_), false) = (data, project.scopes.is_empty()) {
        // Data that are named are asked for as well.
        let files = project.data.iter().map(|file| project.sources.file(*file).path.clone());
        project.scopes.extend(files.collect::<Vec<_>>());
    }
    Ok(project)
}

/// Takes in the files of one project.
#[derive(Default)]
struct Reader {
    sources: Sources,
    specs: Vec<FileId>,
    data: Vec<FileId>,
    findings: Vec<Diagnostic>,
    problems: Vec<Problem>,
    /// A file, and what standard input gave in its place.
    pipe: Option<(PathBuf, Vec<u8>)>,
    piped: Option<FileId>,
}

impl Reader {
    fn settings(&mut self, root: &Path, files: &[PathBuf]) -> Settings {
        let path = root.join(SETTINGS_FILE);
        if !files.contains(&path) {
            return Settings::default();
        }
        let Some(file) = self.read(root, &path) else {
            return Settings::default();
        };
        let (settings, findings) = settings::read(&self.sources, file);
        self.findings.extend(findings);
        settings
    }

    /// Reads the settings and specs; gives the project's folder and its settings.
    fn specs(&mut self, place: &Place, stdin: &mut dyn Read) -> (PathBuf, Settings) {
        match place {
            Place::Folder { root, files } => {
                let settings = self.settings(root, files);
                let specs = files.iter().filter(|path| survey::is_spec(path));
                specs.for_each(|path| self.spec(root, path));
                (root.clone(), settings)
            }
            Place::LoneFile(path) => {
                let root = path.parent().unwrap_or(Path::new("")).to_owned();
                self.spec(&root, path);
                (root, Settings::default())
            }
            Place::StandardInput => {
                self.standard_input(stdin);
                (Path::new(".").canonicalize().unwrap_or_default(), Settings::default())
            }
        }
    }

    /// Reads the data that settings name and tells of tables beside them; gives the
    /// tables that were overlooked.
    fn data_of(&mut self, place: &Place, root: &Path, settings: &Settings) -> Vec<String> {
        for file in data::matching(place, settings, &mut self.findings) {
            self.data(root, file);
        }
        for (path, help) in data::unread(place, settings) {
            // Nothing of it is read; it is there to be pointed at.
            let (file, _) = self.sources.add(path, Vec::new());
            let span = Span { file, start: 0, end: 0 };
            self.findings.push(settings::table_not_read(span, help));
        }
        if self.data.is_empty() { data::tables(place) } else { Vec::new() }
    }

    fn spec(&mut self, root: &Path, path: &Path) {
        let file = self.read(root, path);
        self.specs.extend(file);
    }

    fn data(&mut self, root: &Path, path: Result<PathBuf, Problem>) {
        match path {
            Ok(path) => {
                let file = self.read(root, &path);
                self.data.extend(file);
            }
            Err(problem) => self.problems.push(problem),
        }
    }

    fn standard_input(&mut self, stdin: &mut dyn Read) {
        match read::standard_input(stdin) {
            Ok(bytes) => {
                let file = self.take_in("<stdin>".to_owned(), bytes);
                self.piped = Some(file);
                self.specs.push(file);
            }
            Err(problem) => self.problems.push(problem),
        }
    }

    fn read(&mut self, root: &Path, path: &Path) -> Option<FileId> {
        let is_piped = |(piped, _): &mut (PathBuf, _)| piped == path;
        if let Some((_, bytes)) = self.pipe.take_if(is_piped) {
            self.piped = Some(self.take_in(relative(root, path), bytes));
            return self.piped;
        }
        // A file is found again by its way from the root, which is text.
        let way = path.strip_prefix(root).unwrap_or(path);
        let has_text = way.to_str().is_some();
        let bytes = if has_text { read::file(path) } else { Err(Problem::name_is_no_text(path)) };
        match bytes {
            Ok(bytes) => Some(self.take_in(relative(root, path), bytes)),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    fn take_in(&mut self, path: String, bytes: Vec<u8>) -> FileId {
        let (file, found) = self.sources.add(path, bytes);
        self.findings.extend(damage::findings(&found));
        file
    }

    fn finish(
        self,
        found: Found,
        root: PathBuf,
        settings: Settings,
    ) -> Result<Project, Vec<Problem>> {
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        let is_read =
            |scope: &&String| self.sources.iter().any(|(_, file)| lies_in(&file.path, scope));
        let unread = found.scopes.iter().filter(|scope| !is_read(scope));
        let problems =
            unread.map(|scope| Problem::not_of_project(&root.join(scope))).collect::<Vec<_>>();
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Project {
            name: found.name,
            root,
            sources: self.sources,
            specs: self.specs,
            data: self.data,
            overlooked: Vec::new(),
            settings,
            findings: self.findings,
            scopes: found.scopes,
            piped: self.piped,
        })
    }
}

/// Whether a path is another one or lies below it; both have `/` between their
/// parts.
fn lies_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The way from a folder to a path, with `/` between its parts; `..` where the
/// path lies outside.
#[must_use]
pub fn relative(from: &Path, to: &Path) -> String {
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to.components().skip(shared);
    let down = down.map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests;
