//! The shipped examples are clean and have figures; with the mistakes that they
//! are about, `check` says what is wrong.

use super::{Folder, Run};
use std::fs;
use std::path::{Path, PathBuf};

/// The folders in a folder of this repository, in order.
fn folders(path: &str) -> Vec<PathBuf> {
    let all = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let all = all.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let mut all = all.collect::<Vec<_>>();
    all.sort();
    all
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap().to_str().unwrap().to_owned()
}

/// Lays the files of a folder over those that are there.
fn lay(from: &Path, into: &Folder) {
    for entry in ignore::WalkBuilder::new(from).standard_filters(false).build() {
        let path = entry.unwrap().into_path();
        if path.is_file() {
            let below = path.strip_prefix(from).unwrap().to_str().unwrap();
            into.write(below, &fs::read(&path).unwrap());
        }
    }
}

/// What `check` says of an example with other files laid over it.
fn check_of_bad(bad: &Path) -> Run {
    let folder = Folder::new(&[]);
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs").join(name(bad));
    lay(&example, &folder);
    lay(bad, &folder);
    folder.run("check")
}

#[test]
fn every_example_is_clean_and_has_figures() {
    let all = folders("specs");
    assert!(all.len() > 8);
    for example in all {
        let (folder, name) = (Folder::new(&[]), name(&example));
        lay(&example, &folder);
        let run = folder.run("check --strict");
        assert!(run.code == 0 && run.out.starts_with("Nothing to report"), "{name}: {}", run.out);
        let run = folder.run("scorecard");
        assert!(run.code == 0 && run.out.contains("The mean is "), "{name}: {}", run.out);
        let run = folder.run("report --output report.html");
        assert_eq!((run.code, run.err.as_str()), (0, "wrote report.html\n"), "{name}");
    }
}

#[test]
fn the_mistakes_that_the_examples_are_about_are_told() {
    let all = folders("tests/cli/bad");
    let examples = folders("specs").iter().map(|path| name(path)).collect::<Vec<_>>();
    for bad in &all {
        assert!(examples.contains(&name(bad)), "{}", bad.display());
        let run = check_of_bad(bad);
        assert_eq!(run.code, 1, "{}", bad.display());
        insta::assert_snapshot!(format!("bad_{}", name(bad).replace('-', "_")), run.out);
    }
    // The launch is one whose experience is bad, not its spec.
    assert_eq!(all.len() + 1, examples.len());
}

/// The codes that `check` tells, each as often as it is told.
fn codes(run: &Run) -> Vec<String> {
    let codes = run.out.lines().filter_map(|line| line.strip_prefix("  code: "));
    codes.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn mending_the_mistakes_brings_none_that_was_not_there_and_comes_to_an_end() {
    let mut mended = 0;
    for bad in folders("tests/cli/bad") {
        let folder = Folder::new(&[]);
        lay(&Path::new(env!("CARGO_MANIFEST_DIR")).join("specs").join(name(&bad)), &folder);
        lay(&bad, &folder);
        let before = codes(&folder.run("check"));
        folder.run("check --fix --unsafe-fixes");
        let after = codes(&folder.run("check"));
        assert!(after.iter().all(|code| before.contains(code)), "{before:?} {after:?}");
        assert!(after.len() <= before.len());
        mended += before.len() - after.len();
        let texts = || folder.files().iter().map(|path| folder.read(path)).collect::<Vec<_>>();
        let once = texts();
        folder.run("check --fix --unsafe-fixes");
        assert_eq!(once, texts(), "{}", bad.display());
    }
    assert!(mended > 4, "{mended}");
}
