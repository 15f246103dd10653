//! Page and tables show the digits of the JSON, figure by figure.

use crate::{html, sample, variants};
use serde_json::Value;
use touchline::report::{self, Report, TableStyle};
use touchline::score::Scorecard;

#[test]
fn each_touchpoint_has_the_digits_of_the_json_on_the_page() {
    for scorecard in scorecards() {
        let page = report::html(&Report { scorecard: &scorecard, findings: &[] }).unwrap();
        let rows: Vec<String> = page
            .split("<tr role=\"row\">")
            .filter(|row| row.contains("data-label=\"Gap in points\""))
            .map(|row| html::text(&format!("</style>{}", row.split_once("</tr>").unwrap().0)))
            .collect();
        let touchpoints = touchpoints(&scorecard);
        assert_eq!(rows.len(), touchpoints.len());
        for (row, touchpoint) in rows.iter().zip(&touchpoints) {
            for shown in ["operational", "score", "gap"].map(|key| shown(touchpoint, key)) {
                assert!(stands_in(row, &shown), "{shown} is not in {row}");
            }
        }
    }
}

#[test]
fn each_touchpoint_has_the_digits_of_the_json_in_the_table() {
    for scorecard in scorecards() {
        let table = report::table(&scorecard, TableStyle { width: 160, color: false });
        let rows = touchpoint_rows(&table);
        let touchpoints = touchpoints(&scorecard);
        assert_eq!(rows.len(), touchpoints.len());
        for (row, touchpoint) in rows.iter().zip(&touchpoints) {
            for key in ["operational", "score", "gap"] {
                let shown = match touchpoint[key]["value"] {
                    Value::Null => "–".to_owned(),
                    _ => shown(touchpoint, key),
                };
                assert!(stands_in(row, &shown), "{shown} is not in {row}");
            }
        }
    }
}

/// The lines below the head of a journey's touchpoints and the rule under it,
/// without those of audiences, which have no number.
fn touchpoint_rows(table: &str) -> Vec<&str> {
    let parts = table.split("\n\n").filter(|part| part.contains("   Touchpoint   "));
    let rows = parts.flat_map(|part| part.lines().skip(2));
    rows.filter(|row| row.trim_start().starts_with(|c: char| c.is_ascii_digit())).collect()
}

#[test]
fn overall_figures_and_attainments_have_the_digits_of_the_json() {
    for scorecard in scorecards() {
        let report = Report { scorecard: &scorecard, findings: &[] };
        let page = html::text(&report::html(&report).unwrap());
        let table = report::table(&scorecard, TableStyle { width: 200, color: false });
        for figure in overall(&json(&scorecard)) {
            assert!(stands_in(&page, &figure), "{figure} is not on the page");
            assert!(stands_in(&table, &figure), "{figure} is not in {table}");
        }
    }
}

fn scorecards() -> [Scorecard; 3] {
    [sample::launch(), variants::several(), variants::many(48, 9)]
}

fn json(scorecard: &Scorecard) -> Value {
    serde_json::to_value(scorecard).unwrap()
}

fn touchpoints(scorecard: &Scorecard) -> Vec<Value> {
    list(&json(scorecard)["journeys"])
        .iter()
        .flat_map(|journey| list(&journey["stages"]))
        .flat_map(|stage| list(&stage["touchpoints"]))
        .collect()
}

/// The means of journeys and paths, the shares, the attainments of targets.
fn overall(json: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for journey in list(&json["journeys"]) {
        found.extend(["mean", "lived_through", "slope"].map(|key| shown(&journey, key)));
        for path in list(&journey["paths"]) {
            found.extend(["share", "mean"].map(|key| shown(&path, key)));
        }
        for goal in list(&journey["goals"]) {
            found.extend(list(&goal["targets"]).iter().map(|of| shown(of, "attainment")));
        }
    }
    found.retain(|figure| figure.chars().any(|c| c.is_ascii_digit()));
    found
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().unwrap().clone()
}

/// How a figure of the JSON must be shown, worked out from its digits there;
/// where there is none, the reason.
fn shown(of: &Value, key: &str) -> String {
    let figure = &of[key];
    let Some(value) = figure["value"].as_f64() else {
        return match key {
            "gap" => "–".to_owned(),
            _ => figure["why"].as_str().unwrap().to_owned(),
        };
    };
    let digits = figure["value"].to_string();
    let short = digits.trim_end_matches(".0").replace('-', "−");
    match key {
        "operational" | "attainment" if value > 1.0 => "over 100 %".to_owned(),
        "operational" | "attainment" => format!("{} %", hundredfold(&digits)),
        "gap" => format!("{}{}", if value > 0.0 { "+" } else { "" }, hundredfold(&digits)),
        "slope" => format!("{}{short}", if value > 0.0 { "+" } else { "" }),
        "share" => format!("{short} %"),
        "mean" | "lived_through" => digits.replace('-', "−"),
        _ => short,
    }
}

/// Whether a text holds a figure that is not part of a longer number.
fn stands_in(text: &str, figure: &str) -> bool {
    text.match_indices(figure).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + figure.len()..].trim_start_matches('.').chars().next();
        let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        !goes_on(before) && before != Some('.') && !goes_on(after)
    })
}

/// A hundred times a decimal number, by moving its point.
fn hundredfold(digits: &str) -> String {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part = format!("{part:0<2}");
    let moved = format!("{whole}{}.{}", &part[..2], &part[2..]);
    let (sign, moved) = match moved.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", moved.as_str()),
    };
    let plain = moved.trim_start_matches('0').trim_end_matches('0').trim_end_matches('.');
    let lead = if plain.is_empty() || plain.starts_with('.') { "0" } else { "" };
    format!("{sign}{lead}{plain}")
}
