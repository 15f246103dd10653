use super::*;
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::project::Settings;
use crate::source::{Sources, Span};
use std::io;

static CODE: Code = Code {
    name: "some-fault",
    sort: Sort::Contradicts,
    summary: "A fault",
    why: "It matters.",
    bad: "bad",
    good: "good",
};

fn project(files: &[(&str, &str)]) -> Project {
    let mut sources = Sources::default();
    let add = |(path, text): &(&str, &str)| sources.add(*path, text.as_bytes().to_vec()).0;
    let specs = files.iter().map(add).collect();
    Project {
        name: "shop".to_owned(),
        root: PathBuf::from("/srv/specs/shop"),
        sources,
        specs,
        data: vec![],
        overlooked: vec![],
        settings: Settings::default(),
        findings: vec![],
        scopes: vec![],
        piped: None,
    }
}

/// The span of a piece of a file's text; an empty piece: the end of the file.
fn span(project: &Project, file: usize, piece: &str) -> Span {
    let file = project.specs[file];
    let text = &project.sources.file(file).text;
    let start = if piece.is_empty() { text.len() } else { text.find(piece).expect("the piece") };
    Span { file, start: start as u32, end: (start + piece.len()) as u32 }
}

fn look() -> Look {
    Look { color: false, width: 80, columns: 60, here: PathBuf::from("/srv") }
}

fn drawn(project: &Project, finding: Diagnostic) -> String {
    let findings = found(vec![finding]);
    let as_of = jiff::civil::date(2027, 3, 31);
    let report = Report { project, as_of, findings: &findings };
    let mut out = Vec::new();
    human::findings(&mut out, &[report], &look()).expect("a drawing");
    String::from_utf8(out).expect("text")
}

fn found(asked: Vec<Diagnostic>) -> Findings {
    Findings { asked, ..Findings::default() }
}

fn at(project: &Project, file: usize, piece: &str) -> Diagnostic {
    Diagnostic::new(&CODE, span(project, file, piece), format!("`{piece}` is wrong")).label("here")
}

#[test]
fn a_finding_shows_its_line_and_what_to_do() {
    let project = project(&[("a.journey", "journey a {\n\tstage 日本 語\n}\n")]);
    let finding = at(&project, 0, "語").help("Write this:\n  stage x");
    insta::assert_snapshot!(drawn(&project, finding));
}

#[test]
fn other_places_are_shown_near_and_far_and_in_other_files() {
    let lines = (1..=20).map(|line| format!("line {line} x{line}x\n")).collect::<String>();
    let project = project(&[("a.journey", &lines), ("sub/b.journey", "one\ntwo\n")]);
    let finding = at(&project, 0, "x12x")
        .other(span(&project, 0, "x13x"), "next to it")
        .other(span(&project, 0, "x2x"), "far above")
        .other(span(&project, 1, "two"), "elsewhere");
    insta::assert_snapshot!(drawn(&project, finding));
}

#[test]
fn the_end_of_a_file_has_a_label() {
    for text in ["", "abc", "abc\n", "abc\r\n", "a\nb\n\n"] {
        let project = project(&[("a.journey", text)]);
        let finding = at(&project, 0, "");
        let drawn = drawn(&project, finding);
        assert!(drawn.contains("╰── here"), "{text:?}\n{drawn}");
    }
}

#[test]
fn every_kind_of_line_break_gives_the_right_line() {
    let project = project(&[("a.journey", "one\rtwo\r\nthree\nfour")]);
    let finding = at(&project, 0, "three");
    insta::assert_snapshot!(drawn(&project, finding));
}

#[test]
fn a_long_line_is_cropped_around_the_place() {
    let text = format!("{}HERE{}\n{}", "é".repeat(5000), "z".repeat(5000), "y".repeat(9000));
    let project = project(&[("a.journey", &text)]);
    insta::assert_snapshot!(drawn(&project, at(&project, 0, "HERE")));
    let far = at(&project, 0, "HERE").other(span(&project, 0, "é"), "far to the left");
    insta::assert_snapshot!(drawn(&project, far));
}

#[test]
fn a_place_of_many_lines_is_kept_to_its_first() {
    let project = project(&[("a.journey", "a {\n b\n c\n d\n e\n}\nz")]);
    let finding = at(&project, 0, "{\n b\n c\n d\n e\n}");
    let drawn = drawn(&project, finding);
    assert!(!drawn.contains(" d\n"), "{drawn}");
}

#[test]
fn names_of_files_cannot_act_on_the_terminal() {
    let project = project(&[("a\u{1B}[31m\n.journey", "abc")]);
    let drawn = drawn(&project, at(&project, 0, "b"));
    assert!(!drawn.contains('\u{1B}'), "{drawn}");
    assert!(drawn.contains("specs/shop/a␛[31m␊.journey:1:2"), "{drawn}");
}

#[test]
fn json_has_offsets_on_disk() {
    let project = project(&[("a.journey", "\u{FEFF}日本\nxy\n")]);
    let findings = found(vec![
        at(&project, 0, "xy").other(span(&project, 0, "本"), "there").help("Do this."),
        at(&project, 0, ""),
    ]);
    let as_of = jiff::civil::date(2027, 3, 31);
    let mut out = Vec::new();
    json::findings(&mut out, &[Report { project: &project, as_of, findings: &findings }])
        .expect("json");
    insta::assert_snapshot!(String::from_utf8(out).expect("text"));
}

#[test]
fn paths_are_shown_from_the_current_folder() {
    let look = |here: &str| Look { here: PathBuf::from(here), ..look() };
    let path = Path::new("/srv/specs/shop/a.journey");
    assert_eq!(look("/srv").path(path), "specs/shop/a.journey");
    assert_eq!(look("/srv/specs/shop").path(path), "a.journey");
    assert_eq!(look("/srv/other").path(path), "../specs/shop/a.journey");
    assert_eq!(look("/home/me").path(path), "/srv/specs/shop/a.journey");
    assert_eq!(look("/srv").path(Path::new("/srv")), ".");
    assert_eq!(look("/srv").path(Path::new("/srv/p/../d/2.csv")), "d/2.csv");
}

#[test]
fn the_summary_is_in_words() {
    let counts = |errors, warnings, advice| summary::Counts { errors, warnings, advice }.words();
    assert_eq!(counts(2, 1, 3), "2 errors, 1 warning and 3 pieces of advice");
    assert_eq!(counts(1, 0, 1), "1 error and 1 piece of advice");
    assert_eq!(counts(0, 0, 0), "nothing");
}

#[test]
fn a_flood_of_findings_is_drawn_in_linear_time() {
    let text = "touchpoint store { }\n".repeat(20_000);
    let project = project(&[("a.journey", &text)]);
    let file = project.specs[0];
    let at = |line: u32| Span { file, start: line * 21 + 11, end: line * 21 + 16 };
    let findings = (0..20_000)
        .map(|line| Diagnostic::new(&CODE, at(line), "`store` is wrong").label("here"))
        .collect::<Vec<_>>();
    let as_of = jiff::civil::date(2027, 3, 31);
    let findings = found(findings);
    let start = std::time::Instant::now();
    let report = Report { project: &project, as_of, findings: &findings };
    human::findings(&mut io::sink(), &[report], &look()).expect("a drawing");
    // A scan from the start for each would take minutes.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
