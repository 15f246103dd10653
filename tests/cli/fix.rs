//! `check --fix`: what it mends is gone, nothing new comes, and a second run has
//! nothing to do.

use super::{Folder, touchline};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};
use touchline::catalog::{self, Stage};
use touchline::check::EXAMPLE;
use touchline::diagnostic::{Code, Sort};

/// A kind of file that can be mended.
struct Kind {
    /// The file, among others that it needs.
    file: &'static str,
    project: fn(&str) -> Folder,
    stages: &'static [Stage],
    manners: &'static [Manner],
}

/// How a file may be written.
type Manner = (&'static str, fn(&str) -> String);

const SPECS: Kind = Kind {
    file: "bad.journey",
    project,
    stages: &[Stage::Specs, Stage::Silences, Stage::Checks],
    manners: &[
        ("as it stands", str::to_owned),
        ("with CRLF", |spec| spec.replace('\n', "\r\n")),
        ("with tabs", |spec| spec.replace("  ", "\t")),
        ("with tabs and CRLF", |spec| spec.replace("  ", "\t").replace('\n', "\r\n")),
    ],
};

const DATA: Kind = Kind {
    file: "measurements/1.csv",
    project: project_of_data,
    stages: &[Stage::Data],
    manners: &[
        ("as it stands", str::to_owned),
        ("with CRLF and a byte order mark", |data| {
            format!("\u{FEFF}{}", data.replace('\n', "\r\n"))
        }),
        ("with quotes", quoted),
    ],
};

impl Kind {
    /// Every code of such files.
    fn codes(&self) -> impl Iterator<Item = &'static Code> {
        let entries = catalog::entries().filter(|entry| self.stages.contains(&entry.stage));
        entries.map(|entry| entry.code)
    }
}

fn project(spec: &str) -> Folder {
    Folder::new(&[
        ("base.journey", EXAMPLE),
        ("bad.journey", spec),
        ("touchline.toml", "as-of = \"2026-10-01\"\n"),
    ])
}

fn project_of_data(data: &str) -> Folder {
    Folder::new(&[
        ("base.journey", touchline::measure::EXAMPLE),
        ("measurements/1.csv", data),
        ("touchline.toml", "as-of = \"2027-06-30\"\n"),
    ])
}

/// Rows with each cell in quotes, where none has any.
fn quoted(data: &str) -> String {
    let line = |line: &str| match line.contains('"') {
        true => format!("{line}\n"),
        false => format!("\"{}\"\n", line.replace(',', "\",\"")),
    };
    data.lines().map(line).collect()
}

/// The findings: how many of each code, and whether one of them has a mend.
fn found(folder: &Folder, only_safe: bool) -> (BTreeMap<String, usize>, bool) {
    let run = folder.run("check --format json");
    let json: Value = serde_json::from_str(&run.out).expect(&run.out);
    let findings = json["projects"][0]["findings"].as_array().unwrap();
    let mut counts = BTreeMap::new();
    let mut has_mend = false;
    for finding in findings {
        *counts.entry(finding["code"].as_str().unwrap().to_owned()).or_insert(0) += 1;
        let mend = finding.get("mend");
        has_mend |= mend.is_some_and(|mend| !only_safe || mend["is_safe"] == true);
    }
    (counts, has_mend)
}

/// What became of a file that was mended.
struct Mended {
    /// Whether there is less of the finding.
    is_better: bool,
    text: String,
}

/// Mends a file; nothing new may be found in it then but what has become due, and
/// a second run must have nothing to do. None: nothing of it can be mended.
fn mend(kind: &Kind, name: &str, text: &str, words: &str, only_safe: bool) -> Option<Mended> {
    let folder = (kind.project)(text);
    let (before, has_mend) = found(&folder, only_safe);
    if !has_mend {
        return None;
    }
    let run = folder.run(words);
    assert!(run.code < 2, "{name}: {}", run.err);
    let (mut after, _) = found(&folder, only_safe);
    after.retain(|code, _| {
        let mut entries = catalog::entries();
        entries.any(|entry| entry.code.name == code && entry.code.sort != Sort::Due)
    });
    let is_no_more =
        |(code, count): (&String, &usize)| before.get(code).is_some_and(|before| count <= before);
    assert!(after.iter().all(is_no_more), "{name}: {before:?} {after:?}");
    let text = folder.read(kind.file);
    folder.run(words);
    assert_eq!(folder.read(kind.file), text, "{name}");
    let count = |findings: &BTreeMap<String, usize>| findings.get(name).copied().unwrap_or(0);
    Some(Mended { is_better: count(&after) < count(&before), text })
}

