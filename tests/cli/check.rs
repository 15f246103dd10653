//! `touchline check`: what it finds, where it says so, how it ends.

use super::{Folder, SOUND, touchline};
use serde_json::Value;

const FAULTY: &str = "brand shop \"The shop {\n}\nchannel web \"Web\" ;\nchanel post \"Post\"\n";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_sound_project_is_told_so_in_one_line() {
    let folder = Folder::new(&[("a.journey", SOUND)]);
    let run = folder.run("check --as-of 2027-01-01");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.out, "Nothing to report: 1 file checked\n");
}

#[test]
fn faults_are_drawn_on_standard_output() {
    let folder = Folder::new(&[("specs/a.journey", FAULTY)]);
    let run = folder.run("check specs --as-of 2027-01-01");
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.all());
    assert_eq!(folder.run("check specs --exit-zero").code, 0);
}

#[test]
fn json_says_the_same() {
    let folder = Folder::new(&[("specs/a.journey", FAULTY)]);
    let run = folder.run("check specs --format json --as-of 2027-01-01");
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let found = json(&run.out);
    assert_eq!(found["projects"][0]["project"], "specs");
    assert_eq!(found["projects"][0]["as_of"], "2027-01-01");
    let findings = found["projects"][0]["findings"].as_array().unwrap();
    let lines = findings.iter().map(|finding| finding["start"]["line"].as_u64().unwrap());
    assert_eq!(lines.collect::<Vec<_>>(), [1, 3, 4]);
}

#[test]
fn what_can_not_be_read_ends_with_2() {
    let folder = Folder::new(&[("empty/x.txt", "")]);
    insta::assert_snapshot!(folder.run("check nowhere empty empty/x.txt").all());
    assert_eq!(folder.run("check --as-of yesterday").code, 2);
    assert_eq!(folder.run("chek").code, 2);
    assert_eq!(folder.run("").code, 2);
    assert_eq!(folder.run("--help").code, 0);
}

#[test]
fn the_other_projects_are_still_checked() {
    let folder = Folder::new(&[("a.journey", FAULTY)]);
    let run = folder.run("check --format json nowhere a.journey");
    assert_eq!(run.code, 2);
    assert_eq!(json(&run.out)["summary"]["projects"], 1);
}

#[test]
fn a_folder_is_taken_project_by_project() {
    let folder = Folder::new(&[
        ("specs/one/touchline.toml", ""),
        ("specs/one/a.journey", SOUND),
        ("specs/two/touchline.toml", "as-of = 2027-02-03\n"),
        ("specs/two/a.journey", "channel web \"Web\"\n"),
        ("specs/two/b.journey", "chanel post \"Post\"\n"),
    ]);
    let run = folder.run("check specs --format json");
    let found = json(&run.out);
    let names = found["projects"].as_array().unwrap().iter().map(|project| &project["project"]);
    assert_eq!(names.collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(found["projects"][0]["summary"]["errors"], 0);
    assert_eq!(found["projects"][1]["as_of"], "2027-02-03");
    assert_eq!(found["projects"][1]["findings"][0]["path"], "b.journey");
}

#[test]
fn a_path_inside_a_project_loads_all_and_reports_on_the_path() {
    let folder = Folder::new(&[
        ("p/touchline.toml", ""),
        ("p/sub/a.journey", &SOUND.replace("channel web \"Web\"\n", "")),
        ("p/b.journey", "channel web \"Web\"\nchanel post \"Post\"\n"),
    ]);
    assert_eq!(folder.run("check p/sub --as-of 2027-01-01").code, 0);
    assert_eq!(folder.run("check p/b.journey --as-of 2027-01-01").code, 1);
    assert_eq!(folder.run_in("p/sub", "check --as-of 2027-01-01").code, 0);
}

#[test]
fn standard_input_is_checked() {
    let folder = Folder::new(&[]);
    let mut command = touchline();
    command.current_dir(folder.path("")).args(["check", "-"]).write_stdin(FAULTY);
    let run = folder.finish(&mut command);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("[<stdin>:1:12]"), "{}", run.out);
}

