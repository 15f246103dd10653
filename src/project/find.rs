//! From the paths that a command is given to the projects that are meant.

use super::survey::{Survey, is_spec, survey};
use super::{Problem, SETTINGS_FILE, relative};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A project that was asked for.
pub(super) struct Found {
    pub(super) name: String,
    pub(super) place: Place,
    /// Empty: all of it.
    pub(super) scopes: Vec<String>,
}

/// Where a project lies.
pub(super) enum Place {
    /// A folder with the files that belong to it.
    Folder { root: PathBuf, files: Vec<PathBuf> },
    /// A `.journey` file under no `touchline.toml`.
    LoneFile(PathBuf),
    /// What comes in through `-`.
    StandardInput,
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
    finder.leave_out_what_was_not_seen_whole();
    (finder.found.into_values().collect(), finder.problems)
}

#[derive(Default)]
struct Finder {
    found: BTreeMap<PathBuf, Found>,
    surveys: BTreeMap<PathBuf, Survey>,
    problems: Vec<Problem>,
}

impl Finder {
    fn take_in(&mut self, given: &Path) -> Result<(), Problem> {
        if given == Path::new("-") {
            let place = Place::StandardInput;
            self.add(
                given.to_owned(),
                Found {
                    name: "stdin".to_owned(),
                    place,
                    scopes: vec![],
                },
            );
            return Ok(());
        }
        let path = given
            .canonicalize()
            .map_err(|error| Problem::reading(given, &error))?;
        match (path.is_dir(), enclosing_project(&path)) {
            (true, Some(root)) => self.folder_of_project(given, &path, &root),
            (true, None) => self.folder_of_none(given, &path),
            (false, Some(root)) => self.file_of_project(&path, root),
            (false, None) => self.lone_file(given, path),
        }
    }

    /// A folder at or below a `touchline.toml`: that project, as far as the
    /// folder holds some of it, and the projects that lie below the folder.
    fn folder_of_project(&mut self, given: &Path, path: &Path, root: &Path) -> Result<(), Problem> {
        let projects = self.survey(root);
        let is_meant = |(project, files): &(PathBuf, Vec<PathBuf>)| {
            project.starts_with(path)
                || *project == root && files.iter().any(|file| file.starts_with(path))
        };
        let mut is_empty = true;
        for (project, files) in projects.into_iter().filter(is_meant) {
            is_empty &= !files
                .iter()
                .any(|file| is_spec(file) && file.starts_with(path));
            let name = name_below(path, &project);
            let scopes = match project.starts_with(path) {
                true => vec![],
                false => vec![relative(&project, path)],
            };
            let place = Place::Folder {
                root: project.clone(),
                files,
            };
            self.add(
                project,
                Found {
                    name,
                    place,
                    scopes,
                },
            );
        }
        if is_empty {
            Err(Problem::nothing_here(given))
        } else {
            Ok(())
        }
    }

    /// A folder under no `touchline.toml`: the projects below it, and one of
    /// all the other specs.
    fn folder_of_none(&mut self, given: &Path, path: &Path) -> Result<(), Problem> {
        let mut is_empty = true;
        for (project, files) in self.survey(path) {
            let has_specs = files.iter().any(|file| is_spec(file));
            is_empty &= !has_specs;
            if project != path || has_specs {
                let name = name_below(path, &project);
                let place = Place::Folder {
                    root: project.clone(),
                    files,
                };
                self.add(
                    project,
                    Found {
                        name,
                        place,
                        scopes: vec![],
                    },
                );
            }
        }
        if is_empty {
            Err(Problem::nothing_here(given))
        } else {
            Ok(())
        }
    }

    fn file_of_project(&mut self, path: &Path, root: PathBuf) -> Result<(), Problem> {
        let files = self.survey(&root).remove(&root).unwrap_or_default();
        if !files.iter().any(|file| file == path) {
            return Err(Problem::not_of_project(path));
        }
        let name = name_below(&root, &root);
        let scopes = vec![relative(&root, path)];
        self.add(
            root.clone(),
            Found {
                name,
                place: Place::Folder { root, files },
                scopes,
            },
        );
        Ok(())
    }

    fn lone_file(&mut self, given: &Path, path: PathBuf) -> Result<(), Problem> {
        // What is no regular file says so itself when it is read.
        if path.is_file() && !is_spec(&path) {
            return Err(Problem::no_spec(given));
        }
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let place = Place::LoneFile(path.clone());
        self.add(
            path,
            Found {
                name,
                place,
                scopes: vec![],
            },
        );
        Ok(())
    }

    /// Takes in a project; one that is there already gets one more scope.
    fn add(&mut self, key: PathBuf, found: Found) {
        let Some(known) = self.found.get_mut(&key) else {
            self.found.insert(key, found);
            return;
        };
        if known.scopes.is_empty() || found.scopes.is_empty() {
            known.scopes.clear();
        } else {
            known.scopes.extend(found.scopes);
        }
    }

    /// A project of which a part could not be looked at would be told of names
    /// that are only unseen.
    fn leave_out_what_was_not_seen_whole(&mut self) {
        for path in self
            .problems
            .iter()
            .filter_map(|problem| problem.path.as_ref())
        {
            let nearest = path
                .ancestors()
                .find(|folder| self.found.contains_key(*folder));
            if let Some(root) = nearest.map(Path::to_owned) {
                self.found.remove(&root);
            }
        }
    }

    /// The projects at and below a folder; each folder is looked at once.
    fn survey(&mut self, base: &Path) -> BTreeMap<PathBuf, Vec<PathBuf>> {
        if let Some(known) = self.surveys.get(base) {
            return known.projects.clone();
        }
        let mut new = survey(base);
        self.problems.append(&mut new.problems);
        let projects = new.projects.clone();
        self.surveys.insert(base.to_owned(), new);
        projects
    }
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
        _ => root
            .file_name()
            .unwrap_or("project".as_ref())
            .to_string_lossy()
            .into_owned(),
    }
}
