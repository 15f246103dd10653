//! `touchline init`: a project that is clean, and nothing that was there is lost.

use super::{Folder, touchline};
use std::fs;
use std::path::Path;

const SPECS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/specs");

/// The names of the examples, as they lie in the repository.
fn examples() -> Vec<String> {
    let entries = fs::read_dir(SPECS).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names =
        folders.map(|entry| entry.file_name().into_string().unwrap()).collect::<Vec<_>>();
    names.sort();
    names
}

/// The files of a project that lies in a folder.
fn project_files(folder: &Path) -> Vec<String> {
    let walk = ignore::WalkBuilder::new(folder).build().map(|entry| entry.unwrap().into_path());
    let is_ours = |path: &Path| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        ["journey", "toml", "csv"].map(Some).contains(&ending)
    };
    let files = walk.filter(|path| path.is_file() && is_ours(path));
    let mut files = files
        .map(|path| path.strip_prefix(folder).unwrap().display().to_string())
        .collect::<Vec<_>>();
    files.sort();
    files
}

#[test]
fn what_init_writes_is_clean() {
    let folder = Folder::new(&[]);
    let run = folder.run("init new/shop");
    insta::assert_snapshot!(run.all());
    let run = folder.run("check new/shop");
    assert_eq!((run.code, run.out.as_str()), (0, "Nothing to report: 8 files checked\n"));
}

#[test]
fn what_init_writes_shows_every_value_of_every_list() {
    let folder = Folder::new(&[]);
    folder.run("init");
    let specs = folder.files().into_iter().filter(|file| file.ends_with(".journey"));
    let text = specs.map(|file| folder.read(&file)).collect::<String>();
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let words = words.collect::<std::collections::BTreeSet<_>>();
    for list in touchline::vocabulary::LISTS {
        for value in list.words() {
            assert!(words.contains(value), "{} `{value}` is not shown", list.one);
        }
    }
    for word in touchline::vocabulary::WORDS {
        assert!(words.contains(word.keyword), "`{}` is not shown", word.keyword);
        for lead in word.clauses.iter().flat_map(|clause| clause.lead) {
            assert!(words.contains(lead), "`{lead}` is not shown");
        }
    }
}

#[test]
fn nothing_is_overwritten() {
    for path in ["touchline.toml", "saturday.journey", "measurements/2027.csv"] {
        let folder = Folder::new(&[(path, "mine")]);
        let run = folder.run("init");
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        let what = format!("error: `{path}` is there already; nothing was written\n");
        assert!(run.err.starts_with(&what), "{}", run.err);
        assert_eq!(folder.files(), [path]);
        assert_eq!(folder.read(path), "mine");
    }
}

#[test]
fn what_was_begun_is_taken_back() {
    let folder = Folder::new(&[("measurements", "a file in the place of a folder")]);
    let run = folder.run("init");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("nothing was written"), "{}", run.err);
    assert_eq!(folder.files(), ["measurements"]);
    let run = folder.run("init measurements/below");
    assert_eq!((run.code, folder.files().len()), (2, 1));
}

#[cfg(unix)]
#[test]
fn the_name_of_the_folder_cannot_act_on_the_terminal() {
    let folder = Folder::new(&[]);
    let mut command = touchline();
    command.current_dir(folder.path("")).args(["init", "in2\u{1B}[31mit\nx"]);
    let run = folder.finish(&mut command);
    assert!(!run.out.contains('\u{1B}'), "{}", run.out);
    assert!(run.out.contains("\n  touchline check in2␛[31mit␊x "), "{}", run.out);
}

#[test]
fn every_example_is_shipped_as_it_lies_in_specs() {
    for name in examples() {
        let folder = Folder::new(&[]);
        let run = folder.run(&format!("init --example {name}"));
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}");
        let base = Path::new(SPECS).join(&name);
        let (ours, theirs) = (folder.path(&name), project_files(&base));
        assert_eq!(project_files(&ours), theirs, "{name}: a file is missing or too many");
        for file in theirs {
            let text = fs::read_to_string(base.join(&file)).unwrap();
            assert_eq!(fs::read_to_string(ours.join(&file)).unwrap(), text, "{name}/{file}");
        }
        let first = run.out.split("\nRead `").nth(1).and_then(|rest| rest.split('`').next());
        let first = first.expect("the file to read first");
        assert!(folder.read(first).contains("\njourney "), "{name}: no journey in {first}");
    }
}

#[test]
fn every_example_is_clean_and_has_a_report() {
    for name in examples() {
        let folder = Folder::new(&[]);
        folder.run(&format!("init --example {name}"));
        let run = folder.run(&format!("check {name}"));
        assert_eq!(run.code, 0, "{name}: {}", run.out);
        let run = folder.run(&format!("report {name} -o out.html"));
        assert_eq!(run.code, 0, "{name}: {}", run.err);
    }
}

#[test]
fn every_example_says_what_it_shows() {
    let folder = Folder::new(&[]);
    let run = folder.run("init --example");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let lines = run.out.lines().take_while(|line| !line.is_empty());
    let told = lines.map(|line| line.split_once("  ").unwrap()).collect::<Vec<_>>();
    assert_eq!(told.iter().map(|(name, _)| *name).collect::<Vec<_>>(), examples());
    for (name, line) in told {
        let length = line.trim().chars().count();
        assert!(
            (20..100).contains(&length),
            "specs/{name}/brand.journey is to begin with a comment whose first sentence says in \
             20 to 99 characters what the example shows: {line:?}"
        );
    }
}

#[test]
fn an_example_that_does_not_exist_is_named_with_those_that_do() {
    let folder = Folder::new(&[]);
    let run = folder.run("init --example electronic-stor new");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    let what = "error: there is no example called `electronic-stor`\n  \
                help: Did you mean `electronics-store`?\n";
    assert!(run.err.starts_with(what), "{}", run.err);
    for name in examples() {
        assert!(run.err.contains(&format!("\n    {name} ")), "{}", run.err);
    }
    assert!(folder.files().is_empty());
    let run = folder.run("init --example HOTEL");
    assert!(run.err.contains("Did you mean `hotel`?"), "{}", run.err);
}

#[test]
fn the_way_to_the_folder_may_go_up_again() {
    let folder = Folder::new(&[]);
    let run = folder.run("init new/../project");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(folder.files().contains(&"project/touchline.toml".to_owned()), "{:?}", folder.files());
}

#[test]
fn an_example_goes_where_it_is_told_to_and_overwrites_nothing() {
    let folder = Folder::new(&[("there/brand.journey", "mine")]);
    let run = folder.run("init --example electronics-store here");
    assert_eq!(run.code, 0);
    insta::assert_snapshot!(run.out);
    let run = folder.run("init --example electronics-store there");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err);
    assert_eq!(folder.read("there/brand.journey"), "mine");
}
