//! `touchline check` for CI and large teams: which findings, at which level, in
//! which form.

use super::{Folder, Run, SOUND, touchline};
use serde_json::Value;

/// A journey that lacks an owner and a target, and one that is a draft.
const SHOP: &str = r#"audience riders "Riders"
channel shop "Shop"
source survey "Three questions" { kind survey }
metric waiting "Minutes of waiting" {
  type duration
}
metric trust "I trust them" {
  type rating
  scale 1 to 5
  source survey
}
journey repair "A repair" {
  audience riders
  channel shop
  stage drop_off {
    wants "to hand it in and get on with my day"
    goal relationship "In good hands" { target trust at least 4 always }
    touchpoint counter {
      goal operational "Taken in, 100 %: at once" { target waiting at most 5 min by 2026-01-01 }
    }
    touchpoint key_box {
      goal operational "Found"
    }
  }
}
"#;

const DRAFT: &str = r#"journey sale "A sale" draft {
  audience riders
  channel shop
  stage look {
    wants "to see what there is"
    touchpoint window {}
    touchpoint shelf {}
  }
  stage buy {
    wants "to have it"
    touchpoint till {
      goal operational "Quick"
    }
  }
}
"#;

/// What these tests are about, so that a new check changes none of them.
const FEW: &str = "--select touchpoint-without-owner,deadline-passed,goal-without-target";

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).expect(&run.out)
}

/// The codes of the findings with their levels.
fn found(folder: &Folder, words: &str) -> Vec<String> {
    let run = folder.run(&format!("check --format json --as-of 2026-10-01 {words}"));
    let json = json(&run);
    let findings = json["projects"][0]["findings"].as_array().unwrap().clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    findings.iter().map(|it| format!("{} {}", text(&it["level"]), text(&it["code"]))).collect()
}

#[test]
fn a_run_can_be_about_some_codes() {
    let folder = Folder::new(&[("a.journey", SHOP), ("b.journey", "chanel x \"X\"\n")]);
    let [owner, deadline] = ["warning touchpoint-without-owner", "advice deadline-passed"];
    let [goal, unread] = ["warning goal-without-target", "error unknown-word"];
    let has = |words: &str| {
        let found = found(&folder, words);
        [owner, deadline, goal, unread].map(|it| found.iter().any(|found| found == it))
    };
    assert_eq!(has(""), [true, true, true, true]);
    assert_eq!(found(&folder, FEW), [owner, deadline, goal, unread]);
    assert_eq!(has("--select targets"), [false, true, false, true]);
    assert_eq!(has("--select targets --ignore deadline-passed"), [false, false, false, true]);
    assert_eq!(has("--ignore goals,targets"), [true, false, false, true]);
    assert_eq!(has("--select flow --select deadline-passed"), [false, true, false, true]);
    for words in ["--select tragets", "--ignore unclosed-text", "--select zeppelin"] {
        let run = folder.run(&format!("check {words}"));
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        insta::assert_snapshot!(run.err);
    }
}

#[test]
fn levels_are_those_of_the_settings() {
    let settings = "[levels]\ngoals = \"advice\"\ndeadline-passed = \"error\"\n\
                    [levels.journey.repair]\ntouchpoint-without-owner = \"off\"\n\
                    [levels.folder.\"old\"]\ngoals = \"off\"\ndrivers = \"off\"\n\
                    journey-without-unintended = \"off\"\n";
    let folder = Folder::new(&[
        ("a.journey", SHOP),
        ("old/b.journey", &DRAFT.replace(" draft", "")),
        ("touchline.toml", settings),
    ]);
    assert_eq!(
        found(&folder, FEW),
        ["error deadline-passed", "advice goal-without-target", "warning touchpoint-without-owner"]
    );
    folder
        .write("touchline.toml", b"[levels.journey.repiar]\ngoals = \"off\"\n[levels.folder.od]\n");
    let run = folder.run("check --as-of 2026-10-01 --select stages");
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.out);
}

