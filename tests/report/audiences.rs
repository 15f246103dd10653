//! What is measured for audiences apart, on the page and in the table.

use crate::{html, sample};
use std::path::{Path, PathBuf};
use touchline::report::{self, Report, TableStyle};
use touchline::score::Scorecard;

/// The lunch of the restaurant, where office workers don't trust the pasta to
/// come in time and students do.
fn lunch() -> Scorecard {
    lunch_with("", "")
}

/// The same with other words in its specs.
fn lunch_with(from: &str, to: &str) -> Scorecard {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs/restaurant");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let text = ["brand.journey", "lunch.journey", "metrics.journey"].map(read).concat();
    assert!(text.contains(from), "{from} is not in the example");
    let data: Vec<PathBuf> =
        ["app.csv", "till.csv"].map(|name| folder.join("measurements").join(name)).to_vec();
    sample::of_text_on(&text.replace(from, to), &data, jiff::civil::date(2027, 5, 31))
}

fn page(scorecard: &Scorecard) -> String {
    html::text(&report::html(&Report { scorecard, findings: &[] }).unwrap())
}

fn table(scorecard: &Scorecard, width: usize) -> String {
    report::table(scorecard, TableStyle { width, color: false })
}

#[test]
fn the_table_of_the_lunch() {
    let drawn = table(&lunch(), 100);
    let figures = drawn.split("\n\n").take(5).collect::<Vec<_>>().join("\n\n");
    insta::assert_snapshot!(figures);
}

#[test]
fn the_mean_and_the_touchpoint_itself_hide_an_audience() {
    let (page, table) = (page(&lunch()), table(&lunch(), 200).replace('\n', " "));
    let whom = "4 The pasta on the counter for “Office workers with a short break” (2.75)";
    for sentence in [
        format!(
            "The mean is 7.01, but it hides where the experience breaks for some customers: {whom}."
        ),
        format!("The mean of the touchpoints (7.01) hides {whom}."),
        "The score of 4 The pasta on the counter (6.46) hides that it is 2.75 for “Office workers \
         with a short break”."
            .to_owned(),
    ] {
        assert!(page.contains(&sentence), "{sentence}\n\n{page}");
        assert!(table.contains(&sentence), "{sentence}\n\n{table}");
    }
    assert!(page.contains("hides no. 4 for some customers"), "{page}");
    assert!(page.contains("weak 2.75 for Office workers with a short break"), "{page}");
    assert!(page.contains("2.75 weak of 1 of 2 metrics"), "{page}");
}

#[test]
fn an_audience_that_is_not_weak_is_shown_and_not_told_of() {
    let page = page(&lunch());
    assert!(page.contains("6.75 for Office workers with a short break"), "{page}");
    assert!(!page.contains("Ordering at the counter (7.32) hides"), "{page}");
}

#[test]
fn a_path_for_an_audience_shows_its_scores() {
    let path = "through ordering, pasta, colleagues";
    let lunch = lunch_with(path, &format!("{path} for workers"));
    let row = "Those who ate in time, for Office workers with a short break   1 2 3 4 6           \
               65.36 %   5.86";
    let drawn = table(&lunch, 160);
    assert!(drawn.contains(row), "{drawn}");
    let page = page(&lunch);
    assert!(page.contains("4 The pasta on the counterweak 2.756.46not passed"), "{page}");
    assert!(page.contains("A dot away from a mark"), "{page}");
    let html = report::html(&Report { scorecard: &lunch, findings: &[] }).unwrap();
    assert!(html.contains("passes 1, 2, 3 at 6.75, 4 at 2.75, 6."), "{html}");
    assert!(!self::page(&self::lunch()).contains("A dot away from a mark"));
}

/// A journey of three touchpoints that six audiences were asked about.
fn asked(rows: &str) -> Scorecard {
    let mut text = "metric liked \"Liked\" {\n  type rating\n  scale 0 to 10\n}\n".to_owned();
    for at in 1..=6 {
        text += &format!("audience a{at} \"Group {at}\"\n");
    }
    text += "journey j \"J\" {\n  stage s {\n    touchpoint t1 \"One\"\n    touchpoint t2 \"Two\"\n    \
             touchpoint t3 \"Three\"\n  }\n}\n";
    let file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    let head = "date,metric,touchpoint,audience,value\n";
    std::fs::write(file.path(), format!("{head}{}", rows.replace("; ", "\n"))).unwrap();
    sample::of_text(&text, &[file.path().to_owned()])
}

#[test]
fn what_is_weak_for_all_and_for_some_is_told_apart() {
    let rows = "2026-11-30,liked,t1,,2; 2026-11-30,liked,t2,,9; 2026-11-30,liked,t2,a1,4; \
                2026-11-30,liked,t3,,10";
    let table = table(&asked(rows), 200).replace('\n', " ");
    for sentence in [
        "The mean is 7.0, but it hides one touchpoint where the experience breaks: 1 One (2).",
        "The experience also breaks for some customers: 2 Two for “Group 1” (4).",
        "The mean of the touchpoints (7.0) hides 1 One (2), and 2 Two for “Group 1” (4).",
        "The score of 2 Two (9) hides that it is 4 for “Group 1”.",
    ] {
        assert!(table.contains(sentence), "{sentence}\n\n{table}");
    }
}

#[test]
fn of_many_audiences_the_weakest_are_named() {
    let rows: String =
        (1..=6).map(|at| format!("2026-11-30,liked,t1,a{at},{}; ", at % 5)).collect();
    let table = table(&asked(&format!("{rows}2026-11-30,liked,t1,,8")), 200).replace('\n', " ");
    for sentence in [
        "hides where the experience breaks for some customers: 1 One for “Group 5” (0), 1 One for \
         “Group 1” (1), 1 One for “Group 6” (1), 1 One for “Group 2” (2) and 2 more.",
        "The score of 1 One (8) hides that it is 0 for “Group 5”, 1 for “Group 1”, 1 for “Group 6”, 2 \
         for “Group 2” and weak for two more audiences.",
    ] {
        assert!(table.contains(sentence), "{sentence}\n\n{table}");
    }
}