/// Mends each bad example that has a mend, whichever way it is written; gives
/// the codes that were mended and how many there are.
fn mend_all(kind: &Kind, words: &str, only_safe: bool) -> String {
    let mut names = Vec::new();
    for code in kind.codes() {
        let plain = mend(kind, code.name, code.bad, words, only_safe);
        for (manner, written) in kind.manners {
            let mended = mend(kind, code.name, &written(code.bad), words, only_safe);
            let is_like = |text: &Mended| text.text == written(&plain.as_ref().unwrap().text);
            assert!(mended.iter().all(is_like), "{} {manner}", code.name);
            assert_eq!(mended.is_some(), plain.is_some(), "{} {manner}", code.name);
        }
        names.extend(plain.filter(|plain| plain.is_better).map(|_| code.name));
    }
    format!("{} of {}\n{}", names.len(), kind.codes().count(), names.join("\n"))
}

#[test]
fn safe_mends_of_the_bad_examples() {
    insta::assert_snapshot!(mend_all(&SPECS, "check --fix", true));
}

#[test]
fn unsafe_mends_of_the_bad_examples() {
    insta::assert_snapshot!(mend_all(&SPECS, "check --fix --unsafe-fixes", false));
}

#[test]
fn safe_mends_of_the_bad_examples_of_data() {
    insta::assert_snapshot!(mend_all(&DATA, "check --fix", true));
}

#[test]
fn unsafe_mends_of_the_bad_examples_of_data() {
    insta::assert_snapshot!(mend_all(&DATA, "check --fix --unsafe-fixes", false));
}

/// Rows below `date,metric,touchpoint,audience,value,n`, and what mends make of them.
#[test]
fn mends_of_rows() {
    let commas = [
        ("dates with the day first", "30.4.2027,sat,desk,,4,1\n31.5.2027,sat,desk,,4,1"),
        ("a date with a time", "2027-04-15 00:00,sat,desk,,4,1"),
        ("a date with slashes and one meaning", "4/15/2027,sat,desk,,4,1"),
        ("a date with slashes and two", "3/4/2027,sat,desk,,4,1"),
        ("a month in words", "April 2027,sat,desk,,4,1"),
        ("a month and two digits", "Apr 27,sat,desk,,4,1"),
        ("the metric's unit", "2027-04-15,connected,desk,,74%,1\n2027-04-15,waiting,desk,,4 min,1"),
        ("a unit of the same kind", "2027-04-15,waiting,desk,,2 h,1"),
        ("a unit of another kind", "2027-04-15,waiting,desk,,74%,1"),
        ("a unit that may be one of time", "2027-04-15,waiting,desk,,2 Std,1"),
        ("stars", "2027-04-15,sat,desk,,4 stars,1"),
        ("a decimal comma that is one", "2027-04-15,sat,desk,,\"3,100\",\"1,071\""),
        ("a comma that may be either", "2027-04-15,visits,desk,,\"3,100\",1"),
        ("a whole number with a point", "2027-04-15,sat,desk,,4,1.071"),
        ("a number in two cells", "2027-04-15,sat,desk,,4,2,80"),
        ("a number in two cells, or with groups", "2027-04-15,visits,desk,,4,200,80"),
        ("capitals, blanks and titles", "2027-04-15,SAT,\" The  desk\",Public insurance,4,1"),
        ("a name with a slip", "2027-04-15,saat,dsek,privat,4,1"),
        ("a journey with a slip", "2027-04-15,sat,lunch.store,,4,1"),
        ("a name with blanks around and a comma behind", "2027-04-15, Sat ,\"Desk\",,\"4,2\",1"),
    ];
    let mut all = String::new();
    let header = "date,metric,touchpoint,audience,value,n";
    for (what, rows) in commas {
        write!(all, "── {what}\n{}", diff_of(&DATA, &format!("{header}\n{rows}\n"))).unwrap();
    }
    let semicolons = [
        ("a spreadsheet's own forms", "30.04.2027;sat;desk;;3,100;1.071"),
        ("two digits of a year", "30.04.27;sat;desk;;4,2;1"),
        ("a share with decimals and its sign", "30.04.2027;connected;desk;;74,5 %;1"),
        ("groups, which are read, and a dash", "30.04.2027;connected;desk;;−1.234,5;1.071"),
    ];
    let data = "date,metric,stage,touchpoint,value\n2027-04-15,sat,,arrival,4\n";
    write!(all, "── a stage among the touchpoints\n{}", diff_of(&DATA, data)).unwrap();
    let data = "Datum,Kennzahl,touchpoint,valeu\n2027-04-15,sat,desk,4\n";
    write!(all, "── columns in other words\n{}", diff_of(&DATA, data)).unwrap();
    let data = "date,metric,touchpoint,value\n2027-04-15,sat,desk,4\n2027-04-16,sat,desk,4\n\
                2027-04-15,sat,desk,4\n2027-04-15,sat,desk,4\n";
    write!(all, "── rows said again\n{}", diff_of(&DATA, data)).unwrap();
    for (what, rows) in semicolons {
        let header = header.replace(',', ";");
        write!(all, "── {what}\n{}", diff_of(&DATA, &format!("{header}\n{rows}\n"))).unwrap();
    }
    insta::assert_snapshot!(all);
}

