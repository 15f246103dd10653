//! From the paths that a command is given to the projects that are meant.

use super::survey::{Survey, is_spec, meant, survey};
use super::{Problem, SETTINGS_FILE, relative};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A project that was asked for.
pub(super) struct Found {
    pub(super) name: String,
    pub(super) place: Place,
    /// Empty: all of it.
    pub(super) scopes: Vec<String>,
    /// The file of it that standard input stands for.
    pub(super) piped: Option<PathBuf>,
}

/// Where a project lies.
pub(super) enum Place {
    /// A folder with the files that belong to it.
    Folder { root: PathBuf, files: Rc<Vec<PathBuf>> },
    /// A `.journey` file under no `touchline.toml`.
    LoneFile(PathBuf),
    /// What comes in through `-`.
    StandardInput,
}

impl Place {
    fn folder(root: &Path, files: &Rc<Vec<PathBuf>>) -> Self {
        Self::Folder { root: root.to_owned(), files: Rc::clone(files) }
    }
}

/// Finds every project that the paths mean, each once.
pub(super) fn find(paths: &[PathBuf]) -> (Vec<Found>, Vec<Problem>) {
    let mut finder = Finder::default();
    let here = [PathBuf::from(".")];
    for path in if paths.is_empty() { &here } else { paths } {
        if let Err(problem) = finder.take_in(path) {
            finder.problems.push(problem);
        }
    }
    finder.finish()
}

/// Finds the project of a file that standard input stands for.
pub(super) fn find_piped(path: &Path) -> (Vec<Found>, Vec<Problem>) {
    let mut finder = Finder::default();
    if let Err(problem) = finder.piped(path) {
        finder.problems.push(problem);
    }
    finder.finish()
}

#[derive(Default)]
struct Finder {
    found: BTreeMap<PathBuf, Found>,
    surveys: BTreeMap<PathBuf, Rc<Survey>>,
    problems: Vec<Problem>,
}

impl Finder {
    fn take_in(&mut self, given: &Path) -> Result<(), Problem> {
        if given == Path::new("-") {
            self.add(given, "stdin".to_owned(), Place::StandardInput, None);
            return Ok(());
        }
        let path = given.canonicalize().map_err(|error| Problem::reading(given, &error))?;
        match (path.is_dir(), enclosing_project(&path)) {
            (true, root) => self.folder(given, &path, root.as_deref()),
            (false, Some(root)) => self.file_of_project(&path, &root),
            (false, None) => self.lone_file(given, path),
        }
    }

    /// The projects below a folder; the project that the folder is part of; or,
    /// under no `touchline.toml`, one of all the specs that no other claims.
    fn folder(&mut self, given: &Path, path: &Path, root: Option<&Path>) -> Result<(), Problem> {
        let known = self.problems.len();
        let survey = self.survey(root.unwrap_or(path));
        let is_seen_whole = self.problems.len() == known;
        let has_specs = |files: &[PathBuf]| files.iter().any(|file| is_spec(file));
        let is_in_project = root.is_some_and(|root| root != path);
        let below = survey.projects.iter().filter(|(project, files)| match is_in_project {
            // What lies there may be data; whether it is, its settings say.
            true => files.iter().any(|file| file.starts_with(path)),
            false => root.is_some() || *project != path || has_specs(files),
        });
        let below = below.collect::<Vec<_>>();
        if !is_in_project && !below.iter().any(|(_, files)| has_specs(files)) || below.is_empty() {
            // What holds specs may be what could not be looked at.
            return if is_seen_whole { Err(Problem::nothing_here(given)) } else { Ok(()) };
        }
        for (project, files) in below {
            let is_whole = project.starts_with(path);
            let scope = (!is_whole).then(|| relative(project, path));
            let place = Place::folder(project, files);
            self.add(project, name_below(path, project), place, scope);
        }
        Ok(())
    }

    fn file_of_project(&mut self, path: &Path, root: &Path) -> Result<(), Problem> {
        let survey = self.survey(root);
        let files = survey.projects.get(root).cloned().unwrap_or_default();
        if meant(path).is_some() {
            // The survey has said what is wrong with its name.
            return Ok(());
        }
        if files.binary_search_by(|file| file.as_path().cmp(path)).is_err() {
            return Err(Problem::not_of_project(path));
        }
        let scope = Some(relative(root, path));
        self.add(root, name_below(root, root), Place::folder(root, &files), scope);
        Ok(())
    }

