//! The projects that the binary brings along: the small one that teaches the
//! language, and the examples of `specs/`, whatever there are.

use crate::words::first_sentence;
use include_dir::{Dir, DirEntry, include_dir};

static TEACHING: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/init");
static EXAMPLES: Dir = include_dir!("$CARGO_MANIFEST_DIR/specs");

/// What a file of a project ends in. Others may lie beside them: a report that
/// somebody has looked at, or what an editor leaves.
const ENDINGS: &[&str] = &["journey", "toml", "csv"];

/// A project as it lies in this repository.
pub(super) struct Shipped {
    /// How one asks for it.
    pub(super) name: &'static str,
    /// Its paths and texts, settings first, then specs, then data.
    pub(super) files: Vec<(&'static str, &'static str)>,
}

/// The one that teaches.
pub(super) fn teaching() -> Shipped {
    Shipped::of("", &TEACHING)
}

/// The examples, by name.
pub(super) fn examples() -> Vec<Shipped> {
    EXAMPLES.dirs().map(|dir| Shipped::of(name(dir), dir)).collect()
}

fn name(dir: &'static Dir) -> &'static str {
    dir.path().to_str().unwrap_or_default()
}

impl Shipped {
    fn of(name: &'static str, dir: &'static Dir) -> Self {
        let mut files = Vec::new();
        collect(dir, dir, &mut files);
        let rank = |path: &str| (!path.ends_with(".toml"), path.contains('/'));
        files.sort_by_key(|(path, _)| (rank(path), *path));
        Self { name, files }
    }

    /// What it shows, in a line: the first sentence of what its brand's file
    /// begins with.
    pub(super) fn line(&self) -> String {
        let brand = self.files.iter().find(|(path, _)| *path == "brand.journey");
        let lines = brand.map_or("", |(_, text)| text).lines();
        let said = lines.map_while(|line| line.strip_prefix("//")).map(str::trim);
        let said = said.collect::<Vec<_>>().join(" ");
        first_sentence(&said).trim_end_matches('.').to_owned()
    }

    /// The file to read first: the one with the journey.
    pub(super) fn first(&self) -> &'static str {
        let is_journey = |text: &str| text.lines().any(|line| line.starts_with("journey "));
        let found = self.files.iter().find(|(_, text)| is_journey(text));
        found.map_or("", |(path, _)| path)
    }
}

/// All files of a folder and the folders in it, with paths from its base.
fn collect(base: &'static Dir, dir: &'static Dir, files: &mut Vec<(&'static str, &'static str)>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(base, inner, files),
            DirEntry::File(file) => {
                let path = file.path();
                let ending = path.extension().and_then(|ending| ending.to_str());
                let path = path.strip_prefix(base.path()).unwrap_or(path).to_str();
                let (Some(path), Some(text)) = (path, file.contents_utf8()) else { continue };
                if ending.is_some_and(|ending| ENDINGS.contains(&ending)) {
                    files.push((path, text));
                }
            }
        }
    }
}