#[test]
fn data_that_cannot_be_read_in_full_are_left_alone() {
    let row = "30.4.2027,sat,desk,4.2\n";
    let header = "date,metric,touchpoint,value\n";
    for data in [
        [header, row, "2027-05-31,sat,\"desk,4\n"].concat().into_bytes(),
        [header.as_bytes(), row.as_bytes(), b"2027-05-31,sat,caf\xE9,4\n"].concat(),
    ] {
        let folder = project_of_data("");
        folder.write(DATA.file, &data);
        let run = folder.run("check --fix --unsafe-fixes");
        assert!(!run.err.contains("Mended"), "{}", run.err);
        assert_eq!(std::fs::read(folder.path(DATA.file)).unwrap(), data);
    }
}

#[test]
fn a_mend_of_data_that_would_double_a_row_is_not_made() {
    let data = "date,metric,touchpoint,value\n30.4.2027,sat,desk,4.2\n2027-04-30,sat,desk,4\n";
    let folder = project_of_data(data);
    folder.run("check --fix");
    assert_eq!(folder.read(DATA.file), data);
}

#[test]
fn data_that_were_not_asked_for_are_not_mended() {
    let data = "date,metric,touchpoint,value\n30.4.2027,sat,desk,4.2\n";
    let folder = project_of_data(data);
    folder.run("check --fix base.journey");
    assert_eq!(folder.read(DATA.file), data);
    folder.run("check --fix measurements");
    assert_eq!(folder.read(DATA.file), data.replace("30.4.2027", "2027-04-30"));
}

/// Lines of a journey, and what a mend makes of them.
#[test]
fn mends_that_no_bad_example_needs() {
    let cases = [
        (
            "the rest of those whom a way is for",
            "start -> desk\ndesk -> shed 40% for members\ndesk -> finish for walk_in\nshed -> finish",
        ),
        (
            "the rest of everybody else",
            "start -> desk\ndesk -> shed 40%\ndesk -> finish for members\nshed -> finish",
        ),
        (
            "the rest, where a way to leave has a share",
            "start -> desk\ndesk -> shed 40%\ndesk -> leave 20%\nshed -> finish",
        ),
        (
            "the rest, behind several ways on a line",
            "start -> desk -> shed 40% // as counted\nshed -> finish",
        ),
        (
            "a way without a share, of several on a line",
            "start -> desk\ndesk -> shed -> finish\ndesk -> leave 20%",
        ),
        (
            "a way that is there twice, with a share",
            "start -> desk\ndesk -> shed\nshed -> finish\ndesk -> shed // again",
        ),
        (
            "a path that comes to a touchpoint twice",
            "start -> desk -> shed -> finish\npath p \"P\" through desk, shed, desk",
        ),
        (
            "a way that is there with two shares",
            "start -> desk\ndesk -> shed 30%\ndesk -> shed 40%\ndesk -> leave rest\nshed -> finish",
        ),
    ];
    let mut all = String::new();
    for (what, lines) in cases {
        let spec = format!(
            "audience members \"Members\"\naudience walk_in \"Others\"\njourney ride \"A ride\" draft {{\n  \
             audience members, walk_in\n  stage go {{\n    touchpoint desk {{}}\n    touchpoint shed {{}}\n  \
             }}\n  flow {{\n    {}\n  }}\n}}\n",
            lines.replace('\n', "\n    ")
        );
        write!(all, "── {what}\n{}", diff(&spec)).unwrap();
    }
    let cases = [
        (
            "a scale from its highest value",
            "metric ease \"It was easy\" {\n  type rating\n  scale 5 to 1\n  source survey\n}\nbrand van \"Van\" { strategy \"S\" { goal relationship \"G\" {\n  target ease at least 4 always\n} } }",
        ),
        (
            "a period from its last day",
            "brand van \"Van\" {\n  investment bench \"A bench\" {\n    amount 5 EUR\n    period 2027-12-31 to 2027-01-01\n  }\n}",
        ),
        (
            "a range with one unit",
            "brand van \"Van\" { strategy \"S\" { goal operational \"G\" {\n  target waiting between 9 and 5 min always\n} } }",
        ),
        (
            "a metric behind its figure",
            "brand van \"Van\" { strategy \"S\" { goal operational \"G\" {\n  target at most 5 waiting always\n} } }",
        ),
        ("a number with a blank in it", "evidence talks_there \"Talks\" { sample 1 200 }"),
        (
            "a block without a line",
            "channel web \"Web shop\" {\n}\nchannel post \"By post\" { // why?\n}",
        ),
        (
            "a line that is there twice",
            "source till \"Till\" {\n  kind records\n  kind records // so\n  kind records\n}",
        ),
        ("backslashes", "channel web \"a\\sb \\q\""),
        ("a title in place of a name", "channel \"By post\""),
        (
            "a silence without its colon",
            "// allow journey-without-stage as we only begin\njourney ride \"A ride\" {}",
        ),
        (
            "several things in a short block",
            "owner team\naudience members { kind consumer share 20%, worth 30 EUR }",
        ),
        (
            "several things in a short block within another",
            "brand van \"Van\" {\n\tstrategy \"S\" {\n\t\tgoal operational \"G\" { target waiting at most 5 min always target served at least 9 always }\n\t}\n}",
        ),
        (
            "silences for nothing",
            "// allow fork-shares, goal-without-target: so\nchannel web \"Web\" // allow unknown-name: so\n",
        ),
    ];
    for (what, spec) in cases {
        write!(all, "── {what}\n{}", diff(spec)).unwrap();
    }
    insta::assert_snapshot!(all);
}

