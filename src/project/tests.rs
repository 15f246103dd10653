use super::*;
use std::fs;
use tempfile::TempDir;

/// A folder with some files, each with a text of its own.
fn folder(paths: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for path in paths {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(&path, "").expect("a file");
    }
    folder
}

/// What is found at some paths: each project with its files, then the problems.
fn found(base: &TempDir, paths: &[&str]) -> String {
    let paths = paths.iter().map(|path| base.path().join(path)).collect::<Vec<_>>();
    describe(base, &load(&paths, None, &mut std::io::empty()))
}

fn describe(base: &TempDir, loaded: &Loaded) -> String {
    let mut text = String::new();
    for project in &loaded.projects {
        let files = project.sources.iter().map(|(_, file)| file.path.as_str());
        let files = files.collect::<Vec<_>>().join(" ");
        text += &format!("{}: {files}", project.name);
        if !project.scopes.is_empty() {
            text += &format!(" (only {})", project.scopes.join(", "));
        }
        text += "\n";
    }
    let base = base.path().canonicalize().expect("a path");
    for problem in &loaded.problems {
        text += &problem.to_string().replace(&*base.to_string_lossy(), "BASE");
        text += "\n";
    }
    text
}

#[test]
fn a_path_inside_a_project_loads_all_of_it() {
    let base = folder(&["p/touchline.toml", "p/b.journey", "p/a.journey", "p/sub/c.journey"]);
    let all = "p: touchline.toml a.journey b.journey sub/c.journey";
    assert_eq!(found(&base, &["p"]), format!("{all}\n"));
    assert_eq!(found(&base, &["p/sub"]), format!("{all} (only sub)\n"));
    assert_eq!(found(&base, &["p/b.journey"]), format!("{all} (only b.journey)\n"));
    let both = format!("{all} (only b.journey, sub)\n");
    assert_eq!(found(&base, &["p/b.journey", "p/sub"]), both);
    assert_eq!(found(&base, &["p/b.journey", "p"]), format!("{all}\n"));
}

#[test]
fn a_scope_ends_at_the_end_of_a_name() {
    let base = folder(&["p/touchline.toml", "p/sub/c.journey", "p/sub2/d.journey"]);
    let paths = [base.path().join("p/sub")];
    let loaded = load(&paths, None, &mut std::io::empty());
    let project = &loaded.projects[0];
    assert!(project.reports_on("sub/c.journey") && project.reports_on("touchline.toml"));
    assert!(!project.reports_on("sub2/d.journey"));
}

#[test]
fn a_path_that_holds_several_projects_is_taken_project_by_project() {
    let base = folder(&[
        "specs/one/touchline.toml",
        "specs/one/a.journey",
        "specs/deep/two/touchline.toml",
        "specs/deep/two/b.journey",
        "specs/deep/two/inner/touchline.toml",
        "specs/deep/two/inner/c.journey",
        "specs/loose.journey",
        "specs/more/loose.journey",
    ]);
    insta::assert_snapshot!(found(&base, &["specs"]));
    insta::assert_snapshot!(found(&base, &["specs/deep/two"]));
    assert_eq!(found(&base, &["specs/more"]), "more: loose.journey\n");
    assert_eq!(found(&base, &["specs/loose.journey"]), "loose: loose.journey\n");
}

#[test]
fn what_tools_made_is_left_out() {
    let base = folder(&[
        "p/touchline.toml",
        "p/a.journey",
        "p/.git/b.journey",
        "p/.hidden.journey",
        "p/node_modules/c.journey",
        "p/target/d.journey",
        "p/e.txt",
    ]);
    fs::write(base.path().join("p/.gitignore"), "a.journey\n").expect("a file");
    assert_eq!(found(&base, &["p"]), "p: touchline.toml a.journey\n");
    insta::assert_snapshot!(found(&base, &["p/e.txt", "p/target/d.journey"]));
}

#[test]
fn tables_beside_the_data_that_are_not_read_are_told_of() {
    let told = |files: &[&str], settings: &str| {
        let base = folder(files);
        fs::write(base.path().join("p/touchline.toml"), settings).expect("a file");
        let loaded = load(&[base.path().join("p")], None, &mut std::io::empty());
        let project = &loaded.projects[0];
        let line = |found: &crate::diagnostic::Diagnostic| {
            let path = &project.sources.file(found.span.file).path;
            format!("{path}: {}\n", found.help.as_deref().unwrap_or_default())
        };
        project.findings.iter().map(line).collect::<String>()
    };
    let all = [
        "p/a.journey",
        "p/plan.xlsx",
        "p/figures/1.csv",
        "p/figures/2.XLSX",
        "p/figures/1.xlsx",
        "p/figures/~$2.xlsx",
        "p/figures/3.tsv",
        "p/figures/readme.md",
        "p/figures/sub/4.csv",
        "p/other/5.csv",
    ];
    insta::assert_snapshot!(told(&all, "data = [\"figures/*.csv\"]\n"));
    assert_eq!(told(&all, "data = [\"figures/**/*.csv\", \"figures/*.{tsv,XLSX}\"]\n"), "");
    assert!(told(&all, "data = [\"*.csv\", \"other/*\"]\n").contains("\nplan.xlsx: Save"));
}

