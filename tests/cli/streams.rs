//! Pipes that close, devices that are full, colours.

use super::{Folder, touchline};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// A project with so many findings that they don't fit into a pipe.
fn flood() -> Folder {
    Folder::new(&[("a.journey", &"chanel web \"Web\"\n".repeat(3_000))])
}

#[test]
fn a_closed_pipe_ends_output_quietly_with_the_commands_own_code() {
    let folder = flood();
    for words in [&["check"][..], &["check", "--format", "json"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_touchline"))
            .args(words)
            .current_dir(folder.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        assert!(!first.is_empty());
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_an_error() {
    let folder = flood();
    for words in ["check", "check --format json", "explain", "--help", "explain brand"] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_touchline"))
            .args(words.split(' '))
            .current_dir(folder.path(""))
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{words}");
        let err = String::from_utf8(output.stderr).unwrap();
        let what = "error: standard output can't be written to: no space left on device\n";
        assert_eq!(err, what, "{words}");
    }
}

#[test]
fn colours_are_for_terminals_or_on_demand() {
    let folder = Folder::new(&[("a.journey", "chanel web \"Web\"\n")]);
    assert!(!folder.run("check").out.contains('\u{1B}'));
    assert!(folder.run("check --color always").out.contains('\u{1B}'));
    assert!(folder.run("--color always chek").err.contains('\u{1B}'));
    let mut command = touchline();
    command.current_dir(folder.path("")).env("NO_COLOR", "1").args(["check", "--color=always"]);
    assert!(folder.finish(&mut command).out.contains('\u{1B}'), "the option goes before NO_COLOR");
    let is_coloured = |settings: &[(&str, &str)]| {
        let mut command = touchline();
        command.current_dir(folder.path("")).envs(settings.iter().copied()).arg("check");
        folder.finish(&mut command).out.contains('\u{1B}')
    };
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
        assert!(is_coloured(&[(name, "1")]) && !is_coloured(&[(name, "0")]), "{name}");
        assert!(!is_coloured(&[(name, "1"), ("NO_COLOR", "1")]), "{name}");
    }
}

#[test]
fn output_keeps_to_the_width_of_the_terminal() {
    let folder = Folder::new(&[("a.journey", "chanel web \"Web\"\n")]);
    let mut command = touchline();
    command.current_dir(folder.path("")).env("COLUMNS", "40").arg("check");
    let run = folder.finish(&mut command);
    let help = run.out.lines().filter(|line| line.starts_with("  help:"));
    assert!(help.clone().all(|line| line.chars().count() <= 40), "{}", run.out);
}