/// What mends would change, line by line.
fn diff(spec: &str) -> String {
    diff_of(&SPECS, spec)
}

fn diff_of(kind: &Kind, text: &str) -> String {
    let run = (kind.project)(text).run("check --diff --unsafe-fixes");
    let is_change = |line: &&str| {
        line.starts_with(['+', '-']) && !line.starts_with("+++") && !line.starts_with("---")
    };
    run.out.lines().filter(is_change).fold(String::new(), |all, line| all + line + "\n")
}

#[test]
fn a_diff_shows_what_would_be_mended_and_changes_nothing() {
    let spec = "channel kiosk “At the kiosk”\r\nowner kiosk_staff \"Staff\"\r\njourney visit \
                \"A visit\" {\r\n  chanel kiosk\r\n  owner kiosk_staff\r\n  by 31.3.2027\r\n\r\nunit \
                cups \"Cups\"\r\n";
    let folder = project(spec);
    let run = folder.run("check --diff");
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.out);
    assert_eq!(folder.run("check --fix --diff").out, run.out);
    assert_eq!(folder.read("bad.journey"), spec);
    let run = folder.run("check --fix");
    assert!(run.err.contains("Mended four findings in one file"), "{}", run.err);
    assert!(!folder.read("bad.journey").replace("\r\n", "").contains('\n'));
}

#[test]
fn a_mend_that_would_do_harm_keeps_no_other_one_from_being_made() {
    // With another code, the language that the brand names would be none.
    let mut spec =
        "brand van \"Van\" { language german }\nlanguage german \"Deutsch\"\n".to_owned();
    for number in 1..=30 {
        spec += &format!("channel kiosk{number} “At kiosk {number}”\n");
    }
    let folder = project(&spec);
    let run = folder.run("check --fix --unsafe-fixes");
    assert_eq!(
        run.err,
        "Mended 30 findings in one file\nOne mend is not made: it would bring a new finding\n"
    );
    assert_eq!(folder.read("bad.journey"), spec.replace(['“', '”'], "\""));
}

#[test]
fn a_file_with_a_fault_that_cannot_be_mended_is_left_alone() {
    let spec = "channel kiosk “At the kiosk”\nowner staff \"Staff\nmetric € \"M\"\n";
    let folder = project(spec);
    let why = "`bad.journey` is left as it is: line 2 can't be read\n";
    let run = folder.run("check --fix");
    assert_eq!((run.code, run.err.as_str()), (1, why));
    let run = folder.run("check --diff");
    let left = "2 errors would be left; `touchline check` shows the lines\n";
    assert_eq!((run.code, run.out.as_str(), run.err), (1, "", format!("{why}{left}")));
    assert_eq!(folder.read("bad.journey"), spec);
    let run = folder.run("check --unsafe-fixes");
    assert_eq!(run.code, 2);
}

