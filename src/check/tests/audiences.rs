//! Whom journeys are for.

use super::{project, show};

/// The project of these lines, and a journey for each of these lines.
fn found(lines: &str, journeys: &[&str]) -> String {
    let journey = |(number, line): (usize, &&str)| {
        format!(
            "journey j{number} \"J\" {{
  {line}
  stage s {{
    wants \"W\"
    touchpoint t
  }}
}}
"
        )
    };
    let journeys: String = journeys.iter().enumerate().map(journey).collect();
    let spec = format!("{}\n{journeys}", lines.replace("; ", "\n"));
    let (sources, mut found) = project(&[&spec]);
    found.retain(|found| found.code.name.contains("audience") || found.code.name == "unknown-name");
    format!("# {lines} | {}\n{}\n", journeys.matches("journey ").count(), show(&sources, &found))
}

const A: &str = "audience a \"A\"; audience b \"B\"";

#[test]
fn journeys_for_nobody() {
    let found = [
        found("", &["note \"N\""]),
        found("brand x \"X\"", &["note \"N\"", "note \"N\""]),
        found(&format!("{A}; brand x \"X\" {{ audience a, b }}"), &["note \"N\""]),
        found(&format!("{A}; brand x \"X\"; brand y \"Y\""), &["brand x", "brand y", "audience b"]),
        found(&format!("{A}; brand x \"X\""), &["brand z"]),
        found(&format!("{A}; brand x \"X\""), &["audience z", "audiense a"]),
    ];
    insta::assert_snapshot!(found.concat());
}

#[test]
fn audiences_that_no_journey_serves() {
    let found = [
        found(A, &["audience a"]),
        found(A, &["audience a", "audience b"]),
        found(A, &["audience bb"]),
        found(
            &format!("{A}; audience c \"C\"; audience d \"D\"; audience e \"E\""),
            &["audience a"],
        ),
        found(A, &["audience a, c"]),
        found(A, &[]),
        found(&format!("{A}; brand x \"X\" {{ audience a, b }}"), &["audience a", "note \"N\""]),
        found(&format!("{A}; brand x \"X\" {{ audience a, b }}"), &["audience a"]),
        found(
            &format!("{A}; brand x \"X\"; brand y \"Y\" {{ audience b }}"),
            &["brand x\n  audience a"],
        ),
        found(A, &["audience a\n  flow { start -> t for b }"]),
    ];
    insta::assert_snapshot!(found.concat());
}

#[test]
fn shares_of_audiences() {
    let shares = |shares: &[&str], brand: &str| {
        let audience = |(number, share): (usize, &&str)| {
            format!("audience a{number} \"A\" {{ share {share} }}; ")
        };
        let lines: String = shares.iter().enumerate().map(audience).collect();
        found(&format!("{lines}{brand}"), &[])
    };
    let found = [
        shares(&["33.3%", "33.3%", "33.4%"], ""),
        shares(&["33.4%", "33.4%", "33.3%"], ""),
        shares(&["40%", "40%", "25%"], ""),
        shares(&["60%", "60%"], "brand x \"X\" { audience a0 }; brand y \"Y\" { audience a1 }"),
        shares(
            &["60%", "60%"],
            "brand x \"X\" { audience a0, a1, a1 }; brand y \"Y\" { audience a1, a0 }",
        ),
        shares(&["60%", "40%"], "brand x \"X\" { audience a0, a1, a1 }"),
    ];
    insta::assert_snapshot!(found.concat());
}
