//! Files that are no text, or no files: clear errors, and nothing that acts on
//! the terminal.

use super::{Folder, SOUND};
use std::process::Command;

fn checked(bytes: &[u8]) -> String {
    let folder = Folder::new(&[]);
    folder.write("a.journey", bytes);
    let run = folder.run("check --as-of 2027-01-01");
    assert_eq!(run.code, 1, "{}", run.all());
    assert!(!run.out.contains(['\u{1B}', '\0', '\u{202E}', '\u{9B}']), "{}", run.out);
    run.out
}

#[test]
fn what_is_no_text_is_said_to_be_none() {
    insta::assert_snapshot!(checked(b"// Caf\xE9\nchannel web \"Web\"\n"));
    insta::assert_snapshot!(checked(b"channel web \"W\x1B[31meb\" // \0\n"));
    insta::assert_snapshot!(checked("channel web \"a\u{202E}b\u{9B}\"\n".as_bytes()));
    insta::assert_snapshot!(checked(b"\xFF\xFEc\0h\0"));
}

#[test]
fn damage_in_a_comment_leaves_the_rest_sound() {
    let out = checked(format!("// \u{202D}\n{SOUND}").as_bytes());
    assert!(out.contains("1 error in 1 file"), "{out}");
}

#[test]
fn damage_is_told_once() {
    let codes = |files: &[(&str, &[u8])]| {
        let folder = Folder::new(&[("touchline.toml", ""), ("a.journey", SOUND)]);
        for (path, bytes) in files {
            folder.write(path, bytes);
        }
        let run = folder.run("check --as-of 2027-06-01 --format json");
        let found: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        let findings = found["projects"][0]["findings"].as_array().unwrap().clone();
        let code = |finding: &serde_json::Value| finding["code"].as_str().unwrap().to_owned();
        findings.iter().map(code).collect::<Vec<_>>().join(" ")
    };
    let data = |row: &[u8]| [b"date,metric,touchpoint,value\n", row].concat();
    let check = |bytes: &[u8]| codes(&[("measurements/1.csv", bytes)]);
    assert_eq!(check(&data(b"2027-01-31,clicks,page,80\n")), "");
    assert_eq!(check(b"\xFF\xFEd\0a\0"), "utf-16");
    assert_eq!(check(&data(b"2027-01-31,clicks,p\xE9ge,80\n")), "not-utf-8");
    assert_eq!(check(&data(b"2027-01-31,clicks,page,8\x1B0\n")), "control-character");
    assert_eq!(check(&data(b"2027-01-31,cli\0cks,page,80\n")), "control-character");
    assert_eq!(codes(&[("touchline.toml", b"as-of = \"2027\xE9\"\n")]), "not-utf-8");
    // What an unread spec or line declares is not missed in the data.
    let row = data(b"2027-01-31,visits,page,80\n");
    assert_eq!(codes(&[("measurements/1.csv", &row)]), "data-metric-unknown");
    let unread: &[u8] = b"\xFF\xFEm\0";
    assert_eq!(codes(&[("b.journey", unread), ("measurements/1.csv", &row)]), "utf-16");
    let odd: &[u8] = b"metric = visits = \"Visits\"\n";
    let found = codes(&[("b.journey", odd), ("measurements/1.csv", &row)]);
    assert!(!found.contains("data-"), "{found}");
    let spec = SOUND.replace("  channel web", "  channel w\u{1B}eb");
    assert_eq!(codes(&[("a.journey", spec.as_bytes())]), "control-character");
}

#[test]
fn any_bytes_end_in_findings() {
    checked(&(0..=255u8).collect::<Vec<_>>());
    checked(&[0xFF; 5000]);
    checked(&[b'{'; 20_000]);
    checked(&b"{\n".repeat(20_000));
    checked(&b"\"".repeat(10_001));
    checked(&[b"brand x \"", &[b'y'; 10_000][..], b"\" odd\n"].concat());
}

#[test]
fn a_byte_order_mark_and_other_line_breaks_do_no_harm() {
    for text in [format!("\u{FEFF}{SOUND}"), SOUND.replace('\n', "\r\n"), SOUND.replace('\n', "\r")]
    {
        let folder = Folder::new(&[("a.journey", &text)]);
        assert_eq!(folder.run("check --as-of 2027-01-01").code, 0);
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_and_not_waited_for() {
    let folder = Folder::new(&[("p/a.journey", SOUND)]);
    let pipe = folder.path("p/pipe.journey");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::fs::create_dir(folder.path("p/folder.journey")).unwrap();
    insta::assert_snapshot!(folder.run("check p").all());
    insta::assert_snapshot!(folder.run("check /dev/zero").all());
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_cannot_act_on_the_terminal() {
    let folder = Folder::new(&[("p\u{1B}[31m/a\n\u{202E}\u{9B}.journey", "chanel web \"Web\"\n")]);
    let run = folder.run("check");
    assert!(!run.out.contains(['\u{1B}', '\u{202E}']), "{}", run.out);
    let run = folder.run("check --format json");
    assert!(!run.out.contains(['\u{1B}', '\u{202E}', '\u{9B}']), "{}", run.out);
    let found: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let path = &found["projects"][0]["findings"][0]["path"];
    assert_eq!(path, "p\u{1B}[31m/a\n\u{202E}\u{9B}.journey");
    let run = folder.run("check no\u{1B}where");
    assert!(!run.err.contains('\u{1B}'), "{}", run.err);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let folder = Folder::new(&[("a.journey", "")]);
    let file = std::fs::File::options().write(true).open(folder.path("a.journey")).unwrap();
    file.set_len(64 * 1024 * 1024 + 1).unwrap();
    insta::assert_snapshot!(folder.run("check").all());
}