#[test]
fn an_error_by_settings_stops_a_report() {
    let folder = Folder::new(&[
        ("a.journey", SHOP),
        ("touchline.toml", "[levels]\ngoal-without-target = \"error\"\n"),
    ]);
    assert_eq!(folder.run("scorecard --as-of 2026-10-01").code, 1);
    folder.write("touchline.toml", b"[levels]\ngoal-without-target = \"off\"\n");
    let run = folder.run("scorecard --as-of 2026-10-01");
    assert_eq!(run.code, 0);
    assert!(!run.out.contains("goal-without-target"), "{}", run.out);
}

#[test]
fn a_journey_is_named_in_quotes_where_toml_wants_them() {
    let folder = Folder::new(&[
        ("a.journey", &SHOP.replace("journey repair", "journey r\u{fc}ckgabe")),
        ("touchline.toml", "[levels.journey.ruckgabe]\ngoals = \"off\"\n"),
    ]);
    let run = folder.run("check --as-of 2026-10-01 --select stages");
    assert!(run.out.contains("Did you mean `[levels.journey.\"r\u{fc}ckgabe\"]`?"), "{}", run.out);
}

#[test]
fn silenced_findings_are_counted() {
    let spec = SHOP
        .replace("touchpoint key_box {", "touchpoint key_box { // allow goal-without-target: no")
        .replace("\"Found\"", "\"Found\" // allow goal-without-target: its maker is not chosen")
        .replace(
            "journey repair",
            "// allow touchpoint-without-owner: the owners change\njourney repair",
        );
    let folder = Folder::new(&[("a.journey", &spec)]);
    let run = folder.run("check --format json --as-of 2026-10-01");
    assert_eq!(json(&run)["summary"]["silenced"], 2);
    assert_eq!(found(&folder, FEW), ["advice deadline-passed", "warning silence-without-effect"]);
    let without = found(&folder, "--select touchpoint-without-owner,deadline-passed");
    assert_eq!(without, ["advice deadline-passed"]);
}

#[test]
fn so_many_warnings_may_pass() {
    let folder = Folder::new(&[("a.journey", SHOP)]);
    let code = |words: &str| folder.run(&format!("check --as-of 2026-10-01 {words}")).code;
    let of_few = |words: &str| code(&format!("{FEW} {words}"));
    assert_eq!(of_few(""), 1);
    assert_eq!(of_few("--max-warnings 1"), 1);
    assert_eq!(of_few("--max-warnings 2"), 0);
    assert_eq!(code("--select deadline-passed"), 0);
    assert_eq!(code("--select deadline-passed --strict"), 1);
    assert_eq!(code("--max-warnings 2 --strict"), 2);
    assert_eq!(code("--max-warnings 2 --exit-zero"), 2);
    assert_eq!(code("--statistics --format github"), 2);
    assert_eq!(code("--show-config --format json"), 2);
    folder.write("b.journey", b"chanel x \"X\"\n");
    assert_eq!(code("--max-warnings 9"), 1);
}

#[test]
fn findings_are_counted_by_code() {
    let folder =
        Folder::new(&[("a.journey", SHOP), ("b.journey", "chanel x \"X\"\nchanel y \"Y\"\n")]);
    let run = folder.run(&format!("check {FEW} --statistics --as-of 2026-10-01"));
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.out);
    let run = folder.run(&format!("check {FEW} --statistics --format json --as-of 2026-10-01"));
    insta::assert_snapshot!(run.out);
}

#[test]
fn the_settings_that_hold_are_shown() {
    let settings = "as-of = \"2026-10-01\"\n[score]\nweak = 4\n[levels]\ngoals = \"advice\"\n\
                    [levels.folder.\"old\"]\nflow = \"off\"\n";
    let folder = Folder::new(&[
        ("p/old/a.journey", SHOP),
        ("p/touchline.toml", settings),
        ("p/measurements/1.csv", "date,metric,touchpoint,value\n"),
    ]);
    let run = folder.run("check p --show-config --ignore moments");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    // Of the many codes, one of each origin.
    let shown = ["goal-without-target", "fork-shares", "recovery-of-itself", "unit-mismatch"];
    let is_shown = |line: &&str| {
        let code = line.split(" = \"").next().unwrap_or_default();
        !code.contains('-') || code == "as-of" || code.contains(' ') || shown.contains(&code)
    };
    let narrow = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = run.out.lines().filter(is_shown).map(narrow).collect::<Vec<_>>();
    insta::assert_snapshot!(lines.join("\n"));
    let run = folder.run("check p --show-config --as-of 2027-01-01");
    assert!(run.out.contains("as-of = \"2027-01-01\"  # command line"), "{}", run.out);
}

