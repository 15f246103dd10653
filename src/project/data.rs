//! Which data files a project has.

use super::find::Place;
use super::survey::is_spec;
use super::{Problem, SETTINGS_FILE, Settings, relative, settings};
use crate::diagnostic::Diagnostic;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

type Files = Vec<Result<PathBuf, Problem>>;

/// The files that the patterns of `touchline.toml` match. A pattern of its own
/// that matches nothing is a finding: most likely it is misspelt.
pub(super) fn matching(
    place: &Place,
    settings: &Settings,
    findings: &mut Vec<Diagnostic>,
) -> Files {
    let Place::Folder { root, files } = place else {
        return Vec::new();
    };
    let names = files.iter().map(|file| relative(root, file)).collect::<Vec<_>>();
    for pattern in &settings.data {
        let is_used = names.iter().any(|name| pattern.matches(name));
        if let Some(span) = pattern.span.filter(|_| !is_used) {
            findings.push(match root.join(&pattern.text).is_dir() {
                true => settings::matches_folder(&pattern.text, span),
                false => settings::matches_nothing(&pattern.text, span),
            });
        }
    }
    let is_data = |name: &String| settings.data.iter().any(|pattern| pattern.matches(name));
    let rows = files.iter().zip(&names);
    let rows = rows.filter(|(file, name)| is_data(name) && !is_own(file));
    rows.map(|(file, _)| Ok(file.clone())).collect()
}

/// Tables that lie where the data files do and are not read, each with what to do
/// about it.
pub(super) fn unread(place: &Place, settings: &Settings) -> Vec<(String, String)> {
    let Place::Folder { root, files } = place else {
        return Vec::new();
    };
    let names = files.iter().map(|file| relative(root, file)).collect::<Vec<_>>();
    let is_data = |name: &String| settings.data.iter().any(|pattern| pattern.matches(name));
    let (read, others): (Vec<&String>, Vec<&String>) = names.iter().partition(|name| is_data(name));
    let read = read.into_iter().map(|name| name.to_lowercase()).collect::<BTreeSet<_>>();
    let folders = settings.data.iter().map(|it| folder_of(&it.text)).collect::<Vec<_>>();
    let unread = others.into_iter().filter_map(|name| {
        let folder = folders.iter().find(|folder| lies_there(name, folder))?;
        Some((name.clone(), what_to_do(name, folder, &read)?))
    });
    unread.collect()
}

/// The folder that a pattern looks into.
fn folder_of(pattern: &str) -> &str {
    let folders = &pattern[..pattern.find(['*', '?', '[', '{']).unwrap_or(pattern.len())];
    folders.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Whether a file lies in a folder or below; the project's own has other things, too.
fn lies_there(name: &str, folder: &str) -> bool {
    match folder {
        "" => !name.contains('/'),
        _ => name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')),
    }
}

/// How to have a table read; none of what is no table, or is there as CSV, too.
fn what_to_do(name: &str, folder: &str, read: &BTreeSet<String>) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    let is_one_of = |endings: &[&str]| endings.iter().any(|it| it.eq_ignore_ascii_case(ending));
    let file = stem.rsplit('/').next().unwrap_or(stem);
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let meant = format!("{folder}{file}.csv");
    // Spreadsheets write a file of their own beside one that is open.
    if file.starts_with('~') {
        return None;
    }
    if is_one_of(&["csv"]) {
        let own = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        return Some(format!(
            "Move it to `{meant}`, or add its folder to `data` in `touchline.toml`, as `{own}/*.csv`."
        ));
    }
    if read.contains(&format!("{stem}.csv").to_lowercase()) {
        return None;
    }
    if is_one_of(&["tsv", "tab"]) {
        return Some(format!("Rename it to `{meant}`: tabs between the columns are read, too."));
    }
    is_one_of(&["xlsx", "xlsm", "xls", "ods", "numbers"]).then(|| {
        format!("Save the sheet with the measurements from your spreadsheet as \"CSV UTF-8\", as `{meant}`.")
    })
}

/// The `.csv` files below a project's folder.
pub(super) fn tables(place: &Place) -> Vec<String> {
    let Place::Folder { root, files } = place else {
        return Vec::new();
    };
    files.iter().filter(|file| is_table(file)).map(|file| relative(root, file)).collect()
}

fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// Whether a path has the name of a spec or of settings; these are never data,
/// whatever a pattern says.
pub(crate) fn is_own(file: &Path) -> bool {
    is_spec(file) || file.ends_with(SETTINGS_FILE)
}

/// The files that `--data` names; of a folder, the `.csv` files right in it.
pub(super) fn named(paths: &[PathBuf]) -> Files {
    let mut files = Files::new();
    for given in paths {
        match given.canonicalize() {
            Ok(path) if path.is_dir() => files.extend(tables_in(given, &path)),
            Ok(path) => files.push(Ok(path)),
            Err(error) => files.push(Err(Problem::reading(given, &error))),
        }
    }
    let mut seen = BTreeSet::new();
    files.retain(|file| file.as_ref().map_or(true, |path| seen.insert(path.clone())));
    files
}

fn tables_in(given: &Path, folder: &Path) -> Files {
    let entries = match folder.read_dir() {
        Ok(entries) => entries,
        Err(error) => return vec![Err(Problem::reading(given, &error))],
    };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut tables = paths.filter(|path| is_table(path)).collect::<Vec<_>>();
    tables.sort();
    match tables.is_empty() {
        true => vec![Err(Problem::no_data(given))],
        false => tables.into_iter().map(Ok).collect(),
    }
}
