//! The reference under `docs/` is what the command writes, and nothing in the
//! documents points nowhere.

use super::Folder;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_reference_is_what_the_command_writes() {
    let folder = Folder::new(&[]);
    let run = folder.run("explain --markdown out/reference");
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert_eq!(run.err, "wrote the reference to out/reference\n");
    let written = folder.path("out/reference");
    let kept = root().join("docs/reference");
    let names = |folder: &Path| -> BTreeSet<_> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    };
    let renew = "run `cargo run -- explain --markdown docs/reference`";
    assert_eq!(
        names(&written),
        names(&kept),
        "files are missing, or left over and to be deleted; {renew}"
    );
    for name in names(&written) {
        let read = |folder: &Path| fs::read_to_string(folder.join(&name)).unwrap();
        assert!(read(&written) == read(&kept), "docs/reference/{name:?} is stale; {renew}");
    }
}

#[test]
fn a_folder_that_can_not_be_written_is_an_error() {
    let folder = Folder::new(&[("file", "")]);
    let run = folder.run("explain --markdown file/reference");
    assert_eq!(run.code, 2, "{}", run.err);
    insta::assert_snapshot!(run.err);
}

#[cfg(unix)]
#[test]
fn a_pipe_with_the_name_of_a_page_is_not_waited_for() {
    let folder = Folder::new(&[("out/how.md", "")]);
    let pipe = folder.path("out/words.md");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let run = folder.run("explain --markdown out");
    assert_eq!(run.code, 2, "{}", run.err);
    assert_eq!(run.err, "error: `out/words.md` can't be written: it is no regular file\n");
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut documents = vec![root().join("README.md"), root().join("specs/README.md")];
    markdown_in(&root().join("docs"), &mut documents);
    assert!(documents.len() > 8);
    for document in &documents {
        let text = fs::read_to_string(document).unwrap();
        for link in links(&text) {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match path {
                "" => document.clone(),
                _ => document.parent().unwrap().join(path),
            };
            let place = format!("{}: {link}", document.display());
            assert!(target.exists(), "{place} does not exist");
            let anchors = || anchors(&fs::read_to_string(&target).unwrap());
            assert!(anchor.is_empty() || anchors().contains(anchor), "{place} has no such heading");
        }
    }
}

fn markdown_in(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => markdown_in(&path, found),
            false if path.extension().is_some_and(|it| it == "md") => found.push(path),
            false => {}
        }
    }
}

/// The lines of a document outside of fenced blocks.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut is_fenced = false;
    text.lines().filter(move |line| {
        let is_fence = line.starts_with("```");
        is_fenced ^= is_fence;
        !is_fenced && !is_fence
    })
}

/// Where a document's links lead that do not leave the repository.
fn links(text: &str) -> Vec<&str> {
    let of_line = |line: &str| line.match_indices("](").map(|(at, _)| at + 2).collect::<Vec<_>>();
    let found = prose(text).flat_map(|line| {
        of_line(line).into_iter().map(move |at| line[at..].split(')').next().unwrap_or_default())
    });
    found.filter(|link| !link.contains("://")).collect()
}

/// The anchors that GitHub gives the headings of a document.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = prose(text).filter(|line| line.starts_with('#'));
    let anchor = |line: &str| -> String {
        let heading = line.trim_start_matches('#').trim().to_lowercase().replace('\\', "");
        let kept = heading.chars().filter(|it| it.is_alphanumeric() || " -_".contains(*it));
        kept.map(|it| if it == ' ' { '-' } else { it }).collect()
    };
    let mut all = BTreeSet::new();
    for heading in headings.map(anchor) {
        let again = (1..).map(|count| format!("{heading}-{count}"));
        let free = std::iter::once(heading.clone()).chain(again).find(|it| !all.contains(it));
        all.extend(free);
    }
    all
}