#[test]
fn what_a_draft_lacks_is_summed_up() {
    let folder = Folder::new(&[("a.journey", SHOP), ("b.journey", DRAFT)]);
    let gaps = "--select touchpoint-without-owner,touchpoint-without-operational-goal,\
                touchpoint-without-relationship-goal";
    let run = folder.run(&format!("check --as-of 2026-10-01 {gaps}"));
    insta::assert_snapshot!(run.out);
    let run = folder.run("check --as-of 2026-10-01 --format github");
    assert_eq!(run.out.matches("title=draft").count(), 1, "{}", run.out);
    let singly = folder.run(&format!("check --as-of 2026-10-01 {gaps} --show-drafts")).out;
    assert!(singly.contains("touchpoint of journey `sale` has"), "{singly}");
    // JSON has them all, as advice.
    let all = found(&folder, gaps);
    assert_eq!(all.iter().filter(|it| it.starts_with("advice ")).count(), 3, "{all:?}");
    let settings = "[levels]\ngoal-without-target = \"error\"\n";
    folder.write("touchline.toml", settings.as_bytes());
    assert!(found(&folder, "").iter().filter(|it| *it == "error goal-without-target").count() == 2);
}

/// Runs `check` at GitHub.
fn at_github(folder: &Folder, words: &str) -> Run {
    let mut command = touchline();
    command.current_dir(folder.path("")).arg("check").args(words.split_whitespace());
    command
        .env("GITHUB_WORKSPACE", folder.path(""))
        .env("GITHUB_STEP_SUMMARY", folder.path("s.md"));
    folder.finish(&mut command)
}

#[test]
fn github_is_given_no_more_than_it_shows() {
    let many =
        (0..40).map(|n| format!("channel c{n} \"C\"\nchanel d{n} \"D\"\n")).collect::<String>();
    let folder = Folder::new(&[("a.journey", &many), ("b.journey", SHOP)]);
    let run = at_github(&folder, &format!("{FEW} --format github --as-of 2026-10-01"));
    let count = |start: &str| run.out.lines().filter(|line| line.starts_with(start)).count();
    assert_eq!(
        (run.code, count("::error "), count("::warning "), count("::notice ")),
        (1, 10, 2, 2)
    );
    assert!(run.out.contains("::notice title=and 30 more findings::"), "{}", run.out);
    let last = run.out.lines().last().unwrap();
    assert_eq!(last, "40 errors, 2 warnings and 1 piece of advice in 2 files");
    // The page of the run has all of them.
    assert_eq!(folder.read("s.md").matches("| error |").count(), 40);
}

#[test]
fn no_text_of_a_spec_acts_on_github() {
    let spec = "journey x \"A\" {\n::error::b\n  stage \"%0A::stop-commands::x\"\n}\n::warning file=a::x\n";
    let folder = Folder::new(&[("a,b:c%.journey", spec), ("touchline.toml", "")]);
    let run = at_github(&folder, "--format github --as-of 2026-10-01");
    for line in run.out.lines().filter(|line| line.starts_with("::")) {
        assert!(line.contains("file=a%2Cb%3Ac%25.journey,"), "{line}");
    }
    let is_ours = |line: &str| {
        ["::error title=", "::warning title=", "::notice title="]
            .iter()
            .any(|it| line.starts_with(it))
    };
    let others = run.out.lines().filter(|line| !is_ours(line)).collect::<Vec<_>>();
    assert_eq!(others.len(), 1, "{others:?}");
    assert!(!run.out.contains("\r"));
}

