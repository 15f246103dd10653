//! The command as people and scripts meet it: text in, text and exit codes out.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod architecture;
mod check;
mod ci;
mod damage;
mod docs;
mod explain;
mod first;
mod fix;
mod init;
mod languages;
mod readme;
mod reference;
mod scored;
mod specs;
mod streams;
mod ten_faults;
mod workflow;

use assert_cmd::Command;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;

/// A spec without a finding.
const SOUND: &str = include_str!("sound.journey");

/// What a run of the command gave.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    /// All of it, for snapshots.
    fn all(&self) -> String {
        let Self { code, out, err } = self;
        format!("exit code {code}\n── standard output\n{out}── standard error\n{err}")
    }
}

/// A folder with files, to run the command in.
struct Folder {
    folder: TempDir,
}

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let this = Self { folder: tempfile::tempdir().unwrap() };
        for (path, text) in files {
            this.write(path, text.as_bytes());
        }
        this
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(path)
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Every file below the folder, in order.
    fn files(&self) -> Vec<String> {
        let walk = ignore::WalkBuilder::new(self.path("")).standard_filters(false).build();
        let files = walk.map(|entry| entry.unwrap()).filter(|entry| entry.path().is_file());
        let base = self.path("");
        let name = |path: &std::path::Path| path.strip_prefix(&base).unwrap().display().to_string();
        let mut files = files.map(|entry| name(entry.path())).collect::<Vec<_>>();
        files.sort();
        files
    }

    /// Runs the command in the folder; words are parted by blanks.
    fn run(&self, words: &str) -> Run {
        self.run_in("", words)
    }

    fn run_in(&self, folder: &str, words: &str) -> Run {
        let mut command = touchline();
        command.current_dir(self.path(folder)).args(words.split_whitespace());
        self.finish(&mut command)
    }

    /// Runs a command that was prepared; the folder's own path becomes `BASE`.
    fn finish(&self, command: &mut Command) -> Run {
        let output = command.timeout(Duration::from_secs(60)).output().unwrap();
        let base = self.path("").display().to_string();
        let base = base.trim_end_matches('/');
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(base, "BASE");
        let (out, err) = (text(output.stdout), text(output.stderr));
        Run { code: output.status.code().expect("an exit code"), out, err }
    }
}

fn touchline() -> Command {
    let mut command = Command::cargo_bin("touchline").unwrap();
    for name in [
        "NO_COLOR",
        "COLUMNS",
        "TERM",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "FORCE_COLOR",
        "GITHUB_WORKSPACE",
        "GITHUB_STEP_SUMMARY",
    ] {
        command.env_remove(name);
    }
    command
}
