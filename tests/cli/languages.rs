//! Titles and texts in several languages.

use super::Folder;
use serde_json::Value;

const SPEC: &str = r#"brand smile "Riverside Dental" {
  language en
  promise soon "In the chair in 10 minutes"
}
language en "English"
channel on_site "At the practice"
owner reception "Reception"
unit visits "Visits"
source till "The till" { kind records }
metric came "Visits a month" {
  type count
  unit visits
  source till
}
journey checkup "The check-up" draft {
  note "Drawn with patients"
  stage visit {
    wants "to get through it"
    touchpoint waiting_room {
      channel on_site
      owner reception
      goal operational "Many come" {
        target came at least 300 visits by 2028-12-31
      }
    }
  }
}
"#;

const GERMAN: &str = r#"language de "Deutsch" {
  says "Riverside Dental" as "Zahnärzte am Fluss"
  says "In the chair in 10 minutes" as "In 10 Minuten auf dem Stuhl"
  says "At the practice" as "In der Praxis"
  says "visits" as "Besuche"
  says "The check-up" as "Die Vorsorge"
  says "Drawn with patients" as "Mit Patienten gezeichnet"
  says "Waiting room" as "Wartezimmer"
  says "to get through it" as "es hinter mir haben"
  says "Many come" as "Viele kommen"
}
"#;

const DATA: &str = "date,metric,touchpoint,value\n2027-01-31,came,waiting_room,120\n";

fn practice(german: &str) -> Folder {
    Folder::new(&[
        ("dental/touchline.toml", "as-of = 2027-02-01\n"),
        ("dental/a.journey", SPEC),
        ("dental/german.journey", german),
        ("dental/measurements/1.csv", DATA),
    ])
}

fn project(folder: &Folder, words: &str) -> Value {
    let run = folder.run(&format!("scorecard dental --format json {words}"));
    let all: Value = serde_json::from_str(&run.out).expect(&run.err);
    all["projects"][0].clone()
}

#[test]
fn the_table_is_in_the_language_that_is_asked_for() {
    let run = practice(GERMAN).run("scorecard dental --language de");
    assert_eq!(run.code, 0, "{}", run.err);
    insta::assert_snapshot!(run.out);
}

#[test]
fn a_report_says_which_language_its_texts_are_in() {
    let folder = practice(GERMAN);
    let german = folder.run("report dental --language de -o -").out;
    for text in ["Die Vorsorge", "Wartezimmer", "Mit Patienten gezeichnet", "es hinter mir haben"] {
        let marked = format!("<span lang=\"de\" dir=\"auto\">{text}</span>");
        assert!(german.contains(&marked), "{text}: {german}");
    }
    assert!(german.contains("300 Besuche"), "{german}");
    // What is not translated stays as it is, and so do the page's own words.
    assert!(german.contains("Reception") && german.contains("<html lang=\"en\">"));
    let closing = "Its titles and texts are in <span lang=\"de\" dir=\"auto\">Deutsch</span>; \
                   there is also English.";
    assert!(german.contains(closing), "{german}");
    let english = folder.run("report dental -o -").out;
    assert!(english.contains("Waiting room") && !english.contains("Wartezimmer"));
    assert!(english.contains("Its titles and texts are in English; there is also Deutsch."));
    assert!(!english.contains("<span lang="));
    assert_eq!(folder.run("report dental --language EN -o -").out, english);
}

#[test]
fn without_languages_the_report_says_nothing_of_them() {
    let folder = practice("");
    folder.write("dental/a.journey", SPEC.replace("  language en\n", "").as_bytes());
    let spec = folder.read("dental/a.journey").replace("language en \"English\"\n", "");
    folder.write("dental/a.journey", spec.as_bytes());
    let run = folder.run("report dental -o -");
    assert!(!run.out.contains("titles and texts are in") && !run.out.contains("<span lang="));
    let json = project(&folder, "");
    assert_eq!((&json["language"], &json["languages"]), (&"en".into(), &Value::Array(Vec::new())));
}