#[test]
fn the_page_of_a_run_keeps_to_its_size() {
    let many = (0..9_000).map(|n| format!("chanel d{n} \"D\"\n")).collect::<String>();
    let folder = Folder::new(&[("a.journey", &many)]);
    folder.write("s.md", &vec![b'x'; 300_000]);
    at_github(&folder, "--format github");
    let page = folder.read("s.md");
    assert!(page.len() > 900_000 && page.len() <= 1024 * 1024, "{}", page.len());
    assert!(page.ends_with("more findings; `touchline check` shows all.\n"));
    // A full page stays as it is; one that can't be written is no reason to fail.
    at_github(&folder, "--format github");
    assert!(folder.read("s.md").len() <= 1024 * 1024);
    let mut command = touchline();
    command.current_dir(folder.path("")).args(["check", "--format", "github", "--exit-zero"]);
    command.env("GITHUB_STEP_SUMMARY", folder.path("none/s.md"));
    let run = folder.finish(&mut command);
    assert_eq!(run.code, 0);
    assert!(
        run.err.starts_with("warning: the summary `none/s.md` can't be written"),
        "{}",
        run.err
    );
}

/// The log of a run, which keeps to the schema of SARIF.
fn sarif(folder: &Folder, words: &str) -> Value {
    let schema = include_str!("sarif/sarif-schema-2.1.0.json");
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let log = json(&folder.run(&format!("check --format sarif --as-of 2026-10-01 {words}")));
    let faults = validator.iter_errors(&log).map(|fault| fault.to_string()).collect::<Vec<_>>();
    assert_eq!(faults, [""; 0]);
    log
}

fn marks(log: &Value) -> Vec<String> {
    let results = log["runs"][0]["results"].as_array().unwrap();
    let mark = |result: &Value| result["partialFingerprints"]["touchlineFinding/v1"].to_string();
    results.iter().map(mark).collect()
}

#[test]
fn sarif_keeps_to_its_schema() {
    let folder = Folder::new(&[
        ("specs/ä b/a.journey", SHOP),
        ("specs/b.journey", "chanel x \"X\"\nchannel y \"Y\"\nchannel y \"Z\"\n"),
        ("specs/touchline.toml", ""),
        (".git/HEAD", ""),
    ]);
    let log = sarif(&folder, &format!("{FEW} specs"));
    insta::assert_snapshot!(serde_json::to_string_pretty(&log["runs"][0]["results"]).unwrap());
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    for result in log["runs"][0]["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(result["ruleId"], rules[index]["id"]);
    }
    // The same from anywhere in the repository.
    let run = folder.run_in("specs", &format!("check {FEW} --format sarif --as-of 2026-10-01"));
    assert_eq!(json(&run), log);
    let sound = Folder::new(&[("a.journey", SOUND)]);
    assert_eq!(marks(&sarif(&sound, "")), [""; 0]);
    let mut command = touchline();
    command.current_dir(folder.path("")).args(["check", "--format", "sarif", "-"]);
    let run = folder.finish(command.write_stdin("chanel x \"X\"\n"));
    assert!(run.out.contains("\"uri\": \"%3Cstdin%3E\""), "{}", run.out);
}

