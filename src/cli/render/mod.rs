//! How findings look: on a terminal, in JSON, at GitHub.

pub(crate) mod concise;
mod draft;
mod excerpt;
pub(crate) mod github;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod markdown;
mod safe;
pub(crate) mod sarif;
pub(crate) mod statistics;
pub(crate) mod summary;
mod view;

pub(crate) use safe::{safe, safe_lines};
pub(crate) use view::{FindingView, PointView, view};

use crate::compile::Findings;
use crate::project::{Problem, Project, relative};
use crate::source::FileId;
use jiff::civil::Date;
use std::path::{Component, Path, PathBuf};

/// What there is to report of one project.
#[derive(Debug)]
pub(crate) struct Report<'p> {
    pub(crate) project: &'p Project,
    /// The date from which it was looked at.
    pub(crate) as_of: Date,
    /// What was found.
    pub(crate) findings: &'p Findings,
}

/// How output for people is to look.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    pub(crate) color: bool,
    /// How wide texts may be.
    pub(crate) width: usize,
    /// How many characters of a line of a file are shown.
    pub(crate) columns: usize,
    /// The current folder, which paths are shown from.
    pub(crate) here: PathBuf,
}

impl Look {
    /// Text that steps back.
    pub(crate) fn faint(&self, text: &str) -> String {
        if self.color { format!("\u{1B}[2m{text}\u{1B}[0m") } else { text.to_owned() }
    }

    /// Text that stands out.
    pub(crate) fn bold(&self, text: &str) -> String {
        if self.color { format!("\u{1B}[1m{text}\u{1B}[0m") } else { text.to_owned() }
    }

    /// Text broken into lines that are easy to read.
    pub(crate) fn filled(&self, text: &str) -> String {
        let width = self.width.min(80);
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let line = lines.last().map_or(0, |line| line.chars().count());
            if line > 0 && line + 1 + word.chars().count() > width {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push_str(if line.is_empty() { "" } else { " " });
                line.push_str(word);
            }
        }
        lines.join("\n")
    }

    /// As [`Look::filled`], with blanks before each line.
    pub(crate) fn indented(&self, text: &str, blanks: usize) -> String {
        let narrow = Self { width: self.width.saturating_sub(blanks), ..self.clone() };
        let lines = narrow.filled(text);
        let lines = lines.lines().map(|line| format!("{:blanks$}{line}", ""));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What could not be read, and why.
    pub(crate) fn problem(&self, problem: &Problem) -> String {
        match &problem.path {
            Some(path) => format!("`{}` {}", self.path(path), problem.what),
            None => problem.what.clone(),
        }
    }

    /// A path as it is shown: from the current folder, or from the top where
    /// the two have nothing in common.
    pub(crate) fn path(&self, path: &Path) -> String {
        let path = plain(path);
        let shared = self.here.components().zip(path.components()).take_while(|(a, b)| a == b);
        let way = match shared.count() {
            _ if path.is_relative() => path.to_string_lossy().into_owned(),
            0 | 1 => path.to_string_lossy().into_owned(),
            _ => relative(&self.here, &path),
        };
        let way = if way.is_empty() { "." } else { &way };
        safe(way).into_owned()
    }
}

/// A path without `..` in its middle; links in it are resolved already.
pub(crate) fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir if plain.file_name().is_some() => _ = plain.pop(),
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

/// The path of a project's file from a folder, with `/` between its parts.
fn from(folder: &Path, project: &Project, path: &str) -> String {
    match path {
        "<stdin>" => path.to_owned(),
        path => relative(folder, &plain(&project.root.join(path))),
    }
}

/// A report with the names of its files as they are shown.
struct Shown<'r> {
    report: &'r Report<'r>,
    names: std::collections::BTreeMap<FileId, String>,
}

impl<'r> Shown<'r> {
    fn new(report: &'r Report<'r>, look: &Look) -> Self {
        let Project { root, sources, .. } = report.project;
        let name = |path: &str| match path {
            "<stdin>" => path.to_owned(),
            path => look.path(&root.join(path)),
        };
        let names = sources.iter().map(|(file, source)| (file, name(&source.path))).collect();
        Self { report, names }
    }

    fn name(&self, file: FileId) -> String {
        self.names.get(&file).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