#[test]
fn figures_are_the_same_in_every_language() {
    let folder = practice(GERMAN);
    let [english, german] = ["", "--language de"].map(|words| project(&folder, words));
    assert_eq!((&english["language"], &german["language"]), (&"en".into(), &"de".into()));
    assert_eq!(german["languages"][1]["title"], "Deutsch");
    assert_eq!(german["journeys"][0]["title"], "Die Vorsorge");
    assert_eq!(english["journeys"][0]["title"], "The check-up");
    // Findings are about the texts as they are written.
    assert_eq!(english["findings"], german["findings"]);
    let touchpoint = |of: &Value| of["journeys"][0]["stages"][0]["touchpoints"][0].clone();
    let [english, german] = [touchpoint(&english), touchpoint(&german)];
    assert_eq!(english["operational"], german["operational"]);
    assert_eq!(
        (&english["name"], &german["name"]),
        (&"waiting_room".into(), &"waiting_room".into())
    );
}

#[test]
fn an_unknown_language_is_answered_with_those_that_there_are() {
    let folder = practice(GERMAN);
    let run = folder.run("report dental --language pt_BR");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err);
    assert!(!folder.files().contains(&"dental-report.html".to_owned()));
    // What can't be a code isn't shown as one.
    for odd in ["--language=", "--language=../x", "--language={}"] {
        let run = folder.run(&format!("report dental {odd}"));
        assert_eq!(run.code, 2);
        assert!(run.err.contains("declared so: `language CODE \"…\""), "{}", run.err);
    }
    let none = Folder::new(&[("a.journey", super::SOUND)]);
    let run = none.run("scorecard --language fr");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("help: Declare it at the top of a file: `language fr"), "{}", run.err);
}

#[test]
fn what_lacks_gets_lines_to_be_filled_in() {
    let folder = practice(GERMAN);
    let before = folder.run("check dental --select languages").out;
    insta::assert_snapshot!(before);
    assert_eq!(folder.run("check dental --fix").code, 0);
    insta::assert_snapshot!(folder.read("dental/german.journey"));
    let written = folder.read("dental/german.journey");
    // All is there; only the empty quotes are left to be filled in.
    let again = folder.run("check dental --fix");
    assert!(again.out.contains("Fill in the empty quotes"), "{}", again.all());
    assert_eq!(folder.read("dental/german.journey"), written);
    folder.write("dental/german.journey", written.replace("\"\"", "\"Wort\"").as_bytes());
    assert!(!folder.run("check dental").out.contains("text-without-translation"));
}

#[test]
fn a_language_without_a_block_gets_one() {
    let empty = ["", " {}", " {\n}"].map(|block| {
        let folder = practice(&format!("language de \"Deutsch\"{block}\n"));
        folder.run("check dental --fix");
        folder.read("dental/german.journey")
    });
    let [written, braces, broken] = empty;
    assert_eq!((&written, &written), (&braces, &broken));
    let start = "language de \"Deutsch\" {\n  says \"Riverside Dental\" as \"\"\n";
    assert!(
        written.starts_with(start) && written.ends_with("  says \"Many come\" as \"\"\n}\n"),
        "{written}"
    );
}

#[test]
fn lines_find_room_in_any_block() {
    let blocks = [
        "{ // for the translator\n}",
        "{\n  // for the translator\n}",
        "{ says \"Many come\" as \"Viele kommen\" }",
        "{\n  says \"Many come\" as \"Viele kommen\" }",
        "{\n    says \"Many come\" as \"Viele kommen\" // and go\n    // below\n}",
    ];
    let written = blocks.map(|block| {
        let folder = practice(&format!("language de \"Deutsch\" {block}\n"));
        assert_eq!(folder.run("check dental --fix").code, 0);
        let written = folder.read("dental/german.journey");
        folder.run("check dental --fix");
        assert_eq!(folder.read("dental/german.journey"), written);
        format!("{written}\n")
    });
    insta::assert_snapshot!(written.concat());
}

