use super::*;
use crate::catalog::settings::CODES;
use crate::source::Sources;

/// Reads a `touchline.toml`; a line for each finding, and its label and help.
fn findings(text: &str) -> String {
    let mut sources = Sources::default();
    let (file, _) = sources.add("touchline.toml", text.as_bytes().to_vec());
    let (_, mut findings) = read(&sources, file);
    crate::diagnostic::sort(&mut findings);
    let line = |found: &crate::diagnostic::Diagnostic| {
        let place = sources.position(found.span);
        let text = sources.text(found.span);
        let help = found.help.as_deref().unwrap_or_default();
        let (line, column, code) = (place.line, place.column, found.code.name);
        format!("{line}:{column} {code}: {} | {text:?} {} | {help}\n", found.message, found.label)
    };
    findings.iter().map(line).collect()
}

fn settings(text: &str) -> Settings {
    let mut sources = Sources::default();
    let (file, _) = sources.add("touchline.toml", text.as_bytes().to_vec());
    read(&sources, file).0
}

#[test]
fn every_key_is_read() {
    let read = settings(
        "data = [\"a/*.csv\", \"b/**/*.csv\"]\nas-of = 2027-03-31\n\n\
         [score]\ngood = 7\nweak = 4.5\nband = 20\nmargin = 0.5\n",
    );
    assert!(read.data[0].matches("a/x.csv") && !read.data[0].matches("a/b/x.csv"));
    assert!(read.data[1].matches("b/x.csv") && read.data[1].matches("b/c/x.csv"));
    assert_eq!(read.as_of.map(|day| day.to_string()).as_deref(), Some("2027-03-31"));
    let expected = score::Settings { good: 7.0, weak: 4.5, band: 20.0, margin: 0.5 };
    assert_eq!(read.score, expected);
    let dotted = settings("score.good = 8\n");
    assert_eq!(dotted.score.good, 8.0);
}

#[test]
fn an_empty_file_sets_the_defaults() {
    assert_eq!(findings(""), "");
    assert!(settings("# nothing\n").data[0].matches("measurements/2027.csv"));
}

#[test]
fn the_example_of_every_key_is_right() {
    for key in KEYS {
        let table = if key.table.is_empty() { String::new() } else { format!("[{}]\n", key.table) };
        assert_eq!(findings(&format!("{table}{}\n", key.example)), "");
    }
}

#[test]
fn the_bad_example_of_every_code_has_its_fault_and_the_good_one_none() {
    // Whether files and journeys are there is found when they are known.
    let later = ["pattern-without-file", "table-not-read", "levels-without-place"];
    for code in CODES.iter().filter(|code| !later.contains(&code.name)) {
        let found = findings(code.bad);
        assert_eq!(found.lines().count(), 1, "{}: {found}", code.name);
        assert!(found.contains(&format!(" {}: ", code.name)), "{}: {found}", code.name);
        assert_eq!(findings(code.good), "", "{}", code.name);
    }
}

#[test]
fn each_fault_is_found_at_its_place() {
    insta::assert_snapshot!(findings(
        "date = [\"x.csv\"]\n\
         as_of = 2027-01-01\n\
         good = 6\n\
         [socre]\n\
         good = 6\n\
         [score]\n\
         good = 60\n\
         weak = \"low\"\n\
         band = -1\n\
         data = []\n",
    ));
}

#[test]
fn values_are_looked_at_one_by_one() {
    insta::assert_snapshot!(findings(
        "data = [\"ok.csv\", 5, \"../out.csv\", \"/etc/*.csv\", \"a[\"]\n\
         as-of = \"31.3.2027\"\n\
         score = 5\n",
    ));
    insta::assert_snapshot!(findings("data = \"a.csv\"\nas-of = 2027-03-31T10:00:00Z\n"));
    assert_eq!(findings("as-of = \"2027-Q1\"\n"), "");
}

#[test]
fn weak_is_below_good() {
    insta::assert_snapshot!(findings("[score]\ngood = 4\nweak = 4.5\n"));
    insta::assert_snapshot!(findings("[score]\nweak = 7\n"));
    assert_eq!(findings("[score]\ngood = 5\nweak = 5\n"), "");
    assert_eq!(settings("[score]\nweak = 7\n").score, score::Settings::default());
}

#[test]
fn what_toml_cannot_read_is_one_finding_a_line() {
    insta::assert_snapshot!(findings(
        "as-of = 31 March\n\
         data = [\"a.csv\"\n\
         [score]\n\
         good = 6\n\
         good = 7\n\
         weak = nan\n\
         band 10\n",
    ));
    insta::assert_snapshot!(findings("as-of = \"2027-01-01\nas-of = 2027-02-30\n[score\n"));
}