#[test]
fn sarif_has_mends_as_fixes() {
    let folder = Folder::new(&[
        ("a.journey", "audience guests \"Guests\"\r\nbrand cafe \"Café\" { audience geusts }\r\n"),
        (
            "b.journey",
            "// Ours.\r\nbrand bar \"Bar\" {\r\n\taudience geusts, bosses\r\n\taudience guests\r\n}",
        ),
    ]);
    let log = sarif(&folder, "");
    let mut all = String::new();
    for result in log["runs"][0]["results"].as_array().unwrap() {
        let fix = &result["fixes"][0];
        all += &format!("{}: {}\n", result["ruleId"], fix["description"]["text"]);
        for change in fix["artifactChanges"].as_array().into_iter().flatten() {
            all += &format!("  {}\n", change["artifactLocation"]["uri"]);
            for replacement in change["replacements"].as_array().unwrap() {
                let region = &replacement["deletedRegion"];
                let at = |name: &str| region[name].to_string();
                all += &format!(
                    "    {}:{} to {}:{} {}\n",
                    at("startLine"),
                    at("startColumn"),
                    at("endLine"),
                    at("endColumn"),
                    replacement["insertedContent"]["text"]
                );
            }
        }
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_finding_is_known_again_when_its_line_has_moved() {
    let folder = Folder::new(&[("a.journey", SHOP), ("b.journey", DRAFT)]);
    let before = marks(&sarif(&folder, ""));
    let mut several = before.clone();
    several.sort();
    several.dedup();
    assert_eq!(several.len(), before.len(), "each has a mark of its own");
    folder.write("a.journey", format!("// More.\n\n{}", SHOP.replace("5 min", "7 min")).as_bytes());
    assert_eq!(marks(&sarif(&folder, "")), before);
}

#[test]
fn sarif_has_no_more_results_than_github_takes() {
    let many = "chanel d \"D\"\n".repeat(25_010);
    let folder = Folder::new(&[("a.journey", &format!("{many}{SHOP}"))]);
    let log = json(&folder.run("check --format sarif"));
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 25_000);
    assert!(results.iter().all(|result| result["level"] == "error"));
    let note = run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].as_str();
    assert!(note.unwrap().ends_with("left out: a run has at most 25000 results."), "{note:?}");
}

#[test]
fn github_shows_where_in_its_log_and_both_places_on_its_page() {
    let folder = Folder::new(&[("a.journey", "channel web \"Web\"\nchannel web \"Web\"\n")]);
    let run = at_github(&folder, "--format github nowhere a.journey");
    assert_eq!(run.code, 2);
    let page = folder.read("s.md");
    insta::assert_snapshot!(format!("{}──\n{page}", run.out));
    assert_eq!(at_github(&folder, "--format github nowhere").code, 2);
    assert_eq!(folder.read("s.md"), page, "nothing was checked");
}

#[test]
fn findings_come_in_a_line_each() {
    let folder = Folder::new(&[("p/a.journey", SHOP), ("p/b.journey", DRAFT)]);
    let run = folder.run(&format!("check --format concise --as-of 2026-10-01 {FEW},goals"));
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.out);
}

#[test]
fn findings_go_to_a_file() {
    let folder = Folder::new(&[("a.journey", SHOP), ("touchline.toml", "")]);
    let words = format!("check {FEW} --format json --as-of 2026-10-01");
    let run = folder.run(&format!("{words} --output-file out.json"));
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert_eq!(run.err, "wrote out.json\n2 warnings and 1 piece of advice in 1 file\n");
    assert_eq!(folder.read("out.json"), folder.run(&words).out);
    for output in ["none/out.json", "a.journey", "b.journey"] {
        let run = folder.run(&format!("{words} --output-file {output}"));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{output}");
        assert!(run.err.starts_with("error: "), "{}", run.err);
    }
    assert_eq!(folder.read("a.journey"), SHOP);
}

#[test]
fn it_is_said_how_much_can_be_mended() {
    let spec = "channel kiosk “Kiosk”\nowner staff “Staff”\nbrand van \"Van\" { owner stafff }\n\
                audience guests \"Guests\"\nbrand bar \"Bar\" { audience geusts }\n";
    let folder = Folder::new(&[("a.journey", spec)]);
    let hint = |words: &str| {
        let out = folder.run(&format!("check {words}")).out;
        out.lines().find(|line| line.contains("can be mended")).unwrap_or_default().to_owned()
    };
    insta::assert_snapshot!(
        [hint(""), hint("--format concise"), hint("--fix"), hint("")].join("\n")
    );
}

#[test]
fn what_is_no_number_of_warnings_is_told_what_is_one() {
    let folder = Folder::new(&[("a.journey", SOUND)]);
    let run = folder.run("check --max-warnings x");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("write a whole number, such as 20"), "{}", run.err);
}