#[test]
fn standard_input_can_stand_for_a_file_of_a_project() {
    let folder = Folder::new(&[
        ("p/touchline.toml", ""),
        ("p/a.journey", "channel web \"Web\"\nchanel post \"Post\"\n"),
        ("p/b.journey", SOUND.replace("channel web \"Web\"\n", "").as_str()),
    ]);
    let check = |place: &str, words: &str, input: &str| {
        let mut command = touchline();
        command.current_dir(folder.path(place)).args(["check", "-", "--as-of", "2027-01-01"]);
        folder.finish(command.args(words.split(' ')).write_stdin(input))
    };
    // What is on disk would be found; what is piped in isn't told of `web`.
    let sound = SOUND.replace("channel web \"Web\"\n", "");
    let run = check("", "--stdin-filename p/b.journey", &sound);
    assert!(run.out.ends_with("checked; 1 error elsewhere in the project\n"), "{}", run.all());
    let run = check("p", "--stdin-filename a.journey", "channel web \"Web\"\n\nchanel x\n");
    assert!(run.out.contains("[a.journey:3:1]"), "{}", run.all());
    assert!(!run.out.contains("can be mended"), "{}", run.out);
    let run = check("p", "--stdin-filename new/c.journey", "chanel x \"X\"\n");
    assert_eq!(run.code, 2, "the folder is not there: {}", run.all());
    let run = check("p", "--stdin-filename c.journey --diff", "chanel x “X”\n");
    assert!(run.out.starts_with("--- a/c.journey\n"), "{}", run.all());
    let before = folder.files();
    let run = check("p", "--stdin-filename a.journey --fix", "channel web “Web”\n");
    assert_eq!(run.code, 2);
    assert!(folder.read("p/a.journey").contains("chanel post") && folder.files() == before);
    let run = check("", "--stdin-filename lone.journey", "chanel x \"X\"\n");
    assert!(run.out.contains("[lone.journey:1:1]"), "{}", run.all());
    assert_eq!(folder.run("check p --stdin-filename p/a.journey").code, 2);
}

#[test]
fn faults_in_the_settings_are_found_too() {
    let folder = Folder::new(&[("touchline.toml", "as_of = 2027-01-01\n"), ("a.journey", SOUND)]);
    insta::assert_snapshot!(folder.run("check --as-of 2027-01-01").all());
}

#[test]
fn json_is_the_same_from_anywhere() {
    let folder = Folder::new(&[
        ("specs/one/touchline.toml", ""),
        ("specs/one/a.journey", FAULTY),
        ("specs/one/é/b.journey", FAULTY),
        ("elsewhere/x.txt", ""),
    ]);
    let from = |folder_: &str, path: &str, language: &str, zone: &str| {
        let mut command = touchline();
        command.current_dir(folder.path(folder_)).env("LANG", language).env("LC_ALL", language);
        command.env("TZ", zone).args(["check", "--format", "json", "--as-of", "2027-01-01", path]);
        folder.finish(&mut command).out
    };
    let first = from("", "specs/one", "C", "UTC");
    assert!(first.contains("\"project\": \"one\""));
    assert_eq!(first, from("specs", "one", "de_DE.UTF-8", "Asia/Tokyo"));
    assert_eq!(first, from("specs/one", ".", "tr_TR.UTF-8", "America/Lima"));
    assert_eq!(first, from("elsewhere", "../specs/one", "C.UTF-8", "Pacific/Apia"));
    let absolute = folder.path("specs/one").display().to_string();
    assert_eq!(first, from("elsewhere", &absolute, "C", "UTC"));
    assert_eq!(first, from("", "specs", "C", "UTC"));
}

#[test]
fn paths_are_shown_from_the_current_folder() {
    let folder = Folder::new(&[("specs/one/touchline.toml", ""), ("specs/one/a.journey", FAULTY)]);
    assert!(folder.run("check").out.contains("[specs/one/a.journey:1:12]"));
    assert!(folder.run_in("specs", "check one").out.contains("[one/a.journey:1:12]"));
    let run = folder.run_in("specs/one", "check ..");
    assert!(run.out.contains("[a.journey:1:12]"), "{}", run.out);
}