#[test]
fn what_a_value_means_is_told() {
    let help = |line: &str| {
        let found = findings(line);
        found.trim_end().rsplit(" | ").next().unwrap_or_default().to_owned()
    };
    assert_eq!(help("[score]\nband = 10%\n"), "Write `band = 10`.");
    assert_eq!(help("[score]\ngood = 7,5 # or so\n"), "Write `good = 7.5`.");
    assert_eq!(help("as-of = \"31.10.2026\"\n"), "Write `2026-10-31`: year, month, day.");
    assert_eq!(help("as-of = 31.10.2026\n"), "Write `as-of = \"2026-10-31\"`.");
    assert_eq!(help("data = measurements/*.csv\n"), "Write `data = [\"measurements/*.csv\"]`.");
    assert!(help("data = [\"a.csv\n").starts_with("Each line is"));
}

#[test]
fn levels_are_read_for_project_folders_and_journeys() {
    let read = settings(
        "[levels]\ngoals = \"advice\"\ngoal-without-target = \"off\"\n\
         [levels.folder.\"./shop/\"]\nflow = \"error\"\n\
         [levels.journey.\"zuru\u{308}ck\"]\nflow = \"warning\"\n",
    );
    let level = |code: &str, path: &str, journey: Option<&str>| {
        let code = crate::check::checks().map(|check| check.code).find(|it| it.name == code);
        let set = read.levels.of(code.expect("a code"), path, journey);
        set.map_or("default", |set| set.weight.name())
    };
    assert_eq!(level("goal-without-target", "a.journey", None), "off");
    assert_eq!(level("touchpoint-without-operational-goal", "a.journey", None), "advice");
    assert_eq!(level("fork-shares", "a.journey", None), "default");
    assert_eq!(level("fork-shares", "shop/a.journey", None), "error");
    assert_eq!(level("fork-shares", "shop/a.journey", Some("zur\u{fc}ck")), "warning");
}

#[test]
fn levels_are_looked_at_one_by_one() {
    insta::assert_snapshot!(findings(
        "goals = \"off\"\n\
         [levels]\n\
         gaols = \"off\"\n\
         flow = \"warn\"\n\
         targets = \"loud\"\n\
         stages = 1\n\
         goals = \"Error\"\n\
         unclosed-text = \"off\"\n\
         zeppelin = \"off\"\n\
         fork_shares = \"off\"\n\
         folder.goals = \"off\"\n\
         [levels.checkup]\n\
         goals = \"off\"\n\
         [levels.journey.checkup]\n\
         gaols = \"off\"\n",
    ));
    insta::assert_snapshot!(findings("levels.journey = \"off\"\n"));
    insta::assert_snapshot!(findings("levels = \"off\"\n"));
    insta::assert_snapshot!(findings(
        "[levels]\nfork-shares = off\nflow = warn\ngoals = \"off\"\ngoals = \"error\"\n"
    ));
}

#[test]
fn no_text_makes_it_panic() {
    for text in
        ["\0", "=", "[", "[[score]]", "score.good.deep = 1", "'", "\"é", "a=\"\u{202E}\"", "é = 1"]
    {
        findings(text);
    }
    findings(&"[".repeat(5000));
    findings(&format!("data = {}", "[".repeat(5000)));
}

#[test]
fn what_can_be_set_names_the_groups_too() {
    let found = findings("colour = \"red\"\n\"\" = 1\n");
    let all = "What can be set here: `data`, `as-of`, `[levels]` and `[score]`.";
    assert!(found.lines().all(|line| line.ends_with(all)), "{found}");
    assert!(found.contains("unknown-setting: a setting has no name"), "{found}");
}

#[test]
fn what_toml_says_is_said_in_our_words() {
    for (text, label) in [
        ("x\n", "a name without `=` and a value"),
        ("x =\n", "there is no value"),
        ("= 1\n", "no name of a setting"),
        ("[score\n", "a square bracket is missing"),
        ("[[score]\n", "a group stands in one pair of square brackets"),
        ("data = [\"a\" \"b\"]\n", "the list is not closed, or a comma is missing in it"),
        ("data = [\"a\",,\"b\"]\n", "a comma too many"),
        ("as-of = 2027-02-30\n", "no day that there is"),
        ("as-of = \"\\q\"\n", "this text has no closing quote, or a wrong escape"),
        (
            "score = { good = 1\n",
            "settings of a group stand below its line `[group]`, not in braces",
        ),
    ] {
        let found = findings(text);
        assert!(found.contains(&format!(" {label} | ")), "{text:?}: {found}");
    }
}

#[test]
fn many_broken_lines_are_read_in_linear_time() {
    let start = std::time::Instant::now();
    assert_eq!(findings(&"x\n".repeat(20_000)).lines().count(), 20_000);
    assert_eq!(findings(&"x = 1\n".repeat(20_000)).lines().count(), 20_000);
    let many = (0..5_000).map(|line| format!("x{line} = 1\n")).collect::<String>();
    assert_eq!(findings(&many.repeat(2)).lines().count(), 10_000);
    // To compare each line with each took minutes.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