#[test]
fn a_slip_in_a_shared_touchpoint_is_mended_once() {
    let journey =
        |name: &str| format!("journey {name} {{\n  stage s {{\n    touchpoint call\n  }}\n}}\n");
    let [one, other] = ["order", "leaving"].map(journey);
    let shared = "owner complaints\ntouchpoint call {\n  owner complainst\n}\n";
    let folder = project(&format!("{shared}{one}{other}"));
    let run = folder.run("check --select unknown-name");
    assert!(!run.out.contains("used here too"), "{}", run.out);
    let run = folder.run("check --fix --unsafe-fixes");
    assert!(run.code < 2, "{}", run.err);
    let mended = folder.read("bad.journey");
    assert!(mended.contains("  owner complaints\n"), "{mended}");
}

#[test]
fn a_mend_in_a_part_does_no_harm_in_the_rest() {
    // With another code, the language that the brand names would be none.
    let spec = "language german \"Deutsch\" {\n  says \"Van\" as \"Van\"\n}\n";
    let folder = Folder::new(&[
        ("touchline.toml", ""),
        ("a.journey", spec),
        ("b.journey", "brand van \"Van\" { language german }\n"),
    ]);
    let run = folder.run("check --fix --unsafe-fixes a.journey");
    let left = "One mend is not made: it would bring a new finding\n";
    assert_eq!((run.code, run.err.as_str()), (1, left));
    assert_eq!(folder.read("a.journey"), spec);
}

#[test]
fn a_diff_ends_with_1_where_something_is_to_be_done() {
    let code = |spec: &str, words: &str| project(spec).run(&format!("check --diff {words}")).code;
    let (sound, wrong) = ("channel kiosk \"Kiosk\"\n", "channel kiosk \"Kiosk\"\nchanel x\n");
    assert_eq!(code(sound, ""), 0);
    assert_eq!(project(sound).run("check --diff").err, "There is nothing to mend\n");
    assert_eq!(code("channel kiosk “Kiosk”\n", ""), 1);
    assert_eq!(code("channel kiosk “Kiosk”\n", "--exit-zero"), 0);
    assert_eq!(code(wrong, ""), 1, "an error is left");
    assert_eq!(code(sound, "--strict"), 2);
}

/// Feeds a diff to `git apply` in a folder.
fn git(folder: &Folder, place: &str, words: &[&str], input: &str) {
    let mut git = Command::new("git");
    git.args(words).current_dir(folder.path(place)).stdin(Stdio::piped());
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    git.env("GIT_CEILING_DIRECTORIES", folder.path("").parent().unwrap());
    let mut git = git.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    git.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = git.wait_with_output().unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{place} {words:?}: {err}\n{input}");
}

#[test]
fn git_applies_a_diff_where_the_command_ran() {
    let spec = "\u{FEFF}// Ours.\r\nchannel kiosk “At the kiosk”\r\n\r\nowner staff “Staff”";
    let mended = spec.replace(['“', '”'], "\"");
    let cr = spec.replace("\r\n", "\r");
    for (place, inits) in [("", false), ("", true), ("p", true), ("p/ä b", true)] {
        let folder = Folder::new(&[
            ("p/touchline.toml", ""),
            ("p/ä b/bad one.journey", spec),
            ("p/ä b/cr.journey", &cr.replace("kiosk", "k").replace("staff", "s")),
        ]);
        if inits {
            git(&folder, "", &["init"], "");
        }
        let run = folder.run_in(place, "check --diff");
        assert_eq!(run.code, 1);
        git(&folder, place, &["apply"], &run.out);
        assert_eq!(folder.read("p/ä b/bad one.journey"), mended, "{place}");
        assert_eq!(folder.run_in(place, "check --diff").out, "", "{place}");
    }
}

#[cfg(unix)]
#[test]
fn what_can_not_be_written_is_reported_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let spec = "channel kiosk “At the kiosk”\n";
    let folder = project(spec);
    fs::set_permissions(folder.path("bad.journey"), fs::Permissions::from_mode(0o444)).unwrap();
    let run = folder.run("check --fix");
    assert_eq!((run.code, folder.read("bad.journey").as_str()), (2, spec));
    assert_eq!(run.err, "error: `bad.journey` can't be written: the file is read-only\n");
    assert!(run.out.contains("code: other-quotes"), "{}", run.out);
    let mut command = touchline();
    command.current_dir(folder.path("")).args(["check", "--fix", "-"]);
    let run = folder.finish(command.write_stdin(spec));
    assert_eq!(run.code, 2);
    assert!(run.out.contains("code: other-quotes"), "{}", run.out);
}