#[test]
fn data_lie_where_the_settings_say() {
    let base = folder(&[
        "p/touchline.toml",
        "p/a.journey",
        "p/measurements/2.csv",
        "p/measurements/1.csv",
        "p/measurements/deep/3.csv",
        "p/other/4.csv",
    ]);
    // The last one is not read, and told of.
    let by_default = "p: touchline.toml a.journey measurements/1.csv measurements/2.csv \
                      measurements/deep/3.csv\n";
    assert_eq!(found(&base, &["p"]), by_default);
    let toml = base.path().join("p/touchline.toml");
    fs::write(&toml, "data = [\"**/*\", \"othr/*.csv\"]\n").expect("a file");
    let loaded = load(&[base.path().join("p")], None, &mut std::io::empty());
    let project = &loaded.projects[0];
    assert_eq!(project.data.len(), 4);
    assert_eq!(project.findings[0].message, "`othr/*.csv` matches no file");
    fs::write(&toml, "data = [\"measurements\"]\n").expect("a file");
    let loaded = load(&[base.path().join("p")], None, &mut std::io::empty());
    let found = &loaded.projects[0].findings[0];
    assert_eq!(found.message, "`measurements` is a folder");
    let help = "For all its CSV files, write `measurements/*.csv`.";
    assert_eq!(found.help.as_deref(), Some(help));
}

#[test]
fn data_can_be_named_instead() {
    let base = folder(&["p/touchline.toml", "p/a.journey", "p/measurements/1.csv", "d/2.csv"]);
    fs::create_dir(base.path().join("empty")).expect("a folder");
    let paths = [base.path().join("p")];
    let data = ["d", "d/2.csv", "p/measurements/1.csv"].map(|path| base.path().join(path));
    let loaded = load(&paths, Some(&data), &mut std::io::empty());
    let files = "p: touchline.toml a.journey ../d/2.csv measurements/1.csv\n";
    assert_eq!(describe(&base, &loaded), files);
    let data = ["empty", "none.csv"].map(|path| base.path().join(path));
    let loaded = load(&paths, Some(&data), &mut std::io::empty());
    let text = describe(&base, &loaded).replace(&*base.path().to_string_lossy(), "BASE");
    insta::assert_snapshot!(text);
    let loaded =
        load(&[paths[0].clone(), base.path().to_owned()], Some(&data), &mut std::io::empty());
    assert!(loaded.projects.is_empty());
}

#[test]
fn standard_input_is_a_project_of_its_own() {
    let loaded = load(&[PathBuf::from("-")], None, &mut "brand x".as_bytes());
    let project = &loaded.projects[0];
    assert_eq!((project.name.as_str(), project.specs.len()), ("stdin", 1));
    assert_eq!(project.sources.file(project.specs[0]).text, "brand x");
}

#[test]
fn what_can_not_be_read_says_why() {
    let base = folder(&["p/touchline.toml", "p/a.journey", "empty/x.txt", "q/a.journey"]);
    fs::create_dir_all(base.path().join("p/folder.journey")).expect("a folder");
    let texts = found(&base, &["p", "empty", "empty/x.txt", "q"]);
    insta::assert_snapshot!(texts.replace(&*base.path().to_string_lossy(), "BASE"));
}

