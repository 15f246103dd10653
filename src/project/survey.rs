//! Which files lie below a folder, and which project each belongs to.

use super::{Problem, SETTINGS_FILE};
use ignore::{DirEntry, WalkBuilder};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;

/// Folders that hold what tools made, never what people wrote.
const SKIPPED: [&str; 2] = ["node_modules", "target"];

/// The files below a folder by the project they belong to.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// The files of each project's folder, in the order of their paths. The
    /// surveyed folder stands for the files that no `touchline.toml` claims.
    pub(super) projects: BTreeMap<PathBuf, Rc<Vec<PathBuf>>>,
    /// What could not be looked at.
    pub(super) problems: Vec<Problem>,
}

/// Whether a path has the name of a spec.
pub(super) fn is_spec(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "journey")
}

/// The name that a file would have to be read by, where it has nearly that
/// name: capitals count, and editors put `.txt` behind what they save.
pub(super) fn meant(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let lower = name.to_ascii_lowercase();
    let without = lower.strip_suffix(".txt").unwrap_or(&lower);
    let is_text = without.len() < lower.len();
    let meant = match without.rsplit_once('.')? {
        (stem, "journey") => format!("{}.journey", &name[..stem.len()]),
        (stem, "csv") if is_text => format!("{}.csv", &name[..stem.len()]),
        _ if without == SETTINGS_FILE => SETTINGS_FILE.to_owned(),
        _ => return None,
    };
    (meant != name).then_some(meant)
}

/// Looks at everything below a folder.
pub(super) fn survey(base: &Path) -> Survey {
    let mut seen = Seen::default();
    for entry in walk(base) {
        match entry {
            Ok(entry) => seen.take_in(entry),
            Err(error) => seen.problems.push(Problem::in_walk(base, &error)),
        }
    }
    seen.keep_links_that_count();
    seen.problems.sort_by(|a, b| a.path.cmp(&b.path));
    let mut projects = BTreeMap::<PathBuf, Vec<PathBuf>>::new();
    let is_project = |folder: &&Path| seen.files.contains(&folder.join(SETTINGS_FILE));
    for file in &seen.files {
        let folders = file
            .ancestors()
            .skip(1)
            .take_while(|folder| folder.starts_with(base) && *folder != base);
        let root = folders.into_iter().find(is_project).unwrap_or(base);
        projects.entry(root.to_owned()).or_default().push(file.clone());
    }
    let projects = projects.into_iter();
    Survey {
        projects: projects.map(|(root, files)| (root, Rc::new(files))).collect(),
        problems: seen.problems,
    }
}

fn walk(base: &Path) -> ignore::Walk {
    WalkBuilder::new(base)
        .standard_filters(false)
        .hidden(true)
        .follow_links(false)
        .filter_entry(|entry| entry.depth() == 0 || !is_skipped(entry))
        .build()
}

/// Whether a way from a project's folder leads through what is not looked at.
pub(super) fn is_left_out(way: &Path) -> bool {
    let name = |part: Component<'_>| part.as_os_str().to_string_lossy().into_owned();
    let mut folders = way.parent().into_iter().flat_map(Path::components).map(name);
    let is_hidden = way.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    is_hidden || folders.any(|name| name.starts_with('.') || SKIPPED.contains(&&*name))
}

fn is_skipped(entry: &DirEntry) -> bool {
    let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
    is_folder && SKIPPED.iter().any(|name| entry.file_name() == *name)
}

#[derive(Default)]
struct Seen {
    files: BTreeSet<PathBuf>,
    links: Vec<PathBuf>,
    problems: Vec<Problem>,
}

impl Seen {
    fn take_in(&mut self, entry: DirEntry) {
        let Some(kind) = entry.file_type().filter(|_| entry.depth() > 0) else {
            return;
        };
        let path = entry.into_path();
        // A folder with the name of a file is kept, and refused when read.
        let has_name_of_file = is_spec(&path) || path.ends_with(SETTINGS_FILE);
        if kind.is_symlink() {
            self.links.push(path);
        } else if let Some(meant) = meant(&path).filter(|_| kind.is_file()) {
            self.problems.push(Problem::misnamed(&path, &meant));
        } else if !kind.is_dir() || has_name_of_file {
            self.files.insert(path);
        }
    }

    /// A link to a file that is read anyway is harmless. Any other link is kept,
    /// and refused if it is to be read: somebody counts on what it leads to.
    fn keep_links_that_count(&mut self) {
        for link in std::mem::take(&mut self.links) {
            let is_read_anyway = link.canonicalize().is_ok_and(|file| self.files.contains(&file));
            if !is_read_anyway {
                self.files.insert(link);
            }
        }
    }
}
