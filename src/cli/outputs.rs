//! Where reports go: never over what a project is made of.

use super::render::plain;
use super::scored::Scored;
use crate::project::{self, Project};
use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The files that reports are written to.
pub(super) struct Outputs {
    /// One for each project, in their order; `-` is standard output.
    pub(super) files: Vec<PathBuf>,
    /// The folder that was named, should it have to be made.
    folder: Option<PathBuf>,
}

/// Why reports can't go where they were to go, and what to do.
pub(super) struct Refused {
    pub(super) what: String,
    pub(super) help: String,
}

impl Outputs {
    /// The files for some projects: those that `-o` names, else files in the
    /// current folder.
    pub(super) fn new(all: &[Scored], output: Option<&Path>) -> Result<Self, Refused> {
        let outputs = named(all, output)?;
        if outputs.files.iter().collect::<BTreeSet<_>>().len() < outputs.files.len() {
            return Err(Refused {
                what: "two of the projects have the same name".to_owned(),
                help: "Give the folder that holds them both, or report on them one by one with \
                       `-o`."
                    .to_owned(),
            });
        }
        let projects = all.iter().map(|scored| &scored.project).collect::<Vec<_>>();
        refuse_inputs(&projects, &outputs.files)?;
        Ok(outputs)
    }

    /// Makes the folder that was named; where that fails, the folder and why.
    pub(super) fn make_folder(&self) -> Option<(&Path, io::Error)> {
        let folder = self.folder.as_deref()?;
        fs::create_dir_all(folder).err().map(|error| (folder, error))
    }
}

fn named(all: &[Scored], output: Option<&Path>) -> Result<Outputs, Refused> {
    let in_folder = |folder: &Path| {
        let name = |scored: &Scored| {
            folder.join(file_name(&scored.project.name, scored.language.as_deref()))
        };
        all.iter().map(name).collect::<Vec<_>>()
    };
    match output {
        None => Ok(Outputs { files: in_folder(Path::new("")), folder: None }),
        Some(output) if output.is_dir() || ends_in_slash(output) => {
            Ok(Outputs { files: in_folder(output), folder: Some(output.to_owned()) })
        }
        Some(output) if all.len() == 1 => {
            Ok(Outputs { files: vec![output.to_owned()], folder: None })
        }
        Some(output) => Err(one_file(output, all.len())),
    }
}

fn one_file(output: &Path, count: usize) -> Refused {
    let is_file = output == Path::new("-") || output.exists() || output.extension().is_some();
    let folder = if is_file { "reports".as_ref() } else { output }.display();
    Refused {
        what: format!("`{}` is one file, and there are {count} reports to write", output.display()),
        help: format!(
            "For a folder, put a slash at its end: `-o {folder}/`; it is made if it is not there \
             yet. Or give the path of one project."
        ),
    }
}

fn ends_in_slash(path: &Path) -> bool {
    path.to_string_lossy().ends_with(std::path::is_separator)
}

/// What a project's report is called: its name, as far as a file can have it.
/// The name of a report: of a project, in a language that was asked for.
fn file_name(project: &str, language: Option<&str>) -> String {
    let fits = |letter: char| {
        letter.is_alphanumeric() || is_combining_mark(letter) || "._- ".contains(letter)
    };
    let name = project.nfc().map(|letter| if fits(letter) { letter } else { '-' });
    let name = name.collect::<String>();
    let language = language.map(|code| format!("-{code}")).unwrap_or_default();
    format!("{}-report{language}.html", name.trim_start_matches(['.', '-', ' ']))
}

/// What is written must neither take the place of a project's file nor become
/// one.
pub(super) fn refuse_inputs(projects: &[&Project], files: &[PathBuf]) -> Result<(), Refused> {
    let input = |project: &Project, file: &Source| plain(&project.root.join(&file.path));
    let inputs = projects
        .iter()
        .flat_map(|&project| project.sources.iter().map(move |(_, file)| input(project, file)));
    let inputs = inputs.collect::<BTreeSet<_>>();
    let roots = projects.iter().map(|&project| (project.root.as_path(), project));
    let roots = roots.collect::<BTreeMap<_, _>>();
    for file in files.iter().filter(|file| *file != Path::new("-")) {
        let path = resolved(file);
        let mut around = path.ancestors().filter_map(|folder| roots.get(folder));
        if inputs.contains(&path) {
            return Err(Refused {
                what: format!("`{}` belongs to the project and is not overwritten", file.display()),
                help: "Name another file.".to_owned(),
            });
        }
        if project::is_own(&path) || around.any(|project| project.would_read(&path)) {
            return Err(Refused {
                what: format!("a file at `{}` would be read as part of a project", file.display()),
                help: "Name a file that is neither a spec, nor `touchline.toml`, nor a data file \
                       by what `touchline.toml` says, such as `report.html`."
                    .to_owned(),
            });
        }
    }
    Ok(())
}

/// A path without links in it, as far as it leads to something.
fn resolved(path: &Path) -> PathBuf {
    let in_folder = || {
        let folder = path.parent().filter(|folder| *folder != Path::new(""));
        let folder = folder.unwrap_or(Path::new(".")).canonicalize().ok()?;
        Some(folder.join(path.file_name()?))
    };
    path.canonicalize().ok().or_else(in_folder).unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Settings;
    use crate::source::Sources;

    #[test]
    fn a_report_has_the_name_of_its_project_as_far_as_a_file_can() {
        assert_eq!(file_name("shop", None), "shop-report.html");
        assert_eq!(file_name("shop", Some("pt-BR")), "shop-report-pt-BR.html");
        assert_eq!(file_name("more/shop: \"new\"", None), "more-shop- -new--report.html");
        assert_eq!(file_name("../.hidden", None), "hidden-report.html");
        assert_eq!(file_name("cafe\u{301}", None), "caf\u{E9}-report.html");
        assert_eq!(file_name("हिन्दी", None), "हिन्दी-report.html");
    }

    #[test]
    fn many_reports_over_many_files_are_looked_at_in_linear_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("a path");
        let mut sources = Sources::default();
        let names = (0..2_000).map(|number| format!("{number}.html")).collect::<Vec<_>>();
        for name in &names {
            fs::write(root.join(name), "").expect("a file");
            sources.add(format!("{name}.journey"), vec![]);
        }
        let project = Project {
            name: "many".to_owned(),
            sources,
            specs: vec![],
            data: vec![],
            overlooked: vec![],
            settings: Settings::default(),
            findings: vec![],
            scopes: vec![],
            piped: None,
            root: root.clone(),
        };
        let files = names.iter().map(|name| root.join(name)).collect::<Vec<_>>();
        let start = std::time::Instant::now();
        assert!(refuse_inputs(&[&project], &files).is_ok());
        // To resolve the path of each file for each report took minutes.
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    }
}