#[test]
fn a_text_that_was_changed_is_found_again() {
    let german = GERMAN.replace("\"Many come\"", "\"Many came\"").replace("visits", "bicycles");
    let folder = practice(&german);
    insta::assert_snapshot!(folder.run("check dental --select languages").out);
    folder.run("check dental --fix --unsafe-fixes");
    let written = folder.read("dental/german.journey");
    assert_eq!(written.matches("says \"Many come\" as \"Viele kommen\"").count(), 1, "{written}");
}

#[test]
fn a_line_that_cannot_be_read_may_say_what_seems_to_be_gone() {
    let folder = practice(GERMAN);
    folder.write("dental/b.journey", b"zebra \"Many came\"\n");
    let german = GERMAN.replace("\"Many come\"", "\"Many came\"");
    folder.write("dental/german.journey", german.as_bytes());
    let run = folder.run("check dental");
    assert!(!run.out.contains("translation-without-text"), "{}", run.out);
}

#[test]
fn translations_are_text_and_nothing_else() {
    let hostile = GERMAN
        .replace("Wartezimmer", "<script>alert(1)</script>")
        .replace("Die Vorsorge", "</title><img src=x onerror=alert(1)>")
        .replace("Viele kommen", "{{ 7*7 }}");
    let out = practice(&hostile).run("report dental --language de -o -").out;
    assert!(!out.contains("<script") && !out.contains("<img") && !out.contains(">49<"), "{out}");
    assert!(out.contains("&lt;script&gt;alert(1)"), "{out}");
}

#[test]
fn texts_that_run_leftwards_are_set_apart() {
    let arabic =
        GERMAN.replace("de \"Deutsch\"", "ar \"العربية\"").replace("Wartezimmer", "غرفة الانتظار");
    let out = practice(&arabic).run("report dental --language ar -o -").out;
    assert!(out.contains("<span lang=\"ar\" dir=\"auto\">غرفة الانتظار"), "{out}");
    let brazil = GERMAN.replace("language de", "language pt_BR");
    for asked in ["pt_BR", "pt-BR", "pt-br"] {
        let out = practice(&brazil).run(&format!("report dental --language {asked} -o -")).out;
        assert!(out.contains("<span lang=\"pt-BR\" dir=\"auto\">Die Vorsorge"), "{asked}");
    }
}

#[test]
fn specs_may_be_written_in_another_language() {
    let folder = practice("");
    let spec = SPEC.replace("language en", "language de").replace("English", "Deutsch");
    folder.write("dental/a.journey", spec.as_bytes());
    let out = folder.run("report dental -o -").out;
    assert!(out.contains("<span lang=\"de\" dir=\"auto\">The check-up</span>"), "{out}");
    assert!(!folder.run("check dental").out.contains("text-without-translation"));
}

#[test]
fn what_a_slip_in_a_language_is_told() {
    let slips = [
        "language german \"Deutsch\"",
        "language DE \"Deutsch\"",
        "language pt-BR \"Português\"",
        "language klingon_of_qonos \"tlhIngan Hol\"",
        "language de",
        "language de \"Deutsch\"\nlanguage de \"Deutsch\"",
        "language de \"Deutsch\" {\n  says \"Reception\"\n}",
        "language de \"Deutsch\" {\n  says \"Reception\" as Empfang\n}",
        "language de \"Deutsch\" {\n  \"Reception\" as \"Empfang\"\n}",
        "language de \"Deutsch\" {\n  says \"Reception\" as \"Empfang\"\n  says \"Reception\" as \"Theke\"\n}",
        "brand other \"Other\" {\n  language fr\n}",
    ];
    let told = slips.map(|slip| {
        let run = practice(&format!("{slip}\n")).run("check dental --select languages");
        format!("# {slip}\n{}\n", run.out)
    });
    insta::assert_snapshot!(told.concat());
}

#[test]
fn the_connecting_word_of_a_translation_stays_a_name() {
    let spec = SPEC.replace("reception", "as").replace("waiting_room", "as");
    let folder = practice("");
    folder.write("dental/a.journey", spec.as_bytes());
    folder.write("dental/measurements/1.csv", DATA.replace("waiting_room", "as").as_bytes());
    let run = folder.run("check dental");
    assert!(!run.out.contains("error"), "{}", run.out);
}