    fn lone_file(&mut self, given: &Path, path: PathBuf) -> Result<(), Problem> {
        // What is no regular file says so itself when it is read.
        if path.is_file() && !is_spec(&path) {
            return Err(Problem::no_spec(given));
        }
        let name = path.file_stem().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        self.add(&path.clone(), name, Place::LoneFile(path), None);
        Ok(())
    }

    fn piped(&mut self, given: &Path) -> Result<(), Problem> {
        let path = may_be_new(given).map_err(|error| Problem::reading(given, &error))?;
        let key = match enclosing_project(&path) {
            Some(root) => {
                let files = self.survey(&root).projects.get(&root).cloned().unwrap_or_default();
                let mut files = files.to_vec();
                if let Err(at) = files.binary_search(&path) {
                    files.insert(at, path.clone());
                }
                let place = Place::folder(&root, &Rc::new(files));
                self.add(&root, name_below(&root, &root), place, Some(relative(&root, &path)));
                root
            }
            None => {
                if !is_spec(&path) {
                    return Err(Problem::no_spec(given));
                }
                self.lone_file(given, path.clone())?;
                path.clone()
            }
        };
        if let Some(found) = self.found.get_mut(&key) {
            found.piped = Some(path);
        }
        Ok(())
    }

    /// Takes in a project, or the part of it that `scope` names. One that is
    /// there already gets one more part.
    fn add(&mut self, key: &Path, name: String, place: Place, scope: Option<String>) {
        let Some(known) = self.found.get_mut(key) else {
            let scopes = scope.into_iter().collect();
            let found = Found { name, place, scopes, piped: None };
            self.found.insert(key.to_owned(), found);
            return;
        };
        match scope {
            Some(scope) if !known.scopes.is_empty() => known.scopes.push(scope),
            _ => known.scopes.clear(),
        }
    }

    fn finish(mut self) -> (Vec<Found>, Vec<Problem>) {
        self.leave_out_what_was_not_seen_whole();
        (self.found.into_values().collect(), self.problems)
    }

    /// A project of which a part could not be looked at would be told of names
    /// that are only unseen.
    fn leave_out_what_was_not_seen_whole(&mut self) {
        for path in self.problems.iter().filter_map(|problem| problem.path.as_ref()) {
            let nearest = path.ancestors().find(|folder| self.found.contains_key(*folder));
            if let Some(root) = nearest.map(Path::to_owned) {
                self.found.remove(&root);
            }
        }
    }

    /// The projects at and below a folder; each folder is looked at once.
    fn survey(&mut self, base: &Path) -> Rc<Survey> {
        if let Some(known) = self.surveys.get(base) {
            return Rc::clone(known);
        }
        let mut new = survey(base);
        self.problems.append(&mut new.problems);
        let new = Rc::new(new);
        self.surveys.insert(base.to_owned(), Rc::clone(&new));
        new
    }
}

/// The path of a file, without links in it, whether the file is there or not.
fn may_be_new(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize().or_else(|error| {
        let name = path.file_name().ok_or(error)?;
        let folder = path.parent().filter(|folder| *folder != Path::new(""));
        Ok(folder.unwrap_or(Path::new(".")).canonicalize()?.join(name))
    })
}

/// The nearest folder at or above a path that has a `touchline.toml`.
fn enclosing_project(path: &Path) -> Option<PathBuf> {
    let is_project = |folder: &&Path| folder.join(SETTINGS_FILE).symlink_metadata().is_ok();
    path.ancestors().find(is_project).map(Path::to_owned)
}

/// What a project is called: by its way from the path given, else by its folder.
fn name_below(given: &Path, root: &Path) -> String {
    match root.strip_prefix(given) {
        Ok(way) if way != Path::new("") => relative(given, root),
        _ => root.file_name().unwrap_or("project".as_ref()).to_string_lossy().into_owned(),
    }
}