#[test]
fn what_holds_nothing_to_check_is_not_told_to_be_sound() {
    let folder = Folder::new(&[
        ("p/touchline.toml", ""),
        ("p/a.journey", SOUND),
        ("p/measurements/1.csv", "date,metric,touchpoint,value\n2027-01-31,clicks,page,80\n"),
        ("p/pictures/x.txt", ""),
        ("q/touchline.toml", ""),
    ]);
    let run = folder.run("check p/measurements --as-of 2027-06-01");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let check = |path: &str| {
        let run = folder.run(&format!("check {path} --as-of 2027-06-01"));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{path}: {}", run.all());
        run.err.lines().next().unwrap().to_owned()
    };
    let no_part = "holds no part of the project it lies in";
    assert_eq!(check("p/pictures"), format!("error: `p/pictures` {no_part}"));
    assert_eq!(
        check("p/pictures/x.txt"),
        "error: `p/pictures/x.txt` is no part of the project it lies in"
    );
    assert_eq!(check("q"), "error: `q` holds no `.journey` files");
}

#[test]
fn a_first_line_that_is_missing_is_one_finding() {
    let lines = SOUND.lines().collect::<Vec<_>>();
    let mut all = String::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.ends_with('{')) {
        let rest = [&lines[..index], &lines[index + 1..]].concat().join("\n");
        let folder = Folder::new(&[("a.journey", &rest)]);
        let run = folder.run("check --format json --as-of 2026-10-01");
        let json = json(&run.out);
        all += &format!("{}\n", line.trim());
        for found in json["projects"][0]["findings"].as_array().unwrap() {
            let text = |name: &str| found[name].as_str().unwrap().to_owned();
            let at = found["start"]["line"].as_u64().unwrap() - index as u64;
            all += &format!("  +{at} {}: {}\n", text("code"), text("message"));
        }
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_brace_that_is_missing_behind_a_first_line_is_put_there() {
    let mut all = String::new();
    for line in SOUND.lines().filter(|line| line.ends_with('{')) {
        let without = SOUND.replacen(line, line.trim_end_matches([' ', '{']), 1);
        let folder = Folder::new(&[("a.journey", &without)]);
        let run = folder.run("check --format json --as-of 2026-10-01");
        let found = json(&run.out)["projects"][0]["findings"].as_array().unwrap().clone();
        for found in &found {
            all += &format!("{}: {}\n", found["code"], found["message"]);
        }
        folder.run("check --fix --as-of 2026-10-01");
        assert_eq!(folder.read("a.journey"), SOUND, "{line}");
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_merge_that_is_not_finished_is_one_finding() {
    let line = SOUND.lines().find(|line| line.contains("stage ")).unwrap();
    let both = format!("<<<<<<< HEAD\n{line}\n=======\n{line} // ?\n>>>>>>> spring");
    let spec =
        SOUND.replace(line, &both).replacen("channel web", "<<<<<<< HEAD\n=======\nchannel web", 1);
    let spec = spec.replacen("\"Web\"\n", "\"Web\"\n>>>>>>> spring\n", 1);
    for spec in [spec.clone(), spec.replace('\n', "\r\n")] {
        let folder = Folder::new(&[("a.journey", &spec)]);
        let run = folder.run("check --format concise --as-of 2027-01-01");
        let merge = "git has left two versions of these lines: a merge is not finished";
        assert_eq!(run.code, 1);
        assert_eq!(run.out.lines().filter(|line| line.contains(merge)).count(), 2, "{}", run.out);
        assert!(run.out.ends_with("2 errors in 1 file\n"), "{}", run.out);
        let run = folder.run("check --fix");
        assert_eq!((run.code, folder.read("a.journey").as_str()), (1, spec.as_str()));
    }
}