#[cfg(unix)]
#[test]
fn settings_and_data_are_no_links_either() {
    use std::os::unix::fs::symlink;
    let base = folder(&["p/a.journey", "p/measurements/1.csv", "out.toml", "out.csv"]);
    symlink(base.path().join("out.toml"), base.path().join("p/touchline.toml")).expect("a link");
    symlink(base.path().join("out.csv"), base.path().join("p/measurements/2.csv")).expect("a link");
    insta::assert_snapshot!(found(&base, &["p"]));
    fs::remove_file(base.path().join("p/touchline.toml")).expect("removed");
    fs::create_dir(base.path().join("p/touchline.toml")).expect("a folder");
    insta::assert_snapshot!(found(&base, &["p"]));
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let base = folder(&["p/touchline.toml", "p/a.journey", "out/b.journey"]);
    let link = |to: &str, at: &str| {
        symlink(base.path().join(to), base.path().join(at)).expect("a link");
    };
    link("p/a.journey", "p/again.journey");
    link("out", "p/folder");
    link("p", "p/round");
    assert_eq!(found(&base, &["p"]), "p: touchline.toml a.journey\n");
    link("out/b.journey", "p/b.journey");
    link("out/none.journey", "p/none.journey");
    link("out/none.journey", "none.journey");
    let none = found(&base, &["none.journey"]).replace(&*base.path().to_string_lossy(), "BASE");
    assert_eq!(none, "`BASE/none.journey` is a link that leads nowhere\n");
    insta::assert_snapshot!(found(&base, &["p"]));
    link("out/b.journey", "p/measurements.csv");
    link("out/b.journey", "named.journey");
    link("out", "named");
    assert_eq!(found(&base, &["named.journey"]), "b: b.journey\n");
    assert_eq!(found(&base, &["named"]), "out: b.journey\n");
}

#[test]
fn a_folder_of_many_tables_is_named_in_linear_time() {
    let base = folder(&[]);
    for name in 0..8_000 {
        fs::write(base.path().join(format!("{name}.csv")), "").expect("a file");
    }
    let start = std::time::Instant::now();
    let data = [base.path().to_owned(), base.path().to_owned()];
    assert_eq!(data::named(&data).len(), 8_000);
    // To compare each with each took half a minute.
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

#[test]
fn names_in_capitals_are_not_overlooked() {
    let base = folder(&[
        "p/touchline.toml",
        "p/a.journey",
        "p/B.JOURNEY",
        "q/Touchline.toml",
        "q/a.journey",
        "r/touchline.toml",
        "r/a.journey",
        "r/measurements/1.CSV",
    ]);
    let is_not_read = "is not read: its name has capitals where there should be none\n";
    assert_eq!(found(&base, &["p"]), format!("`BASE/p/B.JOURNEY` {is_not_read}"));
    assert_eq!(found(&base, &["q"]), format!("`BASE/q/Touchline.toml` {is_not_read}"));
    assert_eq!(found(&base, &["r"]), "r: touchline.toml a.journey measurements/1.CSV\n");
    let paths = [base.path().join("p/B.JOURNEY")];
    let problems = load(&paths, None, &mut std::io::empty()).problems;
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].help.as_deref(), Some("Rename it to `B.journey`."));
}

#[test]
fn what_an_editor_puts_behind_names_is_not_overlooked() {
    let base = folder(&[
        "p/Tailor.journey.txt",
        "p/touchline.toml.TXT",
        "p/measurements/2027.csv.txt",
        "p/notes.txt",
        "p/été.journey",
    ]);
    assert_eq!(
        found(&base, &["p"]),
        "`BASE/p/Tailor.journey.txt` is not read: its name ends in `.txt`\n\
         `BASE/p/measurements/2027.csv.txt` is not read: its name ends in `.txt`\n\
         `BASE/p/touchline.toml.TXT` is not read: its name ends in `.txt`\n"
    );
    let paths = [base.path().join("p/Tailor.journey.txt")];
    let problems = load(&paths, None, &mut std::io::empty()).problems;
    assert_eq!(problems[0].help.as_deref(), Some("Rename it to `Tailor.journey`."));
}

#[test]
fn data_for_several_projects_are_not_looked_at() {
    let base = folder(&["p/a.journey", "q/b.journey"]);
    let paths = ["p", "q"].map(|path| base.path().join(path));
    let data = [base.path().join("none.csv")];
    let loaded = load(&paths, Some(&data), &mut std::io::empty());
    let problem = "`--data` goes with one project, and the paths given hold 2\n";
    assert_eq!(describe(&base, &loaded), problem);
}

#[test]
fn a_folder_is_not_called_empty_for_what_could_not_be_looked_at() {
    let base = folder(&["p/a.journey.txt"]);
    assert_eq!(
        found(&base, &["p"]),
        "`BASE/p/a.journey.txt` is not read: its name ends in `.txt`\n"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    // By the text that is nearest to its name, another file would be meant.
    let base = folder(&["p/a.journey"]);
    let name = std::ffi::OsStr::from_bytes(b"p/b\xFF.journey");
    fs::write(base.path().join(name), "").expect("a file");
    let problem = "`BASE/p/b\u{FFFD}.journey` has a name that is no text in UTF-8\n";
    assert_eq!(found(&base, &["p"]), problem);
}
